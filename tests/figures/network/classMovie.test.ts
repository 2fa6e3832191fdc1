import { describe, expect, test } from "vitest";
import type { Field, Line, Plot } from "../../../src/figures/figure";
import {
  type ClassMovie,
  type ClassSnapshot,
  classMovie,
  classMovieMover,
} from "../../../src/figures/network/classMovie";
import { classLooks } from "../../../src/figures/network/classPlane";
import { type ScoringNetwork, scoresAt } from "../../../src/figures/network/classScores";
import { colours, regions } from "../../../src/html/design";
import type { ActivationName } from "../../../src/math/activations";
import {
  type Classifier,
  classifierScores,
  createClassifier,
  type HiddenActivation,
} from "../../../src/math/classifier";
import { trainClassifier } from "../../../src/math/classifierTraining";
import { makeExamples, threeArms } from "../../../src/math/data";
import type { Example } from "../../../src/math/neuron";
import { tensor } from "../../../src/math/tensor";
import { wrong } from "../../math/refusals";
import { specifyMover } from "../specifyMover";

const layersOf = ({ layers }: Classifier) =>
  layers.map(({ weights, biases }) => ({ weights: weights.lists(), biases: biases.lists()[0]! }));

function learnt(
  examples: readonly Example[],
  layerSizes: number[],
  { epochs = 300, learningRate = 1, hiddenActivation = "tanh" as HiddenActivation, every = 30 } = {},
) {
  const classifier = createClassifier({ layerSizes, seed: 1, hiddenActivation });
  const snapshots: ClassSnapshot[] = [];
  trainClassifier(classifier, examples, {
    learningRate,
    epochs,
    onEpoch: ({ epoch, loss }) => {
      if (epoch % every === 0) snapshots.push({ epoch, loss, layers: layersOf(classifier) });
    },
  });
  return { snapshots, examples, hiddenActivation, classifier };
}

const arms = learnt(threeArms({ count: 60, noise: 0.03, seed: 7 }), [2, 12, 3]);
const corners = makeExamples([
  [0, 0, 0],
  [1, 1, 1],
  [0, 1, 2],
  [1, 0, 3],
  [0.5, 0.5, 4],
]);
const five = learnt(corners, [2, 8, 5]);
const two = learnt(
  makeExamples([
    [0, 0, 0],
    [0, 1, 1],
    [1, 0, 1],
    [1, 1, 0],
  ]),
  [2, 4, 2],
  { hiddenActivation: "sigmoid" },
);
const sides = makeExamples([
  [-1.5, 0],
  [-0.5, 1],
  [0.5, 2],
  [1.5, 0],
]);
const oneInput = learnt(sides, [1, 2, 3]);
const movies = [arms, five, two].map(classMovie);

const planeAt = (state: ClassMovie, position: number) => classMovieMover.at(state, position).panels[0] as Plot;
const linesOf = ({ series }: Plot) => series.filter((one): one is Line => one.type === "line");
const fieldOf = ({ series }: Plot) => series.find((one): one is Field => one.type === "field")!;
const edgesOf = (plot: Plot) => linesOf(plot).find(({ pointsOnly }) => !pointsOnly)!;
const networkAt = ({ snapshots, hiddenActivation }: ClassMovie, position: number): ScoringNetwork => ({
  layers: snapshots[position]!.layers,
  hiddenActivation,
});
const sorted = (values: readonly number[]) => [...values].sort((a, b) => b - a);

describe("scoresAt(network, inputs)", () => {
  test.each<HiddenActivation>(["tanh", "sigmoid", "relu"])("has the scores of the classifier, with %s", (name) => {
    const classifier = createClassifier({ layerSizes: [2, 5, 4, 3], seed: 3, hiddenActivation: name });
    classifier.layers[1]!.biases.data.values.set([0.3, -0.2, 0.1, 0.4]);
    const places = [
      [0.5, 0.8],
      [-2, 1],
      [0, 0],
    ];
    const scores = classifierScores(classifier, tensor(places)).lists();
    for (const [i, inputs] of places.entries()) {
      const here = scoresAt({ layers: layersOf(classifier), hiddenActivation: name }, inputs);
      for (const [k, score] of here.entries()) expect(score).toBeCloseTo(scores[i]![k]!, 12);
    }
  });
});

