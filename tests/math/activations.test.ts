import { describe, expect, test } from "vitest";
import {
  type ActivationName,
  activationNamed,
  activations,
  relu,
  reluDerivative,
  sigmoid,
  sigmoidDerivative,
  slopeAt,
  tanh,
  valueAt,
} from "../../src/math/activations";
import { notNumbers, wrong } from "./refusals";

describe("sigmoid(z)", () => {
  test("is exactly 0.5 at z = 0 and at z = -0", () => {
    expect(sigmoid(0)).toBe(0.5);
    expect(sigmoid(-0)).toBe(0.5);
  });

  test("is 0.7231… at the lesson's z = 0.96", () => {
    // to 20 digits, from Python's decimal with 50 digits
    expect(sigmoid(0.96)).toBeCloseTo(0.72312180512438982856, 15);
  });

  test.each([
    [1e308, 1],
    [1000, 1],
    [-1000, 0],
    [-1e308, 0],
    [-745, 5e-324],
  ])("is exact at the extreme z = %s", (z, activation) => expect(sigmoid(z)).toBe(activation));

  test.each([-700, -40, -5])("keeps its digits at z = %s, where it is close to e^z", (z) => {
    expect(sigmoid(z) / (Math.exp(z) / (1 + Math.exp(z)))).toBe(1);
  });

  test.each([0.1, 0.96, 3, 20, 36])("mirrors at 0: σ(−z) = 1 − σ(z) for z = %s", (z) => {
    expect(sigmoid(-z)).toBeCloseTo(1 - sigmoid(z), 15);
  });

  test("never falls as z grows", () => {
    for (let z = -50; z < 50; z += 0.01) expect(sigmoid(z + 0.01)).toBeGreaterThanOrEqual(sigmoid(z));
  });

  test.each(notNumbers)("refuses %s", (value, words) => {
    expect(() => sigmoid(wrong(value))).toThrow(`sigmoid: needs z to be a finite number; got ${words}`);
  });
});

describe("sigmoidDerivative(z)", () => {
  test("is exactly 0.25 at z = 0", () => expect(sigmoidDerivative(0)).toBe(0.25));

  test("is 0.2002… at the lesson's z = 0.96", () => {
    expect(sigmoidDerivative(0.96)).toBeCloseTo(0.20021666007803380883, 15);
  });

  test.each([-3, -0.5, 0.96, 2])("matches a central difference at z = %s", (z) => {
    const slope = (sigmoid(z + 1e-5) - sigmoid(z - 1e-5)) / 2e-5;
    expect(sigmoidDerivative(z)).toBeCloseTo(slope, 9);
  });

  test.each([0.5, 40, 700])("is the same at z = ±%s, and not 0", (z) => {
    expect(sigmoidDerivative(z)).toBe(sigmoidDerivative(-z));
    expect(sigmoidDerivative(z)).toBeGreaterThan(0);
  });

  test.each([1e308, -1e308, 1000])("is 0 where the sigmoid is flat, z = %s", (z) => {
    expect(sigmoidDerivative(z)).toBe(0);
  });

  test.each(notNumbers)("refuses %s", (value, words) => {
    expect(() => sigmoidDerivative(wrong(value))).toThrow(
      `sigmoidDerivative: needs z to be a finite number; got ${words}`,
    );
  });
});

describe("tanh(z)", () => {
  test("is 0 at 0, and ±1 at the extremes", () => {
    expect([tanh(0), tanh(1e308), tanh(-1e308)]).toEqual([0, 1, -1]);
  });

  test.each([-2, 0.96, 5])("is the sigmoid of 2z, stretched to −1 to 1, at z = %s", (z) => {
    expect(tanh(z)).toBeCloseTo(2 * sigmoid(2 * z) - 1, 14);
  });
});

describe("the slope of tanh", () => {
  const slope = activations.tanh.derivative;

  test("is 1 at 0, and 0 at the extremes", () => {
    expect([0, 1e308, -1e308].map(slope)).toEqual([1, 0, 0]);
  });

  test.each([-3, -0.5, 0.96, 2])("is 1 − tanh(z)² at z = %s", (z) => {
    expect(slope(z)).toBeCloseTo(1 - Math.tanh(z) ** 2, 14);
  });

  test("keeps its digits where 1 − tanh(z)² is rounded to 0", () => {
    expect(1 - Math.tanh(20) ** 2).toBe(0);
    expect(slope(20) / (4 * Math.exp(-40))).toBeCloseTo(1, 14);
  });
});

describe("relu(z) and reluDerivative(z)", () => {
  test("cut off what is negative", () => expect([-3, 0, 3].map(relu)).toEqual([0, 0, 3]));
  test("have the slope 0 below, 1 above, and 0 at the kink", () => {
    expect([-1e-300, 0, 1e-300].map(reluDerivative)).toEqual([0, 0, 1]);
  });
});

describe("each activation", () => {
  const names = Object.keys(activations) as ActivationName[];
  test.each(names)("%s is the same function by name and in fast loops", (name) => {
    const { value, derivative } = activationNamed("test", name);
    for (const z of [-2.5, -0.1, 0, 0.7, 3]) {
      expect(valueAt(name, z)).toBe(value(z));
      expect(slopeAt(name, z)).toBe(derivative(z));
    }
  });

  test.each(names)("%s has the slope that a central difference finds", (name) => {
    const { value, derivative } = activations[name];
    for (const z of [-2.5, -0.1, 0.7, 3]) {
      expect(derivative(z)).toBeCloseTo((value(z + 1e-5) - value(z - 1e-5)) / 2e-5, 8);
    }
  });

  test.each(names)("%s lets a NaN through in the table", (name) => {
    expect(activations[name].value(Number.NaN)).toBeNaN();
  });

  test.each([
    [sigmoid, activations.sigmoid.value],
    [sigmoidDerivative, activations.sigmoid.derivative],
    [tanh, activations.tanh.value],
    [relu, activations.relu.value],
    [reluDerivative, activations.relu.derivative],
  ])("is the same with a check at the door, and refuses a NaN there (%#)", (checked, formula) => {
    for (const z of [-2.5, -0.1, 0, 0.7, 3]) expect(checked(z)).toBe(formula(z));
    expect(() => checked(Number.NaN)).toThrow(`${checked.name}: needs z to be a finite number; got NaN`);
  });

  test.each(["Relu", "toString", "__proto__", "", undefined, 3])("is never guessed from %j", (name) => {
    expect(() => activationNamed("f", name)).toThrow(
      "f: needs the activation to be one of sigmoid, tanh, relu, identity; got",
    );
  });
});
