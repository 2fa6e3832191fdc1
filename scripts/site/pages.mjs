// The pages of the site, from the notebooks, the list of words, the README and the sources.
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { inProject } from "../setup/paths.mjs";
import { readLessons } from "./course.mjs";
import { frontPage } from "./frontPage.mjs";
import { lessonPage } from "./lessonPage.mjs";
import { sourcePages } from "./sourcePages.mjs";
import { wordsPage } from "./wordsPage.mjs";

const require = createRequire(import.meta.url);

/** Writes all pages, and what their formulas and figures load, into the folder. */
export function buildPages(out) {
  const write = (path, text) => {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), text);
  };
  const lessons = readLessons();
  write("index.html", frontPage(lessons));
  for (const lesson of lessons) write(`${lesson.name}.html`, lessonPage(lesson, lessons));
  write("words.html", wordsPage());
  for (const [path, text] of sourcePages()) write(path, text);
  copyFormulas(out);
  cpSync(inProject("notebooks", "_page"), join(out, "_page"), { recursive: true });
  cpSync(inProject("site", "page", "icon.svg"), join(out, "icon.svg"));
}

/** The style sheet of formulas, with the one form of its fonts that every browser knows. */
function copyFormulas(out) {
  const dist = dirname(require.resolve("katex/dist/katex.min.css"));
  const css = readFileSync(join(dist, "katex.min.css"), "utf8");
  const fonts = join(out, "katex", "fonts");
  mkdirSync(fonts, { recursive: true });
  writeFileSync(join(out, "katex", "katex.css"), css.replace(/,url\([^)]*\) format\("(?:woff|truetype)"\)/g, ""));
  for (const name of readdirSync(join(dist, "fonts")).filter((font) => font.endsWith(".woff2")))
    cpSync(join(dist, "fonts", name), join(fonts, name));
}
