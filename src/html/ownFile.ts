import { frame } from "./frame";
import { Html, html } from "./html";

/** A file that was written, or made where no file can be written. */
export interface OwnFile {
  name: string;
  text: string;
  type: "text/html" | "application/json";
  /** what it is and what to do with it, in a sentence or two */
  words: string;
}

/**
 * JupyterLab would open the file in a viewer of its own, which runs no script: its listeners shall not hear of the click, so that
 * the browser opens it. VS Code opens a link itself, and needs to hear of it.
 */
const opensInBrowser = new Html(
  '<script>if (document.getElementById("jupyter-config-data")) document.currentScript?.parentElement?.querySelector("a")?.addEventListener("click", (event) => event.stopImmediatePropagation(), true);</script>',
);

/** Says where the file is and how large, as a link: relative to the notebook, or where there is no folder the file itself. */
export function ownFileHtml({ name, text, type, words }: OwnFile, isInTab: boolean): string {
  const bytes = new TextEncoder().encode(text);
  const size = `${Math.ceil(bytes.length / 1000)} KB`;
  const link = isInTab
    ? html`<a href="${dataAddress(bytes, type)}" download="${name}">Download ${name}</a> (${size}).`
    : html`<a href="${encodeURIComponent(name)}" target="_blank" rel="noopener">${name}</a> (${size}) is written beside this notebook.`;
  return html`<div class="nn-word" style="${frame}">${link} ${words}${isInTab ? "" : opensInBrowser}</div>`.markup;
}

function dataAddress(bytes: Uint8Array, type: OwnFile["type"]): string {
  const characters = Array.from(bytes, (byte) => String.fromCharCode(byte));
  return `data:${type};base64,${btoa(characters.join(""))}`;
}
