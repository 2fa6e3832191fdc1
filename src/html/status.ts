import type { Kind, Status } from "../checks/types";
import { isGuess } from "../checks/verdicts";
import { html, type Html } from "./html";

/**
 * How a status looks: a word and a symbol first, a colour only on top of them.
 * The colours are a pair each, white on dark, so that they read the same in a light and in a dark theme.
 */
export interface StatusLook {
  readonly word: string;
  readonly symbol: string;
  readonly background: string;
}

const looks: Readonly<Record<Status, StatusLook>> = {
  open: { word: "Not answered yet", symbol: "○", background: "#4d5866" },
  right: { word: "Right", symbol: "✔", background: "#1b6e35" },
  partly: { word: "Partly right", symbol: "◐", background: "#7a4f00" },
  wrong: { word: "Not yet", symbol: "✘", background: "#a3262a" },
};

/** For an answer that is there, but not in a form that can be judged. */
export const notJudged: StatusLook = { ...looks.open, word: "Not judged" };

// A guess that does not come true is no mistake: it has words of its own, and no red.
const guessLooks: Readonly<Record<Status, StatusLook>> = {
  open: { ...looks.open, word: "No guess yet" },
  right: { ...looks.right, word: "As you guessed" },
  partly: { ...looks.partly, word: "A draw" },
  wrong: { word: "Not as you guessed", symbol: "≠", background: "#2a5b8c" },
};

export function statusLook(kind: Kind, status: Status): StatusLook {
  return (isGuess(kind) ? guessLooks : looks)[status];
}

export const chipText = "#ffffff";

/** Symbol and word of a status; the symbol is not read aloud, the word is. */
export function statusChip({ word, symbol, background }: StatusLook): Html {
  return html`
    <strong style="display:inline-block;padding:1px 8px;border-radius:3px;background:${background};color:${chipText}">
      <span aria-hidden="true">${symbol}&nbsp;</span>${word}
    </strong>
  `;
}
