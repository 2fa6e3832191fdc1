import { needWhole } from "../../math/guard";
import { codeExercise } from "../../checks/code";
import { shapesResult } from "../../checks/results";
import type { Mistake } from "../../checks/types";
import { asObject } from "../asObject";

type ShapeArgs = [examples: number, inputs: number, hidden: number, outputs: number];

const sizeNames = ["examples", "inputs", "hidden", "outputs"] as const;
type Size = (typeof sizeNames)[number] | "1";
/** Rows first. */
type SizePair = readonly [rows: Size, columns: Size];

const rightShapes = {
  weights: ["hidden", "inputs"],
  biases: ["1", "hidden"],
  z: ["examples", "hidden"],
  activations: ["examples", "hidden"],
  scores: ["examples", "outputs"],
  weightGradient: ["hidden", "inputs"],
} as const satisfies Record<string, SizePair>;
type TableName = keyof typeof rightShapes;
const tableNames = Object.keys(rightShapes) as TableName[];

/** The shapes of all tables in numbers, some of them changed. */
function inNumbers(
  changes: Partial<Record<TableName, SizePair>> = {},
): (...args: ShapeArgs) => Record<TableName, number[]> {
  const shapes = { ...rightShapes, ...changes };
  return (...args) => {
    const numbersOf = (shape: SizePair) => shape.map((size) => (size === "1" ? 1 : args[sizeNames.indexOf(size)]!));
    const numbers: Partial<Record<TableName, number[]>> = {};
    for (const name of tableNames) numbers[name] = numbersOf(shapes[name]);
    return numbers as Record<TableName, number[]>;
  };
}

const swapped = ([rows, columns]: SizePair): SizePair => [columns, rows];

const lessonSizes = { examples: 5, inputs: 2, hidden: 4, outputs: 3 };

/** Whether the shape of a table is wrong with the lesson's sizes, no two of which are alike. */
const isWrong = (name: TableName) => (answer: (...args: ShapeArgs) => unknown) => {
  const { examples, inputs, hidden, outputs } = lessonSizes;
  const args: ShapeArgs = [examples, inputs, hidden, outputs];
  const shape = (answer(...args) as Record<TableName, ArrayLike<number>>)[name];
  return Array.from(shape).join() !== inNumbers()(...args)[name].join();
};

/** What is said of wrong shapes of one table, whatever the shapes of the others are; the last sentence is for every other wrong one. */
function wrongShapes(
  name: TableName,
  known: readonly [id: string, shapes: readonly SizePair[], message: string][],
  otherwise: string,
): Mistake<ShapeArgs>[] {
  const from = 2 * tableNames.indexOf(name);
  const part = [from, from + 2] as const;
  const begin = `The shape of \`${name}\` is not right yet. `;
  return [
    ...known.map(
      ([id, shapes, message]): Mistake<ShapeArgs> => ({
        id: `${name}-${id}`,
        ways: shapes.map((shape) => inNumbers({ [name]: shape })),
        part,
        message: begin + message,
      }),
    ),
    { id: `${name}-other`, ways: [], part, seen: isWrong(name), message: begin + otherwise },
  ];
}

