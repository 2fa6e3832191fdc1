import { html } from "./html";

/** A friendly word in place of a figure that cannot be drawn. */
export function noteHtml(title: string, message: string): string {
  return html`
    <div class="nn-word" style="border-left:4px solid var(--jp-warn-color1, #b34700);padding:4px 12px">
      <strong>${title}</strong><br>${message}
    </div>
  `.markup;
}
