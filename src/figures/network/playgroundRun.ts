import type { ActivationName } from "../../math/activations";
import { splitExamples, twoCircles, twoMoons, xorExamples } from "../../math/data";
import { formatNumber } from "../../math/format";
import { createNetwork, type Network } from "../../math/network";
import type { Example } from "../../math/neuron";
import { copyNetwork } from "../../math/parameters";
import { normalDraw, seededRandom } from "../../math/random";
import { networkLoss, train } from "../../math/training";
import { rangesOf } from "./boundary";
import { isRight } from "./isRight";
import type { LossAt } from "./snapshots";

/** Where the points of the plane come from; "own" are the learner's. */
export type PlaygroundData = "xor" | "moons" | "circles" | "own";

/** All that a learner sets in the playground; plain data. */
export interface PlaygroundSetup {
  data: PlaygroundData;
  /** how far points stray (standard deviation) */
  noise: number;
  /** the neurons of each hidden layer */
  hidden: number[];
  activation: ActivationName;
  learningRate: number;
  /** for the first weights; the points stay the same */
  seed: number;
  /** where data is "own": the points to begin with */
  examples: Example[];
}

/** A training as far as it has come. The functions below make the next one, and leave it as it is. */
export interface PlaygroundRun {
  setup: PlaygroundSetup;
  network: Network;
  examples: Example[];
  /** points to measure on, never to learn from */
  held: Example[];
  /** the part of the plane that is seen; it stays when points come and go */
  ranges: [x: Range, y: Range];
  epoch: number;
  /** from the start until now, ever fewer; none where there are no points */
  losses: LossAt[];
  /** why the training ended, where it diverged */
  diverged?: string;
}

type Range = [low: number, high: number];

const counts = { learnt: 52, held: 28 };
const seeds = { points: 7, split: 1 };
/** The plane of who starts without points. */
const emptyPlane: Range = [-2, 2];
/** A loss is kept for the curve when so many times as many epochs have gone by. */
const keptEvery = 1.02;

/** The first moment: points, and a network that has learnt nothing. */
export function startRun(setup: PlaygroundSetup): PlaygroundRun {
  const points = pointsOf(setup);
  const all = [...points.examples, ...points.held];
  const ranges: [Range, Range] = all.length > 0 ? rangesOf(all) : [emptyPlane, emptyPlane];
  return withNetwork({ setup, ...points, ranges });
}

function pointsOf({ data, noise, examples }: PlaygroundSetup): Pick<PlaygroundRun, "examples" | "held"> {
  if (data === "own") return { examples, held: [] };
  const settings = { count: counts.learnt + counts.held, noise, seed: seeds.points };
  const points = { xor: fourClouds, moons: twoMoons, circles: twoCircles }[data](settings);
  const { training, held } = splitExamples(points, counts.held, seeds.split);
  return { examples: training, held };
}

/** A cloud around each of the four examples of XOR. */
function fourClouds({ count, noise, seed }: { count: number; noise: number; seed: number }): Example[] {
  const random = seededRandom(seed);
  const corners = xorExamples();
  return Array.from({ length: count }, (_, i) => {
    const { inputs, target } = corners[i % 4]!;
    return { inputs: inputs.map((input) => input + noise * normalDraw(random)), target };
  });
}

type Points = Pick<PlaygroundRun, "setup" | "examples" | "held" | "ranges">;

function withNetwork({ setup, examples, held, ranges }: Points): PlaygroundRun {
  const { hidden, activation, seed } = setup;
  const network = createNetwork({ layerSizes: [2, ...hidden, 1], seed, hiddenActivation: activation });
  return measured({ setup, network, examples, held, ranges, epoch: 0, losses: [] });
}

