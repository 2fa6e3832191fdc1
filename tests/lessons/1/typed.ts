// Answers to lesson 1's code exercises as learners type them: right ones in other styles, wrong ones with their verdict.
import type { TypedAnswers } from "../../exercises/typed";

/** How most answers to the gradient begin. */
const forward =
  "let z = neuron.bias; for (let i = 0; i < inputs.length; i++) z += inputs[i] * neuron.weights[i]; const a = 1 / (1 + Math.exp(-z));";

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
      "only-bias": [
        /bias alone/,
        "let z = bias; for (let i = 0; i > inputs.length; i++) z += inputs[i] * weights[i]; return 1 / (1 + Math.exp(-z));",
      ],
      brackets: [
        /divides first/,
        "let z = bias; for (let i = 0; i < inputs.length; i++) z += inputs[i] * weights[i]; return 1 / 1 + Math.exp(-z);",
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
  {
    id: "1-mean-loss",
    head: "function myLoss(predictions: number[], targets: number[])",
    right: [
      "return predictions.reduce((sum, p, i) => sum + (p - targets[i]) ** 2, 0) / predictions.length;",
      "return targets.map((t, i) => Math.pow(t - predictions[i], 2)).reduce((a, b) => a + b) / targets.length;",
      "let loss = 0; for (const [i, p] of predictions.entries()) { const e = p - targets[i]; loss += e * e / targets.length; } return loss;",
      "const n = predictions.length; let s = 0; for (let i = n; i > 0; i -= 1) s += Math.abs(predictions[i - 1] - targets[i - 1]) ** 2; return s / n;",
      "const myLoss = (p, t) => p.map((a, i) => a * a - 2 * a * t[i] + t[i] * t[i]).reduce((x, y) => x + y, 0) / p.length;",
    ],
    wrong: {
      summed: [
        /added up, not averaged/,
        "let sum = 0; for (let i = 0; i < predictions.length; i++) sum += (predictions[i] - targets[i]) ** 2; return sum;",
      ],
      "not-squared": [
        /without being squared/,
        "let sum = 0; for (let i = 0; i < predictions.length; i++) sum += predictions[i] - targets[i]; return sum / predictions.length;",
        "let sum = 0; for (let i = 0; i < predictions.length; i++) sum += targets[i] - predictions[i]; return sum / predictions.length;",
      ],
      absolute: [
        /sizes of the errors/,
        "let sum = 0; for (let i = 0; i < predictions.length; i++) sum += Math.abs(predictions[i] - targets[i]); return sum / predictions.length;",
      ],
      "mean-before-square": [
        /mean is squared/,
        "let sum = 0; for (let i = 0; i < predictions.length; i++) sum += predictions[i] - targets[i]; return (sum / predictions.length) ** 2;",
      ],
      rooted: [
        /square root of the mean/,
        "let sum = 0; for (let i = 0; i < predictions.length; i++) sum += (predictions[i] - targets[i]) ** 2; return Math.sqrt(sum / predictions.length);",
      ],
      halved: [
        /½/,
        "let sum = 0; for (let i = 0; i < predictions.length; i++) sum += (predictions[i] - targets[i]) ** 2; return 0.5 * sum / predictions.length;",
        "let sum = 0; for (let i = 0; i < predictions.length; i++) sum += (predictions[i] - targets[i]) ** 2; return sum / (2 * predictions.length);",
      ],
      "wrong-sign": [
        /is negative/,
        "let sum = 0; for (let i = 0; i < predictions.length; i++) sum -= (predictions[i] - targets[i]) ** 2; return sum / predictions.length;",
      ],
      percent: [
        /in percent/,
        "let sum = 0; for (let i = 0; i < predictions.length; i++) sum += (predictions[i] - targets[i]) ** 2; return sum / predictions.length * 100;",
        "let sum = 0; for (let i = 0; i < predictions.length; i++) sum += (100 * predictions[i] - 100 * targets[i]) ** 2; return sum / predictions.length;",
      ],
      caret: [
        /bits of whole numbers/,
        "let sum = 0; for (let i = 0; i < predictions.length; i++) sum += (predictions[i] - targets[i]) ^ 2; return sum / predictions.length;",
        "let sum = 0; for (let i = 0; i < predictions.length; i++) { const error = predictions[i] - targets[i]; sum = sum + (error ^ 2); } return sum / predictions.length;",
      ],
      doubled: [
        /doubled, not squared/,
        "let sum = 0; for (let i = 0; i < predictions.length; i++) sum += (predictions[i] - targets[i]) * 2; return sum / predictions.length;",
      ],
      brackets: [
        /Only the target is squared/,
        "let sum = 0; for (let i = 0; i < predictions.length; i++) sum += predictions[i] - targets[i] ** 2; return sum / predictions.length;",
      ],
      "squares-subtracted": [
        /squared before the difference/,
        "let sum = 0; for (let i = 0; i < predictions.length; i++) sum += predictions[i] ** 2 - targets[i] ** 2; return sum / predictions.length;",
      ],
      added: [
        /Prediction and target are added/,
        "let sum = 0; for (let i = 0; i < predictions.length; i++) sum += (predictions[i] + targets[i]) ** 2; return sum / predictions.length;",
      ],
      "no-targets": [
        /targets do not enter/,
        "let sum = 0; for (const p of predictions) sum += p ** 2; return sum / predictions.length;",
      ],
      "one-less": [
        /one less than/,
        "let sum = 0; for (let i = 0; i < predictions.length; i++) sum += (predictions[i] - targets[i]) ** 2; return sum / (predictions.length - 1);",
      ],
      "divided-by-two": [
        /divided by 2, however long/,
        "let sum = 0; for (let i = 0; i < predictions.length; i++) sum += (predictions[i] - targets[i]) ** 2; return sum / 2;",
      ],
      "first-left": [
        /first prediction does not count/,
        "let sum = 0; for (let i = 1; i < predictions.length; i++) sum += (predictions[i] - targets[i]) ** 2; return sum / predictions.length;",
      ],
      "last-left": [
        /last prediction does not count/,
        "let sum = 0; for (let i = 0; i < predictions.length - 1; i++) sum += (predictions[i] - targets[i]) ** 2; return sum / predictions.length;",
      ],
      "first-only": [
        /Only the first prediction/,
        "return (predictions[0] - targets[0]) ** 2;",
        "let sum = 0; for (let i = 0; i < predictions.length; i++) { sum += (predictions[i] - targets[i]) ** 2; return sum / predictions.length; }",
      ],
      "last-only": [
        /Only the last prediction/,
        "let sum = 0; for (let i = 0; i < predictions.length; i++) sum = (predictions[i] - targets[i]) ** 2; return sum / predictions.length;",
        "let e; for (let i = 0; i < predictions.length; i++) e = predictions[i] - targets[i]; return e * e;",
      ],
      "not-a-number": [/should return a number\. Here/, "return predictions.map((p, i) => (p - targets[i]) ** 2);"],
      "constant-factor": [
        /constant factor/,
        "let sum = 0; for (let i = 0; i < predictions.length; i++) sum += (predictions[i] - targets[i]) ** 2; return 3 * sum / predictions.length;",
      ],
    },
  },
  {
    id: "1-gradient",
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
    id: "1-nudge",
    head: "function mySlope(loss: (weights: number[]) => number, weights: number[], which: number, h: number)",
    right: [
      "const up = weights.slice(); const down = weights.slice(); up[which] = up[which] + h; down[which] = down[which] - h; return (loss(up) - loss(down)) / h / 2;",
      "const at = (by) => loss(weights.map((w, i) => (i === which ? w + by : w))); return (at(h) - at(-h)) / (2 * h);",
      "const w = Array.from(weights); w[which] += h; const plus = loss(w); w[which] -= 2 * h; const minus = loss(w); return 0.5 * (plus - minus) / h;",
      "const old = weights[which]; weights[which] = old + h; const a = loss(weights); weights[which] = old - h; const b = loss(weights); weights[which] = old; return (a - b) / (2 * h);",
    ],
    wrong: {
      "forward-difference": [
        /forward difference/,
        "const up = [...weights]; up[which] += h; return (loss(up) - loss(weights)) / h;",
      ],
      "backward-difference": [
        /backward difference/,
        "const down = [...weights]; down[which] -= h; return (loss(weights) - loss(down)) / h;",
      ],
      "shared-list": [
        /second name/,
        "const u = weights, d = weights; u[which] += h; d[which] -= h; return (loss(u) - loss(d)) / (2 * h);",
        "const up = weights; const down = up; up[which] += h; down[which] -= h; return (loss(up) - loss(down)) / (2 * h);",
        "const up = [...weights]; const down = up; up[which] += h; down[which] -= h; return (loss(up) - loss(down)) / (2 * h);",
      ],
      "not-nudged": [
        /Both losses are the same/,
        "const up = [...weights]; const down = [...weights]; return (loss(up) - loss(down)) / (2 * h);",
        "const up = [...weights]; const down = [...weights]; up[which] + h; down[which] - h; return (loss(up) - loss(down)) / (2 * h);",
      ],
      "weight-replaced": [
        /set to h and to −h/,
        "const up = [...weights]; const down = [...weights]; up[which] = h; down[which] = -h; return (loss(up) - loss(down)) / (2 * h);",
        "const up = [...weights]; const down = [...weights]; up[which] =+ h; down[which] =- h; return (loss(up) - loss(down)) / (2 * h);",
      ],
      "half-run": [
        /only one side was nudged/,
        "const up = [...weights]; up[which] += h; return (loss(up) - loss(weights)) / (2 * h);",
        "const w = [...weights]; w[which] += h; const up = loss(w); w[which] -= h; const down = loss(w); return (up - down) / (2 * h);",
        "const down = [...weights]; down[which] -= h; return (loss(weights) - loss(down)) / (2 * h);",
      ],
      "dropped-two": [
        /twice the slope/,
        "const up = [...weights]; const down = [...weights]; up[which] += h; down[which] -= h; return (loss(up) - loss(down)) / h;",
      ],
      "not-divided": [
        /rise alone/,
        "const up = [...weights]; const down = [...weights]; up[which] += h; down[which] -= h; return loss(up) - loss(down);",
      ],
      "multiplied-by-h": [
        /brackets round/,
        "const up = [...weights]; const down = [...weights]; up[which] += h; down[which] -= h; return (loss(up) - loss(down)) / 2 * h;",
        "const up = [...weights]; const down = [...weights]; up[which] += h; down[which] -= h; return (loss(up) - loss(down)) * 2 * h;",
      ],
      "wrong-sign": [
        /sign is turned round/,
        "const up = [...weights]; const down = [...weights]; up[which] += h; down[which] -= h; return (loss(down) - loss(up)) / (2 * h);",
      ],
      "wrong-weight": [
        /slope of another weight/,
        "const up = [...weights]; const down = [...weights]; up[0] += h; down[0] -= h; return (loss(up) - loss(down)) / (2 * h);",
        "const up = [...weights]; const down = [...weights]; up[which - 1] += h; down[which - 1] -= h; return (loss(up) - loss(down)) / (2 * h);",
        "const up = [...weights]; const down = [...weights]; up[weights.length - 1] += h; down[weights.length - 1] -= h; return (loss(up) - loss(down)) / (2 * h);",
      ],
      "all-weights": [
        /All the weights are nudged/,
        "const up = weights.map((w) => w + h); const down = weights.map((w) => w - h); return (loss(up) - loss(down)) / (2 * h);",
      ],
      "own-h": [
        /nudge of its own size/,
        "const e = 1e-5; const up = [...weights]; const down = [...weights]; up[which] += e; down[which] -= e; return (loss(up) - loss(down)) / (2 * e);",
        "h = 0.001; const up = [...weights]; const down = [...weights]; up[which] += h; down[which] -= h; return (loss(up) - loss(down)) / (2 * h);",
      ],
      "changes-arguments": [
        /also changed what was handed/,
        "const up = weights; const down = [...weights]; up[which] += h; down[which] -= h; return (loss(up) - loss(down)) / (2 * h);",
      ],
    },
  },
  {
    id: "1-step",
    head: "function myStep(neuron: Neuron, gradient: number[], learningRate: number)",
    right: [
      "const weights = []; for (let i = 0; i < neuron.weights.length; i++) weights.push(neuron.weights[i] - learningRate * gradient[i]); return { weights, bias: neuron.bias - learningRate * gradient.at(-1) };",
      "const next = [...neuron.weights, neuron.bias].map((p, i) => p - gradient[i] * learningRate); const bias = next.pop(); return { bias: bias, weights: next };",
      "const n = structuredClone(neuron); n.weights.forEach((_, i) => { n.weights[i] += -learningRate * gradient[i]; }); n.bias -= learningRate * gradient[n.weights.length]; return n;",
      "const myStep = ({ weights, bias }, g, rate) => ({ weights: weights.map((w, i) => w - rate * g[i]), bias: bias - rate * g[g.length - 1] });",
    ],
    wrong: {
      uphill: [
        /goes uphill/,
        "return { weights: neuron.weights.map((w, i) => w + learningRate * gradient[i]), bias: neuron.bias + learningRate * gradient[gradient.length - 1] };",
      ],
      "rate-twice": [
        /applied twice/,
        "const s = gradient.map((g) => learningRate * g); return { weights: neuron.weights.map((w, i) => w - learningRate * s[i]), bias: neuron.bias - learningRate * s[s.length - 1] };",
      ],
      "no-rate": [
        /whole slope is subtracted/,
        "return { weights: neuron.weights.map((w, i) => w - gradient[i]), bias: neuron.bias - gradient[gradient.length - 1] };",
      ],
      "divided-by-rate": [
        /divided by the learning rate/,
        "return { weights: neuron.weights.map((w, i) => w - gradient[i] / learningRate), bias: neuron.bias - gradient[gradient.length - 1] / learningRate };",
      ],
      "bias-left": [
        /bias stayed where it was/,
        "return { weights: neuron.weights.map((w, i) => w - learningRate * gradient[i]), bias: neuron.bias };",
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
        /learning rate alone/,
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
