import { type ActivationName, activations } from "../../math/activations";
import { formatNumber } from "../../math/format";
import { needKnown, needLength, needList, needNotNegative, needNumbers, needObject, needWhole } from "../../math/guard";
import { needClassExamples } from "../../math/networkChecks";
import type { Example } from "../../math/neuron";
import type { LayerParameters } from "../../math/parameters";
import { andList } from "../andList";
import type { LiveFigure, Moment, Mover } from "../figure";
import { overSteps, thinned, valueBetween } from "../steps";
import { rangesOf } from "./boundary";
import { classLooks, classPlane } from "./classPlane";
import { rightCount, scoresAt } from "./classScores";
import { layersInWords } from "./layersInWords";
import { epochAt, lossCurve } from "./lossCurve";
import { type LossAt, logSpaced, shortened, shortExample } from "./snapshots";

/** A moment of a training of several classes, as it is handed over. */
export interface ClassSnapshot {
  /** a whole number, larger than that of the snapshot before */
  epoch: number;
  /** mean cross-entropy, 0 or more */
  loss: number;
  /** as many neurons in the last layer as there are classes */
  layers: LayerParameters[];
}

/** The state of the movie: what was learnt from, and moments of the training. */
export interface ClassMovie {
  examples: Example[];
  hiddenActivation: ActivationName;
  /** with how many examples were right */
  snapshots: (ClassSnapshot & { right: number })[];
  /** the loss at many more epochs, for a smooth curve */
  losses: LossAt[];
}

const me = "classMovie";
const mostSnapshots = 60;
const mostLosses = 240;
/** As many numbers in all layers of all snapshots keep the output small; as few snapshots still show the way. */
const mostNumbers = 20_000;
const leastSnapshots = 12;

/**
 * A training of up to five classes to watch: the regions in which each class has the largest score, beside the loss curve.
 * With other than two inputs there is no plane to draw, and it shows the loss alone.
 *
 * @param movie - snapshots: moments of the training in their order, all of one shape; examples: the target is the class,
 *   a whole number from 0; hiddenActivation: what follows every layer but the last
 * @throws {TypeError | RangeError} if a snapshot or an example does not fit, or a score is too large for a number
 *
 * @example
 * show(classMovie({ snapshots, examples: threeArms({ count: 150, noise: 0.03, seed: 7 }), hiddenActivation: "tanh" }));
 */
export function classMovie(movie: {
  snapshots: readonly ClassSnapshot[];
  examples: readonly Example[];
  hiddenActivation: ActivationName;
}): LiveFigure<ClassMovie> {
  needObject(me, "what it gets", "snapshots, examples and hiddenActivation", movie);
  const { snapshots, examples, hiddenActivation } = movie;
  needKnown(me, "hiddenActivation", hiddenActivation, activations);
  needSnapshots(snapshots);
  const layers = snapshots[0]!.layers;
  const sizes = [layers[0]!.weights[0]!.length, ...layers.map(({ biases }) => biases.length)];
  needClassExamples(me, sizes, examples);
  const kept = fewer(snapshots, mostKept(layers));
  needFiniteScores(kept, examples, hiddenActivation);
  const classes = sizes.at(-1)!;
  const state: ClassMovie = {
    examples: examples.map(shortExample),
    hiddenActivation,
    snapshots: kept.map(({ epoch, loss, layers }) => ({
      epoch,
      loss: shortened(loss),
      right: rightCount({ layers, hiddenActivation }, examples),
      layers: layers.map(({ weights, biases }) => ({
        weights: weights.map((row) => Array.from(row, shortened)),
        biases: Array.from(biases, shortened),
      })),
    })),
    losses: fewer(snapshots, mostLosses, kept).map(({ epoch, loss }) => ({ epoch, loss: shortened(loss) })),
  };
  return {
    title: `${layersInWords(sizes, `${classes} classes`)}, learning for ${snapshots.at(-1)!.epoch} epochs`,
    caption:
      sizes[0] === 2
        ? `Press Play to watch it learn; early epochs pass slowly, late ones fast. ${planeCaption(classes)}`
        : "Press Play to follow the loss.",
    mover: "classMovie",
    state,
    table: {
      columns: ["epoch", "loss", "examples right"],
      rows: thinned(state.snapshots).map(({ epoch, loss, right }) => [
        String(epoch),
        formatNumber(loss),
        `${right} of ${examples.length}`,
      ]),
      part: "some of the epochs",
    },
  };
}

/** What there is to see, in words. */
function planeCaption(classes: number): string {
  const shapes = classLooks.slice(0, classes).map(({ plural }, k) => `${plural} class ${k}`);
  return `Marks are examples: ${andList(shapes)}. The background shows for every pair of inputs the class with the largest score, the fainter the less sure: faintest where a second class is as likely. The thick lines run where the two largest scores are equal.`;
}

export const classMovieMover: Mover<ClassMovie> = {
  ...overSteps(({ snapshots }) => snapshots.length - 1, "epoch"),
  valueText: ({ snapshots }, position) => String(snapshots[Math.floor(position)]!.epoch),
  between: true,
  at: moment,
};

