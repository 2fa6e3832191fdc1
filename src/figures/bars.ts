import { describeValue } from "../math/describe";
import { formatNumber } from "../math/format";
import { needList, needNotNegative, needObject } from "../math/guard";
import type { Diagram, Item, StillFigure } from "./figure";
import { nameWithin, textWidth } from "./graph/boxText";

/** A bar by its name, and what it shows: 0 or more. */
export interface Bar {
  name: string;
  value: number;
}

export interface BarOptions {
  title: string;
  caption: string;
  /** what the values count, such as "ms"; stands behind each of them */
  unit: string;
  bars: readonly Bar[];
}

/** More bars are no ladder that one takes in at a glance. */
const mostBars = 8;
const width = 820;
const margin = 12;
const rowHeight = 38;
const barHeight = 22;
const gap = 10;
/** Longer names are cut in the drawing, and stand in the table as they are. */
const mostNameWidth = 300;
/** A longer unit would leave no room for the bars. */
const mostUnitLetters = 24;

/**
 * Horizontal bars, each as long as its value says, all from 0: so twice the length is twice the value.
 *
 * @param options - bars: 1 to 8, each with a value of 0 or more
 * @throws {TypeError | RangeError} if there is no bar or there are more than 8, a name or the unit is no text, the unit has
 *   more than 24 letters, or a value is no finite number of 0 or more
 *
 * @example
 * show(bars({ title: "Two loops", caption: "Time of one epoch.", unit: "ms", bars: [{ name: "lists", value: 8 }, { name: "lanes", value: 2 }] }));
 */
export function bars(options: BarOptions): StillFigure {
  needObject("bars", "options", "title, caption, unit and bars", options);
  const { title, caption, unit } = options;
  needText("the unit", unit);
  if (unit.length > mostUnitLetters)
    throw new RangeError(`bars: needs a unit of up to ${mostUnitLetters} letters; got ${describeValue(unit)}`);
  needList("bars", "bars", options.bars);
  const list = Array.from(options.bars);
  if (list.length > mostBars) throw new RangeError(`bars: needs 1 to ${mostBars} bars; got ${list.length}`);
  for (const [i, bar] of list.entries()) {
    needObject("bars", `bars[${i}]`, "name and value", bar);
    needText(`the name of bars[${i}]`, bar.name);
    needNotNegative("bars", `the value of "${bar.name}"`, bar.value);
  }
  return {
    title,
    caption,
    panels: [barsDiagram(title, unit, list)],
    table: { columns: ["name", unit || "value"], rows: list.map(({ name, value }) => [name, formatNumber(value)]) },
  };
}

function needText(name: string, text: unknown): void {
  if (typeof text === "string") return;
  throw new TypeError(`bars: needs ${name} to be a text; got ${describeValue(text)}`);
}

function barsDiagram(title: string, unit: string, list: readonly Bar[]): Diagram {
  const names = list.map(({ name }) => nameWithin(mostNameWidth, name));
  const values = list.map(({ value }) => `${formatNumber(value)} ${unit}`.trim());
  const widest = (texts: readonly string[]) => Math.ceil(Math.max(...texts.map((text) => textWidth(text, true))));
  const left = margin + widest(names) + gap;
  const room = width - left - gap - widest(values) - margin;
  const largest = list.reduce((high, { value }) => Math.max(high, value), 0);
  const lengthOf = (value: number) => (largest === 0 ? 0 : room * (value / largest));
  const height = list.length * rowHeight + margin;
  return {
    type: "diagram",
    name: title,
    width,
    height,
    items: [
      ...list.flatMap(({ value }, i): Item[] => {
        const y = (margin + rowHeight) / 2 + i * rowHeight;
        const end = left + lengthOf(value);
        return [
          { type: "edge", from: [left, y], to: [end, y], tone: "loss", thickness: barHeight },
          { type: "text", x: left - gap, y, text: names[i]!, tone: "ink", anchor: "end" },
          { type: "text", x: end + gap, y, text: values[i]!, tone: "ink", anchor: "start", strong: true },
        ];
      }),
      // Where all bars begin.
      { type: "edge", from: [left, margin / 2], to: [left, height - margin / 2], tone: "quiet", thickness: 2 },
    ],
  };
}
