// How the lines of a picture are told apart: each has a colour, a dash and a shape of its own.

import type { Dash, Shape, Tone } from "./figure";

export interface LineLook {
  readonly tone: Tone;
  readonly dash: Dash;
  readonly shape: Shape;
}

/** By the place of a line, so that the same three have the same looks in one picture and in the next. */
export const lineLooks: readonly LineLook[] = [
  { tone: "loss", dash: "solid", shape: "circle" },
  { tone: "you", dash: "dash", shape: "triangle" },
  { tone: "downhill", dash: "dot", shape: "square" },
  { tone: "blame", dash: "solid", shape: "diamond" },
  { tone: "other", dash: "dash", shape: "circle" },
  { tone: "quiet", dash: "dot", shape: "triangle" },
];
