// What lesson 10 says, and what proves it.
import { accuracyOfScores } from "../../../src/exercises/lesson10/accuracy";
import { momentumStep } from "../../../src/exercises/lesson10/momentum";
import type { LandscapeRace } from "../../../src/figures/digits/landscapeRace";
import { patients } from "../../../src/figures/digits/patients";
import { accuracy, classifierScores, createClassifier, tableOfInputs } from "../../../src/math/classifier";
import { trainClassifier, type ClassifierTraining } from "../../../src/math/classifierTraining";
import { threeArms } from "../../../src/math/data";
import { digits } from "../../../src/math/digits";
import { adam, momentum, type Optimiser, type OptimiserState } from "../../../src/math/optimisers";
import { numericalGradient } from "../../../src/math/slopes";
import { softmax } from "../../../src/math/softmax";
import { all, holds, is, near, type Kept, type Proof } from "../../notebooks/prose/claims";
import { valuesIn } from "../../notebooks/prose/results";

type Run = Parameters<Proof>[0];

const { training, held } = digits();
const fresh = (hiddenActivation: "tanh" | "relu" = "tanh") =>
  createClassifier({ layerSizes: [64, 32, 10], seed: 1, hiddenActivation });

/** A training on all digits, as the lesson trains, with other settings: each is run once. */
const trainings = new Map<string, ReturnType<typeof trainAnew>>();
function trained(settings: Partial<ClassifierTraining>) {
  const key = JSON.stringify(settings);
  if (!trainings.has(key)) trainings.set(key, trainAnew(settings));
  return trainings.get(key)!;
}
function trainAnew(settings: Partial<ClassifierTraining>) {
  const classifier = fresh();
  const usual = { learningRate: 0.5, epochs: 40, batchSize: 32, seed: 1, held };
  return { classifier, ...trainClassifier(classifier, training, { ...usual, ...settings }) };
}

const differences = (one: readonly number[], other: readonly number[]) =>
  one.reduce((sum, pixel, i) => sum + (pixel - other[i]!) ** 2, 0);

const inputsOf = (digit: number, examples = training) =>
  examples.filter(({ target }) => target === digit).map(({ inputs }) => inputs);

/** How many of the held-out digits are nearest to the mean picture of their own class. */
function rightByMeans(): number {
  const means = Array.from({ length: 10 }, (_, digit) => {
    const all = inputsOf(digit);
    return all[0]!.map((_, pixel) => all.reduce((sum, inputs) => sum + inputs[pixel]!, 0) / all.length);
  });
  return held.filter(({ inputs, target }) => {
    const apart = means.map((mean) => differences(mean, inputs));
    return apart.indexOf(Math.min(...apart)) === target;
  }).length;
}

type Point = readonly [w1: number, w2: number];

/** The valley, by the lesson's formula. */
const valley = ([w1, w2]: readonly number[]) => (w1! ** 2 + 100 * w2! ** 2) / 2;
const growsAcross = (learningRate: number) => Math.abs(1 - 100 * learningRate) > 1;

/** The steps that an optimiser makes of a slope that stays the same. */
function stepsOf(optimiser: Optimiser, slope: number, count: number): number[] {
  const state: OptimiserState = {};
  return Array.from({ length: count }, () => optimiser([slope], state)[0]!);
}

/** The places of the three balls after each step, as the race shows them. */
const balls = (results: Run) =>
  (results.figure("step-5-race") as unknown as { state: LandscapeRace }).state.balls.map(({ points }) => points);

/** How often a list of numbers changes its sign. */
const turns = (numbers: readonly number[]) =>
  numbers.slice(1).filter((each, i) => Math.sign(each) !== Math.sign(numbers[i]!)).length;
const moves = (numbers: readonly number[]) => numbers.slice(1).map((each, i) => each - numbers[i]!);

/** The lines of a cell's chart: a loss for each epoch. */
function linesOf(results: Run, cell: string): number[][] {
  const [plot] = results.figure(cell).panels;
  if (plot?.type !== "plot") return [];
  return plot.series.map((series) => (series.type === "line" ? series.y.map(Number) : []));
}

