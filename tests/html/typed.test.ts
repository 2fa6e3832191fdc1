// Whatever a learner typed, wherever it stands: it is read as text, and half a pair does not spoil the notebook.
import { describe, expect, test } from "vitest";
import type { Figure, LiveFigure, Panel } from "../../src/figures/figure";
import { hill } from "../../src/figures/neuron/hill";
import { figureHtml, tableHtml } from "../../src/html/figure";
import { noteHtml } from "../../src/html/note";
import { progressHtml } from "../../src/html/progress";
import { trainingHtml } from "../../src/html/training";
import { verdictHtml } from "../../src/html/verdict";
import { picturesIn, withPicturesOpened } from "../drivers/outputs";

/** Makes texts that are all different, and remembers them. */
function typist() {
  const typed: string[] = [];
  const type = () => {
    const text = `<img src=x onerror="alert(${typed.length})"> \ud83d`;
    typed.push(text);
    return text;
  };
  return { typed, type };
}

type Type = () => string;

const plot = (type: Type): Panel => ({
  type: "plot",
  name: type(),
  x: { title: type(), range: [0, 1] },
  y: { title: type(), range: [0, 1] },
  series: [
    { type: "line", name: type(), x: [0, 1], y: [0, 1], tone: "loss" },
    { type: "line", name: type(), x: [0, 1], y: [1, 0], tone: "you" },
  ],
  marks: [{ type: "ball", x: 0.5, y: 0.5, tone: "you", label: type() }],
});

const diagram = (type: Type): Panel => ({
  type: "diagram",
  name: type(),
  width: 10,
  height: 10,
  items: [
    { type: "node", shape: "box", x: 0, y: 0, width: 5, lines: [type(), type()], tone: "quiet" },
    { type: "edge", from: [0, 0], to: [5, 5], tone: "quiet", thickness: 1, label: type() },
    { type: "text", x: 0, y: 0, text: type(), tone: "quiet" },
  ],
});

const still = (type: Type): Figure => ({
  title: type(),
  caption: type(),
  panels: [plot(type), diagram(type)],
  table: { columns: [type()], rows: [[type()], [type()]] },
});

const live = (type: Type): LiveFigure<unknown> => ({
  ...hill({ weights: [1], bias: 0 }, { inputs: [1], target: 1 }),
  atStart: type(),
});

const outputs: [string, (type: Type) => string][] = [
  ["a figure that stands still", (type) => figureHtml(still(type), { pageHref: "page.js", script: "" })],
  ["a figure that moves", (type) => figureHtml(live(type), { pageHref: type(), script: "" })],
  ["a table", (type) => tableHtml({ columns: [type(), type()], rows: [[type(), type()]] })],
  ["a note", (type) => noteHtml(type(), type())],
  ["a training", (type) => trainingHtml({ epoch: 1, epochs: 2, loss: 0.5, words: type(), panels: [plot(type)] })],
  [
    "progress",
    (type) =>
      progressHtml(
        {
          all: 1,
          asked: 1,
          answered: 1,
          guessed: 0,
          right: 1,
          open: 0,
          rows: [{ id: "1-forward", name: type(), kind: "code", status: "right" }],
        },
        type(),
      ),
  ],
  [
    "a verdict",
    (type) =>
      verdictHtml({
        exerciseId: "1-forward",
        kind: "code",
        status: "wrong",
        title: type(),
        message: `${type()} \`${type()}\`\n\n${type()}`,
        note: type(),
        count: type(),
        questions: [type(), type()],
        quotes: [{ idea: type(), words: type() }],
      }),
  ],
];

/** What a reader gets: pictures opened, entities read. */
function textOf(html: string): string {
  return withPicturesOpened(html).replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"');
}

describe.each(outputs)("%s", (_name, output) => {
  const { typed, type } = typist();
  const html = output(type);

  test("shows all that was typed, and lets none of it become markup", () => {
    for (const markup of [html, ...picturesIn(html)]) expect(markup).not.toContain("<img src=x");
    for (const text of typed) expect(textOf(html)).toContain(text.replace("\ud83d", "\ufffd"));
  });

  test("holds no half of a pair", () => expect(() => encodeURIComponent(html)).not.toThrow());
});
