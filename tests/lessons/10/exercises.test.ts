import { describe, expect, test } from "vitest";
import { judge } from "../../../src/exercises";
import { accuracyOfScores } from "../../../src/exercises/lesson10/accuracy";
import { momentumStep } from "../../../src/exercises/lesson10/momentum";
import { createClassifier, predictedClasses } from "../../../src/math/classifier";
import { trainClassifier } from "../../../src/math/classifierTraining";
import { digits } from "../../../src/math/digits";
import { momentum, type OptimiserState } from "../../../src/math/optimisers";
import { seededRandom } from "../../../src/math/random";
import { specifyCode } from "../../exercises/codeSpecification";

/** 50 tables of scores with their classes, the same in every run: up to five rows, two to ten classes. */
const tables = Array.from({ length: 50 }, (_, seed) => {
  const random = seededRandom(10_000 + seed);
  const [rows, columns] = [1 + (seed % 5), 2 + (Math.floor(seed / 5) % 9)];
  return {
    scores: Array.from({ length: rows }, () => Array.from({ length: columns }, () => 8 * random() - 4)),
    classes: Array.from({ length: rows }, () => Math.floor(columns * random())),
  };
});

const numbers = Array.from({ length: 50 }, (_, seed) => {
  const random = seededRandom(10_100 + seed);
  const list = () => Array.from({ length: 1 + (seed % 6) }, () => 4 * random() - 2);
  return { gradient: list(), velocity: list(), learningRate: random(), keep: seed % 10 === 0 ? 0 : random() };
});

specifyCode(accuracyOfScores, tables);
specifyCode(momentumStep, numbers);

describe("10-accuracy", () => {
  test("wants the share of rows whose largest score is at the right class, by hand", () => {
    const four = [
      [2, 1, 0],
      [0, 1, 3],
      [-3, -1, -2],
      [0.1, 0.3, 0.2],
    ];
    for (const [classes, share] of [
      [[0, 2, 1, 1], 1],
      [[0, 2, 1, 0], 0.75],
      [[0, 1, 2, 0], 0.25],
      [[1, 1, 0, 0], 0],
    ] as const)
      expect(accuracyOfScores.reference(four, [...classes])).toBe(share);
  });

  test("says of a list of yes and no, of a text and of NaN what it needs", () => {
    const place = (row: number[]) => row.indexOf(Math.max(...row));
    const hits = (scores: number[][], classes: number[]) => scores.map((row, r) => place(row) === classes[r]);
    for (const [mistakeId, answer] of [
      ["not-a-number", hits],
      ["not-a-number", (...args: [number[][], number[]]) => hits(...args).every(Boolean)],
      [
        "text-not-number",
        (...args: [number[][], number[]]) =>
          hits(...args)
            .filter(Boolean)
            .length.toFixed(2),
      ],
      ["not-finite", (scores: number[][]) => (scores as unknown as { hits: number }).hits / scores.length],
      ["returned-nothing", (scores: number[][]) => (scores.length > 3 ? 0.7 : undefined)],
    ] as const) {
      const verdict = judge("10-accuracy", answer);
      expect(verdict).toMatchObject({ status: "wrong", mistakeId });
      expect(verdict.message).toContain("It should return a number.");
    }
  });

  test("asks for names from the cells above where the same comes out, whatever is handed over", () => {
    const [held, nearest] = [
      [3, 1, 4, 1],
      [3, 1, 4, 5],
    ];
    const near = held.filter((target, i) => nearest[i] === target).length;
    const { mistakeId, message } = judge("10-accuracy", () => near / held.length);
    expect(mistakeId).toBe("cells-above");
    expect(message).toContain(
      "Does it use `held` or other names from the cells above in place of `scores` and `classes`?",
    );
    expect(message).toContain("gave 0.75, and 0.5 was wanted");
    // What is right for the learner's own numbers alone is told as such only where it is not the same for all others.
    expect(judge("10-accuracy", () => 0.5).mistakeId).toBe("cells-above");
  });

  test("lets a search pass that takes the last of the largest: in no row are there two", () => {
    const last = (scores: number[][], classes: number[]) =>
      scores.filter((row, r) => row.lastIndexOf(Math.max(...row)) === classes[r]).length / scores.length;
    for (const given of tables) expect(judge("10-accuracy", last, given).status).toBe("right");
  });
});

