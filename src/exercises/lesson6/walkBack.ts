import { codeExercise } from "../../checks/code";
import { signedNumber } from "../further";
import { listResult } from "../../checks/results";
import { asObject } from "../asObject";

/** A number of a graph: the places of the numbers it was made from, and its slope by each. */
export interface GraphEntry {
  parents: number[];
  slopes: number[];
}

type WalkArgs = [graph: GraphEntry[]];

/** a, b, p = a · b, s = p + a, L = s · s: two numbers are used twice. */
function lessonGraph(a: number, b: number): GraphEntry[] {
  const s = a * b + a;
  return [
    { parents: [], slopes: [] },
    { parents: [], slopes: [] },
    { parents: [0, 1], slopes: [b, a] },
    { parents: [2, 0], slopes: [1, 1] },
    { parents: [3, 3], slopes: [s, s] },
  ];
}

/** a, b, p = a · b, q = p · a, r = p − q: two numbers are used twice, and slopes are not 1. */
function furtherGraph(random: () => number): GraphEntry[] {
  const a = signedNumber(random, 1.2, 2);
  const b = signedNumber(random, 0.3, 0.9);
  return [
    { parents: [], slopes: [] },
    { parents: [], slopes: [] },
    { parents: [0, 1], slopes: [b, a] },
    { parents: [2, 0], slopes: [a, a * b] },
    { parents: [2, 3], slopes: [1, signedNumber(random, 2, 3)] },
  ];
}

/** Numbers with one parent, and in between one that is made from the same number twice, with two slopes. */
function singleGraph(random: () => number): GraphEntry[] {
  return [
    { parents: [], slopes: [] },
    { parents: [0], slopes: [signedNumber(random, 0.3, 0.9)] },
    { parents: [1, 1], slopes: [1, -2] },
    { parents: [2], slopes: [signedNumber(random, 1.2, 2)] },
    { parents: [3, 0], slopes: [1, signedNumber(random, 2, 3)] },
  ];
}

/** The places whose slopes an answer reads, in its order, and whether the list is as it was afterwards. */
function watched(answer: (...args: WalkArgs) => unknown): { places: number[]; last: number; isTurned: boolean } {
  const places: number[] = [];
  const graph = lessonGraph(2, 3).map(({ parents, slopes }, place) => ({
    parents,
    get slopes() {
      places.push(place);
      return slopes;
    },
  }));
  const before = [...graph];
  answer(graph);
  return { places, last: before.length - 1, isTurned: before.some((entry, place) => entry !== graph[place]) };
}

/** Whether slopes of a number are read before those of the loss. */
function walksForward(answer: (...args: WalkArgs) => unknown): boolean {
  const { places, last } = watched(answer);
  return places.length > 0 && places[0] !== last && places.includes(last);
}

/** A number, doubled sixteen times: 17 visits where each number waits for all that comes back to it, 131071 one path at a time. */
const doublings = 16;

/** Whether the numbers of a graph are visited once for each path. The bound leaves room for a loop over all pairs, and more. */
function walksEveryPath(answer: (...args: WalkArgs) => unknown): boolean {
  let visits = 0;
  const graph = Array.from({ length: doublings + 1 }, (_, place) => ({
    get parents() {
      visits += 1;
      return place === 0 ? [] : [place - 1, place - 1];
    },
    slopes: place === 0 ? [] : [1, 1],
  }));
  answer(graph);
  return visits > 10_000;
}

/** What one errand does: what is kept of what has arrived, and what is sent on over a slope. */
interface Errand {
  keep: (was: number, amount: number) => number;
  send: (slope: number, amount: number, kept: number) => number;
}

/** A walk that sets out anew for each gradient that arrives. */
function everyPath(graph: GraphEntry[], changes: Partial<Errand> = {}): number[] {
  const { keep, send } = {
    keep: (was: number, amount: number) => was + amount,
    send: (slope: number, amount: number) => slope * amount,
    ...changes,
  };
  const gradients = graph.map(() => 0);
  const errand = (place: number, amount: number) => {
    gradients[place] = keep(gradients[place]!, amount);
    const { parents, slopes } = graph[place]!;
    for (const [i, parent] of parents.entries()) errand(parent, send(slopes[i]!, amount, gradients[place]!));
  };
  errand(graph.length - 1, 1);
  return gradients;
}

