// What lesson 11 says, and what proves it.
import { bitmapSide, blockSide, pixelSide } from "../../../src/figures/digits/bitmap";
import { brokenPlan } from "../../../src/figures/digits/brokenTrainings";
import { type DigitsPractice, digitsPractice } from "../../../src/figures/digits/digitsPractice";
import { patients } from "../../../src/figures/digits/patients";
import { accuracy, createClassifier } from "../../../src/math/classifier";
import { trainClassifier } from "../../../src/math/classifierTraining";
import { digits } from "../../../src/math/digits";
import { notebookNames } from "../../drivers/project";
import { all, holds, is, listOf, near, type Kept, type Proof } from "../../notebooks/prose/claims";
import { valuesIn } from "../../notebooks/prose/results";

const rows = Array.from({ length: 8 }, (_, row) => row);

/** The ten digits are the ten outputs of the network. */
const tenClasses: Proof = ({ source }) => holds(source("from-lesson-10-train").includes("layerSizes: [64, 32, 10]"));

/** Each of the patients and the healthy training has its row under the picture. */
const eightPatients: Proof = ({ figure }) =>
  all(
    is(
      figure("clinic-patients").table.rows.map(([name]) => name),
      ["healthy", ...patients.map(({ number }) => String(number))],
    ),
    is(new Set(patients.map(({ illness }) => illness)).size, 8),
  );

/** The pictures of a cell whose labels begin alike, read from the tables under them. */
const picturesOf = (results: Parameters<Proof>[0], cell: string, label: string): Record<string, number[][]> => {
  const pictures: Record<string, number[][]> = {};
  for (const [, digit, row, pixels] of results
    .text(cell)
    .matchAll(new RegExp(`${label} (\\d), row (\\d)((?: −?[\\d.]+){8})`, "g")))
    (pictures[digit!] ??= [])[Number(row) - 1] = valuesIn(pixels!);
  return pictures;
};

/** What ink in each pixel of the 8 does to the score of the 3 and to that of the 8, row by row. */
const slopesOf = (results: Parameters<Proof>[0]) => picturesOf(results, "inside-speak", "for the");

const pick = (picture: number[][] | undefined, fromRow: number, toRow: number, columns: number[]) =>
  picture!.slice(fromRow, toRow + 1).flatMap((row) => columns.map((column) => row[column]!));

/** The lesson's network. It is trained once. */
let network: ReturnType<typeof createClassifier> | undefined;
function trained() {
  if (network) return network;
  network = createClassifier({ layerSizes: [64, 32, 10], seed: 1, hiddenActivation: "tanh" });
  trainClassifier(network, digits().training, {
    ...{ learningRate: 0.1, epochs: 40, batchSize: 32, seed: 1, optimiser: "momentum" },
  });
  return network;
}

/** The practice with other settings than it has as it stands: how many digits it reads, and the goals that it reaches. */
function practised(changes: Partial<DigitsPractice>): [right: number, goals: number[]] {
  const { best, reached } = digitsPractice({
    ...{ hidden: [32], activation: "tanh", optimiser: "momentum" },
    ...{ learningRate: 0.05, batchSize: 32, seed: 1, epochs: 10 },
    ...changes,
  });
  return [best.right, reached.map(({ goal }) => goal)];
}

