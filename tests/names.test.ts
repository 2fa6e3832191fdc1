// What src exports: each name has one home and a use, and the door offers only what the lessons name.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isCode, isMarkdown, readNotebook, sourceOf } from "./drivers/notebook";
import { notebookNames, notebooksFolder, root } from "./drivers/project";

interface Source {
  path: string;
  /** without comments and strings, so that only a use counts as one */
  code: string;
  declared: string[];
  exported: string[];
  exportedTypes: string[];
}

const declaration = "(?:abstract |async )*(?:function\\*?|const|let|class|interface|type|enum) (\\w+)";
const namesBy = (pattern: string, code: string) =>
  [...code.matchAll(new RegExp(pattern, "gm"))].map(([, name]) => name!);

function sourcesIn(folder: string): Source[] {
  const paths = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
  return paths
    .filter((path) => path.endsWith(".ts"))
    .map((path) => {
      const text = readFileSync(join(root, folder, path), "utf8");
      const code = text.replace(/\/\*[^]*?\*\/|\/\/.*|"(?:[^"\\\n]|\\.)*"/g, "");
      return {
        path: join(folder, path),
        code,
        declared: namesBy(`^(?:export )?${declaration}`, code),
        exported: namesBy(`^export ${declaration}`, code),
        exportedTypes: namesBy("^export (?:interface|type) (\\w+)", code),
      };
    });
}

const src = sourcesIn("src");
const tests = sourcesIn("tests");
const timesIn = (name: string, { code }: Source) => namesBy(`\\b(${name})\\b`, code).length;
type Exported = { name: string; home: Source };
const eachExported: Exported[] = src.flatMap((home) => home.exported.map((name) => ({ name, home })));

describe("a name that src exports", () => {
  test("has one home: no other file declares a name like it", () => {
    const second = ({ name, home }: Exported) =>
      src.filter((other) => other !== home && other.declared.includes(name)).map(({ path }) => `${name}: ${path}`);
    expect(eachExported.flatMap(second)).toEqual([]);
  });

  test("is used by src, not by tests alone", () => {
    const isUsed = ({ name, home }: Exported) =>
      timesIn(name, home) > 1 || src.some((other) => other !== home && timesIn(name, other) > 0);
    expect(eachExported.filter((each) => !isUsed(each)).map(({ name, home }) => `${name}: ${home.path}`)).toEqual([]);
  });

  test("is used outside of its file, unless it is a type", () => {
    const isWanted = ({ name, home }: Exported) =>
      home.exportedTypes.includes(name) ||
      [...src, ...tests].some((other) => other !== home && timesIn(name, other) > 0);
    expect(eachExported.filter((each) => !isWanted(each)).map(({ name, home }) => `${name}: ${home.path}`)).toEqual([]);
  });
});

describe("the door", () => {
  /** The names between the braces of each import or export that starts like this. */
  const listed = (start: string, code: string) =>
    namesBy(`^${start} \\{([^}]*)\\}`, code)
      .flatMap((list) => list.split(","))
      .map((name) => name.trim())
      .filter((name) => name !== "");
  const door = readFileSync(join(root, "src", "index.ts"), "utf8");
  const values = listed("export", door).filter((name) => !name.startsWith("type "));
  const cells = notebookNames.flatMap((name) => readNotebook(join(notebooksFolder, name)).notebook.cells);
  const imported = new Set(cells.filter(isCode).flatMap((cell) => listed("import", sourceOf(cell))));
  const named = new Set(
    cells.filter(isMarkdown).flatMap((cell) => namesBy("(?<!`)`(\\w+)(?:\\(.*?\\))?`", sourceOf(cell))),
  );

  test("offers no value that neither a cell imports nor the prose names", () => {
    expect(imported.size).toBeGreaterThan(0);
    expect(values.filter((name) => !imported.has(name) && !named.has(name))).toEqual([]);
  });

  test("offers each name once", () => {
    const offered = [...values, ...listed("export type", door)];
    expect(offered.filter((name, i) => offered.indexOf(name) !== i)).toEqual([]);
  });
});
