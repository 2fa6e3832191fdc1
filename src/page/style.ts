// The look of a figure. Colours come from JupyterLab's theme where there is one; tones have a set for light, one for dark.

const css = `
.nn-figure {
  --nn-ink: var(--jp-content-font-color1, #1f1f1f);
  --nn-paper: var(--jp-layout-color0, #ffffff);
  --nn-grid: var(--jp-border-color2, #d9d9d9);
  --nn-loss: #0b5cad; --nn-you: #b34700; --nn-downhill: #0a7038; --nn-blame: #8a2fb0; --nn-other: #5c4d00; --nn-quiet: #5f5f5f;
  margin: 0; padding: 4px; max-width: 1100px; color: var(--nn-ink); font-family: var(--jp-ui-font-family, system-ui, sans-serif); font-size: 14px; line-height: 1.45;
}
[data-jp-theme-light="false"] .nn-figure {
  --nn-loss: #74b8ff; --nn-you: #ffab5e; --nn-downhill: #6fd899; --nn-blame: #d9a8ff; --nn-other: #e0cd6b; --nn-quiet: #b5b5b5;
}
.nn-figure p { margin: 0 0 4px; }
.nn-stage { display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: center; }
.nn-diagram { flex: 1 1 500px; max-width: 700px; min-width: 0; }
.nn-diagram svg { width: 100%; height: auto; display: block; }
.nn-plot { flex: 1 1 420px; max-width: 760px; min-width: 0; position: relative; height: 290px; }
.nn-named { flex: 1 1 420px; max-width: 760px; min-width: 0; }
.nn-named ~ .nn-plot, .nn-named ~ .nn-named { align-self: flex-start; }
.nn-square { flex: 1 1 300px; max-width: 400px; }
.nn-square ~ .nn-plot, .nn-square ~ .nn-named { flex-basis: 300px; align-self: flex-start; }
.nn-plot .nn-overlay { position: absolute; inset: 0; width: 100%; height: 100%; pointer-events: none; overflow: hidden; }
.nn-plot.nn-draggable .nn-overlay { pointer-events: auto; cursor: grab; touch-action: none; }
.nn-plot.nn-draggable.nn-dragging .nn-overlay { cursor: grabbing; }
.nn-figure svg text { font-family: inherit; }
.nn-legend { display: flex; flex-wrap: wrap; gap: 2px 18px; margin: 2px 0 4px 56px; padding: 0; list-style: none; flex-basis: 100%; }
.nn-legend li { display: flex; align-items: center; gap: 6px; }
.nn-controls { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 14px; margin: 4px 0; }
.nn-controls label, .nn-controls fieldset { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 8px; border: 0; margin: 0; padding: 0; min-width: 0; }
.nn-controls legend { float: left; padding: 0 8px 0 0; }
.nn-controls input[type="range"] { width: 260px; max-width: 100%; min-width: 0; accent-color: var(--nn-you); }
.nn-controls input[type="radio"] { accent-color: var(--nn-you); margin: 0 4px 0 0; }
.nn-controls button { font: inherit; color: var(--nn-ink); background: var(--nn-paper); border: 1px solid var(--nn-quiet); border-radius: 4px; padding: 3px 14px; cursor: pointer; }
.nn-controls button:hover { border-color: var(--nn-ink); }
.nn-controls :focus-visible { outline: 2px solid var(--nn-you); outline-offset: 2px; }
.nn-value { min-width: 4.5em; font-variant-numeric: tabular-nums; }
.nn-formula { font-family: var(--jp-code-font-family, monospace); font-size: 13px; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.nn-figure .nn-sentence { margin: 6px 0; font-weight: 600; min-height: 2.9em; }
.nn-figure .nn-unseen { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.nn-caption { max-width: 75ch; }
.nn-numbers summary { cursor: pointer; }
`;

/** Adds the style sheet to the page, once. */
export function addStyle(): void {
  if (document.getElementById("nn-style")) return;
  const style = document.createElement("style");
  style.id = "nn-style";
  style.textContent = css;
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
    attributeFilter: ["data-jp-theme-light", "data-jp-theme-name"],
  });
}
