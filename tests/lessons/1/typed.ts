// Answers to lesson 1's code exercise as learners type them: right ones in other styles, wrong ones with their verdict.
import type { TypedAnswers } from "../../exercises/typed";

export const typed: readonly TypedAnswers[] = [
  {
    id: "1-forward",
    head: "function myForward(inputs: number[], weights: number[], bias: number)",
    right: [
      "const z = inputs.reduce((sum, x, i) => sum + x * weights[i], bias); return 1 / (1 + Math.exp(-z));",
      "const z = inputs[0] * weights[0] + inputs[1] * weights[1] + bias; return 1 / (1 + Math.E ** -z);",
      "let s = 0; for (const i in inputs) s += weights[i] * inputs[i]; s += bias; return Math.pow(1 + Math.pow(Math.E, -s), -1);",
      "let z = bias; let i = inputs.length; while (i--) z += inputs[i] * weights[i]; const e = Math.exp(z); return e / (e + 1);",
      "const myForward = (x, w, b) => { const sig = (t) => 1 / (1 + Math.exp(-t)); return sig(x.map((v, k) => v * w[k]).reduce((p, q) => p + q) + b); };",
      "let z = bias; inputs.forEach((input, i) => { z += input * weights[i]; }); if (z > 0) return 1 / (1 + Math.exp(-z)); return Math.exp(z) / (1 + Math.exp(z));",
    ],
    wrong: {
      "no-bias": [
        /bias is left out/,
        "let z = 0; for (let i = 0; i < inputs.length; i++) z += inputs[i] * weights[i]; return 1 / (1 + Math.exp(-z));",
      ],
      "no-sigmoid": [
        /can be any number/,
        "let z = bias; for (let i = 0; i < inputs.length; i++) z += inputs[i] * weights[i]; return z;",
      ],
      "no-bias-no-sigmoid": [/nothing more/, "return inputs[0] * weights[0] + inputs[1] * weights[1];"],
      "sigmoid-twice": [
        /applied twice/,
        "const s = (z) => 1 / (1 + Math.exp(-z)); let z = bias; inputs.forEach((x, i) => { z += x * weights[i]; }); const a = s(z); return s(a);",
      ],
      "wrong-sign": [
        /sigmoid of −z/,
        "let z = bias; for (let i = 0; i < inputs.length; i++) z += inputs[i] * weights[i]; return 1 / (1 + Math.exp(z));",
      ],
      percent: [
        /percent/,
        "let z = bias; for (let i = 0; i < inputs.length; i++) z += inputs[i] * weights[i]; return 100 / (1 + Math.exp(-z));",
      ],
      "bias-after-sigmoid": [
        /added after the sigmoid/,
        "let z = 0; for (let i = 0; i < inputs.length; i++) z += inputs[i] * weights[i]; return 1 / (1 + Math.exp(-z)) + bias;",
      ],
      "bias-for-each-input": [
        /once for each input/,
        "let z = 0; for (let i = 0; i < inputs.length; i++) { z += inputs[i] * weights[i] + bias; } return 1 / (1 + Math.exp(-z));",
      ],
      "bias-subtracted": [
        /bias is subtracted/,
        "let z = 0; for (let i = 0; i < inputs.length; i++) z += inputs[i] * weights[i]; z -= bias; return 1 / (1 + Math.exp(-z));",
      ],
      "products-subtracted": [
        /subtracted from the bias/,
        "let z = bias; for (let i = 0; i < inputs.length; i++) z -= inputs[i] * weights[i]; return 1 / (1 + Math.exp(-z));",
      ],
      "averaged-products": [
        /averaged/,
        "let z = 0; for (let i = 0; i < inputs.length; i++) z += inputs[i] * weights[i]; z = z / inputs.length + bias; return 1 / (1 + Math.exp(-z));",
      ],
      "crossed-weights": [
        /weights are swapped/,
        "const z = inputs[0] * weights[1] + inputs[1] * weights[0] + bias; return 1 / (1 + Math.exp(-z));",
      ],
      "first-left": [
        /first input does not count/,
        "let z = bias; for (let i = 1; i < inputs.length; i++) z += inputs[i] * weights[i]; return 1 / (1 + Math.exp(-z));",
        "let z = 0; for (let i = 0; i < inputs.length; i++) z = inputs[i] * weights[i] + bias; return 1 / (1 + Math.exp(-z));",
        "let z = bias; for (let i = 1; i <= inputs.length - 1; i++) { z = z + inputs[i] * weights[i]; } return 1 / (1 + Math.exp(-z));",
      ],
      "last-left": [
        /last input does not count/,
        "let z = bias; for (let i = 0; i < inputs.length - 1; i++) z += inputs[i] * weights[i]; return 1 / (1 + Math.exp(-z));",
        "let z = bias; for (let i = 0; i < inputs.length; i++) { z += inputs[i] * weights[i]; return 1 / (1 + Math.exp(-z)); }",
      ],
      "product-overwritten": [
        /Only the last product is left/,
        "let z = bias; for (let i = 0; i < inputs.length; i++) { z = inputs[i] * weights[i]; } return 1 / (1 + Math.exp(-z));",
        "let z = bias; for (let i = 0; i < inputs.length; i++) z =+ inputs[i] * weights[i]; return 1 / (1 + Math.exp(-z));",
        "let z = 0; for (let i = 0; i < inputs.length; i++) z =+ inputs[i] * weights[i]; return 1 / (1 + Math.exp(-z));",
      ],
      "sigmoid-of-each": [
        /applied to each product/,
        "const s = (t) => 1 / (1 + Math.exp(-t)); let z = bias; for (let i = 0; i < inputs.length; i++) z += s(inputs[i] * weights[i]); return z;",
        "const s = (t) => 1 / (1 + Math.exp(-t)); let a = 0; for (let i = 0; i < inputs.length; i++) { a += s(inputs[i] * weights[i]); } return a;",
        "const s = (t) => 1 / (1 + Math.exp(-t)); let z = bias; inputs.forEach((x, i) => { z += s(x * weights[i]); }); return s(z);",
        "let a = 0; for (let i = 0; i < inputs.length; i++) { const z = inputs[i] * weights[i] + bias; a += 1 / (1 + Math.exp(-z)); } return a;",
      ],
      loss: [
        /squared: a loss/,
        "let z = bias; for (let i = 0; i < inputs.length; i++) z += inputs[i] * weights[i]; const a = 1 / (1 + Math.exp(-z)); return (a - 1) ** 2;",
        "const target = 1; const z = inputs.reduce((sum, x, i) => sum + x * weights[i], bias); return Math.pow(target - 1 / (1 + Math.exp(-z)), 2);",
      ],
      "only-bias": [
        /bias alone/,
        "let z = bias; for (let i = 0; i > inputs.length; i++) z += inputs[i] * weights[i]; return 1 / (1 + Math.exp(-z));",
      ],
      brackets: [
        /divides first/,
        "let z = bias; for (let i = 0; i < inputs.length; i++) z += inputs[i] * weights[i]; return 1 / 1 + Math.exp(-z);",
      ],
      "minus-in-sigmoid": [
        /1 minus a power of e/,
        "let z = bias; for (let i = 0; i < inputs.length; i++) z += inputs[i] * weights[i]; return 1 / (1 - Math.exp(-z));",
      ],
      "other-activation": [
        /another activation/,
        "let z = bias; for (let i = 0; i < inputs.length; i++) z += inputs[i] * weights[i]; return Math.tanh(z);",
        "let z = bias; for (let i = 0; i < inputs.length; i++) z += inputs[i] * weights[i]; if (z < 0) return 0; return z;",
      ],
      "added-inputs": [
        /added to each other/,
        "let z = bias; for (let i = 0; i < inputs.length; i++) z += inputs[i] + weights[i]; return 1 / (1 + Math.exp(-z));",
      ],
      "no-return": [
        /returns nothing/,
        "let z = bias; for (let i = 0; i < inputs.length; i++) z += inputs[i] * weights[i]; 1 / (1 + Math.exp(-z));",
      ],
      "not-finite": [
        /place past the end/,
        "let z = bias; for (let i = 0; i <= inputs.length; i++) z += inputs[i] * weights[i]; return 1 / (1 + Math.exp(-z));",
      ],
      nearly: [
        /typed by hand/,
        "let z = bias; for (let i = 0; i < inputs.length; i++) z += inputs[i] * weights[i]; return 1 / (1 + 2.72 ** -z);",
      ],
      "only-these-numbers": [/right for your own numbers/, "return 0.7231218051;"],
      constant: [/answers the same/, "return 0.5;"],
    },
  },
];
