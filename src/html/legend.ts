import type { Line, Plot } from "../figures/figure";
import type { Html } from "./html";
import { colour, dashArray, lineSvg, lineWidth, shapeSvg } from "./svg";

/** The series that a legend names: all lines, where there are several, or a note stands with them, and no other panel names them. */
export function legend(plot: Plot): Line[] {
  if (plot.namedBefore) return [];
  const lines = plot.series.filter((series): series is Line => series.type === "line");
  return lines.length > 1 || plot.note !== undefined ? lines : [];
}

/** A short sample of a line, 36 × 16, as it is drawn in the plot. */
export function swatchSvg(line: Line): Html[] {
  const stroke = colour(line.tone);
  const stretch = line.pointsOnly
    ? []
    : [
        lineSvg(
          [0, 8],
          [36, 8],
          `stroke:${stroke};stroke-width:${lineWidth(line)};stroke-dasharray:${dashArray(line.dash)}`,
        ),
      ];
  return line.shape === undefined ? stretch : [...stretch, shapeSvg(line.shape, [18, 8], 5, `fill:${stroke}`)];
}
