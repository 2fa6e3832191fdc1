// What stands under the cells, as data: pieces of text run together, and a display changes wherever it was shown.

import type { CellOutput } from "../kernel/tabKernel";

export interface StreamShown {
  readonly type: "stream";
  readonly name: "stdout" | "stderr";
  text: string;
}

export interface DisplayShown {
  readonly type: "display";
  data: Readonly<Record<string, unknown>>;
  readonly displayId: string | undefined;
}

export type Shown = StreamShown | DisplayShown;

/** What a view has to do: put a new piece at the end, or paint one anew. */
export interface Change {
  readonly cell: string;
  readonly shown: Shown;
  readonly isNew: boolean;
}

export interface Outputs {
  /** A cell begins to run: what stood under it is gone, and updates of its displays go nowhere. */
  clear(cell: string): void;
  add(cell: string, output: CellOutput): Change[];
  of(cell: string): readonly Shown[];
}

/** A loop that prints for ever must not fill the page: this many characters of a stream are enough to see what it does. */
export const mostText = 100_000;
export const restNotShown = "\n… The rest is not shown.\n";

export function lessonOutputs(): Outputs {
  const cells = new Map<string, Shown[]>();

  const append = (cell: string, shown: Shown): Change[] => {
    cells.set(cell, [...(cells.get(cell) ?? []), shown]);
    return [{ cell, shown, isNew: true }];
  };
  const addText = (cell: string, name: StreamShown["name"], piece: string): Change[] => {
    const text = withoutColours(piece);
    const last = cells.get(cell)?.at(-1);
    if (last?.type !== "stream" || last.name !== name)
      return append(cell, { type: "stream", name, text: shorten(text) });
    if (last.text.length >= mostText) return [];
    last.text = shorten(last.text + text);
    return [{ cell, shown: last, isNew: false }];
  };
  const update = (displayId: string, data: DisplayShown["data"]): Change[] =>
    [...cells].flatMap(([cell, all]) =>
      all.flatMap((shown) => {
        if (shown.type !== "display" || shown.displayId !== displayId) return [];
        shown.data = data;
        return [{ cell, shown, isNew: false }];
      }),
    );

  return {
    clear: (cell) => void cells.delete(cell),
    of: (cell) => cells.get(cell) ?? [],
    add: (cell, output) => {
      if (output.type === "stream") return addText(cell, output.name, output.text);
      if (output.type === "update") return update(output.displayId, output.data);
      return append(cell, { type: "display", data: output.data, displayId: output.displayId });
    },
  };
}

const shorten = (text: string) => (text.length > mostText ? text.slice(0, mostText) + restNotShown : text);

/** The colours of a terminal, which a page does not know. */
const withoutColours = (text: string) => text.replace(/\u001b\[[\d;]*m/g, "");
