// The front page: what this is, the hill alive, the lessons, and where else they run.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { inProject } from "../setup/paths.mjs";
import { courseName, found, read } from "./course.mjs";
import { Html, html } from "./html.mjs";
import { pageHtml } from "./layout.mjs";
import { markdownOf } from "./markdown.mjs";

const require = createRequire(import.meta.url);

export function frontPage(lessons) {
  const body = html`
    <main class="front" id="content">
    <h1>${courseName}</h1>
    <p class="lead">You compute a neuron by hand, see its loss on a hill, find out which weight is to blame, and train a network that you understand down to the last number. You read, change the code and run it, in TypeScript, here in this tab. School mathematics is enough.</p>
    <p class="begin"><a class="start" href="${lessons[0].name}.html">Start</a> Lesson 1, about ${lessons[0].minutes} minutes. Nothing to install, no account.</p>
    <section class="hill" aria-labelledby="hill">
    <h2 id="hill">One neuron on its hill</h2>
    <p>The height is the loss: how wrong the neuron is, for every value of one weight. The ball is that weight. Drag it, or press Play, and it goes the way down that you will work out in lesson 1.</p>
    ${theHill()}
    </section>
    <h2 id="lessons">The lessons</h2>
    ${lessonTable(lessons)}
    <p>Every word of the course stands in <a href="words.html">one list</a>. The <a href="src/math/index.html">code under the lessons</a> is there to read too: plain TypeScript, without a library.</p>
    <h2 id="kept">What is kept, and where</h2>
    <p>Your code runs in this tab, and nothing of it is sent anywhere. What you change and answer is kept in this browser, on this machine; each lesson can be saved as a notebook with your answers in it. After the first visit the lessons need no network.</p>
    <h2 id="elsewhere">The same notebooks elsewhere</h2>
    <p><strong>In JupyterLite:</strong> <a href="lab/index.html">the whole tool in a tab</a>, with its menus and its list of files. It takes longer to load.</p>
    ${onYourMachine()}
    </main>
  `;
  const description = `${lessons.length} lessons in TypeScript, in a browser tab: from one neuron, computed by hand, to a network that you train.`;
  return pageHtml({ path: "index.html", title: courseName, description, script: "front.js", body });
}

/** The figure of lesson 1, with the ball higher up, so that there is a way down to see. */
function theHill() {
  const { hill } = require("../../dist/figures/neuron/hill.js");
  const { figureHtml } = require("../../dist/html/figure.js");
  const script = readFileSync(inProject("dist", "loader.js"), "utf8");
  const figure = hill({ weights: [-4, 0.7], bias: 0.2 }, { inputs: [0.5, 0.8], target: 1 });
  return new Html(figureHtml(figure, { pageHref: "_page/page.js", script }));
}

function lessonTable(lessons) {
  const { inline } = markdownOf("README.md");
  const row = ({ row, minutes }) => html`
    <tr>
    <th scope="row">${inline(row.name)}</th>
    <td>${inline(row.learnt)}</td>
    <td class="minutes">${minutes}</td>
    <td class="under">${inline(row.under)}</td>
    </tr>
  `;
  return html`
    <table class="lessons">
    <thead><tr><th scope="col">Lesson</th><th scope="col">You learn</th><th scope="col" class="minutes">Minutes</th><th scope="col" class="under">Code under it</th></tr></thead>
    <tbody>${lessons.map(row)}</tbody>
    </table>
  `;
}

/** What the README says one needs, and what to type. */
function onYourMachine() {
  const { block } = markdownOf("README.md");
  const [needs] = found(
    /^(You need \[Node\.js\].+)$/m,
    read("README.md"),
    'a line "You need [Node.js] …" in README.md',
  );
  const [commands] = found(/^(```sh\n[^]+?^```)$/m, read("README.md"), "the commands as ```sh in README.md");
  return block(
    `**On your own machine,** in JupyterLab or VS Code, in the folder of the course. ${needs}\n\n${commands}`,
  );
}
