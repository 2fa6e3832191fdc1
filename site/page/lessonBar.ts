// The buttons for the whole lesson, and in words what the kernel does.

import { element } from "../../src/page/element";
import type { KernelState } from "../kernel/tabKernel";
import { button, wordButton } from "./buttons";

export interface BarActions {
  runAll(): void;
  stop(): void;
  restart(): void;
  /** Returns what undoes it. */
  putAllBack(): () => void;
  download(): void;
}

export interface LessonBar {
  show(state: KernelState, can: { stop: boolean; putBack: boolean }): void;
  /** One sentence that stays, until the next one or until it is closed. */
  say(sentence: string, ...more: Node[]): void;
  sayNoMore(): void;
}

const words: Readonly<Record<KernelState, string>> = {
  starting: "getting ready",
  idle: "ready",
  busy: "running",
  restoring: "bringing the names back",
  dead: "stopped",
};

export function lessonBar(place: Element, actions: BarActions): LessonBar {
  const runAll = button("Run all", "runAll", actions.runAll, "Run all cells");
  const stop = button("Stop", "stop", actions.stop, "Stop what runs");
  const back = button("Put all back", "putBack", () => putAllBack(), "Put the lesson's own code back into all cells");
  const state = element("span", { class: "kernel-state", role: "status" });
  const message = element("p", { class: "bar-message", role: "status", hidden: "" });

  const say = (sentence: string, ...more: Node[]) => {
    const close = wordButton("Close", () => {
      message.hidden = true;
      runAll.element.focus();
    });
    message.replaceChildren(sentence, ...more.flatMap((each) => [" ", each]), " ", close);
    message.hidden = false;
  };
  const putAllBack = () => {
    const undo = actions.putAllBack();
    const undoButton = wordButton("Undo", () => {
      undo();
      message.hidden = true;
      back.element.focus();
    });
    say("All cells hold the lesson's own code again.", undoButton);
  };

  place.setAttribute("role", "group");
  place.setAttribute("aria-label", "This lesson");
  place.replaceChildren(
    runAll.element,
    stop.element,
    button("Restart", "restart", actions.restart, "Begin anew: the kernel forgets all names").element,
    back.element,
    button("Download", "download", actions.download, "Download the notebook with your answers (.ipynb)").element,
    state,
    message,
  );
  return {
    say,
    sayNoMore: () => void (message.hidden = true),
    show: (now, can) => {
      stop.enable(can.stop);
      back.enable(can.putBack);
      (place as HTMLElement).dataset["state"] = now;
      if (state.textContent !== words[now]) state.textContent = words[now];
    },
  };
}
