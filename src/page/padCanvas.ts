import { bitmapSide } from "../figures/digits/bitmap";
import { type PadDrawing, type PadView, strokesOnPad } from "../figures/digits/drawing";
import type { PadPoint, Stroke } from "../figures/digits/strokes";
import { element } from "./element";
import { colourOf } from "./style";

/** How thick the pen is on the pad, as a part of its width. What is read is drawn anew, so it does not matter. */
const penWidth = 0.065;
const leastPenWidth = 0.015;

interface Actions {
  /** The stroke as far as the pen has come. */
  drawing(stroke: Stroke): void;
  /** The pen was lifted. */
  drawn(stroke: Stroke): void;
}

/** The square that one draws on, and where a held-out digit is shown. */
export function padCanvas(describedBy: string, act: Actions) {
  const canvas = element("canvas", { role: "img", "aria-label": "The pad", "aria-describedby": describedBy });
  const hint = element("span", { class: "nn-pad-hint", "aria-hidden": "true" }, "draw a digit here");
  const host = element("div", { class: "nn-pad" }, canvas, hint);
  let shown: { drawing: PadDrawing; view: PadView } | undefined;
  const repaint = () => {
    if (shown) paint(canvas, shown.drawing, shown.view);
  };
  new ResizeObserver(repaint).observe(canvas);
  followPen(canvas, act);
  return {
    host,
    repaint,
    show(drawing: PadDrawing, view: PadView, isEmpty: boolean) {
      shown = { drawing, view };
      hint.hidden = !isEmpty;
      repaint();
    },
  };
}

/** One pen at a time, be it mouse, pen or finger; it keeps drawing where it leaves the pad, and the stroke ends at the edge. */
function followPen(canvas: HTMLCanvasElement, act: Actions): void {
  let pen: { id: number; points: PadPoint[] } | undefined;
  const add = (event: PointerEvent) => {
    const { left, top, width, height } = canvas.getBoundingClientRect();
    const inside = (part: number) => Math.min(1, Math.max(0, part));
    pen!.points.push([inside((event.clientX - left) / width), inside((event.clientY - top) / height)]);
  };
  const isPen = ({ pointerId }: PointerEvent) => pen?.id === pointerId;
  canvas.addEventListener("pointerdown", (event) => {
    if (pen || event.button !== 0) return;
    event.preventDefault();
    canvas.setPointerCapture(event.pointerId);
    pen = { id: event.pointerId, points: [] };
    add(event);
    act.drawing(pen.points);
  });
  canvas.addEventListener("pointermove", (event) => {
    if (!isPen(event)) return;
    // A fast pen moves several times between two pictures.
    const all = event.getCoalescedEvents?.() ?? [];
    for (const each of all.length > 0 ? all : [event]) add(each);
    act.drawing(pen!.points);
  });
  const end = (event: PointerEvent) => {
    if (!isPen(event)) return;
    const { points } = pen!;
    pen = undefined;
    act.drawn(points);
  };
  for (const type of ["pointerup", "pointercancel", "lostpointercapture"] as const) canvas.addEventListener(type, end);
}

/** Strokes as the hand drew them, shifted and thickened; a held-out digit as its bitmap. As sharp as the screen is. */
function paint(canvas: HTMLCanvasElement, drawing: PadDrawing, { bitmap }: PadView): void {
  const side = Math.round(canvas.clientWidth * devicePixelRatio);
  if (side === 0) return;
  if (canvas.width !== side) Object.assign(canvas, { width: side, height: side });
  const pen = canvas.getContext("2d")!;
  pen.clearRect(0, 0, side, side);
  pen.fillStyle = pen.strokeStyle = colourOf(canvas, "ink");
  if (drawing.digit === undefined) paintStrokes(pen, drawing, side);
  else paintBitmap(pen, bitmap, side);
}

function paintStrokes(pen: CanvasRenderingContext2D, drawing: PadDrawing, side: number): void {
  const width = Math.max(leastPenWidth, penWidth + (2 * drawing.thicker) / bitmapSide);
  Object.assign(pen, { lineWidth: width * side, lineCap: "round", lineJoin: "round" });
  for (const stroke of strokesOnPad(drawing)) {
    pen.beginPath();
    // A line to where it starts makes a dot of a stroke with one point.
    for (const [x, y] of [stroke[0]!, ...stroke]) pen.lineTo(x * side, y * side);
    pen.stroke();
  }
}

function paintBitmap(pen: CanvasRenderingContext2D, bitmap: PadView["bitmap"], side: number): void {
  const edge = (place: number) => Math.round((place * side) / bitmapSide);
  for (const [at, ink] of bitmap.entries()) {
    const [row, column] = [Math.floor(at / bitmapSide), at % bitmapSide];
    const [left, top] = [edge(column), edge(row)];
    if (ink === 1) pen.fillRect(left, top, edge(column + 1) - left, edge(row + 1) - top);
  }
}
