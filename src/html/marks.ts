import type { Axis, Mark } from "../figures/figure";
import { scale } from "../figures/scale";
import { arrowSvg, colour, dashArray, lineSvg, pathSvg, shapeSvg, textSvg } from "./svg";

export interface Area {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Draws what lies over a plot, as SVG in the coordinates of the plot's area. */
export function marksSvg(marks: Mark[], axes: { x: Axis; y: Axis }, area: Area): string {
  const toX = scale(axes.x, area.left, area.left + area.width);
  const toY = scale(axes.y, area.top + area.height, area.top);
  const place = ([x, y]: [number, number]): [number, number] => [toX(x), toY(y)];
  return marks.map((mark) => markSvg(mark, place, area)).join("");
}

function markSvg(mark: Mark, place: (point: [number, number]) => [number, number], area: Area): string {
  const stroke = colour(mark.tone);
  switch (mark.type) {
    case "segment":
      return lineSvg(place(mark.from), place(mark.to), `stroke:${stroke};stroke-width:2;stroke-dasharray:${dashArray(mark.dash)}`);
    case "arrow":
      return arrowSvg(place(mark.from), place(mark.to), stroke, 3);
    case "path":
      return pathSvg(mark.points.map(place), `stroke:${stroke};stroke-width:2.5`);
    case "ball": {
      const at = place([mark.x, mark.y]);
      const ball = shapeSvg(mark.shape ?? "circle", at, mark.size ?? 8, `fill:${stroke};stroke:${colour("paper")};stroke-width:2`);
      return mark.label === undefined ? ball : ball + ballLabel(at, mark.label, area);
    }
  }
}

/** The label stands above the ball, and inside the area also where the ball is at an edge. */
function ballLabel([x, y]: [number, number], label: string, area: Area): string {
  const anchor = x > area.left + 0.75 * area.width ? "end" : "start";
  const below = y - area.top < 28;
  return textSvg([x + (anchor === "end" ? -10 : 10), y + (below ? 20 : -18)], label, { anchor, strong: true, halo: true });
}
