// Markdown as HTML, by the library that JupyterLab uses.
import { Marked, Renderer } from "marked";
import { addressOf, slugOf } from "./addresses.mjs";
import { highlighted } from "./highlight.mjs";
import { Html, html } from "./html.mjs";
import { withoutFormulas } from "./mathematics.mjs";

const isTypeScript = /^(ts|typescript|js|javascript)$/;

/**
 * What renders the texts of one file of the project. `headings` grows with each text: level, id, and words as HTML.
 * An id that is taken already gets a number, as on GitHub.
 */
export function markdownOf(file, takenIds = []) {
  const taken = new Set(takenIds);
  const headings = [];

  function freeId(slug) {
    let id = slug;
    for (let count = 1; taken.has(id); count += 1) id = `${slug}-${count}`;
    taken.add(id);
    return id;
  }

  const renderer = {
    heading({ tokens, depth }) {
      const words = this.parser.parseInline(tokens, this.parser.textRenderer);
      const inside = this.parser.parseInline(tokens);
      const id = freeId(slugOf(words));
      headings.push({ level: depth, id, inside });
      const link = html`<a class="anchor" href="#${id}" aria-label="Link to: ${new Html(words)}">#</a>`.markup;
      return `<div class="heading"><h${depth} id="${id}">${inside}</h${depth}>${depth > 1 ? link : ""}</div>\n`;
    },
    link({ href, tokens }) {
      return `<a href="${html`${addressOf(href, file)}`.markup}">${this.parser.parseInline(tokens)}</a>`;
    },
    code({ text, lang }) {
      return html`<pre class="listing"><code>${isTypeScript.test(lang ?? "") ? highlighted(text) : text}</code></pre>`
        .markup;
    },
    table(token) {
      return `<div class="table">${Renderer.prototype.table.call(this, token)}</div>\n`;
    },
  };

  const marked = new Marked({ gfm: true, renderer });
  const render = (parse) => (markdown) => {
    const { text, withFormulas } = withoutFormulas(markdown);
    const before = headings.length;
    const rendered = withFormulas(parse(text));
    for (const heading of headings.slice(before)) heading.inside = new Html(withFormulas(heading.inside));
    return new Html(rendered);
  };
  return {
    headings,
    block: render((text) => marked.parse(text)),
    inline: render((text) => marked.parseInline(text)),
  };
}
