import type { Choices } from "../figures/figure";
import { element, keepKeys } from "./element";

/** What stands under a figure that moves. What is seen and what is read aloud are apart: a sentence is read when the motion rests. */
export type Controls = ReturnType<typeof makeControls>;

export function makeControls() {
  const range = element("input", { type: "range", ...keepKeys });
  const rangeName = element("span");
  const value = element("span", { class: "nn-value", "aria-hidden": "true" });
  const play = element("button", { type: "button", ...keepKeys }, "Play");
  const reset = element("button", { type: "button", ...keepKeys }, "Back to the start");
  const bar = element("div", { class: "nn-controls" }, element("label", {}, rangeName, range), value, play, reset);
  const formulas = element("div", { class: "nn-formulas" });
  const sentence = element("p", { class: "nn-sentence", "aria-hidden": "true" });
  const spoken = element("p", { class: "nn-unseen", role: "status" });
  return { bar, range, rangeName, value, play, reset, formulas, sentence, spoken };
}

let setsMade = 0;

export function choiceSet({ label, options, chosen }: Choices, choose: (option: string) => void): HTMLElement {
  const name = `nn-choice-${setsMade++}`;
  const set = element("fieldset", {}, element("legend", {}, label));
  for (const option of options) {
    const radio = element("input", { type: "radio", name, value: option, ...keepKeys });
    radio.checked = option === chosen;
    radio.addEventListener("change", () => choose(option));
    set.append(element("label", {}, radio, option));
  }
  return set;
}