/** The same run, its last loss measured anew. */
function measured(run: PlaygroundRun): PlaygroundRun {
  const { network, examples, held, epoch } = run;
  if (examples.length === 0) return { ...run, losses: [] };
  const past = run.losses.filter((one) => one.epoch < epoch);
  const heldLoss = held.length > 0 ? { heldLoss: networkLoss(network, held) } : {};
  return { ...run, losses: [...past, { epoch, loss: networkLoss(network, examples), ...heldLoss }] };
}

/** Trains for so many epochs more, as `train` does. Without points nothing is learnt, and after it diverged nothing either. */
export function learn(run: PlaygroundRun, epochs: number): PlaygroundRun {
  if (run.examples.length === 0 || run.diverged !== undefined) return run;
  const network = copyNetwork(run.network);
  const result = train(network, run.examples, { learningRate: run.setup.learningRate, epochs });
  const epoch = run.epoch + result.epochs;
  const next = measured({ ...run, network, epoch, losses: thinnedOut(run.losses) });
  // `train` counts from its own start.
  return result.status === "diverged"
    ? { ...next, diverged: result.sentence.replace(/epoch \d+/, `epoch ${epoch + 1}`) }
    : next;
}

/** Without the last loss, if it is close to the one before it: so that the list grows slowly, however long the training. */
function thinnedOut(losses: readonly LossAt[]): LossAt[] {
  const [before, last] = losses.slice(-2);
  return last && before!.epoch * keptEvery >= last.epoch ? losses.slice(0, -1) : [...losses];
}

/** How many epochs go by while the picture changes once: early ones slowly, late ones fast, as on the curve's logarithmic axis. */
export const epochsAtOnce = ({ epoch }: Pick<PlaygroundRun, "epoch">): number => 1 + Math.floor(epoch / 60);

/** Other settings. The learningRate changes under way; all else starts anew, with new points where they are drawn differently. */
export function changeSetup(run: PlaygroundRun, change: Partial<PlaygroundSetup>): PlaygroundRun {
  const setup = { ...run.setup, ...change };
  if ("data" in change || "noise" in change) return startRun(setup);
  const { diverged, ...going } = run;
  return "learningRate" in change ? { ...going, setup } : withNetwork({ ...run, setup });
}

/** The same points and settings, from epoch 0. */
export const restart = (run: PlaygroundRun): PlaygroundRun => withNetwork(run);

/** One more point to learn from. */
export function addPoint(run: PlaygroundRun, inputs: [number, number], target: 0 | 1): PlaygroundRun {
  return withPoints(run, [...run.examples, { inputs, target }]);
}

/** The run without the point that is nearest to a place, if there is one no further off than `reach`. */
export function removePoint(run: PlaygroundRun, [x, y]: [number, number], reach = Infinity): PlaygroundRun {
  const away = run.examples.map(({ inputs }) => Math.hypot(inputs[0]! - x, inputs[1]! - y));
  const nearest = Math.min(...away);
  if (run.examples.length === 0 || nearest > reach) return run;
  const at = away.indexOf(nearest);
  return withPoints(
    run,
    run.examples.filter((_, i) => i !== at),
  );
}

/** The learner's own points are kept with the settings: they are there again after a look at another data set. */
function withPoints(run: PlaygroundRun, examples: Example[]): PlaygroundRun {
  const setup = run.setup.data === "own" ? { ...run.setup, examples } : run.setup;
  return measured({ ...run, setup, examples });
}

/** Where the run stands, in words. */
export function runInWords({ network, examples, epoch, losses, diverged }: PlaygroundRun): string {
  const now = losses.at(-1);
  if (now === undefined) return "There is no point to learn from yet: put some into the plane.";
  const right = examples.filter((example) => isRight(network, example)).length;
  const onHeld = now.heldLoss === undefined ? "" : `, on held-out points ${formatNumber(now.heldLoss)}`;
  const ended = diverged === undefined ? "" : ` The training ${diverged}.`;
  return `Epoch ${epoch}: loss ${formatNumber(now.loss)}${onHeld}. ${right} of ${examples.length} points are on their right side.${ended}`;
}
