// What a learner gets wrong, as the lessons' own mistakes.ts list it. The cells are the notebooks' own.

/** What the learner runs: a cell of the notebook with one text in place of another, or a cell of their own. */
export interface Edit {
  /** The notebook's cell, and what was put in place of what. */
  cell?: string;
  put?: readonly [was: string, is: string];
  typed?: string;
  /** Cells of the notebook that are run next, as they stand. */
  then?: readonly string[];
}

export interface Mistake extends Edit {
  /** Reads on from "who". */
  did: string;
  /** The cells that ran before, where it was not the whole lesson. */
  ranOnly?: readonly string[];
  /** It never ends, so the stop button is pressed. */
  stop?: true;
  shows: RegExp;
  /** Why a NaN or an Infinity may stand in what is shown: the lesson is about it. */
  notFinite?: string;
}

/** A mistake that ends the kernel: JupyterLab says so, and starts it anew. */
export interface FatalMistake extends Edit {
  did: string;
}
