import { type Backpropagation, backpropagate } from "../../math/backpropagation";
import { placesOf } from "../../math/layerPlaces";
import { activationNameAt, type Network } from "../../math/network";
import type { Example } from "../../math/neuron";
import { layersOf, networkParameterNames } from "../../math/parameters";
import { formatNumber, formatTerm } from "../../math/format";
import { neuronName } from "./forwardTable";
import { type NetworkState, networkOf } from "./networkState";

/** The state of the two passes: a small network, the example that it sees, and how far its numbers can be turned. */
export interface Passes {
  network: NetworkState;
  example: Example;
  reach: { parameter: number; input: number; target: [low: number, high: number] };
}

/** A number on its way along a line: from its start to its end, back, or from either to the tag of the weight. */
export interface Move {
  line: string;
  from: "start" | "end";
  to: "start" | "end" | "tag";
  tone: "loss" | "blame" | "quiet";
}

/** One link, forward or back: what becomes known by it, its formulas with the numbers, what it says, what travels, and the box where it ends. */
export interface PassStep {
  known: string[];
  formulas: string[];
  sentence: string;
  moves: Move[];
  at?: string;
}

/** A step with the group that it is joined with in a larger network, and what is said of that group. */
interface Link extends PassStep {
  group: string;
  ofGroup: string;
}

/** More steps than this nobody would read. */
const mostSteps = 30;

/** One neuron of the walk, and how it and its numbers are called. */
export interface PassNeuron {
  /** its layer, and its place there */
  k: number;
  j: number;
  name: string;
  /** the number that its z, a and b carry, counted through the network */
  index: number;
  /** the names of its weights, in the order of its inputs */
  weightNames: string[];
  weights: number[];
  bias: number;
  inputs: number[];
  z: number;
  a: number;
  slope: number;
  blame: number;
  weightGradients: number[];
  /** the activation's name */
  activation: string;
}

/** Both passes with everything that they find. */
export interface PassWalk {
  network: Network;
  example: Example;
  back: Backpropagation;
  /** layer by layer */
  units: PassNeuron[][];
}

export function walkOf({ network: state, example }: Pick<Passes, "network" | "example">): PassWalk {
  const network = networkOf(state);
  const back = backpropagate(network, example);
  const names = networkParameterNames(network.layerSizes);
  const layers = layersOf(network);
  let index = 0;
  const units = placesOf(network.layerSizes).map(({ inputs: count, neurons, weightsAt }, k) =>
    Array.from({ length: neurons }, (_, j): PassNeuron => {
      const layer = back.layers[k]!;
      return {
        k,
        j,
        name: neuronName(network.layerSizes, k, j),
        index: (index += 1),
        weightNames: names.slice(weightsAt + j * count, weightsAt + (j + 1) * count),
        weights: layers[k]!.weights[j]!,
        bias: layers[k]!.biases[j]!,
        inputs: layer.inputs,
        z: layer.preActivations[j]!,
        a: layer.activations[j]!,
        slope: layer.activationsByPreActivations[j]!,
        blame: layer.lossByPreActivations[j]!,
        weightGradients: layer.weightGradients[j]!,
        activation: activationNameAt(network, k),
      };
    }),
  );
  return { network, example, back, units };
}

/** What carries the value into a weight: an input, or an activation of the layer before. */
function sourceName({ units }: PassWalk, { k }: PassNeuron, i: number): string {
  return k === 0 ? `x${i + 1}` : `a${units[k - 1]![i]!.index}`;
}

/** ∂L/∂a of each neuron but the output with the cross-entropy, where the two slopes are found together. */
export function lossByActivation(
  { units, back, network, example }: PassWalk,
  { k, j }: PassNeuron,
): number | undefined {
  const next = units[k + 1];
  if (next) return next.reduce((sum, { blame, weights }) => sum + blame * weights[j]!, 0);
  return network.loss === "squaredError" ? 2 * (back.prediction - example.target) : undefined;
}

