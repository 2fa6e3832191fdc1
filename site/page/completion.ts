// Tab, as in JupyterLab: what the kernel offers at the cursor. One match is taken at once, several are shown to choose from.

import {
  acceptCompletion,
  autocompletion,
  closeCompletion,
  completionStatus,
  type CompletionResult,
  insertCompletionText,
  startCompletion,
} from "@codemirror/autocomplete";
import { Prec, type Extension } from "@codemirror/state";
import { type EditorView, keymap } from "@codemirror/view";
import type { Completion } from "../kernel/tabKernel";
import type { Session } from "./session";

/** @param instead - what Tab does where it completes nothing; it says whether it did something */
export function completeWithTab(session: Pick<Session, "complete">, instead: (view: EditorView) => boolean): Extension {
  let found: CompletionResult | null = null;
  /** An answer is to one question only. */
  const take = () => {
    const taken = found;
    found = null;
    return taken;
  };

  const ask = async (view: EditorView) => {
    const { doc, selection } = view.state;
    const completion = await session.complete(doc.toString(), selection.main.head).catch(() => undefined);
    // The learner has typed on meanwhile: the answer is to another question.
    if (!completion || view.state.doc !== doc || !view.state.selection.eq(selection)) return;
    const { matches, start, end } = completion;
    if (matches.length === 1) view.dispatch(insertCompletionText(view.state, matches[0]!, start, end));
    if (matches.length < 2) return;
    found = resultOf(completion);
    startCompletion(view);
  };
  const complete = (view: EditorView) => {
    if (completionStatus(view.state) === "active") return acceptCompletion(view);
    if (!instead(view)) void ask(view);
    return true;
  };

  return [
    autocompletion({
      activateOnTyping: false,
      icons: false,
      interactionDelay: 0,
      override: [take],
    }),
    Prec.highest(
      keymap.of([
        { key: "Tab", run: complete },
        { key: "Escape", run: closeCompletion },
      ]),
    ),
  ];
}

function resultOf({ matches, start, end }: Completion): CompletionResult {
  return {
    from: start,
    to: end,
    options: matches.map((label) => ({ label, boost: label === "?" ? -1 : 0 })),
    validFor: /^[\w$]*$/,
  };
}
