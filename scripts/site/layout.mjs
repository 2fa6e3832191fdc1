// What every page of the site has around its own content.
import { wayTo } from "./addresses.mjs";
import { courseName } from "./course.mjs";
import { Html, html } from "./html.mjs";

// Before anything is painted, so that no page flashes in another theme. `site/page/theme.ts` writes what is read here.
const keptTheme = new Html(
  `<script>try{const t=localStorage.getItem("nn-theme");if(t)document.documentElement.dataset.theme=t}catch{}</script>`,
);

/** What the first live figure loads: it is fetched while one reads. */
const figureFiles = ["_page/page.js", "_page/plotly.min.js"];

/**
 * A whole page. `path` is its place in the site; `script` is the one that brings it to life; `body` holds its own content,
 * with one element whose id is `content`.
 */
export function pageHtml({ path, title, description, script, lesson, body }) {
  const to = (address) => wayTo(path, address);
  const hasFormulas = body.markup.includes('class="katex"');
  const fullTitle = title === courseName ? title : `${title} · ${courseName}`;
  return `<!doctype html>\n${
    html`
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${fullTitle}</title>
    <meta name="description" content="${description}">
    <meta name="color-scheme" content="light dark">
    <link rel="icon" href="${to("icon.svg")}">
    ${hasFormulas ? html`<link rel="stylesheet" href="${to("katex/katex.css")}">` : ""}
    <link rel="stylesheet" href="${to("site.css")}">
    ${keptTheme}
    ${lesson ? figureFiles.map((file) => html`<link rel="prefetch" href="${to(file)}">\n`) : ""}
    <script src="${to(script)}" defer></script>
    </head>
    <body${lesson ? html` data-lesson="${lesson}"` : ""}>
    <a class="skip" href="#content">Skip to the content</a>
    <header class="top">
    ${path === "index.html" ? "" : html`<a class="home" href="${to("index.html")}">${courseName}</a>`}
    <nav aria-label="Course"><a href="${to("words.html")}">Words</a><a href="${to("src/math/index.html")}">Code</a></nav>
    <div class="themes"></div>
    </header>
    ${body}
    <footer class="bottom">
    <p>Nothing that you type leaves this browser. <a href="${to("licences.txt")}">Licences</a></p>
    </footer>
    </body>
    </html>
    `.markup
  }\n`;
}

/** The headings of levels 2 and 3 as a list of links; those of level 3 stand in that of level 2 before them. */
export function contentsHtml(headings, label) {
  const sections = [];
  for (const heading of headings) {
    if (heading.level === 2) sections.push({ heading, parts: [] });
    if (heading.level === 3 && sections.length > 0) sections.at(-1).parts.push(heading);
  }
  const link = ({ id, inside }) => html`<a href="#${id}">${inside}</a>`;
  return html`
    <nav class="contents" aria-label="${label}">
    <details open><summary>Contents</summary>
    <ol>${sections.map(
      ({ heading, parts }) =>
        html`<li>${link(heading)}${parts.length > 0 ? html`<ol>${parts.map((part) => html`<li>${link(part)}</li>`)}</ol>` : ""}</li>`,
    )}</ol>
    </details>
    </nav>
  `;
}
