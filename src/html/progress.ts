import type { ProgressRow, ProgressSummary } from "../checks/progress";
import { frame } from "./frame";
import { html, type Html } from "./html";
import { chipText, statusChip, statusLook } from "./status";

/** Where a learner stands: a sentence, a picture of one box for each exercise, and the list by name. */
export function progressHtml(summary: ProgressSummary, title: string): string {
  return html`
    <section aria-label="${title}" style="${frame}">
      <p style="margin:0 0 6px"><strong>${title}</strong>: ${progressSentence(summary)}</p>
      <p aria-hidden="true" style="margin:0 0 6px;line-height:2">${summary.rows.map(box)}</p>
      <table style="border-collapse:collapse;color:inherit">
        <thead><tr>${heading("Exercise")}${heading("Status")}</tr></thead>
        <tbody>${summary.rows.map(line)}</tbody>
      </table>
    </section>
  `.markup;
}

/** "5 of 11 answered, 4 right, 6 open." */
export function progressSentence({ all, answered, right, open }: ProgressSummary): string {
  return `${answered} of ${all} answered, ${right} right, ${open} open.`;
}

function box({ kind, status }: ProgressRow, i: number): Html {
  const { symbol, background } = statusLook(kind, status);
  const style = `display:inline-block;width:1.6em;text-align:center;border-radius:3px;background:${background};color:${chipText}`;
  return html`${i === 0 ? "" : " "}<span style="${style}">${symbol}</span>`;
}

function heading(text: string): Html {
  return html`<th scope="col" style="text-align:left;padding:2px 12px 2px 0">${text}</th>`;
}

function line({ name, kind, status }: ProgressRow): Html {
  return html`
    <tr>
      <td style="text-align:left;padding:2px 12px 2px 0">${name}</td>
      <td style="text-align:left;padding:2px 0">${statusChip(statusLook(kind, status))}</td>
    </tr>
  `;
}
