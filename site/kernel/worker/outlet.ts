// What cells show, on its way to the page.

import type { CellOutput } from "../tabKernel";
import { report } from "./report";
import { setImmediate } from "./setImmediate";

type StreamName = "stdout" | "stderr";

/** Between two messages of text: a loop that prints without end would bury the page under them. */
const gatherMilliseconds = 50;

let gathered: { run: number; name: StreamName; text: string } | undefined;
let lastSent = 0;

export function showText(run: number, name: StreamName, text: string): void {
  if (gathered && (gathered.run !== run || gathered.name !== name)) flush();
  if (!gathered) setImmediate(flush);
  gathered = { run, name, text: (gathered?.text ?? "") + text };
  if (performance.now() - lastSent > gatherMilliseconds) flush();
}

/** Sends what is gathered. */
export function flush(): void {
  if (!gathered) return;
  const { run, name, text } = gathered;
  gathered = undefined;
  lastSent = performance.now();
  report({ type: "output", run, output: { type: "stream", name, text } });
}

/** What tslab says of a display, as Jupyter's messages do. */
export interface DisplayContent {
  readonly data: Readonly<Record<string, unknown>>;
  readonly transient?: { readonly display_id?: string | undefined };
}

export function showDisplay(run: number, { data, transient }: DisplayContent, isUpdate: boolean): void {
  flush();
  report({ type: "output", run, output: displayOf(data, transient?.display_id, isUpdate) });
}

function displayOf(data: DisplayContent["data"], displayId: string | undefined, isUpdate: boolean): CellOutput {
  if (displayId === undefined) return { type: "display", data };
  return { type: isUpdate ? "update" : "display", data, displayId };
}
