import { formatNumber } from "../math/format";
import { escapeHtml } from "./escape";

/** How far a training has come. */
export interface TrainingState {
  epoch: number;
  epochs: number;
  loss: number;
  /** what to say: the time left, or how it ended */
  words: string;
}

/** A bar and a line of words, to be shown again and again in the same place. */
export function trainingHtml({ epoch, epochs, loss, words }: TrainingState): string {
  const numbers = `epoch ${epoch} of ${epochs}, loss ${formatNumber(loss)}`;
  return (
    `<div style="${frame}"><progress value="${epoch}" max="${epochs}" aria-label="training" style="width:min(320px, 100%)"></progress>` +
    `<br><strong>${escapeHtml(numbers)}</strong><br>${escapeHtml(words)}</div>`
  );
}

/** "about 12 s left" */
export function timeLeft(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  if (seconds < 90) return `about ${seconds} s left`;
  return `about ${Math.round(seconds / 60)} min left`;
}

const frame =
  "margin:4px 0;padding:8px 12px;font-variant-numeric:tabular-nums;" +
  "color:var(--jp-content-font-color1, #1f1f1f);font-family:var(--jp-content-font-family, sans-serif)";
