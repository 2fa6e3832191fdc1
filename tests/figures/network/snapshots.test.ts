import { describe, expect, test } from "vitest";
import type { Field, Line, Plot } from "../../../src/figures/figure";
import { takeSnapshots } from "../../../src/figures/network/snapshots";
import { type TrainingMovie, trainingMovie, trainingMovieMover } from "../../../src/figures/network/trainingMovie";
import { trainingPractice } from "../../../src/figures/network/trainingPractice";
import { twoMoons, xorExamples } from "../../../src/math/data";
import { formatNumber } from "../../../src/math/format";
import { createNetwork, forwardNetwork, type Network } from "../../../src/math/network";
import type { Example } from "../../../src/math/neuron";
import { copyNetwork } from "../../../src/math/parameters";
import { train } from "../../../src/math/training";

const xor = xorExamples();
const held = twoMoons({ count: 20, noise: 0.1, seed: 1 });
const settings = { learningRate: 2, epochs: 40 };
const network = createNetwork({ layerSizes: [2, 3, 1], seed: 4 });
const { snapshots, losses } = takeSnapshots(network, xor, settings, held);

/** The same network after so many epochs, trained anew. */
function after(epochs: number): Network {
  const learner = copyNetwork(network);
  if (epochs > 0) train(learner, xor, { ...settings, epochs });
  return learner;
}
const meanSquares = (learner: Network, examples: readonly Example[]) =>
  examples.reduce((sum, { inputs, target }) => sum + (forwardNetwork(learner, inputs).prediction - target) ** 2, 0) /
  examples.length;
const last = ({ snapshots }: TrainingMovie) => snapshots.length - 1;
/** Six digits are kept. */
const like = (value: number) => expect.closeTo(value, 5);

describe("takeSnapshots(network, examples, settings, held)", () => {
  test("keeps of an epoch the parameters then, the mean loss of what is learnt from, and that of what is held out", () => {
    expect(snapshots.length).toBeGreaterThan(10);
    for (const { epoch, ...kept } of snapshots) {
      const learner = after(epoch);
      expect(kept).toEqual({
        loss: like(meanSquares(learner, xor)),
        heldLoss: like(meanSquares(learner, held)),
        parameters: Array.from(learner.parameters, like),
      });
    }
  });
  test("keeps both losses of more epochs than it keeps parameters of", () => {
    expect(losses.length).toBeGreaterThan(snapshots.length);
    for (const { epoch, ...kept } of losses) {
      const learner = after(epoch);
      expect(kept).toEqual({ loss: like(meanSquares(learner, xor)), heldLoss: like(meanSquares(learner, held)) });
    }
    expect(losses.map(({ epoch }) => epoch)).toEqual(expect.arrayContaining(snapshots.map(({ epoch }) => epoch)));
  });
  test("begins before the first epoch and ends after the last, each epoch once", () => {
    for (const epochs of [snapshots, losses].map((kept) => kept.map(({ epoch }) => epoch))) {
      expect([epochs[0], epochs.at(-1)]).toEqual([0, 40]);
      expect(epochs).toEqual([...new Set(epochs)].sort((a, b) => a - b));
    }
  });
  test("measures nothing on examples that are not there", () =>
    expect(takeSnapshots(network, xor, settings).snapshots[3]).not.toHaveProperty("heldLoss"));
});

describe("a movie with examples held out", () => {
  const { state, table } = trainingMovie(network, xor, { ...settings, held });

  test("draws the loss on each kind in a curve of its own, and tells both in its sentence and its table", () => {
    const plot = trainingMovieMover.at(state, last(state)).panels.at(-1) as Plot;
    const [learnt, kept] = plot.series as Line[];
    expect([learnt!.name, kept!.name]).toEqual(["loss on the examples learnt from", "loss on held-out examples"]);
    expect(learnt!.dash ?? "solid").not.toBe(kept!.dash ?? "solid");
    for (const [i, { epoch }] of losses.entries()) {
      const learner = after(epoch);
      expect([learnt!.x[i], kept!.x[i]]).toEqual(epoch === 0 ? [0.5, 0.5] : [epoch, epoch]);
      expect([learnt!.y[i], kept!.y[i]]).toEqual([like(meanSquares(learner, xor)), like(meanSquares(learner, held))]);
    }
    expect(learnt!.x).toHaveLength(losses.length);
    const balls = plot.marks.filter((mark) => mark.type === "ball");
    expect(balls.map(({ x, y }) => [x, y])).toEqual([
      [40, learnt!.y.at(-1)],
      [40, kept!.y.at(-1)],
    ]);
    expect(plot.y.range[1]).toBeGreaterThan(Math.max(...(kept!.y as number[]), ...(learnt!.y as number[])));
    const [onLearnt, onHeld] = [xor, held].map((examples) => formatNumber(meanSquares(after(40), examples)));
    expect(trainingMovieMover.at(state, last(state)).sentence).toBe(
      `Epoch 40: loss ${onLearnt}, on held-out examples ${onHeld}.`,
    );
    expect(table.rows.at(-1)).toEqual(["40", onLearnt, onHeld]);
  });
});

