import type { Panel } from "../figures/figure";
import { formatNumber } from "../math/format";
import { frame } from "./frame";
import { html } from "./html";
import { inlineGap, inlinePictures } from "./picture";

/** How far a training has come. */
export interface TrainingState {
  epoch: number;
  epochs: number;
  loss: number;
  /** where examples are held out: the share of them that is right */
  heldAccuracy?: number | undefined;
  /** what to say: the time left, or how it ended */
  words: string;
  /** what to draw */
  panels: readonly Panel[];
}

/**
 * A bar, a line of words and the pictures, to be shown again and again in the same place. They are drawn in the markup,
 * so that they take the theme's colours as a figure does; letters have their size from the picture alone,
 * so that none is left to see where a page refuses pictures in the markup and keeps their letters.
 */
export function trainingHtml({ epoch, epochs, loss, heldAccuracy, words, panels }: TrainingState): string {
  const held = heldAccuracy === undefined ? "" : `, held-out accuracy ${formatNumber(heldAccuracy)}`;
  return html`
    <div style="${frame};font-variant-numeric:tabular-nums">
      <progress value="${epoch}" max="${epochs}" aria-label="training" style="width:min(320px, 100%)"></progress>
      <br><strong>epoch ${epoch} of ${epochs}, loss ${formatNumber(loss)}${held}</strong><br>${words}
    </div>
    <div class="nn-figure" style="display:flex;flex-wrap:wrap;gap:4px ${inlineGap}px;align-items:flex-start;font-size:0">
      ${inlinePictures(panels)}
    </div>
  `.markup;
}

/** "about 12 s left" */
export function timeLeft(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  if (seconds < 90) return `about ${seconds} s left`;
  return `about ${Math.round(seconds / 60)} min left`;
}
