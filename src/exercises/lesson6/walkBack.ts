import { codeExercise } from "../../checks/code";
import { listResult } from "../../checks/results";
import { furtherGraph, type GraphEntry, readGraph, singleGraph } from "./graphs";
import { everyPath, firstIsOne, notTurned, runningProduct, silent, walked, withParents, zerosAndOne } from "./walks";
import { leavesLossOut, turnsInPlace, walksEveryPath, walksForward } from "./watchedWalk";

type WalkArgs = [graph: GraphEntry[]];

/** The graph in which nothing goes on but what the loss sends. */
const onlyLoss = (graph: GraphEntry[]) => silent(graph, (place, last) => place < last);

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
      ways: [(graph) => walked(onlyLoss(graph)), (graph) => walked(withParents(onlyLoss(graph), 0, 1))],
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
      ways: [(graph) => walked(withParents(graph, 0, 1)), (graph) => walked(withParents(graph, 0, -1))],
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
      ways: [(graph) => walked(withParents(graph, 1))],
      message: "Only the second parent of each number gets something. From which number does the inner loop count?",
    },
    {
      id: "starts-below-last",
      ways: [(graph) => walked(silent(graph, (place, last) => place === last))],
      seen: leavesLossOut,
      message:
        "The loss passes nothing on. At which place stands the last number of a list, and where does the loop begin?",
    },
    {
      id: "turned-in-place",
      ways: [(graph) => notTurned(graph.reverse(), zerosAndOne(graph.length))],
      seen: turnsInPlace,
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
        (graph) => notTurned([...graph].reverse(), firstIsOne(graph.length)),
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
