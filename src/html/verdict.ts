import type { Quote, Verdict } from "../checks/types";
import { escapeHtml } from "./escape";
import { notJudged, statusChip, type StatusLook, statusLook } from "./status";
import { inline, paragraphs } from "./text";

/**
 * A verdict under its cell. Inline styles only, since an untrusted notebook strips everything else;
 * stripped of these too it still reads from top to bottom: status, exercise, message, what was found, what is missing.
 */
export function verdictHtml(verdict: Verdict): string {
  const { title, message, quotes = [], questions = [], note, count } = verdict;
  const look = lookOf(verdict);
  return (
    `<div role="status" style="${frame};border-left:5px solid ${look.background}">` +
    `<p style="margin:0 0 6px">${statusChip(look)} <span>${escapeHtml(title)}</span></p>` +
    paragraphs(message) +
    quoteList(quotes) +
    questionList(questions) +
    (note ? `<p style="margin:6px 0"><em>${inline(note)}</em></p>` : "") +
    (count ? `<p style="margin:6px 0">${escapeHtml(count)}</p>` : "") +
    "</div>"
  );
}

function lookOf({ kind, status, mistakeId }: Verdict): StatusLook {
  return status === "open" && mistakeId !== undefined ? notJudged : statusLook(kind, status);
}

// Text and ground come as a pair, from the theme or from the fallbacks, so that they never mix.
const frame =
  "max-width:72ch;margin:4px 0;padding:8px 12px;" +
  "color:var(--jp-content-font-color1, #1f1f1f);background:var(--jp-layout-color0, #ffffff);" +
  "font-family:var(--jp-content-font-family, sans-serif);line-height:1.5";

function quoteList(quotes: readonly Quote[]): string {
  if (quotes.length === 0) return "";
  const items = quotes.map(({ idea, words }) => `<li>${inline(idea)}: <q>${escapeHtml(words)}</q></li>`);
  return `<p style="margin:6px 0 0">Found in your words:</p><ul style="margin:0 0 6px">${items.join("")}</ul>`;
}

function questionList(questions: readonly string[]): string {
  if (questions.length === 0) return "";
  const items = questions.map((question) => `<li>${inline(question)}</li>`);
  return `<p style="margin:6px 0 0">To think on:</p><ul style="margin:0 0 6px">${items.join("")}</ul>`;
}
