// What only a look at the run of an answer tells: what it reads, in which order and how often.

import { type GraphEntry, lessonGraph } from "./graphs";

type Answer = (graph: GraphEntry[]) => unknown;

/** The places whose slopes an answer reads, in its order, and whether the list is as it was afterwards. */
function watched(answer: Answer): { places: number[]; last: number; isTurned: boolean } {
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
export function walksForward(answer: Answer): boolean {
  const { places, last } = watched(answer);
  return places.length > 0 && places[0] !== last && places.includes(last);
}

/** A number, doubled sixteen times: 17 visits where each number waits for all that comes back to it, 131071 one path at a time. */
const doublings = 16;

/** Whether the numbers of a graph are visited once for each path. The bound leaves room for a loop over all pairs, and more. */
export function walksEveryPath(answer: Answer): boolean {
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

/** Whether nothing reads the slopes of the loss. */
export function leavesLossOut(answer: Answer): boolean {
  const { places, last } = watched(answer);
  return !places.includes(last);
}

export function turnsInPlace(answer: Answer): boolean {
  return watched(answer).isTurned;
}