describe("classMovie(movie)", () => {
  const { state, title, table, caption } = movies[0]!;
  const last = state.snapshots.length - 1;

  test("says epoch, loss, and how many examples have the largest score at the right class", () => {
    for (const [i, snapshot] of state.snapshots.entries()) {
      const right = arms.examples.filter(({ inputs, target }) => {
        const scores = scoresAt(networkAt(state, i), inputs);
        return scores.every((score, k) => k === target || score < scores[target]!);
      }).length;
      expect(snapshot.right).toBe(right);
      const { sentence } = classMovieMover.at(state, i);
      expect(sentence).toMatch(new RegExp(`^Epoch ${snapshot.epoch}: loss [\\d.e−]+\\. .* of the 60 examples ha`));
      if (right > 1 && right < 60) expect(sentence).toContain(`${right} of the 60 examples have the largest score`);
    }
    const all = movies[1]!.state;
    expect(classMovieMover.at(all, all.snapshots.length - 1).sentence).toContain("All of the 5 examples have");
    expect(title).toBe("2 inputs, 12 hidden neurons, 3 classes, learning for 300 epochs");
    expect(table.rows.at(-1)).toEqual(["300", expect.any(String), `${state.snapshots[last]!.right} of 60`]);
    expect(classMovieMover.valueText!(state, last)).toBe("300");
  });

  test("counts an example as right only where no other score is as large", () => {
    const layers = [{ weights: [[0], [0], [0]], biases: [1, 1, 0] }];
    const movie = classMovie({
      snapshots: [{ epoch: 0, loss: 1, layers }],
      examples: sides,
      hiddenActivation: "tanh",
    });
    expect(movie.state.snapshots[0]!.right).toBe(0);
    expect(classMovieMover.at(movie.state, 0).sentence).toBe(
      "Epoch 0: loss 1. None of the 4 examples have the largest score at the right class.",
    );
  });

  test("paints each place with the class of the largest score, the stronger the further its probability is ahead", () => {
    const wrongClasses: number[][] = [];
    let furthest = 0;
    for (const { state } of movies) {
      for (const position of [0, 4, state.snapshots.length - 1]) {
        const { x, y, z, shading } = fieldOf(planeAt(state, position));
        expect(shading).toBe("classes");
        for (const [j, x2] of y.entries()) {
          for (const [i, x1] of x.entries()) {
            const scores = scoresAt(networkAt(state, position), [x1, x2]);
            const powers = scores.map((score) => Math.exp(score - Math.max(...scores)));
            const total = powers.reduce((sum, power) => sum + power, 0);
            const [first, second] = sorted(powers.map((power) => power / total));
            if (Math.floor(z[j]![i]!) !== scores.indexOf(Math.max(...scores))) wrongClasses.push([x1, x2]);
            const strength = 0.2 + 0.8 * (first! - second!);
            furthest = Math.max(furthest, Math.abs((z[j]![i]! % 1) - strength));
          }
        }
      }
    }
    expect(wrongClasses).toEqual([]);
    expect(furthest).toBeLessThan(0.0011);
  });

  /** The largest difference between the two largest scores on the lines of a plot, and how many places were looked at. */
  function unequalOn(plot: Plot, scoresOf: (inputs: number[]) => number[]) {
    const { x, y } = edgesOf(plot);
    const gaps = x.flatMap((x1, i) => {
      const x2 = y[i];
      if (typeof x2 !== "number") return [];
      const [first, second] = sorted(scoresOf([x1, x2]));
      return [first! - second!];
    });
    return { places: gaps.length, most: gaps.reduce((a, b) => Math.max(a, b), 0) };
  }

  test("draws its lines where the two largest scores are equal", () => {
    for (const { state } of movies) {
      const looked = state.snapshots.map((_, position) =>
        unequalOn(planeAt(state, position), (inputs) => scoresAt(networkAt(state, position), inputs)),
      );
      expect(Math.max(...looked.map(({ most }) => most))).toBeLessThan(1e-6);
      expect(looked.reduce((sum, { places }) => sum + places, 0)).toBeGreaterThan(300);
    }
  });

  test("draws them between two snapshots where each number is as far on its way", () => {
    // Without a hidden layer the scores are then half-way too.
    const { state } = classMovie(learnt(corners, [2, 5], { epochs: 60 }));
    const halfway = (inputs: number[]) => {
      const [from, to] = [1, 2].map((position) => scoresAt(networkAt(state, position), inputs));
      return from!.map((score, k) => (score + to![k]!) / 2);
    };
    const { places, most } = unequalOn(planeAt(state, 1.5), halfway);
    expect(places).toBeGreaterThan(50);
    expect(most).toBeLessThan(1e-6);
  });

  test("leaves no change of class without a line", () => {
    const missing: number[][] = [];
    let changes = 0;
    for (const { state } of movies) {
      for (const position of [0, 4, state.snapshots.length - 1]) {
        const plot = planeAt(state, position);
        const { x, y, z } = fieldOf(plot);
        const edges = edgesOf(plot);
        const isInside = (value: number, from: number, to: number) => value >= from - 1e-9 && value <= to + 1e-9;
        const isCrossed = (i: number, j: number, k: number, l: number) =>
          edges.x.some((at, n) => {
            const up = edges.y[n];
            return typeof up === "number" && isInside(at, x[i]!, x[k]!) && isInside(up, y[j]!, y[l]!);
          });
        for (let j = 0; j + 1 < y.length; j += 1) {
          for (let i = 0; i + 1 < x.length; i += 1) {
            for (const [k, l] of [
              [i + 1, j],
              [i, j + 1],
            ] as const) {
              if (Math.floor(z[j]![i]!) === Math.floor(z[l]![k]!)) continue;
              changes += 1;
              if (!isCrossed(i, j, k, l)) missing.push([x[i]!, y[j]!]);
            }
          }
        }
      }
    }
    expect(missing).toEqual([]);
    expect(changes).toBeGreaterThan(500);
  });

  test("gives each class a tone and a shape of its own, and each example its place", () => {
    const points = linesOf(planeAt(movies[1]!.state, 5)).filter(({ pointsOnly }) => pointsOnly);
    expect(points.map(({ name }) => name)).toEqual(["class 0", "class 1", "class 2", "class 3", "class 4"]);
    expect(new Set(points.map(({ tone }) => tone)).size).toBe(5);
    expect(new Set(points.map(({ shape }) => shape)).size).toBe(5);
    for (const { inputs, target } of corners) {
      const { x, y, shape } = points[target]!;
      expect([x, y, shape]).toEqual([[inputs[0]], [inputs[1]], classLooks[target]!.shape]);
    }
    expect(movies[1]!.caption).toContain(
      "circles class 0, triangles class 1, squares class 2, diamonds class 3 and crosses class 4",
    );
    expect(caption).toContain("circles class 0, triangles class 1 and squares class 2.");
  });

  test("puts the ball on the loss curve at the epoch of the moment, and tells no later loss", () => {
    for (const position of [0, 7, last]) {
      const { epoch, loss } = state.snapshots[position]!;
      const { marks, series } = classMovieMover.at(state, position).panels[1] as Plot;
      expect(marks.at(-1)).toMatchObject({ x: Math.max(epoch, 0.5), y: loss });
      expect((series[0] as Line).x.at(-1)).toBe(Math.max(epoch, 0.5));
    }
  });

  test("shows the loss alone where there are not two inputs", () => {
    const figure = classMovie(oneInput);
    expect(classMovieMover.at(figure.state, 0).panels).toHaveLength(1);
    expect(figure.title).toBe("1 input, 2 hidden neurons, 3 classes, learning for 300 epochs");
    expect(figure.caption).toBe("Press Play to follow the loss.");
  });

  test("keeps some of many snapshots, the first and the last among them, and the losses of more", () => {
    const many = learnt(corners, [2, 8, 5], { epochs: 2000, every: 1 });
    const { state } = classMovie(many);
    const epochs = state.snapshots.map(({ epoch }) => epoch);
    expect([epochs[0], epochs[1], epochs.at(-1)]).toEqual([0, 1, 2000]);
    expect(epochs.length).toBeLessThanOrEqual(60);
    expect(state.losses.length).toBeGreaterThan(100);
    const losses = new Map(state.losses.map(({ epoch, loss }) => [epoch, loss]));
    for (const { epoch, loss } of state.snapshots) expect(losses.get(epoch)).toBe(loss);
    expect(JSON.stringify(state).length).toBeLessThan(80_000);
  });

  test("keeps its output small also for a large network", () => {
    const large = learnt(corners, [2, 40, 40, 5], { epochs: 60, every: 1 });
    const { state } = classMovie(large);
    expect(state.snapshots.length).toBeGreaterThanOrEqual(9);
    expect(JSON.stringify(state).length).toBeLessThan(400_000);
  });

  test("leaves what it gets as it is", () => {
    const before = JSON.stringify(arms.snapshots);
    classMovie(arms);
    expect(JSON.stringify(arms.snapshots)).toBe(before);
  });
});

