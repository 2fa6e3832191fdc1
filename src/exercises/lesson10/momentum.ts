import { formatNumber } from "../../math/format";
import { needFinite, needNotNegative, needNumbers, needSameLength } from "../../math/guard";
import { codeExercise } from "../../checks/code";
import { listsResult } from "../../checks/results";
import type { Mistake } from "../../checks/types";
import { asObject } from "../asObject";
import { decimal, lastAlone, onlyFirst, signedNumbers, withoutFirst, withoutLast } from "../further";

type MomentumArgs = [gradient: number[], velocity: number[], learningRate: number, keep: number];

/** What comes out for both lists. */
interface Moved {
  velocity: number[];
  step: number[];
}
type Way = (...args: MomentumArgs) => Moved;

/** What a single number of the lists is computed from; `now` is the new velocity. */
interface Place {
  g: number;
  v: number;
  rate: number;
  keep: number;
}
type Rule = (place: Place) => number;
type StepRule = (place: Place & { now: number }) => number;

const rightVelocity: Rule = ({ g, v, keep }) => keep * v + g;
const rightStep: StepRule = ({ now, rate }) => -rate * now;

/** The two rules for each number, one of them changed; what is handed back as velocity may be another number than the step is made of. */
const rules =
  (velocity: Rule, step: StepRule = rightStep, handedBack?: StepRule): Way =>
  (gradient, velocities, rate, keep) => {
    const places = gradient.map((g, i) => ({ g, v: velocities[i]!, rate, keep }));
    const moved = places.map((place) => ({ ...place, now: velocity(place) }));
    return {
      velocity: moved.map((place) => (handedBack ? handedBack(place) : place.now)),
      step: moved.map(step),
    };
  };

const moment = rules(rightVelocity);
const stepOf = (step: StepRule): Way => rules(rightVelocity, step);

/** The right numbers, some of which never come. */
const kept =
  (some: (values: readonly number[]) => number[]): Way =>
  (...args) => {
    const { velocity, step } = moment(...args);
    return { velocity: some(velocity), step: some(step) };
  };

