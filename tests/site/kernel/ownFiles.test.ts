// A network that is kept and taken home: beside the notebook, or in a tab, which has no folder.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Kernel } from "../../drivers/kernel";
import { kernels } from "../../drivers/kernels";
import { visibleText } from "../../drivers/outputs";
import { copyProject, tempFolder } from "../../drivers/project";

const setUp = `import { createClassifier, digits, loadNetwork, saveNetwork, takeHome } from "../src";
let classifier = createClassifier({ layerSizes: [64, 4, 10], seed: 1 });`;

describe.each(kernels)("in $name", (kind) => {
  const { isTab } = kind;
  const folder = tempFolder("own files");
  const notebooks = join(folder.path, "notebooks");
  let kernel: Kernel;
  beforeAll(async () => {
    copyProject(folder.path);
    kernel = await kind.start({ folder: notebooks });
    await kernel.execute(setUp);
  });
  afterAll(async () => {
    await kernel?.[Symbol.asyncDispose]();
    folder[Symbol.dispose]();
  });
  const run = async (code: string) => {
    const { outputs } = await kernel.execute(code);
    return { said: visibleText(outputs).trim(), markup: outputs.map((one) => JSON.stringify(one)).join() };
  };

  test("a network is saved, and comes back number by number", async () => {
    const { said } = await run('saveNetwork(classifier, "my-digits.json");');
    expect(said).toMatch(/my-digits\.json/);
    expect(said).toContain(isTab ? "keeps the file until it starts anew" : "is written beside this notebook");
    const { said: same } = await run(
      'String(loadNetwork("my-digits.json").layers[0].weights.lists()) === String(classifier.layers[0].weights.lists())',
    );
    expect(same).toBe("true");
    expect(readdirSync(notebooks).includes("my-digits.json")).toBe(!isTab);
  });

  test("a page is written that holds the pad, or offered where no file can be written", async () => {
    const { said, markup } = await run('takeHome(classifier, "my-digits.html");');
    expect(said).toMatch(/my-digits\.html/);
    if (isTab) {
      const [, content] = /data:text\/html;base64,([\w+/=]+)/.exec(markup)!;
      expect(Buffer.from(content!, "base64").toString()).toMatch(/^<!doctype html>/);
    } else expect(readFileSync(join(notebooks, "my-digits.html"), "utf8")).toMatch(/^<!doctype html>/);
  });

  test("refusals are one sentence, in the name of what was called", async () => {
    for (const [code, sentence] of [
      [
        'loadNetwork("other.json")',
        /^RangeError: loadNetwork: needs a file beside the notebook .*; got no file of the name other\.json$/,
      ],
      [
        'takeHome(classifier, "../mine.html")',
        /^RangeError: takeHome: needs a file name .*; got the text "\.\.\/mine\.html"$/,
      ],
      [
        'takeHome(createClassifier({ layerSizes: [2, 3], seed: 1 }), "mine.html")',
        /^RangeError: takeHome: needs layerSizes to be/,
      ],
      ['saveNetwork({} as any, "mine.json")', /^TypeError: saveNetwork: needs layers to be a list/],
    ] as const)
      expect((await run(code)).said).toMatch(sentence);
  });

  test("a file outlives the kernel where there is a folder", async () => {
    await kernel.restart();
    await kernel.execute(setUp);
    const { said } = await run('loadNetwork("my-digits.json").layerSizes.join("-")');
    expect(said).toMatch(isTab ? /got no file of the name my-digits\.json/ : /^64-4-10$/);
  });
});
