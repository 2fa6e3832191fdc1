import { type GraphNode, graphOf, needValue, type Value } from "../../math/engine";
import type { Figure, Moment, Mover, StillFigure } from "../figure";
import { formatNumber, formatTerm } from "../../math/format";
import { overSteps } from "../steps";
import { graphDiagram } from "./graphDiagram";
import { columnsOf } from "./graphLayout";
import { boxName, nodeName, operationWords, signOf } from "./graphNames";
import { gradientsAfter, operationsOf, type Stand, standAt, type ValueGraph } from "./graphWalk";

/** Of a graph with more numbers, or more operations in a row, the letters would be too small to read. */
const mostNodes = 25;
const mostInRow = 6;

/**
 * The graph behind a value, with data and gradient at every number. Its slider steps forward through the graph,
 * then backward. The walk back is played from gradients of 0, whatever the values hold; nothing is changed.
 * A graph of more than 25 numbers, or of more than 6 operations in a row, is counted, not drawn.
 *
 * @param result - the value at the end, a loss for example
 * @throws {TypeError} if it is not a value
 */
export function valueGraph(result: Value): Figure {
  needValue("valueGraph", "the result", result);
  const nodes = renumbered(graphOf(result));
  if (isTooLarge(nodes)) return countedGraph(nodes);
  const state: ValueGraph = { nodes };
  const name = nodes.at(-1)!.label || "the result";
  const gradients = gradientsAfter(state, operationsOf(state).length + 1);
  const rows = nodes.map((node) => [
    describeNode(node, nodes),
    formatNumber(node.data),
    formatNumber(gradients.get(node.id)!),
  ]);
  return {
    title: `How ${name} was made, and how much each number matters to it`,
    caption:
      `Each box is a number: its name or its operation, its data, and below, after ∂, its gradient. Data run to the right and end in ${name} = ${formatNumber(result.data)}. ` +
      `On each arrow stands a slope: how fast the operation grows with that number. Gradients come back to the left, over every arrow times its slope. ${colourSentence} Press Play, or move the slider.`,
    mover: "valueGraph",
    state,
    table: { columns: ["number", "data", "gradient"], rows },
  };
}

/** What the colours of the boxes stand for. */
const colourSentence =
  "Orange frames were given and have a name, blue ones were made, grey ones have no name or are not made yet; a thick frame is at work.";

/** The same graph with ids from 0 up: then the same formula always gives the same picture. */
function renumbered(nodes: readonly GraphNode[]): GraphNode[] {
  const places = new Map(nodes.map(({ id }, place) => [id, place]));
  return nodes.map((node, id) => ({
    ...node,
    id,
    parents: node.parents.map((parent) => places.get(parent)!),
  }));
}

export const valueGraphMover: Mover<ValueGraph> = {
  pace: 1000,
  between: true,
  ...overSteps(lastStep),
  valueText: (_, position) => String(Math.ceil(position)),
  still: lastStep,
  at: moment,
};

/** Each operation forward, the seed of 1 at the end, each operation back. */
function lastStep(state: ValueGraph): number {
  return 2 * operationsOf(state).length + 1;
}

function moment(state: ValueGraph, position: number): Moment {
  const stand = standAt(state, position);
  const sentence = stand.back === 0 ? forwardSentence(state, stand) : backSentence(state, stand);
  return {
    panels: [graphDiagram(state, stand)],
    formulas: formulasAt(state, stand),
    sentence,
  };
}

/** Forward what the operation notes down, backward what it hands on. */
function formulasAt(state: ValueGraph, stand: Stand): string[] {
  const { back, active } = stand;
  if (back > 1) return passedOn(state, stand);
  if (back === 1 || !active) return [];
  return active.parents.map(
    (id, i) => `slope by ${nodeName(nodeOf(state.nodes, id), state.nodes)} = ${formatNumber(active.slopes[i]!)}`,
  );
}

function forwardSentence({ nodes }: ValueGraph, { active }: Stand): string {
  if (!active) return "The start: only what was given is known.";
  const words = operationWords(active, nodes);
  const subject = active.label ? `${active.label}, ${words},` : words;
  const remembered =
    active.parents.length > 1 ? "both numbers, and its slope by each" : "that number, and its slope by it";
  return `Forward: ${subject} is ${formatNumber(active.data)}. It remembers ${remembered}.`;
}

function backSentence(state: ValueGraph, { back, active }: Stand): string {
  const { nodes } = state;
  const name = nodeName(active!, nodes);
  if (back === 1)
    return `Now back. How much does ${name} change when ${name} itself changes? As much: its gradient is 1.`;
  const gradient = formatNumber(gradientsAfter(state, back).get(active!.id)!);
  const names = [...new Set(active!.parents.map((id) => nodeName(nodeOf(nodes, id), nodes)))].join(" and ");
  const slopes = active!.parents.length > 1 ? "each of its slopes" : "its slope";
  const isEnd = back === operationsOf(state).length + 1 ? " Every number has its gradient now." : "";
  return `Backward: ${name} has the gradient ${gradient}. Times ${slopes} it goes back to ${names}, and is added there.${isEnd}`;
}

/** One line for each number that the operation at work hands a gradient to: what was there + slope · gradient. */
function passedOn(state: ValueGraph, { back, active }: Stand): string[] {
  const before = gradientsAfter(state, back - 1);
  const gradient = before.get(active!.id)!;
  return active!.parents.map((id, i) => {
    const was = before.get(id)!;
    const now = was + active!.slopes[i]! * gradient;
    before.set(id, now);
    return `gradient of ${nodeName(nodeOf(state.nodes, id), state.nodes)} = ${formatNumber(was)} + ${formatTerm(active!.slopes[i]!)} · ${formatTerm(gradient)} = ${formatNumber(now)}`;
  });
}

function describeNode(node: GraphNode, nodes: readonly GraphNode[]): string {
  if (node.parents.length === 0) return nodeName(node, nodes);
  return `${boxName(node, Infinity)} of ${node.parents.map((id) => formatNumber(nodeOf(nodes, id).data)).join(" and ")}`;
}

/** Whether nobody could read the drawing. */
export function isTooLarge(nodes: readonly GraphNode[]): boolean {
  return nodes.length > mostNodes || columnsOf(nodes) > mostInRow + 1;
}

/** Numbers instead of a drawing that nobody could read. */
export function countedGraph(nodes: readonly GraphNode[]): StillFigure {
  const counts = new Map<string, number>();
  for (const { operation } of nodes) counts.set(operation, (counts.get(operation) ?? 0) + 1);
  return {
    title: `A graph of ${nodes.length} numbers, with ${columnsOf(nodes) - 1} operations in a row`,
    caption: `That is too many to draw: up to ${mostNodes} numbers, and ${mostInRow} operations in a row, can be read. Draw a part of it: hand over a number from further up, such as the loss of one example, or one neuron.`,
    panels: [],
    table: {
      columns: ["made by", "how many"],
      rows: [...counts].map(([operation, count]) => [signOf(operation) || "given", String(count)]),
    },
  };
}

function nodeOf(nodes: readonly GraphNode[], id: number): GraphNode {
  return nodes.find((node) => node.id === id)!;
}
