import { goalCount, type ReachedGoal } from "../figures/practice";
import { frame } from "./frame";
import { html, type Part } from "./html";
import { chipText, statusLook } from "./status";

/** Which goals of a mini practice this run has reached and what did it, and how many are reached so far. */
export function goalsHtml(reached: readonly ReachedGoal[], soFar: ReadonlySet<number>): string {
  const { symbol, background } = statusLook("code", "right");
  const goals = Array.from({ length: goalCount }, (_, i) => i + 1);
  const chip = (goal: number): Part => {
    const isReached = soFar.has(goal);
    const look = isReached
      ? [`border:1px solid ${background}`, `background:${background}`, `color:${chipText}`].join(";")
      : "border:1px dashed currentColor;opacity:0.8";
    return html`
      <span style="display:inline-block;padding:0 8px;margin:0 4px 0 0;border-radius:10px;${look}">
        <span aria-hidden="true">${isReached ? symbol : "○"} </span>goal ${goal}${isReached ? " reached" : ""}
      </span>${" "}
    `;
  };
  const lines = reached.map(
    ({ goal, how }) =>
      html`<p style="margin:0 0 6px"><strong>Goal ${goal} of ${goalCount} reached</strong>: ${how}</p>`,
  );
  return html`
    <div role="status" style="${frame};line-height:1.5">
      ${lines}
      <p style="margin:0">${soFar.size} of ${goalCount} goals reached so far. ${goals.map(chip)}</p>
    </div>
  `.markup;
}
