// Answers to lesson 9's code exercises as learners type them: right ones in other styles, wrong ones with their verdict.
import type { TypedAnswers } from "../../exercises/typed";

/** Softmax of each row as most would type it, with some of its text replaced. */
function rows(...changes: [from: string, to: string][]): string {
  return changed(
    [
      "return scores.map((row) => {",
      "const largest = Math.max(...row);",
      "const powers = row.map((score) => Math.exp(score - largest));",
      "let sum = 0;",
      "for (const power of powers) sum += power;",
      "return powers.map((power) => power / sum);",
      "});",
    ].join("\n"),
    changes,
  );
}

/** The loss as most would type it, with some of its text replaced. */
function loss(...changes: [from: string, to: string][]): string {
  return changed(
    [
      "const largest = Math.max(...scores);",
      "let sum = 0;",
      "for (const score of scores) sum += Math.exp(score - largest);",
      "return largest + Math.log(sum) - scores[right];",
    ].join("\n"),
    changes,
  );
}

/** Softmax first, then one line. */
const fromShares = (line: string, off = " - Math.max(...scores)") =>
  `const powers = scores.map((score) => Math.exp(score${off})); const sum = powers.reduce((a, b) => a + b, 0); const p = powers.map((power) => power / sum); ${line}`;
const plainly = "";

function changed(text: string, changes: readonly [from: string, to: string][]): string {
  return changes.reduce((now, [from, to]) => {
    if (!now.includes(from)) throw new Error(`the answer has no ${from}`);
    return now.replace(from, () => to);
  }, text);
}

