// The design of all that stands under a cell, in one place: colours with their meaning, sizes, controls, motion.
// Figures, verdicts, tables and progress take it from here, so that a learner meets one hand.

import type { Tone } from "../figures/figure";

/** A colour for a light and for a dark ground; text in it stands out from the paper by 4.5 : 1 or more. */
interface Colour {
  readonly light: string;
  readonly dark: string;
}

/** What is painted under the tones. */
export type Ground = "paper" | "grid" | "soft" | "mapHigh" | "mapLow" | Region;
/** The grounds of the classes from 0. */
type Region = "region0" | "region1" | "region2" | "region3" | "region4";

/** One meaning for each colour, in every lesson. A word, a dash or a shape always says it too. */
export const colours: Readonly<Record<Tone | Ground, Colour>> = {
  /** what the network makes of its inputs: z, activation, prediction, loss */
  loss: { light: "#0b5cad", dark: "#74b8ff" },
  /** what the learner sets: weights, bias, the place on the hill */
  you: { light: "#b34700", dark: "#ffab5e" },
  /** a step downhill */
  downhill: { light: "#0a7038", dark: "#6fd899" },
  /** blame: how much the loss changes with something */
  blame: { light: "#8a2fb0", dark: "#d9a8ff" },
  /** the side of a plane where the prediction is below its middle, and targets of 0; the other side is the network's blue */
  low: { light: "#8a5a00", dark: "#f2c14e" },
  /** a second thing to compare */
  other: { light: "#5c4d00", dark: "#e0cd6b" },
  /** the grounds of a map's two sides */
  mapHigh: { light: "#4a8fd6", dark: "#3f86cf" },
  mapLow: { light: "#eeb448", dark: "#b07d1c" },
  /** classes, each with a shape of its own too */
  class0: { light: "#0b5cad", dark: "#74b8ff" },
  class1: { light: "#8a5a00", dark: "#f2c14e" },
  class2: { light: "#0a7038", dark: "#6fd899" },
  class3: { light: "#8a2fb0", dark: "#d9a8ff" },
  class4: { light: "#a3262a", dark: "#ff9d96" },
  /** the grounds where each class wins */
  region0: { light: "#80b6ee", dark: "#2b5f96" },
  region1: { light: "#f2c768", dark: "#8a6215" },
  region2: { light: "#7fd0a4", dark: "#23704a" },
  region3: { light: "#d6b0ee", dark: "#73458f" },
  region4: { light: "#f4aca6", dark: "#98413c" },
  /** not right */
  wrong: { light: "#a3262a", dark: "#ff9d96" },
  /** what is given: inputs, targets, what waits */
  quiet: { light: "#5f5f5f", dark: "#b5b5b5" },
  ink: { light: "#1f1f1f", dark: "#e6e6e6" },
  paper: { light: "#ffffff", dark: "#111111" },
  grid: { light: "#dedede", dark: "#3a3a3a" },
  /** the ground of controls and of what stands back */
  soft: { light: "#f3f4f6", dark: "#24272c" },
};

/** The ground of each class. */
export const regions: readonly Region[] = ["region0", "region1", "region2", "region3", "region4"];

/** How wide the column is that text, figures, verdicts and boards share, in pixels. */
export const outputWidth = 820;

/** The sizes of text: of a title, of sentences, on a plot, in a diagram (in its own units, which the page may shrink), on a small map. In pixels. */
export const textSize = { title: 16, text: 14, label: 13, diagram: 15, onMap: 12 };

/** All distances are steps of 4 pixels. */
export const space = { small: 4, medium: 8, large: 16 };

/** Buttons, sliders and choices are equally high, and do not change their width with their words. In pixels. */
export const control = { height: 30, playWidth: 92, nameWidth: 76, valueWidth: 76 };

/** How high a plot is drawn, so that a figure and its controls fit on a small screen together. In pixels. */
export const plotHeight = { alone: 252, underDiagram: 220, small: 150 };

/** In milliseconds: a change of state that is not a step, a step of Play, and how seldom the words of a training change. */
export const motion = { change: 260, step: 90, words: 120 };
