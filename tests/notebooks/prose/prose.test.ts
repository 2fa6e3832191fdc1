import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readNotebook, sourceOf } from "../../drivers/notebook";
import { notebookNames, notebooksFolder, root } from "../../drivers/project";
import { lessonFile, lessonNumber } from "../../lessons/lesson";
import { exportedNames, identifierFindings, KNOWN_NAMES } from "./identifiers";
import { docPage, filePage, headingsIn, linkFindings, notebookPage, referenceFindings, sourceFiles } from "./links";
import { listFindings, sourcePages, spellingFindings, spellingPages } from "./spelling";
import { boldFindings, exceptionsOf, termFindings, termsIn } from "./words";

const lessons = notebookNames.map((name) => readNotebook(join(notebooksFolder, name)));
const pages = ["README.md", "CONTRIBUTING.md", "environment.md", join("notebooks", "words.md")].map(filePage);

describe.each(lessons)("the prose of $name", (file) => {
  test("has only links, lessons, steps and exercises that are there", () => {
    const page = notebookPage(file.name);
    expect([...linkFindings(page), ...referenceFindings(page, lessons.length, headingsIn(file.name))]).toEqual([]);
  });

  test("names nothing in code that is nowhere", () => {
    expect(identifierFindings(file, exportedNames())).toEqual([]);
  });
});

describe("the words of the course", async () => {
  const facts = await Promise.all(notebookNames.map((name) => lessonFile(name, "facts")));
  const exceptions = exceptionsOf(facts.map(({ facts: { words } }) => words ?? {}));
  const terms = termsIn(filePage(join("notebooks", "words.md")).text);

  test("are introduced before they are used, in the lesson under which they stand", () => {
    expect(terms.length).toBeGreaterThan(50);
    expect(termFindings(terms, lessons, exceptions)).toEqual([]);
  });

  test("are all the bold words of the lessons", () => {
    expect(boldFindings(terms, lessons, exceptions)).toEqual([]);
  });
});

describe("the names that are known without being the project's", () => {
  test("are exactly those that the prose needs", () => {
    const findings = lessons.flatMap((file) => identifierFindings(file, exportedNames(), new Set()));
    expect(new Set(findings.map((finding) => /the name "(\w+)"/.exec(finding)![1]))).toEqual(KNOWN_NAMES);
  });
});

describe("the links and lessons", () => {
  test.each(pages)("in $path are there", (page) => {
    expect([...linkFindings(page), ...referenceFindings(page, lessons.length, [])]).toEqual([]);
  });

  test("in the docs of the source are there", () => {
    const docs = sourceFiles().map(docPage);
    expect(docs.filter(({ text }) => text !== "").length).toBeGreaterThan(50);
    expect(docs.flatMap((page) => [...linkFindings(page), ...referenceFindings(page, lessons.length, [])])).toEqual([]);
  });
});

describe("the spelling", () => {
  const list = readFileSync(join(import.meta.dirname, "spelling.txt"), "utf8")
    .trimEnd()
    .split("\n");
  const all = [...lessons.flatMap(spellingPages), ...pages, ...sourcePages()];

  test("is that of the dictionary, or of the short list of the course's own words", () => {
    expect(all.flatMap((page) => spellingFindings(page, new Set(list)))).toEqual([]);
  });

  test("has a list in order, with only the words that it must have", () => {
    expect(listFindings(list, all)).toEqual([]);
  });

  test("is looked at in all that the sources say", () => {
    const words = sourcePages().flatMap(({ text }) => text.split(/\s+/));
    expect(words.length).toBeGreaterThan(20_000);
  });
});

const textOf = (...path: string[]) => readFileSync(join(root, ...path), "utf8");
const packageOf = (...path: string[]) =>
  JSON.parse(textOf(...path)) as { version: string; dependencies: Record<string, string>; engines: { node: string } };

describe("the README", () => {
  const { text } = filePage("README.md");

  test("counts the lessons, and lists each of them", () => {
    const counts = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven"];
    expect(text).toContain(`${counts[lessons.length]} notebooks in TypeScript`);
    const listed = [...text.matchAll(/^\| \[(\d+) .*?\]\(notebooks\/(.*?\.ipynb)\) \|/gm)].map(([, ...row]) => row);
    expect(listed).toEqual(notebookNames.map((name) => [String(lessonNumber(name)), name]));
  });

  test("asks for the Node and the Python that the set-up asks for", () => {
    expect(text).toContain(
      `[Node.js](https://nodejs.org) ${packageOf("package.json").engines.node.replace(">=", "")} or newer`,
    );
    const versions = /^const versions = \[.*"(.*)"\];$/m.exec(textOf("scripts", "setup", "python.mjs"));
    expect(text).toContain(`[Python](https://www.python.org) ${versions?.[1]} or newer`);
  });

  test("promises no shorter lesson than the lessons do", () => {
    const minutes = lessons.map(({ notebook }) =>
      Number(/about (\d+) minutes/.exec(sourceOf(notebook.cells[0]!))?.[1]),
    );
    const promised = Number(/Each lesson takes (\d+) minutes or less/.exec(text)?.[1]);
    expect(promised).toBeGreaterThanOrEqual(Math.max(...minutes));
  });
});

describe("environment.md", () => {
  const { text } = filePage("environment.md");
  const { dependencies, engines } = packageOf("package.json");
  const locked = JSON.parse(textOf("package-lock.json")) as { packages: Record<string, { version: string }> };
  const versionsOf = (name: string) =>
    Object.entries(locked.packages).flatMap(([path, { version }]) =>
      path.endsWith(`node_modules/${name}`) ? [version] : [],
    );

  test("names the versions that are installed", () => {
    const kernelCompiler = packageOf("node_modules", "@tslab", "typescript-for-tslab", "package.json").version;
    expect(text).toContain(`| Node.js | ${engines.node.replace(">=", "")} or newer |`);
    expect(text).toContain(`tslab ${dependencies["tslab"]} `);
    expect(text).toContain(`JupyterLab ${/^jupyterlab==([\d.]+)/m.exec(textOf("requirements.txt"))?.[1]},`);
    expect(text).toContain(`plotly.js ${dependencies["plotly.js-dist-min"]},`);
    expect(text).toContain(
      `TypeScript ${dependencies["typescript"]} for the build (the kernel brings its own, ${kernelCompiler.split("-")[0]})`,
    );
  });

  test("names the versions in the lock file that are past the advisories", () => {
    const named = [...text.matchAll(/(rollup|minimatch|brace-expansion|semver|picomatch) ([\d.]+\d)/g)];
    expect(named).toHaveLength(5);
    expect(named.filter(([, name, version]) => !versionsOf(name!).includes(version!)).map(([whole]) => whole)).toEqual(
      [],
    );
  });
});
