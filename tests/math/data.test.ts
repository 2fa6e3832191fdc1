import { describe, expect, test } from "vitest";
import { makeExamples, splitExamples, threeArms, twoCircles, twoMoons, xorExamples } from "../../src/math/data";
import { wrong } from "./refusals";

const settings = { count: 200, noise: 0, seed: 7 };

describe("makeExamples(rows)", () => {
  test("takes the last column for the target", () => {
    expect(makeExamples([[0.5, 0.8, 1]])).toEqual([{ inputs: [0.5, 0.8], target: 1 }]);
  });
  test.each<[string, unknown, string]>([
    ["no rows", [], "needs rows to hold at least one value; got an empty list"],
    ["a list of numbers", [1, 2], "needs rows[0] to be a list; got 1"],
    [
      "a row of another length",
      [
        [1, 2],
        [1, 2, 3],
      ],
      "needs rows[1] to hold inputs and a target, as many numbers as the first row; got [1, 2, 3]",
    ],
    ["a row without inputs", [[1]], "needs rows[0] to hold inputs and a target"],
    ["a word", [[1, "yes"]], 'needs rows[0][1] to be a finite number; got the text "yes"'],
  ])("refuses %s", (_name, rows, sentence) => {
    expect(() => makeExamples(wrong(rows))).toThrow(`makeExamples: ${sentence}`);
  });
});

describe("xorExamples()", () => {
  test("has the target 1 where exactly one input is 1", () => {
    for (const { inputs, target } of xorExamples()) expect(target).toBe(inputs[0]! ^ inputs[1]!);
    expect(xorExamples()).toHaveLength(4);
  });
  test("makes new lists each time, so that a learner may change them", () => {
    xorExamples()[0]!.inputs[0] = 9;
    expect(xorExamples()[0]!.inputs).toEqual([0, 0]);
  });
});

describe("twoMoons(settings)", () => {
  test("puts each target on its half circle of radius 1", () => {
    for (const { inputs, target } of twoMoons(settings)) {
      const [x, y] = inputs as [number, number];
      if (target === 0) expect(y).toBeGreaterThanOrEqual(-0.25);
      else expect(y).toBeLessThanOrEqual(0.25);
      const [right, up] = target === 0 ? [-0.5, -0.25] : [0.5, 0.25];
      expect(Math.hypot(x - right, y - up)).toBeCloseTo(1, 12);
    }
  });
});

describe("twoCircles(settings)", () => {
  test("puts the target 0 on radius 1, and 1 on radius 0.5", () => {
    for (const { inputs, target } of twoCircles(settings)) {
      expect(Math.hypot(...inputs)).toBeCloseTo(target === 0 ? 1 : 0.5, 12);
    }
  });

  test("favours no direction", () => {
    const points = twoCircles({ ...settings, count: 20_000 });
    const isDiagonal = ([x, y]: number[]) =>
      Math.abs((Math.abs(Math.atan2(y!, x!)) % (Math.PI / 2)) - Math.PI / 4) < Math.PI / 8;
    const share = points.filter(({ inputs }) => isDiagonal(inputs)).length / points.length;
    // half, give or take five standard deviations
    expect(Math.abs(share - 0.5)).toBeLessThan(0.018);
  });
});

describe("threeArms(settings)", () => {
  const third = (2 * Math.PI) / 3;

  test("puts each target on its arm, from near the centre to the radius 1", () => {
    const radii = threeArms(settings).map(({ inputs, target }) => {
      const [x, y] = inputs as [number, number];
      const radius = Math.hypot(x, y);
      const angle = 8 * Math.atan(radius / 2) + target * third;
      expect(x).toBeCloseTo(radius * Math.cos(angle), 12);
      expect(y).toBeCloseTo(radius * Math.sin(angle), 12);
      return radius;
    });
    expect(Math.min(...radii)).toBeGreaterThanOrEqual(0.1);
    expect(Math.min(...radii)).toBeLessThan(0.12);
    expect(Math.max(...radii)).toBeLessThanOrEqual(1);
    expect(Math.max(...radii)).toBeGreaterThan(0.98);
  });

  test("takes the targets in turn", () => {
    expect(threeArms({ ...settings, count: 7 }).map(({ target }) => target)).toEqual([0, 1, 2, 0, 1, 2, 0]);
  });
});

describe.each([
  ["twoMoons", twoMoons, 100],
  ["twoCircles", twoCircles, 100],
  ["threeArms", threeArms, 67],
] as const)("%s(settings)", (name, draw, ofOne) => {
  test("has as many points of each target", () => {
    expect(draw(settings).filter(({ target }) => target === 1)).toHaveLength(ofOne);
  });
  test("goes all the way round: points in every quarter", () => {
    const quarters = new Set(draw(settings).map(({ inputs: [x, y] }) => `${x! > 0} ${y! > 0}`));
    expect(quarters.size).toBe(4);
  });
  test("comes back the same for the same seed, and differs for another", () => {
    const noisy = { ...settings, noise: 0.1 };
    expect(draw(noisy)).toEqual(draw(noisy));
    expect(draw(noisy)).not.toEqual(draw({ ...noisy, seed: 8 }));
    expect(draw(noisy)).not.toEqual(draw(settings));
  });
  test.each([
    [{ count: 0 }, "needs count to be a whole number from 1 to 100000; got 0"],
    [{ noise: -0.1 }, "needs noise to be 0 or more; got −0.1"],
    [{ seed: 0.5 }, "needs the seed to be a whole number from 0 to 4294967295; got 0.5"],
  ])("refuses %j", (change, sentence) => {
    expect(() => draw({ ...settings, ...change })).toThrow(`${name}: ${sentence}`);
  });
});

describe("splitExamples(examples, heldOut, seed)", () => {
  const examples = twoMoons({ ...settings, count: 10 });
  test("puts every example on one side", () => {
    const { training, held } = splitExamples(examples, 3, 1);
    expect([training.length, held.length]).toEqual([7, 3]);
    expect(new Set([...training, ...held])).toEqual(new Set(examples));
  });
  test("is the same for the same seed", () => {
    expect(splitExamples(examples, 3, 1)).toEqual(splitExamples(examples, 3, 1));
    expect(splitExamples(examples, 3, 1)).not.toEqual(splitExamples(examples, 3, 2));
  });
  test.each([0, 10, 2.5])("refuses to hold out %s of 10", (heldOut) => {
    expect(() => splitExamples(examples, heldOut, 1)).toThrow(
      "splitExamples: needs heldOut to be a whole number from 1 to 9; got",
    );
  });
});
