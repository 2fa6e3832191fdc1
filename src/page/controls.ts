import type { Choices, Knob, Slider } from "../figures/figure";
import { control } from "../html/design";
import { formatNumber } from "../math/format";
import { element, keepKeys } from "./element";

const speeds = [0.5, 1, 2, 4];

/** What stands under a figure that moves. What is seen and what is read aloud are apart: that waits for the motion to rest. */
export type Controls = ReturnType<typeof makeControls>;

/** @param playName - what Play is called; @param isRead - whether its steps are read one by one, at a speed to choose */
export function makeControls(playName: string, isRead: boolean) {
  const main = sliderRow();
  const play = button(playName);
  play.classList.add("nn-play");
  play.style.minWidth = `max(${control.playWidth}px, ${playName.length + 2}ch)`; // as wide while it says Pause
  const back = button("‹", "One step back");
  const forward = button("›", "One step forward");
  const reset = button("↺", "Back to the start");
  const speed = element("select", { "aria-label": "Speed", title: "Speed", ...keepKeys });
  for (const factor of speeds) speed.append(element("option", { value: String(factor) }, `${formatNumber(factor)} ×`));
  speed.value = "1";
  main.row.classList.add("nn-main");
  main.row.prepend(element("span", { class: "nn-buttons" }, play, back, forward));
  main.row.append(element("span", { class: "nn-more" }, ...(isRead ? [speed] : []), reset));
  const bar = element("div", { class: "nn-controls" }, main.row);
  const formulas = element("div", { class: "nn-formulas" });
  const sentence = element("p", { class: "nn-sentence", "aria-hidden": "true" });
  const spoken = element("p", { class: "nn-unseen", role: "status" });
  return { bar, main, play, playName, back, forward, reset, speed, formulas, sentence, spoken };
}

export function button(text: string, name?: string): HTMLButtonElement {
  const named: Record<string, string> = name === undefined ? {} : { "aria-label": name, title: name };
  return element("button", { type: "button", ...named, ...keepKeys }, text);
}

/** A name, a slider and its value, in the columns of the controls. */
export type SliderRow = ReturnType<typeof sliderRow>;

function sliderRow() {
  const range = element("input", { type: "range", ...keepKeys });
  const name = element("span", { class: "nn-name", "aria-hidden": "true" });
  const value = element("span", { class: "nn-value", "aria-hidden": "true" });
  return { row: element("div", { class: "nn-row" }, name, range, value), range, name, value };
}

export function setUpRow(
  { range, name }: SliderRow,
  { label, min, max, step, fromRight }: Omit<Slider, "start">,
): void {
  Object.assign(range, { min: String(min), max: String(max), step: String(step), dir: fromRight ? "rtl" : "ltr" });
  range.setAttribute("aria-label", label);
  name.textContent = label;
}

export function showValue({ range, value }: SliderRow, position: number, shown: string): void {
  range.value = String(position);
  range.setAttribute("aria-valuetext", shown);
  value.textContent = shown;
}

/** A row for each knob that is not turned in the diagram. A choice may give them other names and other ends. */
export function knobRows(bar: HTMLElement, knobs: readonly Knob[], turn: (name: string, value: number) => void) {
  const inRows = (all: readonly Knob[]) => all.filter(({ inDiagram }) => !inDiagram);
  let shown = inRows(knobs);
  const rows = shown.map((_, i) => {
    const row = sliderRow();
    row.range.addEventListener("input", () => turn(shown[i]!.name, Number(row.range.value)));
    bar.append(row.row);
    return row;
  });
  return (now: readonly Knob[]) => {
    shown = inRows(now);
    for (const [i, { name, value, ...ends }] of shown.entries()) {
      setUpRow(rows[i]!, { label: name, ...ends });
      showValue(rows[i]!, value, formatNumber(value, 3));
    }
  };
}

let setsMade = 0;

export function choiceSet({ label, options, chosen }: Choices, choose: (option: string) => void): HTMLElement {
  const name = `nn-choice-${setsMade++}`;
  const set = element("fieldset", { class: "nn-choices" }, element("legend", {}, label));
  for (const option of options) {
    const radio = element("input", { type: "radio", name, value: option, ...keepKeys });
    radio.checked = option === chosen;
    radio.addEventListener("change", () => choose(option));
    set.append(element("label", {}, radio, option));
  }
  return set;
}
