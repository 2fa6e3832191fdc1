import { type PadDrawing, mostChange } from "../figures/digits/drawing";
import type { PadSetup } from "../figures/digits/padSetup";
import { named } from "../figures/digits/reading";
import { button } from "./controls";
import { element, keepKeys } from "./element";

interface Actions {
  /** a held-out digit by its place in the list, or an empty pad */
  choose(digit: number | undefined): void;
  shift(right: number, down: number): void;
  thicken(times: number): void;
  undo(): void;
  clear(): void;
}

/** What the digits of the data are called: as a group, alone, and the one before and after. */
export interface DigitNames {
  group: string;
  one: string;
  previous: string;
  next: string;
}

export const inNotebook: DigitNames = {
  group: "a held-out digit",
  one: "A held-out digit",
  previous: "The held-out digit before",
  next: "The next held-out digit",
};

/** For a reader who has not met the word "held-out". */
export const atHome: DigitNames = {
  group: "one of the data’s digits",
  one: "One of the data’s digits",
  previous: "The data’s digit before",
  next: "The data’s next digit",
};

const ordinals = ["first", "second", "third"];

/** The buttons of the pad. With them alone, without drawing, all can be seen that the pad shows. */
export function padControls({ held }: PadSetup, names: DigitNames, act: Actions) {
  const digits = element("select", { "aria-label": names.one, ...keepKeys });
  digits.append(element("option", { value: "" }, "none"));
  for (const [i, { target }] of held.entries()) {
    const ordinal = ordinals[held.slice(0, i).filter((each) => each.target === target).length]!;
    digits.append(element("option", { value: String(i) }, `${named(target)}, ${ordinal}`));
  }
  digits.addEventListener("change", () => act.choose(digits.value === "" ? undefined : Number(digits.value)));
  const by = (step: number) => {
    const now = digits.value === "" ? (step > 0 ? -1 : held.length) : Number(digits.value);
    act.choose((now + step + held.length) % held.length);
  };
  const does = (made: HTMLButtonElement, action: () => void) => {
    made.addEventListener("click", () => {
      if (made.getAttribute("aria-disabled") !== "true") action();
    });
    return made;
  };
  const previous = does(button("‹", names.previous), () => by(-1));
  const next = does(button("›", names.next), () => by(1));
  const left = does(button("←", "Shift one pixel to the left"), () => act.shift(-1, 0));
  const right = does(button("→", "Shift one pixel to the right"), () => act.shift(1, 0));
  const up = does(button("↑", "Shift one pixel up"), () => act.shift(0, -1));
  const down = does(button("↓", "Shift one pixel down"), () => act.shift(0, 1));
  const thinner = does(button("thinner"), () => act.thicken(-1));
  const thicker = does(button("thicker"), () => act.thicken(1));
  const undo = does(button("Undo"), act.undo);
  const clear = does(button("Clear"), act.clear);
  const group = (name: string, ...parts: HTMLElement[]) => {
    const row = element("span", { class: "nn-pad-group", role: "group", "aria-label": name }, ...parts);
    return element("div", { class: "nn-setting" }, element("span", { "aria-hidden": "true" }, name), row);
  };
  const settings = element(
    "div",
    { class: "nn-controls nn-settings" },
    group(names.group, previous, digits, next),
    group("shift", left, right, up, down),
    group("line", thinner, thicker),
  );
  return {
    settings,
    underPad: element("div", { class: "nn-controls nn-under-pad" }, undo, clear),
    sentence: element("p", { class: "nn-sentence", "aria-hidden": "true" }),
    spoken: element("p", { class: "nn-unseen", role: "status" }),
    show(drawing: PadDrawing, isEmpty: boolean, canUndo: boolean) {
      digits.value = drawing.digit === undefined ? "" : String(drawing.digit);
      const { shift, thicker: thick } = mostChange;
      enable(left, !isEmpty && drawing.right > -shift);
      enable(right, !isEmpty && drawing.right < shift);
      enable(up, !isEmpty && drawing.down > -shift);
      enable(down, !isEmpty && drawing.down < shift);
      enable(thinner, !isEmpty && drawing.thicker > -thick);
      enable(thicker, !isEmpty && drawing.thicker < thick);
      enable(clear, !isEmpty);
      enable(undo, canUndo);
    },
  };
}

/** A button that does nothing now keeps the focus: who works with the keys does not lose the place. */
function enable(control: HTMLButtonElement, isAble: boolean): void {
  if (isAble) control.removeAttribute("aria-disabled");
  else control.setAttribute("aria-disabled", "true");
}
