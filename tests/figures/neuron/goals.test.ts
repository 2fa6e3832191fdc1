// The goals of the mini practices can be reached, in the ways that the notebooks give, and are noticed; the run is read as it was.
import { describe, expect, test } from "vitest";
import { neuronPractice } from "../../../src/figures/neuron/neuronPractice";
import { trainingPractice } from "../../../src/figures/network/trainingPractice";
import { valueGraph } from "../../../src/figures/graph/valueGraph";
import { value } from "../../../src/math/engine";

const neuron = { weights: [0.4, 0.7], bias: 0.2 };
const example = { inputs: [0.5, 0.8], target: 1 };

describe("practice, lesson 1: a goal is reached", () => {
  const shipped = { ...neuron, ...example };
  const goals = (changes: object) => neuronPractice({ ...shipped, ...changes }).reached;
  const numbers = (changes: object) => goals(changes).map(({ goal }) => goal);

  test("none, with the lesson's own numbers", () => expect(goals({})).toEqual([]));
  test("1, by the bias alone, which brings the loss below 0.01", () => {
    expect(goals({ bias: 1.5 })).toEqual([
      { goal: 1, how: "the bias alone, b from 0.2 to 1.5, brought the loss down to 0.008928." },
    ]);
    expect(numbers({ bias: 1.4 })).toEqual([]);
    expect(numbers({ bias: 1.5, weights: [0.41, 0.7] })).toEqual([]);
  });
  test("2, by weights that make the prediction 0.5, and not by the bias", () => {
    expect(goals({ weights: [-0.4, 0] })).toEqual([
      { goal: 2, how: "w1 from 0.4 to −0.4 and w2 from 0.7 to 0 make z 0, and the prediction 0.5." },
    ]);
    expect(numbers({ weights: [-0.4, 0.01] })).toEqual([]);
    expect(numbers({ bias: -0.76 })).toEqual([]);
  });
  test("3, by a large loss where every slope is flat, whichever way", () => {
    expect(goals({ bias: -20 })).toEqual([
      { goal: 3, how: "the loss is 1, and no slope is larger than 8.8e−9: at z = −19.24 the sigmoid is flat." },
    ]);
    expect(numbers({ bias: 20, target: 0 })).toEqual([3]);
    expect(numbers({ inputs: [0, 0], target: 0 })).toEqual([]); // the weights are flat there, the bias is not
    expect(numbers({ bias: 20 })).toEqual([1]); // flat, and right
  });
});

describe("practice shows", () => {
  const shown = (changes: object) => neuronPractice({ ...neuron, ...example, ...changes }).figure;
  test("the hill of the parameter that was changed", () => {
    expect(shown({ bias: 3 }).state.along).toBe("b");
    expect(shown({ weights: [0.4, 2] }).state.along).toBe("w2");
    expect(shown({ inputs: [1, 1] }).state.along).toBe("w1");
  });
  test("that an input is small, where the sigmoid is not saturated", () => {
    const { atStart } = shown({ inputs: [0.001, 0.8] });
    expect(atStart).toContain("because the input of w1 is only 0.001");
    expect(atStart).not.toContain("saturated");
  });
  test("what to do about a comma in a number, in its own name", () => {
    expect(() => shown({ inputs: [0, 5, 0.8] })).toThrow(
      "practice: needs as many weights as inputs; got 3 inputs and 2 weights. A number such as 0.5 has a point, not a comma.",
    );
  });
});

