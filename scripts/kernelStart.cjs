// The kernel loads this before its program (setup/kernel.mjs): the very first cell has plain errors too, though after a restart
// none has imported the lessons yet.
const { join } = require("node:path");

try {
  require(join(__dirname, "..", "dist", "kernel", "errors.js")).printErrorsPlainly();
} catch {
  // Without a build the kernel starts all the same, and the first import says what is missing.
}
