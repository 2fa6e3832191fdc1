// How a decision boundary lies in the plane, as it is drawn.
import type { Field, Line } from "../../src/figures/figure";
import { boundaryPlot, rangesOf } from "../../src/figures/network/boundary";

export function fieldOf(
  network: Parameters<typeof boundaryPlot>[0],
  examples: Parameters<typeof boundaryPlot>[1],
): Field {
  return boundaryPlot(network, examples, rangesOf(examples)).series.find((series) => series.type === "field") as Field;
}

/** The decision boundary as it is drawn, in pieces. */
function piecesOf(...[network, examples]: Parameters<typeof fieldOf>): [number, number][][] {
  const { series } = boundaryPlot(network, examples, rangesOf(examples));
  const line = series.find((one): one is Line => one.type === "line" && one.name === "decision boundary")!;
  const pieces: [number, number][][] = [[]];
  for (const [i, x] of line.x.entries()) {
    const y = line.y[i];
    if (typeof y === "number") pieces.at(-1)!.push([x, y]);
    else pieces.push([]);
  }
  return pieces;
}

/** How long it is in all its pieces, in the units of the plane. */
export function boundaryLength(...given: Parameters<typeof fieldOf>): number {
  const lengths = piecesOf(...given).flatMap((piece) =>
    piece.slice(1).map(([x, y], i) => Math.hypot(x - piece[i]![0], y - piece[i]![1])),
  );
  return lengths.reduce((sum, length) => sum + length, 0);
}

/** How far a boundary is from the straight line through its two ends; it may not be in pieces then. */
export function bendOf(...given: Parameters<typeof fieldOf>): number {
  const [piece = [], ...others] = piecesOf(...given);
  if (others.length > 0) return Infinity;
  const [[fromX, fromY], [toX, toY]] = [piece[0] ?? [0, 0], piece.at(-1) ?? [1, 1]];
  const [dx, dy] = [toX - fromX, toY - fromY];
  return Math.max(0, ...piece.map(([x, y]) => Math.abs((x - fromX) * dy - (y - fromY) * dx) / Math.hypot(dx, dy)));
}
