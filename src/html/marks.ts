import type { Mark, Plot } from "../figures/figure";
import { scale } from "../figures/scale";
import { html, type Html } from "./html";
import { labelsSvg } from "./labels";
import { arrowSvg, colour, dashArray, lineSvg, pathSvg, shapeSvg } from "./svg";

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
  const lines = marks.filter((mark) => mark.type !== "ball");
  const svgOf = (some: Mark[]) => some.map((mark) => markSvg(mark, place));
  return html`${insideSvg(area, svgOf(lines))}${svgOf(balls)}${labelsSvg(plot, place, area)}`;
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
