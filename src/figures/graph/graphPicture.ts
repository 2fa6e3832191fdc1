import { describeValue } from "../../math/describe";
import type { GraphNode } from "../../math/engine";
import { needFinite, needLength, needList, needNumbers, needObject } from "../../math/guard";
import type { StillFigure } from "../figure";
import { formatNumber } from "../../math/format";
import { stillGraph } from "./graphDiagram";
import { signOf } from "./graphNames";
import { countedGraph, isTooLarge } from "./valueGraph";

/** A number of the learner's own that remembers what it was made from, and its slope by each. */
export interface Remembering {
  data: number;
  parents: Remembering[];
  slopes: number[];
}

/**
 * The graph behind a number of the learner's own, drawn from what it remembers and nothing else: data, parents, slopes.
 *
 * @param names - which number is called what: { a: a, b: b }
 * @throws {TypeError | RangeError} if some number of it lacks data, parents, or a slope by each of them
 */
export function graphPicture(result: Remembering, names: Record<string, Remembering> = {}): StillFigure {
  needObject("graphPicture", "names", "numbers by their names", names);
  const labels = new Map(Object.entries(names).map(([label, each]) => [each, label]));
  const order = parentsFirst(result);
  const nodes = order.map(
    (each, id): GraphNode => ({
      id,
      operation: labels.has(each) ? "" : operationOf(each),
      label: labels.get(each) ?? "",
      data: each.data,
      gradient: 0,
      parents: each.parents.map((parent) => order.indexOf(parent)),
      slopes: each.slopes,
    }),
  );
  if (isTooLarge(nodes)) return countedGraph(nodes);
  const dataOf = (ids: readonly number[]) => ids.map((id) => formatNumber(nodes[id]!.data)).join(" and ");
  return {
    title: "The graph, as the numbers remember it",
    caption:
      "Each box is a number: what it is called, and its data. The arrows lead from the numbers that it was made from, and on each stands its slope by that number. Blue frames were made, the others were given.",
    panels: [stillGraph({ nodes })],
    table: {
      columns: ["number", "data", "made from", "slopes"],
      rows: nodes.map(({ label, operation, data, parents, slopes }) => [
        label || signOf(operation) || (parents.length > 0 ? "made" : "given"),
        formatNumber(data),
        dataOf(parents) || "–",
        slopes.map((slope) => formatNumber(slope)).join(" and ") || "–",
      ]),
    },
  };
}

/**
 * What its numbers say that it was made by: a product's slopes are the two numbers, each by the other, and a sum's are 1.
 * No two numbers have such a product and such a sum at once. Other operations are not told apart.
 */
function operationOf({ data, parents, slopes }: Remembering): string {
  const [a, b] = parents.map((parent) => parent.data);
  if (a === undefined || b === undefined || parents.length > 2) return "";
  if (data === a * b && slopes[0] === b && slopes[1] === a) return "times";
  return data === a + b && slopes.every((slope) => slope === 1) ? "plus" : "";
}

/** All numbers behind this one and itself, each after those that it was made from. No recursion: a graph may be long. */
function parentsFirst(result: Remembering): Remembering[] {
  const [found, begun] = [new Set<Remembering>(), new Set<Remembering>()];
  const open = [result];
  while (open.length > 0) {
    const here = open.at(-1)!;
    needRemembering(here);
    const waiting = here.parents.filter((parent) => !found.has(parent));
    if (waiting.length === 0) {
      found.add(here);
      open.pop();
    } else if (begun.has(here) && waiting.some((parent) => begun.has(parent))) {
      throw new RangeError(
        "graphPicture: needs numbers that are made one after the other; got one that is made from itself",
      );
    } else open.push(...waiting.slice(0, 1));
    begun.add(here);
  }
  return [...found];
}

function needRemembering(value: Remembering): void {
  needObject("graphPicture", "each number", "data, parents and slopes", value);
  needFinite("graphPicture", "data", value.data);
  if (!Array.isArray(value.parents))
    throw new TypeError(`graphPicture: needs parents to be a list; got ${describeValue(value.parents)}`);
  if (value.parents.length === 0) return;
  needList("graphPicture", "parents", value.parents);
  needNumbers("graphPicture", "slopes", value.slopes);
  needLength("graphPicture", "slopes", value.slopes, value.parents.length);
}
