// Answers to lesson 10's code exercises as learners type them: right ones in other styles, wrong ones with their verdict.
import type { TypedAnswers } from "../../exercises/typed";

/** Accuracy as most would type it, with some of its text replaced. */
function share(...changes: [from: string, to: string][]): string {
  return changed(
    [
      "let count = 0;",
      "for (let r = 0; r < scores.length; r++) {",
      "const row = scores[r];",
      "let place = 0;",
      "for (let c = 1; c < row.length; c++) if (row[c] > row[place]) place = c;",
      "if (place === classes[r]) count++;",
      "}",
      "return count / scores.length;",
    ].join("\n"),
    changes,
  );
}

/** The same with `filter` and `indexOf`. */
function filtered(...changes: [from: string, to: string][]): string {
  return changed(
    "return scores.filter((row, r) => row.indexOf(Math.max(...row)) === classes[r]).length / scores.length;",
    changes,
  );
}

/** The largest is kept beside its place. */
function searched(...changes: [from: string, to: string][]): string {
  return changed(
    [
      "let count = 0;",
      "for (let r = 0; r < scores.length; r++) {",
      "let largest = -Infinity, place = -1;",
      "for (let c = 0; c < scores[r].length; c++) if (scores[r][c] > largest) { largest = scores[r][c]; place = c; }",
      "if (place === classes[r]) count += 1;",
      "}",
      "return count / scores.length;",
    ].join("\n"),
    changes,
  );
}

/** The step as most would type it, with some of its text replaced. */
function moved(...changes: [from: string, to: string][]): string {
  return changed(
    [
      "const next = [];",
      "const step = [];",
      "for (let i = 0; i < gradient.length; i++) {",
      "next[i] = keep * velocity[i] + gradient[i];",
      "step[i] = -learningRate * next[i];",
      "}",
      "return { velocity: next, step: step };",
    ].join("\n"),
    changes,
  );
}

/** The same with `map`. */
function mapped(...changes: [from: string, to: string][]): string {
  return changed(
    "const next = velocity.map((v, i) => keep * v + gradient[i]);\nreturn { velocity: next, step: next.map((v) => -learningRate * v) };",
    changes,
  );
}

function changed(text: string, changes: readonly [from: string, to: string][]): string {
  return changes.reduce((now, [from, to]) => {
    if (!now.includes(from)) throw new Error(`the answer has no ${from}`);
    return now.replace(from, () => to);
  }, text);
}

