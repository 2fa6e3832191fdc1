import { describe, expect, test } from "vitest";
import { nextTurn } from "../../src/kernel/stopButton";
import {
  adviceOn,
  explainMissingNames,
  missingName,
  namesInstead,
  quotedNumber,
  unquotedGuess,
} from "../../src/kernel/missingNames";

describe("missingName(line)", () => {
  test.each([
    ["1:1 - Cannot find name 'neuron'.", "neuron"],
    ["3:11 - Cannot find name 'weights'. Did you mean 'weight'?", "weights"],
    [
      "1:4 - No value exists in scope for the shorthand property 'bias'. Either declare one or provide an initializer.",
      "bias",
    ],
    ["1:1 - Cannot find name 'document'. Do you need to change your target library?", undefined],
    ["1:1 - ';' expected.", undefined],
    ["I printed: Cannot find name 'neuron'.", undefined],
  ])("of %s is %s", (line, name) => expect(missingName(line)).toBe(name));
});

describe("unquotedGuess(line)", () => {
  test.each([
    ["1:7 - Cannot find name 'B'.", "B"],
    ["3:46 - Cannot find name 'above'.", "above"],
    ["3:46 - Cannot find name 'above'. Did you mean '\"above\"'?", "above"],
    ["3:46 - Cannot find name 'by'.", "by half"],
    ["6:46 - 'never' only refers to a type, but is being used as a value here.", "never"],
    [`1:7 - Type '0.5' is not assignable to type '"0" | "1" | "?" | "0.5"'.`, "0.5"],
    [`1:7 - Type '0.00001' is not assignable to type '"?" | "1e-1" | "1e-5"'.`, "1e-5"],
    [`1:7 - Type '7' is not assignable to type '"0" | "1" | "?"'.`, undefined],
    ["1:7 - Type '7' is not assignable to type 'string'.", undefined],
    ["1:7 - Cannot find name 'E'.", undefined],
    ["1:7 - Cannot find name 'a'.", undefined],
    ["1:7 - Cannot find name 'neuron'.", undefined],
    ["1:7 - 'Choice' only refers to a type, but is being used as a value here.", undefined],
  ])("of %s is %s", (line, guess) => expect(unquotedGuess(line)).toBe(guess));
});

describe("quotedNumber(line)", () => {
  test.each([
    [`1:7 - Type '"14"' is not assignable to type 'number | "?"'.`, "14"],
    [`3:7 - Type '"0.5"' is not assignable to type '"?" | number'.`, "0.5"],
    [`1:7 - Type '"-3"' is not assignable to type 'number'.`, "-3"],
    [`1:7 - Type '"eight"' is not assignable to type 'number | "?"'.`, undefined],
    [`1:7 - Type '"E"' is not assignable to type 'Choice'.`, undefined],
    [`1:7 - Type '"0.3"' is not assignable to type '"0.1" | "0.5" | "?"'.`, undefined],
    [`1:7 - Type '0.5' is not assignable to type '"0" | "1" | "?" | "0.5"'.`, undefined],
    ["1:7 - Type 'string' is not assignable to type 'number'.", undefined],
  ])("of %s is %s", (line, number) => expect(quotedNumber(line)).toBe(number));
});

describe("namesInstead(line)", () => {
  test.each([
    `2:3 - Type '"shuffled"' is not assignable to type 'Diagnosis'.`,
    `2:3 - Type '"dead rely"' is not assignable to type 'Diagnosis'. Did you mean '"dead relu"'?`,
    `2:3 - Type '"the learner's own"' is not assignable to type 'Diagnosis'.`,
  ])("of %s are the eight illnesses", (line) => {
    expect(namesInstead(line)).toHaveLength(8);
    expect(namesInstead(line)).toContain("targets shuffled");
  });

  test.each([
    `2:3 - Type '"shuffled"' is not assignable to type 'Choice'.`,
    "2:3 - Type '3' is not assignable to type 'Diagnosis'.",
    `I printed: Type '"shuffled"' is not assignable to type 'Diagnosis'.`,
  ])("of %s are none", (line) => expect(namesInstead(line)).toBeUndefined());
});

