// The further inputs of a check: far enough from 0 for a mistake to show, small enough to be typed, and of both signs.
import { describe, expect, test } from "vitest";
import { callOf } from "../../src/checks/calls";
import type { CodeExercise } from "../../src/checks/code";
import { exercises } from "../../src/exercises";
import { seededRandom } from "../../src/math/random";

type Code = CodeExercise<unknown, readonly unknown[]>;
type Kind = "signed" | "positive" | "negative";

const code = exercises.filter((exercise): exercise is Code => exercise.kind === "code");
const exerciseOf = (id: string) => code.find((exercise) => exercise.id === id)!;
const places = [0, 1, 2, 3, 4];

function draws(id: string, at: readonly number[] = places): (readonly unknown[])[] {
  const exercise = exerciseOf(id);
  const numbers = exercise.readGiven(undefined);
  return Array.from({ length: 300 }, (_, seed) => {
    const random = seededRandom(seed);
    return at.map((place) => exercise.further(random, numbers, place));
  }).flat();
}

type Neuron = { weights: number[]; bias: number };
type Layer = { weights: number[][]; biases: number[] };
type Entry = { slopes: number[] };

type Asked = [scores: number[], right: number];
/** How far a score is below the largest. */
const gap = (scores: number[], at: number) => Math.max(...scores) - scores[at]!;

