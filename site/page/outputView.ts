// Draws what stands under one cell, as JupyterLab does: the richest form of it that a page can show.

import { element } from "../../src/page/element";
import { showMarkup } from "./markup";
import type { DisplayShown, Shown, StreamShown } from "./outputs";

export interface OutputView {
  /** The cell runs again: what stands here stays until something new comes, or the run is over. */
  begin(): void;
  add(shown: Shown): void;
  repaint(shown: Shown): void;
  end(): void;
}

/** So long the place of the old output is held after a run: a figure needs a moment to come to life. */
const settleMs = 700;

export function outputView(place: HTMLElement): OutputView {
  const drawn = new Map<Shown, HTMLElement>();
  const changed = new Set<Shown>();
  let isOld = false;
  let release: number | undefined;

  const hold = () => {
    clearTimeout(release);
    place.style.minHeight = `${place.offsetHeight}px`;
  };
  const clearOld = () => {
    if (isOld) place.replaceChildren();
    isOld = false;
  };

  /** Once a frame: a loop may print a thousand times in between. */
  const repaintChanged = () => {
    for (const shown of changed) {
      const drawing = drawn.get(shown);
      if (drawing) draw(drawing, shown);
    }
    changed.clear();
  };

  return {
    begin: () => {
      hold();
      isOld = true;
      drawn.clear();
    },
    add: (shown) => {
      clearOld();
      const drawing = element("div", { class: `shown shown-${shown.type === "stream" ? shown.name : "display"}` });
      drawn.set(shown, drawing);
      place.append(drawing);
      draw(drawing, shown);
    },
    repaint: (shown) => {
      if (changed.size === 0) requestAnimationFrame(repaintChanged);
      changed.add(shown);
    },
    end: () => {
      clearOld();
      release = setTimeout(() => place.style.removeProperty("min-height"), settleMs);
    },
  };
}

function draw(drawing: HTMLElement, shown: Shown): void {
  if (shown.type === "stream") drawText(drawing, shown);
  else drawDisplay(drawing, shown);
}

function drawText(drawing: HTMLElement, { name, text }: StreamShown): void {
  let pre = drawing.querySelector("pre");
  if (!pre) {
    pre = element("pre");
    drawing.append(...(name === "stderr" ? [element("span", { class: "unseen" }, "Error output:")] : []), pre);
  }
  const before = pre.textContent ?? "";
  if (text.startsWith(before)) pre.append(text.slice(before.length));
  else pre.textContent = text;
  // What scrolls must be reachable with the keys.
  if (pre.scrollHeight > pre.clientHeight) {
    pre.tabIndex = 0;
    pre.setAttribute("role", "group");
    pre.setAttribute("aria-label", "Long output");
  }
}

type Drawer = (drawing: HTMLElement, content: string, data: DisplayShown["data"]) => void;

const picture =
  (type: string, encode: (content: string) => string): Drawer =>
  (drawing, content, data) => {
    const alt = String(data["text/plain"] ?? "A picture that the cell shows");
    drawing.replaceChildren(element("img", { src: `data:${type}${encode(content)}`, alt }));
  };
const asText: Drawer = (drawing, content) => drawing.replaceChildren(element("pre", {}, content));
const base64 = (content: string) => `;base64,${content.replace(/\s/g, "")}`;

/** The richest first. */
const drawers: readonly (readonly [string, Drawer])[] = [
  ["text/html", showMarkup],
  ["image/svg+xml", picture("image/svg+xml", (content) => `,${encodeURIComponent(content)}`)],
  ["image/png", picture("image/png", base64)],
  ["image/jpeg", picture("image/jpeg", base64)],
  ["application/json", asText],
  ["text/markdown", asText],
  ["text/latex", asText],
  ["text/plain", asText],
];

function drawDisplay(drawing: HTMLElement, { data }: DisplayShown): void {
  const [type, drawer] = drawers.find(([type]) => type in data) ?? [];
  if (!type || !drawer) return asText(drawing, `This page cannot show ${Object.keys(data).join(", ")}.`, data);
  const content = data[type];
  drawer(drawing, typeof content === "string" ? content : JSON.stringify(content, null, 2), data);
}
