import type { Axis, Mark } from "../figures/figure";
import { scale } from "../figures/scale";
import { html, type Html } from "./html";
import { arrowSvg, colour, dashArray, lineSvg, pathSvg, shapeSvg, textSvg } from "./svg";

export interface Area {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Draws what lies over a plot, as SVG in the coordinates of the plot's area. */
export function marksSvg(marks: Mark[], axes: { x: Axis; y: Axis }, area: Area): Html {
  const toX = scale(axes.x, area.left, area.left + area.width);
  const toY = scale(axes.y, area.top + area.height, area.top);
  const place = ([x, y]: [number, number]): [number, number] => [toX(x), toY(y)];
  const balls = marks.filter((mark) => mark.type === "ball");
  const lines = marks.filter((mark) => mark.type !== "ball");
  const svgOf = (some: Mark[]) => some.map((mark) => markSvg(mark, place));
  return html`${insideSvg(area, svgOf(lines))}${svgOf(balls)}${labelsSvg(balls, place, area)}`;
}

/** What is cut off at the edge of a plot's area: an SVG of its own cuts it, since a clip path needs an id that no other picture of the page has. */
export function insideSvg({ left, top, width, height }: Area, content: readonly Html[]): Html {
  const place = html`x="${left}" y="${top}" width="${width}" height="${height}"`;
  return html`<svg ${place} viewBox="${left} ${top} ${width} ${height}" overflow="hidden">${content}</svg>`;
}

type Place = (point: [number, number]) => [number, number];

function markSvg(mark: Mark, place: Place): Html {
  const stroke = colour(mark.tone);
  switch (mark.type) {
    case "segment":
      return lineSvg(
        place(mark.from),
        place(mark.to),
        `stroke:${stroke};stroke-width:2;stroke-dasharray:${dashArray(mark.dash)}`,
      );
    case "arrow":
      return arrowSvg(place(mark.from), place(mark.to), stroke, 3);
    case "path":
      return html`
        ${pathSvg(mark.points.map(place), `stroke:${stroke};stroke-width:2.5`)}
        ${mark.stops ? mark.points.map((point) => shapeSvg("circle", place(point), 3.5, `fill:${stroke}`)) : []}
      `;
    case "ball":
      return shapeSvg(
        mark.shape ?? "circle",
        place([mark.x, mark.y]),
        mark.size ?? 8,
        mark.hollow
          ? `fill:none;stroke:${stroke};stroke-width:1.5`
          : `fill:${stroke};stroke:${colour("paper")};stroke-width:2`,
      );
  }
}

const lineHeight = 18;
const letterWidth = 8;

/**
 * A label stands above its ball or below it, and inside the area also where the ball is at an edge.
 * Where it would lie on another one it stands a line further on.
 */
function labelsSvg(balls: Extract<Mark, { type: "ball" }>[], place: Place, area: Area): Html[] {
  const taken: { left: number; right: number; y: number }[] = [];
  return balls.flatMap((ball) => {
    if (ball.label === undefined) return [];
    const [x, top] = place([ball.x, ball.y]);
    const anchor = x > area.left + 0.75 * area.width ? "end" : "start";
    const at = x + (anchor === "end" ? -10 : 10);
    const width = letterWidth * ball.label.length;
    const left = anchor === "end" ? at - width : at;
    const isBelow = ball.labelBelow ? area.top + area.height - top > 28 : top - area.top < 28;
    const onward = isBelow ? lineHeight : -lineHeight;
    const isTaken = (y: number) =>
      taken.some((other) => Math.abs(other.y - y) < lineHeight && other.left < left + width && left < other.right);
    let y = top + onward;
    while (isTaken(y)) y += onward;
    taken.push({ left, right: left + width, y });
    return [textSvg([at, y], ball.label, { anchor, strong: true, halo: true })];
  });
}