describe("a movie between two of its moments", () => {
  const { state } = trainingMovie(network, xor, { ...settings, held });
  const panelsAt = (position: number) => trainingMovieMover.at(state, position).panels as [Plot, Plot];

  test("has beside its slider the epoch that its sentence tells", () => {
    for (const position of [9, 9.2, 9.8]) {
      const { epoch } = state.snapshots[9]!;
      expect(trainingMovieMover.valueText!(state, position)).toBe(String(epoch));
      expect(trainingMovieMover.at(state, position).sentence).toMatch(new RegExp(`^Epoch ${epoch}: `));
    }
  });

  test("has each parameter as far on its way as it is itself", () => {
    const [from, to] = [state.snapshots[4]!, state.snapshots[5]!];
    const way = from.parameters.map((parameter, i) => 0.75 * parameter + 0.25 * to.parameters[i]!);
    const there = { ...copyNetwork(network), parameters: Float64Array.from(way) };
    const field = panelsAt(4.25)[0].series[0] as Field;
    for (const [j, x2] of field.y.entries())
      for (const [i, x1] of field.x.entries())
        expect(Math.abs(field.z[j]![i]! - forwardNetwork(there, [x1, x2]).prediction)).toBeLessThan(0.00051);
  });

  test("has its balls on both curves, as far along the logarithmic axis as it is itself, and hides what comes", () => {
    for (const [i, part] of [
      [0, 0.5],
      [9, 0.3],
      [last(state) - 1, 0.8],
    ] as const) {
      const [from, to] = [state.snapshots[i]!.epoch || 0.5, state.snapshots[i + 1]!.epoch];
      const at = 10 ** ((1 - part) * Math.log10(from) + part * Math.log10(to));
      const before = losses.filter(({ epoch }) => (epoch || 0.5) <= at).at(-1)!;
      const after = losses.find(({ epoch }) => epoch > at)!;
      const share = (at - (before.epoch || 0.5)) / (after.epoch - (before.epoch || 0.5));
      const mix = (a: number, b: number) => expect.closeTo(a + share * (b - a), 9);
      const { series, marks } = panelsAt(i + part)[1];
      const [onLearnt, onHeld] = marks.filter((mark) => mark.type === "ball");
      expect([onHeld!.x, onHeld!.y]).toEqual([expect.closeTo(at, 9), mix(before.heldLoss!, after.heldLoss!)]);
      expect([onLearnt!.x, onLearnt!.y]).toEqual([expect.closeTo(at, 9), mix(before.loss, after.loss)]);
      for (const [k, ball] of [onLearnt!, onHeld!].entries()) {
        const { x, y } = series[k] as Line;
        expect([x.at(-1), y.at(-1)]).toEqual([ball.x, ball.y]);
      }
    }
  });
});

describe("trainingPractice(yours)", () => {
  test("trains the network that is asked for, as it is asked to", () => {
    const table = xor.map(({ inputs, target }) => [...inputs, target]);
    const { state, caption } = trainingPractice({ table, hidden: 3, seed: 4, learningRate: 2, epochs: 40 }).figure;
    expect(state.snapshots.map(({ parameters }) => parameters)).toEqual(snapshots.map(({ parameters }) => parameters));
    expect(caption).toMatch(`The loss is still ${formatNumber(meanSquares(after(40), xor))}: `);
    const long = trainingPractice({ table, hidden: 3, seed: 4, learningRate: 2 });
    expect(long.figure.state.snapshots.at(-1)!.epoch).toBe(2000);
  });
});
