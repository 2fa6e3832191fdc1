import type { Figure, LiveFigure, Moment, Panel, Table } from "../figures/figure";
import { moverOf } from "../figures/movers";
import { escapeHtml } from "./escape";
import { pictureSvg } from "./picture";

/** How an output finds the page script: its address relative to the notebook, and the code that loads it from there. */
export interface Loader {
  pageHref: string;
  script: string;
}

/**
 * The output of a cell that shows a figure. It reads well before any script runs, and where none may run:
 * title, still picture, caption, numbers. The loader at its end asks the page script to bring it to life.
 */
export function figureHtml(figure: Figure, loader: Loader): string {
  return (
    `<figure class="nn-figure" style="margin:0">` +
    `<p class="nn-title"><strong>${escapeHtml(figure.title)}</strong></p>` +
    `<div class="nn-stage">${stillPanels(figure)}</div>` +
    `<figcaption class="nn-caption">${escapeHtml(figure.caption)}${startHtml(figure)}</figcaption>` +
    `<details class="nn-numbers"><summary>The numbers of this picture</summary>${tableHtml(figure.table)}</details>` +
    `<p class="nn-note"><em>A still picture: run the cell in JupyterLab to bring it to life.</em></p>` +
    `<a class="nn-page" href="${escapeHtml(loader.pageHref)}" data-href="${escapeHtml(loader.pageHref)}" hidden></a>` +
    `<script type="application/json">${scriptJson(figure)}</script>` +
    `<script>${loader.script}</script>` +
    `</figure>`
  );
}

function startHtml(figure: Figure): string {
  const atStart = "mover" in figure ? figure.atStart : undefined;
  return atStart === undefined ? "" : `<span class="nn-start"> At the start: ${escapeHtml(atStart)}</span>`;
}

function stillPanels(figure: Figure): string {
  const panels = "mover" in figure ? stillMoment(figure).panels : figure.panels;
  return panels.map((panel) => stillPanel(panel)).join("");
}

function stillMoment(figure: LiveFigure): Moment {
  const mover = moverOf(figure);
  return mover.at(figure.state, mover.still?.(figure.state) ?? mover.slider(figure.state).start);
}

function stillPanel(panel: Panel): string {
  const source = `data:image/svg+xml,${encodeURIComponent(pictureSvg(panel))}`;
  return `<img class="nn-still" alt="${escapeHtml(panel.name)}" src="${escapeHtml(source)}" style="max-width:100%;height:auto">`;
}

export function tableHtml(table: Table): string {
  const head = table.columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join("");
  const rows = table.rows
    .map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join("")}</tr>`)
    .join("");
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>`;
}

/** JSON that may stand inside a script element: nothing in it can end the element. */
function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
