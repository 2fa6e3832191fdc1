// The look of a figure, from the one design. Where the page has a theme, ground and ink are the theme's.

import { colours, outputWidth, control, plotHeight, space, textSize } from "../html/design";
import { fromTheme, isThemed } from "../html/theme";
import { padCss } from "./padStyle";

/** What the body carries that changes with the theme, in JupyterLab and in VS Code. */
const themeMarks = ["data-jp-theme-light", "data-jp-theme-name", "data-vscode-theme-kind", "data-vscode-theme-id"];

const isDark =
  ':is([data-jp-theme-light="false"], [data-vscode-theme-kind="vscode-dark"], [data-vscode-theme-kind="vscode-high-contrast"])';

const variables = (ground: "light" | "dark") =>
  Object.entries(colours)
    .map(([name, colour]) => {
      const own = colour[ground];
      return `--nn-${name}: ${isThemed(name) ? fromTheme(name, own) : own};`;
    })
    .join(" ");

const css = `
.nn-figure {
  ${variables("light")}
  margin: 0; padding: ${space.small}px 0; max-width: ${outputWidth}px; container-type: inline-size; color: var(--nn-ink);
  font: ${textSize.text}px/1.45 ${fromTheme("textFont", "system-ui, sans-serif")};
}
${isDark} .nn-figure { color-scheme: dark; ${variables("dark")} }
.nn-figure p { margin: 0 0 ${space.small}px; }
.nn-figure .nn-title { font-size: ${textSize.title}px; margin-bottom: ${space.medium}px; }
.nn-stage { display: flex; flex-wrap: wrap; gap: ${space.small}px ${space.large}px; align-items: flex-start; justify-content: flex-start; }
.nn-diagram { flex: 1 1 100%; max-width: 100%; min-width: 0; position: relative; }
.nn-diagram svg { width: 100%; height: auto; display: block; }
.nn-plot { flex: 1 1 420px; min-width: 0; position: relative; height: ${plotHeight.alone}px; }
.nn-plot:not(:only-child) { flex-basis: 300px; }
.nn-diagram ~ .nn-plot, .nn-diagram ~ .nn-named .nn-plot { height: ${plotHeight.underDiagram}px; }
.nn-named { flex: 1 1 300px; min-width: 0; }
.nn-square { flex: 0 1 330px; min-width: 220px; }
.nn-square ~ .nn-plot, .nn-square ~ .nn-named, .nn-square ~ .nn-diagram { flex-basis: 300px; }
.nn-square:only-child { flex-basis: 440px; }
.nn-square ~ .nn-square { flex-basis: 330px; }
.nn-figure .nn-wide { flex: 1 1 100%; }
.nn-wide ~ .nn-plot { height: ${plotHeight.underDiagram}px; }
.nn-figure .nn-small { flex: 1 1 180px; }
.nn-figure .nn-small.nn-diagram { flex-basis: 168px; }
.nn-figure .nn-small.nn-plot { height: ${plotHeight.small}px; }
.nn-diagram:not(.nn-small):has(~ .nn-small) { flex-basis: 100%; }
.nn-map { position: absolute; width: 0; height: 0; pointer-events: none; opacity: 0.85; }
.nn-plot .nn-overlay { position: absolute; inset: 0; width: 100%; height: 100%; pointer-events: none; overflow: hidden; }
.nn-plot .main-svg:has(.hoverlayer) { z-index: 1; }
.nn-plot.nn-draggable .nn-overlay { pointer-events: auto; cursor: grab; touch-action: none; }
.nn-plot.nn-draggable.nn-dragging .nn-overlay { cursor: grabbing; }
.nn-figure svg text { font-family: inherit; }
.nn-legend { display: flex; flex-wrap: wrap; gap: 2px ${space.large}px; margin: 2px 0 ${space.small}px 56px; padding: 0; list-style: none; flex-basis: 100%; }
.nn-legend li { display: flex; align-items: center; gap: 6px; }
.nn-controls { display: grid; grid-template-columns: auto ${control.nameWidth}px minmax(80px, 1fr) ${control.valueWidth}px auto; align-items: center; gap: ${space.small}px ${space.medium}px; margin: ${space.medium}px 0 ${space.small}px; }
.nn-row { display: contents; }
.nn-row > .nn-buttons { grid-column: 1; display: flex; gap: ${space.small}px; }
.nn-row > .nn-name { grid-column: 2; text-align: right; white-space: nowrap; }
.nn-row > input { grid-column: 3; }
.nn-row > .nn-value { grid-column: 4; font-variant-numeric: tabular-nums; white-space: nowrap; }
.nn-row > .nn-more { grid-column: 5; display: flex; gap: ${space.small}px; align-items: center; }
.nn-choices { grid-column: 1 / -1; display: flex; flex-wrap: wrap; align-items: center; gap: ${space.small}px; border: 0; margin: 0; padding: 0; min-width: 0; }
.nn-choices legend { float: left; padding: 0 ${space.medium}px 0 0; }
.nn-choices label { display: flex; align-items: center; min-height: ${control.height}px; padding: 0 10px; border: 1px solid var(--nn-quiet); border-radius: 6px; box-sizing: border-box; cursor: pointer; }
.nn-choices label:has(:checked) { background: var(--nn-soft); border-color: var(--nn-ink); font-weight: 600; }
.nn-choices input { accent-color: var(--nn-you); margin: 0 6px 0 0; }
.nn-controls input[type="range"] { width: 100%; min-width: 0; height: ${control.height}px; margin: 0; accent-color: var(--nn-you); }
/* Firefox draws its track in the light theme's colour, also where the page is dark. */
.nn-controls input[type="range"]::-moz-range-track { height: 4px; border-radius: 2px; background: color-mix(in srgb, var(--nn-quiet) 45%, transparent); }
.nn-controls input[type="range"]::-moz-range-progress { height: 4px; border-radius: 2px; background: var(--nn-you); }
.nn-controls input[type="range"]::-moz-range-thumb { width: 14px; height: 14px; border: 0; border-radius: 50%; background: var(--nn-you); }
.nn-controls button, .nn-controls select { font: inherit; color: var(--nn-ink); background: var(--nn-soft); border: 1px solid var(--nn-quiet); border-radius: 6px; height: ${control.height}px; min-width: ${control.height}px; padding: 0 ${space.medium}px; cursor: pointer; box-sizing: border-box; }
.nn-controls button:hover, .nn-controls select:hover { border-color: var(--nn-ink); }
.nn-controls button:disabled { opacity: 0.45; cursor: default; }
.nn-controls .nn-play { min-width: ${control.playWidth}px; background: var(--nn-ink); color: var(--nn-paper); border-color: var(--nn-ink); font-weight: 600; }
.nn-figure :focus-visible { outline: 2px solid var(--nn-you); outline-offset: 2px; }
.nn-handles { position: absolute; inset: 0; pointer-events: none; }
.nn-handle { position: absolute; transform: translate(-50%, -50%); pointer-events: auto; cursor: move; touch-action: none; border-radius: 6px; box-sizing: border-box; border-bottom: 2px dotted var(--nn-you); }
.nn-handle:hover, .nn-handle:active { border: 1.5px solid var(--nn-you); }
.nn-formulas { display: flex; flex-wrap: wrap; align-content: flex-start; gap: 0 28px; }
.nn-formula { font-family: ${fromTheme("codeFont", "monospace")}; font-size: ${textSize.label}px; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.nn-figure .nn-sentence { margin: ${space.small}px 0; font-weight: 600; min-height: 2.9em; font-variant-numeric: tabular-nums; }
.nn-figure .nn-unseen { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.nn-figure .nn-settings { display: flex; flex-wrap: wrap; align-items: flex-end; gap: ${space.small}px 10px; margin: 0 0 ${space.medium}px; }
.nn-setting { display: flex; flex-direction: column; font-size: ${textSize.label}px; white-space: nowrap; }
.nn-setting.nn-buttons { flex-direction: row; gap: ${space.small}px; }
.nn-figure .nn-settings .nn-play { min-width: 76px; }
.nn-figure .nn-settings select { padding: 0 2px; }
.nn-stepper { display: flex; align-items: center; }
.nn-count { min-width: 18px; text-align: center; font-variant-numeric: tabular-nums; }
.nn-bench { gap: ${space.medium}px; }
.nn-bench-network { flex: 1 1 400px; max-width: 470px; min-width: 0; }
.nn-bench-plane { flex: 0 1 318px; min-width: 0; }
.nn-figure .nn-bench-network .nn-small.nn-plot { height: 114px; }
.nn-names { min-height: 20px; }
.nn-names .nn-legend { margin: 0 0 0 50px; font-size: ${textSize.label}px; }
.nn-figure .nn-shown { margin: 0 0 0 50px; line-height: 18px; font-size: ${textSize.label}px; color: var(--nn-quiet); }
.nn-plane .nn-controls { margin: 0 0 ${space.small}px; }
.nn-figure .nn-plane .nn-small.nn-plot { min-width: 0; }
.nn-plane-keys { position: absolute; cursor: crosshair; touch-action: manipulation; }
.nn-column { position: absolute; top: 0; transform: translateX(-50%); }
.nn-figure .nn-column button { font: inherit; color: var(--nn-ink); background: var(--nn-soft); border: 1px solid var(--nn-quiet); border-radius: 6px; height: ${control.height}px; width: 26px; padding: 0; cursor: pointer; }
.nn-figure .nn-column button:disabled { opacity: 0.45; cursor: default; }
.nn-neuron { position: absolute; transform: translate(-50%, -50%); padding: 0; border: 0; background: none; border-radius: 4px; overflow: hidden; box-sizing: border-box; outline: 2px solid var(--nn-loss); cursor: zoom-in; }
.nn-word-on-map { position: absolute; inset: 0; display: grid; place-items: center; font-size: ${textSize.onMap}px; font-weight: 600; color: var(--nn-ink); text-shadow: 0 0 3px var(--nn-paper), 0 0 3px var(--nn-paper); }
.nn-neuron[hidden], .nn-column[hidden] { display: none; }
.nn-readings { display: flex; gap: ${space.small}px; font-size: ${textSize.label}px; white-space: nowrap; }
.nn-readings span { flex: 1 1 0; }
.nn-readings strong { display: inline-block; min-width: 6ch; font-variant-numeric: tabular-nums; }
.nn-caption { color: var(--nn-quiet); }
.nn-numbers summary { cursor: pointer; color: var(--nn-quiet); }
@container (max-width: 560px) {
  .nn-controls { grid-template-columns: ${control.nameWidth}px minmax(60px, 1fr) ${control.valueWidth}px; }
  .nn-row > .nn-buttons, .nn-row > .nn-more { grid-column: 1 / -1; }
  .nn-row > .nn-name { grid-column: 1; } .nn-row > input { grid-column: 2; } .nn-row > .nn-value { grid-column: 3; }
}
`;

/** Adds the style sheet to the page, once. */
export function addStyle(): void {
  if (document.getElementById("nn-style")) return;
  const style = document.createElement("style");
  style.id = "nn-style";
  style.textContent = css + padCss;
  document.head.append(style);
}

/** The colour that a variable of the figure has under the present theme, for what can't read variables itself. */
export function colourOf(element: Element, name: string): string {
  return getComputedStyle(element).getPropertyValue(`--nn-${name}`).trim();
}

type Repaint = () => void;
const figures = new Set<WeakRef<{ repaint: Repaint }>>();
let watching = false;

/**
 * Calls `repaint` whenever the theme has changed, for as long as somebody holds the figure. Not at once: while JupyterLab
 * changes its theme it hides the page, and a chart that is hidden has no size to be painted in.
 */
export function onThemeChange(figure: { repaint: Repaint }): void {
  figures.add(new WeakRef(figure));
  if (watching) return;
  watching = true;
  const repaintAll = () => {
    for (const reference of figures) {
      const known = reference.deref();
      if (known) known.repaint();
      else figures.delete(reference);
    }
  };
  new MutationObserver(() => requestAnimationFrame(repaintAll)).observe(document.body, {
    attributes: true,
    attributeFilter: themeMarks,
  });
}
