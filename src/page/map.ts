import type { Field } from "../figures/figure";
import { paintOf } from "../html/field";
import type { Ground } from "../html/design";
import type { Area } from "../html/marks";
import { colourOf } from "./style";

type Rgb = [red: number, green: number, blue: number];

/** Draws a map of colours that fade out, two sides or classes, over the area of a plot: a pixel for each value, smoothed. */
export function drawMap(canvas: HTMLCanvasElement, field: Field, area: Area): void {
  const pixels = paint(canvas, field);
  Object.assign(canvas.style, {
    left: `${area.left}px`,
    top: `${area.top}px`,
    width: `${area.width}px`,
    height: `${area.height}px`,
  });
  const [width, height] = [Math.round(area.width * devicePixelRatio), Math.round(area.height * devicePixelRatio)];
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  const pen = canvas.getContext("2d")!;
  pen.clearRect(0, 0, width, height);
  pen.imageSmoothingEnabled = true;
  pen.imageSmoothingQuality = "high";
  // The outer values belong to the edges of the area, so that half a pixel of each lies beyond.
  const [across, down] = [width / (field.x.length - 1), height / (field.y.length - 1)];
  pen.drawImage(pixels, -across / 2, -down / 2, width + across, height + down);
}

const painted = new WeakMap<HTMLCanvasElement, HTMLCanvasElement>();

/** The field, one pixel for each of its values, the first row at the bottom. */
function paint(canvas: HTMLCanvasElement, field: Field): HTMLCanvasElement {
  const { x, y, z } = field;
  const small = painted.get(canvas) ?? document.createElement("canvas");
  painted.set(canvas, small);
  Object.assign(small, { width: x.length, height: y.length });
  const grounds = new Map<Ground, Rgb>();
  const rgbOf = (ground: Ground) => {
    if (!grounds.has(ground)) grounds.set(ground, rgb(colourOf(canvas, ground)));
    return grounds.get(ground)!;
  };
  const paper = rgbOf("paper");
  const paintAt = paintOf(field);
  const pen = small.getContext("2d")!;
  const image = pen.createImageData(x.length, y.length);
  for (const [row, values] of z.entries()) {
    for (const [column, value] of values.entries()) {
      const { ground, strength } = paintAt(value);
      const full = rgbOf(ground);
      const at = 4 * ((y.length - 1 - row) * x.length + column);
      for (let channel = 0; channel < 3; channel++)
        image.data[at + channel] = paper[channel]! + strength * (full[channel]! - paper[channel]!);
      image.data[at + 3] = 255;
    }
  }
  pen.putImageData(image, 0, 0);
  return small;
}

const knownColours = new Map<string, Rgb>();

/** Red, green and blue of any CSS colour, as the browser itself understands it. */
function rgb(colour: string): Rgb {
  const known = knownColours.get(colour);
  if (known) return known;
  const pen = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d")!;
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = pen.getImageData(0, 0, 1, 1).data;
  knownColours.set(colour, [red, green, blue]);
  return [red, green, blue];
}
