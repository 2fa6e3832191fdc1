import { describe, expect, test } from "vitest";
import type { Mark, Plot } from "../../src/figures/figure";
import { marksSvg } from "../../src/html/marks";

const area = { left: 0, top: 0, width: 400, height: 200 };

/** Over a plot on which a pixel is a unit. */
function drawn(marks: Mark[]): string {
  const axis = (range: [number, number]) => ({ title: "", range });
  const plot: Plot = { type: "plot", name: "p", x: axis([0, 400]), y: axis([0, 200]), series: [], marks };
  return marksSvg(plot, area).markup;
}

describe("a ball from which an arrow starts", () => {
  const step = (length: number) =>
    drawn([
      { type: "arrow", from: [100, 100], to: [100 + length, 100], tone: "downhill" },
      { type: "ball", x: 100, y: 100, tone: "you", size: 8 },
    ]);
  const ball = (markup: string) => /<circle[^>]*fill:(var\(--nn-\w+)/.exec(markup)![1];

  test("is hollow where the arrow is shorter than it, and the arrow lies over it, as long as it is", () => {
    expect(ball(step(6))).toBe("var(--nn-paper");
    expect(step(6)).toMatch(/<circle.*<polygon points="106,100 /);
  });
  test("is full where the arrow reaches out of it, or is too short to be drawn", () => {
    expect(ball(step(30))).toBe("var(--nn-you");
    expect(ball(step(1))).toBe("var(--nn-you");
    expect(step(1)).not.toContain("<polygon");
  });
  test("is full where the arrow starts in another place", () =>
    expect(
      ball(
        drawn([
          { type: "arrow", from: [200, 100], to: [206, 100], tone: "downhill" },
          { type: "ball", x: 100, y: 100, tone: "you" },
        ]),
      ),
    ).toBe("var(--nn-you"));
});
