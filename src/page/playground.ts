import type { PlaygroundFigure } from "../figures/figure";
import {
  addPoint,
  changeSetup,
  epochsAtOnce,
  learn,
  type PlaygroundRun,
  type PlaygroundSetup,
  removePoint,
  restart,
  runInWords,
  startRun,
} from "../figures/network/playgroundRun";
import {
  type NeuronPlace,
  planeMaps,
  planePlot,
  playgroundCurve,
  shownWords,
} from "../figures/network/playgroundPanels";
import { motion } from "../html/design";
import { element } from "./element";
import { prefersRest } from "./liveFigure";
import { type NetworkView, networkView } from "./networkView";
import { type PlaneView, planeView } from "./planeView";
import { type PlaygroundControls, playgroundControls } from "./playgroundControls";
import { legendList, type PlotView, plotView } from "./plot";

/** Milliseconds of a frame that go into learning, so that drawing has its share; and epochs between two looks at the clock. */
const share = 7;
const epochsAtATime = 5;
/** Play ends there, or so many epochs further on where nothing is to move. */
const mostEpochs = 100_000;
const calmEpochs = 2_000;
/** How seldom the picture changes for who prefers no motion, in milliseconds. */
const calmPace = 1_000;
const calmShare = 25;

interface Bench {
  run: PlaygroundRun;
  /** the neuron whose map is seen large, where it is not the output's */
  shown: NeuronPlace | undefined;
  frame: number | undefined;
  drawnAt: number;
  saidAt: number;
  readonly stage: HTMLElement;
  readonly network: NetworkView;
  readonly plane: PlaneView;
  readonly curve: PlotView;
  /** the legend of the curve: there is something to name where points are held out */
  readonly names: HTMLElement;
  readonly controls: PlaygroundControls;
}

/** Brings the playground to life: it learns in the page, a few epochs for each picture, and each change is seen at once. */
export async function drawPlayground(
  stage: HTMLElement,
  { playground: setup }: PlaygroundFigure,
  describedBy: string,
): Promise<{ repaint(): void }> {
  const run = startRun(setup);
  const maps = planeMaps(run);
  const curve = await plotView(playgroundCurve(run), describedBy, false);
  const change = (part: Partial<PlaygroundSetup>) => set(bench, changeSetup(bench.run, part));
  const controls = playgroundControls(setup, {
    change,
    newStart: () => change({ seed: bench.run.setup.seed + 1 }),
    play: () => (bench.frame === undefined ? play(bench) : rest(bench)),
    step: () => set(bench, learn(bench.run, 1)),
    reset: () => {
      stop(bench);
      set(bench, restart(bench.run));
    },
  });
  const network = networkView(describedBy, {
    resize: (layer, neurons) =>
      change({ hidden: bench.run.setup.hidden.map((old, k) => (k === layer ? neurons : old)) }),
    show: (place) => {
      bench.shown = place;
      draw(bench);
    },
  });
  const plane = await planeView(planePlot(run, maps), describedBy, {
    add: (inputs, target) => set(bench, addPoint(bench.run, inputs, target)),
    remove: (inputs, reach) => {
      const next = removePoint(bench.run, inputs, reach);
      if (next === bench.run) return false;
      set(bench, next);
      return true;
    },
    look: () => draw(bench),
  });
  const bench: Bench = {
    ...{ run, stage, network, plane, curve, controls },
    names: element("div", { class: "nn-names" }),
    ...{ shown: undefined, frame: undefined, drawnAt: 0, saidAt: 0 },
  };
  curve.host.classList.add("nn-small");
  const left = element("div", { class: "nn-bench-network" }, network.host, curve.host, bench.names);
  const right = element("div", { class: "nn-bench-plane" }, plane.host, controls.numbers);
  stage.replaceChildren(left, right);
  stage.classList.add("nn-bench");
  stage.before(controls.settings);
  stage.after(controls.sentence, controls.spoken);
  rest(bench);
  return {
    repaint: () => {
      for (const plot of [curve, plane.plot]) plot.repaint();
      draw(bench);
    },
  };
}

function draw(bench: Bench): void {
  const { run, network, plane, curve, names, controls } = bench;
  if (bench.shown && bench.shown.neuron >= (run.setup.hidden[bench.shown.layer] ?? 1)) bench.shown = undefined;
  const maps = planeMaps(run);
  network.update(run, maps);
  plane.update(planePlot(run, maps, bench.shown), shownWords(run, bench.shown));
  const losses = playgroundCurve(run);
  curve.update(losses);
  if (names.childElementCount !== losses.series.length - 1)
    names.replaceChildren(...[legendList(losses)].flatMap((list) => list ?? []));
  bench.drawnAt = performance.now();
  if (bench.frame !== undefined && bench.drawnAt - bench.saidAt < motion.words) return;
  bench.saidAt = bench.drawnAt;
  controls.show(run);
  controls.sentence.textContent = runInWords(run);
}

/** Another run in place of the one that was; if it was learning, it goes on. */
function set(bench: Bench, run: PlaygroundRun): void {
  bench.run = run;
  if (bench.frame === undefined) rest(bench);
  else draw(bench);
}

function play(bench: Bench): void {
  const isCalm = prefersRest();
  const last = isCalm ? Math.min(mostEpochs, bench.run.epoch + calmEpochs) : mostEpochs;
  const isOver = ({ run }: Bench) => run.diverged !== undefined || run.examples.length === 0 || run.epoch >= last;
  const frame = () => {
    learnForAFrame(bench, last, isCalm ? calmShare : share);
    if (isOver(bench) || !isSeen(bench)) return rest(bench);
    bench.frame = requestAnimationFrame(frame);
    if (!isCalm || performance.now() - bench.drawnAt >= calmPace) draw(bench);
  };
  if (isOver(bench)) return rest(bench);
  bench.controls.play.textContent = "Pause";
  bench.frame = requestAnimationFrame(frame);
}

/** Who closes the notebook, or runs the cell again, does not come back to press Pause. */
const isSeen = ({ stage }: Bench) => stage.isConnected && stage.clientWidth > 0 && !document.hidden;

function learnForAFrame(bench: Bench, last: number, time: number): void {
  const until = performance.now() + time;
  let left = Math.min(epochsAtOnce(bench.run), last - bench.run.epoch);
  while (left > 0 && performance.now() < until) {
    const epochs = Math.min(left, epochsAtATime);
    bench.run = learn(bench.run, epochs);
    left -= epochs;
  }
}

function stop(bench: Bench): void {
  if (bench.frame !== undefined) cancelAnimationFrame(bench.frame);
  bench.frame = undefined;
  bench.controls.play.textContent = "Play";
}

/** Ends the learning, and has the sentence read aloud. */
function rest(bench: Bench): void {
  stop(bench);
  draw(bench);
  bench.controls.spoken.textContent = bench.controls.sentence.textContent;
}
