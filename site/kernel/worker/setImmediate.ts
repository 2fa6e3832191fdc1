// Stands in for Node's `setImmediate`: a turn that lets messages in, and is not slowed down as timers within timers are.

const waiting: (() => void)[] = [];
const { port1, port2 } = new MessageChannel();
port1.onmessage = () => waiting.shift()?.();

export function setImmediate<Data extends unknown[]>(task: (...data: Data) => void, ...data: Data): void {
  waiting.push(() => task(...data));
  port2.postMessage(undefined);
}
