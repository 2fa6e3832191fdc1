// The front page: what this is, the hill alive, the lessons.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { inProject } from "../setup/paths.mjs";
import { Html, html } from "./html.mjs";
import { pageHtml } from "./layout.mjs";
import { markdownOf } from "./markdown.mjs";

const require = createRequire(import.meta.url);

export function frontPage(lessons) {
  const body = html`
    <main class="front" id="content">
    <h1>Build a neural network from scratch</h1>
    ${theHill()}
    ${lessonTable(lessons)}
    </main>
  `;
  const description = "Seven lessons in TypeScript, in your browser.";
  return pageHtml({
    path: "index.html",
    title: "Build a neural network from scratch",
    description,
    script: "front.js",
    body,
  });
}

/** The figure of lesson 1, as its cell shows it. */
function theHill() {
  const { hill } = require("../../dist/figures/neuron/hill.js");
  const { figureHtml } = require("../../dist/html/figure.js");
  const script = readFileSync(inProject("dist", "loader.js"), "utf8");
  const figure = hill({ weights: [0.4, 0.7], bias: 0.2 }, { inputs: [0.5, 0.8], target: 1 });
  return new Html(figureHtml(figure, { pageHref: "_page/page.js", script }));
}

function lessonTable(lessons) {
  const { inline } = markdownOf("README.md");
  return html`<table>${lessons.map(({ row, minutes }) => html`<tr><td>${inline(row.name)}</td><td>${inline(row.learnt)}</td><td>${minutes}</td><td>${inline(row.under)}</td></tr>`)}</table>`;
}
