// What of a way lies near a picture: a ball may leave it, and come back.

type Point = readonly [x: number, y: number];
type Range = readonly [low: number, high: number];

/** A rectangle by the ranges of its two sides. */
export type Ranges = readonly [x: Range, y: Range];

export const liesWithin = ([x, y]: Point, [across, up]: Ranges): boolean =>
  x >= across[0] && x <= across[1] && y >= up[0] && y <= up[1];

/** The place itself, or the nearest one at the edge. */
export function movedWithin([x, y]: Point, [across, up]: Ranges): [number, number] {
  const between = (value: number, [low, high]: Range) => Math.max(low, Math.min(high, value));
  return [between(x, across), between(y, up)];
}

/** Half as much again on each side, so that a way is cut off past the edge that one sees. */
export function withMargin([x, y]: Ranges): Ranges {
  const wider = ([low, high]: Range): Range => [low - (high - low) / 2, high + (high - low) / 2];
  return [wider(x), wider(y)];
}

/** The pieces of a way that lie inside, with a null between two of them. */
export function piecesWithin(points: readonly Point[], ranges: Ranges): { x: number[]; y: (number | null)[] } {
  const [x, y]: [number[], (number | null)[]] = [[], []];
  const add = (place: Point) => {
    x.push(place[0]);
    y.push(place[1]);
  };
  let isOpen = points[0] !== undefined && liesWithin(points[0], ranges);
  if (isOpen) add(points[0]!);
  for (const [i, to] of points.slice(1).entries()) {
    const from = points[i]!;
    const parts = partWithin(from, to, ranges);
    if (parts === undefined) continue;
    const along = (part: number): Point =>
      part === 1 ? to : [from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])];
    if (!isOpen) {
      if (x.length > 0) {
        x.push(x.at(-1)!);
        y.push(null);
      }
      add(along(parts[0]));
    }
    add(along(parts[1]));
    isOpen = parts[1] === 1;
  }
  return { x, y };
}

/** From which part of a straight way to which it lies inside, or nothing where it does not. */
function partWithin(from: Point, to: Point, ranges: Ranges): [number, number] | undefined {
  let [start, end] = [0, 1];
  for (const axis of [0, 1] as const) {
    const [low, high] = ranges[axis];
    const way = to[axis] - from[axis];
    if (way === 0) {
      if (from[axis] < low || from[axis] > high) return undefined;
      continue;
    }
    const ends = [(low - from[axis]) / way, (high - from[axis]) / way] as const;
    start = Math.max(start, Math.min(...ends));
    end = Math.min(end, Math.max(...ends));
  }
  return start <= end ? [start, end] : undefined;
}