export const typed: readonly TypedAnswers[] = [
  {
    id: "10-accuracy",
    head: "function myAccuracy(scores: number[][], classes: number[])",
    right: [
      share(),
      filtered(),
      searched(),
      "const hits = scores.map((row, r) => (row.indexOf(Math.max(...row)) === classes[r] ? 1 : 0));\nreturn hits.reduce((a, b) => a + b, 0) / hits.length;",
      "const myAccuracy = (table, right) => table.reduce((sum, row, r) => sum + Number(row.lastIndexOf(Math.max(...row)) === right[r]), 0) / right.length;",
      "let wrong = 0; for (const [r, row] of scores.entries()) if (row.some((score) => score > row[classes[r]])) wrong++; return 1 - wrong / scores.length;",
      "return scores.filter((row, r) => row.every((score) => score <= row[classes[r]])).length / scores.length;",
      "return scores.filter((row, r) => row[classes[r]] === Math.max(...row)).length / scores.length;",
      "const place = (row: number[]) => row.reduce((best, score, c) => (score > row[best] ? c : best), 0);\nreturn scores.map(place).filter((said, r) => said === classes[r]).length / classes.length;",
      "let total = 0; scores.forEach((row, r) => { const sorted = [...row].sort((a, b) => b - a); if (row[classes[r]] === sorted[0]) total += 1 / scores.length; }); return total;",
      "const p = scores.map((row) => { const e = row.map((s) => Math.exp(s - Math.max(...row))); const t = e.reduce((a, b) => a + b); return e.map((x) => x / t); });\nreturn p.filter((row, r) => row.indexOf(Math.max(...row)) === classes[r]).length / p.length;",
      "let hits = 0, r = 0; while (r < scores.length) { let best = 0, c = 0; while (++c < scores[r].length) best = scores[r][c] >= scores[r][best] ? c : best; hits += +(best === classes[r++]); } return hits / r;",
      "if (scores.length === 0) return 0; return scores.filter((row, r) => row.findIndex((s, c) => c !== classes[r] && s > row[classes[r]]) < 0).length / scores.length;",
    ],
    wrong: {
      percent: [
        /accuracy in percent/,
        share(["count /", "100 * count /"]),
        filtered(["/ scores.length", "/ scores.length * 100"]),
      ],
      count: [/how many rows are right\. A share/, share([" / scores.length", ""]), filtered([" / scores.length", ""])],
      "wrong-ones": [
        /The rows that are wrong are counted/,
        share(["===", "!=="]),
        filtered(["===", "!=="]),
        share(["count / scores.length", "scores.length - count"]),
        share(["return count", "return 100 - 100 * count"]),
      ],
      "largest-itself": [
        /The largest score itself is compared/,
        filtered(["row.indexOf(Math.max(...row))", "Math.max(...row)"]),
        searched(["place === classes[r]", "largest === classes[r]"]),
        filtered(["row.indexOf(Math.max(...row))", "Math.round(Math.max(...row))"]),
      ],
      "nothing-counts": [
        /No row ever counts as right/,
        filtered(["row.indexOf(Math.max(...row))", "row"]),
        filtered(["=== classes[r]", "=== String(classes[r])"]),
        filtered(["Math.max(...row)", "Math.max(row)"]),
        filtered(["row.indexOf(Math.max(...row))", "[row.indexOf(Math.max(...row))]"]),
      ],
      "all-count": [
        /Every row counts as right/,
        filtered(["row.indexOf(Math.max(...row)) === classes[r]", "classes[r] === classes[r]"]),
        share(["if (place === classes[r])", "if ((place = classes[r]) >= 0)"]),
        share(["count / scores.length", "scores.length / scores.length"]),
        filtered([".filter(", ".map("]),
      ],
      "rows-counted": [
        /This is how many rows there are/,
        share(["count / scores.length", "scores.length"]),
        "return classes.length;",
      ],
      smallest: [
        /smallest score is taken/,
        filtered(["Math.max", "Math.min"]),
        share(["row[c] > row", "row[c] < row"]),
      ],
      "from-one": [
        /The place is off by one/,
        share(["place === classes[r]", "place + 1 === classes[r]"]),
        filtered(["classes[r]", "classes[r] - 1"]),
        filtered(["classes[r]", "classes[r] + 1"]),
        searched(["place = c", "place = c + 1"]),
      ],
      "divided-by-classes": [
        /divided by how many scores there are/,
        share(["count / scores.length", "count / scores[0].length"]),
        filtered(["/ scores.length", "/ scores.flat().length"]),
      ],
      "divided-off-by-one": [
        /by which it is divided is off by one/,
        share(["/ scores.length", "/ (scores.length - 1)"]),
        share(["/ scores.length", "/ (scores.length + 1)"]),
      ],
      "divided-by-typed": [
        /A fixed number stands where the number of rows/,
        share(["/ scores.length", "/ 2"]),
        share(["/ scores.length", "/ 10"]),
        share(["/ scores.length", "/ 397"]),
      ],
      threshold: [
        /has to pass a fixed bound/,
        "return scores.filter((row, r) => row[classes[r]] > 0.5).length / scores.length;",
        "return scores.filter((row, r) => row[classes[r]] > 0).length / scores.length;",
        searched(["largest = -Infinity", "largest = 0.5"]),
        "return scores.filter((row, r) => { const e = row.map(Math.exp); return e[classes[r]] / e.reduce((a, b) => a + b) > 0.5; }).length / scores.length;",
      ],
      "above-mean": [
        /better than some others/,
        "return scores.filter((row, r) => row[classes[r]] > row.reduce((a, b) => a + b, 0) / row.length).length / scores.length;",
        "return scores.filter((row, r) => row.some((score) => score < row[classes[r]])).length / scores.length;",
      ],
      "first-row": [
        /Only the first row is looked at/,
        share(["if (place === classes[r]) count++;", "return place === classes[r] ? 1 : 0;"]),
        share([
          "if (place === classes[r]) count++;",
          "if (place === classes[r]) count++; return count / scores.length;",
        ]),
        share(["if (place === classes[r]) count++;", "if (place === classes[r]) count++; break;"]),
      ],
      "last-row": [
        /Only the last row is left/,
        share(["if (place === classes[r]) count++;", "count = place === classes[r] ? 1 : 0;"]),
        share(
          ["if (place === classes[r]) count++;", "count = Number(place === classes[r]);"],
          ["count / scores.length", "count"],
        ),
      ],
      "one-at-most": [
        /they count as one at most/,
        share(["count++", "count = 1"]),
        "return scores.every((row, r) => row.indexOf(Math.max(...row)) === classes[r]) ? 1 : 0;",
        "return scores.some((row, r) => row.indexOf(Math.max(...row)) === classes[r]) ? 1 : 0;",
        share(["count / scores.length", "Math.floor(count / scores.length)"]),
        share(["count / scores.length", "(count / scores.length) | 0"]),
        share(["count / scores.length", "Math.ceil(count / scores.length)"]),
      ],
      "rows-left-out": [
        /A row is left out of the count/,
        share(["let r = 0", "let r = 1"]),
        share(["r < scores.length", "r < scores.length - 1"]),
        share(["let r = 0", "let r = 1"], ["/ scores.length", "/ (scores.length - 1)"]),
      ],
      "largest-of-all": [
        /The largest score of the whole table/,
        filtered(["Math.max(...row)", "Math.max(...scores.flat())"]),
        searched(
          ["let largest = -Infinity, place = -1;", "let place = -1;"],
          ["let count = 0;", "let count = 0, largest = Math.max(...scores.map((row) => Math.max(...row)));"],
          ["> largest", ">= largest"],
        ),
      ],
      "search-from-zero": [
        /In a row with scores below 0 alone/,
        searched(["largest = -Infinity", "largest = 0"]),
        searched(["largest = -Infinity, place = -1", "largest = 0, place = 0"]),
        filtered(["Math.max(...row)", "Math.max(0, ...row)"]),
      ],
      "largest-size": [
        /The score of the largest size is taken/,
        filtered(["row.indexOf(Math.max(...row))", "row.map(Math.abs).indexOf(Math.max(...row.map(Math.abs)))"]),
        share(["row[c] > row[place]", "row[c] ** 2 > row[place] ** 2"]),
      ],
      "largest-not-kept": [
        /The place moves on to a score/,
        searched(
          [" largest = scores[r][c];", ""],
          ["largest = -Infinity, place = -1", "largest = scores[r][0], place = 0"],
        ),
        share(["row[c] > row[place]", "row[c] > row[0]"]),
        share(["row[c] > row[place]", "row[c] > row[c - 1]"]),
        share(["row[c] > row[place]", "row[c] > 0"]),
      ],
      "same-place": [
        /Every row gets the same class/,
        filtered(["row.indexOf(Math.max(...row))", "[...row].sort((a, b) => b - a).indexOf(Math.max(...row))"]),
        share(["place = c;", "place + c;"]),
        searched([" largest = scores[r][c];", ""]),
        "return classes.filter((right) => right === 0).length / classes.length;",
      ],
      "class-left-out": [
        /One of the classes can never win/,
        filtered(["Math.max(...row)", "Math.max(...row.slice(1))"]),
        filtered(["row.indexOf(Math.max(...row))", "row.slice(1).indexOf(Math.max(...row.slice(1)))"]),
        searched(["let c = 0", "let c = 1"]),
        searched(["c < scores[r].length", "c < scores[r].length - 1"]),
        searched(["c < scores[r].length", "c < 3"]),
      ],
      "mean-score": [
        /Scores are added up here/,
        share(["if (place === classes[r]) count++;", "count += row[classes[r]];"]),
        "return scores.reduce((sum, row) => sum + Math.max(...row), 0) / scores.length;",
      ],
      "mean-probability": [
        /a mean of how sure the network is/,
        "let sum = 0; scores.forEach((row, r) => { const e = row.map((s) => Math.exp(s)); sum += e[classes[r]] / e.reduce((a, b) => a + b); }); return sum / scores.length;",
        "let sum = 0; scores.forEach((row, r) => { const e = row.map((s) => Math.exp(s)); sum -= Math.log(e[classes[r]] / e.reduce((a, b) => a + b)); }); return sum / scores.length;",
      ],
      rounded: [
        /The share is rounded/,
        share(["count / scores.length", "Number((count / scores.length).toFixed(2))"]),
        share(["count / scores.length", "Math.round((100 * count) / scores.length) / 100"]),
        share(["count / scores.length", "Math.round((100 * count) / scores.length)"]),
        share(["count / scores.length", "Math.round(count / scores.length)"]),
        share(["count / scores.length", "Math.floor((1000 * count) / scores.length) / 1000"]),
      ],
      columns: [
        /The largest score of each column/,
        "let count = 0; for (let c = 0; c < scores[0].length; c++) { const column = scores.map((row) => row[c]); if (column.indexOf(Math.max(...column)) === classes[c]) count++; } return count / scores[0].length;",
        "let count = 0; for (let c = 0; c < scores[0].length; c++) { const column = scores.map((row) => row[c]); if (column.indexOf(Math.max(...column)) === classes[c]) count++; } return count / scores.length;",
      ],
      "adds-classes": [
        /a right 9 counts more than a right 1/,
        share(["count++", "count += classes[r]"]),
        share(["if (place === classes[r]) count++", "count += place"]),
      ],
      "each-score": [
        /smaller than the right one counts for itself/,
        share(["if (place === classes[r]) count++;", "for (const score of row) if (score < row[classes[r]]) count++;"]),
        share(
          ["if (place === classes[r]) count++;", "for (const score of row) if (score <= row[classes[r]]) count++;"],
          ["count / scores.length", "count / scores.flat().length"],
        ),
      ],
      distance: [
        /how far the numbers of the classes are apart/,
        share(["if (place === classes[r]) count++;", "count += Math.abs(place - classes[r]);"]),
        share(["if (place === classes[r]) count++;", "count += (place - classes[r]) ** 2;"]),
      ],
      "reduce-start": [
        /What does `reduce` start with/,
        "return classes.reduce((sum, right, r) => sum + (scores[r].indexOf(Math.max(...scores[r])) === right ? 1 : 0)) / scores.length;",
        "return scores.map((row) => row.indexOf(Math.max(...row))).reduce((sum, said, r) => sum + (said === classes[r] ? 1 : 0)) / scores.length;",
      ],
      "count-starts-at-one": [
        /The count is off by one/,
        share(["count = 0", "count = 1"]),
        share(["count = 0", "count = -1"]),
      ],
      "turned-over": [
        /something else below its line/,
        share(["count / scores.length", "scores.length / count"]),
        share(["count / scores.length", "count / (scores.length - count)"]),
      ],
      "counted-in-search": [
        /inside the search for its largest score/,
        share(["if (row[c] >", "{ if (row[c] >"], ["count++;", "count++; }"]),
        "let right = 0; for (let r = 0; r < scores.length; r++) { let best = 0; for (let c = 0; c < scores[r].length; c++) { if (scores[r][c] > scores[r][best]) best = c; if (best === classes[r]) right++; } } return right / scores.length;",
        "let right = 0; for (let r = 0; r < scores.length; r++) { let best = 0; for (let c = 0; c < scores[r].length; c++) { if (scores[r][c] > best) { best = scores[r][c]; if (c === classes[r]) right++; } } } return right / scores.length;",
        searched([
          "place = c; }\nif (place === classes[r]) count += 1;",
          "place = c; if (place === classes[r]) count += 1; }",
        ]),
      ],
      "another-class": [
        /a number that is not the class of this row/,
        share(["place === classes[r]", "place === r"]),
        filtered(["=== classes[r]", "=== classes[0]"]),
        share(["place === classes[r]", "place === classes[place]"]),
        share(["place === classes[r]", "classes.includes(place)"]),
        filtered(["=== classes[r]", "=== classes[r + 1]"]),
      ],
      "cells-above": [
        /Does it use `held` or other names from the cells above in place of `scores` and `classes`\?/,
        "const held = [3, 1, 4, 1], nearest = [3, 1, 4, 5]; const near = held.filter((target, i) => nearest[i] === target).length; return near / held.length;",
        "const near = 363; return near / scores.length;",
        "return 0.9144;",
      ],
      "changes-arguments": [
        /also changed what was handed to it/,
        "return scores.filter((row, r) => { const right = row[classes[r]]; row.sort((a, b) => b - a); return row[0] === right; }).length / scores.length;",
      ],
      "not-a-number": [
        /should return a number/,
        filtered([".filter(", ".map("], [".length / scores.length", ""]),
        "return scores.every((row, r) => row.indexOf(Math.max(...row)) === classes[r]);",
      ],
      "text-not-number": [
        /`toFixed` makes a text/,
        share(["count / scores.length", "(count / scores.length).toFixed(3)"]),
      ],
      "not-finite": [/Which part is undefined/, share(["let count = 0", "let count"])],
      threw: [/Is something read that is not there/, share(["r < scores.length", "r <= scores.length"])],
      "no-return": [/computes something and returns nothing/, share(["return ", ""])],
      "constant-factor": [/always the same number of times/, share(["count++", "count += 3"])],
    },
  },
  {
    id: "10-momentum",
    head: "function myMomentum(gradient: number[], velocity: number[], learningRate: number, keep: number)",
    right: [
      moved(),
      mapped(),
      "const step = [...gradient]; const next = gradient.map((g, i) => g + velocity[i] * keep); next.forEach((v, i) => { step[i] = -(learningRate * v); }); return { step, velocity: next };",
      "const myMomentum = (g, v, rate, keep) => ({ velocity: g.map((each, i) => each + keep * v[i]), step: g.map((each, i) => -rate * (each + keep * v[i])) });",
      "const next = Float64Array.from(velocity); for (let i = 0; i < next.length; i++) { next[i] *= keep; next[i] += gradient[i]; } return { velocity: next, step: next.map((v) => v * -learningRate) };",
      "velocity = velocity.map((v, i) => keep * v + gradient[i]);\nreturn { velocity, step: velocity.map((v) => -learningRate * v) };",
      "const result = { velocity: [] as number[], step: [] as number[] }; for (const [i, g] of gradient.entries()) { const v = keep * velocity[i] + g; result.velocity.push(v); result.step.push(0 - learningRate * v); } return result;",
      "const next = velocity.map((v, i) => v - (1 - keep) * v + gradient[i]); const step = next.map((v) => v * learningRate * -1); return { velocity: next, step };",
      "class Moved { velocity = velocity.map((v, i) => keep * v + gradient[i]); step = this.velocity.map((v) => -learningRate * v); } return new Moved();",
      "const next = velocity.slice(); next.forEach((v, i) => { next[i] = keep * v + gradient[i]; }); return { velocity: next, step: next.map((v) => -learningRate * v), keep: keep };",
    ],
    wrong: {
      "old-velocity": [
        /made of the velocity as it was/,
        moved(["-learningRate * next[i]", "-learningRate * velocity[i]"]),
        mapped(["next.map((v)", "velocity.map((v)"]),
      ],
      uphill: [
        /the step goes along with it/,
        moved(["-learningRate", "learningRate"]),
        mapped(["-learningRate", "learningRate"]),
      ],
      "rate-twice": [
        /it multiplies the step once more/,
        moved(["+ gradient[i]", "+ learningRate * gradient[i]"]),
        mapped(["+ gradient[i]", "- learningRate * gradient[i]"]),
        mapped(["keep * v + gradient[i]", "learningRate * (keep * v + gradient[i])"]),
        mapped(["+ gradient[i]", "- learningRate * gradient[i]"], ["-learningRate * v)", "learningRate * v)"]),
      ],
      "rate-in-velocity": [
        /The learningRate is inside the velocity\. Some books/,
        mapped(["+ gradient[i]", "- learningRate * gradient[i]"], ["-learningRate * v)", "v)"]),
        mapped(["+ gradient[i]", "+ learningRate * gradient[i]"], ["-learningRate * v)", "-v)"]),
        "const next = velocity.map((v, i) => keep * v - learningRate * gradient[i]); return { velocity: next, step: next };",
      ],
      "step-as-velocity": [
        /handed back with the learningRate in it/,
        moved(["velocity: next", "velocity: step"]),
        "const next = velocity.map((v, i) => -learningRate * (keep * v + gradient[i])); return { velocity: next, step: next };",
        moved(["velocity: next", "velocity: next.map((v) => learningRate * v)"]),
      ],
      mixed: [
        /This is a running mean, as in Adam/,
        moved(["+ gradient[i]", "+ (1 - keep) * gradient[i]"]),
        mapped(["keep * v + gradient[i]", "(1 - keep) * v + keep * gradient[i]"]),
      ],
      "lost-not-kept": [
        /The share that should stay is taken away/,
        moved(["keep * velocity[i]", "(1 - keep) * velocity[i]"]),
      ],
      "no-gradient": [
        /The velocity only becomes smaller/,
        moved([" + gradient[i]", ""]),
        mapped([" + gradient[i]", ""]),
      ],
      "no-keep": [/the ball without friction/, moved(["keep * velocity[i]", "velocity[i]"]), mapped(["keep * v", "v"])],
      "no-velocity": [
        /The old velocity is forgotten/,
        moved(["keep * velocity[i] + ", ""]),
        "return { velocity: velocity, step: gradient.map((g) => -learningRate * g) };",
        moved(["keep * velocity[i] + gradient[i]", "keep * gradient[i]"]),
      ],
      "swapped-numbers": [
        /have changed places/,
        moved(["keep * velocity[i]", "learningRate * velocity[i]"], ["-learningRate * next", "-keep * next"]),
        "const myMomentum = (gradient, velocity, keep, learningRate) => { const next = velocity.map((v, i) => keep * v + gradient[i]); return { velocity: next, step: next.map((v) => -learningRate * v) }; };",
      ],
      "velocity-unchanged": [
        /the velocity comes back as it went in/,
        moved(["velocity: next", "velocity: velocity"]),
        mapped(["velocity: next", "velocity"]),
      ],
      "minus-gradient": [/Which way do two minus signs lead/, moved(["+ gradient[i]", "- gradient[i]"])],
      "sign-in-velocity": [
        /with the sign of a step/,
        moved(["+ gradient[i]", "- gradient[i]"], ["-learningRate", "learningRate"]),
        mapped(["velocity: next", "velocity: next.map((v) => -v)"]),
      ],
      "minus-velocity": [
        /should the ball get slower/,
        moved(["keep * velocity[i] + gradient[i]", "gradient[i] - keep * velocity[i]"]),
      ],
      "keep-on-both": [
        /`keep` multiplies the new gradient too/,
        mapped(["keep * v + gradient[i]", "keep * (v + gradient[i])"]),
      ],
      "keep-on-gradient": [
        /the old velocity stays whole/,
        mapped(["keep * v + gradient[i]", "v + keep * gradient[i]"]),
      ],
      "keep-twice": [
        /applied once too often/,
        mapped(["keep * v", "keep * keep * v"]),
        mapped(["-learningRate * v", "-learningRate * keep * v"]),
        moved(["velocity: next", "velocity: next.map((v) => keep * v)"]),
      ],
      "added-not-multiplied": [/`keep` is added to the velocity/, mapped(["keep * v", "keep + v"])],
      "step-of-gradient": [
        /the step does without it/,
        moved(["-learningRate * next[i]", "-learningRate * gradient[i]"]),
        mapped(["next.map((v)", "gradient.map((v)"]),
      ],
      "looks-ahead": [
        /in the step twice/,
        moved(["-learningRate * next[i]", "-learningRate * (gradient[i] + keep * next[i])"]),
        moved(["-learningRate * next[i]", "-learningRate * (gradient[i] + next[i])"]),
      ],
      brackets: [
        /meets only one of the two parts/,
        moved(["-learningRate * next[i]", "-learningRate * keep * velocity[i] + gradient[i]"]),
        moved(["-learningRate * next[i]", "keep * velocity[i] - learningRate * gradient[i]"]),
      ],
      "no-rate": [
        /as long as the velocity itself/,
        moved(["-learningRate * next[i]", "-next[i]"]),
        mapped(["next.map((v) => -learningRate * v)", "next"]),
      ],
      "divided-by-rate": [/divided by the learningRate/, moved(["-learningRate * next[i]", "-next[i] / learningRate"])],
      "velocity-and-step": [
        /Something is added to the step already/,
        moved(["-learningRate * next[i]", "velocity[i] - learningRate * next[i]"]),
        moved(["-learningRate * next[i]", "next[i] - learningRate * next[i]"]),
        moved(["-learningRate * next[i]", "gradient[i] - learningRate * next[i]"]),
      ],
      "lists-swapped": [
        /stand under each other's names/,
        moved(["velocity: next, step: step", "velocity: step, step: next"]),
      ],
      "first-place-for-all": [
        /uses the first number of a list/,
        moved(["gradient[i];", "gradient[0];"]),
        moved(["velocity[i]", "velocity[0]"]),
        moved(["velocity[i] + gradient[i]", "velocity[0] + gradient[0]"]),
      ],
      "first-left": [
        /The first number comes out as 0/,
        moved(
          ["const next = [];", "const next = gradient.map(() => 0);"],
          ["const step = [];", "const step = gradient.map(() => 0);"],
          ["let i = 0", "let i = 1"],
        ),
      ],
      "last-left": [
        /The last number comes out as 0/,
        moved(
          ["const next = [];", "const next = gradient.map(() => 0);"],
          ["const step = [];", "const step = gradient.map(() => 0);"],
          ["i < gradient.length", "i < gradient.length - 1"],
        ),
        moved(
          ["const next = [];", "const next = gradient.map(() => 0);"],
          ["const step = [];", "const step = gradient.map(() => 0);"],
          ["next[i];\n", "next[i];\nreturn { velocity: next, step: step };\n"],
        ),
      ],
      squared: [
        /Which way does a square point/,
        moved(["+ gradient[i]", "+ gradient[i] ** 2"]),
        mapped(["+ gradient[i]", "+ (1 - keep) * gradient[i] ** 2"]),
      ],
      size: [
        /Only the size of a number enters/,
        moved(["+ gradient[i]", "+ Math.abs(gradient[i])"]),
        moved(["keep * velocity[i] + gradient[i]", "Math.abs(keep * velocity[i] + gradient[i])"]),
      ],
      "keep-typed": [/where `keep` belongs/, moved(["keep *", "0.9 *"]), moved(["keep *", "0.5 *"])],
      "rate-typed": [
        /where `learningRate` belongs/,
        moved(["-learningRate", "-0.1"]),
        moved(["-learningRate", "-0.01"]),
      ],
      "changes-arguments": [
        /also changed what was handed to it/,
        "for (let i = 0; i < velocity.length; i++) velocity[i] = keep * velocity[i] + gradient[i]; return { velocity: velocity, step: velocity.map((v) => -learningRate * v) };",
        moved(["step[i] = ", "step[i] = gradient[i] = "]),
      ],
      "wrong-length": [
        /A list has another length/,
        moved(["next[i];\n", "next[i];\nreturn { velocity: next, step: step };\n"]),
        "const v = keep * velocity[0] + gradient[0]; return { velocity: [v], step: [-learningRate * v] };",
        moved(["i < gradient.length", "i < gradient.length - 1"]),
      ],
      "not-lists": [
        /should return an object with 2 lists/,
        moved(["{ velocity: next, step: step }", "next"]),
        moved(["{ velocity: next, step: step }", "[next, step]"]),
      ],
      "list-missing": [/an object without `step`/, moved([", step: step", ""])],
      "not-a-list": [
        /whose `velocity` is/,
        "const v = keep * velocity[0] + gradient[0]; return { velocity: v, step: -learningRate * v };",
      ],
      "text-not-number": [
        /A number is needed/,
        moved(["-learningRate * next[i]", "(-learningRate * next[i]).toFixed(4)"]),
      ],
      "not-finite": [/Which part is undefined/, moved(["+ gradient[i]", "+ gradient[i + 1]"])],
      "not-a-number": [/whose value 1 is nothing/, moved(["let i = 0", "let i = 1"])],
      "no-return": [
        /computes something and returns nothing/,
        moved(["return { velocity: next, step: step };", "const moved = { velocity: next, step: step };"]),
      ],
      "wrong-sign": [
        /the sign is the other way round/,
        moved(["keep * velocity[i] + gradient[i]", "-1 * (keep * velocity[i] + gradient[i])"]),
      ],
    },
  },
];
