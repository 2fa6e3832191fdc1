// Code as HTML, coloured by the same parser and with the same class names as in the editor.
import { typescriptLanguage } from "@codemirror/lang-javascript";
import { classHighlighter, highlightCode } from "@lezer/highlight";
import { html } from "./html.mjs";

/** TypeScript or JavaScript as HTML; its text is exactly the code. */
export function highlighted(code) {
  const parts = [];
  const put = (text, classes) => parts.push(classes ? html`<span class="${classes}">${text}</span>` : text);
  highlightCode(code, typescriptLanguage.parser.parse(code), classHighlighter, put, () => parts.push("\n"));
  return html`${parts}`;
}
