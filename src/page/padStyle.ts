import { space, textSize } from "../html/design";

/** How wide the pad is, and the pictures beside it, in pixels. */
const size = { pad: 300, picture: 118, names: 160, bars: 160 };

/** The look of the drawing pad. */
export const padCss = `
.nn-figure .nn-settings .nn-pad-group { display: flex; gap: ${space.small}px; }
.nn-controls button[aria-disabled="true"] { opacity: 0.45; cursor: default; border-color: var(--nn-quiet); }
.nn-pad-stage { gap: ${space.medium}px ${space.large}px; margin-bottom: ${space.medium}px; }
.nn-pad-side { flex: 0 1 ${size.pad}px; min-width: 0; }
.nn-pad { position: relative; }
.nn-pad canvas { display: block; width: 100%; aspect-ratio: 1; box-sizing: border-box; border: 2px solid var(--nn-quiet); border-radius: 6px; background: var(--nn-paper); cursor: crosshair; touch-action: none; user-select: none; -webkit-user-select: none; }
.nn-pad-hint { position: absolute; inset: 0; display: grid; place-items: center; color: var(--nn-quiet); pointer-events: none; }
.nn-pad-hint[hidden] { display: none; }
.nn-figure .nn-under-pad { display: flex; margin: ${space.medium}px 0 0; }
.nn-pad-pictures { flex: 0 0 ${size.names}px; min-width: 0; display: flex; flex-direction: column; gap: ${space.medium}px; }
.nn-figure .nn-pad-name { margin: 0 0 2px; font-size: ${textSize.label}px; color: var(--nn-quiet); white-space: nowrap; }
.nn-pad-view[hidden] { display: none; }
.nn-pixels, .nn-bitmap, .nn-hidden { display: block; width: 100%; height: auto; box-sizing: border-box; max-width: ${size.picture}px; border: 1px solid var(--nn-quiet); border-radius: 2px; background: var(--nn-paper); }
.nn-pixels, .nn-bitmap { fill: var(--nn-ink); shape-rendering: crispEdges; }
.nn-above { fill: var(--nn-loss); }
.nn-below { fill: none; stroke: var(--nn-low); stroke-width: 0.12; }
.nn-pad-bars { flex: 1 1 ${size.bars}px; min-width: 0; }
.nn-figure .nn-bars { list-style: none; margin: 0; padding: 0; font-variant-numeric: tabular-nums; }
.nn-bars li { display: grid; grid-template-columns: 20px minmax(0, 1fr) 45px; gap: ${space.medium}px; align-items: center; height: 30px; margin: 0; }
.nn-track { height: 16px; border-left: 2px solid var(--nn-quiet); background: var(--nn-soft); }
.nn-bar { display: block; height: 100%; width: 0; background: var(--nn-loss); }
.nn-bar-value { text-align: right; }
.nn-bar-name { position: relative; text-align: center; border-radius: 10px; border: 2px solid transparent; line-height: 18px; }
.nn-target .nn-bar-name { border-color: var(--nn-ink); }
.nn-largest { font-weight: 700; }
.nn-figure .nn-sentence:has(~ .nn-pad-stage) { display: flex; align-items: flex-end; }
.nn-pad-more summary { cursor: pointer; margin-bottom: ${space.small}px; }
@container (max-width: 810px) { .nn-figure .nn-sentence:has(~ .nn-pad-stage) { min-height: 4.35em; } }
@container (max-width: 640px) {
  .nn-pad-bars { order: 1; }
  .nn-pad-pictures { order: 2; flex: 1 1 100%; flex-direction: row; }
  .nn-pad-view:not(.nn-pad-bars) { flex: 1 1 0; min-width: 0; }
}
@container (max-width: 560px) { .nn-figure .nn-sentence:has(~ .nn-pad-stage) { min-height: 5.8em; } }
@container (max-width: 520px) {
  .nn-figure .nn-bars { display: grid; grid-auto-flow: column; grid-template: repeat(5, auto) / minmax(0, 1fr) minmax(0, 1fr); gap: 0 ${space.large}px; }
  .nn-bars li { height: 26px; }
  .nn-pad-bars { flex-basis: 100%; }
  .nn-figure .nn-pad-pictures .nn-pad-name { white-space: normal; min-height: 2.9em; }
}
@container (max-width: 400px) { .nn-figure .nn-sentence:has(~ .nn-pad-stage) { min-height: 7.25em; } }
@media (prefers-reduced-motion: no-preference) { .nn-bar { transition: width 80ms linear; } }
@media (forced-colors: active) { .nn-bar, .nn-pixels, .nn-bitmap, .nn-above { forced-color-adjust: none; } }
`;
