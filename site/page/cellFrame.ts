// What stands around the editor of a cell: its buttons, its count, and the lines below it.

import { element } from "../../src/page/element";
import { button, wordButton } from "./buttons";

export interface CellFrame {
  /** Where the editor goes. */
  readonly box: HTMLElement;
  readonly notice: HTMLElement;
  /** What stands between the brackets, and what it means in words. */
  setCount(now: string, words: string): void;
  offerPutBack(isOffered: boolean): void;
  offerCellsAbove(isOffered: boolean): void;
  /** After a button that has gone away: the one that is always there. No editor, which would call up the keys of a phone. */
  focus(): void;
}

export interface FrameActions {
  run(): void;
  runToHere(): void;
  putBack(): void;
}

/** Takes the place of the code that the page was sent with. */
export function cellFrame(section: HTMLElement, place: number, actions: FrameActions): CellFrame {
  const run = button("Run", "run", actions.run, "Run this cell (Shift+Enter)");
  run.element.classList.add("cell-run");
  run.element.setAttribute("aria-label", `Run cell ${place}`);
  const runTo = button("Run all to here", "runAbove", actions.runToHere);
  const putBackTitle = "Put the lesson's own code back (Ctrl+Z brings yours back)";
  const putBack = button("Put back", "putBack", actions.putBack, putBackTitle);

  const count = element("span", { class: "cell-count" });
  const side = element("div", { class: "cell-side" }, run.element, count);
  const box = element("div", { class: "cell-box" });
  const tools = element("div", { class: "cell-tools" }, runTo.element, putBack.element);
  const notice = element("p", { class: "cell-notice", hidden: "" });
  const above = wordButton("Run the cells above first", () => {
    actions.runToHere();
    run.element.focus();
  });
  const advice = element("p", { class: "cell-advice", hidden: "" }, above);

  section.setAttribute("role", "group");
  section.setAttribute("aria-label", `Code cell ${place}`);
  section.querySelector(".source")!.replaceWith(element("div", { class: "cell-input" }, side, box, tools), notice);
  section.append(advice);
  return {
    box,
    notice,
    setCount: (now, words) => {
      count.textContent = `[${now}]`;
      count.title = words;
      section.dataset["state"] = words;
    },
    offerPutBack: (isOffered) => {
      putBack.element.hidden = !isOffered;
    },
    offerCellsAbove: (isOffered) => {
      advice.hidden = !isOffered;
    },
    focus: () => run.element.focus(),
  };
}
