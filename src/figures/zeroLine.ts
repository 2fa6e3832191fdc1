/** A curve in pieces: points in order, and a null in `y` between two pieces. */
export interface Pieces {
  x: number[];
  y: (number | null)[];
}

type Point = readonly [x: number, y: number];

/**
 * Where a function of two values is 0, as curves (marching squares).
 *
 * The grid only says between which of its points a curve passes; the place itself is searched in the function. Between two grid
 * points a network can rise from 0 to 1, and a place taken from those two values alone may lie almost a whole cell away.
 *
 * @param height - the function; its curve is where it changes its sign
 * @param gridX - places of the grid lines, from left to right
 * @param gridY - and from the bottom to the top
 * @param heights - `heights[row][column]`, where they are known already
 */
export function zeroLine(
  height: (x: number, y: number) => number,
  gridX: readonly number[],
  gridY: readonly number[],
  heights: readonly (readonly number[])[] = gridY.map((y) => gridX.map((x) => height(x, y))),
): Pieces {
  const crossings = new Map<string, Point>();
  const links = new Map<string, string[]>();

  /** The crossing on the grid line from one grid point to its neighbour, if the sign changes there. */
  const crossing = (i: number, j: number, toRight: boolean): string[] => {
    const [k, l] = toRight ? [i + 1, j] : [i, j + 1];
    const [from, to] = [heights[j]![i]!, heights[l]![k]!];
    if (from >= 0 === to >= 0) return [];
    const name = `${i} ${j} ${toRight}`;
    if (!crossings.has(name)) {
      const along = (part: number): Point => [
        gridX[i]! + part * (gridX[k]! - gridX[i]!),
        gridY[j]! + part * (gridY[l]! - gridY[j]!),
      ];
      crossings.set(name, along(zeroBetween((part) => height(...along(part)), from, to)));
    }
    return [name];
  };
  const link = (a: string, b: string) => {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const)
      links.set(one, [...(links.get(one) ?? []), other]);
  };

  for (let j = 0; j + 1 < gridY.length; j += 1) {
    for (let i = 0; i + 1 < gridX.length; i += 1) {
      const [bottom, right, top, left] = [
        crossing(i, j, true),
        crossing(i + 1, j, false),
        crossing(i, j + 1, true),
        crossing(i, j, false),
      ];
      const around = [...bottom, ...right, ...top, ...left];
      if (around.length === 2) link(around[0]!, around[1]!);
      if (around.length < 4) continue;
      // Two curves in one cell: the middle says which corners belong together.
      const middle = height((gridX[i]! + gridX[i + 1]!) / 2, (gridY[j]! + gridY[j + 1]!) / 2);
      const cutsOffThis = middle >= 0 !== heights[j]![i]! >= 0;
      link(around[0]!, around[cutsOffThis ? 3 : 1]!);
      link(around[2]!, around[cutsOffThis ? 1 : 3]!);
    }
  }
  return joined(crossings, links);
}

/** The part of the way from 0 to 1 at which a function is 0 (along the line through both ends; of an end that stays, half the height counts, or the search would creep). */
function zeroBetween(height: (part: number) => number, from: number, to: number): number {
  let [low, high] = [
    { at: 0, height: from },
    { at: 1, height: to },
  ];
  for (let tries = 0; tries < 40 && high.at - low.at > 1e-9; tries += 1) {
    const at = low.at + ((high.at - low.at) * low.height) / (low.height - high.height);
    const here = { at, height: height(at) };
    if (here.height === 0) return at;
    if (here.height > 0 === low.height > 0) [low, high] = [here, { ...high, height: high.height / 2 }];
    else [low, high] = [{ ...low, height: low.height / 2 }, here];
    if (Math.abs(here.height) <= 1e-12) return at;
  }
  return (low.at + high.at) / 2;
}

/** Walks from crossing to crossing: first the curves that end at the edge, then the closed ones. */
function joined(crossings: ReadonlyMap<string, Point>, links: ReadonlyMap<string, readonly string[]>): Pieces {
  const [x, y]: [number[], (number | null)[]] = [[], []];
  const walked = new Set<string>();
  const add = (name: string) => {
    const [atX, atY] = crossings.get(name)!;
    x.push(atX);
    y.push(atY);
  };
  const ends = [...links].filter(([, next]) => next.length === 1);
  for (const [start] of [...ends, ...links]) {
    if (walked.has(start)) continue;
    if (x.length > 0) {
      x.push(x.at(-1)!);
      y.push(null);
    }
    let here: string | undefined = start;
    while (here !== undefined) {
      walked.add(here);
      add(here);
      here = links.get(here)!.find((name) => !walked.has(name));
    }
    if (links.get(start)!.length === 2) add(start);
  }
  return { x, y };
}
