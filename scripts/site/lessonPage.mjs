// A notebook as a page that reads at once. Its script makes editors of the code.
import { wayTo } from "./addresses.mjs";
import { sourceOf } from "./course.mjs";
import { highlighted } from "./highlight.mjs";
import { html, scriptJson } from "./html.mjs";
import { contentsHtml, pageHtml } from "./layout.mjs";
import { markdownOf } from "./markdown.mjs";

export function lessonPage(lesson, lessons) {
  const { file, name, notebook, title, summary } = lesson;
  const ids = notebook.cells.map((cell) => cell.id);
  const markdown = markdownOf(file, ids);
  const cells = notebook.cells.map((cell) => (cell.cell_type === "code" ? codeCell(cell) : textCell(cell, markdown)));
  const at = lessons.indexOf(lesson);
  const body = html`
    <div class="page">
    ${contentsHtml(markdown.headings, "Contents of this lesson")}
    <main class="lesson" id="content">
    <div class="lesson-bar"></div>
    <p class="place">Lesson ${at + 1} of ${lessons.length}</p>
    <noscript><p class="place">Scripts are off in this browser: all can be read, and no cell runs.</p></noscript>
    ${cells}
    ${onward(lessons[at - 1], lessons[at + 1])}
    </main>
    </div>
    <script type="application/json" id="notebook">${scriptJson(notebook)}</script>
  `;
  return pageHtml({
    path: `${name}.html`,
    title,
    description: summary,
    script: "site.js",
    lesson: name,
    body,
  });
}

const textCell = (cell, markdown) =>
  html`<section class="cell text" id="${cell.id}">${markdown.block(sourceOf(cell))}</section>\n`;

const codeCell = (cell) => html`
  <section class="cell code" id="${cell.id}">
  <pre class="source"><code>${highlighted(sourceOf(cell))}</code></pre>
  <div class="output"></div>
  </section>
`;

function onward(previous, next) {
  const link = (lesson, rel, word) =>
    lesson
      ? html`<a class="${rel}" rel="${rel}" href="${wayTo("", `${lesson.name}.html`)}"><span>${word}</span>${lesson.title}</a>`
      : "";
  return html`
    <nav class="onward" aria-label="Lessons">
    ${link(previous, "prev", "Previous lesson")}
    ${next ? link(next, "next", "Next lesson") : html`<a class="next" href="index.html"><span>The end</span>All lessons</a>`}
    </nav>
  `;
}
