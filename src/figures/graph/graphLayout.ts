import type { GraphNode } from "../../math/engine";

type Point = [x: number, y: number];

/** An arrow from a number to an operation that uses it, round the boxes between them, with the slope that belongs to it. */
export interface GraphArrow {
  /** the id of the operation that it leads to */
  to: number;
  points: Point[];
  slope: number;
  /** where its slope is written */
  slopeAt: Point;
}

/** Where each number of a graph is drawn, by its id, its arrows, and the size of the whole drawing. */
export interface GraphLayout {
  places: Map<number, Point>;
  arrows: GraphArrow[];
  width: number;
  height: number;
}

/** How wide a number is drawn, and how far it is from one column to the next: between them stand the slopes. */
export const boxWidth = 92;
const columnWidth = 140;
const rowHeight = 92;
/** An arrow that passes a column of boxes takes a row of its own, with its slope above it. */
const passHeight = 40;
const air = 4;
/** The room that a slope needs, and how far above or below the end of its arrow it stands. */
const slopeBox = { width: 48, height: 17 };
const slopeApart = 12;

/** What stands in a column: a number, or an arrow that passes by. */
interface Entry {
  key: string;
  order: number;
  height: number;
}

const passKey = (from: number, to: number, i: number, column: number) => `${from} ${to} ${i} ${column}`;

/**
 * Lays a graph out from left to right: a number stands in the column after the last of those it was made from,
 * and what was not made by an operation stands right before its first use.
 *
 * @param nodes - in the order in which they were made, the result last
 */
export function layoutGraph(nodes: readonly GraphNode[]): GraphLayout {
  const columnOf = columns(nodes);
  const order = orderOfVisit(nodes);
  const count = Math.max(...columnOf.values()) + 1;
  const heights = new Map<string, number>();
  const stacks: Entry[][] = [];
  for (let column = 0; column < count; column += 1) {
    const boxes = nodes
      .filter(({ id }) => columnOf.get(id) === column)
      .map(({ id }): Entry => ({ key: String(id), order: order.get(id)!, height: rowHeight }));
    const stack = [...boxes, ...passing(nodes, columnOf, column, heights)].sort((a, b) => a.order - b.order);
    stacks.push(stack);
    placeStack(stack, heights);
  }
  const totals = stacks.map((stack) => stack.reduce((sum, entry) => sum + entry.height, 0));
  const height = Math.max(...totals);
  const xOf = (column: number) => air + boxWidth / 2 + columnWidth * column;
  // A column with little in it spreads over the whole height: then fewer arrows are steep.
  const at = (key: string, column: number): Point => [
    xOf(column),
    height / 2 + heights.get(key)! * (height / totals[column]!),
  ];
  const places = new Map(nodes.map(({ id }) => [id, at(String(id), columnOf.get(id)!)]));
  return {
    places,
    arrows: withSlopes(nodes.flatMap((node) => arrowsInto(node, columnOf, places, at))),
    width: columnWidth * (count - 1) + boxWidth + 2 * air,
    height,
  };
}

/** The arrows that pass a column: above its boxes, if they come from the upper half of theirs, else below. */
function passing(
  nodes: readonly GraphNode[],
  columnOf: ReadonlyMap<number, number>,
  column: number,
  heights: ReadonlyMap<string, number>,
): Entry[] {
  return nodes.flatMap(({ id, parents }) =>
    parents.flatMap((parent, i): Entry[] => {
      if (columnOf.get(parent)! >= column || columnOf.get(id)! <= column) return [];
      const isUpper = heights.get(String(parent))! <= 0;
      return [{ key: passKey(parent, id, i, column), order: isUpper ? -1 : Infinity, height: passHeight }];
    }),
  );
}

/** Puts a stack one under the other, its middle at 0. */
function placeStack(stack: readonly Entry[], heights: Map<string, number>): void {
  let top = -stack.reduce((sum, { height }) => sum + height, 0) / 2;
  for (const { key, height } of stack) {
    heights.set(key, top + height / 2 + (height === passHeight ? slopeBox.height / 2 : 0));
    top += height;
  }
}

/** An arrow before its slope has a place: whether it passes a column, and on which side of its beginning there is room. */
type Bare = Omit<GraphArrow, "slopeAt"> & { passes: boolean; side: -1 | 1 };