describe("the colours of the classes", () => {
  const luminance = (hex: string) => {
    const [r, g, b] = [1, 3, 5].map((at) => {
      const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const contrast = (one: string, other: string) => {
    const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light! + 0.05) / (dark! + 0.05);
  };
  test.each(["light", "dark"] as const)("stand out from the paper and from the ground of their region, %s", (theme) => {
    for (const [k, { tone }] of classLooks.entries()) {
      expect(contrast(colours[tone][theme], colours.paper[theme])).toBeGreaterThan(4.5);
      expect(contrast(colours[tone][theme], colours[regions[k]!][theme])).toBeGreaterThan(3);
      // The line between two regions is seen on both of them.
      expect(contrast(colours.ink[theme], colours[regions[k]!][theme])).toBeGreaterThan(3);
    }
  });
});

describe("a movie that cannot be shown", () => {
  const layer = {
    weights: [
      [1, 2],
      [3, 4],
    ],
    biases: [0, 0],
  };
  const snapshot = { epoch: 0, loss: 1, layers: [layer] };
  const example = { inputs: [1, 2], target: 0 };
  const good = { snapshots: [snapshot], examples: [example], hiddenActivation: "tanh" as ActivationName };
  test.each<[string, unknown, string]>([
    [
      "nothing",
      undefined,
      "needs what it gets to be an object with snapshots, examples and hiddenActivation; got nothing",
    ],
    ["no snapshots", { ...good, snapshots: [] }, "needs snapshots to hold at least one value; got an empty list"],
    ["an unknown activation", { ...good, hiddenActivation: "sinus" }, "needs hiddenActivation to be one of sigmoid"],
    ["no examples", { ...good, examples: [] }, "needs examples to hold at least one value; got an empty list"],
    [
      "snapshots out of order",
      {
        ...good,
        snapshots: [
          { ...snapshot, epoch: 20 },
          { ...snapshot, epoch: 10 },
        ],
      },
      "needs snapshots in the order of their epochs; got 10 after 20",
    ],
    [
      "a loss that is none",
      { ...good, snapshots: [{ ...snapshot, loss: NaN }] },
      "needs snapshots[0].loss to be a finite",
    ],
    [
      "another number of layers",
      { ...good, snapshots: [snapshot, { epoch: 1, loss: 1, layers: [layer, layer] }] },
      "needs snapshots[1].layers to hold 1 value; got",
    ],
    [
      "weights that do not follow on the layer before",
      { ...good, snapshots: [{ ...snapshot, layers: [layer, { weights: [[1], [2]], biases: [0, 0] }] }] },
      "needs snapshots[0].layers[1].weights[0] to hold 2 values; got [1]",
    ],
    [
      "a layer of tensors",
      { ...good, snapshots: [{ ...snapshot, layers: [{ weights: tensor([[1, 2]]), biases: [1] }] }] },
      "needs snapshots[0].layers[0].weights to be a list; got an object",
    ],
    [
      "one class",
      { ...good, snapshots: [{ ...snapshot, layers: [{ weights: [[1, 2]], biases: [0] }] }] },
      "needs 2 to 5 classes in the last layer; got 1",
    ],
    [
      "six classes",
      { ...good, snapshots: [{ ...snapshot, layers: [{ weights: Array(6).fill([1, 2]), biases: Array(6).fill(0) }] }] },
      "needs 2 to 5 classes in the last layer; got 6",
    ],
    [
      "an example of another size",
      { ...good, examples: [{ inputs: [1], target: 0 }] },
      "needs examples[0].inputs to hold 2 values; got [1]",
    ],
    [
      "a class that has no score",
      { ...good, examples: [{ inputs: [1, 2], target: 2 }] },
      "needs examples[0].target to be a whole number from 0 to 1; got 2",
    ],
    [
      "half a class",
      { ...good, examples: [{ inputs: [1, 2], target: 0.5 }] },
      "needs examples[0].target to be a whole number from 0 to 1; got 0.5",
    ],
    [
      "scores without end",
      {
        ...good,
        snapshots: [
          {
            ...snapshot,
            layers: [
              {
                weights: [
                  [1e308, 1e308],
                  [0, 0],
                ],
                biases: [0, 0],
              },
            ],
          },
        ],
      },
      "needs numbers small enough for a finite result",
    ],
  ])("is refused: %s", (_name, movie, sentence) => {
    expect(() => classMovie(wrong(movie))).toThrow(`classMovie: ${sentence}`);
  });
});

specifyMover("classMovie", [
  ...movies,
  classMovie(oneInput),
  classMovie({ ...arms, snapshots: arms.snapshots.slice(0, 1) }),
]);