const pictures =
  (cell: string, count: number): Proof =>
  ({ figure }) =>
    is(figure(cell).table.rows.length, count);

const allDigits: Proof = ({ numbers }) =>
  all(
    is([training.length, held.length, training.length + held.length], [1400, 397, 1797]),
    is(numbers("floor-frequent").at(-2), 397),
  );

const tenClasses: Proof = pictures("floor-means", 10);

const logOfTen: Proof = ({ numbers }) =>
  all(near(numbers("recipe-start")[1]!, Math.log(10), 5e-5), near(Math.log(10), 2.3, 0.005));

/** Pixel by pixel, in sixteenths, as the cell prints them. */
const sixteenths = ({ numbers }: Run) => numbers("look-numbers");

const accuracyOfMeans = ({ text }: Run) =>
  Number(/an accuracy of (0\.\d+) on the held-out digits/.exec(text("floor-compare"))?.[1]);

/** The accuracy at the end of the lesson's training, and how many are right of how many. */
const atTheEnd = ({ lines }: Run) => valuesIn(lines("step-4-train")[1]!);

export const claims: Kept = {
  title: {
    "ten answers, 1,797 digits that people wrote": (results) => all(allDigits(results), tenClasses(results)),
    "about 40 minutes": "an estimate of the reader's time",
  },
  "from-lesson-9": {
    "Three arms of a spiral were learnt": () =>
      is(new Set(threeArms({ count: 30, noise: 0, seed: 1 }).map(({ target }) => target)).size, 3),
    "collected by E. Alpaydin and C. Kaynak in 1998": "the year in which they gave the digits away",
    "scanned to 32 × 32 points, black or white, and cut into blocks of 4 × 4. How many points of a block are black, 0 to 16, divided by 16, is a **pixel**":
      (results) => {
        const seen = sixteenths(results);
        return all(
          is((32 / 4) ** 2, seen.length),
          is([Math.min(...seen), Math.max(...seen)], [0, 4 * 4]),
          holds(seen.every(Number.isInteger), seen),
        );
      },
    "a digit has 8 × 8 pixels, and a network gets 64 inputs": (results) => is(sixteenths(results).length, 64),
    "`digits` brings all 1,797 in a random order (from a seed), cut in two: 1,400 to learn from, and 397 that are held out":
      allDigits,
    "Here are forty of those that are held out": pictures("look-digits", 40),
  },
  "look-numbers-text": {
    "here are the 64 inputs of picture 0, in sixteenths": (results) =>
      is(
        sixteenths(results),
        held[100]!.inputs.map((pixel) => pixel * 16),
      ),
  },
  "look-targets-text": {
    "here is what the forty writers meant, in the order of the pictures": ({ lines }) =>
      is(
        lines("look-targets").flatMap((line) => valuesIn(line).slice(2)),
        held.slice(100, 140).map(({ target }) => target),
      ),
  },
  "floor-means-text": {
    "Less than a tenth: there are many sixes among the digits to learn from, and so there are fewer among those held out":
      ({ numbers }) => {
        const [digit, , , share] = numbers("floor-frequent");
        return all(
          holds(share! < 0.1, share),
          is(digit, 6),
          holds(inputsOf(6).length / 1400 > inputsOf(6, held).length / 397),
        );
      },
    "That gives ten mean pictures": tenClasses,
  },
  "accuracy-question": {
    "363 of the 397 are right, 0.914": (results) =>
      all(is(rightByMeans(), 363), is(accuracyOfMeans(results), 0.914), near(363 / 397, 0.914, 0.0005)),
    "Whoever shows you a network with 90 % on these digits has shown you nothing yet": (results) =>
      holds(accuracyOfMeans(results) > 0.9, accuracyOfMeans(results)),
    "`myAccuracy([[2, 1, 0], [0, 1, 3]], [0, 1])` gives 0.5": () => {
      const scores = [
        [2, 1, 0],
        [0, 1, 3],
      ];
      return is(accuracyOfScores.reference(scores, [0, 1]), 0.5);
    },
  },
  recipe: {
    "64 inputs, 32 hidden neurons with tanh, ten scores": ({ source }) =>
      all(
        holds(source("recipe-start").includes("[64, 32, 10]")),
        holds(source("recipe-start").includes('| "relu" = "tanh"')),
      ),
    "each of the ten classes should get about a tenth, and the loss should be about $\\log 10$": (results) =>
      all(logOfTen(results), near(-Math.log(1 / 10), Math.log(10), 1e-12)),
  },
  "recipe-start-wrong-text": {
    "Nearly: random weights lean a little to some side, so it is never quite $\\log 10$": ({ numbers }) => {
      const above = numbers("recipe-start").at(-1)! - Math.log(10);
      return holds(above > 0.1 && above < 0.3, above);
    },
  },
  "recipe-heart": {
    "Ten where there should be two": ({ numbers }) => {
      const [scaled, , , unscaled] = numbers("recipe-start-wrong");
      return is([scaled, unscaled].map(Math.round as (loss?: number) => number), [2, 10]);
    },
    "Such a network is sure of its answers before it has seen a single example": () => {
      const sureness = (times: number) => {
        const examples = training.map(({ inputs, target }) => ({ inputs: inputs.map((each) => each * times), target }));
        const rows = classifierScores(fresh("relu"), tableOfInputs(examples)).lists();
        return rows.reduce((sum, row) => sum + Math.max(...softmax(row)), 0) / rows.length;
      };
      return holds(sureness(1) < 0.3 && sureness(16) > 0.75, sureness(1), sureness(16));
    },
    "**Second: learn ten digits by heart.** One of each class, and nothing else": tenClasses,
    "There are far more weights than examples": () =>
      holds(fresh().layers.reduce((sum, { weights }) => sum + weights.data.values.length, 0) > 100 * 10),
    "it will know its ten by heart": ({ lines }) => is(valuesIn(lines("by-heart-compare")[1]!)[0], 1),
  },
  "recipe-heart-why": {
    "About 0.6. A single example of each digit is not much, and yet it is far better than 0.1": ({ lines }) =>
      near(valuesIn(lines("by-heart-compare")[1]!)[1]!, 0.6, 0.01),
    "a five looks more like another five than like a two": () => {
      const mean = (others: number[][]) => {
        const fives = inputsOf(5, held);
        const each = fives.flatMap((five) => others.map((other) => differences(five, other)));
        return each.reduce((sum, apart) => sum + apart, 0) / each.length;
      };
      return holds(mean(inputsOf(5)) < 0.8 * mean(inputsOf(2)), mean(inputsOf(5)), mean(inputsOf(2)));
    },
    "Here are the same ten digits, with a learningRate that is too small, one that fits, and one that is too large": ({
      source,
    }) => holds(source("recipe-heart-wrong").includes("rates = [0.001, 0.5, 5]")),
  },
  "step-4": {
    "The first hardly moves. The second learns. The third is thrown far above its start, and stays there": (
      results,
    ) => {
      const [small = [], fits = [], large = []] = linesOf(results, "recipe-heart-wrong");
      const moved = [small, fits].map((losses) => losses.at(-1)! / losses[0]!);
      return all(
        is(
          [small, fits, large].map(({ length }) => length),
          [21, 21, 21],
        ),
        holds(moved[0]! < 1 && moved[0]! > 0.98 && moved[1]! < 0.1, moved),
        holds(
          large.slice(4).every((loss) => loss > 4 * large[0]!),
          large,
        ),
      );
    },
    "A network that cannot learn ten digits need not try a thousand": "a rule, and no count",
    "A step after all 1,400 digits": allDigits,
    "32 digits at a time: 44 steps in one epoch": ({ source }) =>
      all(holds(source("step-4-define-epoch").includes("from += 32")), is(Math.ceil(training.length / 32), 44)),
  },
  "step-4-live-text": {
    "After a single look at each digit it is about as good as the mean pictures": (results) =>
      near(results.numbers("step-4-define-epoch")[0]!, accuracyOfMeans(results), 0.02),
    "Now forty looks, in a new order each time": ({ source }) =>
      holds(source("step-4-train").includes("epochs: 40, batchSize: 32, seed: 1")),
  },
  "step-4-wrong-text": {
    "Only 9 digits of 397 are wrong, where the mean pictures got 34 wrong": (results) => {
      const [share, right, of] = atTheEnd(results);
      return all(is(of, 397), near(right! / of!, share!, 0.0005), is([of! - right!, of! - rightByMeans()], [9, 34]));
    },
    "The loss is almost 0, and the accuracy has stood still for a while: of the digits that it learns from nothing is left to learn":
      ({ lines }) => {
        const { losses, heldAccuracies, classifier } = trained({});
        const late = heldAccuracies.slice(-21);
        return all(
          near(valuesIn(lines("step-4-train")[0]!)[1]!, losses.at(-1)!, 1e-6),
          holds(losses.at(-1)! < 0.01, losses),
          holds(Math.max(...late) - Math.min(...late) < 0.02, late),
          is(accuracy(classifier, training), 1),
        );
      },
    "The same thirteen people wrote both parts": "what the source says of the 1,797 digits",
    "**Change** the learningRate to 5": "what the learner is to type",
    "the loss leaps far above its start and never comes back, and the accuracy is that of a guess": () => {
      const { losses, heldAccuracies } = trained({ learningRate: 5 });
      const after = losses.slice(1);
      return all(
        holds(
          after.every((loss) => loss > 10 * losses[0]!),
          after,
        ),
        holds(
          heldAccuracies.every((share) => share > 0.05 && share < 0.15),
          heldAccuracies,
        ),
      );
    },
    "Here are your forty again": pictures("look-compare", 40),
    "An arrow points from what was meant to what it said": ({ figure, text }) => {
      const labels = figure("look-compare").table.rows.map(([label]) => String(label));
      const marked = labels.filter((label) => label.includes("→")).length;
      return is(`Of the forty it got ${marked} wrong`, /Of the forty it got \d+ wrong/.exec(text("look-compare"))?.[0]);
    },
  },
  "step-5": {
    "Lesson 11 shows eight trainings that went wrong": () => is(patients.length, 8),
    "Its slopes are $w_1$ and $100 \\cdot w_2$. With a learningRate above 0.02 the steps across it would grow and grow, so 0.018 is nearly as large as it may be":
      () => {
        const [along, across] = numericalGradient(valley, [-8, 0.8]);
        return all(
          near(along!, -8, 1e-6),
          near(across!, 100 * 0.8, 1e-6),
          is([0.018, 0.0199, 0.0201].map(growsAcross), [false, false, true]),
        );
      },
    "Sixty steps, from $w_1 = -8$ and $w_2 = 0.8$": (results) =>
      all(...balls(results).flatMap((points) => [is(points.length, 61), is(points[0], [-8, 0.8])])),
  },
  "momentum-question": {
    "It is on its way, and far from the bottom": ({ numbers }) => {
      const [steps, w1, loss] = numbers("step-5-define-descent");
      return all(is(steps, 60), holds(w1! < -2 && w1! > -8, w1), holds(loss! > 3 && loss! < valley([-8, 0.8]), loss));
    },
    "keep only a part, nine tenths say": ({ source }) =>
      holds(source("step-5-define-momentum").includes("[0.9, 1].map(withMomentum)")),
    "(Polyak 1964)": "the year of the paper",
    "Along the valley the slopes agree, and in the velocity they add up. Across it they change their sign again and again, and little adds up there":
      (results) => {
        const [descent = [], rolling = []] = balls(results).map((points) => points.slice(0, 12));
        return all(
          ...[descent, rolling].map((points) =>
            holds(turns(points.map(([, w2]) => w2)) >= 5 && points.every(([w1]) => w1 < 0), points),
          ),
          is(
            stepsOf(momentum({ learningRate: 1 }), 1, 3).map((step) => Number(step.toFixed(2))),
            [-1, -1.9, -2.71],
          ),
        );
      },
    "the velocity becomes `[1.45, -2]` and the step `[-0.145, 0.2]`": () => {
      const { velocity, step } = momentumStep.reference([1, -2], [0.5, 0], 0.1, 0.9) as Record<string, number[]>;
      return is(
        [velocity, step].map((list) => list!.map((each) => Number(each.toFixed(12)))),
        [
          [1.45, -2],
          [-0.145, 0.2],
        ],
      );
    },
  },
  "step-5-friction-text": {
    "nine tenths kept, and then all of it": ({ source }) =>
      holds(source("step-5-define-momentum").includes("[0.9, 1].map(withMomentum)")),
  },
  "step-5-adam-text": {
    "With friction it rolls past the bottom, comes back, and swings less and less. Without, it rolls from one side to the other and back, and never comes to rest":
      ({ lines }) => {
        const [rolling, frictionless] = lines("step-5-define-momentum").map((line) => valuesIn(line).slice(3, 8));
        return all(
          is(rolling!.map(Math.sign), [-1, 1, 1, -1, -1]),
          holds(Math.abs(rolling![1]!) > 3 * Math.abs(rolling![3]!) && Math.abs(rolling![4]!) < 0.3, rolling),
          holds(frictionless![1]! > 7 && frictionless![3]! < -7, frictionless),
        );
      },
    "At the start the slopes are −8 along the valley and 80 across. So gradient descent's first step is 0.144 along and −1.44 across: ten times as much on the way that does not matter":
      (results) => {
        const [[from, to] = []] = balls(results);
        return all(
          is(
            numericalGradient(valley, [-8, 0.8]).map((slope) => Math.round(slope)),
            [-8, 80],
          ),
          is(
            [0, 1].map((axis) => Number((to![axis]! - from![axis]!).toFixed(6))),
            [0.144, -1.44],
          ),
        );
      },
    "(Kingma and Ba 2015)": "the year of the paper",
  },
  "step-5-race-text": {
    "As far along as across": ({ numbers }) => is(numbers("step-5-define-adam"), [0.5, -0.5]),
    "The frameworks' Adam adds 0.00000001 below the line, so that nothing is divided by 0": () =>
      all(
        near(adam({ learningRate: 1 })([0.00000001], {})[0]!, -1 / 2, 1e-9),
        is(Math.abs(adam({ learningRate: 1 })([0], {})[0]!), 0),
      ),
  },
  "step-5-digits-text": {
    "Gradient descent bounces from wall to wall, calms down, and then creeps along. Momentum bounces for longer, and gathers speed along the valley":
      (results) => {
        const [descent = [], rolling = []] = balls(results);
        const widthAt = (points: Point[], step: number) =>
          Math.max(...points.slice(step).map(([, w2]) => Math.abs(w2)));
        const along = [descent, rolling].map((points) => moves(points.slice(0, 11).map(([w1]) => w1)));
        return all(
          is(turns(moves(descent.slice(0, 11).map(([, w2]) => w2))), 9),
          holds(widthAt(descent, 20) < 0.02 && widthAt(rolling, 20) > 0.2, widthAt(descent, 20), widthAt(rolling, 20)),
          holds(
            along[0]!.every((step) => step > 0 && step < 0.15),
            along[0],
          ),
          holds(along[1]!.at(-1)! > 4 * along[1]![0]!, along[1]),
        );
      },
    "Adam does not bounce. It sets out in both directions alike, rolls a little too far, and comes back in slow waves":
      (results) => {
        const [, , adaptive = []] = balls(results);
        const [along, across] = [0, 1].map((axis) => adaptive.map((point) => point[axis]!));
        return all(
          holds(turns(moves(across!)) <= 12, turns(moves(across!))),
          near(moves(along!)[0]!, -moves(across!)[0]!, 1e-6),
          holds(Math.max(...along!) > 1 && Math.abs(along!.at(-1)!) < 0.5, along),
        );
      },
    "here are the three on the digits, from the same start and with the same batches": (results) => {
      const starts = linesOf(results, "step-5-digits").map(([first]) => first);
      return all(
        is(starts.length, 3),
        holds(new Set(starts).size === 1, starts),
        holds(results.source("step-5-digits").includes("batchSize: 32, seed: 1")),
      );
    },
    "It is roughly the length of a step, for each parameter": () =>
      near(Math.abs(stepsOf(adam({ learningRate: 0.01 }), 3, 20).at(-1)!), 0.01, 1e-6),
  },
  "quiz-heldout-question": {
    "The same learningRate, and momentum is far ahead of gradient descent": (results) => {
      const [descent = [], rolling = []] = linesOf(results, "step-5-digits");
      return all(
        is(rolling.length, 21),
        holds(
          rolling.slice(1).every((loss, i) => loss < descent[i + 1]! / 4),
          rolling,
        ),
        holds(results.source("step-5-digits").includes('["gradientDescent", 0.1], ["momentum", 0.1]')),
      );
    },
    "Where the slope stays the same its steps become ten times as long, as the velocity piles up to $1 + 0.9 + 0.9^2 + \\dots = 10$ slopes":
      () =>
        all(
          near(stepsOf(momentum({ learningRate: 1 }), 1, 300).at(-1)!, -10, 1e-6),
          near(
            Array.from({ length: 300 }, (_, n) => 0.9 ** n).reduce((sum, each) => sum + each, 0),
            10,
            1e-6,
          ),
        ),
    "Could gradient descent not simply take ten times the learningRate? On these digits it could, and gets about as far. In a valley as narrow as the one above it could not":
      (results) => {
        const { losses, heldAccuracies } = trained({ learningRate: 10 * 0.1, epochs: 20 });
        const rolling = trained({ learningRate: 0.1, epochs: 20, optimiser: "momentum" });
        return all(
          near(linesOf(results, "step-5-digits")[1]!.at(-1)!, rolling.losses.at(-1)!, 1e-6),
          near(losses.at(-1)! / rolling.losses.at(-1)!, 1, 0.2),
          near(heldAccuracies.at(-1)!, rolling.heldAccuracies.at(-1)!, 0.01),
          holds(growsAcross(10 * 0.018)),
        );
      },
    "Adam gets about as far as momentum here, and which of the two is ahead changes with the seed": (results) => {
      const [, ofRolling, ofAdam] = linesOf(results, "step-5-digits");
      const ahead = [1, 2].map((seed) => {
        const [rolling, adaptive] = (["momentum", "adam"] as const).map(
          (optimiser) =>
            trained({ learningRate: optimiser === "adam" ? 0.01 : 0.1, epochs: 20, optimiser, seed }).losses.at(-1)!,
        );
        return rolling! < adaptive! ? "momentum" : "adam";
      });
      return all(
        holds(ofAdam!.at(-1)! < 0.02 && ofRolling!.at(-1)! < 0.02, ofAdam!.at(-1), ofRolling!.at(-1)),
        is(new Set(ahead).size, 2),
      );
    },
  },
  "quiz-recipe-question": {
    "**A fresh network for ten classes starts with a loss of 14, and not of about 2.3": logOfTen,
    "There are too few hidden neurons for ten classes": "an option that is wrong",
  },
  next: {
    "the loss at the start (about $\\log 10$ for ten classes)": logOfTen,
    "The network reads 98 in a hundred digits that it has never seen": (results) =>
      is(Math.round(100 * atTheEnd(results)[0]!), 98),
  },
  "next-link": {
    "About half": ({ numbers }) => near(numbers("next-experiment")[0]!, 0.5, 0.03),
  },
};
