// Answers to lesson 5's code exercises as learners type them: right ones in other styles, wrong ones with their verdict.
import type { TypedAnswers } from "../../exercises/typed";

export const typed: readonly TypedAnswers[] = [
  {
    id: "5-mean-loss",
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
      "sum-squared": [
        /their sum is squared/,
        "let sum = 0; for (let i = 0; i < predictions.length; i++) sum += predictions[i] - targets[i]; return sum ** 2 / predictions.length;",
        "return predictions.reduce((s, p, i) => s + p - targets[i], 0) ** 2;",
      ],
      "reduce-start": [
        /as it is, not squared/,
        "return predictions.map((p, i) => p - targets[i]).reduce((s, e) => s + e ** 2) / predictions.length;",
        "return targets.map((t, i) => t - predictions[i]).reduce((s, e) => s + e * e) / targets.length;",
        "return targets.map((t, i) => Math.abs(t - predictions[i])).reduce((s, e) => s + e ** 2) / targets.length;",
        "return predictions.reduce((s, p, i) => s + (p - targets[i]) ** 2) / predictions.length;",
        "return targets.reduce((s, t, i) => s + (t - predictions[i]) ** 2) / targets.length;",
      ],
      "divided-in-loop": [
        /divided again for each/,
        "let s = 0; for (let i = 0; i < predictions.length; i++) { s += (predictions[i] - targets[i]) ** 2; s /= predictions.length; } return s;",
        "return predictions.reduce((s, p, i) => (s + (p - targets[i]) ** 2) / predictions.length, 0);",
      ],
      rooted: [
        /square root of the mean/,
        "let sum = 0; for (let i = 0; i < predictions.length; i++) sum += (predictions[i] - targets[i]) ** 2; return Math.sqrt(sum / predictions.length);",
      ],
      halved: [
        /half of it/,
        "let sum = 0; for (let i = 0; i < predictions.length; i++) sum += (predictions[i] - targets[i]) ** 2; return sum / (predictions.length + targets.length);",
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
];
