import type { Quote, Verdict } from "../checks/types";
import { outputWidth, textSize } from "./design";
import { frame } from "./frame";
import { html, type Part } from "./html";
import { notJudged, statusChip, type StatusLook, statusLook } from "./status";
import { inline, paragraphs } from "./text";

/**
 * A verdict under its cell. Inline styles only, since an untrusted notebook strips everything else;
 * stripped of these too it still reads from top to bottom: status, exercise, message, what was found, what is missing.
 */
export function verdictHtml(verdict: Verdict): string {
  const { title, message, folded, quotes = [], questions = [], repeated = [], note, count } = verdict;
  if (folded) return skippedHtml(message, folded);
  const look = lookOf(verdict);
  return html`
    <div role="status" style="${frame};line-height:1.5;border-left:5px solid ${look.background}">
      <p style="margin:0 0 6px">${statusChip(look)} <span>${title}</span></p>
      ${message ? paragraphs(message) : ""}
      ${repeatedHtml(repeated)}
      ${list("Found in your words:", quotes.map(quoted))}
      ${list("To think on:", questions.map(inline))}
      ${note ? html`<p style="margin:6px 0"><em>${inline(note)}</em></p>` : ""}
      ${count ? html`<p style="margin:6px 0">${count}</p>` : ""}
    </div>
  `.markup;
}

/** No box where no guess was made: one line that opens. */
function skippedHtml(message: string, folded: string): string {
  return html`
    <details style="font-size:${textSize.text}px;line-height:1.5;max-width:${outputWidth}px">
      <summary style="cursor:pointer">No guess made: what came out?</summary>
      ${paragraphs(folded)}
      <p style="margin:6px 0"><em>${inline(message)}</em></p>
    </details>
  `.markup;
}

/** What was read before, in one line that opens. */
function repeatedHtml(repeated: readonly string[]): Part {
  if (repeated.length === 0) return "";
  return html`
    <details style="margin:6px 0">
      <summary style="cursor:pointer">Right before, and still right: ${String(repeated.length)}</summary>
      ${repeated.flatMap(paragraphs)}
    </details>
  `;
}

function lookOf({ kind, status, mistakeId }: Verdict): StatusLook {
  return status === "open" && mistakeId !== undefined ? notJudged : statusLook(kind, status);
}

function quoted({ idea, words }: Quote): Part {
  return html`${inline(idea)}: <q>${words}</q>`;
}

function list(head: string, items: readonly Part[]): Part {
  if (items.length === 0) return "";
  const lines = items.map((item) => html`<li>${item}</li>`);
  return html`<p style="margin:6px 0 0">${head}</p><ul style="margin:0 0 6px">${lines}</ul>`;
}
