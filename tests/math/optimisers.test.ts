import { describe, expect, test } from "vitest";
import { adam, gradientDescent, momentum, type OptimiserName, optimisers } from "../../src/math/optimisers";
import { expectNear } from "./near";
import oracle from "./oracle/optimisers.json";
import { wrong } from "./refusals";

const makers = { gradientDescent, momentum, adam };

describe("gradientDescent(settings)", () => {
  test("by hand: minus learningRate times the gradient", () => {
    expect(gradientDescent({ learningRate: 0.5 })([2, -4], {})).toEqual(Float64Array.of(-1, 2));
  });
  test("remembers nothing", () => {
    const state = {};
    gradientDescent({ learningRate: 0.5 })([2, -4], state);
    expect(state).toEqual({});
  });
});

describe("momentum(settings)", () => {
  test("by hand: three steps on a slope that stays the same", () => {
    const [optimiser, state] = [momentum({ learningRate: 0.5 }), {}];
    // velocity 2, 0.9 · 2 + 2 = 3.8, 0.9 · 3.8 + 2 = 5.42
    const steps = [1, 2, 3].map(() => optimiser([2], state)[0]!);
    expectNear(steps, [-1, -1.9, -2.71], 1e-15);
    expectNear((state as { velocity: Float64Array }).velocity, [5.42], 1e-15);
  });
  test("grows to 1 / (1 − keep) steps of gradient descent", () => {
    const [optimiser, state] = [momentum({ learningRate: 0.5, keep: 0.8 }), {}];
    let step = 0;
    for (let i = 0; i < 200; i += 1) step = optimiser([2], state)[0]!;
    expect(step).toBeCloseTo(-5, 12);
  });
  test("goes on where there is no slope, and less with each step", () => {
    const [optimiser, state] = [momentum({ learningRate: 1, keep: 0.5 }), {}];
    expect([[8], [0], [0]].map((gradient) => optimiser(gradient, state)[0])).toEqual([-8, -4, -2]);
  });
  test("with keep = 0 is gradient descent", () => {
    const [optimiser, plain, state] = [
      momentum({ learningRate: 0.3, keep: 0 }),
      gradientDescent({ learningRate: 0.3 }),
      {},
    ];
    for (const gradient of [
      [1, 2],
      [-3, 0.1],
      [0, 7],
    ])
      expect(optimiser(gradient, state)).toEqual(plain(gradient, {}));
  });
});

describe("adam(settings)", () => {
  test("by hand: the first step is the learningRate long, however steep it is", () => {
    // mean / (1 − keep) = g and meanSquares / (1 − keepSquares) = g², so g / (|g| + epsilon)
    expectNear(adam({ learningRate: 0.1 })([2, -400, 1e-3], {}), [-0.1, 0.1, -0.1], 2e-5);
    expectNear(adam({ learningRate: 0.1, epsilon: 2 })([2], {}), [-0.05], 1e-14);
  });
  test("by hand: the second step", () => {
    const [optimiser, state] = [adam({ learningRate: 1, keep: 0.5, keepSquares: 0.75, epsilon: 1 }), {}];
    optimiser([4], state); // mean 2, mean of the squares 4
    // mean 0.5 · 2 + 0.5 · 0 = 1, over 1 − 0.25; mean of the squares 0.75 · 4 = 3, over 1 − 0.5625
    expectNear(optimiser([0], state), [-(1 / 0.75) / (Math.sqrt(3 / 0.4375) + 1)], 1e-14);
    expect(state).toEqual({ mean: Float64Array.of(1), meanSquares: Float64Array.of(3), steps: 2 });
  });
  test("does not move where there has never been a slope", () => {
    expect(Math.abs(adam({ learningRate: 0.1 })([0], {})[0]!)).toBe(0);
  });
});

// The slopes of the loss in oracle/optimisers.py, by hand.
const gradientAt = ([a, b, c, d]: Float64Array) => [0.1 * a! + 0.5 * b!, 4 * b! + 0.5 * a!, c! ** 3 - 1, 2e-4 * d!];