/** One product of all slopes on the way, whoever they belong to. */
function runningProduct(graph: GraphEntry[], give: (was: number, product: number) => number): number[] {
  const gradients = zerosAndOne(graph.length);
  let product = 1;
  for (const { parents, slopes } of [...graph].reverse()) {
    for (const [i, parent] of parents.entries()) {
      product *= slopes[i]!;
      gradients[parent] = give(gradients[parent]!, product);
    }
  }
  return gradients;
}

/** The graph in which these numbers pass nothing on. */
function silent(graph: GraphEntry[], isSilent: (place: number, last: number) => boolean): GraphEntry[] {
  return graph.map((entry, place) => (isSilent(place, graph.length - 1) ? { parents: [], slopes: [] } : entry));
}

function readGraph(given: unknown): GraphEntry[] {
  const { graph } = { graph: lessonGraph(2, 3), ...asObject(given) };
  const fits =
    Array.isArray(graph) && graph.length > 0 && graph.every((entry: unknown, place) => isEntry(entry, place));
  if (!fits)
    throw new TypeError("hand over a list of numbers with `parents` and `slopes`, each made from earlier ones");
  return graph as GraphEntry[];
}

function isEntry(entry: unknown, place: number): boolean {
  const { parents, slopes } = (entry ?? {}) as Partial<Record<keyof GraphEntry, unknown>>;
  return (
    Array.isArray(parents) &&
    Array.isArray(slopes) &&
    parents.length === slopes.length &&
    parents.every((parent) => Number.isInteger(parent) && parent >= 0 && parent < place) &&
    slopes.every(Number.isFinite)
  );
}

/** How a walk goes: where the gradients start, in which order, and what each parent is given. */
interface Walk {
  start: (length: number) => number[];
  backward: boolean;
  give: (was: number, slope: number, gradient: number) => number;
}

const zerosAndOne = (length: number): number[] => Array.from({ length }, (_, i) => (i === length - 1 ? 1 : 0));
const firstIsOne = (length: number): number[] => zerosAndOne(length).reverse();
const right: Walk = {
  start: zerosAndOne,
  backward: true,
  give: (was, slope, gradient) => was + slope * gradient,
};

function walked(graph: GraphEntry[], changes: Partial<Walk> = {}): number[] {
  const { start, backward, give } = { ...right, ...changes };
  const gradients = start(graph.length);
  const order = graph.map((_, i) => (backward ? graph.length - 1 - i : i));
  for (const k of order) {
    for (const [i, parent] of graph[k]!.parents.entries()) {
      gradients[parent] = give(gradients[parent]!, graph[k]!.slopes[i]!, gradients[k]!);
    }
  }
  return gradients;
}

