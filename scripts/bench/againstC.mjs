// One run of training, measured beside plain loops: in C, where there is a compiler, and in JavaScript.
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { inProject } from "../setup/paths.mjs";
import { drawn, trainPlainly } from "./plainLoops.mjs";
import { compare, processorSeconds } from "./turns.mjs";

const require = createRequire(import.meta.url);
const { createNetwork } = require("../../dist/math/network.js");
const { train } = require("../../dist/math/training.js");

const learningRate = 0.1;
const workloads = [
  { name: "One neuron, one example", layerSizes: [2, 1], examples: 1, epochs: 400_000 },
  { name: "XOR, 2-3-1", layerSizes: [2, 3, 1], examples: 4, epochs: 60_000 },
  { name: "2-16-16-1, 200 examples", layerSizes: [2, 16, 16, 1], examples: 200, epochs: 500 },
  { name: "64-128-64-1, 1000 examples", layerSizes: [64, 128, 64, 1], examples: 1000, epochs: 8 },
];

/** Prints epochs a second of each, and how fast that is beside C, or beside plain loops where there is no compiler. */
export function compareWithC() {
  const program = compiled();
  const language = program ? "gcc -O3 -march=native" : "plain loops";
  for (const workload of workloads) {
    console.log(`\n${workload.name}, beside ${language}`);
    const ways = [["plain loops, in JavaScript", () => plainRun(workload)]];
    if (program) ways.unshift(["plain loops, in C", () => runInC(program, workload)]);
    compare([...ways, ["train", () => run(workload)]].map(([name, once]) => [name, sameLoss(once, workload)]));
  }
}

/** The path of the program, or undefined where there is no compiler, which it says. */
function compiled() {
  const folder = inProject(".cache", "bench");
  const program = join(folder, "plainLoops");
  mkdirSync(folder, { recursive: true });
  const source = inProject("scripts", "bench", "plainLoops.c");
  try {
    execFileSync("gcc", ["-O3", "-march=native", source, "-o", program, "-lm"], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    return program;
  } catch (error) {
    const why = error.code === "ENOENT" ? "there is no C compiler here (gcc)" : "gcc could not compile plainLoops.c";
    console.log(`\nC is left out: ${why}.`);
  }
}

function runInC(program, { layerSizes, examples, epochs }) {
  const words = execFileSync(program, [epochs, examples, ...layerSizes].map(String), { encoding: "utf8" });
  const [seconds, loss] = words.split(" ").map(Number);
  return { seconds, loss };
}

function plainRun({ layerSizes, examples: count, epochs }) {
  const { parameters, examples } = drawn(layerSizes, count);
  const before = process.cpuUsage();
  const loss = trainPlainly(layerSizes, parameters, examples, learningRate, epochs);
  return { seconds: processorSeconds(before), loss };
}

function run({ layerSizes, examples: count, epochs }) {
  const { parameters, examples } = drawn(layerSizes, count);
  const network = createNetwork({ layerSizes, seed: 1 });
  network.parameters.set(parameters);
  const before = process.cpuUsage();
  const { loss } = train(network, examples, { learningRate, epochs });
  return { seconds: processorSeconds(before), loss };
}

/** Seconds for an epoch; refuses a run that comes to another loss, for then it did other work. */
function sameLoss(once, workload) {
  return () => {
    const { seconds, loss } = once();
    workload.loss ??= loss;
    if (Math.abs(loss / workload.loss - 1) > 1e-6) throw new Error(`a loss of ${loss} beside one of ${workload.loss}`);
    return seconds / workload.epochs;
  };
}
