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
export function escapeHtml(text: string): string {
  return text.replace(unsavable, "\ufffd").replace(/[&<>"']/g, (character) => entities[character]!);
}