/** All steps, in the order in which the two passes take them; those of one neuron joined where there would be too many. */
export function passSteps(state: Passes): PassStep[] {
  const walk = walkOf(state);
  const backward = [...walk.units]
    .reverse()
    .flat()
    .flatMap((unit) => [...blameLinks(walk, unit), ...gradientLinks(walk, unit)]);
  const links = [...walk.units.flat().flatMap(forwardLinks), lossLink(walk), ...backward];
  return links.length <= mostSteps ? links : joined(links);
}

function joined(links: readonly Link[]): PassStep[] {
  const groups = [...new Set(links.map(({ group }) => group))].map((group) =>
    links.filter((link) => link.group === group),
  );
  return groups.map((group) => ({
    ...group.at(-1)!,
    known: group.flatMap(({ known }) => known),
    formulas: group.flatMap(({ formulas }) => formulas),
    sentence: group[0]!.ofGroup,
    moves: group.flatMap(({ moves }) => moves),
  }));
}

function forwardLinks(unit: PassNeuron): Link[] {
  const { name, index, inputs, weights, weightNames, bias, z, a, activation } = unit;
  const products = inputs.map((input, i) => `${formatTerm(input)} · ${formatTerm(weights[i]!)}`);
  const group = `${name} forward`;
  const ofGroup = `Forward: ${name} adds up what comes in, each times its weight, and applies its activation.`;
  const comes = (line: string): Move => ({ line, from: "start", to: "end", tone: "loss" });
  return [
    {
      group,
      ofGroup,
      known: [`z${index}`],
      at: name,
      formulas: [`z${index} = ${products.join(" + ")} + ${formatTerm(bias)} = ${formatNumber(z)}`],
      sentence: `Forward: ${name} adds up what comes in, each times its weight, and its bias.`,
      moves: [...weightNames, `b${index}`].map(comes),
    },
    {
      group,
      ofGroup,
      known: [`a${index}`],
      at: name,
      formulas: [`a${index} = ${activation}(${formatNumber(z)}) = ${formatNumber(a)}`],
      sentence: `Forward: ${name} applies its activation, the ${activation}. This is what it passes on.`,
      moves: [],
    },
  ];
}

function lossLink({ back: { prediction, loss }, example: { target }, network, units }: PassWalk): Link {
  const sentence = "The values have arrived, and the loss is known. From here the way leads back.";
  const [a, y] = [formatTerm(prediction), formatTerm(target)];
  const formula =
    network.loss === "squaredError"
      ? `L = (${a} − ${y})²`
      : `L = −y · log(a${units.at(-1)![0]!.index}) − (1 − y) · log(1 − a${units.at(-1)![0]!.index})`;
  return {
    group: "loss",
    ofGroup: sentence,
    known: ["loss"],
    at: "loss",
    formulas: [`${formula} = ${formatNumber(loss)}`],
    sentence,
    moves: [
      { line: "loss", from: "start", to: "end", tone: "loss" },
      { line: "target", from: "start", to: "end", tone: "quiet" },
    ],
  };
}

/** The blame comes to a neuron, from the loss or over the lines of the next layer, and goes through it. */
function blameLinks(walk: PassWalk, unit: PassNeuron): Link[] {
  const { name, index, slope, blame } = unit;
  const byActivation = lossByActivation(walk, unit);
  const group = `${name} blame`;
  const ofGroup = arrival(walk, unit).replace(/\.$/, `, and goes through ${name}, times the slope of its activation.`);
  const comes = wayBack(walk, unit);
  if (byActivation === undefined) {
    const [a, y] = [formatTerm(walk.back.prediction), formatTerm(walk.example.target)];
    const sentence = `Backward: for a sigmoid with the cross-entropy, the blame of ${name} is the prediction less the target.`;
    const formulas = [`∂L/∂z${index} = a${index} − y = ${a} − ${y} = ${formatNumber(blame)}`];
    return [{ group, ofGroup: sentence, known: [`blame${index}`], at: name, formulas, sentence, moves: comes }];
  }
  return [
    {
      group,
      ofGroup,
      known: [`byActivation${index}`],
      at: name,
      formulas: [byActivationFormula(walk, unit, byActivation)],
      sentence: arrival(walk, unit),
      moves: comes,
    },
    {
      group,
      ofGroup,
      known: [`blame${index}`],
      at: name,
      formulas: [
        `through ${name}: ∂L/∂z${index} = ∂L/∂a${index} · ∂a${index}/∂z${index} = ${formatTerm(byActivation)} · ${formatTerm(slope)} = ${formatNumber(blame)}`,
      ],
      sentence: `Backward: through ${name}, times the slope of its activation. This is the blame of ${name}.`,
      moves: [],
    },
  ];
}

