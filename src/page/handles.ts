// Numbers of a diagram that are turned by dragging them (up or to the right is more), or with the keys: a slider each for who cannot see it.

import type { Diagram, Knob } from "../figures/figure";
import { knobPlaces } from "../html/diagram";
import { formatNumber } from "../math/format";
import { element, keepKeys } from "./element";

/** How far the pointer goes from one end of a knob to the other, in pixels. */
const way = 240;

type Turn = (name: string, value: number) => void;

export interface Handles {
  layer: HTMLElement;
  /** Puts the handles where their numbers stand in the diagram now. */
  place(diagram: Diagram, knobs: readonly Knob[]): void;
}

/** @param rest - called when the hand is taken off, so that what came out is read aloud */
export function makeHandles(turn: Turn, rest: () => void): Handles {
  const layer = element("div", { class: "nn-handles" });
  const handles = new Map<string, { handle: HTMLElement; set(knob: Knob): void }>();
  const handleOf = (knob: Knob) => {
    const known = handles.get(knob.name) ?? makeHandle(knob, turn, rest);
    if (!handles.has(knob.name)) layer.append(known.handle);
    handles.set(knob.name, known);
    return known;
  };
  return {
    layer,
    place(diagram, knobs) {
      for (const { knob: name, x, y, width, height } of knobPlaces(diagram)) {
        const knob = knobs.find((one) => one.name === name);
        if (!knob) continue;
        const { handle, set } = handleOf(knob);
        const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(3)}%`;
        Object.assign(handle.style, {
          left: percent(x, diagram.width),
          top: percent(y, diagram.height),
          width: percent(width, diagram.width),
          height: percent(height, diagram.height),
        });
        set(knob);
      }
    },
  };
}

function makeHandle(first: Knob, turn: Turn, rest: () => void) {
  let knob = first;
  const handle = element("span", {
    class: "nn-handle",
    role: "slider",
    tabindex: "0",
    "aria-label": first.name,
    title: `${first.name}: drag it, or use the arrow keys`,
    ...keepKeys,
  });
  const turnTo = (value: number) => {
    const { min, max, step } = knob;
    const stepped = min + Math.round((value - min) / step) * step;
    turn(knob.name, Number(Math.min(max, Math.max(min, stepped)).toPrecision(12)));
  };
  let from: { x: number; y: number; value: number } | undefined;
  handle.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    handle.focus({ preventScroll: true });
    handle.setPointerCapture(event.pointerId);
    from = { x: event.clientX, y: event.clientY, value: knob.value };
  });
  handle.addEventListener("pointermove", (event) => {
    if (!from) return;
    const moved = event.clientX - from.x - (event.clientY - from.y); // to the right is more, and up is more
    turnTo(from.value + (moved / way) * (knob.max - knob.min));
  });
  const end = () => {
    from = undefined;
    rest();
  };
  handle.addEventListener("pointerup", end);
  handle.addEventListener("pointercancel", end);
  handle.addEventListener("keydown", (event) => {
    const { value, min, max, step } = knob;
    const to = {
      ArrowUp: value + step,
      ArrowRight: value + step,
      ArrowDown: value - step,
      ArrowLeft: value - step,
      PageUp: value + 10 * step,
      PageDown: value - 10 * step,
      Home: min,
      End: max,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    turnTo(to);
    rest();
  });
  const set = (now: Knob) => {
    knob = now;
    handle.setAttribute("aria-valuemin", String(now.min));
    handle.setAttribute("aria-valuemax", String(now.max));
    handle.setAttribute("aria-valuenow", String(now.value));
    handle.setAttribute("aria-valuetext", formatNumber(now.value, 3));
  };
  return { handle, set };
}
