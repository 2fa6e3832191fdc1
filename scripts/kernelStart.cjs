// Every Node that JupyterLab starts loads this before its program (NODE_OPTIONS, see jupyter.mjs). In the kernel it sees to
// it that the very first cell has plain errors too: after a restart none has imported the lessons yet. All other programs
// are left alone.
const { basename, join } = require("node:path");

const [, program = "", command] = process.argv;
if (basename(program).startsWith("tslab") && command === "kernel") {
  try {
    require(join(__dirname, "..", "dist", "kernel", "errors.js")).printErrorsPlainly();
  } catch {
    // Without a build the kernel starts all the same, and the first import says what is missing.
  }
}
