import { type ActivationName, activationNamed } from "../../math/activations";
import { formatNumber } from "../../math/format";
import { needKnown, needList, needNotNegative, needObject, needPositive, needWhole } from "../../math/guard";
import { createNetwork } from "../../math/network";
import { needExamples } from "../../math/networkChecks";
import type { Example } from "../../math/neuron";
import { needProbability } from "../../math/losses";
import { needSeed } from "../../math/random";
import type { Panel, PlaygroundFigure } from "../figure";
import { networkDiagram, planeMaps, planePlot } from "./playgroundPanels";
import { learn, type PlaygroundData, type PlaygroundSetup, runInWords, startRun } from "./playgroundRun";

/** The names of the data sets, as a learner chooses them. */
export const dataNames: Readonly<Record<PlaygroundData, string>> = {
  xor: "XOR",
  moons: "two moons",
  circles: "two circles",
  own: "my own points",
};

/** More layers, or more neurons in one, would not fit into the picture. */
export const most = { layers: 3, neurons: 6 };
const mostExamples = 300;
/** The still picture shows the network after so many epochs. */
const stillEpochs = 300;
/** Fewer places than in the page: the picture is saved with the notebook. */
const stillSizes = { plane: 17, neuron: 5 };

/** What `playground` takes; what is left out is as the lesson starts. */
export interface PlaygroundSettings {
  /** @default "moons" */
  data?: Exclude<PlaygroundData, "own">;
  /** your own points in place of a data set: two inputs, and a target from 0 to 1 */
  examples?: readonly Example[];
  /** how many neurons each hidden layer has @default [4] */
  hidden?: readonly number[];
  /** of the hidden neurons @default "tanh" */
  activation?: ActivationName;
  /** @default 1 */
  learningRate?: number;
  /** how far points stray from their places (standard deviation) @default 0.15 */
  noise?: number;
  /** for the first weights @default 1 */
  seed?: number;
}

/**
 * A network to play with: it learns while one watches, and all can be changed under way. It computes in the page, with `train`.
 *
 * @param settings - data "xor", "moons" or "circles", or your own examples; hidden: up to 3 layers of 1 to 6 neurons;
 *   activation, learningRate, noise (0 to 0.5), seed
 * @throws {TypeError | RangeError} if a setting is none of these
 *
 * @example
 * show(playground({ data: "circles", hidden: [4], activation: "tanh" }));
 */
export function playground(settings: PlaygroundSettings = {}): PlaygroundFigure {
  const setup = setupOf(settings);
  const run = learn(startRun(setup), stillEpochs);
  const size = setup.hidden.length === 0 ? "no hidden layer" : `hidden layers of ${setup.hidden.join(", ")}`;
  return {
    title: "A network to play with",
    caption:
      "Circles have target 1, triangles 0; hollow ones are held out. Blue: prediction above 0.5, yellow: below; between them the decision boundary. In each neuron a map of its activation, seen large when it is pointed at; the line is then where its z is 0. “dead”: 0 for every point. Thick lines: large weights; dashed: negative.",
    playground: setup,
    still: `After ${run.epoch} epochs it stands here. ${runInWords(run)}`,
    table: {
      columns: ["setting", "value"],
      rows: [
        ["data", dataNames[setup.data]],
        ["network", size],
        ["activation", setup.activation],
        ["learningRate", formatNumber(setup.learningRate)],
        ["seed", String(setup.seed)],
        [`after ${run.epoch} epochs`, runInWords(run)],
      ],
    },
  };
}

/** The still picture: the same network after some epochs. */
export function stillPlayground(setup: PlaygroundSetup): Panel[] {
  const run = learn(startRun(setup), stillEpochs);
  return [networkDiagram(run, planeMaps(run, stillSizes.neuron)), planePlot(run, planeMaps(run, stillSizes.plane))];
}

function setupOf(settings: PlaygroundSettings): PlaygroundSetup {
  needObject("playground", "settings", "data, hidden, activation, learningRate, noise or seed", settings);
  const { data = "moons", hidden = [4], activation = "tanh", learningRate = 1, noise = 0.15, seed = 1 } = settings;
  const { own, ...sets } = dataNames;
  needKnown("playground", "data", data, sets);
  needHidden(hidden);
  activationNamed("playground", activation);
  needPositive("playground", "learningRate", learningRate);
  needNotNegative("playground", "noise", noise);
  if (noise > 0.5) throw new RangeError(`playground: needs noise to be at most 0.5; got ${formatNumber(noise)}`);
  needSeed("playground", seed);
  const setup = { noise, hidden: [...hidden], activation, learningRate, seed };
  if (settings.examples === undefined) return { ...setup, data, examples: [] };
  return { ...setup, data: "own", examples: ownExamples(settings.examples) };
}

function needHidden(hidden: readonly number[]): void {
  if (Array.isArray(hidden) && hidden.length === 0) return;
  needList("playground", "hidden", hidden);
  needWhole("playground", "the number of hidden layers", hidden.length, 0, most.layers);
  for (const [k, neurons] of hidden.entries()) needWhole("playground", `hidden[${k}]`, neurons, 1, most.neurons);
}

function ownExamples(examples: readonly Example[]): Example[] {
  if (Array.isArray(examples) && examples.length === 0) return [];
  needExamples("playground", createNetwork({ layerSizes: [2, 1], seed: 1 }), examples);
  needWhole("playground", "the number of examples", examples.length, 0, mostExamples);
  for (const [k, { target }] of examples.entries()) {
    needProbability("playground", `examples[${k}].target`, target);
  }
  return examples.map(({ inputs, target }) => ({ inputs: [...inputs], target }));
}
