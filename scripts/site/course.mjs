// The lessons as the site shows them. What each teaches stands in the README, how long it takes in its first cell.
import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { inProject } from "../setup/paths.mjs";

export const courseName = "Build a neural network from scratch";

export const read = (file) => readFileSync(inProject(...file.split("/")), "utf8");

export const sourceOf = (cell) => [cell.source].flat().join("");

/** What a pattern finds in a text that has to hold it. */
export function found(pattern, text, what) {
  const match = pattern.exec(text);
  if (!match) throw new Error(`The site needs ${what}.`);
  return match.slice(1);
}

function lessonIn(file) {
  const notebook = JSON.parse(read(file));
  const opening = sourceOf(notebook.cells[0]);
  const [summary] = found(/^> (.+)$/m, opening, `a line that begins with ">" in the first cell of ${file}`);
  const [minutes] = found(/about (\d+) minutes/, opening, `"about … minutes" in the first cell of ${file}`);
  const [row] = found(
    new RegExp(`^(\\|.*\\]\\(${file}\\).*\\|)$`, "m"),
    read("README.md"),
    `a row for ${file} in README.md`,
  );
  const [name, learnt, under] = row
    .slice(1, -1)
    .split("|")
    .map((cell) => cell.trim());
  const [number, shortTitle] = found(/^\[(\d+) (.+?)\]/, name, `the number and the title of ${file} in README.md`);
  return {
    file,
    name: basename(file, ".ipynb"),
    notebook,
    title: `Lesson ${number}: ${shortTitle}`,
    summary,
    minutes,
    row: { name, learnt, under },
  };
}

/** In reading order. */
export const readLessons = () =>
  readdirSync(inProject("notebooks"))
    .filter((name) => name.endsWith(".ipynb"))
    .sort()
    .map((name) => lessonIn(`notebooks/${name}`));
