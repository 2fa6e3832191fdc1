// Answers to lesson 7's code exercises as learners type them: right ones in other styles, wrong ones with their verdict.
import type { TypedAnswers } from "../../exercises/typed";

export const typed: readonly TypedAnswers[] = [
  {
    id: "7-reset",
    head: "function myTraining(start: number, slopeAt: (w: number) => number, learningRate: number, steps: number)",
    right: [
      "let w = start; for (let i = 0; i < steps; i++) { let gradient = 0; gradient += slopeAt(w); w -= learningRate * gradient; } return w;",
      "let w = start; let gradient = 0; for (let i = 1; i <= steps; i++) { gradient += slopeAt(w); w -= learningRate * gradient; gradient = 0; } return w;",
      "let w = start, n = steps; while (n-- > 0) w = w - learningRate * slopeAt(w); return w;",
      "const myTraining = (w, f, rate, n) => { for (let i = n; i > 0; i--) w += -rate * f(w); return w; };",
    ],
    wrong: {
      "no-reset": [
        /as it stands/,
        "let w = start; let gradient = 0; for (let step = 0; step < steps; step++) { gradient += slopeAt(w); w -= learningRate * gradient; } return w;",
      ],
      "never-runs": [
        /`slopeAt` is never called/,
        "let w = start; let gradient = 0; for (let step = 0; step > steps; step++) { gradient = 0; gradient += slopeAt(w); w -= learningRate * gradient; } return w;",
        "return start;",
      ],
      "weight-replaced": [
        /step takes the place of the weight/,
        "let w = start; for (let step = 0; step < steps; step++) { let gradient = 0; gradient += slopeAt(w); w =- learningRate * gradient; } return w;",
        "let w = start; for (let step = 0; step < steps; step++) { let gradient = 0; gradient += slopeAt(w); w = learningRate * gradient; } return w;",
      ],
      "never-moves": [
        /returned never moved/,
        "let w = start; for (let step = 0; step < steps; step++) { let gradient = 0; gradient += slopeAt(w); start -= learningRate * gradient; } return w;",
        "let w = start; for (let step = 0; step < steps; step++) { let gradient = 0; gradient += slopeAt(start); start -= learningRate * gradient; } return w;",
        "let w = start; let gradient = 0; for (let step = 0; step < steps; step++) { gradient += slopeAt(w); gradient = 0; w -= learningRate * gradient; } return w;",
      ],
      uphill: [
        /runs uphill/,
        "let w = start; for (let step = 0; step < steps; step++) { let gradient = 0; gradient += slopeAt(w); w += learningRate * gradient; } return w;",
      ],
      "no-rate": [
        /whole slope is subtracted/,
        "let w = start; for (let step = 0; step < steps; step++) { let gradient = 0; gradient += slopeAt(w); w -= gradient; } return w;",
      ],
      "rate-twice": [
        /applied twice/,
        "let w = start; for (let step = 0; step < steps; step++) { let gradient = 0; gradient += learningRate * slopeAt(w); w -= learningRate * gradient; } return w;",
      ],
      "first-slope-only": [
        /slope of the start/,
        "let w = start; let gradient = 0; for (let step = 0; step < steps; step++) { gradient = slopeAt(start); w -= learningRate * gradient; } return w;",
        "let w; let gradient = 0; for (let step = 0; step < steps; step++) { w = start; gradient += slopeAt(w); w -= learningRate * gradient; } return w;",
      ],
      "one-step-more": [
        /one step too many/,
        "let w = start; for (let step = 0; step <= steps; step++) { let gradient = 0; gradient += slopeAt(w); w -= learningRate * gradient; } return w;",
      ],
      "one-step-less": [
        /one step too few/,
        "let w = start; for (let step = 1; step < steps; step++) { let gradient = 0; gradient += slopeAt(w); w -= learningRate * gradient; } return w;",
      ],
      "start-again": [
        /sets out from `start`/,
        "let w = start; let gradient = 0; for (let step = 0; step < steps; step++) { w = start; gradient = 0; gradient += slopeAt(w); w -= learningRate * gradient; } return w;",
        "let w; for (let step = 0; step < steps; step++) { w = start; w -= learningRate * slopeAt(w); } return w;",
      ],
      "weight-reset": [
        /weight is set to 0/,
        "let w = start; let gradient = 0; for (let step = 0; step < steps; step++) { w = 0; gradient += slopeAt(w); w -= learningRate * gradient; } return w;",
        "let w = start; let gradient = 0; for (let step = 0; step < steps; step++) { w = 0; gradient = 0; gradient += slopeAt(w); w -= learningRate * gradient; } return w;",
      ],
      "gradient-returned": [
        /gradient that is left/,
        "let w = start; let gradient = 0; for (let step = 0; step < steps; step++) { gradient = 0; gradient += slopeAt(w); w -= learningRate * gradient; } return gradient;",
        "let w = start; let gradient = 0; for (let step = 0; step < steps; step++) { gradient += slopeAt(w); w -= learningRate * gradient; } return gradient;",
      ],
      "one-step": [
        /stand inside the loop/,
        "let w = start; let gradient = 0; for (let step = 0; step < steps; step++) { gradient += slopeAt(w); w -= learningRate * gradient; learningRate = 0; } return w;",
        "let w = start; let gradient = 0; for (let step = 0; step < steps; step++) { gradient = 0; gradient += slopeAt(w); w -= learningRate * gradient; return w; }",
      ],
      "no-return": [
        /returns nothing/,
        "let w = start; let gradient = 0; for (let step = 0; step < steps; step++) { gradient = 0; gradient += slopeAt(w); w -= learningRate * gradient; }",
      ],
    },
  },
];