describe("PyTorch agrees on twenty steps", () => {
  test.each(oracle.runs.map((run) => ({ ...run, name: run.name as OptimiserName })))(
    "of $name with $settings",
    ({ name, settings, gradients, points }) => {
      const [optimiser, state] = [makers[name](settings), {}];
      const point = Float64Array.from(oracle.start);
      for (const [k, recorded] of points.entries()) {
        const gradient = gradientAt(point);
        // A slope near 0 is a difference of numbers near 1: its digits end there.
        expectNear(gradient, gradients[k]!, 1e-12, 1e-14);
        for (const [at, step] of optimiser(gradient, state).entries()) point[at]! += step;
        expectNear(point, recorded, 1e-12);
      }
    },
  );
  test("with every optimiser", () => {
    expect(new Set(oracle.runs.map(({ name }) => name))).toEqual(new Set(Object.keys(optimisers)));
    expect(oracle.runs.every(({ points }) => points.length === 20)).toBe(true);
  });
});

describe.each(Object.entries(makers))("%s", (name, make) => {
  test("makes as many numbers as the gradient has, and leaves the gradient alone", () => {
    const gradient = Object.freeze([3, -1, 0.5]);
    expect(make({ learningRate: 0.1 })(gradient, {})).toHaveLength(3);
  });
  test("does not move at learningRate 0", () => {
    expect(Array.from(make({ learningRate: 0 })([3, -1], {}), Math.abs)).toEqual([0, 0]);
  });
  test("keeps what it remembers in the state alone, so that one optimiser serves many parameters", () => {
    const [shared, other] = [make({ learningRate: 0.1 }), make({ learningRate: 0.1 })];
    const states = [{}, {}];
    shared([5], states[0]!);
    expect(shared([1, 2], states[1]!)).toEqual(other([1, 2], {}));
  });
  test.each<[string, unknown, string]>([
    ["no settings", undefined, "needs settings to be an object with learningRate; got nothing (undefined)"],
    ["no learningRate", {}, "needs learningRate to be a finite number; got nothing (undefined)"],
    ["a learningRate below 0", { learningRate: -0.1 }, "needs learningRate to be 0 or more; got −0.1"],
  ])("refuses %s", (_name, settings, sentence) => {
    expect(() => make(wrong(settings))).toThrow(`${name}: ${sentence}`);
  });
  test.each<[string, unknown, unknown, string]>([
    ["no gradient", undefined, {}, "needs gradient to be a list; got nothing (undefined)"],
    ["a gradient that is not finite", [1, Number.NaN], {}, "needs gradient[1] to be a finite number; got NaN"],
    ["no state", [1], undefined, "needs state to be an object with what the optimiser remembers, {} at the start"],
  ])("refuses %s", (_name, gradient, state, sentence) => {
    expect(() => make({ learningRate: 0.1 })(wrong(gradient), wrong(state))).toThrow(`${name}: ${sentence}`);
  });
});

test.each<[string, () => unknown, string]>([
  ["a keep of 1", () => momentum({ learningRate: 1, keep: 1 }), "momentum: needs keep to be from 0 to below 1; got 1"],
  ["a keep below 0", () => adam({ learningRate: 1, keep: -0.5 }), "adam: needs keep to be from 0 to below 1; got −0.5"],
  [
    "a keepSquares of 1",
    () => adam({ learningRate: 1, keepSquares: 1 }),
    "adam: needs keepSquares to be from 0 to below 1",
  ],
  ["an epsilon of 0", () => adam({ learningRate: 1, epsilon: 0 }), "adam: needs epsilon to be greater than 0; got 0"],
  [
    "a state of other parameters",
    () => momentum({ learningRate: 1 })([1, 2], { velocity: Float64Array.of(1) }),
    "momentum: needs state.velocity to hold 2 values; got [1]",
  ],
  ["a step too large for a number", () => gradientDescent({ learningRate: 1e200 })([1e200], {}), "finite result"],
  [
    "a velocity too large for a number",
    () => momentum({ learningRate: 1 })([1e308], { velocity: Float64Array.of(1.7e308) }),
    "finite result",
  ],
  [
    "a square too large for a number",
    () => adam({ learningRate: 1 })([1e200], {}),
    "adam: needs numbers small enough for a finite result",
  ],
])("refuses %s", (_name, run, sentence) => {
  expect(run).toThrow(sentence);
});
