// The mathematics of the course as pages to read: the lessons and the front page send readers there.
import { readdirSync } from "node:fs";
import { posix } from "node:path";
import { inProject } from "../setup/paths.mjs";
import { wayTo } from "./addresses.mjs";
import { read } from "./course.mjs";
import { highlighted } from "./highlight.mjs";
import { Html, html } from "./html.mjs";
import { pageHtml } from "./layout.mjs";

const folder = "src/math";

/** Each page with its place in the site. */
export function sourcePages() {
  const names = readdirSync(inProject("src", "math"))
    .filter((name) => name.endsWith(".ts"))
    .sort();
  return [
    [`${folder}/index.html`, listPage(names)],
    ...names.map((name) => [`${folder}/${posix.basename(name, ".ts")}.html`, sourcePage(`${folder}/${name}`)]),
  ];
}

function listPage(names) {
  const body = html`
    <main class="sources text" id="content">
    <h1>The mathematics</h1>
    <p>All that the lessons compute with: plain TypeScript, no library. You can read it in an evening.</p>
    <ul>${names.map((name) => html`<li><a href="${posix.basename(name, ".ts")}.html"><code>${name}</code></a></li>`)}</ul>
    </main>
  `;
  const description = "The code that the lessons compute with, to read.";
  return pageHtml({ path: `${folder}/index.html`, title: "The mathematics", description, script: "front.js", body });
}

function sourcePage(file) {
  const path = file.replace(/\.ts$/, ".html");
  const body = html`
    <main class="sources" id="content">
    <h1><code>${file}</code></h1>
    <pre class="listing"><code>${withImports(highlighted(read(file)))}</code></pre>
    </main>
  `;
  return pageHtml({
    path,
    title: file,
    description: `${file}, a part of the code of the course.`,
    script: "front.js",
    body,
  });
}

/** The files that a file imports, as links to their pages. */
const withImports = ({ markup }) =>
  new Html(
    markup.replace(/&quot;\.\/(\w+)&quot;/g, (name, file) => `<a href="${wayTo("", `${file}.html`)}">${name}</a>`),
  );
