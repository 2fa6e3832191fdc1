// Brings a lesson page to life: an editor for each cell of code, one kernel for all, answers that are kept.

import { element } from "../../src/page/element";
import type { TabKernel } from "../kernel/tabKernel";
import { keptAnswers } from "./answers";
import { wordButton } from "./buttons";
import { type CodeCell, codeCell } from "./cell";
import { cellText } from "./cellText";
import { lessonBar } from "./lessonBar";
import { type Notebook, notebookText, sourceOf } from "./notebook";
import { lessonOutputs } from "./outputs";
import { lessonSession } from "./session";
import { walkThrough } from "./walk";

/** A sentence that every editor is described by. */
const keysId = "keys-of-editors";
const keys =
  "Tab completes a name, Shift+Tab tells what is known of it. Shift+Enter runs the cell and goes on, Control+Enter runs it. " +
  "To leave the editor press Escape, then Tab.";

export function openLesson(lesson: HTMLElement, name: string, notebook: Notebook, startKernel: () => TabKernel): void {
  const session = lessonSession(startKernel);
  const outputs = lessonOutputs();
  const folder = location.pathname.replace(/[^/]*$/, "");
  const answers = keptAnswers(
    () => localStorage,
    `${folder}${name}`,
    () => bar.say("This browser keeps nothing for this page: download the notebook before you close it."),
  );

  const bar = lessonBar(lesson.querySelector(".lesson-bar")!, {
    runAll: () => {
      bar.sayNoMore();
      void session.run(cells);
    },
    stop: () => void session.stop(),
    restart: () => void session.restart(),
    putAllBack: () => {
      const before = cells.map((cell) => [cell, cell.putBack()] as const);
      return () => {
        for (const [cell, answer] of before) if (answer) cell.restore(answer);
      };
    },
    download: () =>
      download(`${name}.ipynb`, notebookText(notebook, new Map(cells.map((cell) => [cell.id, cell.source()])))),
  });
  const showState = (problem?: string) => {
    bar.show(session.state(), { stop: session.isBusy(), putBack: cells.some((cell) => cell.isEdited()) });
    if (problem) bar.say(problem);
  };

  document.body.append(element("p", { id: keysId, hidden: "" }, keys));
  const cells: CodeCell[] = [];
  const byId = new Map<string, CodeCell>();
  for (const { id, source } of codeOf(notebook)) {
    const cell = codeCell({
      id,
      section: document.getElementById(id)!,
      text: cellText(id, source, answers),
      place: cells.length + 1,
      keysId,
      session,
      outputs,
      onOutput: (output) => {
        for (const { cell, shown, isNew } of outputs.add(id, output)) byId.get(cell)!.draw(shown, isNew);
      },
      run: (withAbove) => void session.run(withAbove ? cells.slice(0, cells.indexOf(cell) + 1) : [cell]),
      onEdit: showState,
      onCutOff: () => {
        const goThere = wordButton("Go there", () => {
          bar.sayNoMore();
          cell.section.scrollIntoView({ block: "start" });
          cell.focus();
        });
        bar.say("A cell ended with an error, so those after it did not run.", goThere);
      },
    });
    cells.push(cell);
    byId.set(id, cell);
  }
  session.onChange(showState);
  session.onForgotten(() => {
    for (const cell of cells) cell.forget();
  });
  showState();
  if (cells.some((cell) => cell.isEdited()))
    bar.say("Your answers are in the cells. Run all brings their verdicts back.");
  walkThrough(lesson, byId, (cell) => void session.run([cell]));
  whenIdle(() => session.begin());
}

const codeOf = (notebook: Notebook) =>
  notebook.cells.filter((cell) => cell.cell_type === "code").map((cell) => ({ id: cell.id, source: sourceOf(cell) }));

/** The text is painted first: whoever reads needs no kernel yet. */
function whenIdle(work: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(work, { timeout: 2000 });
  else setTimeout(work, 300);
}

function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/x-ipynb+json" }));
  element("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
