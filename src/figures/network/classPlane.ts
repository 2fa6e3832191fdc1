import type { Example } from "../../math/neuron";
import { softmax } from "../../math/softmax";
import type { ClassTone, Field, Line, Plot, Shape } from "../figure";
import { grid } from "../steps";
import { type Pieces, zeroLine } from "../zeroLine";
import { rangesOf } from "./boundary";
import { leadOf, type ScoringNetwork, scoresAt } from "./classScores";

/** Places of the map along each axis: as many as move in time with the page. */
const gridSize = 45;

/** How strong the colour of a class is at least: where it is hardly ahead, one still sees of which class it is. */
const faintest = 0.2;

/** How each class looks, from 0: as many classes as can be told apart. */
export const classLooks: readonly { tone: ClassTone; shape: Shape; plural: string }[] = [
  { tone: "class0", shape: "circle", plural: "circles" },
  { tone: "class1", shape: "triangle", plural: "triangles" },
  { tone: "class2", shape: "square", plural: "squares" },
  { tone: "class3", shape: "diamond", plural: "diamonds" },
  { tone: "class4", shape: "cross", plural: "crosses" },
];

/** Which class has the largest score at every pair of inputs, with the examples on it. */
export function classPlane(network: ScoringNetwork, examples: readonly Example[]): Plot {
  const [x, y] = rangesOf(examples);
  const grids: Grids = [grid(x, gridSize), grid(y, gridSize)];
  const scores = grids[1].map((x2) => grids[0].map((x1) => scoresAt(network, [x1, x2])));
  const classes = network.layers.at(-1)!.biases.map((_, k) => k);
  return {
    type: "plot",
    name: "The class with the largest score for every pair of inputs, with the examples",
    x: { title: "x1", range: x },
    y: { title: "x2", range: y },
    equalUnits: true,
    series: [
      winners(scores, grids),
      boundaries(network, scores, grids),
      ...classes.map((one) => examplesOf(one, examples)),
    ],
    marks: [],
  };
}

type Grids = [xs: number[], ys: number[]];
type GridOfScores = readonly (readonly number[][])[];

/** The class that is ahead, the stronger the further the largest probability lies above the second. */
function winners(scores: GridOfScores, [xs, ys]: Grids): Field {
  const z = scores.map((row) =>
    row.map((here) => {
      const winner = here.indexOf(Math.max(...here));
      const strength = faintest + (1 - faintest) * leadOf(softmax(here), winner);
      return winner + Math.min(0.999, Number(strength.toFixed(3)));
    }),
  );
  return { type: "field", name: "class", x: xs, y: ys, z, shading: "classes" };
}

/**
 * Where the two largest scores are equal: there a class begins or ends to be ahead of all others. Each curve between two
 * classes is the edge of both, so that the edges of all classes but the last are all there is.
 */
function boundaries(network: ScoringNetwork, scores: GridOfScores, [xs, ys]: Grids): Line {
  const edges = scores[0]![0]!.slice(1).map((_, one) => {
    const leads = scores.map((row) => row.map((here) => leadOf(here, one)));
    return zeroLine((x1, x2) => leadOf(scoresAt(network, [x1, x2]), one), xs, ys, leads);
  });
  return {
    type: "line",
    name: "two largest scores equal",
    ...edges.reduce(joined),
    tone: "ink",
    thick: true,
  };
}

/** Both curves, and a gap between them. */
function joined(one: Pieces, other: Pieces): Pieces {
  if (one.x.length === 0 || other.x.length === 0) return one.x.length === 0 ? other : one;
  return { x: [...one.x, one.x.at(-1)!, ...other.x], y: [...one.y, null, ...other.y] };
}

function examplesOf(one: number, examples: readonly Example[]): Line {
  const mine = examples.filter(({ target }) => target === one);
  const { tone, shape } = classLooks[one]!;
  return {
    type: "line",
    name: `class ${one}`,
    x: mine.map(({ inputs }) => inputs[0]!),
    y: mine.map(({ inputs }) => inputs[1]!),
    tone,
    shape,
    pointsOnly: true,
    cased: true,
    size: examples.length > 20 ? 5 : 9,
  };
}
