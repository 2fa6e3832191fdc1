// The bench is run by hand, so nobody would notice that it no longer runs. What it measures decides nothing here.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { root } from "../drivers/project";

test("npm run bench runs to its end, and every line has a number", async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [join(root, "scripts", "bench.mjs")], {
    cwd: root,
    env: { ...process.env, BENCH_TURNS: "1" },
  });
  const headings = [
    "One neuron",
    "XOR, 2-3-1",
    "2-16-16-1",
    "64-128-64-1",
    "by the engines",
    "How the time of one gradient grows",
    "Ten digits learnt by 64-32-10",
  ];
  expect(headings.filter((heading) => !stdout.includes(heading))).toEqual([]);
  const learnt = [...stdout.matchAll(/ (\w+) +(\d+) epochs +([\d.]+) % in [\d.]+ s, of /g)].map(
    ([, name, epochs, share]) => ({
      how: `${name} ${epochs}`,
      share: Number(share),
    }),
  );
  expect(learnt.map(({ how }) => how)).toEqual(
    ["gradientDescent", "momentum", "adam"].flatMap((name) => [`${name} 5`, `${name} 40`]),
  );
  for (const { how, share } of learnt) expect(share, how).toBeGreaterThan(how.endsWith(" 5") ? 93 : 97);
  expect(stdout).not.toMatch(/NaN|Infinity|undefined/);
});
