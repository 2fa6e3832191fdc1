// Every figure that moves keeps what the page counts on. One that is new to the list of movers must be given here too.
import { describe, expect, test } from "vitest";
import { lessonNetwork } from "../../src/exercises/lesson3/numbers";
import type { Figure, LiveFigure } from "../../src/figures/figure";
import { valueGraph } from "../../src/figures/graph/valueGraph";
import type { movers } from "../../src/figures/movers";
import { passes } from "../../src/figures/network/passes";
import { trainingMovie } from "../../src/figures/network/trainingMovie";
import { hill } from "../../src/figures/neuron/hill";
import { landscape } from "../../src/figures/neuron/landscape";
import { nudge } from "../../src/figures/neuron/nudge";
import { race } from "../../src/figures/neuron/race";
import { twoHills } from "../../src/figures/neuron/twoHills";
import { twoMoons, xorExamples } from "../../src/math/data";
import { value } from "../../src/math/engine";
import { createNetwork } from "../../src/math/network";
import { moverFindings } from "./moverFindings";

const neuron = { weights: [0.4, 0.7], bias: 0.2 };
const example = { inputs: [0.5, 0.8], target: 1 };
const xor = xorExamples();
const settings = { learningRate: 5, epochs: 300 };
const networkOf = (...layerSizes: number[]) => createNetwork({ layerSizes, seed: 1 });
const diverging = createNetwork({
  layerSizes: [2, 4, 1],
  seed: 2,
  hiddenActivation: "tanh",
  outputActivation: "identity",
});

const figures: Record<keyof typeof movers, Figure[]> = {
  hill: [hill(neuron, example), hill({ weights: [1e9, 0], bias: -20 }, { inputs: [0, 1], target: 0 }, "w2")],
  landscape: [landscape(neuron, [example])],
  race: [race(neuron, example, "w1", [2, 30, 240]), race(neuron, example, "b", [1], 1)],
  nudge: [nudge(neuron, example), nudge({ weights: [1], bias: 3 }, { inputs: [8], target: 0.25 }, "b")],
  twoHills: [twoHills({ ...neuron, bias: -7 }, example)],
  passes: [passes(lessonNetwork(), example), passes(networkOf(1, 1, 1), { inputs: [0], target: 0 })],
  trainingMovie: [
    trainingMovie(networkOf(2, 2, 1), xor, settings),
    trainingMovie(networkOf(2, 6, 1), xor, { ...settings, held: twoMoons({ count: 20, noise: 0.1, seed: 1 }) }),
    trainingMovie(networkOf(1, 2, 1), [{ inputs: [1], target: 0 }], settings),
    trainingMovie(diverging, xor, { learningRate: 3, epochs: 1000 }),
  ],
  valueGraph: [valueGraph(value(0.4, "w").times(0.5).plus(value(0.2, "b")).sigmoid().named("a")), valueGraph(value(1))],
};

describe.each(Object.entries(figures))("%s", (name, examples) => {
  test.each(examples as LiveFigure[])("keeps what the page counts on, at every position: $title", (figure) => {
    expect(figure.mover).toBe(name);
    expect(moverFindings(figure)).toEqual([]);
  });
});
