import type { LiveFigure, Mover } from "../figures/figure";
import { formatNumber } from "../math/format";
import { moverOf } from "../figures/movers";
import { element, keepKeys } from "./element";
import { drawPanels, type Panels } from "./panels";
import type { PlotView } from "./plot";

const stepMilliseconds = 90;
/** A step that swings around the valley would roll for ever. */
const longestPlay = 200;

let figuresMade = 0;

/** Brings a figure that moves to life: slider, Play, dragging and choices all set one position; one function draws it. */
export async function drawLive(stage: HTMLElement, figure: LiveFigure, describedBy: string): Promise<Panels> {
  const mover: Mover<unknown> = moverOf(figure);
  let state = figure.state;
  let position = mover.slider(state).start;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const panels = await drawPanels(stage, mover.at(state, position).panels, describedBy, false);
  const range = element("input", { type: "range", ...keepKeys });
  const rangeName = element("span");
  const value = element("span", { class: "nn-value", "aria-hidden": "true" });
  const play = element("button", { type: "button", ...keepKeys }, "Play");
  const reset = element("button", { type: "button", ...keepKeys }, "Back to the start");
  const formulas = element("div", { class: "nn-formulas" });
  const sentence = element("p", { class: "nn-sentence", "aria-hidden": "true" });
  const spoken = element("p", { class: "nn-unseen", role: "status" });

  function draw(): void {
    const moment = mover.at(state, position);
    panels.update(moment.panels);
    range.value = String(position);
    const shown = mover.valueText?.(state, position) ?? formatNumber(position);
    range.setAttribute("aria-valuetext", shown);
    value.textContent = shown;
    formulas.replaceChildren(...moment.formulas.map((formula) => element("p", { class: "nn-formula" }, formula)));
    sentence.textContent = moment.sentence;
  }

  function rest(): void {
    clearTimeout(timer);
    timer = undefined;
    play.textContent = "Play";
    spoken.textContent = sentence.textContent;
  }

  function moveTo(next: number): void {
    position = next;
    draw();
  }

  function begin(): void {
    const { label, min, max, step, start } = mover.slider(state);
    Object.assign(range, { min: String(min), max: String(max), step: String(step) });
    rangeName.textContent = label;
    moveTo(start);
  }

  function playSteps(left: number): void {
    const next = left > 0 ? mover.next(state, position) : null;
    if (next === null) return rest();
    moveTo(next);
    // Asked at each step: who prefers no motion sees the end at once.
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return playSteps(left - 1);
    timer = setTimeout(() => playSteps(left - 1), mover.pace ?? stepMilliseconds);
  }

  play.addEventListener("click", () => {
    if (timer !== undefined) return rest();
    if (!mover.drag && mover.next(state, position) === null) moveTo(firstPosition(mover, state));
    play.textContent = "Pause";
    playSteps(longestPlay);
  });
  reset.addEventListener("click", () => {
    rest();
    moveTo(firstPosition(mover, state));
    rest();
  });
  range.addEventListener("input", () => {
    rest();
    moveTo(Number(range.value));
  });
  range.addEventListener("change", rest);

  const controls = element("div", { class: "nn-controls" });
  if (mover.choices) {
    controls.append(
      choices(mover.choices(state), (option) => {
        rest();
        state = mover.choose!(state, option);
        begin();
        rest();
      }),
    );
  }
  controls.append(element("label", {}, rangeName, range), value, play, reset);
  stage.after(controls, formulas, sentence, spoken);
  begin();

  const draggable = mover.drag && panels.plots.at(-1);
  if (draggable) makeDraggable(draggable, range, (x) => moveTo(mover.drag!(state, x)), rest);
  return panels;
}

/** Where a run of steps begins, or the learner's own value on a hill. */
function firstPosition(mover: Mover<unknown>, state: unknown): number {
  const { min, start } = mover.slider(state);
  return mover.drag ? start : min;
}

function choices(
  { label, options, chosen }: { label: string; options: string[]; chosen: string },
  choose: (option: string) => void,
): HTMLElement {
  const name = `nn-choice-${figuresMade++}`;
  const set = element("fieldset", {}, element("legend", {}, label));
  for (const option of options) {
    const radio = element("input", { type: "radio", name, value: option, ...keepKeys });
    radio.checked = option === chosen;
    radio.addEventListener("change", () => choose(option));
    set.append(element("label", {}, radio, option));
  }
  return set;
}

/** The ball follows the pointer; the keyboard finds the slider focused afterwards. */
function makeDraggable(plot: PlotView, range: HTMLInputElement, moveTo: (x: number) => void, rest: () => void): void {
  plot.host.classList.add("nn-draggable");
  const { overlay } = plot;
  overlay.addEventListener(
    "pointerdown",
    (event) => {
      event.preventDefault();
      event.stopPropagation();
      overlay.setPointerCapture(event.pointerId);
      plot.host.classList.add("nn-dragging");
      range.focus({ preventScroll: true });
      rest();
      moveTo(plot.xAt(event.clientX));
    },
    true,
  );
  overlay.addEventListener(
    "pointermove",
    (event) => {
      if (overlay.hasPointerCapture(event.pointerId)) moveTo(plot.xAt(event.clientX));
    },
    true,
  );
  const end = () => {
    plot.host.classList.remove("nn-dragging");
    rest();
  };
  overlay.addEventListener("pointerup", end, true);
  overlay.addEventListener("pointercancel", end, true);
}