/** What is drawn, between which sizes, and with which sign. */
const table: [
  id: string,
  what: string,
  of: (args: never) => number[],
  kind: Kind,
  least: number,
  most: number,
  at?: number[],
][] = [
  ["1-forward", "inputs", ([inputs]: [number[]]) => inputs, "signed", 0.2, 1.5],
  ["1-forward", "weights", ([, weights]: [0, number[]]) => weights, "signed", 0.2, 1.5],
  ["1-forward", "biases", ([, , bias]: [0, 0, number]) => [bias], "signed", 0.2, 1],
  ["5-mean-loss", "predictions", ([predictions]: [number[]]) => predictions, "signed", 0.1, 0.9],
  ["5-mean-loss", "targets", ([, targets]: [0, number[]]) => targets, "signed", 0.95, 2],
  ["5-mean-loss", "lengths", ([, targets]: [0, number[]]) => [targets.length], "positive", 3, 5],
  ["3-gradient", "weights", ([neuron]: [Neuron]) => neuron.weights, "signed", 0.2, 1.5],
  ["3-gradient", "biases", ([neuron]: [Neuron]) => [neuron.bias], "signed", 0.2, 1],
  ["3-gradient", "inputs", ([, example]: [0, { inputs: number[] }]) => example.inputs, "signed", 0.2, 1.5],
  ["3-gradient", "targets", ([, example]: [0, { target: number }]) => [example.target], "positive", 0, 1],
  ["2-nudge", "weights", ([, weights]: [0, number[]]) => weights, "signed", 0.2, 1.5],
  ["2-nudge", "nudges, wide enough for one side to show", ([, , , h]: [0, 0, 0, number]) => [h], "positive", 0.2, 0.5],
  ["2-nudge", "places", ([, , which]: [0, 0, number]) => [which], "positive", 0, 1],
  ["3-step", "slopes", ([, slopes]: [0, number[]]) => slopes, "signed", 0.1, 1],
  ["3-step", "rates, never 1", ([, , rate]: [0, 0, number]) => [rate], "positive", 0.1, 0.8],
  ["2-relative-error", "large slopes", ([a]: [number]) => [a], "positive", 20, 70, [0]],
  ["2-relative-error", "larger slopes of the other sign", ([, b]: [0, number]) => [b], "negative", 80, 150, [0]],
  ["2-relative-error", "small slopes", ([a]: [number]) => [a], "positive", 0.08, 0.15, [1]],
  ["2-relative-error", "smaller slopes of the same sign", ([, b]: [0, number]) => [b], "positive", 0.02, 0.07, [1]],
  ["2-relative-error", "two zeros", (args: number[]) => args, "positive", 0, 0, [2]],
  ["2-relative-error", "slopes beside a 0", ([a]: [number]) => [a], "signed", 0.2, 1.5, [3]],
  ["2-relative-error", "zeros behind a slope", ([, b]: [0, number]) => [b], "positive", 0, 0, [3]],
  ["2-relative-error", "zeros before a slope", ([a]: [number]) => [a], "positive", 0, 0, [4]],
  ["2-relative-error", "slopes behind a 0", ([, b]: [0, number]) => [b], "signed", 0.2, 1.5, [4]],
  ["2-relative-error", "very small slopes", ([a]: [number]) => [a], "positive", 1e-5, 4e-5, [5]],
  ["2-relative-error", "very small slopes that are larger", ([, b]: [0, number]) => [b], "positive", 5e-5, 9e-5, [5]],
  ["3-cross-entropy", "z near the middle, wrong for the target 0", ([z]: [number]) => [z], "positive", 0.9, 2, [0]],
  ["3-cross-entropy", "z near the middle, wrong for the target 1", ([z]: [number]) => [z], "negative", 0.9, 2, [1]],
  ["3-cross-entropy", "z far out, wrong for the target 0", ([z]: [number]) => [z], "positive", 800, 1800, [2]],
  ["3-cross-entropy", "z far out, wrong for the target 1", ([z]: [number]) => [z], "negative", 800, 1800, [3]],
  ["3-cross-entropy", "z far out, right for the target 1", ([z]: [number]) => [z], "positive", 800, 1800, [4]],
  ["3-cross-entropy", "targets of 0", ([, target]: [0, number]) => [target], "positive", 0, 0, [0, 2]],
  ["3-cross-entropy", "targets of 1", ([, target]: [0, number]) => [target], "positive", 1, 1, [1, 3, 4]],
  ["4-hidden-blame", "blame", ([blame]: [number]) => [blame], "signed", 0.1, 0.6],
  ["4-hidden-blame", "weights", ([, weight]: [0, number]) => [weight], "signed", 0.3, 2],
  ["4-hidden-blame", "z", ([, , z]: [0, 0, number]) => [z], "signed", 0.3, 2],
  ["4-network-forward", "inputs", ([inputs]: [number[]]) => inputs, "signed", 0.3, 1.5],
  ["4-network-forward", "hidden weights", ([, { weights }]: [0, Layer]) => weights.flat(), "signed", 0.3, 1.5],
  ["4-network-forward", "hidden biases", ([, { biases }]: [0, Layer]) => biases, "signed", 0.3, 1.5],
  ["4-network-forward", "output weights", ([, , { weights }]: [0, 0, Layer]) => weights.flat(), "signed", 0.3, 1.5],
  ["4-network-forward", "output biases", ([, , { biases }]: [0, 0, Layer]) => biases, "signed", 0.3, 1.5],
  ["4-descent-loop", "starts", ([, start]: [0, number]) => [start], "positive", 0.1, 1],
  ["4-descent-loop", "rates", ([, , rate]: [0, 0, number]) => [rate], "positive", 0.05, 0.25],
  ["4-descent-loop", "epochs", ([, , , epochs]: [0, 0, 0, number]) => [epochs], "positive", 3, 6],
  ["4-descent-loop", "slopes at 0", ([slope]: [(w: number) => number]) => [slope(0)], "negative", 1.6, 4.8],
  ["4-descent-loop", "steepness", ([slope]: [(w: number) => number]) => [slope(1) - slope(0)], "positive", 0.8, 1.6],
  ["6-times-rule", "first factors", ([a]: [number]) => [a], "signed", 0.2, 0.9],
  ["6-times-rule", "second factors", ([, b]: [0, number]) => [b], "signed", 1.2, 2],
  ["6-times-rule", "gradients", ([, , gradient]: [0, 0, number]) => [gradient], "signed", 2.2, 4],
  ["6-walk-back", "first numbers", ([graph]: [Entry[]]) => [graph[2]!.slopes[1]!], "signed", 1.2, 2, [0, 1, 2, 3]],
  ["6-walk-back", "second numbers", ([graph]: [Entry[]]) => [graph[2]!.slopes[0]!], "signed", 0.3, 0.9, [0, 1, 2, 3]],
  ["6-walk-back", "slopes of the last", ([graph]: [Entry[]]) => [graph[4]!.slopes[1]!], "signed", 2, 3, [0, 1, 2, 3]],
  ["6-walk-back", "slopes of one parent", ([graph]: [Entry[]]) => [graph[1]!.slopes[0]!], "signed", 0.3, 0.9, [4]],
  ["6-walk-back", "slopes by an only child", ([graph]: [Entry[]]) => [graph[3]!.slopes[0]!], "signed", 1.2, 2, [4]],
  ["6-walk-back", "slopes over a long way", ([graph]: [Entry[]]) => [graph[4]!.slopes[1]!], "signed", 2, 3, [4]],
  ["7-reset", "starts", ([start]: [number]) => [start], "positive", 2, 3],
  ["7-reset", "rates", ([, , rate]: [0, 0, number]) => [rate], "positive", 0.1, 0.2],
  ["7-reset", "steps", ([, , , steps]: [0, 0, 0, number]) => [steps], "positive", 3, 5],
  ["8-product", "first tables", ([a]: [number[][]]) => a.flat(), "signed", 0.2, 1.5],
  ["8-product", "second tables", ([, b]: [0, number[][]]) => b.flat(), "signed", 0.2, 1.5],
  ["8-shapes", "sizes", (sizes: number[]) => sizes, "positive", 2, 9],
  ["9-softmax", "scores near 0", ([scores]: [number[][]]) => scores.flat(), "signed", 0.2, 2, [0, 1]],
  ["9-softmax", "one score far above", ([[row]]: [number[][]]) => [row![1]!], "positive", 948, 952, [2]],
  ["9-softmax", "one score far below", ([[row]]: [number[][]]) => [row![2]!], "negative", 948, 952, [2]],
  ["9-softmax", "rows far above", ([[row]]: [number[][]]) => row!, "positive", 898, 902, [3]],
  ["9-softmax", "rows far below another", ([[, row]]: [number[][]]) => row!, "negative", 898, 902, [3]],
  ["9-softmax", "tables far below", ([scores]: [number[][]]) => scores.flat(), "negative", 898, 952, [4]],
  ["9-cross-entropy", "scores near 0", ([scores]: [number[]]) => scores, "signed", 0.3, 2, [0]],
  ["9-cross-entropy", "scores above 0", ([scores]: [number[]]) => scores, "positive", 0.3, 2, [1]],
  ["9-cross-entropy", "scores far above", ([scores]: [number[]]) => scores, "positive", 898, 902, [2]],
  ["9-cross-entropy", "scores far below", ([scores]: [number[]]) => scores, "negative", 898, 902, [3]],
  ["9-cross-entropy", "sure and wrong", ([scores, right]: Asked) => [gap(scores, right)], "positive", 1198, 1802, [4]],
  ["9-cross-entropy", "sure and right", ([scores]: [number[]]) => [gap(scores, 0)], "positive", 1198, 1800, [5]],
  ["9-cross-entropy", "a power too large", ([scores, right]: Asked) => [gap(scores, right)], "positive", 716, 734, [6]],
  ["10-accuracy", "scores around 0", ([scores]: [number[][]]) => scores.flat(), "signed", 0, 2, [0, 3, 5, 6]],
  ["10-accuracy", "scores below 0", ([scores]: [number[][]]) => scores.flat(), "negative", 0.29, 2, [1]],
  ["10-accuracy", "scores above 0", ([scores]: [number[][]]) => scores.flat(), "positive", 0.6, 2.84, [2]],
  [
    "10-accuracy",
    "largest scores below a half",
    ([scores]: [number[][]]) => scores.map((row) => Math.max(...row)),
    "positive",
    0.2,
    0.44,
    [7],
  ],
  ["10-accuracy", "whole scores", ([scores]: [number[][]]) => scores.flat(), "positive", 0, 3, [8]],
  ["10-accuracy", "classes", ([, classes]: [0, number[]]) => classes, "positive", 0, 4],
  ["10-momentum", "gradients", ([gradient]: [number[]]) => gradient, "signed", 0.3, 2],
  ["10-momentum", "velocities", ([, velocity]: [0, number[]]) => velocity, "signed", 0.3, 2],
  ["10-momentum", "rates", ([, , rate]: [0, 0, number]) => [rate], "positive", 0.05, 0.4],
  ["10-momentum", "what is kept", ([, , , keep]: [0, 0, 0, number]) => [keep], "positive", 0.6, 0.85],
  ["10-momentum", "lengths", ([gradient]: [number[]]) => [gradient.length], "positive", 2, 4],
];

