import { type Box, boxAround, distanceToBox, overlap } from "../figures/boxes";
import type { Mark, Plot } from "../figures/figure";
import { html, type Html } from "./html";
import type { Area } from "./marks";
import { colour, lineSvg, textSvg } from "./svg";

type Point = readonly [x: number, y: number];
type Ball = Extract<Mark, { type: "ball" }>;

/** A line in pixels; a way, a segment or an arrow lies over the plot and has no name. */
interface Drawn {
  points: Point[];
  isWay: boolean;
}

/** A place for a label: where its text begins or ends, and the room it takes. */
interface Spot {
  x: number;
  y: number;
  anchor: "start" | "end";
  box: Box;
}

const lineHeight = 18;
const letterWidth = 8;
const gap = 10;
/** Lines that lie so near to each other are seen as one. */
const sameLine = 4;
/** Half of a thick line, and a little paper. */
const clear = 4;
/** Above, below, beside, and a line further on. */
const heights = [-1, 1, 0, -2, 2, -3, 3].map((lines) => lines * lineHeight);

/**
 * The labels of balls, each beside its own: inside the area, on no other ball, no other label and no line. A ball at the end of
 * a line names that line: then no other line is nearer. Where there is no such place, where least of that is broken.
 */
export function labelsSvg(plot: Plot, place: (point: [number, number]) => [number, number], area: Area): Html[] {
  const balls = plot.marks.filter((mark) => mark.type === "ball");
  const lines = linesOf(plot, place);
  const taken = balls.map((ball) => boxAround(place([ball.x, ball.y]), 2 * (ball.size ?? 8), 2 * (ball.size ?? 8)));
  const inRows = balls.filter(({ labelRow }) => labelRow !== undefined);
  const clear = inRows.reduce((most, { size = 8 }) => Math.max(most, size), 0);
  return balls.flatMap((ball) => {
    if (ball.label === undefined) return [];
    const at = place([ball.x, ball.y]);
    if (ball.labelRow !== undefined) return [rowLabel(ball, ball.labelRow, at, clear, area)];
    const spot = bestSpot(spotsOf(ball, at, area), at, lines, taken, area);
    taken.push(spot.box);
    return [textSvg([spot.x, spot.y], ball.label, { anchor: spot.anchor, strong: true, halo: true })];
  });
}

/** A label in its row, beside the line that leads down to its ball; at the right edge it stands still while the ball runs on. */
function rowLabel({ label = "", tone }: Ball, row: number, [x, y]: Point, clear: number, area: Area): Html {
  const middle = area.top + (row + 0.5) * lineHeight;
  const left = Math.min(x + 6, area.left + area.width - letterWidth * label.length);
  const [top, end] = [middle - lineHeight / 2, y - clear];
  const line = end > top ? lineSvg([x, top], [x, end], `stroke:${colour(tone)};stroke-width:1`) : html``;
  return html`${line}${textSvg([left, middle], label, { anchor: "start", tone, strong: true, halo: true })}`;
}

/** Whether a line ends at a ball, which is then its name. A way that was walked is none: it ends at every ball that moves. */
function isNamed({ points, isWay }: Drawn, [x, y]: Point): boolean {
  return !isWay && [points[0], points.at(-1)].some((end) => end && Math.hypot(end[0] - x, end[1] - y) < 0.5);
}

/** All that is drawn with a line, in pixels. */
function linesOf({ series, marks }: Plot, place: (point: [number, number]) => [number, number]): Drawn[] {
  const curves = series.flatMap((one): Point[][] => {
    if (one.type !== "line") return [];
    const pieces: Point[][] = [[]];
    for (const [i, x] of one.x.entries()) {
      const y = one.y[i];
      if (typeof y === "number") pieces.at(-1)!.push(place([x, y]));
      else pieces.push([]);
    }
    return pieces;
  });
  const others = marks.flatMap((mark): Point[][] => {
    if (mark.type === "path") return [mark.points.map(place)];
    return mark.type === "ball" ? [] : [[place(mark.from), place(mark.to)]];
  });
  return [...curves.map((points) => ({ points, isWay: false })), ...others.map((points) => ({ points, isWay: true }))];
}

/** The places for the label of a ball, the best first. */
function spotsOf({ label = "", labelBelow = false }: Ball, [x, y]: Point, area: Area): Spot[] {
  const width = letterWidth * label.length;
  const isFarRight = x > area.left + 0.75 * area.width;
  const sides = isFarRight ? (["end", "start"] as const) : (["start", "end"] as const);
  const ups = labelBelow ? heights.map((height) => -height) : heights;
  return sides.flatMap((anchor) =>
    ups.map((up) => {
      const away = gap + (up === 0 ? 4 : 0);
      const at = x + (anchor === "end" ? -away : away);
      const left = anchor === "end" ? at - width : at;
      const middle = y + up;
      const box = { left, right: left + width, top: middle - lineHeight / 2, bottom: middle + lineHeight / 2 };
      return { x: at, y: middle, anchor, box };
    }),
  );
}

function bestSpot(
  spots: readonly Spot[],
  ball: Point,
  lines: readonly Drawn[],
  taken: readonly Box[],
  area: Area,
): Spot {
  const isOwn = lines.map((line) => isNamed(line, ball));
  const costs = spots.map(({ box }) => {
    const outside = box.left < area.left || box.right > area.left + area.width || box.top < area.top;
    const below = box.bottom > area.top + area.height;
    const distances = lines.map(({ points }) => distanceToBox(points, box));
    const away = Math.min(distanceToBox([ball], box), ...distances.filter((_, i) => isOwn[i]));
    const stray = isOwn.includes(true) && distances.some((distance, i) => !isOwn[i] && distance < away - sameLine);
    const crossed = distances.filter((distance) => distance < clear).length;
    const covered = taken.filter((other) => overlap(other, box)).length;
    return (outside || below ? 100 : 0) + 10 * covered + (stray ? 5 : 0) + crossed;
  });
  return spots[costs.indexOf(Math.min(...costs))]!;
}