export const claims: Kept = {
  title: {
    "which pixels speak for a 3": "a digit as an example",
    "about 40 minutes": "an estimate of the reader's time",
    "the doctor of eight trainings that went wrong": eightPatients,
  },
  "from-lesson-10": {
    "A network read nearly all of the 397 digits that it had never seen": ({ numbers }) =>
      all(is(digits().held.length, 397), is(numbers("from-lesson-10-train").at(-1), 0.98)),
    "with momentum this time: the same digits, the same layers, forty epochs": ({ source }) =>
      is(
        ["= digits()", "layerSizes: [64, 32, 10]", 'optimiser: "momentum"', "epochs: 40"].filter(
          (code) => !source("from-lesson-10-train").includes(code),
        ),
        [],
      ),
  },
  draw: {
    "that gives 32 × 32 points, black or white. The black points are counted in blocks of 4 × 4, and these are the 8 × 8 pixels":
      () => is([bitmapSide, blockSide, pixelSide], [32, 4, 8]),
    "32 hidden neurons, ten scores, ten probabilities": (results) => {
      const { rows, columns } = results.figure("draw-pad").table;
      return all(
        tenClasses(results),
        is([columns.slice(0, 3), rows.map(([digit]) => digit)], [["digit", "score", "probability"], [..."0123456789"]]),
      );
    },
  },
  "scribble-text": {
    "Draw all ten": tenClasses,
    "Most sevens of the data have it": () => {
      const { training, held } = digits();
      const sevens = [...training, ...held].filter(({ target }) => target === 7);
      const barred = sevens.filter(({ inputs }) =>
        [3, 4, 5].some((row) => inputs.slice(8 * row, 8 * row + 8).filter((ink) => ink > 0.2).length >= 4),
      );
      return holds(barred.length > 0.9 * sevens.length, barred.length, sevens.length);
    },
    "try also a 0 with a slash": "a digit as an example",
    "After a single pixel to the right only about half of the held-out digits are still read": () => {
      const moved = digits().held.map(({ inputs, target }) => ({
        inputs: inputs.map((_, i) => (i % 8 === 0 ? 0 : inputs[i - 1]!)),
        target,
      }));
      return near(accuracy(trained(), moved), 0.5, 0.05);
    },
    "In the data every digit reaches from the top to the bottom and stands about in the middle": () => {
      const { training, held } = digits();
      const pictures = [...training, ...held].map(({ inputs }) => inputs);
      const reaches = pictures.filter((pixels) =>
        [pixels.slice(0, 8), pixels.slice(-8)].every((row) => Math.max(...row) > 0),
      );
      const middles = pictures.map(
        (pixels) =>
          pixels.reduce((sum, ink, i) => sum + ink * ((i % 8) + 0.5), 0) / pixels.reduce((sum, ink) => sum + ink, 0),
      );
      return all(
        is(reaches.length, pictures.length),
        holds(Math.max(...middles.map((middle) => Math.abs(middle - 4))) < 1.2),
        holds(middles.filter((middle) => Math.abs(middle - 4) < 0.8).length > 0.98 * middles.length),
      );
    },
    "How large is the largest of the ten probabilities: about 0.1, 0.5 or 0.9": tenClasses,
  },
  inside: {
    "It reads a 7, with a probability of 0.98": ({ text }) =>
      all(
        holds(/Read as a 7\b/.test(text("scribble"))),
        holds(/The largest of the ten probabilities is 0\.98\./.test(text("scribble"))),
      ),
    "Softmax shares out 1 among ten digits": tenClasses,
    "A hidden neuron has 64 weights, one for each pixel": ({ text }) =>
      holds(/32 pictures of 8 × 8 pixels/.test(text("inside-weights"))),
  },
  "inside-pixels-text": {
    "Some look for ink in one place and paper in another, such as 9 and 23": ({ figure }) =>
      is(
        [9, 23].map((neuron) => figure("inside-weights").table.rows[neuron]),
        [
          ["9", "−1.31", "1.41"],
          ["23", "−0.782", "1.35"],
        ],
      ),
    "the ten scores weigh the hints": tenClasses,
  },
  "inside-speak-text": {
    "The table `isDigit` is 1 at one class: the product takes its score out of the ten": ({ source }) =>
      is(
        ["{ length: 10 }", "each === digit ? 1 : 0"].filter((code) => !source("inside-define-slopes").includes(code)),
        [],
      ),
  },
  "inside-fool-text": {
    "On its left, where the two loops are closed, ink speaks against a 3: a 3 is open there": (results) => {
      const left = pick(slopesOf(results)["3"], 2, 5, [2, 3]);
      return holds(left.length === 8 && left.every((slope) => slope < 0), left);
    },
    "Around the place where the loops meet ink speaks for an 8": (results) => {
      const middle = pick(slopesOf(results)["8"], 3, 5, [3, 4]);
      return all(
        holds(middle.filter((slope) => slope > 2).length === 5, middle),
        near(middle.reduce((sum, slope) => sum + slope, 0) / 6, 2.517, 0.03),
      );
    },
    "ink at the very top and bottom speaks against an 8 here": (results) => {
      const slopes = [0, 7].flatMap((row) => pick(slopesOf(results)["8"], row, row, [2, 3]));
      return all(
        holds(
          slopes.every((slope) => slope < 0),
          slopes,
        ),
        near(slopes.reduce((sum, slope) => sum + slope, 0) / 4, -1.86, 0.03),
      );
    },
  },
  "inside-confusion-text": {
    "No pixel changed by more than an eighth of the way from paper to ink": ({ numbers }) =>
      is(numbers("inside-fool").at(-1), 1 / 8),
    "But most of them changed, each in the direction that counts": (results) => {
      const says = picturesOf(results, "inside-fool", "says");
      const slopes = slopesOf(results);
      const pixels = rows.flatMap((row) => rows.map((column) => [row, column] as const));
      const changes = pixels.map(([row, column]) => ({
        by: says["3"]![row]![column]! - says["8"]![row]![column]!,
        counts: slopes["3"]![row]![column]! - slopes["8"]![row]![column]!,
      }));
      const changed = changes.filter(({ by }) => by !== 0);
      return all(
        is(changed.length, 50),
        is(
          changed.filter(({ by, counts }) => by > 0 !== counts > 0),
          [],
        ),
      );
    },
    "Szegedy and others 2013": "the year of the paper",
  },
  "inside-mistakes-text": {
    "Nearly all of them stand on the diagonal": ({ figure }) => {
      const counts = figure("inside-confusion").table.rows.map(([, ...row]) => row.map(Number));
      const right = rows.concat(8, 9).reduce((sum, k) => sum + counts[k]![k]!, 0);
      return is([right, counts.at(-1)!.at(-1)], [389, 397]);
    },
    "And here are the others, all of its mistakes": ({ text }) =>
      holds(new RegExp(`\\b${397 - 389} mistakes in 397 digits`).test(text("inside-mistakes"))),
  },
  home: {
    "With 1,400 examples a network has not met every way to write an 8, a 5 or a 9": ({ text }) =>
      all(
        is(digits().training.length, 1400),
        is(
          [8, 5, 9].map((digit) => text("inside-mistakes").match(new RegExp(` ${digit} → `, "g"))?.length),
          [2, 2, 2],
        ),
      ),
    "`loadNetwork` makes a network of them again. To the last bit?": ({ text }) =>
      holds(/the same scores: true/.test(text("home-save"))),
  },
  "clinic-text": {
    "Eight trainings came in": eightPatients,
    "These are the eight illnesses, one for each patient": eightPatients,
    "inputs that are not scaled, 0 to 16 in place of 0 to 1": () =>
      is(
        brokenPlan("inputs not scaled").learnt.reduce((most, { inputs }) => Math.max(most, ...inputs), 0),
        16,
      ),
    "The first row is a healthy training": eightPatients,
  },
  "clinic-question": {
    "put one of the eight names in place of a question mark": eightPatients,
    "one whose loss is odd before the first step, and one whose hidden neurons are silent": ({ text }) => {
      const signs = [...text("clinic-patients").matchAll(/\b(\d) (?:relu|tanh|sigmoid) ([\d.]+) → .*?(\d+) \/ \d+ /g)];
      const numbers = signs.map((row) => row.slice(1).map(Number));
      return all(
        is(
          numbers.filter(([, loss]) => loss! > 3).map(([patient, loss]) => [patient, loss]),
          [[5, 9.771]],
        ),
        is(
          numbers.filter(([, , answer]) => answer === 0).map(([patient]) => patient),
          [3],
        ),
      );
    },
  },
  practice: {
    "One line says how many held-out digits it reads, and the caption keeps the best run so far": ({ text }) =>
      all(
        holds(/\b386 of 397 digits are right/.test(text("practice-cell"))),
        holds(text("practice-cell").includes("That is the best so far.")),
      ),
    "Three goals, if you like some": listOf("practice", 3),
    "Reach an accuracy of 0.98 or more on the held-out digits": "a goal: what reaches it stands below",
    "Reach 0.9 or more with at most four hidden neurons, and at least one": "a goal: what reaches it stands below",
    "All that the scores know of a picture must then pass through four numbers": "the goal in other words",
    "Reach 0.97 or more without any hidden layer": "a goal: what reaches it stands below",
  },
  "quiz-weights-question": {
    "`seed: 3, epochs: 20` reads 390 of the 397": () => is(practised({ seed: 3, epochs: 20 }), [390, [1]]),
    "With the seeds 1, 2 and 4 it is 387, 384 and 389": () =>
      is(
        [1, 2, 4].map((seed) => practised({ seed, epochs: 20 })[0]),
        [387, 384, 389],
      ),
    '`hidden: [4], optimiser: "adam", learningRate: 0.02, epochs: 20` gets to 0.9043': () => {
      const [right, goals] = practised({ hidden: [4], optimiser: "adam", learningRate: 0.02, epochs: 20 });
      return all(is(goals, [2]), is((right / 397).toFixed(4), "0.9043"));
    },
    '`hidden: [], optimiser: "adam", learningRate: 0.01` gets to 0.9723': () => {
      const [right, goals] = practised({ hidden: [], optimiser: "adam", learningRate: 0.01 });
      return all(is(goals, [3]), is((right / 397).toFixed(4), "0.9723"));
    },
  },
  "quiz-sure-question": {
    "the network says 4, with a probability of 0.97": "a question",
    "It must share out 1 among ten digits": tenClasses,
  },
  onward: {
    "Ten lessons ago": () => is(notebookNames.length - 1, 10),
    "MNIST has 70,000 digits of 28 × 28 pixels": "the data set: 60,000 digits for the training and 10,000 for the test",
  },
};
