// Gives a thread of Node's the globals of a web worker, as far as the kernel in a tab needs them, and runs the worker's script.
const { readFileSync } = require("node:fs");
const { fileURLToPath } = require("node:url");
const { runInThisContext } = require("node:vm");
const { parentPort, workerData } = require("node:worker_threads");

const listeners = { message: [], unhandledrejection: [], error: [] };
const dispatch = (type, event) =>
  listeners[type].forEach((listener) => listener({ preventDefault: () => {}, ...event }));
parentPort.on("message", (data) => dispatch("message", { data }));
process.on("unhandledRejection", (reason) => dispatch("unhandledrejection", { reason }));
process.on("uncaughtException", (error) => dispatch("error", { error }));

const importScripts = (address) => {
  const filename = fileURLToPath(address);
  runInThisContext(readFileSync(filename, "utf8"), { filename });
};
const fetch = async (address) => {
  const text = readFileSync(address, "utf8");
  return { ok: true, json: async () => JSON.parse(text) };
};
Object.assign(globalThis, {
  self: globalThis,
  addEventListener: (type, listener) => listeners[type].push(listener),
  postMessage: (message) => parentPort.postMessage(message),
  importScripts,
  fetch,
});
for (const name of ["Buffer", "global", "process", "setImmediate"]) delete globalThis[name];
importScripts(workerData.script);