const mistakes: readonly Mistake<MomentumArgs>[] = [
  {
    id: "old-velocity",
    ways: [stepOf(({ v, rate }) => -rate * v)],
    message:
      "The step is made of the velocity as it was. On the first step of all it would be 0: with which velocity does the ball roll on?",
  },
  {
    id: "uphill",
    ways: [stepOf(({ now, rate }) => rate * now)],
    message:
      "The velocity is right, and the step goes along with it. The gradient points uphill: which sign leads down?",
  },
  {
    id: "rate-twice",
    ways: [
      rules(({ g, v, rate, keep }) => keep * v + rate * g),
      rules(({ g, v, rate, keep }) => keep * v - rate * g),
      rules(
        ({ g, v, rate, keep }) => keep * v - rate * g,
        ({ now, rate }) => rate * now,
      ),
      rules(({ g, v, rate, keep }) => rate * (keep * v + g)),
    ],
    message:
      "The learningRate is inside the velocity, and it multiplies the step once more. How often does the gradient meet it on its way?",
  },
  {
    id: "rate-in-velocity",
    ways: [
      rules(
        ({ g, v, rate, keep }) => keep * v + rate * g,
        ({ now }) => -now,
      ),
      rules(
        ({ g, v, rate, keep }) => keep * v - rate * g,
        ({ now }) => now,
      ),
    ],
    message:
      "The learningRate is inside the velocity. Some books have it there, and the steps are the same. In which of the two formulas of this lesson does it stand?",
  },
  {
    id: "step-as-velocity",
    ways: [
      rules(rightVelocity, rightStep, ({ now, rate }) => -rate * now),
      rules(rightVelocity, rightStep, ({ now, rate }) => rate * now),
    ],
    message:
      "The step is right, and the velocity is handed back with the learningRate in it. What is the next call to start from?",
  },
  {
    id: "mixed",
    ways: [rules(({ g, v, keep }) => keep * v + (1 - keep) * g), rules(({ g, v, keep }) => (1 - keep) * v + keep * g)],
    message:
      "This is a running mean, as in Adam: only a part of the gradient comes in. How much of it comes in with momentum?",
  },
  {
    id: "lost-not-kept",
    ways: [rules(({ g, v, keep }) => (1 - keep) * v + g)],
    message:
      "The share that should stay is taken away. With a `keep` of 0.9, how much of the old velocity is left after one step?",
  },
  {
    id: "no-gradient",
    ways: [rules(({ v, keep }) => keep * v)],
    message: "The velocity only becomes smaller. What is it that sets the ball in motion?",
  },
  {
    id: "no-keep",
    ways: [rules(({ g, v }) => v + g)],
    message: "Nothing of the old velocity is lost: this is the ball without friction. Where does `keep` enter?",
  },
  {
    id: "no-velocity",
    ways: [
      rules(({ g }) => g),
      rules(({ g, keep }) => keep * g),
      rules(
        ({ g }) => g,
        rightStep,
        ({ v }) => v,
      ),
    ],
    message: "The old velocity is forgotten, and what is left is a plain step downhill. Where does it come in?",
  },
  {
    id: "swapped-numbers",
    ways: [
      rules(
        ({ g, v, rate }) => rate * v + g,
        ({ now, keep }) => -keep * now,
      ),
    ],
    message:
      "`keep` and `learningRate` have changed places. Which of them says what is left of the velocity, and which how long a step is?",
  },
  {
    id: "velocity-unchanged",
    ways: [rules(rightVelocity, rightStep, ({ v }) => v)],
    message:
      "The step is right, and the velocity comes back as it went in. What would the second step know of the first?",
  },
  {
    id: "minus-gradient",
    ways: [rules(({ g, v, keep }) => keep * v - g)],
    message:
      "The gradient is subtracted in the velocity, and the step has a minus of its own. Which way do two minus signs lead?",
  },
  {
    id: "sign-in-velocity",
    ways: [
      rules(
        ({ g, v, keep }) => keep * v - g,
        ({ now, rate }) => rate * now,
      ),
      rules(rightVelocity, rightStep, ({ now }) => -now),
    ],
    message:
      "The velocity comes back with the sign of a step. It collects gradients here, and those point uphill: in which of the two lists does the minus stand?",
  },
  {
    id: "minus-velocity",
    ways: [rules(({ g, v, keep }) => g - keep * v)],
    message: "The old velocity is subtracted. When two gradients point the same way, should the ball get slower?",
  },
  {
    id: "keep-on-both",
    ways: [rules(({ g, v, keep }) => keep * (v + g))],
    message: "`keep` multiplies the new gradient too. How much of what has just come is lost already?",
  },
  {
    id: "keep-on-gradient",
    ways: [rules(({ g, v, keep }) => v + keep * g)],
    message: "`keep` multiplies the gradient, and the old velocity stays whole. Which of them is to fade?",
  },
  {
    id: "keep-twice",
    ways: [
      rules(({ g, v, keep }) => keep * keep * v + g),
      stepOf(({ now, rate, keep }) => -rate * keep * now),
      rules(
        ({ g, v, keep }) => keep * (keep * v + g),
        ({ now, rate, keep }) => (-rate * now) / keep,
      ),
    ],
    message: "`keep` is applied once too often. Which single number does it multiply?",
  },
  {
    id: "added-not-multiplied",
    ways: [rules(({ g, v, keep }) => keep + v + g)],
    message: "`keep` is added to the velocity. Which operation leaves nine tenths of a number?",
  },
  {
    id: "step-of-gradient",
    ways: [stepOf(({ g, rate }) => -rate * g)],
    message:
      "The velocity is right, and the step does without it: it is the plain step downhill. Which list is the step made of?",
  },
  {
    id: "looks-ahead",
    ways: [
      stepOf(({ g, now, rate, keep }) => -rate * (g + keep * now)),
      stepOf(({ g, now, rate }) => -rate * (g + now)),
    ],
    message:
      "The gradient is in the step twice, once by itself and once in the velocity. (With `keep` before the velocity this is a method of its own, Nesterov's.) What is the step asked for made of?",
  },
  {
    id: "brackets",
    ways: [
      stepOf(({ g, v, rate, keep }) => -rate * keep * v + g),
      stepOf(({ g, v, rate, keep }) => -rate * keep * v - g),
      stepOf(({ g, v, rate, keep }) => keep * v - rate * g),
    ],
    message: "The learningRate meets only one of the two parts in the step. What should stand in brackets?",
  },
  {
    id: "no-rate",
    ways: [stepOf(({ now }) => -now), stepOf(({ now }) => now)],
    message: "The step is as long as the velocity itself. Where does the learningRate come in?",
  },
  {
    id: "divided-by-rate",
    ways: [stepOf(({ now, rate }) => -now / rate), stepOf(({ now, rate }) => now / rate)],
    message: "The velocity is divided by the learningRate. Should a smaller learningRate make a longer step?",
  },
  {
    id: "velocity-and-step",
    ways: [
      stepOf(({ now, rate }) => now - rate * now),
      stepOf(({ v, now, rate }) => v - rate * now),
      stepOf(({ g, now, rate }) => g - rate * now),
    ],
    message:
      "Something is added to the step already. What is asked for is the step alone: who adds it to the parameters?",
  },
  {
    id: "lists-swapped",
    ways: [
      (...args) => {
        const { velocity, step } = moment(...args);
        return { velocity: step, step: velocity };
      },
    ],
    message: "The two lists stand under each other's names. Which of them holds the learningRate?",
  },
  {
    id: "first-place-for-all",
    ways: [
      (gradient, velocity, rate, keep) =>
        moment(
          gradient.map(() => gradient[0]!),
          velocity,
          rate,
          keep,
        ),
      (gradient, velocity, rate, keep) =>
        moment(
          gradient,
          gradient.map(() => velocity[0]!),
          rate,
          keep,
        ),
      (gradient, velocity, rate, keep) => {
        const [g, v] = [gradient[0]!, velocity[0]!];
        return moment(
          gradient.map(() => g),
          gradient.map(() => v),
          rate,
          keep,
        );
      },
    ],
    message: "Every place uses the first number of a list. Each parameter has its own: which index belongs there?",
  },
  {
    id: "first-left",
    ways: [kept(withoutFirst), kept(lastAlone)],
    message: "The first number comes out as 0. With which index does the loop begin?",
  },
  {
    id: "last-left",
    ways: [kept(withoutLast), kept(onlyFirst)],
    message: "The last number comes out as 0. How far does the loop go, and where does `return` stand?",
  },
  {
    id: "squared",
    ways: [rules(({ g, v, keep }) => keep * v + g * g), rules(({ g, v, keep }) => keep * v + (1 - keep) * g * g)],
    message: "The gradient is squared, as Adam has it in its other list. Which way does a square point?",
  },
  {
    id: "size",
    ways: [
      rules(({ g, v, keep }) => keep * v + Math.abs(g)),
      rules(({ g, v, keep }) => keep * Math.abs(v) + Math.abs(g)),
      rules(({ g, v, keep }) => Math.abs(keep * v + g)),
    ],
    message: "Only the size of a number enters. How would the ball turn round, when the gradient changes its sign?",
  },
  {
    id: "keep-typed",
    ways: [0.9, 0.5, 0.99].map((typed) => rules(({ g, v }) => typed * v + g)),
    message: "A fixed number stands where `keep` belongs. What if it is handed over as another one?",
  },
  {
    id: "rate-typed",
    ways: [0.1, 0.01, 0.05, 0.5].map((typed) => stepOf(({ now }) => -typed * now)),
    message: "A fixed number stands where `learningRate` belongs. What if it is handed over as another one?",
  },
];

