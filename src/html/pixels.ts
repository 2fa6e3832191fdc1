import type { Item } from "../figures/figure";
import type { Ground } from "./design";
import { html, type Html } from "./html";
import { colour } from "./svg";

type Pixels = Extract<Item, { type: "pixels" }>;

/** A level of so much or less is clearly below 0. */
const dashedFrom = -4;
/** In smaller pixels no dash is seen. In units of the diagram. */
const leastDashedCell = 5;

/**
 * Pictures of pixels: all pixels of one level are one path, neighbours in a row that share a level one rectangle of it. Edges are
 * not smoothed, so that two pixels meet without a seam at any size; frames lie outside of the pixels.
 */
export function pixelsSvg(item: Pixels): Html {
  const inCells = html`translate(${item.x} ${item.y}) scale(${item.cell})`;
  return html`
    <g transform="${inCells}" shape-rendering="crispEdges">${levelPaths(item)}${dashPath(item)}</g>
    ${framePaths(item)}
  `;
}

function levelPaths({ pictures, shading }: Pixels): Html[] {
  const paths = new Map<number, string>();
  for (const { left, top, across, levels } of pictures) {
    for (let at = 0, end = 0; at < levels.length; at = end) {
      const rowEnd = at - (at % across) + across;
      for (end = at + 1; end < rowEnd && levels[end] === levels[at]; ) end += 1;
      const [column, row] = [left + (at % across), top + Math.floor(at / across)];
      const rectangle = `M${column} ${row}h${end - at}v1h-${end - at}z`;
      paths.set(levels[at]!, (paths.get(levels[at]!) ?? "") + rectangle);
    }
  }
  paths.delete(0); // the paper is there already
  return [...paths].map(([level, path]) => {
    const style = `fill:${colour(groundOf(level, shading))};fill-opacity:${Math.abs(level) / 16}`;
    return html`<path d="${path}" style="${style}"/>`;
  });
}

function groundOf(level: number, shading: Pixels["shading"]): Ground | "ink" {
  if (shading === "ink") return "ink";
  return level < 0 ? "mapLow" : "mapHigh";
}

/** A dash in the middle of each pixel that is clearly below 0. */
function dashPath({ pictures, cell, dashed }: Pixels): Html {
  if (!dashed || cell < leastDashedCell) return html``;
  const dashes = pictures.flatMap(({ left, top, across, levels }) =>
    levels.flatMap((level, at) =>
      level > dashedFrom ? [] : [`M${left + (at % across)} ${top + Math.floor(at / across)}h.4`],
    ),
  );
  const style = `fill:none;stroke:${colour("ink")};stroke-width:${1 / cell}`;
  return html`<path transform="translate(0.3 0.5)" d="${dashes.join("")}" style="${style}"/>`;
}

/** Around the pixels, and past them: thin frames, and thick ones with paper between. */
function framePaths({ x, y, cell, pictures }: Pixels): Html[] {
  const paths = new Map<string, string>();
  for (const { left, top, across, levels, frame, marked } of pictures) {
    if (frame === undefined) continue;
    const [away, thickness] = marked ? [3.5, 3] : [0.5, 1];
    const [width, height] = [across * cell + 2 * away, (levels.length / across) * cell + 2 * away];
    const style = `fill:none;stroke:${colour(frame)};stroke-width:${thickness}`;
    const rectangle = `M${x + left * cell - away} ${y + top * cell - away}h${width}v${height}h-${width}z`;
    paths.set(style, (paths.get(style) ?? "") + rectangle);
  }
  return [...paths].map(([style, path]) => html`<path d="${path}" style="${style}"/>`);
}