describe("10-momentum", () => {
  test("wants the velocity and the step of the course's own momentum, twenty steps in a row", () => {
    for (const { gradient, learningRate } of numbers) {
      const state: OptimiserState = {};
      const optimiser = momentum({ learningRate, keep: 0.9 });
      let velocity = gradient.map(() => 0);
      for (let n = 1; n <= 20; n += 1) {
        const slopes = gradient.map((slope) => slope * Math.cos(n));
        const wanted = momentumStep.reference(slopes, velocity, learningRate, 0.9) as Record<string, number[]>;
        const step = optimiser(slopes, state);
        ({ velocity } = wanted as { velocity: number[] });
        for (const i of gradient.keys()) {
          expect(wanted["step"]![i]).toBeCloseTo(step[i]!, 12);
          expect(velocity[i]).toBeCloseTo(state.velocity![i]!, 12);
        }
      }
    }
  });

  test("takes typed arrays", () => {
    const answer = (gradient: number[], velocity: number[], learningRate: number, keep: number) => {
      const next = Float64Array.from(velocity, (each, i) => keep * each + gradient[i]!);
      return { velocity: next, step: next.map((each) => -learningRate * each) };
    };
    expect(judge("10-momentum", answer).status).toBe("right");
  });

  test.each<[mistakeId: string, answer: unknown, says: string]>([
    [
      "not-lists",
      [1.45, -2],
      "returned [1.45, −2]. It should return an object with 2 lists: `{ velocity: [...], step: [...] }`",
    ],
    ["not-lists", 5, "returned 5."],
    ["not-lists", "velocity", 'returned the text "velocity".'],
    ["list-missing", { velocity: [1.45, -2] }, "returned an object without `step`."],
    ["list-missing", { v: [1.45, -2], step: [1, 2] }, "returned an object without `velocity`."],
    ["not-a-list", { velocity: 1.45, step: [1, 2] }, "returned an object whose `velocity` is 1.45."],
    ["text-not-number", { velocity: [1, 2], step: [1, "2"] }, "an object whose `step` is a list whose value 2 is"],
    [
      "list-in-row",
      { velocity: [[1, 2]], step: [1, 2] },
      "whose `velocity` is a list whose value 1 is the list [1, 2]",
    ],
    [
      "not-finite",
      { velocity: [NaN, 1], step: [1, 2] },
      "returned an object whose `velocity` is a list whose value 1 is NaN",
    ],
  ])("%s: says what is needed where %j comes back", (mistakeId, result, says) => {
    const verdict = judge("10-momentum", () => result);
    expect(verdict).toMatchObject({ status: "wrong", mistakeId });
    expect(verdict.message).toContain(says);
    expect(verdict.message).toContain("{ velocity: [1.45, −2], step: [−0.145, 0.2] }");
  });

  test("says that a promise is not waited for", () => {
    expect(judge("10-momentum", async () => ({ velocity: [], step: [] })).message).toContain("Leave `async`");
  });

  test("never takes numbers of one list for those of the other", () => {
    const shifted = (gradient: number[], velocity: number[], learningRate: number, keep: number) => {
      const whole = momentumStep.reference(gradient, velocity, learningRate, keep) as Record<string, number[]>;
      return { velocity: [...whole["velocity"]!, whole["step"]![0]], step: whole["step"]!.slice(1) };
    };
    const { status, mistakeId, message } = judge("10-momentum", shifted);
    expect([status, mistakeId]).toEqual(["wrong", "unknown"]);
    expect(message).toContain("gave { velocity: [1.45, −2, −0.145], step: [0.2] }, and { velocity: [1.45, −2]");
  });

  test("says that a list is too short, where only the first number comes back", () => {
    const first = ([g]: number[], [v]: number[], learningRate: number, keep: number) => {
      const velocity = keep * v! + g!;
      return { velocity: [velocity], step: [-learningRate * velocity] };
    };
    const { mistakeId, message } = judge("10-momentum", first);
    expect(mistakeId).toBe("wrong-length");
    expect(message).toContain("A list has another length than it should.");
  });
});

