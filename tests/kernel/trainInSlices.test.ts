import { describe, expect, test } from "vitest";
import { pauseAfter, trainInSlices } from "../../src/kernel/trainInSlices";
import type { Plot } from "../../src/figures/figure";
import { trainingPanels } from "../../src/figures/network/trainingPanels";
import { xorExamples } from "../../src/math/data";
import type { TrainingState } from "../../src/html/training";
import { createNetwork } from "../../src/math/network";
import { train } from "../../src/math/training";

const xor = xorExamples();
const small = () => createNetwork({ layerSizes: [2, 2, 1], seed: 1 });
const never = () => false;
const nothing = () => undefined;

describe("trainInSlices(network, examples, settings, show, stopped)", () => {
  test("learns exactly what train learns", async () => {
    const settings = { learningRate: 5, epochs: 500 };
    const [live, plain] = [small(), small()];
    expect(await trainInSlices(live, xor, settings, nothing, never)).toEqual(train(plain, xor, settings));
    expect(live.parameters).toEqual(plain.parameters);
  });
  test("shows how far it is, and the time left", async () => {
    const shown: string[] = [];
    await trainInSlices(
      small(),
      xor,
      { learningRate: 1, epochs: 1e9 },
      ({ words }) => shown.push(words),
      () => shown.length >= 2,
    );
    expect(shown).toEqual([
      expect.stringMatching(/^about \d+ (s|min) left\. The stop button/),
      expect.stringMatching(/left/),
      "stopped",
    ]);
  });
  test("keeps the axis of the epochs when it is stopped", async () => {
    const axes: unknown[] = [];
    const show = ({ panels }: TrainingState) => axes.push((panels.at(-1) as Plot).x.range);
    await trainInSlices(small(), xor, { learningRate: 1, epochs: 1e9 }, show, () => axes.length >= 1);
    expect(axes).toEqual([
      [0, 1.04e9],
      [0, 1.04e9],
    ]);
  });
  test("draws at the end what was learnt, up to the epoch it came to", async () => {
    const network = small();
    const drawn: unknown[] = [];
    const settings = { learningRate: 5, epochs: 500 };
    const { losses } = await trainInSlices(network, xor, settings, ({ panels }) => drawn.push(panels), never);
    expect(drawn.at(-1)).toEqual(trainingPanels(network, xor, losses, 500));
  });
  test("lets others have a turn, and keeps what was learnt when it is stopped", async () => {
    let stopped = false;
    setTimeout(() => (stopped = true), 20);
    const network = small();
    const { status, losses, epochs } = await trainInSlices(
      network,
      xor,
      { learningRate: 5, epochs: 1e9 },
      nothing,
      () => stopped,
    );
    expect(status).toBe("stopped");
    expect(losses).toHaveLength(epochs + 1);
    expect(train(network, xor, { learningRate: 5, epochs: 1 }).losses[0]).toBe(losses.at(-1));
  });
  test("says so when it diverges", async () => {
    const wild = createNetwork({
      layerSizes: [2, 4, 1],
      seed: 2,
      hiddenActivation: "tanh",
      outputActivation: "identity",
    });
    const states: TrainingState[] = [];
    const result = await trainInSlices(
      wild,
      xor,
      { learningRate: 3, epochs: 1000 },
      (state) => states.push(state),
      never,
    );
    expect(result.status).toBe("diverged");
    expect(states.at(-1)!.words).toBe(result.sentence);
    expect(states.at(-1)!.panels).toEqual(trainingPanels(wild, xor, result.losses, 1000));
    expect(result.epochs).toBeLessThan(1000);
    expect(wild.parameters.every(Number.isFinite)).toBe(true);
  });
});

describe("pauseAfter(drawingMilliseconds)", () => {
  test.each([0, 1, 24])("after %i ms lets at most four pictures a second be drawn", (cost) =>
    expect(pauseAfter(cost)).toBe(250),
  );
  test.each([26, 300, 4000])("after %i ms leaves less than a tenth of the time to drawing", (cost) =>
    expect(cost / (cost + pauseAfter(cost))).toBeLessThan(0.1),
  );
});
