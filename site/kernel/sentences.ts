// What the kernel itself says under a cell.

export const sentences = {
  /** Begins as the sentence of the other stop, which the cell hears (src/kernel/errors.ts). */
  stopped:
    "Stopped: the stop button ended this cell before it was done, so names that it declares are not known. If it seemed to run for ever, look at its loop: does the condition ever become false? The cells that had run before it are run again, unseen, so that their names are known.",
  givenUp: "The cells before were not run again to the end, so no names are known: run the cells again, from the top.",
  died: "The kernel has ended: the memory was full, or the cell called process.exit(). It begins anew and knows no names: run the cells again, from the top.",
  disposed: "The kernel has ended.",
  notBegun: (reason: string) => `The kernel could not begin: ${reason}. Load the page again.`,
} as const;
