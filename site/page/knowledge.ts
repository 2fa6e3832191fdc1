// What is known of a name: its type and its doc comment, under the pointer or with Shift+Tab at the cursor.

import { type Extension, Prec } from "@codemirror/state";
import {
  activateHover,
  closeHoverTooltips,
  type EditorView,
  hasHoverTooltips,
  hoverTooltip,
  keymap,
} from "@codemirror/view";
import { element } from "../../src/page/element";
import { announce } from "./announce";
import type { Session } from "./session";

export function knowledgeTip(session: Pick<Session, "inspect" | "state">): Extension {
  let asked = false;

  const tip = hoverTooltip(
    async (view, position) => {
      const isAsked = asked;
      asked = false;
      // The pointer passes over many names; only who asks with the keys is made to wait.
      if (!isAsked && session.state() !== "idle") return null;
      const code = view.state.doc.toString();
      const text = (await session.inspect(code, placeOfName(code, position)).catch(() => "")).trim();
      if (isAsked) announce(text || nothingKnown);
      if (text === "" && !isAsked) return null;
      return { pos: position, above: true, create: () => ({ dom: tipOf(text || nothingKnown) }) };
    },
    { hideOnChange: true },
  );
  const ask = (view: EditorView) => {
    asked = true;
    activateHover(view, view.state.selection.main.head, 1, {
      until: (change) => change.docChanged || !!change.selection,
    });
    return true;
  };
  const close = (view: EditorView) => {
    if (!hasHoverTooltips(view.state)) return false;
    view.dispatch({ effects: closeHoverTooltips });
    return true;
  };
  return [
    tip,
    Prec.highest(
      keymap.of([
        { key: "Shift-Tab", run: ask },
        { key: "Escape", run: close },
      ]),
    ),
  ];
}

const nothingKnown = "Nothing is known of what stands here.";

/** Behind a name, or behind the bracket that calls it, one asks for that name. */
function placeOfName(code: string, position: number): number {
  if (/[\w$]/.test(code[position] ?? "")) return position;
  const before = /[\w$](?=[^\w$]?$)/.exec(code.slice(Math.max(0, position - 2), position));
  return before ? Math.max(0, position - 2) + before.index : position;
}

/** The first paragraph is the type, the rest what the doc comment says. */
function tipOf(text: string): HTMLElement {
  const [type = "", ...doc] = text.split("\n\n");
  return element(
    "div",
    { class: "cell-tip" },
    element("code", {}, type),
    ...doc.map((paragraph) => element("p", {}, paragraph)),
  );
}
