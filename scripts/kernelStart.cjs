// The kernel loads this before its program (setup/kernel.mjs).
const { join } = require("node:path");

try {
  bindAtOnce();
  // The very first cell has plain errors too, though after a restart none has imported the lessons yet.
  require(join(__dirname, "..", "dist", "kernel", "errors.js")).printErrorsPlainly();
} catch {
  // Without packages or a build the kernel starts all the same, or says itself what is missing.
}

/**
 * tslab 1.0.22 reads its sockets while they are still being bound. A request that came in that moment could not be answered
 * ("Socket is blocked by a bind or unbind operation"), and the kernel was mute from then on. zeromq's `bindSync` leaves no such moment.
 */
function bindAtOnce() {
  const { Publisher, Reply, Router } = require("zeromq");
  const bind = {
    configurable: true,
    writable: true,
    async value(address) {
      this.bindSync(address);
    },
  };
  for (const { prototype } of [Publisher, Reply, Router]) Object.defineProperty(prototype, "bind", bind);
}
