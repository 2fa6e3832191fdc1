import type { LiveFigure, Moment, Mover } from "../figures/figure";
import { moverOf } from "../figures/movers";
import { motion } from "../html/design";
import { formatNumber } from "../math/format";
import { choiceSet, type Controls, knobRows, makeControls, setUpRow, showValue } from "./controls";
import { element } from "./element";
import { type Handles, makeHandles } from "./handles";
import { drawPanels, type Panels } from "./panels";
import type { PlotView } from "./plot";

/** A step that swings around the valley would roll for ever. */
const longestPlay = 200;

/** A figure that moves, in the page: what it shows, where it stands, and the motion that is under way. */
interface Live {
  readonly mover: Mover<unknown>;
  readonly panels: Panels;
  readonly controls: Controls;
  readonly handles: Handles;
  showKnobs: ReturnType<typeof knobRows>;
  /** What its knobs stood at before anybody turned them. */
  unturned: unknown;
  state: unknown;
  position: number;
  /** The furthest position that was shown in this state. */
  furthest: number;
  /** The motion that is under way: its next frame, and the position it goes to. */
  motion?: { frame: number; to: number } | undefined;
  isPlaying: boolean;
}

/** Brings a figure that moves to life: slider, Play, dragging, knobs and choices set one position; one function draws it. */
export async function drawLive(stage: HTMLElement, figure: LiveFigure, describedBy: string): Promise<Panels> {
  const mover = moverOf(figure);
  const { state } = figure;
  const position = mover.slider(state).start;
  const panels = await drawPanels(stage, mover.at(state, position).panels, describedBy, false);
  const controls = makeControls(mover.playName ?? "Play", mover.pace !== undefined);
  const { bar, formulas, sentence, spoken } = controls;
  const live: Live = {
    mover,
    panels,
    controls,
    unturned: state,
    state,
    position,
    furthest: position,
    isPlaying: false,
    handles: makeHandles(
      (name, value) => turn(live, name, value),
      () => rest(live),
    ),
    showKnobs: () => {},
  };
  live.showKnobs = knobRows(bar, mover.knobs?.(state, position) ?? [], (name, value) => turn(live, name, value));
  bar.addEventListener("change", ({ target }) => {
    if (target !== controls.speed) rest(live); // a slider was let go; another speed counts from the next step on
  });
  if (mover.choices) bar.prepend(choiceSet(mover.choices(state), (option) => choose(live, option)));
  if (mover.knobs) panels.diagram?.append(live.handles.layer);
  stage.after(bar, formulas, sentence, spoken);
  listen(live);
  begin(live);
  if (mover.pace !== undefined) keepRoom(live);
  const draggable = mover.drag && panels.plots.at(-1);
  if (draggable) makeDraggable(live, draggable);
  return panels;
}

function listen(live: Live): void {
  const { main, play, back, forward, reset } = live.controls;
  play.addEventListener("click", () => (live.isPlaying ? rest(live) : startPlay(live)));
  back.hidden = live.mover.drag !== undefined;
  back.addEventListener("click", () =>
    stepTo(live, Math.max(live.mover.slider(live.state).min, Math.ceil(live.position) - 1)),
  );
  forward.addEventListener("click", () => stepTo(live, nextOf(live)));
  reset.addEventListener("click", () => {
    rest(live);
    live.state = live.unturned;
    setUpRow(live.controls.main, live.mover.slider(live.state));
    glide(live, firstPosition(live), motion.change, () => rest(live));
  });
  main.range.addEventListener("input", () => {
    stop(live);
    moveTo(live, Number(main.range.value));
  });
}

/**
 * Where steps are read one by one, the words under the picture get as much room as the longest of them needs, at any width:
 * else what stands below would jump at every step.
 */
function keepRoom(live: Live): void {
  const { bar, formulas, sentence } = live.controls;
  let width = 0;
  const observer = new ResizeObserver(() => {
    if (bar.clientWidth === width) return;
    width = bar.clientWidth;
    const { min, max } = live.mover.slider(live.state);
    const tallest = [0, 0];
    for (const element of [formulas, sentence]) element.style.minHeight = "";
    for (let position = Math.ceil(min); position <= max; position += 1) {
      say(live, live.mover.at(live.state, position));
      for (const [i, element] of [formulas, sentence].entries())
        tallest[i] = Math.max(tallest[i]!, element.offsetHeight);
    }
    for (const [i, element] of [formulas, sentence].entries()) element.style.minHeight = `${tallest[i]}px`;
    draw(live);
  });
  observer.observe(bar);
}

/** Whether who reads prefers that nothing moves by itself. */
export const prefersRest = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

function moveTo(live: Live, position: number): void {
  live.position = position;
  draw(live);
}

function draw(live: Live): void {
  const { mover, panels, controls, state, position } = live;
  const { main } = controls;
  live.furthest = Math.max(live.furthest, position);
  const moment = mover.at(state, position, live.furthest);
  panels.update(moment.panels);
  showValue(main, position, mover.valueText?.(state, position) ?? formatNumber(position));
  const knobs = mover.knobs?.(state, position) ?? [];
  live.showKnobs(knobs);
  const diagram = moment.panels.find((panel) => panel.type === "diagram");
  if (diagram) live.handles.place(diagram, knobs);
  say(live, moment);
}

