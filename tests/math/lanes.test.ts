import { afterEach, describe, expect, test, vi } from "vitest";
import { activations } from "../../src/math/activations";
import { twoMoons } from "../../src/math/data";
import { lanesLimit, lanesMissing, tablesInLanes } from "../../src/math/lanes";
import { lanesProgram } from "../../src/math/lanesProgram";
import { createNetwork } from "../../src/math/network";
import { seededRandom } from "../../src/math/random";
import { train } from "../../src/math/training";

/** How many numbers lie between two: 0 for the same, 1 for neighbours. */
function unitsBetween(a: number, b: number): number {
  const [first, second] = new BigInt64Array(Float64Array.of(a, b).buffer);
  return Math.abs(Number(first! - second!));
}

/** Sigmoids and slopes of a list, in lanes. */
function sigmoidsInLanes(list: readonly number[]) {
  const shape = [1, list.length] as const;
  const [z, a, slopes] = tablesInLanes([shape, shape, shape]);
  z!.values.set(list);
  z!.lanes!.sigmoid(z!.values, a!.values, slopes!.values, list.length);
  return { values: [...a!.values], slopes: [...slopes!.values] };
}

test("there are lanes here, and nothing to say", () => {
  expect(tablesInLanes([[1, 1]])[0]!.lanes).toBeDefined();
  expect(lanesMissing).toBeUndefined();
});

test("the program is short enough for every browser: some compile at once only what has at most 4096 bytes", () => {
  expect(atob(lanesProgram).length).toBeLessThanOrEqual(4096);
});

describe("the sigmoid in lanes", () => {
  const random = seededRandom(1);
  const signed = (size: number) => (random() < 0.5 ? -size : size);
  const kinds = {
    "those of a network": () => signed(8 * random()),
    "of every size": () => signed(2 ** (-1074 + 1084 * random())),
    "where e^(−|z|) is about to be 0": () => signed(700 + 50 * random()),
    "where a power of two ends": () => signed((Math.floor(1076 * random()) + 0.5) * Math.LN2 * (1 + 1e-15 * random())),
  };
  test.each(Object.entries(kinds))("is the one of activations.ts: %s", (_, draw) => {
    const list = Array.from({ length: 20_001 }, draw);
    const { values, slopes } = sigmoidsInLanes(list);
    const { value, derivative } = activations.sigmoid;
    // 0 where Math.exp is V8's; another machine may round it differently in the last place.
    const allowed = process.arch === "x64" ? 0 : 2;
    expect(Math.max(...list.map((z, i) => unitsBetween(values[i]!, value(z))))).toBeLessThanOrEqual(allowed);
    expect(Math.max(...list.map((z, i) => unitsBetween(slopes[i]!, derivative(z))))).toBeLessThanOrEqual(allowed);
  });

  test("has its middle at 0, its ends at 0 and 1, and lets a NaN through", () => {
    const { values, slopes } = sigmoidsInLanes([0, -0, 1e308, -1e308, Infinity, -Infinity, Number.NaN]);
    expect(values).toEqual([0.5, 0.5, 1, 0, 1, 0, Number.NaN]);
    expect(slopes).toEqual([0.25, 0.25, 0, 0, 0, 0, Number.NaN]);
  });
});

describe("lanesLimit", () => {
  test("says how many multiplications there were: whole passes of 16", () => {
    expect(lanesLimit(1)).toBe(16);
    expect(lanesLimit(64)).toBe(64);
    expect(lanesLimit(1_000_000)).toBe(1_000_000);
    expect(lanesLimit(1_000_001)).toBe(1_000_016);
  });

  test("refuses what is no number of multiplications", () => {
    expect(() => lanesLimit(0)).toThrow("lanesLimit: needs multiplications to be a whole number of 1 or more; got 0");
    expect(() => lanesLimit("many" as never)).toThrow(TypeError);
  });
});

describe("where WebAssembly or its lanes are missing,", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  const missing = {
    "no WebAssembly": undefined,
    "a processor without lanes": {
      Module: class {
        constructor() {
          throw new Error("Wasm SIMD unsupported");
        }
      },
    },
  };
  async function without(webAssembly: unknown) {
    vi.stubGlobal("WebAssembly", webAssembly);
    vi.resetModules();
    return { ...(await import("../../src/math/lanes")), ...(await import("../../src/math/training")) };
  }

  test.each(Object.entries(missing))("a sentence says so, and lanesLimit refuses: %s", async (_, webAssembly) => {
    const plain = await without(webAssembly);
    expect(plain.lanesMissing).toMatch(/^This browser or processor has no lanes for WebAssembly: .*[^.]\.$/);
    expect(() => plain.lanesLimit(1)).toThrow("lanesLimit: needs lanes for WebAssembly; got");
  });

  test("a training gives the same numbers to the last bit", async () => {
    const settings = { layerSizes: [2, 16, 16, 1], seed: 1 };
    const examples = twoMoons({ count: 200, noise: 0.1, seed: 7 });
    const inLanes = train(createNetwork(settings), examples, { learningRate: 0.5, epochs: 5 });
    const plain = await without(undefined);
    expect(plain.tablesInLanes([[1, 1]])[0]!.lanes).toBeUndefined();
    const plainly = plain.train(createNetwork(settings), examples, { learningRate: 0.5, epochs: 5 });
    expect(plainly.losses).toEqual(inLanes.losses);
  });
});