const mistakes: readonly Mistake<ShapeArgs>[] = [
  {
    id: "all-swapped",
    ways: [inNumbers(Object.fromEntries(tableNames.map((name) => [name, swapped(rightShapes[name])])))],
    message: "Rows and columns are swapped in every shape. Which of the two numbers of a shape is named first?",
  },
  ...wrongShapes(
    "weights",
    [
      [
        "swapped",
        [["inputs", "hidden"]],
        "It has a row for each input. Some books keep W that way round; what is a row of W in this course?",
      ],
      [
        "per-example",
        [
          ["examples", "inputs"],
          ["inputs", "examples"],
          ["examples", "hidden"],
          ["hidden", "examples"],
        ],
        "It grows with the number of examples. How many weights does a neuron get, when one more example comes along?",
      ],
      [
        "of-output",
        [
          ["outputs", "hidden"],
          ["hidden", "outputs"],
        ],
        "It is that of the output layer's weights. What comes into the hidden layer, and how many numbers are that for one example?",
      ],
    ],
    "How many neurons has the hidden layer, and how many weights has each?",
  ),
  ...wrongShapes(
    "biases",
    [
      [
        "column",
        [["hidden", "1"]],
        "It is a column. The neurons stand side by side in a row of Z: how must their biases stand, to be added to each row?",
      ],
      [
        "per-example",
        [
          ["examples", "hidden"],
          ["hidden", "examples"],
          ["examples", "1"],
          ["1", "examples"],
        ],
        "It has a bias for each example. Whose is a bias: does another example bring a new one?",
      ],
      [
        "like-weights",
        [
          ["hidden", "inputs"],
          ["inputs", "hidden"],
          ["1", "inputs"],
          ["inputs", "1"],
        ],
        "It has a bias for each input. How many biases has one neuron, however many inputs come in?",
      ],
      ["single", [["1", "1"]], "It is one number for the whole layer. Do its neurons share their bias?"],
    ],
    "How many biases has the hidden layer, and how many rows hold them?",
  ),
  ...wrongShapes(
    "z",
    [
      [
        "swapped",
        [["hidden", "examples"]],
        "It has a row for each neuron: that is `W · Xᵀ`. Which table stands first in `X · Wᵀ`, and what are its rows?",
      ],
      ["one-example", [["1", "hidden"]], "It has room for one example alone. How many rows has X?"],
      [
        "like-inputs",
        [
          ["examples", "inputs"],
          ["inputs", "examples"],
        ],
        "It is as wide as X. The inputs are what each sum runs over: what stands in the columns when they are summed up?",
      ],
      [
        "without-examples",
        [
          ["hidden", "inputs"],
          ["inputs", "hidden"],
        ],
        "It is like that of the weights. How many weighted sums does one neuron have to make, when there are many examples?",
      ],
      [
        "of-output",
        [
          ["examples", "outputs"],
          ["outputs", "examples"],
        ],
        "It is that of the output layer's sums. Which layer does `z` belong to here?",
      ],
    ],
    "In `X · Wᵀ`, which table gives the rows of the product, and which gives its columns?",
  ),
  ...wrongShapes(
    "activations",
    [
      [
        "swapped",
        [["hidden", "examples"]],
        "Its rows and columns are swapped, and `z` was right. Does an activation function turn a table round?",
      ],
      [
        "one-example",
        [["1", "hidden"]],
        "It holds the activations of a single example. Where are those of the others?",
      ],
      [
        "next-layer",
        [
          ["examples", "outputs"],
          ["outputs", "examples"],
        ],
        "It is that of the next layer. How many numbers come out of the activation function for one row of `z`?",
      ],
    ],
    "The activation function takes each number of `z` by itself: what can it change in a shape?",
  ),
  ...wrongShapes(
    "scores",
    [
      [
        "swapped",
        [["outputs", "examples"]],
        "It has a row for each output. What is a row in all tables that come after X?",
      ],
      [
        "of-hidden",
        [
          ["examples", "hidden"],
          ["hidden", "examples"],
        ],
        "It is still that of the hidden layer. Which weights do the activations meet next, and how many neurons are behind them?",
      ],
      ["one-example", [["1", "outputs"]], "It has scores for one example alone. How many examples went in?"],
      [
        "like-weights",
        [
          ["outputs", "hidden"],
          ["hidden", "outputs"],
        ],
        "It is that of the weights of the output layer. Which two tables are multiplied there, and what is left of the side on which they meet?",
      ],
      [
        "one-output",
        [
          ["examples", "1"],
          ["1", "examples"],
        ],
        "It has one score for each example. How many neurons has the output layer?",
      ],
    ],
    "A row of scores belongs to one example: how many numbers are in it, and how many rows are there?",
  ),
  ...wrongShapes(
    "weightGradient",
    [
      [
        "swapped",
        [["inputs", "hidden"]],
        "It has a row for each input: that is `Xᵀ · (∂L/∂Z)`. A step subtracts it from W, number by number: which shape must it have for that?",
      ],
      [
        "like-z",
        [
          ["examples", "hidden"],
          ["hidden", "examples"],
        ],
        "It is that of ∂L/∂Z. Which numbers does this gradient belong to: to the sums, or to the weights?",
      ],
      [
        "like-inputs",
        [
          ["examples", "inputs"],
          ["inputs", "examples"],
        ],
        "It is that of ∂L/∂X. Which table do the slopes belong to that are asked for?",
      ],
      [
        "like-biases",
        [
          ["1", "hidden"],
          ["hidden", "1"],
        ],
        "It has one slope for each neuron, as the biases have. How many weights has a neuron, and how many slopes do they need?",
      ],
      ["single", [["1", "1"]], "It is a single number. Does every weight have the same slope?"],
      [
        "of-output",
        [
          ["outputs", "hidden"],
          ["hidden", "outputs"],
        ],
        "It is that of the output layer's weights. Which layer is asked for?",
      ],
    ],
    "Each weight of the hidden layer has one slope: how many rows of them is that, and how many columns?",
  ),
];

/** Four sizes, no two of them alike, and none of them 1: where two are alike, a mistake would not show. */
function furtherSizes(random: () => number): ShapeArgs {
  const left = [2, 3, 4, 5, 6, 7, 8, 9];
  const taken = sizeNames.map(() => left.splice(Math.floor(random() * left.length), 1)[0]!);
  return taken as ShapeArgs;
}

function readSizes(given: unknown): ShapeArgs {
  const numbers: Record<string, unknown> = { ...lessonSizes, ...asObject(given) };
  return sizeNames.map((name) => {
    const size = numbers[name];
    needWhole("check", name, size, 1, 1_000_000);
    return size;
  }) as ShapeArgs;
}

export const networkShapes = codeExercise<ShapeArgs, ShapeArgs>({
  id: "8-shapes",
  lesson: 8,
  name: "The shapes of a network",
  functionName: "myShapes",
  readGiven: readSizes,
  fromGiven: (sizesGiven) => sizesGiven,
  further: furtherSizes,
  form: shapesResult(tableNames),
  reference: inNumbers(),
  praise:
    "Rows are examples from X to the scores, rows of W are neurons, and a gradient has the shape of what it belongs to. With this you find most mistakes in a network before it runs.",
  mistakes,
});
