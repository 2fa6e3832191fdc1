import type { ProgressRow, ProgressSummary } from "../checks/progress";
import { escapeHtml } from "./escape";
import { chipText, statusChip, statusLook } from "./status";

/** Where a learner stands: a sentence, a picture of one box for each exercise, and the list by name. */
export function progressHtml(summary: ProgressSummary, title: string): string {
  return (
    `<section aria-label="${escapeHtml(title)}" style="${frame}">` +
    `<p style="margin:0 0 6px"><strong>${escapeHtml(title)}</strong>: ${progressSentence(summary)}</p>` +
    `<p aria-hidden="true" style="margin:0 0 6px;line-height:2">${summary.rows.map(box).join(" ")}</p>` +
    `<table style="border-collapse:collapse;color:inherit"><thead><tr>${heading("Exercise")}${heading("Status")}</tr></thead>` +
    `<tbody>${summary.rows.map(line).join("")}</tbody></table>` +
    "</section>"
  );
}

/** "5 of 11 answered, 4 right, 6 open." */
export function progressSentence({ all, answered, right, open }: ProgressSummary): string {
  return `${answered} of ${all} answered, ${right} right, ${open} open.`;
}

const frame =
  "max-width:72ch;margin:4px 0;padding:8px 12px;" +
  "color:var(--jp-content-font-color1, #1f1f1f);background:var(--jp-layout-color0, #ffffff);" +
  "font-family:var(--jp-content-font-family, sans-serif)";

function box({ kind, status }: ProgressRow): string {
  const { symbol, background } = statusLook(kind, status);
  return `<span style="display:inline-block;width:1.6em;text-align:center;border-radius:3px;background:${background};color:${chipText}">${symbol}</span>`;
}

function heading(text: string): string {
  return `<th scope="col" style="text-align:left;padding:2px 12px 2px 0">${text}</th>`;
}

function line({ name, kind, status }: ProgressRow): string {
  return (
    `<tr><td style="text-align:left;padding:2px 12px 2px 0">${escapeHtml(name)}</td>` +
    `<td style="text-align:left;padding:2px 0">${statusChip(statusLook(kind, status))}</td></tr>`
  );
}
