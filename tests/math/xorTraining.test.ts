// Lesson 7 prints PyTorch's numbers and its listing: both are those of the recording.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createNetwork } from "../../src/math/network";
import { networkGradients, train } from "../../src/math/training";
import { xorExamples } from "../../src/math/data";
import { networkLossValue, parameterValues } from "../../src/math/valueNetwork";

const folder = import.meta.dirname;
const recorded: {
  start: number[];
  first: { loss: number; gradient: number[] };
  trained: { loss: number; parameters: number[] };
} = JSON.parse(readFileSync(join(folder, "oracle", "xorTraining.json"), "utf8"));
const script = readFileSync(join(folder, "oracle", "xorTraining.py"), "utf8");
const notebook: { cells: { id: string; source: string[] }[] } = JSON.parse(
  readFileSync(join(folder, "..", "..", "notebooks", "07-what-a-framework-does.ipynb"), "utf8"),
);

const cell = (id: string) => notebook.cells.find((each) => each.id === id)!.source.join("");
const near = (value: number, wanted: number) => Math.abs(value - wanted) <= 1e-12 * Math.abs(wanted);
const network = createNetwork({ layerSizes: [2, 2, 1], seed: 1 });

describe("lesson 7's network, beside PyTorch's recording", () => {
  test("starts from the same numbers", () => expect([...network.parameters]).toEqual(recorded.start));

  test("has the same loss and gradients by hand and by the engine, to 1e-12", () => {
    const values = parameterValues(network);
    networkLossValue(network, values, xorExamples()).backward();
    const { loss, gradient } = networkGradients(network, xorExamples());
    expect(near(loss, recorded.first.loss)).toBe(true);
    for (const [i, wanted] of recorded.first.gradient.entries()) {
      expect(near(gradient[i]!, wanted) && near(values[i]!.gradient, wanted), `parameter ${i}`).toBe(true);
    }
  });

  test("ends with the same loss after a thousand epochs", () => {
    const twin = createNetwork({ layerSizes: [2, 2, 1], seed: 1 });
    const { loss } = train(twin, xorExamples(), { learningRate: 5, epochs: 1000 });
    expect(near(loss, recorded.trained.loss)).toBe(true);
  });
});

describe("what the lesson prints of PyTorch", () => {
  test("is the recording, digit for digit", () => {
    const { first, trained } = recorded;
    for (const number of [first.loss, ...first.gradient, trained.loss])
      expect(cell("step-3-compare")).toContain(String(number));
  });

  test("is the listing of the script", () => {
    const listing = /^# -+\n([^]*?)\n# -+$/m.exec(script)![1]!;
    expect(cell("step-3")).toContain(`\`\`\`python\n${listing}\n\`\`\``);
  });
});
