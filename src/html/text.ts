import { escapeHtml } from "./escape";

/** Plain text as HTML: everything escaped, `code` in backticks, paragraphs parted by an empty line. */
export function paragraphs(text: string): string {
  return text
    .split(/\n{2,}/)
    .map((part) => `<p style="margin:6px 0">${inline(part)}</p>`)
    .join("");
}

/** One line of plain text as HTML: everything escaped, `code` in backticks. */
export function inline(text: string): string {
  return escapeHtml(text).replace(/`([^`\n]+)`/g, "<code>$1</code>");
}