describe("further inputs", () => {
  test.each(table)("%s: %s lie where mistakes show", (id, _what, of, kind, least, most, at) => {
    const numbers = draws(id, at).flatMap((args) => of(args as never));
    const sizes = numbers.map(Math.abs);
    const room = 0.12 * (most - least);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(least - 1e-9);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(most + 1e-9);
    expect(Math.min(...sizes)).toBeLessThanOrEqual(least + room + 1e-9);
    expect(Math.max(...sizes)).toBeGreaterThanOrEqual(most - room - 1e-9);
    const below = numbers.filter((value) => value < 0).length / numbers.length;
    if (kind === "signed") expect(Math.abs(below - 0.5)).toBeLessThan(0.1);
    else expect(below).toBe(kind === "negative" ? 1 : 0);
  });

  test.each(code.map(({ id }) => id))("%s: all are in the table, as many as are drawn", (id) => {
    expect(table.some(([known]) => known === id)).toBe(true);
  });

  test.each(["6-walk-back"])("%s: a number is used twice, and its slopes fit its graph", (id) => {
    for (const [graph] of draws(id, [0, 1, 2, 3]) as unknown as [{ parents: number[]; slopes: number[] }[]][]) {
      const [a, b] = [graph[2]!.slopes[1]!, graph[2]!.slopes[0]!];
      expect(graph.map(({ parents }) => parents)).toEqual([[], [], [0, 1], [2, 0], [2, 3]]);
      expect(graph[3]!.slopes).toEqual([a, a * b]);
      expect(graph[4]!.slopes[0]).toBe(1);
    }
  });

  test("6-walk-back: the last graph has numbers with one parent, and one parent twice with two slopes", () => {
    for (const [graph] of draws("6-walk-back", [4]) as unknown as [{ parents: number[]; slopes: number[] }[]][]) {
      expect(graph.map(({ parents }) => parents)).toEqual([[], [0], [1, 1], [2], [3, 0]]);
      expect(graph[2]!.slopes).toEqual([1, -2]);
    }
  });

  test("8-product: a place after another, each with its own shape, so that every mistake meets one that shows it", () => {
    const shape = (table: number[][]) => [table.length, table[0]!.length];
    for (const [place, shapes] of [
      [
        [3, 2],
        [2, 2],
      ],
      [
        [2, 3],
        [3, 4],
      ],
      [
        [2, 3],
        [3, 2],
      ],
      [
        [2, 2],
        [2, 3],
      ],
      [
        [2, 2],
        [2, 2],
      ],
    ].entries())
      for (const tables of draws("8-product", [place]) as unknown as number[][][][])
        expect(tables.map(shape)).toEqual(shapes);
  });

  test("8-shapes: no two sizes are alike", () => {
    for (const sizes of draws("8-shapes")) expect(new Set(sizes).size).toBe(4);
  });

  test("9-cross-entropy: the largest score is the right one where the network is sure and right", () => {
    for (const [scores, right] of draws("9-cross-entropy", [5]) as unknown as Asked[])
      expect(gap(scores, right)).toBe(0);
  });

  // A loss cannot be typed in short: it stands as `loss`.
  test.each(code.map(({ id }) => id).filter((id) => id !== "2-nudge"))(
    "%s: a call that is shown can be typed, and gives what was wanted",
    (id) => {
      const exercise = exerciseOf(id);
      for (const args of draws(id).slice(0, 50)) {
        const call = callOf(exercise, args).slice(1, -1);
        if (call.includes("…")) continue;
        const result: unknown = new Function(exercise.functionName, `return ${call};`)(exercise.reference);
        const [typed, wanted] = [result, exercise.reference(...args)].map((each) => exercise.form.read(each));
        if (!("numbers" in typed!) || !("numbers" in wanted!)) throw new Error("a reference gives numbers");
        // A product of two decimals has more digits than are shown.
        typed.numbers.forEach((value, i) => {
          expect(Math.abs(value - wanted.numbers[i]!), call).toBeLessThan(1e-3 * (1 + Math.abs(value)));
        });
      }
    },
  );
});
