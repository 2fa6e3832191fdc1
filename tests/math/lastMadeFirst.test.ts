import { describe, expect, test } from "vitest";
import { LastMadeFirst } from "../../src/math/lastMadeFirst";
import { seededRandom } from "../../src/math/random";

const takeAll = (waiting: LastMadeFirst<{ id: number }>) => {
  const ids: number[] = [];
  for (let next = waiting.take(); next; next = waiting.take()) ids.push(next.id);
  return ids;
};

describe("LastMadeFirst", () => {
  test("gives the largest id first, in whatever order they came", () => {
    const waiting = new LastMadeFirst<{ id: number }>();
    for (const id of [3, 9, 1, 7]) waiting.put({ id });
    expect(takeAll(waiting)).toEqual([9, 7, 3, 1]);
    expect(waiting.take()).toBeUndefined();
  });

  test("lets each wait once", () => {
    const waiting = new LastMadeFirst<{ id: number }>();
    const result = { id: 5 };
    expect([waiting.put(result), waiting.put(result)]).toEqual([true, false]);
    expect(takeAll(waiting)).toEqual([5]);
  });

  test("takes what comes between two takes, as in a walk back", () => {
    const waiting = new LastMadeFirst<{ id: number }>();
    waiting.put({ id: 10_000 });
    waiting.put({ id: 9_000 });
    expect(waiting.take()!.id).toBe(10_000);
    for (const id of [9_999, 8_192, 8_191, 20]) waiting.put({ id });
    expect(takeAll(waiting)).toEqual([9_999, 9_000, 8_192, 8_191, 20]);
  });

  test("sorts like a sort, ids close together and far apart", () => {
    const random = seededRandom(3);
    for (const reach of [500, 50_000, 2 ** 40]) {
      const ids = [...new Set(Array.from({ length: 400 }, () => Math.floor(random() * reach)))];
      const waiting = new LastMadeFirst<{ id: number }>();
      for (const id of ids) waiting.put({ id });
      expect(takeAll(waiting)).toEqual(ids.sort((a, b) => b - a));
    }
  });
});
