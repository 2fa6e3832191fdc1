// Links, anchors and cross-references: each points at something that is there.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { headingsOf, isMarkdown, readNotebook, sourceOf, type Cell } from "../../drivers/notebook";
import { notebooksFolder, root } from "../../drivers/project";

/** A text with links in it, and where it lies in the project. */
export interface Page {
  path: string;
  text: string;
}

const markdownIn = (cells: readonly Cell[]) => cells.filter(isMarkdown).map(sourceOf).join("\n\n");

export const notebookPage = (name: string): Page => ({
  path: join("notebooks", name),
  text: markdownIn(readNotebook(join(notebooksFolder, name)).notebook.cells),
});

export const filePage = (path: string): Page => ({ path, text: readFileSync(join(root, path), "utf8") });

/** The doc comments of a source file as one text. */
export function docPage(path: string): Page {
  return { path, text: (filePage(path).text.match(/\/\*\*[^]*?\*\//g) ?? []).join("\n\n") };
}

export const sourceFiles = (): string[] =>
  readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => join("src", path))
    .sort();

/** As GitHub and JupyterLab name a heading: GitHub in small letters, JupyterLab as it is written. */
function anchorsOf(text: string): Set<string> {
  const headings = [...text.matchAll(/^#{1,6} +(.+?) *$/gm)].map(([, heading]) => heading!.replace(/[`*]/g, ""));
  return new Set(
    headings.flatMap((heading) => [
      heading.replace(/ /g, "-"),
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, "")
        .replace(/ /g, "-"),
    ]),
  );
}

const textOf = (path: string) =>
  path.endsWith(".ipynb") ? markdownIn(readNotebook(path).notebook.cells) : readFileSync(path, "utf8");

/** Links whose file or heading is not there. An address on the web only has to look like one: tests run offline. */
export function linkFindings({ path, text }: Page): string[] {
  const links = [...text.replace(/^```[^]*?^```/gm, "").matchAll(/\]\(([^)\s]*)\)|\{@link ([^}]*)\}/g)].map(
    (found) => found[1] ?? found[2]!,
  );
  return links.flatMap((link) => {
    const finding = wrongWith(path, text, link);
    return finding ? [`${path}: the link "${link}" ${finding}`] : [];
  });
}

function wrongWith(path: string, text: string, link: string): string | false {
  if (/^[a-z]+:/i.test(link)) return !/^https:\/\/[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(link) && "is no address";
  if (link === "") return "has no target";
  const [, file, anchor] = /^([^#]*)#?(.*)$/.exec(link)!;
  const target = join(root, dirname(path), decodeURIComponent(file!));
  if (file && !existsSync(target)) return "points at no file";
  if (relative(root, target).startsWith("..")) return "leaves the project";
  return (
    Boolean(anchor) &&
    !anchorsOf(file ? textOf(target) : text).has(decodeURIComponent(anchor!)) &&
    "points at no heading"
  );
}

/** References in words, such as "lesson 3" and "Step 4", to what does not exist. Steps and exercises are those of the notebook itself. */
export function referenceFindings({ path, text }: Page, lessons: number, headings: readonly string[]): string[] {
  const references = [
    ...text.replace(/^#.*$/gm, "").matchAll(/\b(lessons?|steps?|exercises?|suspects?) (\d+)(?: (?:and|to) (\d+))?\b/gi),
  ];
  return references.flatMap(([whole, word, ...numbers]) => {
    const kind = word!.toLowerCase().replace(/s$/, "");
    const isThere = (number: string) =>
      kind === "lesson"
        ? Number(number) >= 1 && Number(number) <= lessons
        : headings.some((heading) => new RegExp(`^${kind} ${number}\\b`, "i").test(heading));
    return numbers.some((number) => number !== undefined && !isThere(number))
      ? [`${path}: "${whole}" is not there`]
      : [];
  });
}

export const headingsIn = (name: string): string[] =>
  readNotebook(join(notebooksFolder, name)).notebook.cells.flatMap((cell) => headingsOf(cell).map(({ text }) => text));
