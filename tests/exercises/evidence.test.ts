// "Not yet" is never said without the call that shows it.
import { describe, expect, test } from "vitest";
import { exercises, judge } from "../../src/exercises";

const lesson = {
  neuron: { weights: [0.4, 0.7], bias: 0.2 },
  example: { inputs: [0.5, 0.8], target: 1 },
};

describe("a function that gives numbers, and not the right ones", () => {
  test("is shown a call, what came and what was wanted", () => {
    const { message } = judge(
      "1-forward",
      (x: number[], w: number[], b: number) => x[0]! * w[0]! + x[1]! * w[1]! + b,
      lesson,
    );
    expect(message).toMatch(
      /`myForward\(\[0\.5, 0\.8\], \[0\.4, 0\.7\], 0\.2\)` gave 0\.96, and 0\.7231 was wanted\.$/,
    );
  });

  test("is shown the first call that differs, where its own numbers came out right", () => {
    const { message } = judge("1-forward", (x: number[]) => (x[0] === 0.5 ? 1 / (1 + Math.exp(-0.96)) : 0), lesson);
    expect(message).toMatch(/`myForward\(.*\)` gave 0, and 0\.\d+ was wanted\.$/);
    expect(message).not.toContain("myForward([0.5, 0.8]");
  });

  test("is shown as many digits as tell the two apart", () => {
    const nearly = (x: number[], w: number[], b: number) => 1 / (1 + 2.71828 ** -(x[0]! * w[0]! + x[1]! * w[1]! + b));
    const [, came, wanted] = /gave (\S+), and (\S+) was wanted/.exec(judge("1-forward", nearly, lesson).message)!;
    expect(came).not.toBe(wanted);
    expect(Number(came)).toBeCloseTo(Number(wanted), 5);
  });

  test("is shown a list as a list", () => {
    const { message } = judge("3-gradient", () => [0, 0, 0], lesson);
    expect(message).toMatch(/gave \[0, 0, 0\], and \[−0\.05544, −0\.0887, −0\.1109\] was wanted\.$/);
  });

  test("is spared a list of arguments that nobody could read", () => {
    const many = Array.from({ length: 30 }, () => 0.5);
    const given = { neuron: { weights: many, bias: 0.2 }, example: { inputs: many, target: 1 } };
    expect(judge("1-forward", () => 1, given).message).toMatch(/`myForward\(…\)` gave 1, and /);
  });
});

describe("a call that is shown", () => {
  test("can be typed, where a graph or a slope is handed over too", () => {
    expect(judge("6-walk-back", (graph: unknown[]) => graph.map(() => 1)).message).toContain(
      "`myWalkBack([{ parents: [], slopes: [] }, { parents: [], slopes: [] }, { parents: [0, 1], slopes: [3, 2] }, { parents: [2, 0], slopes: [1, 1] }, { parents: [3, 3], slopes: [8, 8] }])` gave [1, 1, 1, 1, 1], and [64, 32, 16, 16, 1] was wanted.",
    );
    expect(judge("4-descent-loop", () => 0).message).toContain(
      "`myDescent((weight) => weight - 3, 1, 0.1, 4)` gave 0, and 1.688 was wanted.",
    );
    expect(judge("7-reset", () => 0).message).toContain("`myTraining(2, (w) => 3 * (w - 0.5), 0.1, 4)` gave 0, and ");
  });

  test("gives what was wanted in the form that is asked for", () => {
    expect(judge("3-step", (neuron: unknown) => neuron, lesson).message).toMatch(
      / gave \{ weights: \[0\.4, 0\.7\], bias: 0\.2 \}, and \{ weights: \[0\.4277, 0\.7443\], bias: 0\.2554 \} was wanted\.$/,
    );
  });

  test("is named where no function is handed over, or none comes back", () => {
    expect(judge("1-forward", 0.7, lesson).message).toMatch(
      /calls, such as `myForward\(\[0\.5, 0\.8\], \[0\.4, 0\.7\], 0\.2\)`: 0\.7231 is wanted there\.$/,
    );
    expect(judge("1-forward", (z: number) => void z, lesson).message).toMatch(
      /`myForward\(.*\)` gave nothing \(undefined\), and 0\.7231 was wanted\.$/,
    );
  });
});

