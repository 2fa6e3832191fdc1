// Answers to lesson 2's code exercise as learners type them: right ones in other styles, wrong ones with their verdict.
import type { TypedAnswers } from "../../exercises/typed";

export const typed: readonly TypedAnswers[] = [
  {
    id: "2-relative-error",
    head: "function myRelativeError(a: number, b: number)",
    right: [
      "const top = Math.abs(a - b); const bottom = Math.max(Math.abs(a), Math.abs(b)); return bottom === 0 ? 0 : top / bottom;",
      "if (a === 0 && b === 0) { return 0; } else { return Math.abs(b - a) / Math.max(Math.abs(b), Math.abs(a)); }",
      "if (!a && !b) return 0; let larger = Math.abs(a); if (Math.abs(b) > larger) larger = Math.abs(b); let d = a - b; if (d < 0) d = -d; return d / larger;",
      "const myRelativeError = (x, y) => Math.sqrt((x - y) ** 2) / Math.max(Math.sqrt(x * x), Math.sqrt(y * y)) || 0;",
      "return Math.abs(a - b) / (Math.max(Math.abs(a), Math.abs(b)) + 1e-12);",
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
      "sizes-compared": [
        /signs are gone before/,
        "if (a === b) return 0; return Math.abs(Math.abs(a) - Math.abs(b)) / Math.max(Math.abs(a), Math.abs(b));",
        "a = Math.abs(a); b = Math.abs(b); if (a === b) return 0; return 1 - Math.min(a, b) / Math.max(a, b);",
        "return Math.abs(Math.abs(a) - Math.abs(b)) / Math.max(Math.abs(a), Math.abs(b));",
      ],
      "at-least-one": [
        /never divides by less than 1/,
        "return Math.abs(a - b) / Math.max(1, Math.abs(a), Math.abs(b));",
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
        /0 \/ 0\?/,
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
        "if (a === b) return 1; if (b > a) return Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b)); return 0.5;",
      ],
    },
  },
];
