import { type GraphNode, graphOf, needValue, type Value } from "../../math/engine";
import type { Figure, Moment, Mover, StillFigure } from "../figure";
import { formatNumber, formatTerm } from "../../math/format";
import { overSteps } from "../steps";
import { graphDiagram } from "./graphDiagram";
import { boxName, nameOf } from "./graphNames";
import { made, type Stand, standAt, type ValueGraph, walkBack } from "./graphWalk";

const mostNodes = 25;

/**
 * The graph behind a value, with data and gradient at every number. Its slider steps forward through the graph,
 * then backward. The walk back is played from gradients of 0, whatever the values hold; nothing is changed.
 * A graph of more than 25 numbers is counted, not drawn.
 *
 * @param result - the value at the end, a loss for example
 * @throws {TypeError} if it is not a value
 */
export function valueGraph(result: Value): Figure {
  needValue("valueGraph", "the result", result);
  const nodes = renumbered(graphOf(result));
  if (nodes.length > mostNodes) return tooLarge(nodes);
  const state: ValueGraph = { nodes };
  const name = nodes.at(-1)!.label || "the result";
  const gradients = walkBack(state, made(state).length + 1);
  const rows = nodes.map((node) => [
    describeNode(node, nodes),
    formatNumber(node.data),
    formatNumber(gradients.get(node.id)!),
  ]);
  return {
    title: `How ${name} was made, and how much each number matters to it`,
    caption:
      `Each box is a number: its name or its operation, its data, and below, after ∂, its gradient. Data run to the right and end in ${name} = ${formatNumber(result.data)}. ` +
      "Gradients come back to the left: each operation hands its gradient, times its own slope, to the numbers it was made from. Press Play, or move the slider, to see one step at a time.",
    mover: "valueGraph",
    state,
    table: { columns: ["number", "data", "gradient"], rows },
  };
}

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
  pace: 700,
  ...overSteps(lastStep),
  still: lastStep,
  at: moment,
};

/** Each operation forward, the seed of 1 at the end, each operation back. */
function lastStep(state: ValueGraph): number {
  return 2 * made(state).length + 1;
}

function moment(state: ValueGraph, position: number): Moment {
  const stand = standAt(state, position);
  const sentence = stand.back === 0 ? forwardSentence(state, stand) : backSentence(state, stand);
  return {
    panels: [graphDiagram(state, stand)],
    formulas: stand.back > 1 ? passedOn(state, stand) : [],
    sentence,
  };
}

function forwardSentence({ nodes }: ValueGraph, { active }: Stand): string {
  if (!active) return "The start: only what was typed is known, the weights, the biases and the inputs.";
  const from = active.parents.map((id) => formatNumber(nodeOf(nodes, id).data)).join(" and ");
  return `Forward: ${nameOf(active)} makes ${formatNumber(active.data)} from ${from}, and remembers them.`;
}

function backSentence(state: ValueGraph, { back, active }: Stand): string {
  const name = nameOf(active!);
  if (back === 1)
    return `Now back. How much does ${name} change when ${name} itself changes? As much: its gradient is 1.`;
  const gradient = formatNumber(walkBack(state, back).get(active!.id)!);
  const names = [...new Set(active!.parents.map((id) => nameOf(nodeOf(state.nodes, id))))].join(" and ");
  const isEnd = back === made(state).length + 1 ? " Every number has its gradient now." : "";
  return `Backward: ${name} has the gradient ${gradient}. Times its slope it goes back to ${names}, and is added there.${isEnd}`;
}

/** One line for each number that the operation at work hands a gradient to: what was there + slope · gradient. */
function passedOn(state: ValueGraph, { back, active }: Stand): string[] {
  const before = walkBack(state, back - 1);
  const gradient = before.get(active!.id)!;
  return active!.parents.map((id, i) => {
    const was = before.get(id)!;
    const now = was + active!.slopes[i]! * gradient;
    before.set(id, now);
    return `gradient of ${nameOf(nodeOf(state.nodes, id))} = ${formatNumber(was)} + ${formatTerm(active!.slopes[i]!)} · ${formatTerm(gradient)} = ${formatNumber(now)}`;
  });
}

function describeNode(node: GraphNode, nodes: readonly GraphNode[]): string {
  if (node.parents.length === 0) return nameOf(node);
  return `${boxName(node)} of ${node.parents.map((id) => formatNumber(nodeOf(nodes, id).data)).join(" and ")}`;
}

/** Numbers instead of a drawing that nobody could read. */
function tooLarge(nodes: readonly GraphNode[]): StillFigure {
  const counts = new Map<string, number>();
  for (const { operation } of nodes) counts.set(operation, (counts.get(operation) ?? 0) + 1);
  return {
    title: `A graph of ${nodes.length} numbers`,
    caption: `That is too many to draw: up to ${mostNodes} can be read. Draw a part of it: hand over a number from further up, such as the loss of one example, or one neuron.`,
    panels: [],
    table: {
      columns: ["made by", "how many"],
      rows: [...counts].map(([operation, count]) => [operation || "typed in", String(count)]),
    },
  };
}

function nodeOf(nodes: readonly GraphNode[], id: number): GraphNode {
  return nodes.find((node) => node.id === id)!;
}
