// The words of the course, all on one page.
import { read } from "./course.mjs";
import { html } from "./html.mjs";
import { contentsHtml, pageHtml } from "./layout.mjs";
import { markdownOf } from "./markdown.mjs";

export function wordsPage() {
  const markdown = markdownOf("notebooks/words.md");
  const text = markdown.block(read("notebooks/words.md"));
  const body = html`
    <div class="page">
    ${contentsHtml(markdown.headings, "Contents of this page")}
    <main class="words text" id="content">${text}</main>
    </div>
  `;
  const description = "Every word of the course, in the order in which the lessons need it.";
  return pageHtml({ path: "words.html", title: "Words", description, script: "front.js", body });
}
