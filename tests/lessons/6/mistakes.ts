// What learners get wrong in lesson 6, and the plain sentence that each of them must meet.
import type { FatalMistake, Mistake } from "../../notebooks/mistakes";

export const mistakes: readonly Mistake[] = [
  {
    did: "adds a value and a number",
    cell: "step-1-remember",
    put: ["plus(times(a, b), a)", "times(a, b) + 1"],
    shows: /Operator '\+' cannot be applied to types 'MyValue' and/,
  },
  {
    did: "draws the graph of a plain number",
    cell: "step-1-picture",
    put: ["graphPicture(sum,", "graphPicture(8 as any,"],
    shows: /graphPicture: needs each number to be an object with data, parents and slopes; got 8/,
  },
  {
    did: "hands a foreign value",
    cell: "step-3-picture",
    put: ["w.times(input1)", "w.times(a as any)"],
    shows: /times: needs a number or a value; got an object/,
  },
  {
    did: "makes a value of a text",
    cell: "step-3-picture",
    put: ['value(0.4, "w1")', 'value("0.4" as any, "w1")'],
    shows: /value: needs data to be a finite number; got the text "0\.4"/,
  },
  {
    did: "writes * between values",
    cell: "step-3-picture",
    put: ["w.times(input1)", "(w * input1)"],
    shows: /left-hand side of an arithmetic operation must be of type/,
  },
  {
    did: "writes * between values through any",
    typed: "((value(2) as any) * 3).toFixed(1)",
    shows: /value: needs plus, minus, times or dividedBy; got an operator/,
  },
  {
    did: "forgets what to add",
    cell: "step-3-picture",
    put: [".plus(c)", ".plus(undefined as any)"],
    shows: /plus: needs a number or a value; got nothing \(undefined\)/,
  },
  {
    did: "takes a power that is a value",
    cell: "step-3-picture",
    put: [".power(2)", ".power(c as any)"],
    shows: /power: needs the exponent to be a finite number; got an object/,
  },
  {
    did: "takes a root of a negative number",
    cell: "step-3-picture",
    put: [".power(2)", ".power(0.5)"],
    shows: /power: needs a base above 0 for the exponent 0\.5; got −0\.2/,
  },
  {
    did: "takes the logarithm of a negative number",
    cell: "step-3-picture",
    put: [".power(2)", ".log()"],
    shows: /log: needs the number to be greater than 0; got −0\.2/,
  },
  {
    did: "divides by 0",
    cell: "practice-cell",
    put: ["x.times(y)", "x.dividedBy(0)"],
    shows: /dividedBy: needs a number other than 0 to divide by; got 0/,
  },
  {
    did: "grows beyond all numbers",
    cell: "practice-cell",
    put: ["x.times(y)", "x.times(1000).exp()"],
    shows: /exp: needs numbers small enough for a finite result; got Infinity/,
  },
  {
    did: "shows the number, not the value",
    cell: "step-3-picture",
    put: ["valueGraph(loss)", "valueGraph(loss.data)"],
    shows: /Argument of type 'number' is not assignable to parameter of type 'Value'/,
  },
  {
    did: "shows the graph of nothing",
    cell: "practice-cell",
    put: ["valueGraph(formula)", "valueGraph(undefined as any)"],
    shows: /valueGraph: needs the result to be a value, as value\(…\) makes it; got nothing \(undefined\)/,
  },
  {
    did: "shows a graph of a thousand values",
    cell: "practice-cell",
    put: ["x.times(y)", "Array(1000).fill(y).reduce((sum, each) => sum.plus(each), x)"],
    shows: /That is too many to draw: up to 25 numbers, and 6 operations in a row, can be read/,
  },
  {
    did: "sets data to NaN",
    typed: "const hollow = value(1);\nhollow.data = NaN;\nhollow.times(2).data",
    shows: /times: needs data to be a finite number; got NaN/,
  },
  {
    did: "lets the walk run in a ring",
    typed: "const ring = plain(1);\nring.parents.push(ring);\nring.slopes.push(1);\nsend(ring, 1)",
    shows: /Maximum call stack size exceeded/,
  },
  {
    did: "doubles sixty times",
    cell: "step-2-doublings",
    put: ["[1, 2, 3, 10, 16]", "[60]"],
    stop: true,
    shows: /the stop button ended this cell/,
  },
  {
    did: "returns nothing from the walk back",
    cell: "walk-back-answer",
    put: ["return undefined;", "graph.reverse();"],
    shows: /returned nothing \(undefined\)\. It should return a list of numbers\. It changed what was handed to it/,
  },
  {
    did: "walks back for ever",
    cell: "walk-back-answer",
    put: ["return undefined;", "let at = graph.length - 1; while (at >= 0) graph[at].slopes; return [];"],
    stop: true,
    shows: /the stop button ended this cell/,
  },
  {
    did: "returns one number for two",
    cell: "times-rule-answer",
    put: ["return undefined;", "return a * b * gradient;"],
    shows: /It should return a list of numbers/,
  },
  {
    did: "chooses nothing",
    cell: "quiz-plus-answer",
    put: ['= "?"', '= "" as any'],
    shows: /Put a letter in place of the question mark/,
  },
];

export const fatalMistakes: readonly FatalMistake[] = [
  {
    did: "makes a graph without end",
    typed: 'import { value } from "../src";\nlet sum = value(0);\nfor (;;) sum = sum.plus(1);',
  },
];
