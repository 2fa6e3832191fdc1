// Gives a thread or a process of Node's the globals of a web worker, as far as the kernel in a tab needs them, and runs the worker's script.
const { readFileSync } = require("node:fs");
const { fileURLToPath } = require("node:url");
const { runInThisContext } = require("node:vm");
const { parentPort, workerData } = require("node:worker_threads");
const { moveLastDigits, withPowCalled } = require("./lastDigits.cjs");

const port = parentPort ?? process;
const post = parentPort ? (message) => parentPort.postMessage(message) : process.send.bind(process);
const settings = workerData ?? JSON.parse(process.argv[2]);

const listeners = { message: [], unhandledrejection: [], error: [] };
const dispatch = (type, event) =>
  listeners[type].forEach((listener) => listener({ preventDefault: () => {}, ...event }));
port.on("message", (data) => dispatch("message", { data }));
process.on("unhandledRejection", (reason) => dispatch("unhandledrejection", { reason }));
process.on("uncaughtException", (error) => dispatch("error", { error }));

const rewritten = settings.lastDigits === undefined ? (code) => code : withPowCalled;
const importScripts = (address) => {
  const filename = fileURLToPath(address);
  const code = readFileSync(filename, "utf8");
  runInThisContext(address === settings.script ? code : rewritten(code), { filename });
};
const fetch = async (address) => {
  const text = readFileSync(address, "utf8");
  return { ok: true, json: async () => JSON.parse(text) };
};
const laterInNode = setImmediate;

/** Node hands out up to a thousand messages of one port in one turn, and lets no other have its turn between; a browser does. */
class MessageChannel {
  constructor() {
    this.port1 = { onmessage: () => {} };
    this.port2 = { postMessage: (data) => laterInNode(() => this.port1.onmessage({ data })) };
  }
}

Object.assign(globalThis, {
  self: globalThis,
  addEventListener: (type, listener) => listeners[type].push(listener),
  postMessage: (message) => post(message),
  importScripts,
  fetch,
  MessageChannel,
});
if (settings.lastDigits !== undefined) {
  const evaluate = eval;
  globalThis.eval = (code) => evaluate(rewritten(code));
  moveLastDigits(settings.lastDigits);
}
if (settings.isWithoutLanes) delete globalThis.WebAssembly;
for (const name of ["Buffer", "global", "process", "setImmediate"]) delete globalThis[name];
importScripts(settings.script);