export const walkBack = codeExercise<GraphEntry[], WalkArgs>({
  id: "6-walk-back",
  lesson: 6,
  name: "The walk back",
  functionName: "myWalkBack",
  readGiven: readGraph,
  fromGiven: (graph) => [graph],
  further: (random, _, place) => [place < 4 ? furtherGraph(random) : singleGraph(random)],
  form: listResult,
  reference: (graph) => walked(graph),
  praise: "Last to first, slope times gradient, always added. This is the heart of every framework, and you wrote it.",
  mistakes: [
    {
      id: "overwritten",
      ways: [
        (graph) => walked(graph, { give: (_, slope, gradient) => slope * gradient }),
        (graph) => everyPath(graph, { keep: (_, amount) => amount }),
      ],
      message: "A number that is used twice keeps only one of its two gradients here. What must `=` become?",
    },
    {
      id: "forward-order",
      ways: [(graph) => walked(graph, { backward: false })],
      seen: walksForward,
      message:
        "The walk goes from the first number to the last. What do the first ones have to pass on, before the loss has spoken?",
    },
    {
      id: "stops-at-loss",
      ways: [
        (graph) => walked(silent(graph, (place, last) => place < last)),
        (graph) =>
          walked(
            silent(graph, (place, last) => place < last).map(({ parents, slopes }) => ({
              parents: parents.slice(0, 1),
              slopes: slopes.slice(0, 1),
            })),
          ),
      ],
      message:
        "Only what the loss was made from gets something. Does the walk go on from there, number by number, with `return` after the loop?",
    },
    {
      id: "ends-too-early",
      ways: [1, 2].map((end) => (graph: GraphEntry[]) => walked(silent(graph, (place) => place <= end))),
      message:
        "The walk ends too early: a number near the beginning of the list passes nothing on. At which place does the loop end?",
    },
    {
      id: "one-parent-left",
      ways: [
        (graph) => walked(graph.map((entry) => (entry.parents.length === 1 ? { parents: [], slopes: [] } : entry))),
      ],
      message:
        "A number that was made from one number alone passes nothing on. How many parents may an entry have, at least and at most?",
    },
    {
      id: "no-start",
      ways: [(graph) => walked(graph, { start: (length) => Array<number>(length).fill(0) })],
      message:
        "Every gradient is 0: nothing was put in, so nothing comes back. How much does the loss change when the loss itself changes by 1?",
    },
    {
      id: "all-ones",
      ways: [(graph) => walked(graph, { start: (length) => Array<number>(length).fill(1) })],
      message: "Every number starts with a gradient of 1. For which of them is that true before the walk?",
    },
    {
      id: "slope-only",
      ways: [
        (graph) => walked(graph, { give: (was, slope) => was + slope }),
        (graph) => everyPath(graph, { send: (slope) => slope }),
      ],
      message:
        "The slopes are added, without the gradient of the number that passes them on. What are the links of a chain multiplied with?",
    },
    {
      id: "gradient-only",
      ways: [(graph) => walked(graph, { give: (was, _, gradient) => was + gradient })],
      message: "The gradient is handed on as it is. Where does the slope of the operation come in?",
    },
    {
      id: "added-links",
      ways: [(graph) => walked(graph, { give: (was, slope, gradient) => was + slope + gradient })],
      message: "Slope and gradient are added here. Do the links of a chain add up, or multiply?",
    },
    {
      id: "first-parent-only",
      ways: [
        (graph) =>
          walked(
            graph.map(({ parents, slopes }) => ({
              parents: parents.slice(0, 1),
              slopes: slopes.slice(0, 1),
            })),
          ),
        (graph) =>
          walked(
            graph.map(({ parents, slopes }) => ({
              parents: parents.slice(0, -1),
              slopes: slopes.slice(0, -1),
            })),
          ),
      ],
      message: "Only the first parent of each number gets something. Does the inner loop go on to the second?",
    },
    {
      id: "slopes-crossed",
      ways: [
        (graph) => walked(graph.map(({ parents, slopes }) => ({ parents, slopes: [...slopes].reverse() }))),
        (graph) =>
          walked(graph.map(({ parents, slopes }) => ({ parents, slopes: parents.map((_, i) => slopes[1 - i]!) }))),
      ],
      message: "Each parent gets the slope of the other one. Which slope belongs to the parent at place i?",
    },
    {
      id: "second-parent-only",
      ways: [
        (graph) =>
          walked(
            graph.map(({ parents, slopes }) => ({
              parents: parents.slice(1),
              slopes: slopes.slice(1),
            })),
          ),
      ],
      message: "Only the second parent of each number gets something. From which number does the inner loop count?",
    },
    {
      id: "starts-below-last",
      ways: [(graph) => walked(silent(graph, (place, last) => place === last))],
      seen: (answer) => {
        const { places, last } = watched(answer);
        return !places.includes(last);
      },
      message:
        "The loss passes nothing on. At which place stands the last number of a list, and where does the loop begin?",
    },
    {
      id: "turned-in-place",
      ways: [
        (graph) => {
          const gradients = zerosAndOne(graph.length);
          for (const [k, { parents, slopes }] of graph.reverse().entries())
            for (const [i, parent] of parents.entries()) gradients[parent]! += slopes[i]! * gradients[k]!;
          return gradients;
        },
      ],
      seen: (answer) => watched(answer).isTurned,
      message:
        "`reverse()` turns the list itself round, for its owner too, and place k then holds another number. Whose gradient stands at place k of the gradients?",
    },
    {
      id: "nothing-sent",
      ways: [
        (graph) =>
          walked(
            graph.map((entry, place) =>
              place < graph.length - 1 ? entry : { ...entry, slopes: entry.slopes.map(() => 0) },
            ),
          ),
      ],
      message:
        "The slopes of the loss are read, and still nothing arrives. Whose gradient is each slope multiplied with, to whose is the product added, and does it say `+=`?",
    },
    {
      id: "subtracted",
      ways: [(graph) => walked(graph, { give: (was, slope, gradient) => was - slope * gradient })],
      message: "What arrives is subtracted here. That is for a step downhill: what does a walk back do with it?",
    },
    {
      id: "multiplied",
      ways: [
        (graph) =>
          walked(graph, {
            start: (length) => Array<number>(length).fill(1),
            give: (was, slope, gradient) => was * slope * gradient,
          }),
      ],
      message:
        "What arrives over two ways is multiplied here, beginning with 1. What is done with the gradients of two uses?",
    },
    {
      id: "running-product",
      ways: [
        (graph) => runningProduct(graph, (was, product) => was + product),
        (graph) => runningProduct(graph, (_, product) => product),
      ],
      message:
        "One product runs on through the whole walk. From which number does each gradient come, and what has that number got?",
    },
    {
      id: "sends-sum",
      ways: [(graph) => everyPath(graph, { send: (slope, _, kept) => slope * kept })],
      message:
        "A number that is reached a second time sends on its first share once more. What is to be sent on: what has just arrived, or all that is there?",
    },
    {
      id: "in-reverse",
      ways: [(graph) => walked(graph).reverse()],
      message: "The gradients are right, and their list is turned round. Which number's gradient stands at place 0?",
    },
    {
      id: "first-slope-twice",
      ways: [
        (graph) =>
          walked(
            graph.map(({ parents, slopes }) => ({
              parents,
              slopes: parents.map((parent) => slopes[parents.indexOf(parent)]!),
            })),
          ),
      ],
      message:
        "Where both parents are the same number, the slope of the first counts twice. Which place does `indexOf` find, and which one is meant?",
    },
    {
      id: "starts-at-first",
      ways: [
        (graph) => walked(graph, { start: firstIsOne }),
        (graph) => {
          const gradients = firstIsOne(graph.length);
          for (const [k, { parents, slopes }] of [...graph].reverse().entries())
            for (const [i, parent] of parents.entries()) gradients[parent]! += slopes[i]! * gradients[k]!;
          return gradients;
        },
      ],
      message: "The first number starts with a gradient of 1. Which of the numbers is the loss?",
    },
    {
      id: "place-in-list",
      ways: [(graph) => walked(graph.map(({ parents, slopes }) => ({ parents: parents.map((_, i) => i), slopes })))],
      message:
        "The gradient goes to the places 0 and 1 of the graph. Where in the graph is the parent at place i of `parents`?",
    },
    {
      id: "every-path",
      ways: [(graph) => everyPath(graph)],
      seen: walksEveryPath,
      message:
        "The gradients are right. But a number sends on each time something arrives, so it is visited once for every path: after sixteen doublings 131071 visits, where 17 are enough. What must a number have got before it sends anything on?",
    },
    {
      id: "without-last",
      ways: [(graph) => [...walked(graph).slice(0, -1), 0]],
      message:
        "All are right but the last: the loss has a gradient too. How much does it change when it changes itself by 1?",
    },
  ],
});
