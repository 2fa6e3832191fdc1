import type { GraphNode } from "../../math/engine";
import { type Box, boxAround, distanceToBox, overlap } from "../boxes";
import { numberWithin, textWidth } from "./boxText";

type Point = [x: number, y: number];

/** An arrow from a number to an operation that uses it, round the boxes between them, with the slope that belongs to it. */
export interface GraphArrow {
  /** the id of the operation that it leads to */
  to: number;
  points: Point[];
  /** its slope as it is written, and where */
  slope: string;
  slopeAt: Point;
}

/** Where each number of a graph is drawn, by its id, its arrows, and the size of the whole drawing. */
export interface GraphLayout {
  places: Map<number, Point>;
  arrows: GraphArrow[];
  width: number;
  height: number;
  /** how many lines of text a number has */
  lines: number;
}

/** How wide a number is drawn, and how far it is from one column to the next: between them stand the slopes. */
export const boxWidth = 88;
const gap = 66;
const columnWidth = boxWidth + gap;
/** A box with so many lines of text, and the room between it and the one below. */
const boxHeight = (lines: number) => 20 * lines + 14;
const rowGap = 10;
/** An arrow that passes a column of boxes takes a row of its own, with its slope above it. */
const passHeight = 40;
const air = 4;
/** How high the digits of a slope are, how far they keep from arrows and their heads, and how wide they may be. */
const slopeHeight = 11;
const clear = 6;
const slopeRoom = gap - 7;
/** How far apart arrows leave a number that is used more than once, and the room that all of them have there. */
const starts = { apart: 20, room: 44 };

/** How many columns a graph has: one more than it has operations on its longest way. */
export const columnsOf = (nodes: readonly GraphNode[]): number =>
  [...columnsByParents(nodes).values()].reduce((most, column) => Math.max(most, column)) + 1;

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
 * @param lines - how many lines of text a number has
 */
export function layoutGraph(nodes: readonly GraphNode[], lines = 3): GraphLayout {
  const known = layouts.get(nodes);
  if (known?.lines === lines) return known;
  const layout = newLayout(nodes, lines);
  layouts.set(nodes, layout);
  return layout;
}

/** A graph that moves is drawn sixty times a second, and stands still. */
const layouts = new WeakMap<readonly GraphNode[], GraphLayout>();

function newLayout(nodes: readonly GraphNode[], lines: number): GraphLayout {
  const rowHeight = boxHeight(lines) + rowGap;
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
    arrows: withSlopes(
      fannedOut(nodes.flatMap((node) => arrowsInto(node, columnOf, places, at))),
      [...places.values()].map((place) => boxAround(place, boxWidth, boxHeight(lines))),
      height,
    ),
    width: columnWidth * (count - 1) + boxWidth + 2 * air,
    height,
    lines,
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
    heights.set(key, top + height / 2 + (height === passHeight ? slopeHeight / 2 : 0));
    top += height;
  }
}

/** An arrow before its slope has a place: where it comes from, too. */
type Bare = Omit<GraphArrow, "slopeAt"> & { from: number };

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
    const points: Point[] = [[fromX + boxWidth / 2, fromY], ...ways[i]!, [toX - boxWidth / 2, toY + aside]];
    return { from: parent, to: node.id, points, slope: numberWithin(slopeRoom, node.slopes[i]!, "·") };
  });
}

/** Arrows that leave one number begin one under the other, in the order in which they go on: so none crosses another. */
function fannedOut(arrows: readonly Bare[]): Bare[] {
  return arrows.map((arrow) => {
    const siblings = arrows.filter(({ from }) => from === arrow.from).sort((a, b) => a.points[1]![1] - b.points[1]![1]);
    const [[x, y], ...rest] = arrow.points as [Point, ...Point[]];
    const steps = siblings.length - 1;
    const apart = Math.min(starts.apart, starts.room / Math.max(1, steps));
    const start: Point = [x, y + (siblings.indexOf(arrow) - steps / 2) * apart];
    return { ...arrow, points: [start, ...rest] };
  });
}

