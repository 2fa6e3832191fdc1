// What was right in an earlier run need not be read again, and what is wrong or new stays in view.
import { describe, expect, test } from "vitest";
import { foldRepeated } from "../../src/checks/repeats";
import { judge } from "../../src/exercises";
import { verdictHtml } from "../../src/html/verdict";

const of = (answer: object) => judge("11-clinic", answer);
const [three, five] = [of({ 3: "dead relu" }).message, of({ 5: "inputs not scaled" }).message].map(
  (message) => message.split("\n\n")[0]!,
) as [string, string];
const both = of({ 3: "dead relu", 5: "inputs not scaled", 6: "targets shuffled" });

describe("foldRepeated(verdict, read)", () => {
  test("leaves a verdict as it is where nothing of it was read before", () => {
    expect(foldRepeated(both, new Set())).toBe(both);
    expect(foldRepeated(both, new Set(["Patient 1, right."]))).toBe(both);
  });

  test("takes out what was right before, and keeps what is newly right, wrong or open", () => {
    const { message, repeated, count, status } = foldRepeated(both, new Set([three]));
    expect(repeated).toEqual([three]);
    expect([status, count]).toEqual(["partly", "2 of 8 checks on this exercise"]);
    expect(message.split("\n\n")).toEqual([
      five,
      expect.stringMatching(/^Patient 6, not yet\./),
      "Still open: patients 1, 2, 4, 7, 8.",
    ]);
  });

  test("takes out nothing that is wrong, though it was read before", () => {
    const wrong = of({ 6: "targets shuffled" });
    expect(foldRepeated(wrong, new Set(wrong.message.split("\n\n")))).toBe(wrong);
  });

  test("shows it folded, with how many there are", () => {
    const markup = verdictHtml(foldRepeated(both, new Set([three, five])));
    expect(markup).toMatch(/<details[^>]*>\s*<summary[^>]*>Right before, and still right: 2<\/summary>/);
    expect(markup.indexOf("Patient 6, not yet")).toBeLessThan(markup.indexOf("<details"));
    expect(markup.indexOf("Patient 3, right")).toBeGreaterThan(markup.indexOf("<details"));
    expect(verdictHtml(both)).not.toContain("<details");
  });
});
