// A code cell of the page: its editor, its buttons, its count, and what stands under it.

import { element } from "../../src/page/element";
import type { CellOutput } from "../kernel/tabKernel";
import type { Answer } from "./answers";
import { button, wordButton } from "./buttons";
import type { CellText } from "./cellText";
import { createEditor, type Editor } from "./editor";
import { outputView } from "./outputView";
import type { Outputs, Shown } from "./outputs";
import type { Runnable, Session } from "./session";

export interface CodeCell extends Runnable {
  readonly id: string;
  readonly section: HTMLElement;
  isEdited(): boolean;
  focus(): void;
  /** Draws what has changed under the cell, whichever cell changed it. */
  draw(shown: Shown, isNew: boolean): void;
  putBack(): Answer | undefined;
  restore(answer: Answer): void;
  /** The kernel has forgotten the run. */
  forget(): void;
}

export interface CellOptions {
  readonly id: string;
  readonly section: HTMLElement;
  readonly text: CellText;
  /** Its place among the code cells, from 1. */
  readonly place: number;
  readonly keysId: string;
  readonly session: Session;
  readonly outputs: Outputs;
  onOutput(output: CellOutput): void;
  /** Runs this cell, and those above it where asked. */
  run(withAbove: boolean): void;
  onEdit(): void;
  /** It has failed, and others that waited behind it do not run. */
  onCutOff(): void;
}

export function codeCell(options: CellOptions): CodeCell {
  const { id, section, text, place, session, outputs } = options;
  const view = outputView(section.querySelector<HTMLElement>(".output")!);
  const count = element("span", { class: "cell-count" });
  const notice = element("p", { class: "cell-notice", hidden: "" });
  const advice = element(
    "p",
    { class: "cell-advice", hidden: "" },
    wordButton("Run the cells above first", () => options.run(true)),
  );
  const run = button("Run", "run", () => options.run(false), "Run this cell (Shift+Enter)");
  run.element.classList.add("cell-run");
  run.element.setAttribute("aria-label", `Run cell ${place}`);
  const runTo = button("Run all to here", "runAbove", () => options.run(true));
  const back = button(
    "Put back",
    "putBack",
    () => cell.putBack(),
    "Put the lesson's own code back (Ctrl+Z brings yours back)",
  );
  const box = element("div", { class: "cell-box" });
  const tools = element("div", { class: "cell-tools" }, runTo.element, back.element);
  const input = element(
    "div",
    { class: "cell-input" },
    element("div", { class: "cell-side" }, run.element, count),
    box,
    tools,
  );
  let lastCount = "";

  const setCount = (now: string, words: string) => {
    count.textContent = `[${now}]`;
    section.dataset["state"] = words;
    count.title = words;
  };
  const settle = () => setCount(lastCount || " ", lastCount === "" ? "not run yet" : `run as number ${lastCount}`);
  const refresh = () => {
    back.element.hidden = !text.isEdited();
    showNotice(notice, text, () => show());
    options.onEdit();
  };
  const show = () => {
    editor.show(text.source());
    refresh();
  };

  section.setAttribute("role", "group");
  section.setAttribute("aria-label", `Code cell ${place}`);
  const source = section.querySelector(".source")!;
  const editor: Editor = createEditor({
    parent: box,
    text: text.source(),
    label: `Code of cell ${place}`,
    describedBy: options.keysId,
    session,
    onType: (typed) => {
      text.type(typed);
      refresh();
    },
  });
  source.replaceWith(input, notice);
  section.append(advice);
  settle();
  refresh();

  const cell: CodeCell = {
    id,
    section,
    source: text.source,
    isEdited: text.isEdited,
    focus: editor.focus,
    waits: () => setCount("*", session.state() === "starting" ? "getting ready" : "waiting"),
    begins: () => {
      setCount("*", "running");
      outputs.clear(id);
      advice.hidden = true;
      view.begin();
    },
    shows: options.onOutput,
    draw: (shown, isNew) => (isNew ? view.add(shown) : view.repaint(shown)),
    ends: ({ status, executionCount }, others) => {
      if (status === "ok" || status === "error") lastCount = String(executionCount);
      settle();
      view.end();
      advice.hidden = !(status === "error" && isAboutMissingNames(outputs.of(id)));
      if (status === "error" && others > 0) options.onCutOff();
    },
    isLeftOut: settle,
    putBack: () => {
      const before = text.putBack();
      show();
      return before;
    },
    restore: (answer) => {
      text.restore(answer);
      show();
    },
    forget: () => {
      lastCount = "";
      settle();
    },
  };
  return cell;
}

const isAboutMissingNames = (outputs: readonly Shown[]) =>
  outputs.some((shown) => shown.type === "stream" && shown.name === "stderr" && /Cannot find name/.test(shown.text));

/** One line, where the lesson was corrected after the learner's text was made from it. */
function showNotice(notice: HTMLElement, text: CellText, onChange: () => void): void {
  const choice = (name: string, choose: () => void) =>
    wordButton(name, () => {
      choose();
      onChange();
    });
  const corrected = text.corrected();
  notice.hidden = corrected === undefined;
  notice.replaceChildren(
    ...(corrected === "yours"
      ? [
          "This cell was corrected after you changed it. ",
          choice("Show the new one", text.showNew),
          " ",
          choice("Keep yours", text.keepYours),
        ]
      : ["This is the corrected cell. ", choice("Back to yours", text.showYours)]),
  );
}