const predictions: [id: string, given: object, outcome: string, others: string[], facts: string][] = [
  ["10-predict-floor", {}, "0.9", ["0.1", "0.5"], "an accuracy of 0.914 on the held-out digits."],
  ["10-predict-floor", { accuracy: 0.88 }, "0.9", ["0.1", "0.5"], "an accuracy of 0.88 on"],
  ["10-predict-floor", { accuracy: 0.12 }, "0.1", ["0.5", "0.9"], "an accuracy of 0.12 on"],
  ["10-predict-floor", { accuracy: 0 }, "0.1", ["0.5", "0.9"], "an accuracy of 0 on"],
  ["10-predict-by-heart", {}, "0.6", ["0.1", "1"], "its accuracy is 0.6."],
  ["10-predict-by-heart", { accuracy: 0.42 }, "0.6", ["0.1", "1"], "its accuracy is 0.42."],
  ["10-predict-by-heart", { accuracy: 0.1 }, "0.1", ["0.6", "1"], "no better than blind guessing"],
  ["10-predict-by-heart", { accuracy: 1 }, "1", ["0.1", "0.6"], "its accuracy is 1."],
];

describe("lesson 10's predictions", () => {
  test.each(predictions)("%s with %j comes out as %s", (id, given, outcome, others, facts) => {
    const hit = judge(id, outcome, given);
    expect(hit).toMatchObject({ kind: "prediction", status: "right" });
    expect(hit.message).toContain(facts);
    for (const other of others)
      expect(judge(id, other, given)).toMatchObject({ status: "wrong", mistakeId: `guessed-${other}` });
  });

  test.each(["10-predict-floor", "10-predict-by-heart"])("%s tells nothing before a guess is made", (id) => {
    const { status, message } = judge(id, "?");
    expect(status).toBe("open");
    expect(message.replace(/`"[^"]*"`/g, "")).not.toMatch(/\d/);
  });
});

