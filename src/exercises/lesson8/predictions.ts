import { needNumbers, needWhole } from "../../math/guard";
import { formatNumber } from "../../math/format";
import { predictionExercise, type Reveal } from "../../checks/prediction";
import { asObject } from "../asObject";
import { total } from "../further";

interface LayerSizes {
  readonly examples: number;
  readonly inputs: number;
  readonly neurons: number;
}

function readLayer(given: unknown): LayerSizes {
  const { examples, inputs, neurons } = { examples: 3, inputs: 2, neurons: 4, ...asObject(given) };
  needWhole("check", "examples", examples, 1);
  needWhole("check", "inputs", inputs, 1);
  needWhole("check", "neurons", neurons, 1);
  return { examples, inputs, neurons };
}

function shapeReveal({ examples, inputs, neurons }: LayerSizes): Reveal {
  const shape = `${examples} by ${neurons}`;
  return {
    outcome: shape,
    facts: `X is ${examples} by ${inputs}, and \`Wᵀ\` is ${inputs} by ${neurons}. Their product is ${shape}.`,
    because:
      "The product takes its rows from the first table and its columns from the second: a row for each example, a column for each neuron. The inputs, where the two meet, are summed up and gone.",
  };
}

export const predictShape = predictionExercise<LayerSizes>({
  id: "8-predict-shape",
  lesson: 8,
  name: "Guess: the shape of a product",
  options: ["3 by 4", "4 by 3", "2 by 2"],
  tempting: {
    "3 by 4": "It would be, for three examples and four neurons.",
    "4 by 3": "With the neurons first it would be `W · Xᵀ`. Here X stands first, and its rows stay rows.",
    "2 by 2": "Both tables know the inputs, true. But each sum runs over them, and makes one number of them all.",
  },
  readGiven: readLayer,
  reveal: shapeReveal,
});

/** What each row of Z says of the loss, in the column of one neuron. */
interface BiasSlopes {
  readonly slopes: readonly number[];
}

function readSlopes(given: unknown): BiasSlopes {
  const { slopes } = { slopes: [-0.3, 0.1, -0.4], ...asObject(given) };
  needNumbers("check", "slopes", slopes);
  return { slopes: Array.from(slopes) };
}

function sharedReveal({ slopes }: BiasSlopes): Reveal {
  const sum = total(slopes);
  const others = [sum / slopes.length, Math.max(...slopes), Math.min(...slopes)];
  const isAlike = others.some((other) => Math.abs(other - sum) <= 1e-9 * Math.abs(sum));
  const listed = slopes.map((slope) => formatNumber(slope)).join(", ");
  return {
    outcome: isAlike ? "no telling" : "sum",
    facts:
      slopes.length === 1
        ? `There is one row, with the slope ${listed}, and the bias gets ${formatNumber(sum)} back.`
        : `The slopes of the rows are ${listed}. The bias gets ${formatNumber(sum)} back.`,
    because: isAlike
      ? "These slopes do not tell a sum from a mean or from the largest. It is a sum: a nudge of the bias moves every row, and all those changes arrive at the loss."
      : "One bias is used by every row, so a nudge of it moves all of them, and all those changes arrive at the loss. What comes back over several ways is added, as in lesson 6.",
  };
}

export const predictSharedBias = predictionExercise<BiasSlopes>({
  id: "8-predict-bias",
  lesson: 8,
  name: "Guess: a bias that every row uses",
  options: ["sum", "mean", "largest"],
  tempting: {
    mean: "Where the loss is a mean, its share of each example is in the slopes already. Plus divides nothing.",
    largest:
      "The largest slope has the most to say, true. But the other rows moved too, and are not asked to be silent.",
  },
  readGiven: readSlopes,
  reveal: sharedReveal,
});
