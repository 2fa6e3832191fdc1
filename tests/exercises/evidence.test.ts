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
    const { message } = judge("1-gradient", () => [0, 0, 0], lesson);
    expect(message).toMatch(/gave \[0, 0, 0\], and \[−0\.05544, −0\.0887, −0\.1109\] was wanted\.$/);
  });

  test("is spared a list of arguments that nobody could read", () => {
    const many = Array.from({ length: 30 }, () => 0.5);
    const given = { neuron: { weights: many, bias: 0.2 }, example: { inputs: many, target: 1 } };
    expect(judge("1-forward", () => 1, given).message).toMatch(/`myForward\(…\)` gave 1, and /);
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
  ])("is not seen in %s", (source) => {
    const stub: unknown = new Function(`return (${source})`)();
    expect(judge("1-forward", stub).status).toBe("open");
  });
});
