import { describe, expect, test } from "vitest";
import type { Kind, Status, Verdict } from "../../src/checks/types";
import { verdictHtml } from "../../src/html/verdict";

const kinds: Kind[] = ["code", "text", "choice", "prediction", "pick", "naming"];
const statuses: Status[] = ["open", "right", "partly", "wrong"];
const all = kinds.flatMap((kind) => statuses.map((status): [Kind, Status] => [kind, status]));

function verdict(changes: Partial<Verdict> = {}): Verdict {
  return {
    exerciseId: "1-forward",
    kind: "code",
    status: "wrong",
    title: "Forward pass",
    message: "Where does `+ bias` enter?",
    ...changes,
  };
}

/** What a reader gets where every tag and style is stripped. */
const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

describe("verdictHtml(verdict)", () => {
  test.each(all)(
    "%s, %s: says the status in a word, a symbol and a colour that reads in every theme",
    (kind, status) => {
      const html = verdictHtml(verdict({ kind, status }));
      const chip =
        /background:(#[0-9a-f]{6});color:(#[0-9a-f]{6})"><span aria-hidden="true">(\S)&nbsp;<\/span>([A-Z][a-z ]+)<\/strong>/.exec(
          html,
        );
      expect(chip).not.toBeNull();
      expect(contrast(chip![1]!, chip![2]!)).toBeGreaterThan(4.5);
    },
  );

  test("looks different for each status of a kind", () => {
    for (const kind of kinds) {
      const chips = statuses.map((status) => /<strong.*?<\/strong>/.exec(verdictHtml(verdict({ kind, status })))![0]);
      expect(new Set(chips.map(textOf)).size).toBe(4);
    }
  });

  test("does not say “not answered” of an answer that it cannot judge", () => {
    expect(verdictHtml(verdict({ kind: "text", status: "open", mistakeId: "not-english" }))).toContain(
      "Not judged</strong>",
    );
  });

  test("text and ground come from the theme, with fallbacks that read", () => {
    const html = verdictHtml(verdict());
    const color = /color:var\(--vscode-[\w-]+, var\(--jp-[\w-]+, (#\w+)\)\)/.exec(html)![1]!;
    const background = /background:var\(--vscode-[\w-]+, var\(--jp-[\w-]+, (#\w+)\)\)/.exec(html)![1]!;
    expect(contrast(color, background)).toBeGreaterThan(4.5);
  });

  test("needs no style sheet, no script and no address", () => {
    for (const [kind, status] of all)
      expect(verdictHtml(verdict({ kind, status }))).not.toMatch(/<style|<script|https?:|class=|\son\w+=/);
  });

  test("reads in order where all styles are stripped", () => {
    const html = verdictHtml(
      verdict({
        quotes: [{ idea: "it bends", words: "can curve" }],
        questions: ["And then?"],
        note: "A note.",
        count: "1 of 6 checks on this exercise",
      }),
    );
    expect(textOf(html).replace("&nbsp;", "")).toBe(
      "✘ Not yet Forward pass Where does + bias enter? Found in your words: it bends : can curve To think on: And then? A note. 1 of 6 checks on this exercise".replace(
        "it bends : can",
        "it bends: can",
      ),
    );
  });

  test("is announced politely", () => {
    expect(verdictHtml(verdict())).toMatch(/^<div role="status"/);
  });

  test("marks code, and nothing but code, inside a message", () => {
    expect(verdictHtml(verdict())).toContain("<code>+ bias</code>");
    expect(verdictHtml(verdict({ message: "`<b>`" }))).toContain("<code>&lt;b&gt;</code>");
  });

  test("parts paragraphs at an empty line", () => {
    expect(verdictHtml(verdict({ message: "One.\n\nTwo." })).match(/One\.<\/p><p[^>]*>Two\./)).not.toBeNull();
  });
});
