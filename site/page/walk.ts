// Shift+Enter walks through the lesson as in JupyterLab: it runs a cell of code, and selects the next cell, be it text or code.

import type { CodeCell } from "./cell";

/** @param run - runs a cell, when the walk leaves it */
export function walkThrough(
  lesson: HTMLElement,
  cells: ReadonlyMap<string, CodeCell>,
  run: (cell: CodeCell) => void,
): void {
  const sections = [...lesson.querySelectorAll<HTMLElement>("section.cell")];
  let current = sections[0];
  const sectionOf = (target: EventTarget | null) =>
    target instanceof Element ? (target.closest<HTMLElement>("section.cell") ?? undefined) : undefined;
  const select = (event: Event) => {
    current = sectionOf(event.target) ?? current;
  };
  lesson.addEventListener("focusin", select);
  lesson.addEventListener("pointerdown", select);

  // Before the editor hears it: there Shift+Enter would begin a new line.
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Enter" || event.isComposing || event.altKey || !current) return;
      const stays = event.ctrlKey || event.metaKey;
      if (!(stays || event.shiftKey) || !isOfWalk(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
      const cell = cells.get(current.id);
      if (cell) run(cell);
      if (!stays) goTo(sections[sections.indexOf(current) + 1]);
    },
    { capture: true },
  );

  const goTo = (section: HTMLElement | undefined) => {
    if (!section) return;
    const cell = cells.get(section.id);
    if (cell) cell.focus();
    else {
      section.tabIndex = -1;
      section.focus({ preventScroll: true });
    }
    section.scrollIntoView({ block: "nearest" });
  };
}

/** Nowhere in particular, a cell of text itself, or the input of a cell: links and the controls of figures keep their keys. */
function isOfWalk(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    (target === document.body || target.matches("section.cell") || target.closest(".cell-input") !== null)
  );
}
