// Mends a fault of the kernel that a learner meets as a cell that stays at [*] for ever.
//
// tslab hands each message of a cell (output, "busy", "idle") to zeromq.js and does not wait until it is sent.
// zeromq.js sends at once, but for every 512th message, which it puts off for a moment; the next message is then
// refused ("Socket is busy writing") and lost. With a send timeout of 0 it never puts one off (zeromq.js, Socket::Send).
// tslab 1.0.22 gives no way to set it, so this sets it on the kernel's own socket when the lessons are imported.

import { sep } from "node:path";

interface Socket {
  sendTimeout: number;
  send(message: unknown): Promise<void>;
}

const index = ["", "zeromq", "lib", "index.js"].join(sep);

/** Makes the kernel send every message at once. Outside a kernel there is nothing to do. */
export function sendEveryMessage(): void {
  // Whichever copy of zeromq the kernel has loaded: the project's own, or a global one's.
  const zeromq = Object.values(require.cache).find((loaded) => loaded?.filename.endsWith(index));
  const publisher = (zeromq?.exports as { Publisher: { prototype: Socket } } | undefined)?.Publisher.prototype;
  if (publisher === undefined) return;
  const { send } = publisher;
  Object.defineProperty(publisher, "send", {
    configurable: true,
    writable: true,
    value(this: Socket, message: unknown): Promise<void> {
      this.sendTimeout = 0;
      return send.call(this, message);
    },
  });
}
