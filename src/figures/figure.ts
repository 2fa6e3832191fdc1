// What a figure is: plain data. The kernel turns it into a still picture and a table, the page into a live chart.

import type { PadSetup } from "./digits/padSetup";
import type { PlaygroundSetup } from "./network/playgroundRun";

/** What a colour stands for, the same in every lesson. A dash or a symbol always says it too. */
export type Tone = "loss" | "you" | "downhill" | "blame" | "low" | "other" | "wrong" | "quiet" | "ink" | ClassTone;
/** The tones of the classes from 0, of which a picture shows five at most. */
export type ClassTone = "class0" | "class1" | "class2" | "class3" | "class4";
export type Dash = "solid" | "dash" | "dot";
export type Shape = "circle" | "triangle" | "square" | "diamond" | "cross";

/** A line through points, or points alone. `x` and `y` have the same length; null in `y` leaves a gap. */
export interface Line {
  type: "line";
  name: string;
  x: number[];
  y: (number | null)[];
  tone: Tone;
  dash?: Dash;
  /** Twice as thick: the one line that the picture is about. */
  thick?: boolean;
  /** With a strip of paper under it, so that it is seen also where it runs along a thicker line; points with an edge of paper. */
  cased?: boolean;
  /** What was seen before and is not the matter now. */
  faint?: boolean;
  /** Draws the points too; `pointsOnly` leaves the line out. */
  shape?: Shape;
  pointsOnly?: boolean;
  /** How large its points are, as that of a ball; with 0 its shape stands in the legend alone. */
  size?: number;
}

/** A value on a grid: `z[row][column]` belongs to `y[row]` and `x[column]`. Drawn as a contour map. */
export interface Field {
  type: "field";
  name: string;
  x: number[];
  y: number[];
  z: number[][];
  /**
   * "height": one colour, stronger is higher, with lines of equal height. "sides": two colours that fade out towards `middle`.
   * "classes": a colour for each class; the whole part of a value is the class, from 0, and the rest says how strong its colour is.
   */
  shading: "height" | "sides" | "classes";
  middle?: number;
  /** How far from the middle the colour of a side is strongest; the furthest value, where left out. */
  reach?: number;
}

export type Series = Line | Field;

/** An axis: what stands on it, and its two ends (on a log axis both > 0). */
export interface Axis {
  title: string;
  range: [number, number];
  scale?: "linear" | "log";
}

/**
 * What lies over a plot and can move, in the plot's own coordinates.
 * A ball's label stands above it; below, where a curve rises through the ball and would strike the label out; with a
 * `labelRow` always in that row from the top of the plot, over the ball and joined to it by a thin line: so the labels of
 * balls that run keep apart, and none jumps.
 */
export type Mark =
  | {
      type: "ball";
      x: number;
      y: number;
      tone: Tone;
      shape?: Shape;
      hollow?: boolean;
      label?: string;
      labelBelow?: boolean;
      labelRow?: number;
      size?: number;
    }
  | { type: "segment"; from: [number, number]; to: [number, number]; tone: Tone; dash?: Dash }
  | { type: "arrow"; from: [number, number]; to: [number, number]; tone: Tone }
  /** A way that was walked; with `stops` a dot on each of its points. */
  | { type: "path"; points: [number, number][]; tone: Tone; stops?: boolean };

export interface Plot {
  type: "plot";
  /** What the plot is called where it is not seen. */
  name: string;
  x: Axis;
  y: Axis;
  series: Series[];
  marks: Mark[];
  /** Whether a unit is as long on both axes, so that right angles look right. */
  equalUnits?: boolean;
  /** One of several in a row. */
  small?: boolean;
  /** Over the whole width, with what comes next beneath it. */
  wide?: boolean;
  /** Its lines have the looks of those in the panel before it, which names them for both. */
  namedBefore?: boolean;
  /** A sentence that stands with the names of the lines. */
  note?: string;
}

/**
 * What a diagram is made of, placed by hand: circles and boxes, lines between them, words, dots that travel, small maps.
 * A label stands at `labelAt` of its line, 0.5 where left out. `knob` names the knob that a learner turns by dragging
 * this box, or the label of this line.
 */
export type Item =
  | {
      type: "node";
      shape: "circle" | "box";
      x: number;
      y: number;
      width: number;
      lines: string[];
      tone: Tone;
      /** With a thicker outline: what happens here now. */
      thick?: boolean;
      knob?: string;
    }
  | {
      type: "edge";
      from: [number, number];
      to: [number, number];
      tone: Tone;
      thickness: number;
      dash?: Dash;
      arrow?: boolean;
      label?: string;
      labelAt?: number;
      knob?: string;
    }
  /** A line through points, such as a loss over the epochs. */
  | { type: "curve"; points: [number, number][]; tone: Tone; thickness: number; dash?: Dash }
  /** A dot with a radius of `size`, such as a value on its way. */
  | { type: "dot"; x: number; y: number; size: number; tone: Tone }
  /** Pictures of pixels in one scale: each pixel an even square, `cell` wide, edge to edge, nothing smoothed. */
  | {
      type: "pixels";
      x: number;
      y: number;
      cell: number;
      /** "ink": one colour, the stronger the higher a level is. "sides": two colours that fade out towards 0. */
      shading: "ink" | "sides";
      /** With a dash in each pixel that is clearly below 0, so that the side is not told by colour alone. */
      dashed?: boolean;
      pictures: PixelPicture[];
    }
  /** A small square map around its middle, `width` wide, without axes; a word may stand on it. */
  | { type: "map"; x: number; y: number; width: number; field: Field; tone: Tone; word?: string }
  | {
      type: "text";
      x: number;
      y: number;
      text: string;
      tone: Tone;
      anchor?: "start" | "middle" | "end";
      strong?: boolean;
      /** How large its letters are, where not as large as all others. */
      size?: number;
      /** Paints the paper behind the letters, where lines pass under them. */
      halo?: boolean;
    };

