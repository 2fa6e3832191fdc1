import { describe, expect, test } from "vitest";
import { trainInSlices } from "../../src/kernel/trainInSlices";
import { xorExamples } from "../../src/math/data";
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
      { learningRate: 1, epochs: 300_000 },
      ({ words }) => shown.push(words),
      () => shown.length >= 2,
    );
    expect(shown).toEqual([
      expect.stringMatching(/^about \d+ s left\. The stop button/),
      expect.stringMatching(/left/),
      "stopped",
    ]);
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
    const words: string[] = [];
    const result = await trainInSlices(
      wild,
      xor,
      { learningRate: 3, epochs: 1000 },
      (state) => words.push(state.words),
      never,
    );
    expect(result.status).toBe("diverged");
    expect(words.at(-1)).toBe(result.sentence);
    expect(wild.parameters.every(Number.isFinite)).toBe(true);
  });
});
