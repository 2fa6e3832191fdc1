// Answers to lesson 3's code exercises as learners type them: right ones in other styles, wrong ones with their verdict.
import type { TypedAnswers } from "../../exercises/typed";

/** How most answers to the gradient begin. */
const forward =
  "let z = neuron.bias; for (let i = 0; i < inputs.length; i++) z += inputs[i] * neuron.weights[i]; const a = 1 / (1 + Math.exp(-z));";

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
        /cut off before it grows/,
        "return Math.log(Math.min(1 + Math.exp(z), Number.MAX_VALUE)) - target * z;",
        "z = Math.min(z, 500); return Math.log(1 + Math.exp(z)) - target * z;",
        "return Math.log(1 + Math.exp(Math.min(z, 700))) - target * z;",
        "return Math.log(1 + Math.exp(Math.max(-20, Math.min(z, 20)))) - target * z;",
        "if (z > 30) return 30; return Math.log(1 + Math.exp(z)) - target * z;",
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
        /Another logarithm/,
        "return Math.max(z, 0) - target * z + Math.log10(1 + Math.exp(-Math.abs(z)));",
        "return z > 0 ? (z - target * z) / Math.log(2) + Math.log2(1 + Math.exp(-z)) : -target * z / Math.log(2) + Math.log2(1 + Math.exp(z));",
        "return (Math.max(z, 0) - target * z) / Math.log(10) + Math.log10(1 + Math.exp(-Math.abs(z)));",
      ],
      fallback: [
        /for both targets/,
        "const l = Math.log(1 + Math.exp(z)) - target * z; return isFinite(l) ? l : z;",
        "if (z > 700) return z; return Math.log(1 + Math.exp(z)) - target * z;",
      ],
      "not-finite": [/grow without end/, "return Math.log(1 + Math.exp(z)) - target * z;"],
      "through-p": [
        /p is rounded to 1/,
        "const p = 1 / (1 + Math.exp(-z)); return -(target * Math.log(p) + (1 - target) * Math.log(1 - p));",
        "const p = 1 / (1 + Math.exp(-z)); return target === 1 ? -Math.log(p) : -Math.log(1 - p);",
      ],
      "one-twice": [/1 is added twice/, "return Math.max(z, 0) - target * z + Math.log1p(1 + Math.exp(-Math.abs(z)));"],
      minimum: [/smaller of z and 0/, "return Math.min(z, 0) - target * z + Math.log1p(Math.exp(-Math.abs(z)));"],
      "target-alone": [/subtracted as it is/, "return Math.max(z, 0) - target + Math.log1p(Math.exp(-Math.abs(z)));"],
      "no-softening-above": [
        /only the large part/,
        "if (z > 0) return z - target * z; return Math.log(1 + Math.exp(z)) - target * z;",
      ],
    },
  },
  {
    id: "3-gradient",
    head: "function myGradient(neuron: Neuron, { inputs, target }: Example)",
    right: [
      "const { weights, bias } = neuron; const z = weights.reduce((s, w, i) => s + w * inputs[i], bias); const a = 1 / (1 + Math.exp(-z)); const d = 2 * (a - target) * a * (1 - a); const out = []; for (const x of inputs) out.push(d * x); out.push(d); return out;",
      "const z = neuron.weights[0] * inputs[0] + neuron.weights[1] * inputs[1] + neuron.bias; const a = 1 / (1 + Math.exp(-z)); return [-2 * (target - a) * (a - a ** 2) * inputs[0], -2 * (target - a) * (a - a ** 2) * inputs[1], -2 * (target - a) * (a - a ** 2)];",
      "const loss = (p) => { let z = p[p.length - 1]; inputs.forEach((x, i) => { z += x * p[i]; }); return (1 / (1 + Math.exp(-z)) - target) ** 2; }; const p = [...neuron.weights, neuron.bias]; return p.map((_, i) => { const u = [...p], d = [...p]; u[i] += 1e-5; d[i] -= 1e-5; return (loss(u) - loss(d)) / 2e-5; });",
      "let z = neuron.bias; for (let i = 0; i < inputs.length; i++) z += inputs[i] * neuron.weights[i]; const a = 1 / (1 + Math.exp(-z)); const slope = Math.exp(-z) / (1 + Math.exp(-z)) ** 2; return inputs.concat(1).map((x) => x * slope * 2 * (a - target));",
    ],
    wrong: {
      "dropped-two": [
        /half of each slope/,
        `${forward} const d = (a - target) * a * (1 - a); return [...inputs.map((x) => d * x), d];`,
      ],
      "wrong-sign": [
        /signs are turned round/,
        `${forward} const d = 2 * (target - a) * a * (1 - a); return [...inputs.map((x) => d * x), d];`,
      ],
      "wrong-sign-dropped-two": [
        /a sign and a 2/,
        `${forward} const d = (target - a) * a * (1 - a); return [...inputs.map((x) => d * x), d];`,
      ],
      "no-sigmoid-slope": [
        /middle link is left out/,
        `${forward} const d = 2 * (a - target); return [...inputs.map((x) => d * x), d];`,
      ],
      "cross-entropy": [
        /as with the cross-entropy/,
        `${forward} const d = target - a; return [...inputs.map((x) => d * x), d];`,
        `${forward} const d = a - target; return [...inputs.map((x) => d * x), d];`,
      ],
      "exponent-sign": [
        /falls here as z grows/,
        "let z = neuron.bias; for (let i = 0; i < inputs.length; i++) z += inputs[i] * neuron.weights[i]; const a = 1 / (1 + Math.exp(z)); const d = 2 * (a - target) * a * (1 - a); return [...inputs.map((x) => d * x), d];",
      ],
      "step-taken": [
        /after a step/,
        `${forward} const d = 2 * (a - target) * a * (1 - a); return [...neuron.weights.map((w, i) => w - 0.5 * d * inputs[i]), neuron.bias - 0.5 * d];`,
        `${forward} const rate = 0.1; const d = 2 * (a - target) * a * (1 - a); return neuron.weights.map((w, i) => w - rate * d * inputs[i]).concat(neuron.bias - rate * d);`,
      ],
      "sigmoid-twice": [
        /its slope is taken at a/,
        `${forward} const s = (t) => 1 / (1 + Math.exp(-t)); const slope = (t) => s(t) * (1 - s(t)); const d = 2 * (a - target) * slope(a); return [...inputs.map((x) => d * x), d];`,
      ],
      "slope-of-z": [
        /with z in place of a/,
        `${forward} const d = 2 * (a - target) * z * (1 - z); return [...inputs.map((x) => d * x), d];`,
      ],
      "half-slope": [
        /one of its two factors/,
        `${forward} const d = 2 * (a - target) * a; return [...inputs.map((x) => d * x), d];`,
        `${forward} const d = 2 * (a - target) * (1 - a); return [...inputs.map((x) => d * x), d];`,
      ],
      brackets: [
        /multiplies first/,
        `${forward} const d = 2 * (a - target) * a * 1 - a; return [...inputs.map((x) => d * x), d];`,
      ],
      "tanh-slope": [
        /1 − a²/,
        `${forward} const d = 2 * (a - target) * (1 - a ** 2); return [...inputs.map((x) => d * x), d];`,
      ],
      "added-links": [
        /links of the chain are added/,
        `${forward} const d = 2 * (a - target) + a * (1 - a); return [...inputs.map((x) => d + x), d + 1];`,
      ],
      "no-sigmoid": [
        /error is taken from z/,
        `${forward} const d = 2 * (z - target); return [...inputs.map((x) => d * x), d];`,
        `${forward} const d = 2 * (z - target) * a * (1 - a); return [...inputs.map((x) => d * x), d];`,
      ],
      "no-inputs": [
        /same blame/,
        `${forward} const d = 2 * (a - target) * a * (1 - a); return [...inputs.map(() => d), d];`,
      ],
      "swapped-weights-inputs": [
        /swapped in the last link/,
        `${forward} const d = 2 * (a - target) * a * (1 - a); return [...neuron.weights.map((w) => d * w), d];`,
      ],
      "crossed-inputs": [
        /the input of another/,
        `${forward} const d = 2 * (a - target) * a * (1 - a); return [d * inputs[1], d * inputs[0], d];`,
      ],
      "bias-slope-times-bias": [
        /multiplied by the bias/,
        `${forward} const d = 2 * (a - target) * a * (1 - a); return [...inputs.map((x) => d * x), d * neuron.bias];`,
      ],
      "bias-slope-one": [
        /only the last link/,
        `${forward} const d = 2 * (a - target) * a * (1 - a); return [...inputs.map((x) => d * x), 1];`,
      ],
      "bias-slope-missing": [
        /One more number/,
        `${forward} const d = 2 * (a - target) * a * (1 - a); return inputs.map((x) => d * x);`,
      ],
      "bias-slope-first": [
        /another order/,
        `${forward} const d = 2 * (a - target) * a * (1 - a); return [d, ...inputs.map((x) => d * x)];`,
      ],
      "loss-not-its-slope": [
        /begins with the loss itself/,
        `${forward} const d = (a - target) ** 2 * a * (1 - a); return [...inputs.map((x) => d * x), d];`,
      ],
      "wrong-length": [/another length/, `${forward} const d = 2 * (a - target) * a * (1 - a); return [d];`],
      "not-a-list": [/should return a list/, `${forward} const d = 2 * (a - target) * a * (1 - a); return d;`],
      "no-bias": [
        /bias is left out of z/,
        "let z = 0; for (let i = 0; i < inputs.length; i++) z += inputs[i] * neuron.weights[i]; const a = 1 / (1 + Math.exp(-z)); const d = 2 * (a - target) * a * (1 - a); return [...inputs.map((x) => d * x), d];",
      ],
      "first-left": [
        /first input does not count in z/,
        "let z = neuron.bias; for (let i = 1; i < inputs.length; i++) z += inputs[i] * neuron.weights[i]; const a = 1 / (1 + Math.exp(-z)); const d = 2 * (a - target) * a * (1 - a); return [...inputs.map((x) => d * x), d];",
      ],
      "last-left": [
        /last input does not count in z/,
        "let z = neuron.bias; for (let i = 0; i < inputs.length - 1; i++) z += inputs[i] * neuron.weights[i]; const a = 1 / (1 + Math.exp(-z)); const d = 2 * (a - target) * a * (1 - a); return [...inputs.map((x) => d * x), d];",
      ],
      threw: [
        /Is something read that is not there/,
        "return neuron.weight.map((w, i) => w * inputs[i]);",
        "return neuron.gradients[0].value;",
      ],
    },
  },
  {
    id: "3-step",
    head: "function myStep(neuron: Neuron, gradient: number[], learningRate: number)",
    right: [
      "const weights = []; for (let i = 0; i < neuron.weights.length; i++) weights.push(neuron.weights[i] - learningRate * gradient[i]); return { weights, bias: neuron.bias - learningRate * gradient.at(-1) };",
      "const next = [...neuron.weights, neuron.bias].map((p, i) => p - gradient[i] * learningRate); const bias = next.pop(); return { bias: bias, weights: next };",
      "const n = structuredClone(neuron); n.weights.forEach((_, i) => { n.weights[i] += -learningRate * gradient[i]; }); n.bias -= learningRate * gradient[n.weights.length]; return n;",
      "const myStep = ({ weights, bias }, g, rate) => ({ weights: weights.map((w, i) => w - rate * g[i]), bias: bias - rate * g[g.length - 1] });",
    ],
    wrong: {
      uphill: [
        /step goes uphill/,
        "return { weights: neuron.weights.map((w, i) => w + learningRate * gradient[i]), bias: neuron.bias + learningRate * gradient[gradient.length - 1] };",
      ],
      "rate-twice": [
        /applied twice/,
        "const s = gradient.map((g) => learningRate * g); return { weights: neuron.weights.map((w, i) => w - learningRate * s[i]), bias: neuron.bias - learningRate * s[s.length - 1] };",
      ],
      "no-rate": [
        /The whole slope is subtracted\. Where/,
        "return { weights: neuron.weights.map((w, i) => w - gradient[i]), bias: neuron.bias - gradient[gradient.length - 1] };",
      ],
      "divided-by-rate": [
        /divided by the learningRate/,
        "return { weights: neuron.weights.map((w, i) => w - gradient[i] / learningRate), bias: neuron.bias - gradient[gradient.length - 1] / learningRate };",
      ],
      "bias-left": [
        /bias stayed where it was/,
        "return { weights: neuron.weights.map((w, i) => w - learningRate * gradient[i]), bias: neuron.bias };",
      ],
      "bias-uphill": [
        /the bias goes uphill/,
        "return { weights: neuron.weights.map((w, i) => w - learningRate * gradient[i]), bias: neuron.bias + learningRate * gradient[gradient.length - 1] };",
      ],
      "weights-uphill": [
        /the weights go uphill/,
        "return { weights: neuron.weights.map((w, i) => w + learningRate * gradient[i]), bias: neuron.bias - learningRate * gradient[gradient.length - 1] };",
      ],
      "bias-no-rate": [
        /whole slope is subtracted from the bias/,
        "return { weights: neuron.weights.map((w, i) => w - learningRate * gradient[i]), bias: neuron.bias - gradient[gradient.length - 1] };",
      ],
      "bias-first": [
        /one place too far/,
        "return { weights: neuron.weights.map((w, i) => w - learningRate * gradient[i + 1]), bias: neuron.bias - learningRate * gradient[0] };",
        "const [b, ...rest] = gradient; return { weights: neuron.weights.map((w, i) => w - learningRate * rest[i]), bias: neuron.bias - learningRate * b };",
        "return { weights: neuron.weights.map((w, i) => w - learningRate * gradient[i + 1]), bias: neuron.bias - learningRate * gradient[gradient.length - 1] };",
      ],
      "weights-left": [
        /weights stayed where they were/,
        "return { weights: neuron.weights, bias: neuron.bias - learningRate * gradient[gradient.length - 1] };",
      ],
      unchanged: [
        /came back as it went in/,
        "return neuron;",
        "const weights = [...neuron.weights]; weights.map((w, i) => w - learningRate * gradient[i]); return { weights: weights, bias: neuron.bias };",
      ],
      "crossed-slopes": [
        /gets the slope of another/,
        "return { weights: [neuron.weights[0] - learningRate * gradient[1], neuron.weights[1] - learningRate * gradient[0]], bias: neuron.bias - learningRate * gradient[2] };",
      ],
      "one-slope-for-all": [
        /used more than once/,
        "return { weights: neuron.weights.map((w) => w - learningRate * gradient[0]), bias: neuron.bias - learningRate * gradient[gradient.length - 1] };",
        "return { weights: neuron.weights.map((w) => w - learningRate * gradient[0]), bias: neuron.bias - learningRate * gradient[0] };",
      ],
      "bias-takes-other-slope": [
        /takes the slope of a weight/,
        "return { weights: neuron.weights.map((w, i) => w - learningRate * gradient[i]), bias: neuron.bias - learningRate * gradient[0] };",
        "return { weights: neuron.weights.map((w, i) => w - learningRate * gradient[i]), bias: neuron.bias - learningRate * gradient[gradient.length - 2] };",
      ],
      "first-left": [
        /first weight stayed/,
        "const weights = [...neuron.weights]; for (let i = 1; i < weights.length; i++) weights[i] -= learningRate * gradient[i]; return { weights: weights, bias: neuron.bias - learningRate * gradient.at(-1) };",
      ],
      "last-left": [
        /last weight stayed/,
        "const weights = [...neuron.weights]; for (let i = 0; i < weights.length - 1; i++) weights[i] -= learningRate * gradient[i]; return { weights: weights, bias: neuron.bias - learningRate * gradient.at(-1) };",
      ],
      "rate-on-weight": [
        /shortens the weight/,
        "return { weights: neuron.weights.map((w, i) => w * learningRate - gradient[i]), bias: neuron.bias * learningRate - gradient[gradient.length - 1] };",
        "return { weights: neuron.weights.map((w, i) => learningRate * (w - gradient[i])), bias: learningRate * (neuron.bias - gradient[gradient.length - 1]) };",
      ],
      "no-slope": [
        /learningRate alone/,
        "return { weights: neuron.weights.map((w) => w - learningRate), bias: neuron.bias - learningRate };",
      ],
      "turned-round": [
        /weight is subtracted from the step/,
        "return { weights: neuron.weights.map((w, i) => learningRate * gradient[i] - w), bias: learningRate * gradient[gradient.length - 1] - neuron.bias };",
      ],
      "only-the-change": [
        /without where it starts/,
        "return { weights: neuron.weights.map((w, i) => learningRate * gradient[i]), bias: learningRate * gradient[gradient.length - 1] };",
        "return { weights: neuron.weights.map((w, i) => -learningRate * gradient[i]), bias: -learningRate * gradient[gradient.length - 1] };",
      ],
      multiplied: [
        /multiplied by the weight itself/,
        "return { weights: neuron.weights.map((w, i) => w - learningRate * gradient[i] * w), bias: neuron.bias - learningRate * gradient[gradient.length - 1] * neuron.bias };",
      ],
      "not-finite": [
        /bias is NaN/,
        "return { weights: neuron.weights.map((w, i) => w - learningRate * gradient[i]), bias: neuron.bias - learningRate * gradient[gradient.length] };",
      ],
      "not-a-neuron": [
        /should return a neuron/,
        "return neuron.weights.map((w, i) => w - learningRate * gradient[i]);",
      ],
      "changes-arguments": [
        /also changed what was handed/,
        "const weights = neuron.weights; for (let i = 0; i < weights.length; i++) weights[i] -= learningRate * gradient[i]; return { weights: weights, bias: neuron.bias - learningRate * gradient[gradient.length - 1] };",
      ],
      "returned-nothing": [
        /It changed what was handed to it/,
        "for (let i = 0; i < neuron.weights.length; i++) neuron.weights[i] -= learningRate * gradient[i]; neuron.bias -= learningRate * gradient[gradient.length - 1];",
      ],
    },
  },
];
