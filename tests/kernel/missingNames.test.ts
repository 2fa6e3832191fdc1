import { describe, expect, test } from "vitest";
import { nextTurn } from "../../src/kernel/stopButton";
import { adviceOn, explainMissingNames, missingName } from "../../src/kernel/missingNames";

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

describe("adviceOn(names)", () => {
  test("names each name once", () => {
    expect(adviceOn(["neuron", "neuron"])).toMatch(/^Does neuron come from a cell above\?/);
    expect(adviceOn(["a", "b", "a", "c"])).toMatch(/^Do a, b and c come from a cell above\?/);
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
      "Do neuron and example come from a cell above? Then run the cells above first: Run → Run All Above Selected Cell.\n",
    ]);
  });

  test("leaves everything else as it is", async () => {
    const lines = ["1:1 - ';' expected.\n", "a warning of mine\n"];
    expect(await said(lines)).toEqual(lines);
  });
});
