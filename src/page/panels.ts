import type { Diagram, Panel, Plot } from "../figures/figure";
import { diagramSvg } from "../html/diagram";
import { element } from "./element";
import { legendList, plotView, type PlotView } from "./plot";

/** All panels of a figure, as they are drawn in the page. */
export interface Panels {
  plots: PlotView[];
  /** The diagram's element, where the figure has one. */
  diagram: HTMLElement | undefined;
  update(panels: Panel[]): void;
  repaint(): void;
}

interface View {
  host: HTMLElement;
  update(panel: Panel): void;
}

/**
 * Draws the panels and puts them on the stage in place of the still pictures.
 *
 * @param readable - whether pointing at a curve shows its values; not where something moves over it
 */
export async function drawPanels(
  stage: HTMLElement,
  panels: Panel[],
  describedBy: string,
  readable: boolean,
): Promise<Panels> {
  const plots: PlotView[] = [];
  const views: View[] = [];
  const hosts: HTMLElement[] = [];
  let diagram: HTMLElement | undefined;
  for (const panel of panels) {
    const view =
      panel.type === "diagram" ? diagramView(panel, describedBy) : await plotView(panel, describedBy, readable);
    views.push(view as View);
    if (panel.type === "plot") plots.push(view as PlotView);
    else diagram = view.host;
    const names = panel.type === "plot" ? legendList(panel) : null;
    const host = names ? element("div", { class: "nn-named" }, view.host, names) : view.host;
    if (panel.type === "plot" && isSquare(panel)) host.classList.add("nn-square");
    if (panel.type === "plot" && panel.wide) host.classList.add("nn-wide");
    if (panel.small) host.classList.add("nn-small");
    hosts.push(host);
  }
  stage.replaceChildren(...hosts);
  const update = (next: Panel[]) => views.forEach((view, i) => view.update(next[i]!));
  update(panels);
  return { plots, diagram, update, repaint: () => plots.forEach((plot) => plot.repaint()) };
}

/** A plane of inputs, say: it stands beside what comes next, where a wide plot would not leave room. */
function isSquare({ x, y, equalUnits }: Plot): boolean {
  return equalUnits === true && y.range[1] - y.range[0] > 0.75 * (x.range[1] - x.range[0]);
}

function diagramView(first: Diagram, describedBy: string): { host: HTMLElement; update(diagram: Diagram): void } {
  const { host, svg } = emptyDiagram(first.width, describedBy);
  return { host, update: (diagram) => drawDiagram(svg, diagram) };
}

/** The element of a diagram that is drawn `width` wide at most, and its SVG. */
export function emptyDiagram(width: number, describedBy: string): { host: HTMLElement; svg: SVGSVGElement } {
  const host = element("div", { class: "nn-diagram" });
  host.style.maxWidth = `${width}px`;
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  for (const [name, value] of Object.entries({ role: "img", "aria-describedby": describedBy }))
    svg.setAttribute(name, value);
  host.append(svg);
  return { host, svg };
}

export function drawDiagram(svg: SVGSVGElement, diagram: Diagram): void {
  svg.setAttribute("aria-label", diagram.name);
  svg.setAttribute("viewBox", `0 0 ${diagram.width} ${diagram.height}`);
  svg.innerHTML = diagramSvg(diagram).markup;
}