describe("practiceTraining", () => {
  const shipped = {
    table: [
      [0, 0, 0],
      [0, 1, 1],
      [1, 0, 1],
      [1, 1, 0],
    ],
    hidden: 2,
    seed: 3,
    learningRate: 5,
  };
  const steps = [-1, 0, 1];
  const ring = steps.flatMap((x) => steps.map((y) => [x, y, x === 0 && y === 0 ? 1 : 0]));
  const torn = [
    [0, 0, 0],
    [0, 0, 1],
  ];
  const run = (changes: object) => trainingPractice({ ...shipped, ...changes });
  const outcome = (changes: object) => run(changes).figure.caption;
  const goals = (changes: object) => run(changes).reached.map(({ goal }) => goal);

  describe("notices goal", () => {
    test("1: the seed is stuck as shipped, and learns XOR with one more hidden neuron, in whatever order", () => {
      expect(goals({})).toEqual([]);
      expect(run({ hidden: 3 }).reached).toEqual([
        {
          goal: 1,
          how: "with hidden from 2 to 3 the same seed learns XOR, down to a loss of 0.0002988.",
        },
      ]);
      expect(goals({ hidden: 3, table: [...shipped.table].reverse() })).toEqual([1]);
      expect(outcome({ seed: 1 })).toContain("Learnt");
      expect(goals({ seed: 1 })).toEqual([]);
    });
    test("2: a 1 in a ring of 0s takes two hidden neurons, and not one; with a few more 1s it takes more than two", () => {
      expect(goals({ table: ring, hidden: 1 })).toEqual([]);
      expect(run({ table: ring }).reached[0]!.how).toContain("2 hidden neurons tell the middle from the ring");
      const cross = [
        [0.5, 0, 1],
        [-0.5, 0, 1],
        [0, 0.5, 1],
        [0, -0.5, 1],
      ];
      expect(goals({ table: [...ring, ...cross] })).toEqual([]);
      expect(goals({ table: [...ring, ...cross], hidden: 4 })).toEqual([2]);
    });
    test("2, only where the 0s stand on all sides", () => {
      const halfRing = ring.filter(([x]) => x! >= 0);
      expect(outcome({ table: halfRing })).toContain("Learnt");
      expect(goals({ table: halfRing })).toEqual([]);
    });
    test("3: two targets for the same inputs, however large the network", () => {
      expect(goals({ table: torn, hidden: 20 })).toEqual([3]);
      expect(goals({ table: [...shipped.table, [0, 0, 0]], hidden: 3 })).toEqual([]);
      const many = [[1, 1, 0], ...Array.from({ length: 50 }, () => [0, 0, 0]), [0, 0, 1]];
      expect(run({ table: many }).reached[0]!.how).toMatch(/^rows 2 and 52 have the same inputs/);
    });
  });

  describe("reads the run:", () => {
    test.each<[string, object, string]>([
      ["it is stuck", {}, "The loss is still 0.1254: it fell from 0.2555, and then hardly moved. It is stuck."],
      ["it is learnt", { hidden: 3 }, "Learnt: the loss fell from 0.2751 to 0.0002988."],
      [
        "the loss rose",
        { learningRate: 1e9 },
        "The loss rose from 0.2555 to 0.5: the steps were too long. Make learningRate smaller than 1e9.",
      ],
      [
        "the loss jumped",
        { hidden: 3, learningRate: 30, epochs: 60 },
        "The loss jumped up and down, and is still 0.1463: the steps were too long. Make learningRate smaller than 30.",
      ],
      [
        "nothing moved",
        { learningRate: 0 },
        "The loss is still 0.2555, as at the start: with learningRate 0 no weight has moved.",
      ],
      ["hardly anything moved", { learningRate: 1e-4 }, "the weights have hardly moved. Make learningRate larger"],
      [
        "it was on its way",
        { learningRate: 0.5, hidden: 4 },
        "was falling to the end. It is on its way: a learningRate larger than 0.5",
      ],
      ["it was on its way, epochs typed", { epochs: 100 }, "It is on its way: more epochs than 100 or a learningRate"],
      [
        "rows contradict each other",
        { table: [...torn, ...shipped.table.slice(1)], hidden: 3 },
        "Rows 1 and 2 have the same inputs, and the targets 0 and 1: no network can be right about both. The best loss there is: 0.1. This one has got there.",
      ],
    ])("%s", (_, changes, sentence) => expect(outcome(changes)).toContain(sentence));
  });

  test("trains a large table for fewer epochs, and says so; what would take minutes it refuses", () => {
    const rows = (count: number) => Array.from({ length: count }, (_, i) => [i % 7, i % 5, i % 2]);
    expect(outcome({ table: rows(400), hidden: 12 })).not.toContain("It trained for");
    expect(outcome({ table: rows(4000), hidden: 12 })).toContain("It trained for 510 epochs, not 2000");
    expect(() => run({ table: rows(40_000), hidden: 12 })).toThrow(
      "That would take a while: table of 40000 rows and hidden 12. Make one of them smaller.",
    );
  });

  test("speaks of what was typed, and of nothing else", () => {
    expect(() => run({ hidden: 0 })).toThrow("practiceTraining: needs hidden to be a whole number of 1 or more; got 0");
    expect(() => run({ hidden: 1e9 })).toThrow("That would take a while: table of 4 rows and hidden 1e9.");
    expect(() => run({ seed: -1 })).toThrow(/^practiceTraining: needs the seed to be/);
    expect(() =>
      run({
        table: [
          [0, 0, 0],
          [0, 1],
        ],
      }),
    ).toThrow(/^practiceTraining: needs table\[1\] to hold inputs and a target/);
    expect(() => run({ table: [[1e308, 0, 0]] })).toThrow(
      "practiceTraining: needs numbers up to 1e100 in table; got 1e308",
    );
    expect(() => run({ epochs: 1e9 })).toThrow("That would take a while: table of 4 rows, hidden 2 and epochs 1e9.");
    for (const caption of [{}, { learningRate: 0.5, hidden: 4 }, { learningRate: 1e9 }].map(outcome))
      expect(caption.split(" Press Play")[0]).not.toMatch(/epochs|layerSizes|rows\[/);
  });
});

describe("lesson 6", () => {
  const gradientAt = (x: number) => {
    const at = value(x, "x");
    at.times(value(-0.5, "y")).plus(at.power(2)).tanh().backward();
    return at.gradient;
  };
  test("the gradient of x is almost 0 where the tanh is flat, and at the bottom of the valley", () => {
    expect(Math.abs(gradientAt(5))).toBeLessThan(1e-12);
    expect(gradientAt(0.25)).toBe(0);
  });
  test("three uses of x give 3x²", () => {
    const x = value(1.5, "x");
    x.times(x).times(x).backward();
    expect(x.gradient).toBe(6.75);
  });
  test("a hundred sums are too many to draw", () => {
    const x = value(1.5, "x");
    let long = x;
    for (let k = 0; k < 100; k += 1) long = long.plus(x);
    expect(valueGraph(long)).not.toHaveProperty("mover");
  });
});
