/** Markup, HTML or SVG. It is no string, so that no text is taken for it; who makes one by hand vouches for it. */
export class Html {
  constructor(readonly markup: string) {}
}

/** What may stand in a template: text and numbers are escaped, markup stays as it is, the parts of a list follow each other. */
export type Part = string | number | Html | readonly Part[];

/**
 * Puts markup together. Line breaks in the template, and the indents after them, lay out the code and not the page.
 *
 * @example
 * html`<b>${"1 < 2"}</b>`.markup; // "<b>1 &lt; 2</b>"
 */
export function html(template: TemplateStringsArray, ...parts: Part[]): Html {
  const literals = template.map((literal) => literal.replace(/\n\s*/g, ""));
  return new Html(literals.map((literal, i) => literal + (i < parts.length ? markupOf(parts[i]!) : "")).join(""));
}

function markupOf(part: Part): string {
  if (part instanceof Html) return part.markup;
  return typeof part === "object" ? part.map(markupOf).join("") : escapeHtml(String(part));
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

// Half of a surrogate pair cannot be saved with a notebook, and control characters are not allowed in HTML.
const unsavable =
  /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g;

/** Makes any text safe inside HTML and SVG, in an element as in a quoted attribute. */
function escapeHtml(text: string): string {
  return text.replace(unsavable, "\ufffd").replace(/[&<>"']/g, (character) => entities[character]!);
}
