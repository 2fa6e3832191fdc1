import { describe, expect, test } from "vitest";
import { timeLeft, trainingHtml } from "../src/html/training";
import { nextTurn, trainInSlices, withStopButton } from "../src/live";
import { xorExamples } from "../src/math/data";
import { createNetwork } from "../src/math/network";
import { train } from "../src/math/training";

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

describe("withStopButton(work)", () => {
  const listeners = () => process.listeners("SIGINT");
  test("listens alone while it works, and puts the listeners back", async () => {
    const kernel = () => undefined;
    process.on("SIGINT", kernel);
    const before = listeners();
    const heard = await withStopButton(async (stopped) => {
      expect(listeners()).not.toContain(kernel);
      process.emit("SIGINT");
      await nextTurn();
      return stopped();
    });
    expect(heard).toBe(true);
    expect(listeners()).toEqual(before);
    process.off("SIGINT", kernel);
  });
  test("puts them back also when the work fails", async () => {
    const before = listeners();
    await expect(withStopButton(() => Promise.reject(new RangeError("no")))).rejects.toThrow("no");
    expect(listeners()).toEqual(before);
  });
});

describe("trainingHtml(state)", () => {
  test("says epoch and loss in words beside the bar", () => {
    const html = trainingHtml({ epoch: 5, epochs: 10, loss: 0.25, words: "<b>" });
    expect(html).toContain('<progress value="5" max="10"');
    expect(html).toContain("epoch 5 of 10, loss 0.25");
    expect(html).toContain("&lt;b&gt;");
  });
  test.each([
    [400, "about 1 s left"],
    [12_300, "about 12 s left"],
    [600_000, "about 10 min left"],
  ])("%i ms is %s", (milliseconds, words) => expect(timeLeft(milliseconds)).toBe(words));
});
