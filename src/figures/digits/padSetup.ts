import { type Classifier, layerLists, needClassifier } from "../../math/classifier";
import { describeValue } from "../../math/describe";
import { needLength } from "../../math/guard";
import { placesOf } from "../../math/layerPlaces";
import { needClassExamples, needSizes } from "../../math/networkChecks";
import type { Example } from "../../math/neuron";
import { needLayer } from "../../math/parameters";
import { needTensor } from "../../math/tensor";
import { pixelSide } from "./bitmap";
import type { ScoringNetwork } from "../network/classScores";

/** All that a pad needs; plain data. */
export interface PadSetup extends ScoringNetwork {
  /** held-out digits, by class: the level of each pixel from 0 to 16 as one character, 0 to 9 and a to g */
  held: { pixels: string; target: number }[];
}

const inputs = pixelSide ** 2;
const classes = 10;
const mostInk = 16;
/** So many held-out digits of each class can be chosen. */
const ofEachClass = 3;
/** A larger network would make the notebook, and the page to take home, too large. */
const mostParameters = 7_000;

/** The network and the held-out digits as the pad carries them: its numbers with four digits, which is more than is seen. */
export function padSetup(caller: string, classifier: Classifier, held: readonly Example[]): PadSetup {
  return { ...digitNetwork(caller, classifier), held: heldDigits(caller, held) };
}

/** The pixels of a held-out digit, from 0 to 1, and its class. */
export function digitOf({ held }: PadSetup, digit: number): { pixels: number[]; target: number } {
  const { pixels, target } = held[digit]!;
  return { pixels: Array.from(pixels, (level) => Number.parseInt(level, mostInk + 1) / mostInk), target };
}

function digitNetwork(caller: string, classifier: Classifier): ScoringNetwork {
  needClassifier(caller, classifier);
  const { layerSizes, hiddenActivation } = classifier;
  needSizes(caller, layerSizes, `${classes} classes`, classes, classes);
  if (layerSizes[0] !== inputs)
    throw new RangeError(`${caller}: needs a classifier with ${inputs} inputs; got ${describeValue(layerSizes)}`);
  const places = placesOf(layerSizes);
  const parameters = places.at(-1)!.end;
  if (parameters > mostParameters)
    throw new RangeError(`${caller}: needs at most ${mostParameters} parameters; got ${parameters}`);
  needLength(caller, "layers", classifier.layers, places.length);
  const short = (values: ArrayLike<number>) => Array.from(values, (value) => Number(value.toPrecision(4)));
  for (const { weights, biases } of classifier.layers) {
    needTensor(caller, weights);
    needTensor(caller, biases);
  }
  const layers = layerLists(classifier).map((layer, k) => {
    needLayer(caller, places[k]!, layer, k);
    return { weights: layer.weights.map(short), biases: short(layer.biases) };
  });
  return { hiddenActivation, layers };
}

function heldDigits(caller: string, held: readonly Example[]): PadSetup["held"] {
  needClassExamples(caller, [inputs, classes], held, "held");
  for (const [k, example] of held.entries()) {
    const wrong = example.inputs.find((input) => input < 0 || input > 1);
    if (wrong === undefined) continue;
    throw new RangeError(`${caller}: needs the inputs of held[${k}] to be from 0 to 1; got ${describeValue(wrong)}`);
  }
  const byClass = Array.from({ length: classes }, (_, target) => held.filter((each) => each.target === target));
  const level = (input: number) => Math.round(mostInk * input).toString(mostInk + 1);
  return byClass.flatMap((all) =>
    all.slice(0, ofEachClass).map((each) => ({ pixels: each.inputs.map(level).join(""), target: each.target })),
  );
}