export const typed: readonly TypedAnswers[] = [
  {
    id: "9-softmax",
    head: "function mySoftmax(scores: number[][])",
    right: [
      rows(),
      "const result = []; for (let r = 0; r < scores.length; r++) { let largest = scores[r][0]; for (let c = 1; c < scores[r].length; c++) if (scores[r][c] > largest) largest = scores[r][c]; let sum = 0; const powers = []; for (let c = 0; c < scores[r].length; c++) { powers[c] = Math.exp(scores[r][c] - largest); sum += powers[c]; } result[r] = []; for (let c = 0; c < powers.length; c++) result[r][c] = powers[c] / sum; } return result;",
      "const one = (row: number[]) => { const most = row.reduce((a, b) => Math.max(a, b)); const e = row.map((s) => Math.E ** (s - most)); const all = e.reduce((a, b) => a + b); return e.map((x) => x / all); };\nreturn scores.map(one);",
      "const mySoftmax = (table) => table.map((row) => row.map((own) => 1 / row.reduce((sum, other) => sum + Math.exp(other - own), 0)));",
      "return scores.map((row) => { const m = Math.max(...row); const log = m + Math.log(row.reduce((t, s) => t + Math.exp(s - m), 0)); return row.map((s) => Math.exp(s - log)); });",
      "return scores.map((row) => { const m = [...row].sort((x, y) => y - x)[0]; const e = Float64Array.from(row, (s) => Math.exp(s - m)); const t = e.reduce((x, y) => x + y); return e.map((x) => x / t); });",
      "const out: number[][] = []; for (const row of scores) { let m = -Infinity; for (const s of row) m = Math.max(m, s); const e: number[] = []; for (const s of row) e.push(Math.exp(s - m)); let t = 0; e.forEach((x) => { t += x; }); out.push(e.map((x) => x / t)); } return out;",
      "const largest = scores.map((row) => Math.max(...row)); const powers = scores.map((row, r) => row.map((s) => Math.exp(s - largest[r]))); const sums = powers.map((row) => row.reduce((a, b) => a + b, 0)); return powers.map((row, r) => row.map((p) => p / sums[r]));",
      "const copy = scores.map((row) => [...row]); for (const row of copy) { const m = Math.max.apply(null, row); let t = 0; for (let c = 0; c < row.length; c++) { row[c] = Math.exp(row[c] - m); t += row[c]; } for (let c = 0; c < row.length; c++) row[c] /= t; } return copy;",
      "const width = scores[0].length; const flat = scores.flatMap((row) => { const m = Math.max(...row); const e = row.map((s) => Math.exp(s - m)); return e.map((x) => x / e.reduce((a, b) => a + b)); }); return scores.map((_, r) => flat.slice(r * width, (r + 1) * width));",
      "return scores.map((row) => { const m = Math.max(...row); const e = row.map((s) => Math.exp(s - m)); const factor = 1 / e.reduce((a, b) => a + b, 0); return e.map((x) => x * factor); });",
      "return scores.map((row) => { const m = Math.max(...row) + 1; const e = row.map((s) => Math.exp(s - m)); const t = e.reduce((a, b) => a + b, 0); return e.map((x) => x / (t + 1e-12)); });",
      "if (scores.length === 0) return []; const [first, ...others] = scores; const m = Math.max(...first); const e = first.map((s) => Math.exp(s - m)); const t = e.reduce((a, b) => a + b, 0); return [e.map((x) => x / t), ...mySoftmax(others)];",
    ],
    wrong: {
      overflow: [
        /How large is `Math\.exp\(1000\)`/,
        rows(["Math.exp(score - largest)", "Math.exp(score) / Math.exp(largest)"]),
        rows([" - largest", ""]),
        "return scores.map((row) => { const sum = row.reduce((total, s) => total + Math.exp(s), 0); return row.map((s) => Math.exp(s) / sum); });",
        "return scores.map((row) => row.map((s) => Math.exp(s) / row.map((o) => Math.exp(o)).reduce((a, b) => a + b)));",
        "return scores.map((row) => { const e = row.map(Math.exp); const t = e.reduce((a, b) => a + b, 1e-9); return e.map((x) => x / t); });",
      ],
      "no-division": [
        /does not add up to 1\. What is each/,
        rows([" / sum", ""]),
        rows([" - largest", ""], [" / sum", ""]),
        "return scores.map((row) => row.map(Math.exp));",
      ],
      columns: [
        /Each column adds up to 1/,
        "return scores.map((row) => row.map((score, c) => { const column = scores.map((other) => other[c]); const m = Math.max(...column); return Math.exp(score - m) / column.reduce((sum, s) => sum + Math.exp(s - m), 0); }));",
        "return scores.map((row) => row.map((score, c) => Math.exp(score) / scores.reduce((sum, other) => sum + Math.exp(other[c]), 0)));",
      ],
      "whole-table": [
        /The whole table adds up to 1/,
        "const m = Math.max(...scores.flat()); const sum = scores.flat().reduce((t, s) => t + Math.exp(s - m), 0); return scores.map((row) => row.map((s) => Math.exp(s - m) / sum));",
        "const sum = scores.flat().reduce((t, s) => t + Math.exp(s), 0); return scores.map((row) => row.map((s) => Math.exp(s) / sum));",
      ],
      "largest-of-table": [
        /largest score of another row/,
        rows(["Math.max(...row)", "Math.max(...scores.flat())"]),
        rows(["Math.max(...row)", "Math.max(...scores.map((other) => Math.max(...other)))"]),
        rows(["Math.max(...row)", "Math.max(...scores[0])"]),
      ],
      "largest-from-zero": [
        /From which number does the search/,
        rows(["Math.max(...row)", "Math.max(0, ...row)"]),
        rows([
          "const largest = Math.max(...row);",
          "let largest = 0; for (const s of row) if (s > largest) largest = s;",
        ]),
        rows(["const largest = Math.max(...row);", "const largest = row.reduce((a, b) => Math.max(a, b), 0);"]),
        rows(["Math.max(...row)", "Math.max(...row.map(Math.abs))"]),
        rows(["Math.max(...row)", "Math.max(0, ...row)"], ["/ sum)", "/ (sum || 1))"]),
      ],
      "other-taken": [
        /Which score of the row has to be taken away/,
        rows(["Math.max(...row)", "Math.min(...row)"]),
        rows(["Math.max(...row)", "row[0]"]),
        rows(["Math.max(...row)", "row.reduce((a, b) => a + b, 0) / row.length"]),
      ],
      "largest-added": [/The largest score is added/, rows(["- largest", "+ largest"])],
      turned: [
        /The smallest score has the largest probability/,
        rows(["score - largest", "largest - score"]),
        rows(["score - largest", "-score"]),
      ],
      "divided-by-largest": [
        /divided by the largest of its row/,
        rows(["- largest", ""], ["/ sum", "/ Math.max(...powers)"]),
        rows(["/ sum", "/ largest"]),
        "return scores.map((row) => row.map((s) => s / Math.max(...row)));",
      ],
      "divided-by-count": [/divided by how many there are/, rows(["/ sum", "/ row.length"])],
      "divided-by-scores": [
        /divided by the sum of the scores\. Which/,
        rows(["of powers", "of row"]),
        rows(["of powers", "of row"], ["- largest", ""]),
      ],
      "two-different-powers": [
        /one half of the fraction only/,
        rows(["sum += power", "sum += 0"], ["let sum = 0", "let sum = row.reduce((t, s) => t + Math.exp(s), 0)"]),
        rows(
          ["power / sum", "Math.exp(0) * power / sum"],
          ["powers.map((power) => Math.exp(0) * power / sum)", "row.map((score) => Math.exp(score) / sum)"],
        ),
      ],
      scaled: [
        /divided before the power is taken/,
        rows(["score - largest", "score / largest"]),
        rows(["score - largest", "score / row.reduce((a, b) => a + b, 0)"]),
      ],
      "plain-shares": [
        /there is no power of e/,
        "return scores.map((row) => { const sum = row.reduce((a, b) => a + b, 0); return row.map((s) => s / sum); });",
        rows(["Math.exp(score - largest)", "score - largest"]),
        rows(["Math.exp(score - largest)", "Math.abs(score)"]),
      ],
      "sigmoid-of-each": [
        /through a sigmoid of its own/,
        "return scores.map((row) => row.map((s) => 1 / (1 + Math.exp(-s))));",
        "return scores.map((row) => { const e = row.map((s) => 1 / (1 + Math.exp(-s))); const t = e.reduce((a, b) => a + b, 0); return e.map((x) => x / t); });",
      ],
      logarithm: [
        /logarithms of the probabilities/,
        rows(["=> power / sum", "=> Math.log(power / sum)"]),
        rows(["=> power / sum", "=> -Math.log(power / sum)"]),
        "return scores.map((row) => { const m = Math.max(...row); const log = Math.log(row.reduce((t, s) => t + Math.exp(s - m), 0)); return row.map((s) => s - m - log); });",
      ],
      "other-base": [
        /Powers of another number/,
        rows(["Math.exp(score - largest)", "2 ** (score - largest)"]),
        rows(["Math.exp(score - largest)", "10 ** (score - largest)"]),
      ],
      "sum-goes-on": [
        /goes on from the row before/,
        rows(["let sum = 0;", ""], ["return scores", "let sum = 0; return scores"]),
        rows(["let sum = 0;", ""], ["return scores", "let sum = 0; return scores"], [" - largest", ""]),
      ],
      "divided-too-early": [
        /the sum as far as it has come/,
        "return scores.map((row) => { const m = Math.max(...row); let sum = 0; return row.map((s) => { const p = Math.exp(s - m); sum += p; return p / sum; }); });",
      ],
      "sum-incomplete": [
        /One of the powers is missing in the sum/,
        rows([
          "for (const power of powers) sum += power;",
          "for (let c = 1; c < powers.length; c++) sum += powers[c];",
        ]),
        rows([
          "for (const power of powers) sum += power;",
          "for (let c = 0; c < powers.length - 1; c++) sum += powers[c];",
        ]),
      ],
      "others-only": [/these are odds/, rows(["power / sum", "power / (sum - power)"])],
      "reduce-start": [
        /What does `reduce` start with/,
        "return scores.map((row) => { const sum = row.reduce((t, s) => t + Math.exp(s)); return row.map((s) => Math.exp(s) / sum); });",
        "return scores.map((row) => { const m = Math.max(...row); const sum = row.reduce((t, s) => t + Math.exp(s - m)); return row.map((s) => Math.exp(s - m) / sum); });",
      ],
      "taken-after": [/taken away from the power/, rows(["Math.exp(score - largest)", "Math.exp(score) - largest"])],
      "starts-at-one": [
        /too large by 1/,
        rows(["sum = 0", "sum = 1"]),
        rows(["sum = 0", "sum = 1"], [" - largest", ""]),
      ],
      replaced: [
        /a fixed number stands in its place/,
        rows([" - largest", ""], ["power / sum", "power / sum || 0"]),
        rows([" - largest", ""], ["power / sum", "(Number.isNaN(power / sum) ? 1 : power / sum)"]),
      ],
      sorted: [
        /do not stand where their classes do/,
        rows(["const largest = Math.max(...row);", "row.sort((x, y) => y - x); const largest = row[0];"]),
        rows(["power / sum)", "power / sum).reverse()"]),
      ],
      "largest-alone": [
        /largest score gets 1 and the others 0/,
        "return scores.map((row) => row.map((s) => (s === Math.max(...row) ? 1 : 0)));",
        rows(
          ["=> power / sum", "=> Math.round(power)"],
          ["Math.exp(score - largest)", "Math.floor(Math.exp(score - largest))"],
        ),
      ],
      "cut-off": [
        /cut off before they grow too large/,
        rows(["score - largest", "Math.min(score, 700)"]),
        rows(["score - largest", "Math.max(-700, Math.min(score, 700))"]),
        rows(["score - largest", "Math.max(-500, Math.min(score, 500))"]),
      ],
      percent: [/These are percent/, rows(["power / sum", "100 * power / sum"])],
      "one-minus": [/how probable it is that a class is not/, rows(["power / sum", "1 - power / sum"])],
      "first-row-only": [
        /Only the first row is answered/,
        "const result = []; for (const row of scores) { const m = Math.max(...row); const e = row.map((s) => Math.exp(s - m)); const t = e.reduce((a, b) => a + b, 0); result.push(e.map((x) => x / t)); return result; }",
        rows(["const largest", "row = scores[0]; const largest"]),
      ],
      "last-row-only": [
        /Only the last row is left/,
        "const result = []; const line = []; for (const row of scores) { const m = Math.max(...row); const e = row.map((s) => Math.exp(s - m)); const t = e.reduce((a, b) => a + b, 0); e.forEach((x, c) => { line[c] = x / t; }); result.push(line); } return result;",
        "let result; for (const row of scores) { const m = Math.max(...row); const e = row.map((s) => Math.exp(s - m)); const t = e.reduce((a, b) => a + b, 0); result = [e.map((x) => x / t)]; } return result;",
      ],
      "only-moved": [
        /and that is all/,
        "return scores.map((row) => { const m = Math.max(...row); return row.map((s) => s - m); });",
      ],
      "changes-arguments": [
        /Can it work on a copy/,
        "for (const row of scores) { const m = Math.max(...row); let t = 0; for (let c = 0; c < row.length; c++) { row[c] = Math.exp(row[c] - m); t += row[c]; } for (let c = 0; c < row.length; c++) row[c] /= t; } return scores;",
      ],
      "flat-list": [
        /the flat list .* Which of its numbers make up one row\?/,
        "return scores.flatMap((row) => { const m = Math.max(...row); const e = row.map((s) => Math.exp(s - m)); const t = e.reduce((a, b) => a + b, 0); return e.map((x) => x / t); });",
      ],
      "not-finite": [
        /Which part is undefined/,
        rows(["Math.exp(score - largest)", "Math.exp(score - row[row.length])"]),
      ],
      rounded: [
        /The probabilities are rounded/,
        rows(["power / sum", "Math.round(1000 * power / sum) / 1000"]),
        rows(["power / sum", "Number((power / sum).toFixed(4))"]),
        rows(["power / sum", "+(power / sum).toFixed(2)"]),
      ],
      "text-not-number": [/`toFixed` makes a text/, rows(["power / sum", "(power / sum).toFixed(4)"])],
      "no-return": [/computes something and returns nothing/, rows(["return scores", "scores"])],
      "not-a-list": [/whose row 1 is nothing/, rows(["return powers", "powers"])],
    },
  },
  {
    id: "9-cross-entropy",
    head: "function myCrossEntropy(scores: number[], right: number)",
    right: [
      loss(),
      "const m = Math.max(...scores); return m + Math.log(scores.map((s) => Math.exp(s - m)).reduce((a, b) => a + b)) - scores[right];",
      "const logSum = (list: number[]) => { const m = list.reduce((a, b) => (a > b ? a : b)); return m + Math.log(list.reduce((t, s) => t + Math.exp(s - m), 0)); };\nreturn logSum(scores) - scores[right];",
      "const myCrossEntropy = (s, k) => { const m = Math.max(...s); return -(s[k] - m - Math.log(s.reduce((t, x) => t + Math.exp(x - m), 0))); };",
      "let largest = scores[0]; for (let j = 1; j < scores.length; j++) if (scores[j] > largest) largest = scores[j]; let sum = 0; for (let j = 0; j < scores.length; j++) sum += Math.exp(scores[j] - largest); return Math.log(sum) + largest - scores[right];",
      "const place = scores.indexOf(Math.max(...scores)); let others = 0; scores.forEach((s, j) => { if (j !== place) others += Math.exp(s - scores[place]); }); return scores[place] - scores[right] + Math.log1p(others);",
      "const gaps = scores.map((s) => s - scores[right]); const m = Math.max(...gaps); return m + Math.log(gaps.reduce((t, g) => t + Math.exp(g - m), 0));",
      "const sorted = [...scores].sort((x, y) => y - x); const t = sorted.map((s) => Math.exp(s - sorted[0])).reduce((x, y) => x + y, 0); return sorted[0] - scores[right] + Math.log(t);",
      "return scores.reduce((log, s) => Math.max(log, s) + Math.log1p(Math.exp(-Math.abs(log - s))), -Infinity === 0 ? 0 : -1e300) - scores[right];",
      "const m = Math.max(...scores); const logs = scores.map((s) => s - m); const t = logs.map(Math.exp).reduce((x, y) => x + y); return Math.log(t) - logs[right];",
      "const m = Math.max(...scores); let sum = 0; let j = scores.length; while (j--) sum += Math.E ** (scores[j] - m); const p = scores.map((s) => s - m - Math.log(sum)); return -p[right];",
      "const m = Math.max(...scores); const target = scores.map((_, j) => Number(j === right)); const log = Math.log(scores.reduce((t, s) => t + Math.exp(s - m), 0)); return -scores.reduce((t, s, j) => t + target[j] * (s - m - log), 0);",
      "const m = Math.max(...scores); return Math.log2(scores.reduce((t, s) => t + Math.exp(s - m), 0)) * Math.LN2 + (m - scores[right]);",
    ],
    wrong: {
      overflow: [
        /How large is `Math\.exp\(1000\)`/,
        "return Math.log(scores.reduce((sum, score) => sum + Math.exp(score), 0)) - scores[right];",
        fromShares("return -Math.log(p[right]);", plainly),
        fromShares("return Math.log(1 / p[right]);", plainly),
        fromShares("return Math.log(sum) - Math.log(powers[right]);", plainly),
      ],
      "through-probability": [
        /Softmax comes first here/,
        fromShares("return -Math.log(p[right]);"),
        fromShares("return Math.log(sum) - Math.log(powers[right]);"),
      ],
      "kept-off-zero": [
        /kept a little away from 0/,
        fromShares("return -Math.log(p[right] + 1e-9);"),
        fromShares("return -Math.log(p[right] + 1e-15);"),
        fromShares("return -Math.log(Math.max(p[right], 1e-12));"),
        fromShares("return -Math.log(Math.max(p[right], Number.EPSILON));"),
        fromShares("return -Math.log(p[right] + 1e-7);"),
        fromShares("return -Math.log(p[right] + 1e-4);"),
        fromShares("return -Math.log(p[right] || Number.MIN_VALUE);"),
      ],
      "cut-off": [
        /are cut off before they grow too large, or the loss/,
        "const cut = scores.map((s) => Math.min(s, 700)); return Math.log(cut.reduce((t, s) => t + Math.exp(s), 0)) - cut[right];",
        "const cut = scores.map((s) => Math.max(-500, Math.min(s, 500))); return Math.log(cut.reduce((t, s) => t + Math.exp(s), 0)) - cut[right];",
        "const cut = scores.map((s) => Math.max(-700, Math.min(s, 700))); const m = Math.max(...cut); return m + Math.log(cut.reduce((t, s) => t + Math.exp(s - m), 0)) - cut[right];",
        loss([
          "return largest + Math.log(sum) - scores[right]",
          "return Math.min(700, largest + Math.log(sum) - scores[right])",
        ]),
      ],
      fallback: [
        /a fixed number stands in for the loss/,
        fromShares("return p[right] === 0 ? 1000 : -Math.log(p[right]);"),
        fromShares("return p[right] > 0 ? -Math.log(p[right]) : 0;"),
        fromShares("const l = -Math.log(p[right]); return Number.isFinite(l) ? l : 100;"),
      ],
      "largest-lost": [/it has not come back/, loss(["largest + ", ""])],
      "largest-taken-twice": [
        /taken away once more after the logarithm/,
        loss(["return largest + Math.log(sum)", "return Math.log(sum) - largest"]),
      ],
      "largest-from-zero": [
        /From which number does the search/,
        loss(["Math.max(...scores)", "Math.max(0, ...scores)"]),
        loss([
          "const largest = Math.max(...scores);",
          "let largest = 0; for (const s of scores) if (s > largest) largest = s;",
        ]),
        loss(["Math.max(...scores)", "Math.max(...scores.map(Math.abs))"]),
      ],
      "other-taken": [
        /Which score has to be taken away, so that no exponent/,
        loss(["Math.max(...scores)", "Math.min(...scores)"]),
        loss(["Math.max(...scores)", "scores[0]"]),
        loss(["Math.max(...scores)", "scores.reduce((a, b) => a + b) / scores.length"]),
        fromShares("return -Math.log(p[right]);", " - Math.min(...scores)"),
      ],
      "right-taken": [
        /Something is divided by the power of the right score/,
        fromShares("return Math.log(1 / p[right]);"),
        "return Math.log(scores.reduce((sum, score) => sum + Math.exp(score - scores[right]), 0));",
        loss(["Math.max(...scores)", "scores[right]"]),
      ],
      "one-twice": [
        /`log1p` adds a 1/,
        loss(["Math.log(", "Math.log1p("]),
        loss(["Math.log(sum)", "Math.log(1 + sum)"]),
      ],
      "no-minus": [
        /the sign is turned\. Is the logarithm/,
        loss(["largest + Math.log(sum) - scores[right]", "scores[right] - largest - Math.log(sum)"]),
        fromShares("return Math.log(p[right]);"),
        fromShares("return Math.log(p[right]);", plainly),
      ],
      "score-added": [/right class is added here/, loss(["- scores[right]", "+ scores[right]"])],
      "no-right-score": [/does not know which class is right/, loss([" - scores[right]", ""])],
      "largest-as-right": [
        /loss of the class with the largest score/,
        loss(["scores[right]", "largest"]),
        fromShares("return -Math.log(Math.max(...p));"),
        fromShares("return -Math.log(Math.max(...p));", plainly),
      ],
      "no-sum": [/how far the right score is below the largest/, "return Math.max(...scores) - scores[right];"],
      "score-alone": [
        /Only the score of the right class enters/,
        "return -scores[right];",
        "return scores[right];",
        "return Math.log(Math.exp(-scores[right]) + 0) * 1 + 0 * right;",
      ],
      "from-one": [
        /the class before the right one/,
        loss(["scores[right]", "scores[right - 1]"]),
        fromShares("return -Math.log(p[right - 1]);"),
        fromShares("return -Math.log(p[right - 1]);", plainly),
      ],
      "largest-back-twice": [
        /The largest score comes back twice/,
        loss(["- scores[right]", "- (scores[right] - largest)"]),
        loss(["return largest", "return 2 * largest"]),
      ],
      "largest-multiplies": [
        /The largest score multiplies the logarithm/,
        loss(["largest + Math.log(sum)", "largest * Math.log(sum)"]),
        "const m = Math.max(...scores); return -scores[right] + m * Math.log(scores.reduce((t, s) => t + Math.exp(s - m), 0));",
      ],
      "taken-after": [/taken away from the power/, loss(["Math.exp(score - largest)", "Math.exp(score) - largest"])],
      "power-of-right": [
        /Something was done to the score of the right class/,
        loss(["- scores[right]", "- Math.exp(scores[right])"]),
        loss(["- scores[right]", "- Math.exp(scores[right] - largest)"]),
        loss(["- scores[right]", "- Math.log(scores[right])"]),
      ],
      "another-class": [
        /the loss of another class/,
        loss(["scores[right]", "scores[0]"]),
        loss(["scores[right]", "scores[scores.length - 1]"]),
        loss(["scores[right]", "scores[right + 1]"]),
      ],
      "right-as-score": [/number of the class is taken away/, loss(["scores[right]", "right"])],
      slope: [/slope of the loss by the score/, fromShares("return p[right] - 1;")],
      "of-the-others": [/1 minus the probability/, fromShares("return -Math.log(1 - p[right]);")],
      binary: [
        /as if each were a yes or no/,
        fromShares("return -p.reduce((t, x, j) => t + (j === right ? Math.log(x) : Math.log(1 - x)), 0);"),
        fromShares("return -p.reduce((t, x, j) => t + (j === right ? Math.log(x) : Math.log(1 - x)), 0);", plainly),
      ],
      "three-classes": [
        /What if there is a fourth class/,
        "return Math.log(Math.exp(scores[0]) + Math.exp(scores[1]) + Math.exp(scores[2])) - scores[right];",
        "const m = Math.max(...scores); return m + Math.log(Math.exp(scores[0] - m) + Math.exp(scores[1] - m) + Math.exp(scores[2] - m)) - scores[right];",
      ],
      "sum-from-one": [
        /too large by 1/,
        "return Math.log(scores.reduce((t, s) => t + Math.exp(s), 1)) - scores[right];",
      ],
      "log-of-score": [
        /taken of scores as they are/,
        "return -Math.log(scores[right]);",
        "return Math.log(scores[right]);",
        "return -Math.log(scores[right] / scores.reduce((a, b) => a + b, 0));",
        "return Math.log(scores.reduce((a, b) => a + b, 0)) - scores[right];",
      ],
      probability: [
        /nothing is done with it/,
        fromShares("return p[right];"),
        fromShares("return -p[right];"),
        fromShares("return 1 - p[right];"),
        fromShares("return p[right];", plainly),
      ],
      "one-over": [/One divided by the probability/, fromShares("return 1 / p[right];")],
      "squared-error": [
        /squared error of probabilities/,
        fromShares("return p.reduce((t, x, j) => t + (x - (j === right ? 1 : 0)) ** 2, 0);"),
        fromShares("return p.reduce((t, x, j) => t + (x - (j === right ? 1 : 0)) ** 2, 0) / p.length;"),
        fromShares("return (p[right] - 1) ** 2;"),
      ],
      "mean-over-classes": [
        /divided by the number of classes/,
        loss([
          "return largest + Math.log(sum) - scores[right]",
          "return (largest + Math.log(sum) - scores[right]) / scores.length",
        ]),
        fromShares("return -p.reduce((t, x, j) => t + (j === right ? Math.log(x) : 0), 0) / p.length;"),
      ],
      "every-class": [
        /logarithms of all classes are added/,
        "const m = Math.max(...scores); const log = m + Math.log(scores.reduce((t, s) => t + Math.exp(s - m), 0)); return scores.reduce((t, s) => t + log - s, 0);",
        fromShares("return -p.reduce((t, x) => t + Math.log(x), 0);"),
        fromShares("return -p.reduce((t, x) => t + Math.log(x), 0) / p.length;"),
      ],
      entropy: [
        /multiplied by the probability once more/,
        fromShares("return -p.reduce((t, x) => t + (x > 0 ? x * Math.log(x) : 0), 0);"),
        fromShares("return -p.reduce((t, x) => t + x * Math.log(x), 0);"),
      ],
      "others-only": [
        /right class is left out of the sum/,
        loss(["for (const score of scores)", "for (const score of scores.filter((_, j) => j !== right))"]),
        "let sum = 0; scores.forEach((s, j) => { if (j !== right) sum += Math.exp(s); }); return Math.log(sum) - scores[right];",
      ],
      "not-summed": [
        /scores themselves are added up/,
        "return scores.reduce((a, b) => a + b, 0) - scores[right];",
        "return Math.log(Math.exp(scores.reduce((a, b) => a + b, 0))) - scores[right];",
      ],
      "sum-incomplete": [
        /One of the scores is missing in the sum/,
        loss([
          "for (const score of scores) sum += Math.exp(score - largest);",
          "for (let j = 1; j < scores.length; j++) sum += Math.exp(scores[j] - largest);",
        ]),
        loss([
          "for (const score of scores) sum += Math.exp(score - largest);",
          "for (let j = 0; j < scores.length - 1; j++) sum += Math.exp(scores[j] - largest);",
        ]),
      ],
      "reduce-start": [
        /What does `reduce` start with/,
        "return Math.log(scores.reduce((sum, s) => sum + Math.exp(s))) - scores[right];",
        "const m = Math.max(...scores); return m + Math.log(scores.reduce((sum, s) => sum + Math.exp(s - m))) - scores[right];",
      ],
      "not-logged": [
        /no logarithm is taken of the sum/,
        loss(["Math.log(sum)", "sum"]),
        "return scores.reduce((sum, s) => sum + Math.exp(s), 0) - scores[right];",
      ],
      "each-by-itself": [
        /A sigmoid is taken of a score by itself/,
        "return -Math.log(1 / (1 + Math.exp(-scores[right])));",
        "return Math.log1p(Math.exp(-scores[right]));",
        "return -scores.reduce((t, s, j) => { const p = 1 / (1 + Math.exp(-s)); return t + Math.log(j === right ? p : 1 - p); }, 0);",
      ],
      "other-logarithm": [
        /Another logarithm is taken/,
        loss(["Math.log(", "Math.log2("]),
        loss(["Math.log(", "Math.log10("]),
        fromShares("return -Math.log2(p[right]);"),
        fromShares("return -Math.log10(p[right]);", plainly),
      ],
      "not-finite": [/Which part is undefined/, loss(["scores[right]", "scores[scores.length]"])],
      nearly: [
        /Is something rounded on the way/,
        loss([
          "return largest + Math.log(sum) - scores[right]",
          "return 1.005 * (largest + Math.log(sum) - scores[right]) + 0 * right - 1e-4 * (largest + Math.log(sum) - scores[right]) ** 1.01",
        ]),
      ],
      "constant-factor": [
        /always the same number of times/,
        loss([
          "return largest + Math.log(sum) - scores[right]",
          "return 2 * (largest + Math.log(sum) - scores[right])",
        ]),
      ],
      "not-a-number": [
        /should return a number/,
        "const m = Math.max(...scores); const log = m + Math.log(scores.reduce((t, s) => t + Math.exp(s - m), 0)); return scores.map((s) => log - s);",
      ],
      "no-return": [/computes something and returns nothing/, loss(["return ", ""])],
    },
  },
];
