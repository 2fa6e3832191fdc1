// What every figure that moves must keep, since the page counts on it.
import { describe, expect, test } from "vitest";
import type { Figure, LiveFigure } from "../../src/figures/figure";
import type { movers } from "../../src/figures/movers";
import { moverFindings } from "./moverFindings";

/**
 * Walks a figure through all its positions.
 *
 * @param name - as it stands in the list of movers
 * @param examples - one figure or more, also at the ends of what may be handed over
 */
export function specifyMover(name: keyof typeof movers, examples: readonly Figure[]): void {
  describe(`the mover of ${name}`, () => {
    test.each(examples as LiveFigure[])("keeps what the page counts on, at every position: $title", (figure) => {
      expect(figure.mover).toBe(name);
      expect(moverFindings(figure)).toEqual([]);
    });
  });
}
