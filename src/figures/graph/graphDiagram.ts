import type { GraphNode } from "../../math/engine";
import type { Diagram, Item, Tone } from "../figure";
import { alongLine } from "../alongLine";
import { numberWithin } from "./boxText";
import { boxWidth, type GraphArrow, layoutGraph } from "./graphLayout";
import { boxName } from "./graphNames";
import { arrivedBack, gradientsAfter, operationsOf, type Stand, type ValueGraph } from "./graphWalk";

/** A small graph is drawn on no larger a scale than a large one: its boxes would fill the page. */
const leastWidth = 940;
/** The room for words in a box, between its borders. */
const room = boxWidth - 9;
const dotSize = 8;

/** The graph at one moment of the walk: what is known by then stands in the boxes, and what comes next is on its way. */
export function graphDiagram(state: ValueGraph, stand: Stand): Diagram {
  const steps = arrivedBack(stand);
  const reached = reachedBy(state, steps);
  const gradients = gradientsAfter(state, steps);
  const later = laterThan(state, stand);
  return drawn(state, stand, (node) => [
    boxName(node, room),
    later.has(node) ? "?" : numberWithin(room, node.data),
    reached.has(node.id) ? numberWithin(room, gradients.get(node.id)!, "∂ ") : " ",
  ]);
}

/** The graph as it is when all is made, and no gradient is there: names, numbers, arrows, slopes. */
export function stillGraph(state: ValueGraph): Diagram {
  const all = { forward: operationsOf(state).length, back: 0, active: undefined, travelled: 1 };
  return drawn(state, all, (node) =>
    [boxName(node, room), numberWithin(room, node.data)].filter((line) => line !== ""),
  );
}

function drawn(state: ValueGraph, stand: Stand, linesOf: (node: GraphNode) => string[]): Diagram {
  const { places, arrows, width, height } = layoutGraph(
    state.nodes,
    Math.max(...state.nodes.map((node) => linesOf(node).length)),
  );
  const later = laterThan(state, stand);
  const isKnown = ({ to }: GraphArrow) => ![...later].some(({ id }) => id === to);
  const boxes = state.nodes.map((node): Item => {
    const [x, y] = places.get(node.id)!;
    const look = { tone: toneOf(node, stand, later.has(node)), thick: node === stand.active };
    return { type: "node", shape: "box", x, y, width: boxWidth, lines: linesOf(node), ...look };
  });
  return {
    type: "diagram",
    name: "The graph of values",
    width: Math.max(width, leastWidth),
    height,
    items: [
      ...arrows.flatMap((arrow) => arrowItems(arrow, stand)),
      ...boxes,
      ...arrows.filter(isKnown).map((arrow) => slopeItem(arrow, stand)),
      ...dots(arrows, stand),
    ],
  };
}

/** What is not made yet: nothing that is still on its way is. */
function laterThan(state: ValueGraph, { forward, back, travelled }: Stand): Set<GraphNode> {
  const isArriving = back === 0 && travelled < 1;
  return new Set(operationsOf(state).slice(isArriving ? forward - 1 : forward));
}

/** The numbers that some gradient has come to. */
function reachedBy(state: ValueGraph, back: number): Set<number> {
  if (back === 0) return new Set();
  const passing = operationsOf(state)
    .reverse()
    .slice(0, back - 1);
  return new Set([state.nodes.at(-1)!.id, ...passing.flatMap(({ parents }) => parents)]);
}

function toneOf(node: GraphNode, { back, active }: Stand, isLater: boolean): Tone {
  if (node === active) return back > 0 ? "blame" : "you";
  if (isLater) return "quiet";
  if (node.parents.length > 0) return "loss";
  return node.label === "" ? "quiet" : "you";
}

/** The arrow of the operation at work points the way that its numbers go. */
function arrowItems({ to, points }: GraphArrow, { back, active }: Stand): Item[] {
  const atWork = to === active?.id && back !== 1;
  const look = {
    type: "edge",
    thickness: atWork ? 3 : 1.5,
    tone: !atWork ? "quiet" : back > 0 ? "blame" : "you",
  } as const;
  const way = atWork && back > 0 ? [...points].reverse() : points;
  return way.slice(1).map((end, i) => ({ ...look, from: way[i]!, to: end, arrow: i === way.length - 2 }));
}

/** The same weight of letters at work and at rest: bold ones would not fit between two boxes. */
function slopeItem({ to, slope, slopeAt: [x, y] }: GraphArrow, { back, active }: Stand): Item {
  const isPassing = to === active?.id && back > 1;
  return { type: "text", x, y, text: slope, tone: isPassing ? "blame" : "quiet", halo: true };
}

/** Numbers that run to the operation at work, or the gradient that it sends back. */
function dots(arrows: readonly GraphArrow[], { back, active, travelled }: Stand): Item[] {
  if (!active || travelled >= 1 || back === 1) return [];
  return arrows
    .filter(({ to }) => to === active.id)
    .map(({ points }): Item => {
      const [x, y] = alongLine(points, back > 0 ? 1 - travelled : travelled);
      return { type: "dot", x, y, size: dotSize, tone: back > 0 ? "blame" : "you" };
    });
}
