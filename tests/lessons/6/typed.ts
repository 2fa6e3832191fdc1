// Answers to lesson 6's code exercises as learners type them: right ones in other styles, wrong ones with their verdict.
import type { TypedAnswers } from "../../exercises/typed";

const start = "const gradients = graph.map(() => 0); gradients[graph.length - 1] = 1;";

export const typed: readonly TypedAnswers[] = [
  {
    id: "6-times-rule",
    head: "function myTimesBack(a: number, b: number, gradient: number)",
    right: [
      "return [b, a].map((other) => other * gradient);",
      "const forA = gradient * b; const forB = gradient * a; return [forA, forB];",
      "const myTimesBack = (x, y, g) => Float64Array.of(g * y, g * x);",
      "const p = a * b; return [gradient * p / a, gradient * p / b];",
    ],
    wrong: {
      "own-factor": [/times itself/, "return [gradient * a, gradient * b];"],
      "no-gradient": [/slopes of the product/, "return [b, a];"],
      "plus-rule": [/rule of plus/, "return [gradient, gradient];"],
      added: [/Gradient and slope are added/, "return [gradient + b, gradient + a];"],
      "both-factors": [/whole product/, "return [gradient * a * b, gradient * a * b];"],
      "sum-of-factors": [/times a \+ b/, "return [gradient * (a + b), gradient * (a + b)];"],
      "same-factor": [
        /times the same factor/,
        "return [gradient * b, gradient * b];",
        "const back = gradient * a; return [back, back];",
      ],
      "factor-overwritten": [
        /overwritten by its gradient/,
        "a = gradient * b; b = gradient * a; return [a, b];",
        "b = gradient * a; a = gradient * b; return [a, b];",
      ],
      "factors-moved": [
        /factors themselves, moved/,
        "return [a - gradient * b, b - gradient * a];",
        "const forA = a + gradient * b; const forB = b + gradient * a; return [forA, forB];",
      ],
      "slope-for-one": [
        /gets the gradient as it is/,
        "return [gradient, gradient * a];",
        "return [gradient * b, gradient];",
      ],
      "for-each-alone": [/only one of the two/, "return [gradient * b, a];", "return [b, a * gradient];"],
      "wrong-sign": [/signs are turned/, "return [-gradient * b, -gradient * a];"],
      divided: [
        /Something is divided/,
        "return [gradient / b, gradient / a];",
        "return [gradient / a, gradient / b];",
        "return [a / gradient, b / gradient];",
        "return [b / gradient, a / gradient];",
      ],
      "quotient-rule": [/rule for a \/ b/, "return [gradient / b, -gradient * a / b ** 2];"],
      "wrong-length": [/another length/, "return [gradient * b];"],
      "not-a-list": [
        /should return a list/,
        "return gradient * b, gradient * a;",
        "return { a: gradient * b, b: gradient * a };",
      ],
    },
  },
  {
    id: "6-walk-back",
    head: "function myWalkBack(graph: { parents: number[]; slopes: number[] }[])",
    right: [
      "const g = new Array(graph.length).fill(0); g[g.length - 1] = 1; for (let k = g.length - 1; k > 0; k--) for (let i = 0; i < graph[k].parents.length; i++) g[graph[k].parents[i]] += g[k] * graph[k].slopes[i]; return g;",
      "const g = graph.map((_, k) => Number(k === graph.length - 1)); [...graph.keys()].reverse().forEach((k) => graph[k].parents.forEach((p, i) => { g[p] = g[p] + graph[k].slopes[i] * g[k]; })); return g;",
      "const g = []; for (let k = graph.length - 1; k >= 0; k--) { g[k] = k === graph.length - 1 ? 1 : 0; for (let child = k + 1; child < graph.length; child++) graph[child].parents.forEach((p, i) => { if (p === k) g[k] += graph[child].slopes[i] * g[child]; }); } return g;",
      "const known = {}; const of = (k) => { if (k === graph.length - 1) return 1; if (!(k in known)) { known[k] = 0; for (let c = k + 1; c < graph.length; c++) graph[c].parents.forEach((p, i) => { if (p === k) known[k] += graph[c].slopes[i] * of(c); }); } return known[k]; }; return graph.map((_, k) => of(k));",
    ],
    wrong: {
      overwritten: [
        /keeps only one of its two/,
        `const g = graph.map(() => 0); function send(k, amount) { g[k] = amount; graph[k].parents.forEach((p, i) => send(p, graph[k].slopes[i] * amount)); } send(graph.length - 1, 1); return g;`,
        `${start} for (let k = graph.length - 1; k >= 0; k--) graph[k].parents.forEach((p, i) => { gradients[p] = graph[k].slopes[i] * gradients[k]; }); return gradients;`,
      ],
      "forward-order": [
        /from the first number to the last/,
        `${start} for (let k = 0; k < graph.length; k++) graph[k].parents.forEach((p, i) => { gradients[p] += graph[k].slopes[i] * gradients[k]; }); return gradients;`,
      ],
      "one-parent-left": [
        /made from one number alone/,
        `${start} for (let k = graph.length - 1; k >= 0; k--) { if (graph[k].parents.length === 2) { const [p, q] = graph[k].parents; const [s, t] = graph[k].slopes; gradients[p] += s * gradients[k]; gradients[q] += t * gradients[k]; } } return gradients;`,
      ],
      "no-start": [
        /nothing was put in/,
        "const gradients = graph.map(() => 0); for (let k = graph.length - 1; k >= 0; k--) graph[k].parents.forEach((p, i) => { gradients[p] += graph[k].slopes[i] * gradients[k]; }); return gradients;",
      ],
      "all-ones": [
        /Every number starts with a gradient of 1/,
        "const gradients = graph.map(() => 1); for (let k = graph.length - 1; k >= 0; k--) graph[k].parents.forEach((p, i) => { gradients[p] += graph[k].slopes[i] * gradients[k]; }); return gradients;",
      ],
      "slope-only": [
        /slopes are added, without the gradient/,
        `const g = graph.map(() => 0); function send(k, amount) { g[k] += amount; graph[k].parents.forEach((p, i) => send(p, graph[k].slopes[i])); } send(graph.length - 1, 1); return g;`,
        `${start} for (let k = graph.length - 1; k >= 0; k--) graph[k].parents.forEach((p, i) => { gradients[p] += graph[k].slopes[i]; }); return gradients;`,
      ],
      "gradient-only": [
        /handed on as it is/,
        `${start} for (let k = graph.length - 1; k >= 0; k--) graph[k].parents.forEach((p) => { gradients[p] += gradients[k]; }); return gradients;`,
      ],
      "added-links": [
        /Slope and gradient are added/,
        `${start} for (let k = graph.length - 1; k >= 0; k--) graph[k].parents.forEach((p, i) => { gradients[p] += graph[k].slopes[i] + gradients[k]; }); return gradients;`,
      ],
      "first-parent-only": [
        /Only the first parent/,
        `${start} for (let k = graph.length - 1; k >= 0; k--) gradients[graph[k].parents[0]] += graph[k].slopes[0] * gradients[k]; return gradients;`,
        `${start} for (let k = graph.length - 1; k >= 0; k--) for (let i = 0; i < graph[k].parents.length - 1; i++) gradients[graph[k].parents[i]] += graph[k].slopes[i] * gradients[k]; return gradients;`,
      ],
      "second-parent-only": [
        /Only the second parent/,
        `${start} for (let k = graph.length - 1; k >= 0; k--) for (let i = 1; i < graph[k].parents.length; i++) gradients[graph[k].parents[i]] += graph[k].slopes[i] * gradients[k]; return gradients;`,
      ],
      "slopes-crossed": [
        /slope of the other one/,
        `${start} for (let k = graph.length - 1; k >= 0; k--) graph[k].parents.forEach((p, i) => { gradients[p] += graph[k].slopes[1 - i] * gradients[k]; }); return gradients;`,
      ],
      "starts-below-last": [
        /loss passes nothing on/,
        `${start} for (let k = graph.length - 2; k >= 0; k--) graph[k].parents.forEach((p, i) => { gradients[p] += graph[k].slopes[i] * gradients[k]; }); return gradients;`,
      ],
      "stops-at-loss": [
        /Only what the loss was made from/,
        `${start} for (let k = graph.length - 1; k >= 0; k--) { graph[k].parents.forEach((p, i) => { gradients[p] += graph[k].slopes[i] * gradients[k]; }); return gradients; }`,
        `${start} for (let k = graph.length - 1; k >= 0; k--) for (let i = 0; i < graph[k].parents.length; i++) { gradients[graph[k].parents[i]] += graph[k].slopes[i] * gradients[k]; return gradients; }`,
        `${start} const e = graph[graph.length - 1]; e.parents.forEach((p, i) => { gradients[p] += e.slopes[i]; }); return gradients;`,
      ],
      "ends-too-early": [
        /walk ends too early/,
        `${start} for (let k = graph.length - 1; k > 1; k--) graph[k].parents.forEach((p, i) => { gradients[p] += graph[k].slopes[i] * gradients[k]; }); return gradients;`,
        `${start} for (let k = graph.length - 1; k > 2; k--) graph[k].parents.forEach((p, i) => { gradients[p] += graph[k].slopes[i] * gradients[k]; }); return gradients;`,
      ],
      "turned-in-place": [
        /turns the list itself round/,
        `${start} graph.reverse().forEach((e, k) => e.parents.forEach((p, i) => { gradients[p] += e.slopes[i] * gradients[k]; })); return gradients;`,
        `${start} graph.reverse(); for (let k = 0; k < graph.length; k++) graph[k].parents.forEach((p, i) => { gradients[p] += graph[k].slopes[i] * gradients[k]; }); return gradients;`,
      ],
      "nothing-sent": [
        /and still nothing arrives/,
        `${start} [...graph].reverse().forEach((e, k) => e.parents.forEach((p, i) => { gradients[p] += e.slopes[i] * gradients[k]; })); return gradients;`,
        `${start} for (let k = graph.length - 1; k >= 0; k--) graph[k].parents.forEach((p, i) => { gradients[k] += graph[k].slopes[i] * gradients[p]; }); return gradients;`,
        `${start} for (let k = graph.length - 1; k >= 0; k--) graph[k].parents.forEach((p, i) => { gradients[p] += graph[k].slopes[i] * gradients[p]; }); return gradients;`,
        `${start} for (let k = graph.length - 1; k >= 0; k--) graph[k].parents.forEach((p, i) => { gradients[p] *= graph[k].slopes[i] * gradients[k]; }); return gradients;`,
      ],
      subtracted: [
        /What arrives is subtracted/,
        `${start} for (let k = graph.length - 1; k >= 0; k--) graph[k].parents.forEach((p, i) => { gradients[p] -= graph[k].slopes[i] * gradients[k]; }); return gradients;`,
      ],
      multiplied: [
        /over two ways is multiplied/,
        `const gradients = graph.map(() => 1); for (let k = graph.length - 1; k >= 0; k--) graph[k].parents.forEach((p, i) => { gradients[p] *= graph[k].slopes[i] * gradients[k]; }); return gradients;`,
      ],
      "running-product": [
        /One product runs on/,
        `${start} let product = 1; for (let k = graph.length - 1; k >= 0; k--) graph[k].parents.forEach((p, i) => { product *= graph[k].slopes[i]; gradients[p] += product; }); return gradients;`,
        `${start} let g = 1; for (let k = graph.length - 1; k >= 0; k--) graph[k].parents.forEach((p, i) => { g = g * graph[k].slopes[i]; gradients[p] = g; }); return gradients;`,
      ],
      "sends-sum": [
        /sends on its first share once more/,
        `const g = graph.map(() => 0); function send(k, amount) { g[k] += amount; graph[k].parents.forEach((p, i) => send(p, graph[k].slopes[i] * g[k])); } send(graph.length - 1, 1); return g;`,
      ],
      "in-reverse": [
        /their list is turned round/,
        `${start} for (let k = graph.length - 1; k >= 0; k--) graph[k].parents.forEach((p, i) => { gradients[p] += graph[k].slopes[i] * gradients[k]; }); return gradients.reverse();`,
      ],
      "first-slope-twice": [
        /slope of the first counts twice/,
        `${start} for (let k = graph.length - 1; k >= 0; k--) { const { parents, slopes } = graph[k]; for (const p of parents) gradients[p] += slopes[parents.indexOf(p)] * gradients[k]; } return gradients;`,
      ],
      "starts-at-first": [
        /first number starts with a gradient of 1/,
        `const g = graph.map(() => 0); g[0] = 1; [...graph].reverse().forEach((e, k) => e.parents.forEach((p, i) => { g[p] += e.slopes[i] * g[k]; })); return g;`,
        "const gradients = graph.map(() => 0); gradients[0] = 1; for (let k = graph.length - 1; k >= 0; k--) graph[k].parents.forEach((p, i) => { gradients[p] += graph[k].slopes[i] * gradients[k]; }); return gradients;",
      ],
      "place-in-list": [
        /places 0 and 1/,
        `${start} for (let k = graph.length - 1; k >= 0; k--) graph[k].parents.forEach((_, i) => { gradients[i] += graph[k].slopes[i] * gradients[k]; }); return gradients;`,
      ],
      "every-path": [
        /visited once for every path/,
        "const gradients = graph.map(() => 0); function send(k, g) { gradients[k] += g; graph[k].parents.forEach((p, i) => send(p, g * graph[k].slopes[i])); } send(graph.length - 1, 1); return gradients;",
        "const g = graph.map(() => 0); const todo = [[graph.length - 1, 1]]; while (todo.length > 0) { const [k, by] = todo.pop(); g[k] += by; const { parents, slopes } = graph[k]; for (let i = 0; i < parents.length; i++) todo.push([parents[i], by * slopes[i]]); } return g;",
      ],
      "without-last": [
        /All are right but the last/,
        "const g = graph.map(() => 0); const { parents, slopes } = graph[graph.length - 1]; parents.forEach((p, i) => { g[p] += slopes[i]; }); for (let k = graph.length - 2; k >= 0; k--) graph[k].parents.forEach((p, i) => { g[p] += graph[k].slopes[i] * g[k]; }); return g;",
      ],
      threw: [
        /Is something read that is not there/,
        `${start} for (let k = graph.length; k >= 0; k--) graph[k].parents.forEach((p, i) => { gradients[p] += graph[k].slopes[i] * gradients[k]; }); return gradients;`,
      ],
      "changes-arguments": [
        /also changed what was handed/,
        "const g = graph.map(() => 0); g[g.length - 1] = 1; let k = graph.length; while (graph.length > 0) { k -= 1; const { parents, slopes } = graph.pop(); parents.forEach((p, i) => { g[p] += slopes[i] * g[k]; }); } return g;",
      ],
    },
  },
];
