import type { Figure, LiveFigure, Moment, Panel, Table } from "../figures/figure";
import { stillPad } from "../figures/digits/drawingPad";
import { moverOf } from "../figures/movers";
import { stillPlayground } from "../figures/network/playground";
import { Html, html } from "./html";
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
  return html`
    <figure class="nn-figure" style="margin:0">
      <p class="nn-title"><strong>${figure.title}</strong></p>
      <div class="nn-stage">${stillPanels(figure).map(stillPanel)}</div>
      <figcaption class="nn-caption">${figure.caption}${startHtml(figure)}</figcaption>
      ${numbers(figure.table)}
      <p class="nn-note"><em>A still picture: run the cell to bring it to life.</em></p>
      <a class="nn-page" href="${loader.pageHref}" data-href="${loader.pageHref}" hidden></a>
      <script type="application/json">${scriptJson(figure)}</script>
      <script>${new Html(loader.script)}</script>
    </figure>
  `.markup;
}

/** The numbers behind the picture. A table that stands open is moved inside its own frame where it is wider than the page. */
function numbers({ part, isOpen, ...rows }: Table): Html {
  const summary = html`<summary>The numbers of this picture${part === undefined ? "" : ` (${part})`}</summary>`;
  if (!isOpen) return html`<details class="nn-numbers">${summary}${table(rows)}</details>`;
  const framed = html`<div role="region" aria-label="The numbers of this picture" tabindex="0" style="overflow-x:auto">${table(rows)}</div>`;
  return html`<details class="nn-numbers" open>${summary}${framed}</details>`;
}

export function tableHtml(numbers: Table): string {
  return table(numbers).markup;
}

function startHtml(figure: Figure): Html | "" {
  if ("playground" in figure || "pad" in figure) return html`<span class="nn-start"> ${figure.still}</span>`;
  const atStart = "mover" in figure ? figure.atStart : undefined;
  return atStart === undefined ? "" : html`<span class="nn-start"> At the start: ${atStart}</span>`;
}

function stillPanels(figure: Figure): Panel[] {
  if ("playground" in figure) return stillPlayground(figure.playground);
  if ("pad" in figure) return stillPad(figure.pad);
  return "mover" in figure ? stillMoment(figure).panels : figure.panels;
}

function stillMoment(figure: LiveFigure): Moment {
  const mover = moverOf(figure);
  return mover.at(figure.state, mover.still?.(figure.state) ?? mover.slider(figure.state).start);
}

function stillPanel(panel: Panel): Html {
  return html`<img class="nn-still" alt="${panel.name}" src="${addressOf(panel)}" style="max-width:100%;height:auto">`;
}

/** The picture as an address: an image knows no variables of the page, and GitHub's preview shows it in base64 only. */
function addressOf(panel: Panel): string {
  const picture = pictureSvg(panel).replace(/var\(--nn-\w+, (#\w+)\)/g, "$1");
  const bytes = Array.from(new TextEncoder().encode(picture), (byte) => String.fromCharCode(byte));
  return `data:image/svg+xml;base64,${btoa(bytes.join(""))}`;
}

/** Names and formulas begin at the left, numbers end at the right, so that their digits stand under each other. */
function table({ columns, rows }: Table): Html {
  const sides = columns.map((_, i) => (rows.every((row) => isNumber(row[i] ?? "")) && i > 0 ? "right" : "left"));
  const style = (i: number) => `text-align:${sides[i]};font-variant-numeric:tabular-nums`;
  const cell = (text: string, i: number) =>
    i === 0
      ? html`<th scope="row" style="${style(i)};font-weight:normal">${text}</th>`
      : html`<td style="${style(i)}">${text}</td>`;
  return html`
    <table>
      <thead><tr>${columns.map((column, i) => html`<th scope="col" style="text-align:${sides[i]!}">${column}</th>`)}</tr></thead>
      <tbody>${rows.map((row) => html`<tr>${row.map(cell)}</tr>`)}</tbody>
    </table>
  `;
}

/** A number as the course or JavaScript writes it, or the dash where there is none. */
function isNumber(text: string): boolean {
  return /^[−-]?\d[\d.]*(?:e[+−-]?\d+)?$|^–?$/.test(text);
}

/** JSON that may stand inside a script element: nothing in it can end the element. */
export function scriptJson(value: unknown): Html {
  const escaped = JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return new Html(escaped);
}
