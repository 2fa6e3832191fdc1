import { outputWidth } from "./design";
import { fromTheme } from "./theme";

/**
 * The box that verdicts, progress and training stand in. Text and ground come as a pair,
 * from the theme or both from here, so that they never mix.
 */
export const frame =
  `max-width:${outputWidth}px;box-sizing:border-box;margin:4px 0;padding:8px 12px;` +
  `color:${fromTheme("ink", "#1f1f1f")};background:${fromTheme("paper", "#ffffff")};` +
  `font-family:${fromTheme("textFont", "sans-serif")}`;
