// The editor of one cell, with the keys of JupyterLab.

import { defaultKeymap, history, historyKeymap, indentMore } from "@codemirror/commands";
import { typescriptLanguage } from "@codemirror/lang-javascript";
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { EditorState, Prec, Transaction } from "@codemirror/state";
import { drawSelection, EditorView, type KeyBinding, keymap } from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";
import { completeWithTab } from "./completion";
import { knowledgeTip } from "./knowledge";
import type { Session } from "./session";

export interface Editor {
  /** Shows another text, as one step that can be undone; it does not count as typed. */
  show(text: string): void;
  focus(): void;
}

export interface EditorOptions {
  readonly parent: HTMLElement;
  readonly text: string;
  readonly label: string;
  /** The id of the sentence that says which keys do what. */
  readonly describedBy: string;
  readonly session: Pick<Session, "complete" | "inspect" | "state">;
  onType(text: string): void;
}

export function createEditor(options: EditorOptions): Editor {
  const { parent, text, session, onType } = options;
  const typed = EditorView.updateListener.of(({ docChanged, transactions, state, view }) => {
    if (!docChanged) return;
    view.setTabFocusMode(false);
    if (transactions.some((each) => each.annotation(Transaction.userEvent))) onType(state.doc.toString());
  });
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        completeWithTab(session, indentAtStart),
        knowledgeTip(session),
        Prec.high(keymap.of(leaving)),
        keymap.of([...defaultKeymap, ...historyKeymap]),
        history(),
        drawSelection(),
        bracketMatching(),
        indentOnInput(),
        typescriptLanguage,
        syntaxHighlighting(classHighlighter),
        indentUnit.of("  "),
        EditorState.tabSize.of(2),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ "aria-label": options.label, "aria-describedby": options.describedBy }),
        EditorView.domEventHandlers({ blur: (_, editor) => editor.setTabFocusMode(false) }),
        typed,
      ],
    }),
  });
  return {
    show: (text) =>
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, selection: { anchor: 0 } }),
    focus: () => view.focus(),
  };
}

/** At the start of a line Tab indents: there is nothing to complete. */
function indentAtStart(view: EditorView): boolean {
  const { from, to, head } = view.state.selection.main;
  const line = view.state.doc.lineAt(head);
  if (from === to && /\S/.test(line.text.slice(0, head - line.from))) return false;
  if (from !== to) return indentMore(view);
  view.dispatch(view.state.replaceSelection("  "), { userEvent: "input.indent" });
  return true;
}

/** Tab is the editor's, so Escape lets it go, until something is typed: nobody is kept in a cell. */
const leaving: readonly KeyBinding[] = [
  {
    key: "Escape",
    run: (view) => {
      view.setTabFocusMode(true);
      return false;
    },
  },
];