describe("10-which-wrong", () => {
  const classes = Array.from({ length: 40 }, (_, place) => (place * 7) % 10);
  const saying = (changes: Record<number, number>) => ({
    wrong: Object.keys(changes).map(Number),
    said: classes.map((digit, place) => changes[place] ?? digit),
    classes,
  });
  const two = saying({ 3: 9, 17: 3 });
  const judged = (answer: unknown, given: unknown = two) => judge("10-which-wrong", answer, given);

  test("a picture that the network gets wrong is as was said, with what it said", () => {
    const { kind, status, message } = judged(17);
    expect([kind, status]).toEqual(["pick", "right"]);
    expect(message).toContain("As you said. The network got picture 17 wrong: 9 was meant, and it said 3.");
    expect(message).toContain(
      "Of the forty it got 2 wrong: picture 3, where 1 was meant and it said 9; picture 17, where 9 was meant and it said 3.",
    );
  });

  test("a picture that it gets right is not, and the others are named", () => {
    const { status, mistakeId, message } = judged(0);
    expect([status, mistakeId]).toEqual(["wrong", "another-place"]);
    expect(message).toContain("The network got picture 0 right: it said 0.\n\nOf the forty it got 2 wrong");
  });

  test.each(["?", undefined, null, ""])("%j is no guess: one line that opens", (answer) => {
    const { status, mistakeId, message, folded } = judged(answer);
    expect([status, mistakeId]).toEqual(["open", undefined]);
    expect(message).not.toContain("17");
    expect(folded).toContain("picture 17, where 9 was meant and it said 3");
  });

  test("without numbers of a run it speaks of the lesson's forty, as a network of the lesson reads them", () => {
    const { training, held } = digits();
    const classifier = createClassifier({ layerSizes: [64, 32, 10], seed: 1, hiddenActivation: "tanh" });
    trainClassifier(classifier, training, {
      learningRate: 0.05,
      epochs: 20,
      batchSize: 32,
      seed: 1,
      optimiser: "momentum",
    });
    const forty = held.slice(100, 140);
    const said = predictedClasses(classifier, forty);
    const targets = forty.map(({ target }) => target);
    const wrong = [...said.keys()].filter((place) => said[place] !== targets[place]);
    for (const place of [...wrong, 0]) {
      const { message } = judge("10-which-wrong", place);
      expect(message).toBe(judge("10-which-wrong", place, { wrong, said, classes: targets }).message);
    }
  });

  test("of more than five the first five are named, and the number of the others", () => {
    const six = saying(
      Object.fromEntries([2, 4, 8, 16, 32, 39].map((place, i) => [place, (classes[place]! + 1 + i) % 10])),
    );
    const { message } = judged(4, six);
    expect(message).toContain("Of the forty it got 6 wrong: picture 2, where 4 was meant and it said 5; picture 4,");
    expect(message.match(/where \d was meant/g)).toHaveLength(5);
    expect(message).toMatch(/picture 32, where 4 was meant and it said \d; and 1 more\. Is it one that you find hard/);
    const five = saying(Object.fromEntries([2, 4, 8, 16, 32].map((place) => [place, 9 - classes[place]!])));
    expect(judged(4, five).message).not.toContain("more");
  });

  test("says which digit most were taken for, and asks for the training where more than half are wrong", () => {
    const all8 = saying(Object.fromEntries([...classes.keys()].filter((i) => classes[i] !== 8).map((i) => [i, 8])));
    expect(judged(0, all8).message).toContain("Of the forty it got 36 wrong, 36 of them read as 8: picture 0,");
    expect(judged(0, all8).message).toContain(
      "; and 31 more. So many are not all hard to read: how did its training end?",
    );
    const half = saying(Object.fromEntries([0, 1, 2, 3, 4, 5].map((i) => [i, i < 3 ? 9 : 3 + (i % 4)])));
    expect(half.wrong).toHaveLength(6);
    expect(judged(0, half).message).toContain("Of the forty it got 6 wrong: picture 0,");
  });

  test("where none is wrong it is a draw, and the smallest lead is told if it is known", () => {
    const none = saying({});
    expect(judged(5, none)).toMatchObject({ status: "partly", mistakeId: "draw" });
    expect(judged(5, none).message).toBe(
      "The network got picture 5 right: it said 5.\n\nThe network got all forty right.",
    );
    const leads = classes.map((_, place) => 5 - (place === 22 ? 4.9 : 0));
    expect(judged(5, { ...none, leads }).message).toContain("It was closest to a mistake with picture 22");
    expect(judged("?", { ...none, leads: Float64Array.from(leads) }).folded).toContain("picture 22");
  });

  test.each([40, -1, 3.5, NaN, Infinity, "17", "eight", [17], {}, true])("%j is refused with a sentence", (answer) => {
    const { status, mistakeId, message } = judged(answer);
    expect([status, mistakeId]).toEqual(["open", "not-a-place"]);
    expect(message).toMatch(
      /^The guess is the number of a picture, from 0 to 39 and without quotes, and this is .+\.$/,
    );
  });

  test.each<[given: unknown, says: RegExp]>([
    [5, /hand over an object/],
    [{ ...two, said: [1, 2] }, /needs said to hold 40 values/],
    [{ ...two, classes: classes.map(() => 10) }, /needs classes\[0\] to be a whole number from 0 to 9; got 10/],
    [{ ...two, wrong: [40] }, /needs wrong\[0\] to be a whole number from 0 to 39; got 40/],
    [{ ...two, wrong: 17 }, /needs wrong to be a list/],
    [
      { ...two, wrong: [3] },
      /needs wrong, said and classes to agree; got picture 17 not in wrong, where what it said is not/,
    ],
    [
      { ...two, wrong: [3, 4, 17] },
      /needs wrong, said and classes to agree; got picture 4 in wrong, where what it said is right/,
    ],
    [{ ...two, leads: [1] }, /needs leads to hold 40 values/],
  ])("numbers that make no sense are refused: %#", (given, says) => {
    const verdict = judged(3, given);
    expect(verdict).toMatchObject({ status: "open", mistakeId: "unusable-numbers" });
    expect(verdict.message).toMatch(says);
  });
});