function say({ controls: { formulas, sentence } }: Live, moment: Moment): void {
  formulas.replaceChildren(...moment.formulas.map((formula) => element("p", { class: "nn-formula" }, formula)));
  sentence.textContent = moment.sentence;
}

/** Sets the slider up for the state, and goes to its start. */
function begin(live: Live): void {
  const slider = live.mover.slider(live.state);
  setUpRow(live.controls.main, slider);
  live.furthest = slider.start;
  moveTo(live, slider.start);
}

function choose(live: Live, option: string): void {
  stop(live);
  const { mover, state, unturned, position } = live;
  live.state = mover.choose!(state, option, position);
  live.unturned = mover.choose!(unturned, option, mover.slider(unturned).start);
  begin(live);
  rest(live);
}

function turn(live: Live, name: string, value: number): void {
  stop(live);
  const { state, position } = live.mover.turn!(live.state, live.position, name, value);
  live.state = state;
  live.furthest = position;
  setUpRow(live.controls.main, live.mover.slider(state));
  moveTo(live, position);
}

/** The position after one step; from between two steps, the nearer one ahead. */
function nextOf({ mover, state, position }: Live): number | null {
  return mover.next(state, mover.drag ? position : Math.floor(position));
}

function stepTo(live: Live, position: number | null): void {
  stop(live);
  if (position === null) return rest(live);
  glide(live, position, Math.min(live.mover.pace ?? motion.change, motion.change), () => rest(live));
}

/** From where it stands to another position, drawn all the way where the figure can. Who prefers no motion sees it there after the `pause`. */
function glide(live: Live, to: number, duration: number, then: () => void, pause = 0): void {
  const from = live.position;
  const { between } = live.mover;
  const started = performance.now();
  const frame = () => {
    const isCalm = prefersRest();
    const length = isCalm ? pause : duration;
    const part = length === 0 ? 1 : Math.min(1, (performance.now() - started) / length);
    if (part < 1) {
      live.motion = { frame: requestAnimationFrame(frame), to };
      live.controls.bar.dataset.moving = "true";
      if (between && !isCalm) moveTo(live, from + part * (to - from));
      return;
    }
    motionEnded(live);
    moveTo(live, to);
    then();
  };
  frame();
}

/** Plays from where a motion under way would have ended: a way back to the start is not left half-way. */
function startPlay(live: Live): void {
  const { mover, controls, motion: underWay } = live;
  stop(live);
  if (underWay) moveTo(live, underWay.to);
  if (!mover.drag && nextOf(live) === null) moveTo(live, firstPosition(live));
  live.isPlaying = true;
  controls.play.textContent = "Pause";
  playSteps(live, longestPlay);
}

function playSteps(live: Live, left: number): void {
  const next = left > 0 ? nextOf(live) : null;
  if (next === null) return rest(live);
  const pace = (live.mover.pace ?? motion.step) / Number(live.controls.speed.value);
  glide(live, next, pace, () => playSteps(live, left - 1), isReadByStep(live) ? pace : 0);
}

/** Whether its steps are few and each is to be read: then Play shows one after the other, also to who prefers no motion. */
function isReadByStep({ mover, state }: Live): boolean {
  return mover.pace !== undefined && mover.slider(state).step === 1;
}

function stop(live: Live): void {
  if (live.motion !== undefined) cancelAnimationFrame(live.motion.frame);
  motionEnded(live);
  live.isPlaying = false;
  live.controls.play.textContent = live.controls.playName;
}

function motionEnded(live: Live): void {
  live.motion = undefined;
  delete live.controls.bar.dataset.moving;
}

/** Ends the motion, and has the sentence read aloud. */
function rest(live: Live): void {
  stop(live);
  draw(live);
  live.controls.spoken.textContent = live.controls.sentence.textContent;
}

/** Where a run of steps begins, or the learner's own value on a hill. */
function firstPosition({ mover, state }: Live): number {
  const { min, start } = mover.slider(state);
  return mover.drag ? start : min;
}

/** The ball follows the pointer; the keyboard finds the slider focused afterwards. */
function makeDraggable(live: Live, { host, overlay, at }: PlotView): void {
  const follow = (event: PointerEvent) =>
    moveTo(live, live.mover.drag!(live.state, at(event.clientX, event.clientY)[0]));
  const on = (
    type: "pointerdown" | "pointermove" | "pointerup" | "pointercancel",
    act: (event: PointerEvent) => void,
  ) => overlay.addEventListener(type, act, true);
  const end = () => {
    host.classList.remove("nn-dragging");
    rest(live);
  };
  host.classList.add("nn-draggable");
  on("pointerdown", (event) => {
    event.preventDefault();
    event.stopPropagation();
    overlay.setPointerCapture(event.pointerId);
    host.classList.add("nn-dragging");
    live.controls.main.range.focus({ preventScroll: true });
    stop(live);
    follow(event);
  });
  on("pointermove", (event) => {
    if (overlay.hasPointerCapture(event.pointerId)) follow(event);
  });
  on("pointerup", end);
  on("pointercancel", end);
}
