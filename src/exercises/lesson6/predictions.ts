import { value } from "../../math/engine";
import { neuronGradients } from "../../math/gradients";
import { needFinite, needWhole } from "../../math/guard";
import { formatNumber } from "../../math/format";
import { lessonNumbers } from "../neuronNumbers";
import { predictionExercise, type Reveal } from "../../checks/prediction";
import { asObject } from "../asObject";

interface TwiceNumbers {
  readonly a: number;
  readonly b: number;
}

function readTwice(given: unknown): TwiceNumbers {
  const { a, b } = { a: 2, b: 3, ...asObject(given) };
  needFinite("check", "a", a);
  needFinite("check", "b", b);
  return { a, b };
}

function twiceReveal({ a, b }: TwiceNumbers): Reveal {
  const first = value(a);
  first.times(b).plus(first).backward();
  const facts = `a is used in a · b, where its slope is ${formatNumber(b)}, and once more in the sum, where it is 1. Its gradient is ${formatNumber(first.gradient)}.`;
  return {
    outcome: "sum",
    facts,
    because:
      "A nudge of a goes both ways at once, and both changes arrive at the end. So what comes back on two ways is added.",
  };
}

export const predictTwice = predictionExercise<TwiceNumbers>({
  id: "6-predict-twice",
  lesson: 6,
  name: "Guess: a number used twice",
  options: ["mean", "sum", "product"],
  tempting: {
    mean: "Two ways, so half of each? But a nudge goes both ways in full.",
    product: "Along one way the slopes multiply. These are two ways.",
  },
  readGiven: readTwice,
  reveal: twiceReveal,
});

function pathsReveal({ doublings }: { doublings: number }): Reveal {
  const visits = 2 ** (doublings + 1) - 1;
  const facts = `After ${doublings} doublings ${visits} errands were run, for a graph of ${doublings + 1} numbers.`;
  const outcome = visits < 100 ? "dozens" : visits < 10_000 ? "hundreds" : "many";
  return {
    outcome,
    facts,
    because:
      "Every number that is used twice sends each errand on twice. Each doubling doubles the ways back to the start.",
  };
}

export const predictPaths = predictionExercise<{ doublings: number }>({
  id: "6-predict-paths",
  lesson: 6,
  name: "Guess: the number of ways back",
  options: ["dozens", "hundreds", "many"],
  tempting: {
    dozens: "17 values, each used twice, that would be 34. But each errand sends out two new ones.",
    hundreds: "Sixteen times sixteen is 256. But it is doubled sixteen times.",
  },
  readGiven: (given) => {
    const { doublings } = { doublings: 16, ...asObject(given) };
    needWhole("check", "doublings", doublings, 1, 25);
    return { doublings };
  },
  reveal: pathsReveal,
});

/** The gradients of z and of b, as the learner's graph has them. */
interface BiasNumbers {
  readonly z: number;
  readonly b: number;
}

function readBias(given: unknown): BiasNumbers {
  const { lossByPreActivation, biasGradient } = neuronGradients(lessonNumbers.neuron, lessonNumbers.example);
  const { z, b } = { z: lossByPreActivation, b: biasGradient, ...asObject(given) };
  needFinite("check", "z", z);
  needFinite("check", "b", b);
  return { z, b };
}

function biasReveal({ z, b }: BiasNumbers): Reveal {
  const facts = `z has the gradient ${formatNumber(z)}, and b has ${formatNumber(b)}.`;
  return {
    outcome: "same",
    facts,
    because: "Plus has the slope 1 by each of its parts, so it hands its gradient on as it is.",
  };
}

export const predictBias = predictionExercise<BiasNumbers>({
  id: "6-predict-bias",
  lesson: 6,
  name: "Guess: the gradients of z and of b",
  options: ["z", "b", "same"],
  tempting: {
    z: "The number z is larger than b, and it stands nearer to the loss. Plus does not look at numbers: it hands on what it gets.",
    b: "A parameter sounds more important than a sum. Plus hands to both what it gets.",
  },
  readGiven: readBias,
  reveal: biasReveal,
});
