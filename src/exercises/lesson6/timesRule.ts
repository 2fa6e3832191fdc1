import { codeExercise } from "../../checks/code";
import { signedNumber } from "../further";
import { listResult } from "../../checks/results";
import { type FactorNumbers, readFactors } from "./numbers";

type RuleArgs = [a: number, b: number, gradient: number];

export const timesRule = codeExercise<FactorNumbers, RuleArgs>({
  id: "6-times-rule",
  lesson: 6,
  name: "The rule of times",
  functionName: "myTimesBack",
  readGiven: readFactors,
  fromGiven: ({ a, b, gradient }) => [a, b, gradient],
  further: (random) => [signedNumber(random, 0.2, 0.9), signedNumber(random, 1.2, 2), signedNumber(random, 2.2, 4)],
  form: listResult,
  reference: (a, b, gradient) => [gradient * b, gradient * a],
  praise:
    "Each factor gets the gradient times the other one. That is why a product must remember what it was made from.",
  mistakes: [
    {
      id: "own-factor",
      ways: [(a, b, gradient) => [gradient * a, gradient * b]],
      message:
        "Each gets the gradient times itself here. By how much does a · b grow when a grows by 1: by a, or by something else?",
    },
    {
      id: "no-gradient",
      ways: [(a, b) => [b, a]],
      message: "These are the slopes of the product. What came back from further on, and where is it multiplied in?",
    },
    {
      id: "plus-rule",
      ways: [(_a, _b, gradient) => [gradient, gradient]],
      message: "The gradient is handed on as it is: that is the rule of plus. Is the slope of a · b by a always 1?",
    },
    {
      id: "added",
      ways: [(a, b, gradient) => [gradient + b, gradient + a]],
      message: "Gradient and slope are added here. Do the links of a chain add up, or multiply?",
    },
    {
      id: "both-factors",
      ways: [(a, b, gradient) => [gradient * a * b, gradient * a * b]],
      message: "Each gets the gradient times the whole product. If b is 3, how fast does a · 3 grow with a?",
    },
    {
      id: "sum-of-factors",
      ways: [(a, b, gradient) => [gradient * (a + b), gradient * (a + b)]],
      message: "Each gets the gradient times a + b. When only a grows, which of the two says by how much a · b grows?",
    },
    {
      id: "same-factor",
      ways: [(_a, b, gradient) => [gradient * b, gradient * b], (a, _b, gradient) => [gradient * a, gradient * a]],
      message: "Both get the gradient times the same factor. Which factor does the other of the two need?",
    },
    {
      id: "factor-overwritten",
      ways: [
        (_a, b, gradient) => [gradient * b, gradient * gradient * b],
        (a, _b, gradient) => [gradient * gradient * a, gradient * a],
      ],
      message:
        "One factor is overwritten by its gradient, and then the other one is made from that. Where could the first result be kept instead?",
    },
    {
      id: "factors-moved",
      ways: [
        (a, b, gradient) => [a - gradient * b, b - gradient * a],
        (a, b, gradient) => [a + gradient * b, b + gradient * a],
      ],
      message:
        "This gives the factors themselves, moved by their gradients. What is asked for: new factors, or what goes back to them?",
    },
    {
      id: "slope-for-one",
      ways: [(a, _b, gradient) => [gradient, gradient * a], (_a, b, gradient) => [gradient * b, gradient]],
      message: "One of the two gets the gradient as it is. Does a · b grow by 1 when that factor does?",
    },
    {
      id: "for-each-alone",
      ways: [(a, b, gradient) => [gradient * b, a], (a, b, gradient) => [b, gradient * a]],
      message: "The gradient is multiplied into only one of the two. Does the other factor get a share of it?",
    },
    {
      id: "wrong-sign",
      ways: [(a, b, gradient) => [-gradient * b, -gradient * a]],
      message: "The sizes are right, the signs are turned. Which minus does a product bring in?",
    },
    {
      id: "divided",
      ways: [
        (a, b, gradient) => [gradient / b, gradient / a],
        (a, b, gradient) => [gradient / a, gradient / b],
        (a, b, gradient) => [a / gradient, b / gradient],
        (a, b, gradient) => [b / gradient, a / gradient],
      ],
      message: "Something is divided here. When b is large, does a count more for the product, or less?",
    },
    {
      id: "quotient-rule",
      ways: [(a, b, gradient) => [gradient / b, (-gradient * a) / (b * b)]],
      message: "That is the rule for a / b. Which operation made this number?",
    },
  ],
});
