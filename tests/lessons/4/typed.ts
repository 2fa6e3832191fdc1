// Answers to lesson 4's code exercises as learners type them: right ones in other styles, wrong ones with their verdict.
import type { TypedAnswers } from "../../exercises/typed";

const sigmoid = "const s = (t) => 1 / (1 + Math.exp(-t));";

export const typed: readonly TypedAnswers[] = [
  {
    id: "4-hidden-blame",
    head: "function myBlame(outputBlame: number, weight: number, z: number)",
    right: [
      `${sigmoid} return outputBlame * weight * s(z) * s(-z);`,
      "const e = Math.exp(-z); return weight * outputBlame * e / (1 + e) ** 2;",
      "const myBlame = (d, w, z) => { const a = (1 + Math.tanh(z / 2)) / 2; return d * w * (a - a * a); };",
      "const a = 1 / (1 + Math.exp(z)); let blame = outputBlame; blame *= weight; blame *= a * (1 - a); return blame;",
    ],
    wrong: {
      "no-slope": [/arrives at the hidden neuron's activation/, "return outputBlame * weight;"],
      "no-weight": [/weight is left out/, `${sigmoid} return outputBlame * s(z) * (1 - s(z));`],
      "no-blame": [/output's z moves/, `${sigmoid} return weight * s(z) * (1 - s(z));`],
      "sigmoid-for-slope": [/sigmoid itself, the activation/, `${sigmoid} return outputBlame * weight * s(z);`],
      "slope-of-z": [/with z in place of a/, "return outputBlame * weight * z * (1 - z);"],
      "times-z": [/z itself/, "return outputBlame * weight * z;"],
      "half-slope": [/only 1 − a is here/, `${sigmoid} const a = s(z); return outputBlame * weight * (1 - a);`],
      brackets: [
        /stand in brackets/,
        `${sigmoid} const a = s(z); return outputBlame * weight * a * 1 - a;`,
        "const a = 1 / 1 + Math.exp(-z); return outputBlame * weight * a * (1 - a);",
      ],
      "tanh-slope": [
        /slope of another activation, tanh/,
        "const a = Math.tanh(z); return outputBlame * weight * (1 - a * a);",
        `${sigmoid} const a = s(z); return outputBlame * weight * (1 - a ** 2);`,
      ],
      "wrong-sign": [
        /where does the minus come from/,
        `${sigmoid} const a = s(z); return -outputBlame * weight * a * (1 - a);`,
        `${sigmoid} const a = s(z); return outputBlame * weight * a * (a - 1);`,
      ],
      "sigmoid-twice": [
        /goes in twice/,
        `${sigmoid} const slope = (t) => s(t) * (1 - s(t)); const a = s(z); return outputBlame * weight * slope(a);`,
      ],
      "slope-elsewhere": [
        /at weight · z/,
        `${sigmoid} const a = s(weight * z); return outputBlame * weight * a * (1 - a);`,
        `${sigmoid} const a = s(weight * z); return outputBlame * a * (1 - a);`,
      ],
      "slope-of-blame": [
        /with a blame in place of a/,
        "const arrives = outputBlame * weight; return arrives * (1 - arrives);",
        "return weight * outputBlame * (1 - outputBlame);",
        "return outputBlame * weight * outputBlame * (1 - outputBlame);",
        "const a = outputBlame * weight; return outputBlame * weight * a * (1 - a);",
      ],
      "slope-twice": [
        /multiplied in twice/,
        `${sigmoid} const a = s(z); const slope = a * (1 - a); return outputBlame * weight * slope * a * (1 - a);`,
      ],
      added: [
        /Links of a chain are added/,
        `${sigmoid} const a = s(z); return outputBlame + weight + a * (1 - a);`,
        `${sigmoid} const a = s(z); return (outputBlame + weight) * a * (1 - a);`,
        `${sigmoid} const a = s(z); return outputBlame * weight + a * (1 - a);`,
      ],
      "divided-by-weight": [
        /divided by the weight/,
        `${sigmoid} const a = s(z); return outputBlame / weight * a * (1 - a);`,
      ],
      "no-return": [/returns nothing/, `${sigmoid} const a = s(z); outputBlame * weight * a * (1 - a);`],
    },
  },
  {
    id: "4-network-forward",
    head: "function myNetwork(inputs: number[], hidden: Layer, output: Layer)",
    right: [
      `${sigmoid} const h = []; for (let j = 0; j < hidden.weights.length; j++) { let z = hidden.biases[j]; for (let i = 0; i < inputs.length; i++) z += hidden.weights[j][i] * inputs[i]; h.push(s(z)); } let z = output.biases[0]; for (let j = 0; j < h.length; j++) z += output.weights[0][j] * h[j]; return s(z);`,
      `${sigmoid} let a = inputs; for (const layer of [hidden, output]) a = layer.weights.map((row, j) => s(row.reduce((sum, w, i) => sum + w * a[i], layer.biases[j]))); return a[0];`,
      `${sigmoid} const h1 = s(hidden.weights[0][0] * inputs[0] + hidden.weights[0][1] * inputs[1] + hidden.biases[0]); const h2 = s(hidden.weights[1][0] * inputs[0] + hidden.weights[1][1] * inputs[1] + hidden.biases[1]); return s(output.weights[0][0] * h1 + output.weights[0][1] * h2 + output.biases[0]);`,
      "const layer = (x, { weights, biases }) => biases.map((b, j) => 1 / (1 + Math.exp(-b - weights[j].map((w, i) => w * x[i]).reduce((p, q) => p + q)))); return layer(layer(inputs, hidden), output)[0];",
    ],
    wrong: {
      "hidden-not-squashed": [
        /hidden neurons pass on their z/,
        `${sigmoid} const h = hidden.weights.map((row, j) => row.reduce((t, w, i) => t + w * inputs[i], hidden.biases[j])); return s(output.weights[0].reduce((t, w, j) => t + w * h[j], output.biases[0]));`,
      ],
      "output-not-squashed": [
        /output neuron's z/,
        `${sigmoid} const h = hidden.weights.map((row, j) => s(row.reduce((t, w, i) => t + w * inputs[i], hidden.biases[j]))); return output.weights[0].reduce((t, w, j) => t + w * h[j], output.biases[0]);`,
      ],
      "never-squashed": [
        /weighted sums only/,
        "const h = hidden.weights.map((row, j) => row.reduce((t, w, i) => t + w * inputs[i], hidden.biases[j])); return output.weights[0].reduce((t, w, j) => t + w * h[j], output.biases[0]);",
      ],
      "no-hidden-biases": [
        /hidden neurons' biases are left out/,
        `${sigmoid} const h = hidden.weights.map((row) => s(row.reduce((t, w, i) => t + w * inputs[i], 0))); return s(output.weights[0].reduce((t, w, j) => t + w * h[j], output.biases[0]));`,
      ],
      "no-output-bias": [
        /output neuron's bias is left out/,
        `${sigmoid} const h = hidden.weights.map((row, j) => s(row.reduce((t, w, i) => t + w * inputs[i], hidden.biases[j]))); return s(output.weights[0].reduce((t, w, j) => t + w * h[j], 0));`,
      ],
      "no-biases": [
        /No bias enters anywhere/,
        `${sigmoid} const h = hidden.weights.map((row) => s(row.reduce((t, w, i) => t + w * inputs[i], 0))); return s(output.weights[0].reduce((t, w, j) => t + w * h[j], 0));`,
      ],
      "crossed-inputs": [
        /swapped inside each hidden neuron/,
        `${sigmoid} const h = hidden.weights.map((row, j) => s(row[1] * inputs[0] + row[0] * inputs[1] + hidden.biases[j])); return s(output.weights[0].reduce((t, w, j) => t + w * h[j], output.biases[0]));`,
      ],
      "crossed-hidden": [
        /with the weight of another/,
        `${sigmoid} const h = hidden.weights.map((row, j) => s(row.reduce((t, w, i) => t + w * inputs[i], hidden.biases[j]))); return s(output.weights[0][1] * h[0] + output.weights[0][0] * h[1] + output.biases[0]);`,
      ],
      "one-neuron-only": [
        /activation of one hidden neuron/,
        `${sigmoid} for (let j = 0; j < hidden.weights.length; j++) { let z = hidden.biases[j]; for (let i = 0; i < inputs.length; i++) z += hidden.weights[j][i] * inputs[i]; return s(z); }`,
        `${sigmoid} let a; for (let j = 0; j < hidden.weights.length; j++) { let z = hidden.biases[j]; for (let i = 0; i < inputs.length; i++) z += hidden.weights[j][i] * inputs[i]; a = s(z); } return a;`,
      ],
      "skipped-hidden": [
        /straight to the output/,
        `${sigmoid} let z = output.biases[0]; for (let i = 0; i < inputs.length; i++) z += output.weights[0][i] * inputs[i]; return s(z);`,
      ],
      "swapped-layers": [
        /layers are swapped/,
        `${sigmoid} const layer = (x, l) => l.weights.map((row, j) => s(x.reduce((t, v, i) => t + v * row[i], l.biases[j]))); return layer(layer(inputs, output), hidden)[0];`,
      ],
      "one-bias": [
        /the bias of the first/,
        `${sigmoid} const h = hidden.weights.map((row) => s(row.reduce((t, w, i) => t + w * inputs[i], hidden.biases[0]))); return s(output.weights[0].reduce((t, w, j) => t + w * h[j], output.biases[0]));`,
      ],
      "other-bias": [
        /a bias of the hidden layer/,
        `${sigmoid} const h = hidden.weights.map((row, j) => s(row.reduce((t, w, i) => t + w * inputs[i], hidden.biases[j]))); return s(output.weights[0].reduce((t, w, j) => t + w * h[j], hidden.biases[0]));`,
        `${sigmoid} const h = hidden.weights.map((row, j) => s(row.reduce((t, w, i) => t + w * inputs[i], hidden.biases[j]))); return s(output.weights[0].reduce((t, w, j) => t + w * h[j], hidden.biases[hidden.biases.length - 1]));`,
      ],
      transposed: [
        /Rows and columns/,
        `${sigmoid} const h = []; for (let j = 0; j < 2; j++) { let z = hidden.biases[j]; for (let i = 0; i < 2; i++) z += hidden.weights[i][j] * inputs[i]; h.push(s(z)); } return s(output.weights[0][0] * h[0] + output.weights[0][1] * h[1] + output.biases[0]);`,
      ],
      "first-input-left": [
        /first input does not count/,
        `${sigmoid} const h = []; for (let j = 0; j < hidden.weights.length; j++) { let z = 0; for (let i = 0; i < inputs.length; i++) z = hidden.weights[j][i] * inputs[i]; h.push(s(z + hidden.biases[j])); } let z = output.biases[0]; for (let j = 0; j < h.length; j++) z += output.weights[0][j] * h[j]; return s(z);`,
        `${sigmoid} const h = hidden.weights.map((row, j) => { let z = hidden.biases[j]; for (let i = 1; i < inputs.length; i++) z += row[i] * inputs[i]; return s(z); }); return s(output.weights[0].reduce((t, w, j) => t + w * h[j], output.biases[0]));`,
      ],
      "last-input-left": [
        /last input does not count/,
        `${sigmoid} const h = hidden.weights.map((row, j) => { let z = hidden.biases[j]; for (let i = 0; i < inputs.length - 1; i++) z += row[i] * inputs[i]; return s(z); }); return s(output.weights[0].reduce((t, w, j) => t + w * h[j], output.biases[0]));`,
      ],
      "first-hidden-left": [
        /first hidden neuron does not count/,
        `${sigmoid} const h = hidden.weights.map((row, j) => s(row.reduce((t, w, i) => t + w * inputs[i], hidden.biases[j]))); let z = 0; for (let j = 0; j < h.length; j++) z = output.weights[0][j] * h[j]; return s(z + output.biases[0]);`,
        `${sigmoid} const h = hidden.weights.map((row, j) => s(row.reduce((t, w, i) => t + w * inputs[i], hidden.biases[j]))); let z = output.biases[0]; for (let j = 1; j < h.length; j++) z += output.weights[0][j] * h[j]; return s(z);`,
      ],
      "last-hidden-left": [
        /last hidden neuron does not count/,
        `${sigmoid} const h1 = s(hidden.weights[0][0] * inputs[0] + hidden.weights[0][1] * inputs[1] + hidden.biases[0]); return s(output.weights[0][0] * h1 + output.biases[0]);`,
        `${sigmoid} const h = hidden.weights.map((row, j) => s(row.reduce((t, w, i) => t + w * inputs[i], hidden.biases[j]))); let z = output.biases[0]; for (let j = 0; j < h.length - 1; j++) z += output.weights[0][j] * h[j]; return s(z);`,
      ],
      "no-output-weights": [
        /activations are added as they are/,
        `${sigmoid} let sum = output.biases[0]; hidden.weights.forEach((row, j) => { sum += s(row.reduce((t, w, i) => t + w * inputs[i], hidden.biases[j])); }); return s(sum);`,
        `${sigmoid} let sum = 0; hidden.weights.forEach((row, j) => { sum += s(row.reduce((t, w, i) => t + w * inputs[i], hidden.biases[j])); }); return s(sum);`,
      ],
      "z-not-set-back": [
        /has left in it/,
        `${sigmoid} const h = []; let z = 0; for (let j = 0; j < hidden.weights.length; j++) { for (let i = 0; i < inputs.length; i++) z += hidden.weights[j][i] * inputs[i]; z += hidden.biases[j]; h.push(s(z)); } let out = output.biases[0]; for (let j = 0; j < h.length; j++) out += output.weights[0][j] * h[j]; return s(out);`,
        `${sigmoid} const h = []; let z = 0; for (let j = 0; j < hidden.weights.length; j++) { for (let i = 0; i < inputs.length; i++) z += hidden.weights[j][i] * inputs[i]; h.push(s(z + hidden.biases[j])); } z = 0; for (let j = 0; j < h.length; j++) z += output.weights[0][j] * h[j]; return s(z + output.biases[0]);`,
        `${sigmoid} const h = []; let z; for (let j = 0; j < hidden.weights.length; j++) { z = hidden.biases[j]; for (let i = 0; i < inputs.length; i++) z += hidden.weights[j][i] * inputs[i]; h.push(s(z)); } z += output.biases[0]; for (let j = 0; j < h.length; j++) z += output.weights[0][j] * h[j]; return s(z);`,
        `${sigmoid} const h = []; let z = 0; for (let j = 0; j < hidden.weights.length; j++) { for (let i = 0; i < inputs.length; i++) z += hidden.weights[j][i] * inputs[i]; z += hidden.biases[j]; h.push(s(z)); } for (let j = 0; j < h.length; j++) z += output.weights[0][j] * h[j]; return s(z + output.biases[0]);`,
        `${sigmoid} const h = []; let z = 0; for (let j = 0; j < hidden.weights.length; j++) { for (let i = 0; i < inputs.length; i++) z += hidden.weights[j][i] * inputs[i]; h.push(s(z + hidden.biases[j])); } for (let j = 0; j < h.length; j++) z += output.weights[0][j] * h[j]; return s(z + output.biases[0]);`,
      ],
      "only-one-product": [
        /Only the last product is left/,
        `${sigmoid} const h = []; for (let j = 0; j < hidden.weights.length; j++) { let z = hidden.biases[j]; for (let i = 0; i < inputs.length; i++) z = hidden.weights[j][i] * inputs[i]; h.push(s(z)); } let z = output.biases[0]; for (let j = 0; j < h.length; j++) z += output.weights[0][j] * h[j]; return s(z);`,
        `${sigmoid} const h = hidden.weights.map((row, j) => s(row.reduce((t, w, i) => t + w * inputs[i], hidden.biases[j]))); let z = output.biases[0]; for (let j = 0; j < h.length; j++) z = output.weights[0][j] * h[j]; return s(z);`,
        `${sigmoid} const h = []; for (let j = 0; j < hidden.weights.length; j++) { let z = hidden.biases[j]; for (let i = 0; i < inputs.length; i++) z = hidden.weights[j][i] * inputs[i]; h.push(s(z)); } let z = output.biases[0]; for (let j = 0; j < h.length; j++) z = output.weights[0][j] * h[j]; return s(z);`,
        `${sigmoid} const neuron = (x, w, b) => { let z = 0; for (let i = 0; i < x.length; i++) z = x[i] * w[i]; return s(z + b); }; const h = hidden.weights.map((row, j) => neuron(inputs, row, hidden.biases[j])); return neuron(h, output.weights[0], output.biases[0]);`,
      ],
      "bias-in-loop": [
        /once for each value/,
        `${sigmoid} const h = []; for (let j = 0; j < hidden.weights.length; j++) { let z = 0; for (let i = 0; i < inputs.length; i++) z += hidden.weights[j][i] * inputs[i] + hidden.biases[j]; h.push(s(z)); } let z = output.biases[0]; for (let j = 0; j < h.length; j++) z += output.weights[0][j] * h[j]; return s(z);`,
        `${sigmoid} const h = hidden.weights.map((row, j) => s(row.reduce((t, w, i) => t + w * inputs[i], hidden.biases[j]))); let z = 0; for (let j = 0; j < h.length; j++) z += output.weights[0][j] * h[j] + output.biases[0]; return s(z);`,
        `${sigmoid} const layer = (x, l) => l.weights.map((row, j) => s(row.reduce((t, w, i) => t + w * x[i] + l.biases[j], 0))); return layer(layer(inputs, hidden), output)[0];`,
      ],
      "bias-outside": [
        /after the sigmoid/,
        `${sigmoid} const h = hidden.weights.map((row, j) => s(row.reduce((t, w, i) => t + w * inputs[i], 0)) + hidden.biases[j]); return s(output.weights[0].reduce((t, w, j) => t + w * h[j], output.biases[0]));`,
        `${sigmoid} const h = hidden.weights.map((row, j) => s(row.reduce((t, w, i) => t + w * inputs[i], hidden.biases[j]))); return s(output.weights[0].reduce((t, w, j) => t + w * h[j], 0)) + output.biases[0];`,
        `${sigmoid} const layer = (x, l) => l.weights.map((row, j) => s(row.reduce((t, w, i) => t + w * x[i], 0)) + l.biases[j]); return layer(layer(inputs, hidden), output)[0];`,
      ],
      "exponent-sign": [
        /falls here as its z grows/,
        "const s = (t) => 1 / (1 + Math.exp(t)); const layer = (x, l) => l.weights.map((row, j) => s(row.reduce((t, w, i) => t + w * x[i], l.biases[j]))); return layer(layer(inputs, hidden), output)[0];",
        `${sigmoid} const h = hidden.weights.map((row, j) => s(row.reduce((t, w, i) => t + w * inputs[i], hidden.biases[j]))); return 1 / (1 + Math.exp(output.weights[0].reduce((t, w, j) => t + w * h[j], output.biases[0])));`,
      ],
      "reduce-start": [
        /not multiplied/,
        `${sigmoid} const h = hidden.weights.map((row, j) => s(row.reduce((t, w, i) => t + w * inputs[i]) + hidden.biases[j])); return s(output.weights[0].reduce((t, w, j) => t + w * h[j]) + output.biases[0]);`,
        `${sigmoid} const h = hidden.weights.map((row, j) => s(inputs.reduce((t, x, i) => t + x * row[i]) + hidden.biases[j])); return s(output.weights[0].reduce((t, w, j) => t + w * h[j], output.biases[0]));`,
        `${sigmoid} const layer = (x, l) => l.weights.map((row) => s(row.reduce((t, w, i) => t + w * x[i]))); return layer(layer(inputs, hidden), output)[0];`,
      ],
      tanh: [
        /go through tanh/,
        `${sigmoid} const h = hidden.weights.map((row, j) => Math.tanh(row.reduce((t, w, i) => t + w * inputs[i], hidden.biases[j]))); return s(output.weights[0].reduce((t, w, j) => t + w * h[j], output.biases[0]));`,
        "const h = hidden.weights.map((row, j) => Math.tanh(row.reduce((t, w, i) => t + w * inputs[i], hidden.biases[j]))); return Math.tanh(output.weights[0].reduce((t, w, j) => t + w * h[j], output.biases[0]));",
      ],
      "not-finite": [
        /place past the end/,
        `${sigmoid} const layer = (x, l) => l.weights.map((row, j) => s(row.reduce((t, w, i) => t + w * x[i], l.biases[j]))); return layer(layer(inputs, output), hidden)[0];`,
      ],
      threw: [
        /Is something read that is not there/,
        `${sigmoid} let z = 0; for (let j = 0; j <= hidden.weights.length; j++) for (let i = 0; i < inputs.length; i++) z += hidden.weights[j][i] * inputs[i]; return s(z);`,
      ],
    },
  },
  {
    id: "4-descent-loop",
    head: "function myDescent(slope: (weight: number) => number, start: number, learningRate: number, epochs: number)",
    right: [
      "let w = start; for (let i = 1; i <= epochs; i++) { const g = slope(w); w = w - g * learningRate; } return w;",
      "while (epochs > 0) { start -= learningRate * slope(start); epochs -= 1; } return start;",
      "const myDescent = (f, w, rate, n) => (n === 0 ? w : myDescent(f, w - rate * f(w), rate, n - 1));",
      "return Array.from({ length: epochs }).reduce((w) => w - learningRate * slope(w), start);",
    ],
    wrong: {
      uphill: [
        /walk climbs/,
        "let w = start; for (let i = 0; i < epochs; i++) w += learningRate * slope(w); return w;",
      ],
      "slope-once": [
        /asked once, at the start/,
        "const g = slope(start); let w = start; for (let i = 0; i < epochs; i++) w -= learningRate * g; return w;",
        "let w = start; for (let i = 0; i < epochs; i++) w -= learningRate * slope(start); return w;",
      ],
      "one-step": [
        /where the first step leads/,
        "return start - learningRate * slope(start);",
        "let w = start; for (let i = 0; i < epochs; i++) { w -= learningRate * slope(w); return w; }",
        "let w; for (let i = 0; i < epochs; i++) { w = start; w -= learningRate * slope(w); } return w;",
        "let w = start; for (let i = 0; i < epochs; i++) { const next = start - learningRate * slope(start); w = next; } return w;",
      ],
      "one-too-many": [
        /One step too many/,
        "let w = start; for (let i = 0; i <= epochs; i++) w -= learningRate * slope(w); return w;",
      ],
      "one-too-few": [
        /One step too few/,
        "let w = start; for (let i = 1; i < epochs; i++) w -= learningRate * slope(w); return w;",
        "let w = start; for (let i = 0; i < epochs - 1; i++) w -= learningRate * slope(w); return w;",
      ],
      "no-rate": [
        /whole slope is subtracted/,
        "let w = start; for (let i = 0; i < epochs; i++) w -= slope(w); return w;",
      ],
      "from-start": [
        /sets out from the start again/,
        "let w = start; for (let i = 0; i < epochs; i++) w = start - learningRate * slope(w); return w;",
      ],
      "slopes-pile-up": [
        /slopes of all steps before/,
        "let w = start; let g = 0; for (let i = 0; i < epochs; i++) { g += slope(w); w -= learningRate * g; } return w;",
      ],
      "slope-of-epoch": [
        /number of the epoch/,
        "let w = start; for (let i = 0; i < epochs; i++) w -= learningRate * slope(i); return w;",
      ],
      "rate-on-weight": [
        /shortens the weight/,
        "let w = start; for (let i = 0; i < epochs; i++) w = w * learningRate - slope(w); return w;",
        "let w = start; for (let i = 0; i < epochs; i++) w = learningRate * (w - slope(w)); return w;",
      ],
      "no-slope": [
        /slope is never asked/,
        "let w = start; for (let i = 0; i < epochs; i++) w -= learningRate; return w;",
        "let w = start; for (let i = 0; i < epochs; i++) w -= learningRate * w; return w;",
      ],
      "slope-typed-in": [
        /slope of the example/,
        "let w = start; for (let i = 0; i < epochs; i++) w -= learningRate * (w - 3); return w;",
      ],
      "step-alone": [
        /where it stood is lost/,
        "let w = start; for (let i = 0; i < epochs; i++) w = learningRate * slope(w); return w;",
        "let w = start; for (let i = 0; i < epochs; i++) w =- learningRate * slope(w); return w;",
      ],
      "stops-early": [
        /stops where the slope is small/,
        "let w = start; for (let i = 0; i < epochs; i++) { const s = slope(w); if (Math.abs(s) < 1) break; w -= learningRate * s; } return w;",
        "let w = start; for (let i = 0; i < epochs && Math.abs(slope(w)) > 1; i++) w -= learningRate * slope(w); return w;",
      ],
      "divided-by-epochs": [
        /division by the number of epochs/,
        "let w = start; for (let i = 0; i < epochs; i++) w -= learningRate * slope(w) / epochs; return w;",
        "let w = start; for (let i = 0; i < epochs; i++) w -= learningRate * slope(w); return w / epochs;",
      ],
      "slope-returned": [
        /a slope, not a place/,
        "let w = start; for (let i = 0; i < epochs; i++) w -= learningRate * slope(w); return slope(w);",
        "let w = start; let g = 0; for (let i = 0; i < epochs; i++) { g = slope(w); w -= learningRate * g; } return g;",
      ],
      "only-the-change": [
        /how far the walk went/,
        "let w = start; for (let i = 0; i < epochs; i++) w -= learningRate * slope(w); return w - start;",
      ],
      unchanged: [
        /came back as it went in/,
        "let w = start; for (let i = 0; i < epochs; i++) w - learningRate * slope(w); return w;",
        "for (let i = 0; i < epochs; i++) { let w = start; w -= learningRate * slope(w); } return start;",
      ],
      "not-a-number": [
        /should return a number\. Here/,
        "const path = [start]; for (let i = 0; i < epochs; i++) path.push(path[i] - learningRate * slope(path[i])); return path;",
      ],
    },
  },
];