function wayBack({ units }: PassWalk, { k, j }: PassNeuron): Move[] {
  const lines = units[k + 1]?.map(({ weightNames }) => weightNames[j]!) ?? ["loss"];
  return lines.map((line) => ({ line, from: "end", to: "start", tone: "blame" }));
}

function arrival({ units }: PassWalk, { k, j, name }: PassNeuron): string {
  const next = units[k + 1];
  if (!next) return "Backward: from the loss comes how much it changes with the prediction.";
  if (next.length === 1)
    return `Backward: the blame of ${next[0]!.name} goes over the line of ${next[0]!.weightNames[j]!}, times its weight, to ${name}.`;
  const lines = next.map(({ weightNames }) => weightNames[j]!);
  return `Backward: blame comes over the lines of ${lines.slice(0, -1).join(", ")} and ${lines.at(-1)!}, each times its weight, and adds up at ${name}.`;
}

function byActivationFormula({ units, back, example }: PassWalk, { k, j, index }: PassNeuron, value: number): string {
  const next = units[k + 1];
  const left = `∂L/∂a${index}`;
  if (!next)
    return `${left} = 2 · (${formatTerm(back.prediction)} − ${formatTerm(example.target)}) = ${formatNumber(value)}`;
  const names = next.map(({ weightNames }) => weightNames[j]!);
  const numbers = next.map(({ blame, weights }) => `${formatTerm(blame)} · ${formatTerm(weights[j]!)}`);
  const symbols = next.length === 1 ? `∂L/∂z${next[0]!.index} · ${names[0]!} = ` : "";
  return `over ${names.join(", ")}: ${left} = ${symbols}${numbers.join(" + ")} = ${formatNumber(value)}`;
}

/** What the blame of one neuron leaves at each of its weights and at its bias. */
function gradientLinks(walk: PassWalk, unit: PassNeuron): Link[] {
  const { name, index, inputs, weightNames, weightGradients, blame } = unit;
  const group = `${name} slopes`;
  const ofGroup = `Backward: each weight of ${name} gets the value that it carried, times the blame of ${name}. The bias carried a 1.`;
  const meets = (line: string, from: "start" | "end"): Move => ({
    line,
    from,
    to: "tag",
    tone: from === "start" ? "loss" : "blame",
  });
  const atWeights = weightNames.map((weight, i): Link => {
    const what = sourceName(walk, unit, i);
    return {
      group,
      ofGroup,
      known: [weight],
      formulas: [
        `at ${weight}: ∂L/∂${weight} = ${what} · ∂L/∂z${index} = ${formatTerm(inputs[i]!)} · ${formatTerm(blame)} = ${formatNumber(weightGradients[i]!)}`,
      ],
      sentence: `Backward: ${weight} carried ${what}, so its slope is ${what} times the blame of ${name}.`,
      moves: [meets(weight, "start"), meets(weight, "end")],
    };
  });
  return [
    ...atWeights,
    {
      group,
      ofGroup,
      known: [`b${index}`],
      formulas: [`at b${index}: ∂L/∂b${index} = 1 · ∂L/∂z${index} = ${formatNumber(blame)}`],
      sentence: `Backward: the bias b${index} carried a 1, so it takes the blame of ${name} whole.`,
      moves: [meets(`b${index}`, "end")],
    },
  ];
}
