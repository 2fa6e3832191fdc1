// Each patient really has its illness, shows the sign that the check names, and shows it alone; without its mistake it learns.
import { describe, expect, test } from "vitest";
import { brokenPlan, type Course, courseOf, epochs, healthyPlan } from "../../../src/figures/digits/brokenTrainings";
import { clinic } from "../../../src/figures/digits/clinic";
import { type Illness, patients } from "../../../src/figures/digits/patients";
import type { Diagram, Item, Plot } from "../../../src/figures/figure";
import { figureHtml } from "../../../src/html/figure";
import { classifierScores } from "../../../src/math/classifier";
import { tensor } from "../../../src/math/tensor";
import { wrong } from "../../math/refusals";

const courses = Object.fromEntries(patients.map(({ illness }) => [illness, courseOf(brokenPlan(illness))])) as Record<
  Illness,
  Course
>;
const healthy = courseOf(healthyPlan());
const last = (values: readonly number[]) => values.at(-1)!;
const lowest = (values: readonly number[]) => Math.min(...values);
const highest = (values: readonly number[]) => Math.max(...values);
const others = (illness: Illness) =>
  patients.filter((one) => one.illness !== illness).map((one) => courses[one.illness]);
const saidOf = (illness: Illness) => patients.find((one) => one.illness === illness)!.gaveAway;
/** The curve between its ends, as a straight line would have it. */
const furthestFromStraight = (values: readonly number[]) =>
  highest(
    values.map((value, i) => Math.abs(value - values[0]! - (i / (values.length - 1)) * (last(values) - values[0]!))),
  );

