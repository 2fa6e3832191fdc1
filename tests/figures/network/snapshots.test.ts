import { describe, expect, test } from "vitest";
import type { Line, Plot } from "../../../src/figures/figure";
import { takeSnapshots } from "../../../src/figures/network/snapshots";
import { trainingMovie, trainingMovieMover } from "../../../src/figures/network/trainingMovie";
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
const { snapshots } = takeSnapshots(network, xor, settings, held);

/** The same network after so many epochs, trained anew. */
function after(epochs: number): Network {
  const learner = copyNetwork(network);
  if (epochs > 0) train(learner, xor, { ...settings, epochs });
  return learner;
}
const meanSquares = (learner: Network, examples: readonly Example[]) =>
  examples.reduce((sum, { inputs, target }) => sum + (forwardNetwork(learner, inputs).prediction - target) ** 2, 0) /
  examples.length;
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
  test("begins before the first epoch and ends after the last", () => {
    const epochs = snapshots.map(({ epoch }) => epoch);
    expect([epochs[0], epochs.at(-1)]).toEqual([0, 40]);
    expect(epochs).toEqual([...epochs].sort((a, b) => a - b));
  });
  test("measures nothing on examples that are not there", () =>
    expect(takeSnapshots(network, xor, settings).snapshots[3]).not.toHaveProperty("heldLoss"));
});

describe("a movie with examples held out", () => {
  const { state, table } = trainingMovie(network, xor, { ...settings, held });
  const last = state.snapshots.length - 1;

  test("draws the loss on each kind in a curve of its own, and tells both in its sentence and its table", () => {
    const plot = trainingMovieMover.at(state, last).panels.at(-1) as Plot;
    const [learnt, kept] = plot.series as Line[];
    expect([learnt!.name, kept!.name]).toEqual(["loss on the examples learnt from", "loss on held-out examples"]);
    expect(learnt!.dash ?? "solid").not.toBe(kept!.dash ?? "solid");
    for (const [i, { epoch }] of state.snapshots.entries()) {
      const learner = after(epoch);
      expect([learnt!.x[i], kept!.x[i]]).toEqual(epoch === 0 ? [0.5, 0.5] : [epoch, epoch]);
      expect([learnt!.y[i], kept!.y[i]]).toEqual([like(meanSquares(learner, xor)), like(meanSquares(learner, held))]);
    }
    const balls = plot.marks.filter((mark) => mark.type === "ball");
    expect(balls.map(({ x, y }) => [x, y])).toEqual([
      [40, kept!.y.at(-1)],
      [40, learnt!.y.at(-1)],
    ]);
    expect(plot.y.range[1]).toBeGreaterThan(Math.max(...(kept!.y as number[]), ...(learnt!.y as number[])));
    const [onLearnt, onHeld] = [xor, held].map((examples) => formatNumber(meanSquares(after(40), examples)));
    expect(trainingMovieMover.at(state, last).sentence).toBe(
      `Epoch 40: loss ${onLearnt}, on held-out examples ${onHeld}.`,
    );
    expect(table.rows.at(-1)).toEqual(["40", onLearnt, onHeld]);
  });
});

describe("trainingPractice(yours)", () => {
  test("trains the network that is asked for, as it is asked to", () => {
    const table = xor.map(({ inputs, target }) => [...inputs, target]);
    const { state, caption } = trainingPractice({ table, hidden: 3, seed: 4, learningRate: 2, epochs: 40 });
    expect(state.snapshots.map(({ parameters }) => parameters)).toEqual(snapshots.map(({ parameters }) => parameters));
    expect(caption).toMatch(`The loss is still ${formatNumber(meanSquares(after(40), xor))}.`);
    const long = trainingPractice({ table, hidden: 3, seed: 4, learningRate: 2 });
    expect(long.state.snapshots.at(-1)!.epoch).toBe(2000);
  });
});
