import { neuronGradients } from "../math/gradients";
import { type Example, forwardNeuron, needExample, type Neuron, neuronLoss } from "../math/neuron";
import type { Figure, Item } from "./figure";
import { formatNumber, formatTerm } from "./format";
import { parameterNames } from "./hill";

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
  const index = names.indexOf(along);
  if (index < 0) throw new RangeError(`chainPicture: needs one of ${names.join(", ")}; got ${String(along)}`);
  const isBias = along === "b";
  const value = isBias ? neuron.bias : neuron.weights[index]!;
  const input = isBias ? 1 : example.inputs[index]!;
  const gradients = neuronGradients(neuron, example);
  const total = isBias ? gradients.biasGradient : gradients.weightGradients[index]!;
  const links: [string, number][] = [
    [`∂z/∂${along}`, input],
    ["∂a/∂z", gradients.activationByPreActivation],
    ["∂L/∂a", gradients.lossByActivation],
  ];
  const forward = forwardNeuron(neuron, example.inputs);
  const stations: [string, number][] = [[along, value], ["z", forward.preActivation], ["a", forward.activation], ["loss L", neuronLoss(neuron, example)]];
  const product = [...links].reverse().map(([, link]) => formatTerm(link)).join(" · ");
  return {
    title: `How much is ${along} to blame? ∂L/∂${along} = ${formatNumber(total)}`,
    caption: `Values run to the right: ${along} makes z, z makes a, a makes the loss. Blame comes back to the left, one link at a time: `
      + `∂L/∂${along} = ∂L/∂a · ∂a/∂z · ∂z/∂${along} = ${product} = ${formatNumber(total)}.`,
    panels: [{ type: "diagram", name: `The chain from ${along} to the loss and back`, width: 680, height: 170, items: chainItems(stations, links) }],
    table: {
      columns: ["link", "value"],
      rows: [...[...links].reverse().map(([name, link]) => [name, formatNumber(link)]), [`∂L/∂${along}, their product`, formatNumber(total)]],
    },
  };
}

function chainItems(stations: [string, number][], links: [string, number][]): Item[] {
  const x = (i: number) => 60 + i * 186;
  const boxes = stations.map(([name, value], i): Item => (
    { type: "node", shape: "box", x: x(i), y: 70, width: 96, lines: [name, formatNumber(value)], tone: i === 0 ? "you" : "loss" }
  ));
  const forward = links.map((_, i): Item => (
    { type: "edge", from: [x(i) + 50, 60], to: [x(i + 1) - 50, 60], tone: "quiet", thickness: 2, arrow: true }
  ));
  const back = links.flatMap(([name, link], i): Item[] => [
    { type: "edge", from: [x(i + 1) - 50, 88], to: [x(i) + 50, 88], tone: "blame", thickness: 2.5, arrow: true },
    { type: "text", x: (x(i) + x(i + 1)) / 2, y: 116, text: name, tone: "blame", strong: true },
    { type: "text", x: (x(i) + x(i + 1)) / 2, y: 138, text: formatNumber(link), tone: "blame" },
  ]);
  return [
    { type: "text", x: x(0) - 48, y: 18, text: "forward: values →", tone: "quiet", anchor: "start" },
    { type: "text", x: x(3) + 48, y: 18, text: "← backward: blame", tone: "blame", anchor: "end" },
    ...forward, ...back, ...boxes,
  ];
}