/** Pixels row by row, `across` of them in a row, from the left top corner, whose place is counted in pixels too. */
export interface PixelPicture {
  left: number;
  top: number;
  across: number;
  /** How strong the colour of each pixel is, in sixteenths: a whole number from −16 to 16, 0 for the paper. */
  levels: number[];
  /** The tone of a frame around it. */
  frame?: Tone;
  /** With a frame that stands out. */
  marked?: boolean;
}

/** A drawing in a coordinate system of its own, `width` × `height`, y downward. */
export interface Diagram {
  type: "diagram";
  /** What the diagram is called where it is not seen. */
  name: string;
  width: number;
  height: number;
  items: Item[];
  /** One of several in a row. */
  small?: boolean;
}

export type Panel = Plot | Diagram;

/** The numbers behind a picture, as a reader or a screen reader gets them. */
export interface Table {
  columns: string[];
  rows: string[][];
  /** How much of all there is stands in it, such as "8 of 40 points"; all of it, where left out. */
  part?: string;
  /** Whether it stands open, where it is read with the picture. */
  isOpen?: boolean;
}

/** One moment of a figure that moves: all its panels, its formulas with the numbers in them, one sentence. */
export interface Moment {
  panels: Panel[];
  formulas: string[];
  sentence: string;
}

export interface Slider {
  label: string;
  min: number;
  max: number;
  step: number;
  start: number;
  /** Whether `min` is its right end: where what a step shrinks grows to the right, as on an axis. */
  fromRight?: boolean;
}

export interface Choices {
  label: string;
  options: string[];
  chosen: string;
}

/** A number that a learner turns besides the slider: a weight, say. It has a slider of its own, or is a part of the diagram. */
export interface Knob {
  /** Its name, which the part of the diagram carries too. */
  name: string;
  value: number;
  min: number;
  max: number;
  step: number;
  /** Whether it is turned in the diagram, by dragging what carries its name. */
  inDiagram?: boolean;
}

/**
 * How a figure moves: pure functions of its state, so that the page needs to know nothing about it.
 * A position is what the slider holds: a weight on the hill, or the number of a step.
 */
export interface Mover<State> {
  /** Milliseconds for one step of Play, where each step is to be read. */
  pace?: number;
  /** Whether the figure can also be drawn between two steps. Then the page moves it there, and does not jump. */
  between?: boolean;
  /** What Play is called, where it does more than play. */
  playName?: string;
  slider(state: State): Slider;
  /** What stands beside the slider, where it is not the position itself. */
  valueText?(state: State, position: number): string;
  /** @param furthest - the furthest position that was shown before, where the learner has moved back from it */
  at(state: State, position: number, furthest?: number): Moment;
  /** The position after one step of Play, or null where the motion ends. */
  next(state: State, position: number): number | null;
  /** The position that a place on the last plot's x axis stands for, where the ball can be dragged. */
  drag?(state: State, x: number): number;
  /** The position that a still picture shows, where it is not the slider's start. */
  still?(state: State): number;
  choices?(state: State): Choices;
  /** The state after a choice; what the slider has moved stays where it is. */
  choose?(state: State, option: string, position: number): State;
  /** What can be turned at this position: always as many, in the same order. */
  knobs?(state: State, position: number): Knob[];
  /** The state and the position after a knob was turned. */
  turn?(state: State, position: number, knob: string, value: number): { state: State; position: number };
}

interface FigureText {
  /** The finding, in a few words. */
  title: string;
  /** What there is to see, in a sentence or two: the text alternative. */
  caption: string;
  table: Table;
}

/** A figure that stands still. */
export interface StillFigure extends FigureText {
  panels: Panel[];
}

/** A figure that moves: the name of its mover, and the state that it starts from. */
export interface LiveFigure<State = unknown> extends FigureText {
  mover: string;
  state: State;
  /** The sentence of its start, which stands in the caption until the figure is alive and says it itself. */
  atStart?: string;
}

/** The playground: the page computes it from what is set at its start. */
export interface PlaygroundFigure extends FigureText {
  playground: PlaygroundSetup;
  /** What the still picture shows, in a sentence. */
  still: string;
}

/** The drawing pad: the page computes what the network reads. */
export interface PadFigure extends FigureText {
  pad: PadSetup;
  /** What the still picture shows, in a sentence. */
  still: string;
}

export type Figure = StillFigure | LiveFigure | PlaygroundFigure | PadFigure;
