import { outputWidth } from "./design";

/**
 * The box that verdicts, progress and training stand in. Text and ground come as a pair,
 * from the theme or both from here, so that they never mix.
 */
export const frame =
  `max-width:${outputWidth}px;box-sizing:border-box;margin:4px 0;padding:8px 12px;` +
  "color:var(--jp-content-font-color1, #1f1f1f);background:var(--jp-layout-color0, #ffffff);" +
  "font-family:var(--jp-content-font-family, sans-serif)";