describe("a result that is not finite", () => {
  const size = Math.abs;

  test("does not hide a formula that is wrong as well: this comes first, with its call", () => {
    const byFirst = (a: number, b: number) => size(a - b) / size(a);
    const { mistakeId, message } = judge("2-relative-error", byFirst);
    expect(mistakeId).toBe("one-of-them");
    expect(message).toMatch(
      /^This divides by the size of one of them\.[^]*`myRelativeError\(-0\.0554, -0\.1109\)` gave 1\.002, and 0\.5005 was wanted\.\n\n`myRelativeError\(0, 0\)` returned NaN/,
    );
  });

  test("comes first where the formula is no known mistake, and that one is shown too", () => {
    const cubed = (a: number, b: number) => size(a - b) / Math.max(size(a), size(b)) ** 3;
    const { mistakeId, message } = judge("2-relative-error", cubed);
    expect(mistakeId).toBe("not-finite");
    expect(message).toMatch(
      /^`myRelativeError\(0, 0\)` returned NaN[^]*Here 0 is wanted\.[^]* and 0\.5005 was wanted\.$/,
    );
  });

  test("stands alone where the formula is right", () => {
    const unguarded = (a: number, b: number) => size(a - b) / Math.max(size(a), size(b));
    expect(judge("2-relative-error", unguarded).message).not.toContain(" gave ");
  });

  test("is named once where a mistake brings it along", () => {
    const smaller = (a: number, b: number) => (a === b ? 0 : size(a - b) / Math.min(size(a), size(b)));
    const { mistakeId, message } = judge("2-relative-error", smaller);
    expect(mistakeId).toBe("smaller");
    expect(message).not.toContain("Infinity");
  });
});

describe("a run that stops", () => {
  const rowsTimesRows = (a: number[][], b: number[][]) =>
    a.map((row) => b[0]!.map((_, c) => row.reduce((sum, value, n) => sum + value * b[c]![n]!, 0)));

  test("does not hide a mistake that the other runs show: this comes first, with its call", () => {
    const { mistakeId, message } = judge("8-product", rowsTimesRows);
    expect(mistakeId).toBe("rows-times-rows");
    expect(message).toMatch(
      /^A row of A meets a row of B here[^]*`myProduct\(.*\)` gave \[\[.*\]\], and \[\[.*\]\] was wanted\.\n\n`myProduct\(.*\)` stopped with “TypeError/,
    );
    expect(message).not.toContain("what is different about these?");
  });

  test("stands alone where the other runs are right", () => {
    const once = (a: number[][], b: number[][]) => {
      if (a.length > 2) throw new Error("too many");
      return a.map((row) => b[0]!.map((_, c) => row.reduce((sum, value, n) => sum + value * b[n]![c]!, 0)));
    };
    expect(judge("8-product", once)).toMatchObject({ status: "wrong", mistakeId: "threw" });
    expect(judge("8-product", once).message).toMatch(
      /^`myProduct\(.*\)` stopped with “Error: too many”\..* what is different about these\?$/,
    );
  });

  test("is told by what was read that is not there, or by what was written into", () => {
    const read = (a: number[][], b: number[][]) => a.map((_, r) => b[r + 9]![0]);
    expect(judge("8-product", read).message).toMatch(
      /Cannot read .*”\. Is something read that is not there: at the length of a list, below 0, or in a list that was never made\?/,
    );
    const neverMade = (a: number[][]) => {
      const result: number[][] = [];
      for (const r of a.keys()) result[r]![0] = 0;
      return result;
    };
    expect(judge("8-product", neverMade).message).toMatch(
      /Cannot set .*”\. Something is written into a list that is not there yet\. Where is it made\? It should return/,
    );
  });

  test("does not hide a mistake that shows in a result with a place that is not there, where all others are right", () => {
    const endsSwapped = (a: number[][], b: number[][]) =>
      a.map((row) => b.map((_, c) => b[0]!.reduce((sum, _, n) => sum + row[n]! * b[n]![c]!, 0)));
    const { mistakeId, message } = judge("8-product", endsSwapped);
    expect(mistakeId).toBe("ends-swapped");
    expect(message).toMatch(/ gave \[\[0\.2, NaN\]\], and \[\[0\.76\]\] was wanted\.\n\n.* stopped with “TypeError/);
  });

  test("stands alone where the others show no known mistake", () => {
    const odd = (a: number[][], b: number[][]) => {
      if (a.length > 2) throw new Error("too many");
      return a.map(() => b[0]!.map(() => 7));
    };
    expect(judge("8-product", odd)).toMatchObject({ status: "wrong", mistakeId: "threw" });
  });
});

describe("a forgotten return", () => {
  const code = exercises.filter(({ kind }) => kind === "code").map(({ id }) => id);

  test.each(code)("is told from an empty stub in %s", (id) => {
    const forgotten = (...handed: unknown[]): void => void handed.length;
    expect(judge(id, forgotten)).toMatchObject({ status: "wrong", mistakeId: "no-return" });
    expect(judge(id, forgotten).message).toContain("`return`");
  });

  test.each([
    ["function f(inputs) { return undefined; // your code\n}"],
    ["function f(inputs) {}"],
    ["function f(inputs) { /* later */ }"],
    ["function f(inputs) { return; }"],
    ["function f(inputs) { return null }"],
    ["function f({ weights, bias }) { return undefined; }"],
    ["(inputs) => undefined"],
  ])("is not seen in the stub %s", (source) => {
    const stub: unknown = new Function(`return (${source})`)();
    expect(judge("1-forward", stub).status).toBe("open");
  });
});
