import { forward } from "../../../src/exercises/lesson1/forward";
import { furtherExample, furtherNeuron } from "../../../src/exercises/further";
import { seededRandom } from "../../../src/math/random";
import { specifyCode } from "../../exercises/codeSpecification";

/** 60 neurons and examples, all different, the same in every run. */
const givens = Array.from({ length: 60 }, (_, seed) => {
  const random = seededRandom(1000 + seed);
  const count = 2 + (seed % 2);
  return {
    neuron: furtherNeuron(random, count),
    example: furtherExample(random, count),
  };
});

specifyCode(forward, givens);
