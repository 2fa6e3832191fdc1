import type { PassWalk } from "./passSteps";

type Point = [x: number, y: number];

/** Where all of the two passes is drawn. A line is named by what it carries: "w1", "b1", "loss", "target". */
export interface PassesLayout {
  width: number;
  height: number;
  boxWidth: { input: number; neuron: number; loss: number };
  boxes: Map<string, Point>;
  /** From its start to its end; a weight's last piece is level, and carries its tag. */
  lines: Map<string, Point[]>;
  /** Where the weight of a line stands, and under it its slope. */
  tags: Map<string, Point>;
}

const width = 940;
const header = 26;
const rowHeight = 186;
/** Half of a neuron's box, of a box with two lines, and how far below a neuron its bias stands. */
const half = { neuron: 67, small: 27 };
const biasBelow = 82;
/** How far apart the lines into a neuron end. */
const portsApart = 44;
const air = 4;
/** With two hidden layers the loss stands above the output: then three rows are needed. */
const leastRowsWithLossAbove = 3;

export function layoutPasses({ units, example }: PassWalk): PassesLayout {
  const isWide = units.length <= 2;
  const boxWidth = isWide ? { input: 68, neuron: 144, loss: 104 } : { input: 60, neuron: 132, loss: 104 };
  // So wide that the slope of a weight, with a number of 8 letters or 7, stands clear of the box.
  const tagWidth = isWide ? 132 : 122;
  const least = isWide ? 1 : leastRowsWithLossAbove;
  const inner = rowHeight * Math.max(least, example.inputs.length, ...units.map(({ length }) => length));
  const rows = (count: number) =>
    Array.from({ length: count }, (_, i) => header + ((i + 0.5) * inner) / count - (biasBelow - half.neuron) - air);
  const free = width - 2 * air - boxWidth.input - units.length * boxWidth.neuron - (isWide ? boxWidth.loss + 66 : 0);
  const columnOf = (k: number) =>
    air + boxWidth.input + (free / units.length + boxWidth.neuron) * (k + 1) - boxWidth.neuron / 2;
  const boxes = new Map<string, Point>();
  const lines = new Map<string, Point[]>();
  const tags = new Map<string, Point>();
  for (const [i, y] of rows(example.inputs.length).entries()) boxes.set(`x${i + 1}`, [air + boxWidth.input / 2, y]);
  for (const [k, layer] of units.entries()) {
    const places = rows(layer.length);
    const sources = k === 0 ? rows(example.inputs.length) : rows(units[k - 1]!.length);
    const out = k === 0 ? air + boxWidth.input : columnOf(k - 1) + boxWidth.neuron / 2;
    for (const [j, { name, index, weightNames }] of layer.entries()) {
      const [x, y] = [columnOf(k), places[j]!];
      boxes.set(name, [x, y]);
      for (const [i, weight] of weightNames.entries()) {
        const port: Point = [x - boxWidth.neuron / 2, y + portsApart * (i - (weightNames.length - 1) / 2)];
        lines.set(weight, [[out, sources[i]!], [port[0] - tagWidth, port[1]], port]);
        tags.set(weight, [port[0] - tagWidth / 2, port[1]]);
      }
      lines.set(`b${index}`, [
        [x, y + biasBelow],
        [x, y + half.neuron],
      ]);
      tags.set(`b${index}`, [x, y + biasBelow]);
    }
  }
  const [x, y] = boxes.get("ŷ")!;
  const loss: Point = isWide ? [width - air - boxWidth.loss / 2, y] : [x, y - half.neuron - 40 - half.small];
  const target: Point = isWide ? [loss[0], y + 2 * half.small + 36] : [x, loss[1] - 2 * half.small - 28];
  boxes.set("loss", loss).set("target", target);
  lines.set(
    "loss",
    isWide
      ? [
          [x + boxWidth.neuron / 2, y],
          [loss[0] - boxWidth.loss / 2, y],
        ]
      : [
          [x, y - half.neuron],
          [x, loss[1] + half.small],
        ],
  );
  const towards = Math.sign(target[1] - loss[1]);
  lines.set("target", [
    [target[0], target[1] - towards * half.small],
    [loss[0], loss[1] + towards * half.small],
  ]);
  return { width, height: header + inner + air, boxWidth, boxes, lines, tags };
}
