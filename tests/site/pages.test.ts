// All pages of the site, as they are built: whole, linked, in order, and with every word and every line of the notebooks.
import { existsSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { isCode, isMarkdown, readNotebook, sourceOf } from "../drivers/notebook";
import { notebookNames, notebooksFolder, root, shortName } from "../drivers/project";
import { buildSite } from "./builtSite";
import { type Element, elementsOf, hasClass, readPage, textOf } from "./pageText";

const site = buildSite();
afterAll(() => site[Symbol.dispose]());
const pages = new Map(site.pages.map((address) => [address, elementsOf(readPage(site.read(address)))]));

/** What other parts of `npm run site` put beside the pages. */
const fromOtherParts = ["lab/index.html", "licences.txt"];
/** Where pages send a reader who wants to leave. */
const outside = [
  ...["https://nodejs.org", "https://www.python.org"],
  // the data of the digits, and their licence
  ...["https://doi.org/10.24432/C50P49", "https://creativecommons.org/licenses/by/4.0/"],
];
/** Names that look like addresses; nothing is fetched from them. */
const namespaces = ["http://www.w3.org/1998/Math/MathML", "http://www.w3.org/2000/svg"];

const idsIn = (elements: readonly Element[]) => elements.flatMap(({ attributes: { id } }) => (id ? [id] : []));
const addressesIn = (elements: readonly Element[]) =>
  elements.flatMap(({ attributes: { href, src } }) => [href, src].filter((address) => address !== undefined));

function wrongWith(page: string, address: string): string | false {
  if (/^(data|https?):/.test(address)) return false; // another test looks at these
  const [path, anchor] = address.split("#");
  const target = path ? posix.join(posix.dirname(page), path) : page;
  if (fromOtherParts.includes(target)) return false;
  if (address.startsWith("/") || target.startsWith("..")) return "leaves the site";
  if (!existsSync(join(site.path, target))) return "leads nowhere";
  const isThere = !anchor || idsIn(pages.get(target) ?? []).includes(decodeURIComponent(anchor));
  return !isThere && "leads to no such place in that page";
}

describe.each(site.pages)("%s", (address) => {
  const elements = pages.get(address)!;

  test("leads nowhere in vain", () => {
    const findings = addressesIn(elements).flatMap((link) => wrongWith(address, link) || []);
    expect(findings).toEqual([]);
  });

  test("has headings in order, below one of the first level", () => {
    const levels = elements.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
  });

  test("gives no id twice", () => {
    const ids = idsIn(elements);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  test("names its language, its title, what it is about, and its landmarks", () => {
    const named = (name: string) => elements.filter((element) => element.name === name);
    expect(named("html")[0]!.attributes["lang"]).toBe("en");
    expect(textOf(named("title")[0]!)).toMatch(/\S/);
    const description = named("meta").find(({ attributes }) => attributes["name"] === "description");
    expect(description!.attributes["content"]).toMatch(/\w.*\.$/);
    expect(["header", "main", "footer"].map((name) => named(name).length)).toEqual([1, 1, 1]);
    const navigation = named("nav").map(({ attributes }) => attributes["aria-label"]);
    expect(new Set(navigation).size).toBe(navigation.length);
    expect(navigation).not.toContain(undefined);
  });
});

test("no two pages have the same title", () => {
  const titles = site.pages.map((page) => textOf(pages.get(page)!.find(({ name }) => name === "title")!));
  expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([]);
});

test("pages and style sheets name no address outside but those of the list", () => {
  const texts = [...site.pages, "site.css", "katex/katex.css", "front.js"].map((file) => site.read(file));
  const named = texts.flatMap((text) => text.match(/(?:https?:)?\/\/[\w-]+\.[\w.-]+[^"'<>\s)]*/g) ?? []);
  expect([...new Set(named)].sort()).toEqual([...namespaces, ...outside].sort());
});

test("the style sheet of formulas names no font that is not there", () => {
  const fonts = [...site.read("katex/katex.css").matchAll(/url\(([^)]*)\)/g)].map(([, font]) => font!);
  expect(fonts.length).toBeGreaterThan(10);
  expect(fonts.filter((font) => !font.endsWith(".woff2") || !existsSync(join(site.path, "katex", font)))).toEqual([]);
});

/** The words of a text in their order, without formulas and without what only lays it out. */
const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
const markdownWords = (markdown: string) =>
  wordsOf(
    markdown
      .replace(/^```\w*$/gm, "")
      .replace(/<\/?(?:details|summary)>/g, " ")
      .replace(/\]\([^)]*\)/g, " ")
      .replace(/^ *\d+\. /gm, "")
      .replace(/`[^`\n]+`|\$\$[^$]+\$\$|\$[^$\n]+\$/g, (found) => (found.startsWith("`") ? found : " ")),
  );
const isNoText = (element: Element) => hasClass(element, "katex") || hasClass(element, "anchor");

describe.each(notebookNames)("the page of %s", (name) => {
  const lesson = shortName(name);
  const elements = pages.get(`${lesson}.html`)!;
  const { notebook } = readNotebook(join(notebooksFolder, name));
  const cells = elements.filter((element) => hasClass(element, "cell"));
  const cellOf = (id: string) => cells.find(({ attributes }) => attributes["id"] === id)!;

  test("holds its cells in their order, each of its kind", () => {
    const kinds = cells.map(({ attributes }) => [attributes["id"], attributes["class"]]);
    expect(kinds).toEqual(notebook.cells.map((cell) => [cell.id, isCode(cell) ? "cell code" : "cell text"]));
  });

  test("shows the code of each cell to the letter, and room for its output", () => {
    for (const cell of notebook.cells.filter(isCode)) {
      const inside = elementsOf(cellOf(cell.id));
      expect(textOf(inside.find((element) => hasClass(element, "source"))!)).toBe(sourceOf(cell));
      expect(inside.filter((element) => hasClass(element, "output"))).toHaveLength(1);
    }
  });

  test("shows each word of each text, in order", () => {
    for (const cell of notebook.cells.filter(isMarkdown))
      expect({ id: cell.id, words: wordsOf(textOf(cellOf(cell.id), isNoText)) }).toEqual({
        id: cell.id,
        words: markdownWords(sourceOf(cell)),
      });
  });

  test("shows each formula of each text", () => {
    for (const cell of notebook.cells.filter(isMarkdown)) {
      const withoutCode = sourceOf(cell).replace(/^```[^]*?^```|`[^`\n]+`/gm, "");
      const formulas = [...withoutCode.matchAll(/\$\$([^$]+)\$\$|\$([^$\n]+)\$/g)].map(([, a, b]) => (a ?? b)!.trim());
      const shown = elementsOf(cellOf(cell.id)).filter((element) => element.name === "annotation");
      expect(shown.map((formula) => textOf(formula).trim())).toEqual(formulas);
    }
  });

  test("carries the notebook as committed, for its script", () => {
    const data = elements.find(({ attributes }) => attributes["id"] === "notebook")!;
    expect(data.attributes["type"]).toBe("application/json");
    expect(JSON.parse(textOf(data))).toEqual(notebook);
    expect(elements.find(({ name: element }) => element === "body")!.attributes["data-lesson"]).toBe(lesson);
  });

  test("lists its sections at the side", () => {
    const contents = elements.find((element) => hasClass(element, "contents"))!;
    const listed = elementsOf(contents).flatMap(({ attributes: { href } }) => (href ? [href.slice(1)] : []));
    expect(listed).toEqual(idsIn(elements.filter(({ name: element }) => element === "h2" || element === "h3")));
  });

  test("leads to the lessons before and after it", () => {
    const at = notebookNames.indexOf(name);
    const leads = (rel: string) => elements.find(({ attributes }) => attributes["rel"] === rel)?.attributes["href"];
    const page = (notebook: string | undefined) => notebook && `${shortName(notebook)}.html`;
    expect([leads("prev"), leads("next")]).toEqual([page(notebookNames[at - 1]), page(notebookNames[at + 1])]);
  });
});

describe("the front page", () => {
  const elements = pages.get("index.html")!;

  test("lists all lessons with what the README says of them, and how long each takes", () => {
    const readme = readFileSync(join(root, "README.md"), "utf8");
    const rows = elements
      .filter(({ name, attributes }) => name === "tr" && !attributes["class"])
      .slice(-notebookNames.length);
    expect(rows.length).toBe(notebookNames.length);
    for (const [i, row] of rows.entries()) {
      const [name, learnt, minutes] = row.children.map((cell) => textOf(cell as Element));
      expect(readme).toContain(`| [${name}](notebooks/${notebookNames[i]}) | ${learnt} |`);
      const { notebook } = readNotebook(join(notebooksFolder, notebookNames[i]!));
      expect(sourceOf(notebook.cells[0]!)).toContain(`about ${minutes}`);
    }
  });

  test("holds the hill as a picture that needs no script", () => {
    const pictures = elements.filter((element) => hasClass(element, "nn-still"));
    expect(pictures.map(({ attributes }) => attributes["alt"])).toEqual([
      expect.stringMatching(/\w/),
      expect.stringMatching(/hill|loss/i),
    ]);
  });
});

test("the code to read is the code of the course, and imports lead to what they name", () => {
  const elements = pages.get("src/math/gradients.html")!;
  const listing = elements.find((element) => hasClass(element, "listing"))!;
  expect(textOf(listing)).toBe(readFileSync(join(root, "src", "math", "gradients.ts"), "utf8"));
  expect(elementsOf(listing).map(({ attributes }) => attributes["href"])).toContain("neuron.html");
});
