import type { LiveFigure, Mover } from "../figures/figure";
import { moverOf } from "../figures/movers";
import { formatNumber } from "../math/format";
import { choiceSet, type Controls, makeControls } from "./controls";
import { element } from "./element";
import { drawPanels, type Panels } from "./panels";
import type { PlotView } from "./plot";

const stepMilliseconds = 90;
/** A step that swings around the valley would roll for ever. */
const longestPlay = 200;

/** A figure that moves, in the page: what it shows, where it stands, and the step of Play that is to come. */
interface Live {
  readonly mover: Mover<unknown>;
  readonly panels: Panels;
  readonly controls: Controls;
  state: unknown;
  position: number;
  timer?: ReturnType<typeof setTimeout> | undefined;
}

/** Brings a figure that moves to life: slider, Play, dragging and choices all set one position; one function draws it. */
export async function drawLive(stage: HTMLElement, figure: LiveFigure, describedBy: string): Promise<Panels> {
  const mover = moverOf(figure);
  const { state } = figure;
  const position = mover.slider(state).start;
  const panels = await drawPanels(stage, mover.at(state, position).panels, describedBy, false);
  const live: Live = { mover, panels, controls: makeControls(), state, position };
  const { bar, formulas, sentence, spoken } = live.controls;
  if (mover.choices) bar.prepend(choiceSet(mover.choices(state), (option) => choose(live, option)));
  stage.after(bar, formulas, sentence, spoken);
  listen(live);
  begin(live);
  const draggable = mover.drag && panels.plots.at(-1);
  if (draggable) makeDraggable(live, draggable);
  return panels;
}

function listen(live: Live): void {
  const { range, play, reset } = live.controls;
  play.addEventListener("click", () => playOrPause(live));
  reset.addEventListener("click", () => {
    rest(live);
    moveTo(live, firstPosition(live));
    rest(live);
  });
  range.addEventListener("input", () => {
    rest(live);
    moveTo(live, Number(range.value));
  });
  range.addEventListener("change", () => rest(live));
}

function moveTo(live: Live, position: number): void {
  live.position = position;
  draw(live);
}

function draw({ mover, panels, controls, state, position }: Live): void {
  const { range, value, formulas, sentence } = controls;
  const moment = mover.at(state, position);
  panels.update(moment.panels);
  range.value = String(position);
  const shown = mover.valueText?.(state, position) ?? formatNumber(position);
  range.setAttribute("aria-valuetext", shown);
  value.textContent = shown;
  formulas.replaceChildren(...moment.formulas.map((formula) => element("p", { class: "nn-formula" }, formula)));
  sentence.textContent = moment.sentence;
}

/** Sets the slider up for the state, and goes to its start. */
function begin(live: Live): void {
  const { range, rangeName } = live.controls;
  const { label, min, max, step, start } = live.mover.slider(live.state);
  Object.assign(range, { min: String(min), max: String(max), step: String(step) });
  rangeName.textContent = label;
  moveTo(live, start);
}

function choose(live: Live, option: string): void {
  rest(live);
  live.state = live.mover.choose!(live.state, option);
  begin(live);
  rest(live);
}

function playOrPause(live: Live): void {
  const { mover, state, position, timer } = live;
  if (timer !== undefined) return rest(live);
  if (!mover.drag && mover.next(state, position) === null) moveTo(live, firstPosition(live));
  live.controls.play.textContent = "Pause";
  playSteps(live, longestPlay);
}

function playSteps(live: Live, left: number): void {
  const { mover, state, position } = live;
  const next = left > 0 ? mover.next(state, position) : null;
  if (next === null) return rest(live);
  moveTo(live, next);
  // Asked at each step: who prefers no motion sees the end at once.
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return playSteps(live, left - 1);
  live.timer = setTimeout(() => playSteps(live, left - 1), mover.pace ?? stepMilliseconds);
}

/** Ends the motion, and has the sentence read aloud. */
function rest(live: Live): void {
  const { play, spoken, sentence } = live.controls;
  clearTimeout(live.timer);
  live.timer = undefined;
  play.textContent = "Play";
  spoken.textContent = sentence.textContent;
}

/** Where a run of steps begins, or the learner's own value on a hill. */
function firstPosition({ mover, state }: Live): number {
  const { min, start } = mover.slider(state);
  return mover.drag ? start : min;
}

/** The ball follows the pointer; the keyboard finds the slider focused afterwards. */
function makeDraggable(live: Live, { host, overlay, xAt }: PlotView): void {
  const follow = (event: PointerEvent) => moveTo(live, live.mover.drag!(live.state, xAt(event.clientX)));
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
    live.controls.range.focus({ preventScroll: true });
    rest(live);
    follow(event);
  });
  on("pointermove", (event) => {
    if (overlay.hasPointerCapture(event.pointerId)) follow(event);
  });
  on("pointerup", end);
  on("pointercancel", end);
}
