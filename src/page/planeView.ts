import type { Mark, Plot } from "../figures/figure";
import type { NeuronPlace, PlaneMaps } from "../figures/network/playgroundPanels";
import { valueAlong } from "../figures/scale";
import { choiceSet } from "./controls";
import { element, keepKeys } from "./element";
import { type PlotView, plotView } from "./plot";

/** How near a point a click takes it away instead of putting another one there, in pixels. */
const hit = 8;
/** How far an arrow key moves the cross, as a part of the plane. */
const stride = 0.05;

interface Actions {
  add(inputs: [number, number], target: 0 | 1): void;
  /** Whether there was a point to take away. */
  remove(inputs: [number, number], reach?: number): boolean;
  /** Draws the cross where it is now. */
  look(): void;
}

export interface PlaneView {
  host: HTMLElement;
  plot: PlotView;
  update(plot: Plot, maps: PlaneMaps, shown: NeuronPlace | undefined): void;
}

const options = ["target 1", "target 0"] as const;

/** The plane of the playground: a click puts a point there or takes one away, the keys do the same at a cross. */
export async function planeView(first: Plot, describedBy: string, act: Actions): Promise<PlaneView> {
  const plot = await plotView(first, describedBy, false);
  let target: 0 | 1 = 1;
  let ranges = [first.x, first.y] as const;
  /** Parts of both axes, where the keys are used. */
  let cross: [across: number, up: number] | undefined;
  const layer = element("div", {
    ...{ class: "nn-plane-keys", role: "application", tabindex: "0", ...keepKeys },
    "aria-roledescription": "plane of points",
    "aria-label":
      "The plane. Arrow keys move a cross, Enter puts a point there, 1 and 0 one of that target, Delete removes the nearest.",
  });
  const choices = choiceSet({ label: "a click adds", options: [...options], chosen: options[0] }, (option) => {
    target = option === options[0] ? 1 : 0;
  });
  const shownName = element("p", { class: "nn-shown" });
  const other = (): 0 | 1 => (target === 1 ? 0 : 1);
  layer.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 && event.button !== 2) return;
    event.preventDefault();
    event.stopPropagation();
    layer.focus({ preventScroll: true });
    cross = undefined;
    const here = plot.at(event.clientX, event.clientY);
    const reach = Math.abs(plot.at(event.clientX + hit, event.clientY)[0] - here[0]);
    if (act.remove(here, reach)) return;
    act.add(here, event.shiftKey || event.button === 2 ? other() : target);
  });
  layer.addEventListener("contextmenu", (event) => {
    event.preventDefault();
    event.stopPropagation();
  });
  layer.addEventListener("blur", () => {
    if (cross === undefined) return;
    cross = undefined;
    act.look();
  });
  layer.addEventListener("keydown", (event) => {
    const moves: Record<string, [number, number]> = {
      ArrowLeft: [-stride, 0],
      ArrowRight: [stride, 0],
      ArrowUp: [0, stride],
      ArrowDown: [0, -stride],
    };
    const move = moves[event.key];
    const isAdding = event.key === "Enter" || event.key === "0" || event.key === "1";
    const isRemoving = event.key === "Delete" || event.key === "Backspace";
    if (!move && !isAdding && !isRemoving) return;
    event.preventDefault();
    event.stopPropagation();
    const [across, up] = cross ?? [0.5, 0.5];
    const inside = (part: number) => Math.min(1, Math.max(0, part));
    cross = move ? [inside(across + move[0]), inside(up + move[1])] : [across, up];
    const here: [number, number] = [valueAlong(ranges[0], cross[0]), valueAlong(ranges[1], cross[1])];
    if (isAdding) act.add(here, event.key === "Enter" ? target : event.key === "1" ? 1 : 0);
    if (isRemoving) act.remove(here);
    act.look();
  });
  plot.host.classList.add("nn-small");
  plot.host.append(layer);
  return {
    plot,
    host: element(
      "div",
      { class: "nn-plane" },
      shownName,
      plot.host,
      element("div", { class: "nn-controls" }, choices),
    ),
    update(next, maps, shown) {
      ranges = [next.x, next.y];
      const { left, top, width, height } = plot.area();
      Object.assign(layer.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
      const isHidden = shown !== undefined && shown.layer < maps.length - 1;
      shownName.textContent = isHidden ? `activation of ${maps[shown.layer]![shown.neuron]!.name}` : "prediction";
      plot.update({ ...next, marks: [...next.marks, ...(cross ? crossMarks(next, cross) : [])] });
    },
  };
}

function crossMarks({ x, y }: Plot, [across, up]: [number, number]): Mark[] {
  const [atX, atY] = [valueAlong(x, across), valueAlong(y, up)];
  return [
    { type: "segment", from: [x.range[0], atY], to: [x.range[1], atY], tone: "you" },
    { type: "segment", from: [atX, y.range[0]], to: [atX, y.range[1]], tone: "you" },
  ];
}
