import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { startKernel } from "../../drivers/kernel";
import { readNotebook } from "../../drivers/notebook";
import { complaints, runCells } from "../../drivers/notebookRun";
import { copyProject, notebookNames, notebooksFolder, root, tempFolder } from "../../drivers/project";
import { numberFindings } from "./accounts";
import { claimFindings, type Kept } from "./claims";
import { distorted } from "./distorted";
import { exportedNames, identifierFindings, KNOWN_NAMES } from "./identifiers";
import { LESSON_1 } from "../../lessons/1/claims";
import { LESSON_2 } from "../../lessons/2/claims";
import { LESSON_3 } from "../../lessons/3/claims";
import { LESSON_4 } from "../../lessons/4/claims";
import { docPage, filePage, headingsIn, linkFindings, notebookPage, referenceFindings, sourceFiles } from "./links";
import { resultsOf, type Results } from "./results";
import { listFindings, spellingFindings, spellingPages } from "./spelling";
import { WORD_EXCEPTIONS } from "./wordExceptions";
import { boldFindings, termFindings, termsIn } from "./words";

const KEPT: Record<string, Kept> = { "01": LESSON_1, "02": LESSON_2, "03": LESSON_3, "04": LESSON_4 };
const lessons = notebookNames.map((name) => readNotebook(join(notebooksFolder, name)));
const pages = ["README.md", "environment.md", join("notebooks", "words.md")].map(filePage);

/** One run of every notebook by the real kernel, all at the same time. */
const runs = new Map<string, Results>();

// Twenty seconds of work; a busy machine may need a few times that.
beforeAll(async () => {
  await Promise.all(
    lessons.map(async (file) => {
      using folder = tempFolder("prose");
      await using kernel = await startKernel({ folder: join(copyProject(folder.path), "notebooks") });
      const showing = await runCells(kernel, file.notebook.cells);
      expect(complaints(file.notebook, showing)).toEqual([]);
      runs.set(file.name, resultsOf(file, showing));
    }),
  );
}, 240_000);

describe.each(lessons)("the prose of $name", (file) => {
  const kept = KEPT[file.name.slice(0, 2)] ?? {};
  const quoteOf = (finding: string) => /^.*?: ".*?": /.exec(finding)?.[0];

  test("says nothing that the run or the sources do not bear out", () => {
    expect(claimFindings(runs.get(file.name)!, kept)).toEqual([]);
  });

  test("has no proof from the run that would hold for another run", () => {
    const needTheRun = claimFindings(resultsOf(file, new Map()), kept).map(quoteOf);
    const other = claimFindings(distorted(runs.get(file.name)!), kept).map(quoteOf);
    expect(needTheRun.length).toBeGreaterThan(10);
    expect(needTheRun.filter((quote) => !other.includes(quote))).toEqual([]);
  });

  test("has no number that is not in the run, in the code or proven", () => {
    expect(numberFindings(runs.get(file.name)!, kept)).toEqual([]);
  });

  test("has only links, lessons, steps and exercises that are there", () => {
    const page = notebookPage(file.name);
    expect([...linkFindings(page), ...referenceFindings(page, lessons.length, headingsIn(file.name))]).toEqual([]);
  });

  test("names nothing in code that is nowhere", () => {
    expect(identifierFindings(file, exportedNames())).toEqual([]);
  });
});

describe("the words of the course", () => {
  const terms = termsIn(filePage(join("notebooks", "words.md")).text);

  test("are introduced before they are used, in the lesson under which they stand", () => {
    expect(terms.length).toBeGreaterThan(50);
    expect(termFindings(terms, lessons, WORD_EXCEPTIONS)).toEqual([]);
  });

  test("are all the bold words of the lessons", () => {
    expect(boldFindings(terms, lessons, WORD_EXCEPTIONS)).toEqual([]);
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
  const all = [...lessons.flatMap(spellingPages), ...pages];

  test("is that of the kept list", () => {
    expect(all.flatMap((page) => spellingFindings(page, new Set(list)))).toEqual([]);
  });

  test("has a list in order, without a word that nobody writes", () => {
    expect(list.length).toBeGreaterThan(500);
    expect(listFindings(list, all)).toEqual([]);
  });
});

const textOf = (...path: string[]) => readFileSync(join(root, ...path), "utf8");
const packageOf = (...path: string[]) =>
  JSON.parse(textOf(...path)) as { version: string; dependencies: Record<string, string>; engines: { node: string } };

describe("the README", () => {
  const { text } = filePage("README.md");

  test("counts the lessons, and asks for the Node and the Python that the set-up asks for", () => {
    expect(lessons).toHaveLength(4);
    expect(text).toContain("Four notebooks in TypeScript");
    expect(text).toContain(
      `[Node.js](https://nodejs.org) ${packageOf("package.json").engines.node.replace(">=", "")} or newer`,
    );
    const versions = /^const versions = \[.*"(.*)"\];$/m.exec(textOf("scripts", "setup", "python.mjs"));
    expect(text).toContain(`[Python](https://www.python.org) ${versions?.[1]} or newer`);
  });

  test("promises no shorter lesson than the lessons do", () => {
    const minutes = lessons.map(({ notebook }) =>
      Number(/about (\d+) minutes/.exec(notebook.cells[0]!.source.join(""))?.[1]),
    );
    expect(text).toContain("Each lesson takes 45 minutes or less");
    expect(Math.max(...minutes)).toBe(45);
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
