import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ownFileHtml } from "../../src/html/ownFile";
import { takeHomePage } from "../../src/html/takeHomePage";
import { drawingPad } from "../../src/figures/digits/drawingPad";
import { needFileName, readOwnFile, writeOwnFile } from "../../src/kernel/ownFiles";
import { createClassifier } from "../../src/math/classifier";
import { digits } from "../../src/math/digits";
import { tempFolder } from "../drivers/project";
import { wrong } from "../math/refusals";

describe("needFileName(caller, name, ending)", () => {
  test.each(["my-digits.html", "Übung 2.html", "a.b.html", "3.html", "数字.html"])("takes %s", (name) => {
    expect(() => needFileName("takeHome", name, ".html")).not.toThrow();
  });
  test.each<[string, unknown]>([
    ["a path upwards", "../my-digits.html"],
    ["a folder", "folder/my-digits.html"],
    ["a folder of Windows", "folder\\my-digits.html"],
    ["a drive", "C:my-digits.html"],
    ["an absolute path", "/folder/my-digits.html"],
    ["a hidden file", ".my-digits.html"],
    ["an ending alone", ".html"],
    ["two dots", "..html"],
    ["another ending", "my-digits.ipynb"],
    ["no ending", "my-digits"],
    ["an ending that is not the last", "my-digits.html.js"],
    ["an ending in capitals", "my-digits.HTML"],
    ["a line break", "my\ndigits.html"],
    ["a line break at the end", "my-digits.html\n"],
    ["a zero byte", "my\0digits.html"],
    ["markup", "<img src=x onerror=alert(1)>.html"],
    ["a quote", 'my".html'],
    ["an address", "data:text/html,.html"],
    ["a question mark", "my?.html"],
    ["letters that turn the direction round", "my\u202edigits.html"],
    ["101 letters", `${"a".repeat(96)}.html`],
    ["nothing", ""],
  ])("refuses %s", (_name, name) => {
    expect(() => needFileName("takeHome", name, ".html")).toThrow(
      /^takeHome: needs a file name of letters, digits, - and _ that ends in \.html, such as "my-digits\.html"; got /,
    );
  });
  test("refuses what is no text by its type", () => {
    for (const name of [undefined, 7, ["my-digits.html"]])
      expect(() => needFileName("saveNetwork", wrong(name), ".json")).toThrow(TypeError);
  });
});

describe("files beside the notebook", () => {
  const folder = tempFolder("own files");
  const before = process.cwd();
  beforeAll(() => process.chdir(folder.path));
  afterAll(() => {
    process.chdir(before);
    folder[Symbol.dispose]();
  });

  test("are written there and read again, the new one in place of the old one", () => {
    writeOwnFile("saveNetwork", "mine.json", "first");
    writeOwnFile("saveNetwork", "mine.json", "zweite – ✓");
    expect(readOwnFile("loadNetwork", "mine.json")).toBe("zweite – ✓");
    expect(readdirSync(folder.path)).toEqual(["mine.json"]);
  });
  test("are asked for in a sentence where they are not there", () => {
    expect(() => readOwnFile("loadNetwork", "other.json")).toThrow(
      "loadNetwork: needs a file beside the notebook that saveNetwork has written; got no file of the name other.json",
    );
  });
  test("are said not to be written where that is not possible", () => {
    writeFileSync(join(folder.path, "file"), "");
    expect(existsSync("file")).toBe(true);
    expect(() => writeOwnFile("takeHome", join("file", "my.html"), "")).toThrow(
      /^takeHome: needs to write .*; got Error: /,
    );
  });
});

describe("ownFileHtml(file, isInTab)", () => {
  const file = { name: "mine & yours.html", text: "<p>ü</p>", type: "text/html", words: "Send it <b>." } as const;
  test("links to the file relative to the notebook, and says how large it is", () => {
    const markup = ownFileHtml({ ...file, text: "ü".repeat(25_100) }, false);
    expect(markup).toContain(
      '<a href="mine%20%26%20yours.html" target="_blank" rel="noopener">mine &amp; yours.html</a>',
    );
    expect(markup).toContain("(51 KB) is written beside this notebook. Send it &lt;b&gt;.");
  });
  test("offers the file itself where there is no folder", () => {
    const markup = ownFileHtml(file, true);
    const [, address, name] = /<a href="([^"]*)" download="([^"]*)">/.exec(markup)!;
    expect(name).toBe("mine &amp; yours.html");
    const [type, content] = address!.split(";base64,");
    expect([type, Buffer.from(content!, "base64").toString()]).toEqual(["data:text/html", file.text]);
    expect(markup).not.toContain("beside this notebook");
  });
});

describe("takeHomePage(figure, script)", () => {
  const classifier = createClassifier({ layerSizes: [64, 32, 10], seed: 1, hiddenActivation: "tanh" });
  const figure = drawingPad(classifier, digits().held);
  const page = takeHomePage(figure, { script: "/* the script */", fingerprint: "sha256-abc=" });
  test("holds the network as data, and no address of another place", () => {
    const data = /<script type="application\/json">(.*?)<\/script>/s.exec(page)![1]!;
    expect(JSON.parse(data)).toEqual({ pad: figure.pad });
    expect(page).not.toMatch(/https?:|\/\/\w|src=|@import|url\(/);
  });
  test("lets one script run, and nothing be asked for", () => {
    expect(page).toContain("default-src &#39;none&#39;; script-src &#39;sha256-abc=&#39;;");
    expect(page.match(/<script/g)).toHaveLength(2);
    expect(page).toContain("<script>/* the script */</script>");
  });
  test("has a language, a title, and who made the digits", () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(page).toContain("<title>A network that reads your handwriting</title>");
    expect(page).toContain("the layers 64-32-10");
    expect(page).toContain("2410 numbers");
    expect(page).toContain("Alpaydin and Kaynak 1998");
  });
  test("cannot be ended by what stands in its data", () => {
    const hostile = {
      ...figure,
      pad: { ...figure.pad, held: [{ pixels: "</script><script>alert(1)</script>", target: 1 }] },
    };
    expect(takeHomePage(hostile, { script: "", fingerprint: "" }).match(/<\/script>/g)).toHaveLength(2);
  });
});
