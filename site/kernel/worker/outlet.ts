// What cells show, on its way to the page.

import type { CellOutput } from "../tabKernel";
import { report } from "./report";
import { setImmediate } from "./setImmediate";

type StreamName = "stdout" | "stderr";

/** Between two messages of text: a loop that prints without end would bury the page under them. */
const gatherMilliseconds = 50;
/** So many messages of a run go at once: what is printed before a loop that never ends is seen. */
const atOnce = 20;

let gathered: { run: number; name: StreamName; text: string } | undefined;
let sent = { run: 0, count: 0, last: 0 };

export function showText(run: number, name: StreamName, text: string): void {
  if (gathered && (gathered.run !== run || gathered.name !== name)) flush();
  if (!gathered) setImmediate(flush);
  gathered = { run, name, text: (gathered?.text ?? "") + text };
  const isFirst = sent.run !== run || sent.count < atOnce;
  if (isFirst || performance.now() - sent.last > gatherMilliseconds) flush();
}

/** Sends what is gathered. */
export function flush(): void {
  if (!gathered) return;
  const { run, name, text } = gathered;
  gathered = undefined;
  sent = { run, count: sent.run === run ? sent.count + 1 : 1, last: performance.now() };
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