/** A moment of the training; between two snapshots each number is as far on its way as the position says. */
function moment(state: ClassMovie, position: number, furthest = position): Moment {
  const { examples, hiddenActivation, snapshots, losses } = state;
  const here = snapshots[Math.floor(position)]!;
  const network = { layers: layersAt(state, position), hiddenActivation };
  const plane = examples[0]!.inputs.length === 2 ? [classPlane(network, examples)] : [];
  return {
    panels: [...plane, lossCurve(losses, epochAt(snapshots, position), epochAt(snapshots, furthest))],
    formulas: [],
    sentence: `Epoch ${here.epoch}: loss ${formatNumber(here.loss)}. ${rightInWords(here.right, examples.length)}`,
  };
}

function rightInWords(right: number, count: number): string {
  const some = right === count ? "All" : right === 0 ? "None" : String(right);
  return `${some} of the ${count} examples ${right === 1 ? "has" : "have"} the largest score at the right class.`;
}

function layersAt({ snapshots }: ClassMovie, position: number): LayerParameters[] {
  const part = position - Math.floor(position);
  const [from, to] = [snapshots[Math.floor(position)]!.layers, snapshots[Math.ceil(position)]!.layers];
  const between = (before: readonly number[], after: readonly number[]) =>
    before.map((value, i) => valueBetween([value, after[i]!], part));
  return from.map(({ weights, biases }, k) => ({
    weights: weights.map((row, j) => between(row, to[k]!.weights[j]!)),
    biases: between(biases, to[k]!.biases),
  }));
}

/** How many snapshots are kept of a network with these layers. */
function mostKept(layers: readonly LayerParameters[]): number {
  const numbers = layers.reduce((sum, { weights, biases }) => sum + weights.flat().length + biases.length, 0);
  return Math.max(leastSnapshots, Math.min(mostSnapshots, Math.floor(mostNumbers / numbers)));
}

/** Every one at first, ever fewer later, the last one always; and those that are wanted in any case. */
function fewer(
  snapshots: readonly ClassSnapshot[],
  most: number,
  wanted: readonly ClassSnapshot[] = [],
): ClassSnapshot[] {
  if (snapshots.length <= most) return [...snapshots];
  const start = snapshots[0]!.epoch;
  const kept = new Set(wanted);
  for (const epoch of logSpaced(snapshots.at(-1)!.epoch - start, most))
    kept.add(snapshots.find((one) => one.epoch >= start + epoch)!);
  return snapshots.filter((one) => kept.has(one));
}

function needSnapshots(snapshots: readonly ClassSnapshot[]): void {
  needList(me, "snapshots", snapshots);
  for (const [i, snapshot] of snapshots.entries()) {
    const name = `snapshots[${i}]`;
    needObject(me, name, "epoch, loss and layers", snapshot);
    needWhole(me, `${name}.epoch`, snapshot.epoch, 0);
    const before = snapshots[i - 1];
    if (before && before.epoch >= snapshot.epoch)
      throw new RangeError(
        `${me}: needs snapshots in the order of their epochs; got ${snapshot.epoch} after ${before.epoch}`,
      );
    needNotNegative(me, `${name}.loss`, snapshot.loss);
    needLayers(name, snapshot.layers, snapshots[0]!.layers);
  }
}

/** Refuses layers that do not follow on each other, or have another shape than those of the first snapshot. */
function needLayers(name: string, layers: readonly LayerParameters[], first: readonly LayerParameters[]): void {
  needList(me, `${name}.layers`, layers);
  needLength(me, `${name}.layers`, layers, first.length);
  for (const [k, layer] of layers.entries()) {
    const path = `${name}.layers[${k}]`;
    needObject(me, path, "weights and biases", layer);
    needNumbers(me, `${path}.biases`, layer.biases);
    needLength(me, `${path}.biases`, layer.biases, first[k]!.biases.length);
    needList(me, `${path}.weights`, layer.weights);
    needLength(me, `${path}.weights`, layer.weights, layer.biases.length);
    for (const [j, row] of layer.weights.entries()) {
      needNumbers(me, `${path}.weights[${j}]`, row);
      needLength(me, `${path}.weights[${j}]`, row, layers[k - 1]?.biases.length ?? first[0]!.weights[0]!.length);
    }
  }
  const classes = layers.at(-1)!.biases.length;
  if (classes < 2 || classes > classLooks.length)
    throw new RangeError(`${me}: needs 2 to ${classLooks.length} classes in the last layer; got ${classes}`);
}

/** What is too large to be drawn is refused here, not in the page: at the examples, and at the corners of the plane. */
function needFiniteScores(
  snapshots: readonly ClassSnapshot[],
  examples: readonly Example[],
  hiddenActivation: ActivationName,
): void {
  const [x, y] = rangesOf(examples);
  const corners = examples[0]!.inputs.length === 2 ? x.flatMap((x1) => y.map((x2) => [x1, x2])) : [];
  for (const { layers } of snapshots)
    for (const inputs of [...corners, ...examples.map((example) => example.inputs)])
      scoresAt({ layers, hiddenActivation }, inputs);
}
