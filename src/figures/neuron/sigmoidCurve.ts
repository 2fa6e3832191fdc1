import { sigmoid } from "../../math/activations";
import { chart } from "../chart";
import type { StillFigure } from "../figure";
import { formatNumber } from "../../math/format";
import { grid } from "../steps";

/** The sigmoid as a curve, with one preActivation marked on it. */
export function sigmoidCurve(preActivation: number): StillFigure {
  const activation = sigmoid(preActivation);
  const reach = Math.min(Math.max(7, 1.2 * Math.abs(preActivation)), 1e6);
  const x = grid([-reach, reach], 141);
  return chart({
    title: "The sigmoid squashes any number into the space between 0 and 1",
    caption:
      `The S-shaped curve is the activation for every preActivation z. Yours, z = ${formatNumber(preActivation)}, comes out as ${formatNumber(activation)}. ` +
      "At z = 0 the curve passes through 0.5; far to the left and right it is flat.",
    x: { title: "preActivation z" },
    y: { title: "activation a", range: [-0.05, 1.15] },
    lines: [{ name: "sigmoid(z)", x, y: x.map(sigmoid) }],
    marks: [
      { type: "segment", from: [preActivation, -0.05], to: [preActivation, activation], tone: "quiet", dash: "dot" },
      { type: "segment", from: [-reach, activation], to: [preActivation, activation], tone: "quiet", dash: "dot" },
      {
        type: "ball",
        x: preActivation,
        y: activation,
        tone: "you",
        label: `a ${formatNumber(activation)}`,
        labelBelow: true,
      },
    ],
  });
}
