import { type Classifier, type HiddenActivation, layerLists, needClassifier } from "./classifier";
import { describeValue } from "./describe";
import { needLength, needList, needObject } from "./guard";
import { placesOf } from "./layerPlaces";
import { needSizes } from "./networkChecks";
import { type LayerParameters, needLayer } from "./parameters";
import { tensor } from "./tensor";

/** What stands in the text, as JSON. */
interface SavedNetwork {
  format: string;
  version: number;
  layerSizes: number[];
  hiddenActivation: HiddenActivation;
  layers: LayerParameters[];
}

const format = "classifier of Build a Neural Network from Scratch";
const version = 1;

/**
 * A classifier as text: JSON, with its format and version first, and every number with all its digits.
 *
 * @returns a line for each neuron; about 20 characters for each weight
 * @throws {TypeError | RangeError} if the classifier is damaged
 *
 * @example
 * networkFromText(networkText(classifier)); // the same numbers, to the last bit
 */
export function networkText(classifier: Classifier): string {
  needClassifier("networkText", classifier);
  const { layerSizes, hiddenActivation } = classifier;
  const saved: SavedNetwork = { format, version, layerSizes, hiddenActivation, layers: layerLists(classifier) };
  needLayers("networkText", saved);
  return `${JSON.stringify(saved).replaceAll("],[", "],\n[")}\n`;
}

/**
 * The classifier that `networkText` has written.
 *
 * @throws {TypeError | RangeError} if the text is no JSON, holds something else or something damaged, or is of a
 *   version that this course does not know
 *
 * @example
 * const { layerSizes } = networkFromText(text); // [64, 32, 10]
 */
export function networkFromText(text: string): Classifier {
  const saved = parsed(text);
  needObject("networkFromText", "the text", "format, version, layerSizes, hiddenActivation and layers", saved);
  needVersion(saved);
  needClassifier("networkFromText", saved);
  needLayers("networkFromText", saved);
  const { layerSizes, hiddenActivation } = saved;
  const layers = saved.layers.map(({ weights, biases }) => ({ weights: tensor(weights), biases: tensor([biases]) }));
  return { layerSizes, hiddenActivation, layers };
}

function parsed(text: unknown): SavedNetwork & Classifier {
  if (typeof text !== "string")
    throw new TypeError(`networkFromText: needs the text of a saved network; got ${describeValue(text)}`);
  try {
    return JSON.parse(text);
  } catch {
    const came = text.trim() === "" ? "no text at all" : "a text that is no JSON; a part of it may be missing";
    throw new RangeError(`networkFromText: needs the text of a saved network; got ${came}`);
  }
}

function needVersion(saved: { format: unknown; version: unknown }): void {
  if (saved.format !== format) {
    const came = saved.format === undefined ? "JSON without a format" : `the format ${describeValue(saved.format)}`;
    throw new RangeError(`networkFromText: needs the text of a saved network, of the format "${format}"; got ${came}`);
  }
  if (saved.version === version) return;
  const isNewer = typeof saved.version === "number" && saved.version > version;
  const came = `${describeValue(saved.version)}${isNewer ? ": a newer course has written it, so take that one to read it" : ""}`;
  throw new RangeError(`networkFromText: needs version ${version}; got ${came}`);
}

/** Refuses layers that do not follow one from the other, and numbers that are missing or not finite. */
function needLayers(caller: string, { layerSizes, layers }: SavedNetwork): void {
  needSizes(caller, layerSizes, "a neuron for each of two classes or more", 2);
  const places = placesOf(layerSizes);
  needList(caller, "layers", layers);
  needLength(caller, "layers", layers, places.length);
  for (const [k, place] of places.entries()) needLayer(caller, place, layers[k]!, k);
}
