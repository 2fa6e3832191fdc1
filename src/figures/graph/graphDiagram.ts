import type { GraphNode } from "../../math/engine";
import type { Diagram, Item, Tone } from "../figure";
import { formatNumber } from "../../math/format";
import { layoutGraph } from "./graphLayout";
import { boxName } from "./graphNames";
import { gradientsAfter, operationsOf, type Stand, type ValueGraph } from "./graphWalk";

const boxWidth = 104;
/** A small graph is not blown up to the width of the page. */
const leastWidth = 700;

/** The graph at one moment of the walk: what is known by then stands in the boxes. */
export function graphDiagram(state: ValueGraph, stand: Stand): Diagram {
  const { places, width, height } = layoutGraph(state.nodes);
  const later = new Set(operationsOf(state).slice(stand.forward));
  const reached = reachedBy(state, stand.back);
  const gradients = gradientsAfter(state, stand.back);
  const edges = operationsOf(state).flatMap((node) => edgesInto(node, places, stand));
  const boxes = state.nodes.map((node): Item => {
    const [x, y] = places.get(node.id)!;
    const data = later.has(node) ? "·" : formatNumber(node.data);
    const gradient = reached.has(node.id) ? `∂ ${formatNumber(gradients.get(node.id)!)}` : " ";
    const lines = [boxName(node), data, gradient];
    const tone = toneOf(node, stand, later.has(node));
    return { type: "node", shape: "box", x, y, width: boxWidth, lines, tone };
  });
  const name = "The graph of values";
  return {
    type: "diagram",
    name,
    width: Math.max(width, leastWidth),
    height,
    items: [...edges, ...boxes],
  };
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

/** The lines from the numbers that it was made from; a number used twice has two. The one at work points the way. */
function edgesInto(node: GraphNode, places: Map<number, [number, number]>, { back, active }: Stand): Item[] {
  const [toX, toY] = places.get(node.id)!;
  return node.parents.map((parent, i): Item => {
    const [fromX, fromY] = places.get(parent)!;
    const aside = node.parents.length > 1 ? 10 * (2 * i - 1) : 0;
    const from: [number, number] = [fromX + boxWidth / 2, fromY + (node.parents[0] === node.parents[1] ? aside : 0)];
    const to: [number, number] = [toX - boxWidth / 2, toY + aside];
    const atWork = node === active && back !== 1;
    const look = { type: "edge", thickness: atWork ? 3 : 1.5, arrow: true } as const;
    if (atWork && back > 0) return { ...look, from: to, to: from, tone: "blame" };
    return { ...look, from, to, tone: atWork ? "you" : "quiet" };
  });
}
