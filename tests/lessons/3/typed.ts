// Answers to lesson 3's code exercise as learners type them: right ones in other styles, wrong ones with their verdict.
import type { TypedAnswers } from "../../exercises/typed";

export const typed: readonly TypedAnswers[] = [
  {
    id: "3-cross-entropy",
    head: "function myCrossEntropy(z: number, target: number)",
    right: [
      "if (z > 0) return z - target * z + Math.log(1 + Math.exp(-z)); return -target * z + Math.log(1 + Math.exp(z));",
      "const softplus = (t) => Math.max(t, 0) + Math.log(1 + Math.exp(-Math.abs(t))); return target === 1 ? softplus(-z) : softplus(z);",
      "const big = z > 0 ? z : 0; const small = z > 0 ? -z : z; return big - z * target + Math.log1p(Math.pow(Math.E, small));",
      "const myCrossEntropy = (x, y) => { const s = y ? -x : x; return s > 30 ? s + Math.exp(-s) : Math.log1p(Math.exp(s)); };",
    ],
    wrong: {
      "no-maximum": [/right where z is negative/, "return Math.log1p(Math.exp(-Math.abs(z))) - target * z;"],
      "no-target": [/target does not enter/, "return Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));"],
      "target-turned": [
        /loss for the other target/,
        "return Math.max(z, 0) - (1 - target) * z + Math.log1p(Math.exp(-Math.abs(z)));",
        "return Math.max(-z, 0) + target * z + Math.log1p(Math.exp(-Math.abs(z)));",
      ],
      "sign-of-target": [/target is added/, "return Math.max(z, 0) + target * z + Math.log1p(Math.exp(-Math.abs(z)));"],
      "cut-off": [
        /z is cut off/,
        "const c = Math.min(Math.max(z, -500), 500); return Math.log(1 + Math.exp(c)) - target * c;",
        "z = Math.max(-30, Math.min(30, z)); return Math.max(z, 0) - target * z + Math.log1p(Math.exp(-Math.abs(z)));",
      ],
      "kept-off-zero": [
        /kept a little away/,
        "let p = 1 / (1 + Math.exp(-z)); p = Math.min(Math.max(p, 1e-12), 1 - 1e-12); return -(target * Math.log(p) + (1 - target) * Math.log(1 - p));",
        "const eps = 1e-7; const p = Math.max(eps, Math.min(1 - eps, 1 / (1 + Math.exp(-z)))); return target === 1 ? -Math.log(p) : -Math.log(1 - p);",
        "const p = 1 / (1 + Math.exp(-z)); return -target * Math.log(p + 1e-9) - (1 - target) * Math.log(1 - p + 1e-9);",
        "const p = 1 / (1 + Math.exp(-z)); return -target * Math.log(p + Number.EPSILON) - (1 - target) * Math.log(1 - p + Number.EPSILON);",
      ],
      "no-size": [/exponent of −z/, "return Math.max(z, 0) - target * z + Math.log1p(Math.exp(-z));"],
      "positive-exponent": [
        /exponent is \|z\|/,
        "return Math.max(z, 0) - target * z + Math.log1p(Math.exp(Math.abs(z)));",
      ],
      "no-one": [/logarithm undoes/, "return Math.max(z, 0) - target * z + Math.log(Math.exp(-Math.abs(z)));"],
      "no-softening": [/right far out only/, "return Math.max(z, 0) - target * z;"],
      "squared-error": [/squared error/, "const p = 1 / (1 + Math.exp(-z)); return (p - target) ** 2;"],
      "wrong-sign": [
        /can a loss be negative/,
        "return -(Math.max(z, 0) - target * z + Math.log1p(Math.exp(-Math.abs(z))));",
      ],
      "other-logarithm": [
        /another logarithm/,
        "return z > 0 ? (z - target * z) / Math.log(2) + Math.log2(1 + Math.exp(-z)) : -target * z / Math.log(2) + Math.log2(1 + Math.exp(z));",
        "return (Math.max(z, 0) - target * z) / Math.log(10) + Math.log10(1 + Math.exp(-Math.abs(z)));",
      ],
      "only-these-numbers": [
        /every sign and every size/,
        "if (z > 700) return z; return Math.log(1 + Math.exp(z)) - target * z;",
      ],
      "not-finite": [
        /grow without end/,
        "return Math.log(1 + Math.exp(z)) - target * z;",
        "const p = 1 / (1 + Math.exp(-z)); return -(target * Math.log(p) + (1 - target) * Math.log(1 - p));",
      ],
    },
  },
];
