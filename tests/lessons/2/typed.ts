// Answers to lesson 2's code exercises as learners type them: right ones in other styles, wrong ones with their verdict.
import type { TypedAnswers } from "../../exercises/typed";

export const typed: readonly TypedAnswers[] = [
  {
    id: "2-nudge",
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
      "weight-scaled": [
        /weight is multiplied here/,
        "const up = [...weights]; const down = [...weights]; up[which] *= 1 + h; down[which] *= 1 - h; return (loss(up) - loss(down)) / (2 * h);",
        "const up = [...weights]; const down = [...weights]; up[which] *= h; down[which] *= -h; return (loss(up) - loss(down)) / (2 * h);",
      ],
      "losses-added": [
        /losses are added/,
        "const up = [...weights]; const down = [...weights]; up[which] += h; down[which] -= h; return (loss(up) + loss(down)) / (2 * h);",
        "const up = [...weights]; const down = [...weights]; up[which] += h; down[which] -= h; return (loss(up) + loss(down)) / h;",
        "const up = [...weights]; const down = [...weights]; up[which] += h; down[which] -= h; return (loss(up) + loss(down)) / 2;",
      ],
      "half-nudge": [
        /moved by half of h/,
        "const up = [...weights]; const down = [...weights]; up[which] += h / 2; down[which] -= h / 2; return (loss(up) - loss(down)) / h;",
        "const up = [...weights]; const down = [...weights]; up[which] += 0.5 * h; down[which] -= 0.5 * h; return (loss(up) - loss(down)) / (2 * h);",
      ],
      "double-nudge": [
        /moved by 2h/,
        "const up = [...weights]; const down = [...weights]; up[which] += 2 * h; down[which] -= 2 * h; return (loss(up) - loss(down)) / (4 * h);",
        "const up = [...weights]; const down = [...weights]; up[which] += 2 * h; down[which] -= 2 * h; return (loss(up) - loss(down)) / (2 * h);",
      ],
      "one-loss-divided": [
        /Only the second loss is divided/,
        "const up = [...weights]; const down = [...weights]; up[which] += h; down[which] -= h; return loss(up) - loss(down) / (2 * h);",
        "const up = [...weights]; const down = [...weights]; up[which] += h; down[which] -= h; return loss(up) - loss(down) / h;",
      ],
      halved: [
        /half of the rise/,
        "const up = [...weights]; const down = [...weights]; up[which] += h; down[which] -= h; return (loss(up) - loss(down)) / 2;",
      ],
      "divided-by-h-twice": [
        /divided by h twice/,
        "const up = [...weights]; const down = [...weights]; up[which] += h; down[which] -= h; return (loss(up) - loss(down)) / (h * h);",
        "const up = [...weights]; const down = [...weights]; up[which] += h; down[which] -= h; return (loss(up) - loss(down)) / (2 * h * h);",
        "const up = [...weights]; const down = [...weights]; up[which] += h; down[which] -= h; return (loss(up) - loss(down)) / (2 * h) ** 2;",
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
    id: "2-relative-error",
    head: "function myRelativeError(a: number, b: number)",
    right: [
      "const top = Math.abs(a - b); const bottom = Math.max(Math.abs(a), Math.abs(b)); return bottom === 0 ? 0 : top / bottom;",
      "if (a === 0 && b === 0) { return 0; } else { return Math.abs(b - a) / Math.max(Math.abs(b), Math.abs(a)); }",
      "if (!a && !b) return 0; let larger = Math.abs(a); if (Math.abs(b) > larger) larger = Math.abs(b); let d = a - b; if (d < 0) d = -d; return d / larger;",
      "const myRelativeError = (x, y) => Math.sqrt((x - y) ** 2) / Math.max(Math.sqrt(x * x), Math.sqrt(y * y)) || 0;",
      "return Math.abs(a - b) / (Math.max(Math.abs(a), Math.abs(b)) + 1e-12);",
      "return Math.abs(a - b) / (Math.max(Math.abs(a), Math.abs(b)) + 1e-8);",
      "return Math.abs(a - b) / Math.max(1e-8, Math.abs(a), Math.abs(b));",
      "if (Math.abs(a - b) < 1e-9) return 0; return Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));",
      "if (Math.max(a, b, -a, -b) == 0) return 0; return Math.max(a - b, b - a) / Math.max(a, b, -a, -b);",
    ],
    wrong: {
      absolute: [/absolute error/, "return Math.abs(a - b);", "if (a === b) return 0; return Math.abs(b - a);"],
      "no-size": [
        /keeps its sign/,
        "if (a === b) return 0; return (a - b) / Math.max(Math.abs(a), Math.abs(b));",
        "return (a - b) / Math.max(Math.abs(a), Math.abs(b));",
      ],
      "larger-not-size": [
        /larger number, not by the larger size/,
        "if (a === b) return 0; return Math.abs(a - b) / Math.max(a, b);",
        "if (a === b) return 0; return Math.abs((a - b) / Math.max(a, b));",
        "return Math.abs(a - b) / Math.max(a, b);",
      ],
      smaller: [
        /smaller size/,
        "if (a === b) return 0; return Math.abs(a - b) / Math.min(Math.abs(a), Math.abs(b));",
        "return Math.abs(a - b) / Math.min(Math.abs(a), Math.abs(b));",
      ],
      "one-of-them": [
        /size of one of them/,
        "if (a === b) return 0; return Math.abs(a - b) / Math.abs(a);",
        "if (a === b) return 0; return Math.abs(a - b) / Math.abs(b);",
        "return Math.abs(a - b) / Math.abs(b);",
        "return Math.abs(a - b) / a;",
        "if (a === b) return 0; return Math.abs(a - b) / b;",
      ],
      "their-sum": [
        /sum of both sizes/,
        "if (a === b) return 0; return Math.abs(a - b) / (Math.abs(a) + Math.abs(b));",
        "return Math.abs(a - b) / (Math.abs(a) + Math.abs(b));",
        "return Math.abs(a - b) / (Math.abs(a) + Math.abs(b) + 1e-8);",
      ],
      "sum-of-both": [
        /divides by a \+ b/,
        "if (a === b) return 0; return Math.abs(a - b) / (a + b);",
        "if (a === b) return 0; return Math.abs((a - b) / (a + b));",
      ],
      "their-mean": [
        /mean of both sizes/,
        "if (a === b) return 0; return Math.abs(a - b) / ((Math.abs(a) + Math.abs(b)) / 2);",
      ],
      "zero-agrees": [
        /this says that they agree/,
        "if (a === 0 || b === 0) return 0; return Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));",
        "if (a === 0) return 0; return Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));",
        "if (b === 0) { return 0; } return Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));",
        "if (a * b === 0) return 0; return Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));",
      ],
      "sign-agrees": [
        /Whenever the difference is negative/,
        "if (a - b < 1e-7) return 0; return Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));",
        "if (b - a < 1e-9) return 0; return Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));",
        "if (a <= b) return 0; return (a - b) / Math.max(Math.abs(a), Math.abs(b));",
      ],
      assigned: [
        /agrees with every b but 0/,
        "if (a = b) return 0; return Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));",
        "return (a = b) ? 0 : Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));",
      ],
      "zeros-differ": [
        /Two slopes of 0 get an error/,
        "if (a === b) return 1; return Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));",
        "if (!a || !b) return 1; return Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));",
      ],
      "sizes-compared": [
        /signs are gone before/,
        "if (a === b) return 0; return (Math.abs(a) - Math.abs(b)) / Math.max(Math.abs(a), Math.abs(b));",
        "if (a === b) return 0; return Math.abs(Math.abs(a) - Math.abs(b)) / Math.max(Math.abs(a), Math.abs(b));",
        "a = Math.abs(a); b = Math.abs(b); if (a === b) return 0; return 1 - Math.min(a, b) / Math.max(a, b);",
        "return Math.abs(Math.abs(a) - Math.abs(b)) / Math.max(Math.abs(a), Math.abs(b));",
      ],
      floor: [
        /never divides by less than a fixed number/,
        "return Math.abs(a - b) / Math.max(1, Math.abs(a), Math.abs(b));",
        "return Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b), 1e-3);",
        "return Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b), 0.0001);",
        "return Math.abs(a - b) / (Math.max(Math.abs(a), Math.abs(b)) + 1e-6);",
        "return Math.abs(a - b) / (1e-3 + Math.max(Math.abs(a), Math.abs(b)));",
      ],
      percent: [
        /in percent/,
        "if (a === b) return 0; return 100 * Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));",
      ],
      squared: [
        /squared here/,
        "if (a === b) return 0; return (Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b))) ** 2;",
        "if (a === b) return 0; return (a - b) ** 2 / Math.max(a ** 2, b ** 2);",
      ],
      "not-finite": [
        /or 0 \/ 0/,
        "return Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));",
        "return Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b)) ** 3;",
      ],
      "text-not-number": [
        /toFixed/,
        "if (a === b) return '0'; return (Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b))).toFixed(4);",
      ],
      promise: [
        /Leave `async`/,
        "const myRelativeError = async (a, b) => Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));",
      ],
      "returned-nothing": [
        /With other numbers a result does come out/,
        "if (a > b) { return Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b)); }",
      ],
      sometimes: [
        /right for some numbers/,
        "if (a === b) return 0; if (b > a) return Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b)); return 0.5;",
      ],
    },
  },
];