/** The arrows from the numbers that it was made from; a number used twice has two. The upper one ends above the other. */
function arrowsInto(
  node: GraphNode,
  columnOf: ReadonlyMap<number, number>,
  places: ReadonlyMap<number, Point>,
  at: (key: string, column: number) => Point,
): Bare[] {
  const [toX, toY] = places.get(node.id)!;
  const isTwice = node.parents[0] === node.parents[1];
  const ways = node.parents.map((parent, i) => {
    const [from, to] = [columnOf.get(parent)!, columnOf.get(node.id)!];
    const between = Array.from({ length: to - from - 1 }, (_, k) =>
      at(passKey(parent, node.id, i, from + 1 + k), from + 1 + k),
    );
    return between.flatMap(([x, y]): Point[] => [
      [x - boxWidth / 2, y],
      [x + boxWidth / 2, y],
    ]);
  });
  const comesFrom = ways.map((way, i) => way.at(-1)?.[1] ?? places.get(node.parents[i]!)![1]);
  return node.parents.map((parent, i) => {
    const [fromX, fromY] = places.get(parent)!;
    const isLower = isTwice
      ? i === 1
      : comesFrom[i]! > Math.min(...comesFrom) || (i === 1 && comesFrom[0] === comesFrom[1]);
    const aside = node.parents.length > 1 ? (isLower ? 10 : -10) : 0;
    const start: Point = [fromX + boxWidth / 2, fromY + (isTwice ? aside : 0)];
    const end: Point = [toX - boxWidth / 2, toY + aside];
    const side = (isTwice ? i === 0 : (ways[i]![0] ?? end)[1] >= start[1]) ? -1 : 1;
    const passes = ways[i]!.length > 0;
    return { to: node.id, points: [start, ...ways[i]!, end], slope: node.slopes[i]!, passes, side };
  });
}

/** Each slope beside its arrow: over it where it passes a column, else in the gap, where no other arrow is as near. */
function withSlopes(arrows: readonly Bare[]): GraphArrow[] {
  const taken: Point[] = [];
  return arrows.map((arrow) => {
    const { to, points, slope } = arrow;
    const isFree = ([x, y]: Point) =>
      !taken.some(([a, b]) => Math.abs(a - x) < slopeBox.width && Math.abs(b - y) < slopeBox.height);
    const isNearest = (spot: Point) => {
      const own = distanceTo(points, spot);
      return arrows.every((other) => other === arrow || distanceTo(other.points, spot) > own);
    };
    const spots = slopeSpots(arrow);
    const free = spots.filter(isFree);
    const slopeAt = free.find(isNearest) ?? free[0] ?? spots[0]!;
    taken.push(slopeAt);
    return { to, points, slope, slopeAt };
  });
}

/** How far a place is from a line through these points. */
function distanceTo(points: readonly Point[], [x, y]: Point): number {
  const pieces = points.slice(1).map(([toX, toY], i) => {
    const [fromX, fromY] = points[i]!;
    const [dx, dy] = [toX - fromX, toY - fromY];
    const part = Math.min(1, Math.max(0, ((x - fromX) * dx + (y - fromY) * dy) / (dx * dx + dy * dy)));
    return Math.hypot(x - fromX - part * dx, y - fromY - part * dy);
  });
  return Math.min(...pieces);
}

function slopeSpots({ points, passes, side }: Bare): Point[] {
  if (passes) return [[(points[1]![0] + points[2]![0]) / 2, points[1]![1] - slopeApart]];
  const [[x, y], [toX, toY]] = [points[0]!, points.at(-1)!];
  const middle = (x + toX) / 2;
  return [
    [middle, y + side * slopeApart],
    [middle, y - side * slopeApart],
    [middle, toY - side * slopeApart],
    [middle, toY + side * slopeApart],
    [middle, (y + toY) / 2],
  ];
}

function columns(nodes: readonly GraphNode[]): Map<number, number> {
  const column = new Map<number, number>();
  for (const { id, parents } of nodes) {
    column.set(id, parents.length === 0 ? 0 : 1 + Math.max(...parents.map((parent) => column.get(parent)!)));
  }
  for (const { id, parents } of nodes) {
    const users = nodes.filter((user) => user.parents.includes(id));
    if (parents.length === 0 && users.length > 0)
      column.set(id, Math.min(...users.map((user) => column.get(user.id)!)) - 1);
  }
  return column;
}

/** The order in which a walk back from the result meets the numbers: with it few lines cross. */
function orderOfVisit(nodes: readonly GraphNode[]): Map<number, number> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const order = new Map<number, number>();
  const visit = (id: number): void => {
    if (order.has(id)) return;
    order.set(id, order.size);
    for (const parent of byId.get(id)!.parents) visit(parent);
  };
  visit(nodes.at(-1)!.id);
  return order;
}
