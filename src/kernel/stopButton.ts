// The stop button of the page: Jupyter sends it to the kernel as SIGINT.

/** Lets everything that waits have its turn: messages to the page, signals. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/**
 * Runs work that listens to the stop button itself.
 *
 * The kernel's own listener would end the cell at once, forget the names that the cell declares, and leave the work running behind
 * its back. So the listeners of the process are set aside, and put back when the work is done. Not before the first turn of the event loop:
 * while a cell's code runs straight through, Node has set them aside itself.
 */
export async function withStopButton<Result>(work: (stopped: () => boolean) => Promise<Result>): Promise<Result> {
  await nextTurn();
  const others = process.listeners("SIGINT");
  const state = { stopped: false };
  const listen = () => {
    state.stopped = true;
  };
  process.removeAllListeners("SIGINT");
  process.on("SIGINT", listen);
  try {
    return await work(() => state.stopped);
  } finally {
    for (const other of others) process.on("SIGINT", other);
    process.off("SIGINT", listen);
  }
}