describe("the patients", () => {
  test("are eight, numbered in their order, each with an illness of its own", () => {
    expect(patients.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(new Set(patients.map(({ illness }) => illness)).size).toBe(8);
  });

  test.each(patients.map(({ illness }) => illness))("%s: without this mistake the same training learns", (illness) => {
    const { losses, accuracies, heldAccuracies, untouchedAccuracy, hidden } = courseOf(healthyPlan(illness));
    expect(losses[0]! > 2.2 && losses[0]! < 2.6).toBe(true);
    expect(last(losses)).toBeLessThan(0.2);
    expect(last(accuracies)).toBeGreaterThan(0.97);
    expect(last(heldAccuracies)).toBeGreaterThan(0.85);
    expect(Math.abs(untouchedAccuracy - last(heldAccuracies))).toBeLessThan(0.05);
    expect(hidden.different).toBeGreaterThan(25);
  });

  test("come out the same each time, and all their numbers are finite", () => {
    expect(courseOf(brokenPlan("gradients not reset"))).toEqual(courses["gradients not reset"]);
    for (const { losses, accuracies, heldAccuracies, gradientLength } of Object.values(courses)) {
      for (const curve of [losses, accuracies, heldAccuracies]) expect(curve).toHaveLength(epochs + 1);
      for (const value of [...losses, ...Object.values(gradientLength)]) expect(Number.isFinite(value)).toBe(true);
      for (const share of [...accuracies, ...heldAccuracies]) expect(share >= 0 && share <= 1).toBe(true);
    }
  });
});

describe("the sign of", () => {
  test("targets shuffled: it learns its own digits, and nothing of others", () => {
    const { accuracies, heldAccuracies, untouchedAccuracy } = courses["targets shuffled"];
    expect(last(accuracies).toFixed(2)).toBe("0.63");
    expect(highest(heldAccuracies)).toBeLessThan(0.16);
    expect(untouchedAccuracy).toBeLessThan(0.16);
    for (const other of others("targets shuffled"))
      expect(last(other.accuracies) - last(other.heldAccuracies)).toBeLessThan(0.2);
    expect(saidOf("targets shuffled")).toContain("rose to 0.63, and on held-out digits it stayed near 0.1");
  });

  test("learningRate too small: a loss that falls all the time, straight and little, with a gradient that stays long", () => {
    const { losses, gradientLength, hidden, accuracies, heldAccuracies } = courses["learningRate too small"];
    for (const [i, loss] of losses.slice(1).entries()) expect(loss).toBeLessThan(losses[i]!);
    expect([losses[0]!.toFixed(3), last(losses).toFixed(1)]).toEqual(["2.385", "2.1"]);
    expect(furthestFromStraight(losses)).toBeLessThan(0.03);
    expect(furthestFromStraight(healthy.losses)).toBeGreaterThan(1);
    expect(gradientLength.last / gradientLength.first).toBeGreaterThan(0.7);
    expect([hidden.answering, hidden.different]).toEqual([32, 32]);
    expect(Math.abs(last(accuracies) - last(heldAccuracies))).toBeLessThan(0.05);
    expect(saidOf("learningRate too small")).toContain("only from 2.385 to 2.1");
  });

  test("dead relu: no hidden neuron answers, every digit gets the same scores, and the loss stays near log 10", () => {
    const { losses, hidden, heldAccuracies } = courses["dead relu"];
    expect(hidden).toEqual({ neurons: 32, answering: 0, different: 0 });
    for (const loss of losses) expect(Math.abs(loss - Math.log(10))).toBeLessThan(0.03);
    for (const accuracy of heldAccuracies) expect(accuracy).toBeCloseTo(0.1, 10); // always the same digit
    for (const other of others("dead relu")) expect(other.hidden.answering).toBeGreaterThan(10);
    const { classifier, held } = brokenPlan("dead relu");
    const scores = classifierScores(classifier, tensor(held.map(({ inputs }) => inputs))).lists();
    for (const row of scores) expect(row).toEqual(scores[0]);
  });

  test("gradients not reset: well at first, then ever wider, with a gradient that has grown", () => {
    const { losses, accuracies, gradientLength } = courses["gradients not reset"];
    expect(accuracies[5]!.toFixed(2)).toBe("0.99");
    expect(lowest(losses)).toBeLessThan(0.05);
    expect(last(losses)).toBeGreaterThan(5 * losses[0]!);
    expect([gradientLength.first.toFixed(1), gradientLength.last.toFixed(0)]).toEqual(["1.4", "56"]);
    for (const other of others("gradients not reset"))
      expect(other.gradientLength.last / other.gradientLength.first).toBeLessThan(5);
    expect(saidOf("gradients not reset")).toMatch(
      /0\.99 of its digits .* after 5 epochs.* from a length of 1\.4 to 56/,
    );
  });

  test("inputs not scaled: a loss far above log 10 before the first step, and a first gradient many times as long", () => {
    const { losses, gradientLength, hidden } = courses["inputs not scaled"];
    expect([losses[0]!.toFixed(3), gradientLength.first.toFixed(0), hidden.answering]).toEqual(["9.771", "36", 12]);
    for (const other of others("inputs not scaled")) {
      expect(other.losses[0]).toBeLessThan(2.6);
      expect(other.gradientLength.first).toBeLessThan(2);
    }
    expect(saidOf("inputs not scaled")).toMatch(/was 9\.771, .* 36 long, .* 12 of 32 hidden neurons/);
  });

  test("weights all zero: the hidden neurons answer, all alike, and the first loss is exactly log 10", () => {
    const { losses, hidden, accuracies } = courses["weights all zero"];
    expect(losses[0]).toBeCloseTo(Math.log(10), 12);
    expect(hidden).toEqual({ neurons: 32, answering: 32, different: 1 });
    expect(last(accuracies) > 0.3 && last(accuracies) < 0.6).toBe(true); // as much as one neuron can
    for (const other of others("weights all zero")) expect(other.hidden.different).not.toBe(1);
  });

  test.each<Illness>(["dead relu", "learningRate too small"])(
    "weights all zero would be silence with the activation of %s: only a sigmoid tells it from dead relu",
    (illness) => {
      const plan = healthyPlan(illness);
      for (const { weights } of plan.classifier.layers) weights.data.values.fill(0);
      const { hidden, losses } = courseOf(plan);
      expect(hidden.answering).toBe(0);
      expect(losses[0]).toBeCloseTo(courses["dead relu"].losses[0]!, 12);
      for (const loss of losses) expect(Math.abs(loss - Math.log(10))).toBeLessThan(0.03);
      const sigmoids = patients.filter((one) => courses[one.illness].hiddenActivation === "sigmoid");
      expect(sigmoids.map((one) => one.illness)).toEqual(["weights all zero"]);
      expect(courses["dead relu"].hiddenActivation).toBe("relu");
    },
  );

  test("learningRate too large: the first epoch throws the loss far up, and it never comes back", () => {
    const { losses, accuracies, heldAccuracies } = courses["learningRate too large"];
    expect([losses[0]!.toFixed(3), losses[1]!.toFixed(0)]).toEqual(["2.494", "26"]);
    expect(lowest(losses.slice(1))).toBeGreaterThan(13);
    for (const share of [...accuracies, ...heldAccuracies]) expect(share).toBeLessThan(0.25);
    for (const other of others("learningRate too large")) expect(other.losses[1]).toBeLessThan(2.5);
    expect(saidOf("learningRate too large")).toContain("from 2.494 to 26, and it never came back below 13");
  });

  test("held-out digits used for training: as good on them as on its own, and worse on digits that nobody touched", () => {
    const { accuracies, heldAccuracies, untouchedAccuracy } = courses["held-out digits used for training"];
    expect([last(accuracies), last(heldAccuracies)]).toEqual([1, 1]);
    expect(untouchedAccuracy.toFixed(2)).toBe("0.94");
    for (const other of others("held-out digits used for training")) {
      expect(last(other.heldAccuracies) - other.untouchedAccuracy).toBeLessThan(0.04);
      expect(last(other.heldAccuracies)).toBeLessThan(0.9);
    }
    expect(saidOf("held-out digits used for training")).toMatch(/is 1\.00, .* it is 0\.94/);
  });
});

describe("clinic()", () => {
  const figure = clinic();
  const charts = figure.panels.slice(1) as Diagram[];
  type Curve = Extract<Item, { type: "curve" }>;
  const curvesOf = ({ items }: Diagram) => items.filter((item): item is Curve => item.type === "curve");
  const textsOf = ({ items }: Diagram) => items.flatMap((item) => (item.type === "text" ? [item.text] : []));

  test("shows a key, and a small chart for each patient with its number, its loss and its accuracies in dashes of their own", () => {
    expect(textsOf(figure.panels[0] as Diagram)).toEqual([
      "on the digits it learns from",
      "on held-out digits",
      "a healthy training",
    ]);
    expect(charts).toHaveLength(8);
    for (const [i, chart] of charts.entries()) {
      expect(chart.small).toBe(true);
      expect(textsOf(chart)).toEqual(expect.arrayContaining([String(i + 1), "accuracy", "epoch", "0", String(epochs)]));
      expect(new Set(curvesOf(chart).map(({ tone, dash }) => `${tone} ${dash}`))).toEqual(
        new Set(["quiet dot", "loss solid", "downhill dash"]),
      );
    }
  });

  test("draws all on the same axes, and no curve outside of them", () => {
    const lines = charts.map(({ items }) => items.filter(({ type }) => type === "edge"));
    for (const each of lines) expect(each).toEqual(lines[0]);
    for (const chart of charts)
      for (const { points } of curvesOf(chart))
        for (const [x, y] of points) expect(x >= 42 && x <= 184 && y >= 32 && y <= 236).toBe(true);
  });

  test("says how far a loss goes that leaves the picture, and says the illness nowhere", () => {
    expect(charts.map((chart) => textsOf(chart)[1])).toEqual([
      ...["loss", "loss", "loss", "loss, up to 25", "loss, up to 9.8", "loss", "loss, up to 41", "loss"],
    ]);
    for (const { illness } of patients) expect(JSON.stringify(figure)).not.toContain(illness);
  });

  test("says in words what each chart shows", () => {
    expect(charts[4]!.name).toBe(
      "Patient 5: loss 9.771 at the start, 0.0041 at its lowest, 0.0041 at the end; accuracy 1.00 on the digits it learns from, 0.86 on held-out digits.",
    );
  });

  test("has the vital signs in a table that stands open, with a healthy training first", () => {
    const { columns, rows } = figure.table;
    expect(columns).toEqual([
      ...["patient", "activation", "loss: start → end", "accuracy: learnt from", "held-out", "untouched"],
      ...["neurons: answer / differ", "gradient: first → last"],
    ]);
    expect(rows.map(([name]) => name)).toEqual(["healthy", "1", "2", "3", "4", "5", "6", "7", "8"]);
    expect(rows.map(([, activation]) => activation)).toEqual([
      ...["tanh", "relu", "tanh", "relu", "tanh", "relu", "sigmoid", "tanh", "tanh"],
    ]);
    for (const row of rows) expect(row).toHaveLength(columns.length);
    expect(rows[6]).toEqual(["6", "sigmoid", "2.303 → 1.5", "0.43", "0.35", "0.32", "32 / 1", "0.65 → 0.16"]);
    const markup = figureHtml(figure, { pageHref: "page.js", script: "" });
    expect(markup).toContain('<details class="nn-numbers" open>');
    expect(markup).toContain(
      'role="region" aria-label="The numbers of this picture" tabindex="0" style="overflow-x:auto"><table',
    );
    expect(markup.length).toBeLessThan(100_000);
  });

  test("lets a loss that leaves the picture run along its top edge to where it comes back or ends", () => {
    const topOf = (number: number) => {
      const loss = curvesOf(charts[number - 1]!).filter(({ tone, dash }) => `${tone} ${dash}` === "loss solid")[0]!;
      const xs = loss.points.filter(([, y]) => y === 32).map(([x]) => x);
      return [lowest(xs), highest(xs)];
    };
    const [from, to] = topOf(7);
    expect(from! > 42 && from! < 44).toBe(true); // within the first of fifty epochs
    expect(to).toBe(184);
    expect(topOf(5)[0]).toBe(42);
    expect(topOf(5)[1]).toBeLessThan(60);
    expect(topOf(4)[0]).toBeGreaterThan(60);
    expect(topOf(4)[1]).toBe(184);
  });

  test.each([4, 5, 7])("has room for the whole loss of patient %d, seen large", (patient) => {
    const { y, series } = clinic({ patient }).panels[0] as Plot;
    const losses = series.flatMap((line) => (line.type === "line" ? (line.y as number[]) : []));
    expect(y.range[0]).toBeLessThan(lowest(losses));
    expect(y.range[1]).toBeGreaterThan(highest(losses));
  });

  test("says what untouched and differ mean, large or small", () => {
    for (const { caption } of [figure, clinic({ patient: 6 })]) {
      expect(caption).toContain("untouched digits are digits that nobody looked at, neither for learning nor for");
      expect(caption).toContain("as many differ as are left when copies are counted once.");
    }
  });

  test("shows one patient large, beside a healthy training", () => {
    const one = clinic({ patient: 4 });
    const [loss, accuracy] = one.panels as Plot[];
    const { losses, heldAccuracies } = courses["gradients not reset"];
    expect(loss!.series.map((line) => line.type === "line" && line.y)).toEqual([healthy.losses, losses]);
    expect(accuracy!.series.map((line) => line.type === "line" && line.y)[2]).toEqual(heldAccuracies);
    expect(one.caption).toContain("Its loss 2.494 at the start, 0.034 at its lowest, 16 at the end");
    expect(one.table.rows).toEqual([figure.table.rows[0], figure.table.rows[4]]);
  });

  test.each<[unknown, string]>([
    [{ patient: 9 }, "clinic: needs patient to be a whole number from 1 to 8; got 9"],
    [{ patient: "3" }, 'clinic: needs patient to be a whole number from 1 to 8; got the text "3"'],
    [3, "clinic: needs settings to be an object with patient, or nothing; got 3"],
  ])("refuses %j", (settings, sentence) => expect(() => clinic(wrong(settings))).toThrow(sentence));
});
