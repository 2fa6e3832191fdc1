import { describe, expect, test } from "vitest";
import { judge } from "../../../src/exercises";
import { nameIllnesses } from "../../../src/exercises/lesson11/illnesses";
import { brokenPlan, courseOf } from "../../../src/figures/digits/brokenTrainings";
import { type Illness, patients } from "../../../src/figures/digits/patients";

const right = Object.fromEntries(patients.map(({ number, illness }) => [number, illness]));
const illnesses = patients.map(({ illness }) => illness);

describe("11-clinic", () => {
  test("has eight patients, numbered from 1, each with an illness of its own", () => {
    expect(patients.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(new Set(illnesses).size).toBe(8);
    expect(Object.keys(nameIllnesses.wouldShow).sort()).toEqual([...illnesses].sort());
  });

  test("is right when all eight are named, and says what gave each of them away", () => {
    const { kind, status, message, count } = judge("11-clinic", right);
    expect([kind, status, count]).toEqual(["naming", "right", "8 of 8 checks on this exercise"]);
    for (const { number, illness, gaveAway } of patients)
      expect(message).toContain(`Patient ${number}, right: \`${illness}\`. ${gaveAway}`);
  });

  describe("says of a patient what its training shows:", () => {
    const courses = new Map(patients.map(({ illness }) => [illness, courseOf(brokenPlan(illness))]));
    const of = (illness: Illness) => courses.get(illness)!;
    const last = (list: readonly number[]) => list.at(-1)!;

    test("targets shuffled: its own digits are learnt, and of the others about one in ten is right throughout", () => {
      const { losses, accuracies, heldAccuracies } = of("targets shuffled");
      expect(last(losses)).toBeLessThan(losses[0]! / 2);
      expect(last(accuracies)).toBeGreaterThan(0.5);
      expect(Math.max(...heldAccuracies)).toBeLessThanOrEqual(0.16);
    });

    test("learningRate too small: the loss falls in every epoch, the accuracies rise, and there is far to go", () => {
      const { losses, accuracies, heldAccuracies } = of("learningRate too small");
      for (const [epoch, loss] of losses.slice(1).entries()) expect(loss).toBeLessThan(losses[epoch]!);
      for (const curve of [accuracies, heldAccuracies]) expect(last(curve)).toBeGreaterThan(curve[0]! + 0.1);
      expect(last(losses)).toBeGreaterThan(2);
    });

    test("dead relu: the loss comes to rest near log 10, and no hidden neuron answers", () => {
      const { losses, hidden } = of("dead relu");
      for (const loss of losses.slice(10)) expect(Math.abs(loss - losses[10]!)).toBeLessThan(0.005);
      expect(Math.abs(last(losses) - Math.log(10))).toBeLessThan(0.03);
      expect(hidden.answering).toBe(0);
    });

    test("gradients not reset: most digits are right after a few epochs, and at the end the loss is far above its start", () => {
      const { losses, accuracies, gradientLength } = of("gradients not reset");
      expect(accuracies[5]).toBeGreaterThan(0.9);
      expect(Math.min(...losses.slice(0, 8))).toBeLessThan(losses[0]! / 5);
      expect(last(losses)).toBeGreaterThan(5 * losses[0]!);
      expect(gradientLength.last).toBeGreaterThan(10 * gradientLength.first);
    });

    test("inputs not scaled: it begins far above log 10 with a long gradient, and it ends well", () => {
      const { losses, heldAccuracies, gradientLength } = of("inputs not scaled");
      expect(losses[0]).toBeGreaterThan(4 * Math.log(10));
      expect(gradientLength.first).toBeGreaterThan(20);
      expect(last(heldAccuracies)).toBeGreaterThan(0.8);
    });

    test("weights all zero: it learns a little and late, and its hidden neurons all give the same answer", () => {
      const { accuracies, hidden } = of("weights all zero");
      expect(accuracies[10]).toBeLessThan(0.15);
      expect(last(accuracies)).toBeGreaterThan(0.3);
      expect(last(accuracies)).toBeLessThan(0.6);
      expect(hidden).toMatchObject({ answering: hidden.neurons, different: 1 });
    });

    test("learningRate too large: from the first epoch on the loss is many times what it was, and goes up and down", () => {
      const { losses, accuracies } = of("learningRate too large");
      expect(Math.min(...losses.slice(1))).toBeGreaterThan(4 * losses[0]!);
      const rises = losses.slice(2).filter((loss, i) => loss > losses[i + 1]!).length;
      expect(Math.min(rises, losses.length - 2 - rises)).toBeGreaterThan(10);
      expect(Math.max(...accuracies)).toBeLessThan(0.3);
    });

    test("held-out digits used for training: nearly all of them are right, and of the untouched ones fewer", () => {
      const { accuracies, heldAccuracies, untouchedAccuracy } = of("held-out digits used for training");
      expect(last(heldAccuracies)).toBeGreaterThan(0.98);
      expect(Math.abs(last(heldAccuracies) - last(accuracies))).toBeLessThan(0.02);
      expect(untouchedAccuracy).toBeLessThan(last(heldAccuracies) - 0.03);
    });
  });

  test("names one patient at a time", () => {
    for (const { number, illness } of patients) {
      const { status, message, count } = judge("11-clinic", { [number]: illness });
      expect([status, count]).toEqual(["partly", "1 of 8 checks on this exercise"]);
      expect(message).toMatch(/Still open: patients \d(, \d){6}\.$/);
    }
  });

  const pairs = patients.flatMap(({ number, illness }) =>
    illnesses.filter((other) => other !== illness).map((other): [number, Illness, Illness] => [number, other, illness]),
  );

  test.each(pairs)(
    "patient %d named %s hears how that would look, and what there is to see, but no name",
    (number, named, illness) => {
      const { status, mistakeId, message } = judge("11-clinic", { [number]: named });
      expect([status, mistakeId]).toEqual(["wrong", "misnamed"]);
      const { shows } = nameIllnesses.cases[number - 1]!;
      expect(message).toContain(
        `Patient ${number}, not yet. With \`${named}\`: ${nameIllnesses.wouldShow[named]} What this one shows: ${shows}`,
      );
      expect(message).not.toContain(illness);
    },
  );

  test("says of each patient and of each illness what it says of no other, in whole sentences", () => {
    const sentences = [...Object.values(nameIllnesses.wouldShow), ...nameIllnesses.cases.map(({ shows }) => shows)];
    expect(new Set(sentences).size).toBe(16);
    for (const sentence of sentences) expect(sentence).toMatch(/^[a-z].{40,}\.$/);
  });

  test("never names an illness in what a patient shows", () => {
    for (const { shows } of nameIllnesses.cases)
      expect(shows).not.toMatch(/learningRate|reset|zero|shuffled|relu|scaled|used for training/);
  });
});

const predictions: [given: object, outcome: string, others: string[], facts: string][] = [
  [{}, "0.9", ["0.1", "0.5"], "The largest of the ten probabilities is 0.95."],
  [{ probability: 0.9999 }, "0.9", ["0.1", "0.5"], "is 1."],
  [{ probability: 0.6 }, "0.5", ["0.1", "0.9"], "is 0.6."],
  [{ probability: 0.1 }, "0.1", ["0.5", "0.9"], "is 0.1."],
  [{ probability: 0.1 - 1e-12 }, "0.1", ["0.5", "0.9"], "is 0.1."],
  [{ probability: 0.28 }, "0.1", ["0.5", "0.9"], "Here no digit is far ahead."],
];

describe("11-predict-scribble", () => {
  test.each(predictions)("with %j comes out as %s", (given, outcome, others, facts) => {
    const hit = judge("11-predict-scribble", outcome, given);
    expect(hit).toMatchObject({ kind: "prediction", status: "right" });
    expect(hit.message).toContain(facts);
    expect(hit.message).toContain("There is no answer for “none of them”.");
    for (const other of others)
      expect(judge("11-predict-scribble", other, given)).toMatchObject({
        status: "wrong",
        mistakeId: `guessed-${other}`,
      });
  });

  test("tells nothing before a guess is made", () => {
    const { status, message } = judge("11-predict-scribble", "?", { probability: 0.77 });
    expect(status).toBe("open");
    expect(message).not.toContain("0.77");
  });
});
