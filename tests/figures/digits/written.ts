// Ten digits as a hand writes them: a few corners each, and arcs between.
import type { PadPoint, Stroke } from "../../../src/figures/digits/strokes";

/** Part of an ellipse; angles in degrees, 0 to the right, 90 down. */
function arc([x, y]: PadPoint, [across, down]: PadPoint, from: number, to: number): PadPoint[] {
  return Array.from({ length: 25 }, (_, i) => {
    const angle = ((from + ((to - from) * i) / 24) * Math.PI) / 180;
    return [x + across * Math.cos(angle), y + down * Math.sin(angle)];
  });
}

const written: Record<number, Stroke[]> = {
  0: [arc([0.5, 0.5], [0.2, 0.32], -90, 270)],
  1: [
    [
      [0.4, 0.3],
      [0.52, 0.18],
      [0.52, 0.82],
    ],
  ],
  2: [[...arc([0.5, 0.36], [0.19, 0.18], -170, 40), [0.32, 0.82], [0.7, 0.82]]],
  3: [[...arc([0.48, 0.34], [0.19, 0.16], -160, 90), ...arc([0.48, 0.66], [0.21, 0.16], -90, 160)]],
  4: [
    [
      [0.48, 0.18],
      [0.28, 0.6],
      [0.74, 0.58],
    ],
    [
      [0.68, 0.42],
      [0.54, 0.82],
    ],
  ],
  5: [[[0.66, 0.18], [0.37, 0.18], [0.35, 0.45], ...arc([0.48, 0.62], [0.19, 0.2], -120, 150)]],
  6: [[[0.57, 0.16], [0.4, 0.42], [0.34, 0.62], ...arc([0.49, 0.66], [0.15, 0.16], 180, -160)]],
  7: [
    [
      [0.32, 0.2],
      [0.68, 0.2],
      [0.45, 0.82],
    ],
    [
      [0.38, 0.5],
      [0.66, 0.5],
    ],
  ],
  8: [[...arc([0.5, 0.34], [0.16, 0.16], 90, 450), ...arc([0.5, 0.66], [0.18, 0.16], -90, 270)]],
  9: [[...arc([0.48, 0.35], [0.17, 0.17], 0, -360), [0.65, 0.35], [0.62, 0.82]]],
};

export const writtenDigits = Object.entries(written).map(([target, strokes]) => ({ target: Number(target), strokes }));
