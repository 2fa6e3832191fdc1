// A code cell of the page: its editor, and what stands around and under it.

import type { CellOutput } from "../kernel/tabKernel";
import type { Answer } from "./answers";
import { type CellFrame, cellFrame } from "./cellFrame";
import { showNotice } from "./cellNotice";
import type { CellText } from "./cellText";
import { createEditor, type Editor } from "./editor";
import type { Outputs, Shown } from "./outputs";
import { outputView } from "./outputView";
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
  const { id, section, text } = options;
  const frame = cellFrame(section, options.place, {
    run: () => options.run(false),
    runToHere: () => options.run(true),
    putBack: () => {
      text.putBack();
      showText();
      frame.focus();
    },
  });
  const editor: Editor = createEditor({
    parent: frame.box,
    text: text.source(),
    label: `Code of cell ${options.place}`,
    describedBy: options.keysId,
    session: options.session,
    onType: (typed) => {
      text.type(typed);
      refresh();
    },
  });
  const refresh = () => {
    frame.offerPutBack(text.isEdited());
    showNotice(frame.notice, text, () => {
      showText();
      (frame.notice.querySelector("button") ?? frame).focus();
    });
    options.onEdit();
  };
  const showText = () => {
    editor.show(text.source());
    refresh();
  };

  refresh();
  return {
    id,
    section,
    source: text.source,
    isEdited: text.isEdited,
    focus: editor.focus,
    ...runOf(options, frame),
    putBack: () => {
      const before = text.putBack();
      showText();
      return before;
    },
    restore: (answer) => {
      text.restore(answer);
      showText();
    },
  };
}

type CellRunning = Omit<Runnable, "source"> & Pick<CodeCell, "draw" | "forget">;

/** What is seen of a cell's run: its count, its outputs, and advice where it failed. */
function runOf({ id, section, session, outputs, onOutput, onCutOff }: CellOptions, frame: CellFrame): CellRunning {
  const view = outputView(section.querySelector<HTMLElement>(".output")!);
  let lastCount: number | undefined;
  const settle = () =>
    lastCount === undefined
      ? frame.setCount(" ", "not run yet")
      : frame.setCount(String(lastCount), `run as number ${lastCount}`);

  settle();
  return {
    waits: () => frame.setCount("*", session.state() === "starting" ? "getting ready" : "waiting"),
    begins: () => {
      frame.setCount("*", "running");
      frame.offerCellsAbove(false);
      outputs.clear(id);
      view.begin();
    },
    shows: onOutput,
    draw: (shown, isNew) => (isNew ? view.add(shown) : view.repaint(shown)),
    ends: ({ status, executionCount }, others) => {
      if (status === "ok" || status === "error") lastCount = executionCount;
      settle();
      view.end();
      frame.offerCellsAbove(status === "error" && isAboutMissingNames(outputs.of(id)));
      if (status === "error" && others > 0) onCutOff();
    },
    isLeftOut: settle,
    forget: () => {
      lastCount = undefined;
      settle();
    },
  };
}

const isAboutMissingNames = (outputs: readonly Shown[]) =>
  outputs.some((shown) => shown.type === "stream" && shown.name === "stderr" && /Cannot find name/.test(shown.text));
