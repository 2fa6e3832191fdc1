import { forward } from "../../../src/exercises/lesson1/forward";
import { furtherExample, furtherNeuron } from "../../../src/exercises/further";
import { gradient } from "../../../src/exercises/lesson1/gradient";
import { meanLoss } from "../../../src/exercises/lesson1/meanLoss";
import { nudging } from "../../../src/exercises/lesson1/nudging";
import { step } from "../../../src/exercises/lesson1/step";
import { seededRandom } from "../../../src/math/random";
import { specifyCode } from "../../exercises/codeSpecification";

/** 60 neurons and examples, all different, the same in every run. */
const givens = Array.from({ length: 60 }, (_, seed) => {
  const random = seededRandom(1000 + seed);
  const count = 2 + (seed % 2);
  return {
    neuron: furtherNeuron(random, count),
    example: furtherExample(random, count),
    learningRate: 0.1 + 0.7 * random(),
  };
});

specifyCode(forward, givens);
specifyCode(meanLoss, givens);
specifyCode(gradient, givens);
specifyCode(nudging, givens);
specifyCode(step, givens);
