// Stands in for Node's `setImmediate`: a turn that lets messages in, and is not slowed down as timers within timers are.

import { current } from "./current";
import { report } from "./report";

const waiting: (() => void)[] = [];
const { port1, port2 } = new MessageChannel();
let lastThatYielded = 0;

port1.onmessage = () => {
  const { run } = current;
  if (run !== lastThatYielded) report({ type: "yields", run });
  lastThatYielded = run;
  waiting.shift()?.();
};

export function setImmediate<Data extends unknown[]>(task: (...data: Data) => void, ...data: Data): void {
  waiting.push(() => task(...data));
  port2.postMessage(undefined);
}
