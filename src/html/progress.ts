import type { ProgressRow, ProgressSummary } from "../checks/progress";
import type { Kind } from "../checks/types";
import { frame } from "./frame";
import { html, type Html, type Part } from "./html";
import { chipText, statusLook } from "./status";
import { fromTheme } from "./theme";

const groups: readonly { name: string; kinds: readonly Kind[] }[] = [
  { name: "Guesses", kinds: ["prediction", "pick"] },
  { name: "Exercises", kinds: ["code", "text", "naming"] },
  { name: "Quiz", kinds: ["choice"] },
];

/** Where a learner stands: a bar, a sentence, what comes next, and each exercise by name with its status. */
export function progressHtml(summary: ProgressSummary, title: string): string {
  const { all, answered, rows } = summary;
  const inGroups = groups.flatMap(({ name, kinds }) => {
    const members = rows.filter(({ kind }) => kinds.includes(kind));
    return members.length === 0 ? [] : [groupHtml(name, members)];
  });
  return html`
    <section aria-label="${title}" style="${frame};line-height:1.5">
      <p style="margin:0 0 6px"><strong>${title}</strong>: ${progressSentence(summary)}</p>
      <div aria-hidden="true" style="height:8px;border-radius:4px;overflow:hidden;background:${fromTheme("grid", "#dedede")}">
        <div style="height:8px;width:${Math.round((100 * answered) / all)}%;background:#1b6e35"></div>
      </div>
      ${inGroups}
    </section>
  `.markup;
}

/** "5 of 11 answered, 4 right. Next: Forward pass." With guesses among them, that these are not counted as right. */
export function progressSentence({ all, asked, answered, guessed, right, rows }: ProgressSummary): string {
  const next = rows.find(({ status }) => status === "open");
  if (next === undefined)
    return `all ${all} answered, ${right} of ${asked} exercises and quiz questions right. Well done.`;
  const counted = guessed === 0 ? "" : " (guesses are not counted)";
  const start =
    answered === 0 ? `${all} questions are waiting` : `${answered} of ${all} answered, ${right} right${counted}`;
  return `${start}. Next: ${next.name}.`;
}

function groupHtml(name: string, rows: readonly ProgressRow[]): Html {
  const done = rows.filter(({ status }) => status !== "open").length;
  return html`
    <div style="display:flex;flex-wrap:wrap;gap:4px 8px;align-items:baseline;margin:8px 0 0">
      <span style="width:9.5em">${name} (${done} of ${rows.length})</span>
      <ul style="display:flex;flex-wrap:wrap;gap:4px 6px;list-style:none;margin:0;padding:0;flex:1 1 20em">${rows.map(chip)}</ul>
    </div>
  `;
}

/** What is answered stands out; what is open waits without a reproach. The status is in words for who does not see it. */
function chip({ name, kind, status }: ProgressRow): Part {
  const { symbol, word, background } = statusLook(kind, status);
  const look =
    status === "open"
      ? "border:1px dashed currentColor;opacity:0.8"
      : [`border:1px solid ${background}`, `background:${background}`, `color:${chipText}`].join(";");
  return html`
    <li style="padding:0 8px;border-radius:10px;margin:0;${look}" title="${word}">
      <span aria-hidden="true">${symbol} </span>${name}<span style="${unseen}">: ${word}</span>
    </li>
  `;
}

const unseen = "position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap";