describe("adviceOn(findings)", () => {
  const named = (...names: string[]) => names.map((name) => ({ name }));

  test("names each name once", () => {
    expect(adviceOn(named("neuron", "neuron"))).toMatch(/^Does neuron come from a cell above\?/);
    expect(adviceOn(named("a", "b", "a", "c"))).toMatch(/^Do a, b and c come from a cell above\?/);
  });

  test("says what a forgotten let leads to", () => {
    expect(adviceOn(named("total"))).toMatch(/ A new name needs let before it\.$/);
  });

  test("says how a guess is written, and nothing else where it can only be a guess", () => {
    expect(adviceOn([{ name: "B", guess: "B" }])).toBe('A guess stands between quotes: "B".');
    expect(adviceOn([{ name: "by", guess: "by half" }])).toBe('A guess stands between quotes: "by half".');
    expect(adviceOn([{ guess: "0.5" }])).toBe('A guess stands between quotes: "0.5".');
  });

  test("says how a number is written that stands between quotes", () => {
    expect(adviceOn([{ number: "14" }])).toBe("A number stands without quotes: 14.");
    expect(adviceOn([{ number: "14" }, { guess: "0.5" }])).toBe(
      'A number stands without quotes: 14. A guess stands between quotes: "0.5".',
    );
  });

  test("says both where it may be a guess or a name", () => {
    expect(adviceOn([{ name: "w1", guess: "w1" }])).toMatch(
      /^If w1 is a guess, it stands between quotes: "w1"\. Does w1 come from a cell above\?/,
    );
  });

  test("takes a name that is met twice for no guess", () => {
    const z = { name: "z", guess: "z" };
    expect(adviceOn([z, z])).toMatch(/^Does z come from a cell above\?.* A new name needs let before it\.$/);
  });
});

describe("explainMissingNames(stderr)", () => {
  /** As the kernel does it: a write of its own for each cell, and the compiler's lines in one go. */
  async function said(lines: readonly string[]): Promise<string[]> {
    const written: string[] = [];
    const stderr = { write: (_text: string) => true };
    explainMissingNames(stderr);
    explainMissingNames(stderr); // the lessons are imported into a kernel that has it from its start
    stderr.write = (text) => written.push(text) > 0;
    for (const line of lines) stderr.write(line);
    await nextTurn();
    return written;
  }

  test("puts one sentence beneath all that the compiler misses", async () => {
    const lines = ["1:1 - Cannot find name 'neuron'.\n", "1:9 - Cannot find name 'example'.\n"];
    expect(await said(lines)).toEqual([
      ...lines,
      "Do neuron and example come from a cell above? Then run the cells above first (in JupyterLab: Run → Run All Above Selected Cell). A new name needs let before it.\n",
    ]);
  });

  test("does so beneath a guess without quotes", async () => {
    const line = "1:46 - Cannot find name 'B'.\n";
    expect(await said([line])).toEqual([line, 'A guess stands between quotes: "B".\n']);
    const number = `1:7 - Type '0.5' is not assignable to type '"0" | "1" | "?" | "0.5"'.\n`;
    expect(await said([number])).toEqual([number, 'A guess stands between quotes: "0.5".\n']);
  });

  test("does so beneath a number with quotes", async () => {
    const line = `1:7 - Type '"14"' is not assignable to type 'number | "?"'.\n`;
    expect(await said([line])).toEqual([line, "A number stands without quotes: 14.\n"]);
  });

  test("lists the names once beneath texts that are none of them", async () => {
    const line = `2:3 - Type '"shuffled"' is not assignable to type 'Diagnosis'.\n`;
    expect(await said([line, line])).toEqual([
      ...[line, line],
      expect.stringMatching(
        /^The names are: "learningRate too large", ("[^"]+", ){6}"held-out digits used for training"\. Where you have none yet, "\?" stands\.\n$/,
      ),
    ]);
  });

  test("leaves everything else as it is", async () => {
    const lines = ["1:1 - ';' expected.\n", "a warning of mine\n"];
    expect(await said(lines)).toEqual(lines);
  });
});
