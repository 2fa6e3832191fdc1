import { describe, expect, test } from "vitest";
import { softmax } from "../../src/math/softmax";
import { type Tensor, tensor } from "../../src/math/tensor";
import { expectNear } from "./near";
import oracle from "./oracle/tensors.json";

// PyTorch in float64, recorded by oracle/tensors.py. Both sides round, in another order.
const relative = 1e-12;
// Where PyTorch subtracts numbers close to 1, its own digits end at about 1e-16.
const endOfDigits = 3e-16;

/** Makes tensors of the recorded tables, and compares what comes of them with what is recorded. */
function expectAgreement<Name extends string>(
  recorded: { tables: object; loss: number; gradients: object },
  lossOf: (tensors: Record<Name, Tensor>) => Tensor,
): void {
  const tables = recorded.tables as Record<Name, number[][]>;
  const gradients = recorded.gradients as Record<Name, number[][]>;
  const names = Object.keys(tables) as Name[];
  const tensors = Object.fromEntries(names.map((name) => [name, tensor(tables[name])])) as Record<Name, Tensor>;
  const loss = lossOf(tensors);
  loss.backward();
  expectNear(loss.lists()[0]!, [recorded.loss], relative);
  for (const name of names) expectNear(tensors[name].gradientLists().flat(), gradients[name].flat(), relative);
}

const shapeOf = (rows: number[][]) => `${rows.length} × ${rows[0]!.length}`;

describe("PyTorch agrees on the loss and on the slope by every number", () => {
  test.each(
    oracle.networks.map((recorded) => {
      const { activation, lossName, tables } = recorded;
      return { recorded, name: `${activation} and ${lossName}, inputs ${shapeOf(tables.x)}` };
    }),
  )("of two layers with $name", ({ recorded }) => {
    const { activation, classes } = recorded;
    type Name = "x" | "w1" | "b1" | "gate" | "w2" | "b2" | "targets"; // the last for the squared error alone
    expectAgreement<Name>(recorded, ({ x, w1, b1, gate, w2, b2, targets }) => {
      const hidden = x.matmul(w1.transposed()).plus(b1)[activation as "sigmoid" | "tanh" | "relu"]();
      const outcome = hidden.times(gate).matmul(w2.transposed()).plus(b2);
      if (classes.length > 0) return outcome.softmaxCrossEntropy(classes);
      const error = outcome.minus(targets);
      return error.times(error).mean();
    });
  });

  test.each(oracle.expressions.map((recorded) => ({ recorded, name: shapeOf(recorded.tables.a) })))(
    "of sums, differences and products of tables, the first $name",
    ({ recorded }) => {
      expectAgreement<"a" | "b" | "c" | "row">(recorded, ({ a, b, c, row }) => {
        const p = a.minus(b).times(a.plus(row)).matmul(c);
        const q = c.transposed().matmul(b.transposed()).transposed().times(-1.5);
        return p.plus(q).times(p).mean();
      });
    },
  );

  test("with every activation and both losses", () => {
    expect(new Set(oracle.networks.map(({ activation }) => activation))).toEqual(new Set(["sigmoid", "tanh", "relu"]));
    expect(new Set(oracle.networks.map(({ lossName }) => lossName))).toEqual(new Set(["squaredError", "crossEntropy"]));
  });
});

// Here 1 − a of a sigmoid, 1 − a² of a tanh or 1 − p of a probability loses all digits in PyTorch 2.15, which says 0.
// The other side is the definition, computed with 500 digits: it must agree to the last few of ours.
describe("where PyTorch's digits end, the definition with 500 digits agrees", () => {
  test.each(oracle.flat)("on the slope of a flat $name", ({ name, z, slopes, torch }) => {
    const table = tensor([z]);
    const many = tensor([z.map(() => z.length)]); // takes back the division of the mean
    table[name as "sigmoid" | "tanh"]().times(many).mean().backward();
    expectNear(table.gradientLists()[0]!, slopes, relative);
    expectNear(torch, slopes, relative, endOfDigits);
  });

  test.each(oracle.sure)("on the scores $scores when class $right is right", (sure) => {
    const scores = tensor([sure.scores]);
    const loss = scores.softmaxCrossEntropy([sure.right]);
    loss.backward();
    expectNear(loss.lists()[0]!, [sure.loss], relative);
    expectNear(scores.gradientLists()[0]!, sure.slopes, relative);
    expectNear(softmax(sure.scores), sure.probabilities, relative);
    expectNear([sure.torch.loss], [sure.loss], relative, endOfDigits);
    expectNear(sure.torch.slopes, sure.slopes, relative, endOfDigits);
    expectNear(sure.torch.probabilities, sure.probabilities, relative);
  });

  test("and there are such places: PyTorch says 0 for numbers that are not", () => {
    expect(oracle.sure[0]).toMatchObject({ right: 0, loss: expect.closeTo(4.46e-18, 19), torch: { loss: 0 } });
    expect(oracle.flat.every(({ torch, slopes }) => torch.at(-1) === 0 && slopes.at(-1)! > 0)).toBe(true);
  });
});
