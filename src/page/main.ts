import type { Figure } from "../figures/figure";
import { holdKeys } from "./element";
import { drawLive } from "./liveFigure";
import { drawPad } from "./pad";
import { drawPanels } from "./panels";
import { drawPlayground } from "./playground";
import { addStyle, onThemeChange } from "./style";

let figures = 0;

/** Turns the still output of a figure into a live one. What is missing or fails leaves the still picture as it is. */
async function drawFigure(root: HTMLElement): Promise<void> {
  const data = root.querySelector('script[type="application/json"]')?.textContent;
  const stage = root.querySelector<HTMLElement>(".nn-stage");
  const caption = root.querySelector(".nn-caption");
  if (!data || !stage || !caption || root.dataset.state === "live" || root.dataset.state === "drawing") return;
  root.dataset.state = "drawing";
  addStyle();
  holdKeys(root);
  caption.id = `nn-caption-${figures++}`;
  const figure = JSON.parse(data) as Figure;
  onThemeChange(keptBy(root, await bringToLife(stage, figure, caption.id)));
  for (const still of root.querySelectorAll(".nn-note, .nn-start")) still.remove();
  root.dataset.state = "live";
}

function bringToLife(stage: HTMLElement, figure: Figure, describedBy: string): Promise<{ repaint(): void }> {
  if ("mover" in figure) return drawLive(stage, figure, describedBy);
  if ("playground" in figure) return drawPlayground(stage, figure, describedBy);
  if ("pad" in figure) return Promise.resolve(drawPad(stage, figure, describedBy));
  return drawPanels(stage, figure.panels, describedBy, true);
}

/** The theme watcher holds figures weakly; the figure's own element keeps its panels alive for as long as it lives. */
const kept = new WeakMap<HTMLElement, object>();

function keptBy<Value extends object>(root: HTMLElement, value: Value): Value {
  kept.set(root, value);
  return value;
}

window.drawNeuralNetworkFigure = (root) => {
  drawFigure(root).catch((error: unknown) => {
    root.dataset.state = "still";
    console.warn("This figure stays a still picture:", error);
  });
};
