import type { Mark, Plot } from "../figures/figure";
import { scale } from "../figures/scale";
import { html, type Html } from "./html";
import { labelsSvg } from "./labels";
import { arrowSvg, colour, dashArray, lineSvg, pathSvg, shapeSvg, shortestArrow } from "./svg";

export interface Area {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Draws what lies over a plot, as SVG in the coordinates of the plot's area. */
export function marksSvg(plot: Plot, area: Area): Html {
  const { x, y, marks } = plot;
  const toX = scale(x, area.left, area.left + area.width);
  const toY = scale(y, area.top + area.height, area.top);
  const place = ([across, up]: [number, number]): [number, number] => [toX(across), toY(up)];
  const balls = marks.filter((mark) => mark.type === "ball");
  const arrows = marks.filter((mark) => mark.type === "arrow");
  const lines = marks.filter((mark) => mark.type !== "ball" && mark.type !== "arrow");
  const svgOf = (some: Mark[]) => some.map((mark) => markSvg(mark, place));
  const shown = balls.map((ball) =>
    arrows.some((arrow) => isInside(arrow, ball, place)) ? ringSvg(ball, place) : markSvg(ball, place),
  );
  return html`${insideSvg(area, svgOf(lines))}${shown}${insideSvg(area, svgOf(arrows))}${labelsSvg(plot, place, area)}`;
}

type Ball = Extract<Mark, { type: "ball" }>;

/** Whether an arrow begins in the middle of a ball and hardly reaches out of it: a full ball would leave nothing of it to see. */
function isInside({ from, to }: Extract<Mark, { type: "arrow" }>, { x, y, size = 8 }: Ball, place: Place): boolean {
  if (from[0] !== x || from[1] !== y) return false;
  const [[x1, y1], [x2, y2]] = [place(from), place(to)];
  const length = Math.hypot(x2 - x1, y2 - y1);
  return length >= shortestArrow && length < size + 4;
}

function ringSvg({ shape = "circle", x, y, size = 8, tone }: Ball, place: Place): Html {
  return shapeSvg(shape, place([x, y]), size, `fill:${colour("paper")};stroke:${colour(tone)};stroke-width:2.5`);
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
