// Markdown as HTML, by the library that JupyterLab uses.
import { Marked } from "marked";
import { addressOf, slugOf } from "./addresses.mjs";
import { highlighted } from "./highlight.mjs";
import { Html, html } from "./html.mjs";
import { takeFormulas, withFormulas } from "./mathematics.mjs";

const isTypeScript = /^(ts|typescript|js|javascript)$/;

/**
 * What renders the texts of one file of the project. `headings` grows with each text: level, id, and words as HTML.
 * An id that is taken already gets a number, as on GitHub.
 */
export function markdownOf(file, takenIds = []) {
  const taken = new Set(takenIds);
  const headings = [];
  let formulas = [];

  function freeId(slug) {
    let id = slug;
    for (let count = 1; taken.has(id); count += 1) id = `${slug}-${count}`;
    taken.add(id);
    return id;
  }

  const renderer = {
    heading({ tokens, depth }) {
      const words = withFormulas(this.parser.parseInline(tokens, this.parser.textRenderer), formulas, "typed");
      const inside = withFormulas(this.parser.parseInline(tokens), formulas, "html");
      const id = freeId(slugOf(words));
      headings.push({ level: depth, id, inside: new Html(inside) });
      const link = html`<a class="anchor" href="#${id}" aria-label="Link to: ${words}">#</a>`.markup;
      return `<div class="heading"><h${depth} id="${id}">${inside}</h${depth}>${depth > 1 ? link : ""}</div>\n`;
    },
    link({ href, tokens }) {
      return `<a href="${html`${addressOf(href, file)}`.markup}">${this.parser.parseInline(tokens)}</a>`;
    },
    code({ text, lang }) {
      return html`<pre class="listing"><code>${isTypeScript.test(lang ?? "") ? highlighted(text) : text}</code></pre>`
        .markup;
    },
  };

  const marked = new Marked({ gfm: true, renderer });
  const render = (parse) => (markdown) => {
    const found = takeFormulas(markdown);
    formulas = found.formulas;
    return new Html(withFormulas(parse(found.text), formulas, "html"));
  };
  return {
    headings,
    block: render((text) => marked.parse(text)),
    inline: render((text) => marked.parseInline(text)),
  };
}