/**
 * Each slope beside its arrow: on no arrow, no box and no other slope, and nearer to its own than to any other. Those that have
 * the fewest such places choose first; where there is none left, it stands where least of that is broken.
 */
function withSlopes(arrows: readonly Bare[], boxes: readonly Box[], height: number): GraphArrow[] {
  const choices = arrows.map((arrow) => {
    const spots = slopeSpots(arrow).map((at) => ({ at, cost: costOf(arrow, at, arrows, boxes, height) }));
    return { arrow, spots, free: spots.filter(({ cost }) => cost < broken.stray).length };
  });
  const taken: Box[] = [];
  const found = new Map<Bare, Point>();
  for (const { arrow, spots } of choices.sort((a, b) => a.free - b.free)) {
    const width = textWidth(arrow.slope);
    const costs = spots.map(({ at, cost }) => {
      const roomy = boxAround(at, width + 4, slopeHeight + 6);
      return cost + broken.doubled * taken.filter((other) => overlap(other, roomy)).length;
    });
    const { at } = spots[costs.indexOf(Math.min(...costs))]!;
    found.set(arrow, at);
    taken.push(boxAround(at, width, slopeHeight));
  }
  return arrows.map((arrow) => {
    const { to, points, slope } = arrow;
    return { to, points, slope, slopeAt: found.get(arrow)! };
  });
}

/** How bad it is where a slope lies nearer to another arrow, on an arrow, on a box or outside, on another slope. */
const broken = { stray: 50, struck: 100, covered: 200, doubled: 300 };

function costOf(arrow: Bare, spot: Point, arrows: readonly Bare[], boxes: readonly Box[], height: number): number {
  const text = boxAround(spot, textWidth(arrow.slope), slopeHeight);
  const own = distanceToBox(arrow.points, text);
  const reach = Math.max(own + 1, clear);
  const others = arrows
    .filter((other) => other !== arrow && isWithin(reach, other.points, text))
    .map(({ points }) => distanceToBox(points, text));
  const struck = [own, ...others].filter((distance) => distance < clear - 0.01).length;
  const covered = boxes.filter((box) => overlap(box, text)).length;
  const isOutside = text.top < 2 || text.bottom > height - 2;
  const isStray = others.some((distance) => distance < own + 1);
  return own + (isStray ? broken.stray : 0) + broken.struck * struck + broken.covered * (covered + (isOutside ? 1 : 0));
}

/** Whether a line may be so near to a box: a quick look, before it is measured. */
function isWithin(reach: number, points: readonly Point[], { left, right, top, bottom }: Box): boolean {
  return (
    points.some(([x]) => x > left - reach) &&
    points.some(([x]) => x < right + reach) &&
    points.some(([, y]) => y > top - reach) &&
    points.some(([, y]) => y < bottom + reach)
  );
}

const howFar = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].flatMap((steps) => [-12 - 4 * steps, 12 + 4 * steps]);

/** Where a slope can stand: over its arrow where that passes a column, else in a gap, above or below. */
function slopeSpots({ points, slope }: Bare): Point[] {
  const free = gap - textWidth(slope) - 7;
  return points.slice(1).flatMap(([toX, toY], i): Point[] => {
    const [fromX, fromY] = points[i]!;
    const isPassing = i % 2 === 1;
    const middle = (fromX + toX) / 2;
    if (isPassing)
      return [
        [middle, fromY - clear - slopeHeight / 2],
        [middle, fromY + clear + slopeHeight / 2],
      ];
    return [0, -free / 2, free / 2].flatMap((aside) => {
      const x = middle + aside;
      const y = fromY + ((x - fromX) / (toX - fromX)) * (toY - fromY);
      return howFar.map((up): Point => [x, y + up]);
    });
  });
}

function columnsByParents(nodes: readonly GraphNode[]): Map<number, number> {
  const column = new Map<number, number>();
  for (const { id, parents } of nodes)
    column.set(id, parents.length === 0 ? 0 : 1 + Math.max(...parents.map((parent) => column.get(parent)!)));
  return column;
}

function columns(nodes: readonly GraphNode[]): Map<number, number> {
  const column = columnsByParents(nodes);
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
