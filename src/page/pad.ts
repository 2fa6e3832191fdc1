import {
  chosenDigit,
  type PadDrawing,
  emptyPad,
  isEmpty,
  withShift,
  viewOf,
  withStroke,
  withThickness,
} from "../figures/digits/drawing";
import type { PadFigure } from "../figures/figure";
import { element } from "./element";
import { padCanvas } from "./padCanvas";
import { type DigitNames, inNotebook, padControls } from "./padControls";
import { barsView, bitmapView, hiddenView, pixelView } from "./padViews";

/** So many drawings back Undo goes. */
const mostUndone = 200;

/** Brings the pad to life: the network reads in the page, at every move of the pen. */
export function drawPad(
  stage: HTMLElement,
  { pad: setup }: Pick<PadFigure, "pad">,
  describedBy: string,
  how: { names: DigitNames; isFolded?: boolean } = { names: inNotebook },
): { repaint(): void } {
  /** The last one is what stands on the pad, those before it are what Undo goes back to. */
  let drawings: PadDrawing[] = [emptyPad];
  const now = () => drawings.at(-1)!;
  const views = [bitmapView(describedBy), pixelView(describedBy), hiddenView(setup, describedBy), barsView()] as const;
  const [bitmap, pixels, hidden, bars] = views;

  const show = (drawing: PadDrawing) => {
    const view = viewOf(setup, drawing);
    canvas.show(drawing, view, isEmpty(drawing));
    for (const each of views) each.show(view);
    controls.show(drawing, isEmpty(drawing), drawings.length > 1);
    controls.sentence.textContent = view.sentence;
  };
  /** At rest the sentence is read aloud. */
  const rest = () => {
    show(now());
    controls.spoken.textContent = controls.sentence.textContent;
  };
  const set = (drawing: PadDrawing) => {
    drawings = [...drawings, drawing].slice(-mostUndone);
    rest();
  };
  const canvas = padCanvas(describedBy, {
    drawing: (stroke) => show(withStroke(now(), stroke)),
    drawn: (stroke) => set(withStroke(now(), stroke)),
  });
  const controls = padControls(setup, how.names, {
    choose: (digit) => set(digit === undefined ? emptyPad : chosenDigit(digit)),
    shift: (right, down) => set(withShift(now(), right, down)),
    thicken: (times) => set(withThickness(now(), times)),
    undo: () => {
      drawings = drawings.slice(0, -1);
      rest();
    },
    clear: () => set(emptyPad),
  });
  stage.replaceChildren(
    element("div", { class: "nn-pad-side" }, canvas.host, controls.underPad),
    element("div", { class: "nn-pad-pictures" }, bitmap.host, pixels.host, hidden.host),
    bars.host,
  );
  stage.classList.add("nn-pad-stage");
  const more = element("details", { class: "nn-pad-more" }, element("summary", {}, "More"), controls.settings);
  stage.before(how.isFolded ? more : controls.settings, controls.sentence, controls.spoken);
  rest();
  return { repaint: canvas.repaint };
}
