import { html, type Html } from "./html";

/** Plain text as HTML: everything escaped, `code` in backticks, paragraphs parted by an empty line. */
export function paragraphs(text: string): Html[] {
  return text.split(/\n{2,}/).map((part) => html`<p style="margin:6px 0">${inline(part)}</p>`);
}

/** One line of plain text as HTML: everything escaped, `code` in backticks. */
export function inline(text: string): (string | Html)[] {
  // What the pattern holds in brackets comes out at every second place.
  return text.split(/`([^`\n]+)`/).map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : part));
}