function readMomentum(given: unknown): MomentumArgs {
  const numbers = { gradient: [1, -2], velocity: [0.5, 0], learningRate: 0.1, keep: 0.9, ...asObject(given) };
  const { gradient, velocity, learningRate, keep } = numbers;
  needNumbers("check", "gradient", gradient);
  needNumbers("check", "velocity", velocity);
  needSameLength("check", ["gradients", gradient], ["velocities", velocity]);
  needNotNegative("check", "learningRate", learningRate);
  needFinite("check", "keep", keep);
  if (keep < 0 || keep > 1) throw new RangeError(`check: needs keep to be from 0 to 1; got ${formatNumber(keep)}`);
  return [Array.from(gradient), Array.from(velocity), learningRate, keep];
}

export const momentumStep = codeExercise<MomentumArgs, MomentumArgs>({
  id: "10-momentum",
  lesson: 10,
  name: "A step with momentum",
  functionName: "myMomentum",
  readGiven: readMomentum,
  fromGiven: (args) => args,
  further: (random, _, place) => {
    const count = 2 + (place % 3);
    return [
      signedNumbers(random, count, 0.3, 2),
      signedNumbers(random, count, 0.3, 2),
      decimal(random, 0.05, 0.4),
      decimal(random, 0.6, 0.85),
    ];
  },
  form: listsResult(["velocity", "step"]),
  reference: moment,
  praise:
    "The velocity keeps most of what it was and takes the new gradient in; the step goes against it. That is the ball with friction, and it is all that momentum is.",
  mistakes,
});
