import { formatNumber } from "../math/format";
import { frame } from "./frame";
import { html } from "./html";

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
  return html`
    <div style="${frame};font-variant-numeric:tabular-nums">
      <progress value="${epoch}" max="${epochs}" aria-label="training" style="width:min(320px, 100%)"></progress>
      <br><strong>epoch ${epoch} of ${epochs}, loss ${formatNumber(loss)}</strong><br>${words}
    </div>
  `.markup;
}

/** "about 12 s left" */
export function timeLeft(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  if (seconds < 90) return `about ${seconds} s left`;
  return `about ${Math.round(seconds / 60)} min left`;
}
