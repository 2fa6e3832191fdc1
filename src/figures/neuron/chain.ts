import { neuronGradients } from "../../math/gradients";
import { type Example, forwardNeuron, needExample, type Neuron, neuronLoss } from "../../math/neuron";
import { inputOf, parameterNames, parameterOf, slopeOf } from "../../math/neuronParameters";
import type { Figure, Item } from "../figure";
import { formatNumber, formatTerm } from "../../math/format";

/**
 * The chain rule for one parameter as a drawing: the value runs to the right, the blame comes back to the left,
 * link by link: ∂L/∂w = ∂L/∂a · ∂a/∂z · ∂z/∂w.
 *
 * @param along - the parameter to blame: "w1", "w2", … or "b"
 * @throws {TypeError | RangeError} if there is no such parameter, or neuron and example do not fit each other
 */
export function chainPicture(neuron: Neuron, example: Example, along = "w1"): Figure {
  needExample("chainPicture", neuron, example);
  const names = parameterNames(neuron);
  if (!names.includes(along))
    throw new RangeError(`chainPicture: needs one of ${names.join(", ")}; got ${String(along)}`);
  const gradients = neuronGradients(neuron, example);
  const total = slopeOf(neuron, example, along);
  const links: [string, number][] = [
    [`∂z/∂${along}`, inputOf(example, along)],
    ["∂a/∂z", gradients.activationByPreActivation],
    ["∂L/∂a", gradients.lossByActivation],
  ];
  const forward = forwardNeuron(neuron, example.inputs);
  const stations: [string, number][] = [
    [along, parameterOf(neuron, along)],
    ["z", forward.preActivation],
    ["a", forward.activation],
    ["loss L", neuronLoss(neuron, example)],
  ];
  const product = [...links]
    .reverse()
    .map(([, link]) => formatTerm(link))
    .join(" · ");
  const blames: [string, number][] = [
    [`∂L/∂${along}`, total],
    ["∂L/∂z", gradients.lossByPreActivation],
    ["∂L/∂a", gradients.lossByActivation],
  ];
  return {
    title: `How much is ${along} to blame? ∂L/∂${along} = ${formatNumber(total)}`,
    caption:
      `Values run to the right: ${along} makes z, z makes a, a makes the loss. Blame comes back to the left, and each link multiplies it: ` +
      `∂L/∂${along} = ∂L/∂a · ∂a/∂z · ∂z/∂${along} = ${product} = ${formatNumber(total)}.`,
    panels: [
      {
        type: "diagram",
        name: `The chain from ${along} to the loss and back`,
        width: 680,
        height: 176,
        items: chainItems(stations, links, blames),
      },
    ],
    table: {
      columns: ["link", "value"],
      rows: [
        ...[...links].reverse().map(([name, link]) => [name, formatNumber(link)]),
        [`∂L/∂${along}, their product`, formatNumber(total)],
      ],
    },
  };
}

/** Values above, blame below: what stands under a box is the slope of the loss by it, made from the one to its right by one link. */
function chainItems(stations: [string, number][], links: [string, number][], blames: [string, number][]): Item[] {
  const x = (i: number) => 66 + i * 183;
  const boxes = stations.map(
    ([name, value], i): Item => ({
      type: "node",
      shape: "box",
      x: x(i),
      y: 62,
      width: 96,
      lines: [name, formatNumber(value)],
      tone: i === 0 ? "you" : "loss",
    }),
  );
  const forward = links.map(
    (_, i): Item => ({
      type: "edge",
      from: [x(i) + 50, 62],
      to: [x(i + 1) - 50, 62],
      tone: "quiet",
      thickness: 2,
      arrow: true,
    }),
  );
  const blame = blames.flatMap(([name, slope], i): Item[] => [
    { type: "text", x: x(i), y: 126, text: name, tone: "blame" },
    { type: "text", x: x(i), y: 148, text: formatNumber(slope), tone: "blame", strong: true },
  ]);
  const back = links.flatMap(([name, link], i): Item[] => {
    const isFirst = i === links.length - 1;
    const from = isFirst ? x(i + 1) : x(i + 1) - 40;
    const middle = (x(i) + x(i + 1)) / 2;
    return [
      { type: "edge", from: [from, 137], to: [x(i) + 40, 137], tone: "blame", thickness: 2.5, arrow: true },
      { type: "text", x: middle, y: 115, text: name, tone: "quiet" },
      { type: "text", x: middle, y: 160, text: `${isFirst ? "" : "· "}${formatNumber(link)}`, tone: "blame" },
    ];
  });
  return [
    { type: "text", x: x(0) - 48, y: 16, text: "forward: values →", tone: "quiet", anchor: "start" },
    { type: "text", x: x(3) + 48, y: 16, text: "← backward: blame", tone: "blame", anchor: "end" },
    { type: "edge", from: [x(3), 90], to: [x(3), 137], tone: "blame", thickness: 2.5 },
    ...forward,
    ...back,
    ...blame,
    ...boxes,
  ];
}
