import { describe, expect, test } from "vitest";
import type { Diagram, Line, Mark, Plot } from "../../../src/figures/figure";
import { type MeetNeuron, meetNeuron, meetNeuronMover } from "../../../src/figures/neuron/meetNeuron";
import { mornings } from "../../../src/math/lessonNumbers";
import { forwardNeuron, neuronLoss } from "../../../src/math/neuron";
import { specifyMover } from "../specifyMover";

const figure = meetNeuron(mornings);

const planeAt = (state: MeetNeuron, position: number) => meetNeuronMover.at(state, position).panels[0] as Plot;
const diagramAt = (state: MeetNeuron, position: number) => meetNeuronMover.at(state, position).panels[1] as Diagram;
const knobsAt = (state: MeetNeuron, position: number) =>
  meetNeuronMover.knobs!(state, position).map(({ value }) => value) as [number, number, number];
const neuronOf = ([w1, w2, bias]: readonly [number, number, number]) => ({ weights: [w1, w2], bias });
const lossOf = (parameters: readonly [number, number, number]) =>
  mornings.reduce((sum, morning) => sum + neuronLoss(neuronOf(parameters), morning), 0) / mornings.length;
/** One step of descent, by nudging: without the gradient that the figure uses. */
const stepped = (parameters: readonly [number, number, number]) => {
  const at = (i: number, h: number) =>
    lossOf(parameters.map((value, k) => (k === i ? value + h : value)) as [number, number, number]);
  return parameters.map((value, i) => value - 8 * ((at(i, 1e-6) - at(i, -1e-6)) / 2e-6)) as [number, number, number];
};
/** What is written in the diagram, and its lines by what is written on them. */
const wordsOf = ({ items }: Diagram) =>
  items.flatMap((item) => (item.type === "node" ? item.lines : item.type === "text" ? [item.text] : []));
const edgesOf = ({ items }: Diagram) => items.flatMap((item) => (item.type === "edge" ? [item] : []));
const turned = (...[w1, w2, b]: [number, number, number]) => {
  let { state } = meetNeuronMover.turn!(figure.state, 0, "w1", w1);
  ({ state } = meetNeuronMover.turn!(state, 0, "w2", w2));
  return meetNeuronMover.turn!(state, 0, "b", b).state;
};

describe("the mornings", () => {
  test("begin with the lesson's example, and are half of them wet", () => {
    expect(mornings[0]).toEqual({ inputs: [0.5, 0.8], target: 1 });
    expect(mornings.map(({ target }) => target).sort()).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, 1]);
  });

  test("are parted by no single input, nor by their sum, and by a slanted line", () => {
    const isParted = (a: number, b: number) => {
      const heights = (wanted: number) =>
        mornings.filter(({ target }) => target === wanted).map(({ inputs }) => a * inputs[0]! + b * inputs[1]!);
      return Math.min(...heights(1)) > Math.max(...heights(0));
    };
    expect([isParted(1, 0), isParted(0, 1), isParted(1, 1), isParted(1, 2)]).toEqual([false, false, false, true]);
  });
});

describe("meetNeuron(mornings)", () => {
  test("starts with the lesson's numbers, which send every morning to the same side", () => {
    expect(knobsAt(figure.state, 0)).toEqual([0.4, 0.7, 0.2]);
    expect(figure.atStart).toBe(
      "5 of 10 mornings are on their right side, and the loss is 0.2635. Can you bring it below 0.1?",
    );
    expect(wordsOf(diagramAt(figure.state, 0))).toEqual(
      expect.arrayContaining(["x1  0.5", "x2  0.8", "always 1", "0.7231", "loss, mean of 10 mornings: 0.2635"]),
    );
  });

  test("has on each place of the plane what the neuron predicts there, and the line where that is 0.5", () => {
    const parameters: [number, number, number] = [3, 6, -5];
    const [field, line] = planeAt(turned(...parameters), 0).series as [
      { x: number[]; y: number[]; z: number[][] },
      Line,
    ];
    for (const [j, x2] of field.y.entries())
      for (const [i, x1] of field.x.entries())
        expect(field.z[j]![i]).toBeCloseTo(forwardNeuron(neuronOf(parameters), [x1, x2]).activation, 2);
    expect(line.x.length).toBeGreaterThan(10);
    for (const [i, x1] of line.x.entries())
      expect(forwardNeuron(neuronOf(parameters), [x1, line.y[i]!]).activation).toBeCloseTo(0.5, 6);
  });

  test("marks each morning where it lies, a circle for rain and a triangle for none, and rings the first", () => {
    const balls = planeAt(figure.state, 0).marks as Extract<Mark, { type: "ball" }>[];
    expect(balls).toHaveLength(mornings.length + 1);
    for (const [i, { inputs, target }] of mornings.entries())
      expect(balls[i]).toMatchObject({ x: inputs[0], y: inputs[1], shape: target === 1 ? "circle" : "triangle" });
    expect(balls.at(-1)).toMatchObject({ x: 0.5, y: 0.8, hollow: true });
  });

  test("learns: each step against the gradient, down to the goal, and below what it began with at once", () => {
    let parameters: [number, number, number] = [0.4, 0.7, 0.2];
    for (let step = 0; step <= 60; step += 1) {
      for (const [i, value] of knobsAt(figure.state, step).entries()) expect(value).toBeCloseTo(parameters[i]!, 5);
      parameters = stepped(parameters);
    }
    expect(lossOf(knobsAt(figure.state, 1))).toBeLessThan(lossOf(knobsAt(figure.state, 0)));
    expect(lossOf(knobsAt(figure.state, 60))).toBeLessThan(0.1);
    expect(meetNeuronMover.at(figure.state, 60).sentence).toMatch(
      /^After 60 steps of learning: 10 of 10 mornings .* That is below 0\.1\.$/,
    );
  });

  test("has a goal that takes all three knobs", () => {
    const ends = [-10, -5, 0, 5, 10];
    const two = ends.flatMap((one) =>
      ends.flatMap((other) => [lossOf([one, other, 0.2]), lossOf([one, 0.7, other]), lossOf([0.4, one, other])]),
    );
    expect(Math.min(...two)).toBeGreaterThan(0.1);
    expect(lossOf([5, 10, -8.5])).toBeLessThan(0.1);
  });

  test("goes on from the weights of the moment when a knob is turned, as its new start", () => {
    const [w1, , b] = knobsAt(figure.state, 20);
    const { state, position } = meetNeuronMover.turn!(figure.state, 20, "w2", 9);
    expect([position, ...knobsAt(state, 0)]).toEqual([0, w1, 9, b]);
    expect(meetNeuronMover.at(state, 0).sentence).not.toContain("After");
    expect(figure.state.parameters).toEqual([0.4, 0.7, 0.2]);
  });

  test("offers each knob in the diagram too, on a line as thick as the weight is heavy, dashed where it is negative", () => {
    const edges = edgesOf(diagramAt(turned(0, -4, 10), 0)).filter(({ knob }) => knob !== undefined);
    expect(edges.map(({ knob, label, dash }) => [knob, label, dash])).toEqual([
      ["w1", "w1 0", "solid"],
      ["w2", "w2 −4", "dash"],
      ["b", "b 10", "solid"],
    ]);
    expect(edges[0]!.thickness < edges[1]!.thickness && edges[1]!.thickness < edges[2]!.thickness).toBe(true);
  });

  test("has a bar as long as the loss, on a line from 0 to 1 with the goal on it", () => {
    for (const state of [figure.state, turned(10, 10, 10), turned(-10, -10, 10)]) {
      const [line, bar, goal] = edgesOf(diagramAt(state, 0)).slice(-3);
      const part = (x: number) => (x - line!.from[0]) / (line!.to[0] - line!.from[0]);
      expect(bar!.from[0]).toBe(line!.from[0]);
      expect(part(bar!.to[0])).toBeCloseTo(lossOf(knobsAt(state, 0)), 9);
      expect(part(goal!.from[0])).toBeCloseTo(0.1, 9);
    }
  });

  test("moves on a straight way between two steps", () => {
    const [from, to] = [knobsAt(figure.state, 3), knobsAt(figure.state, 4)];
    for (const [i, value] of knobsAt(figure.state, 3.25).entries())
      expect(value).toBeCloseTo(from[i]! + 0.25 * (to[i]! - from[i]!), 9);
  });

  test("refuses what is no list of mornings, and mornings without two inputs", () => {
    expect(() => meetNeuron([])).toThrow("meetNeuron: needs examples to hold at least one value; got an empty list");
    expect(() => meetNeuron([{ inputs: [1, 2, 3], target: 1 }])).toThrow(/^meetNeuron: needs /);
  });
});

specifyMover("meetNeuron", [
  meetNeuron(mornings),
  meetNeuron([{ inputs: [-40, 1e3], target: 0 }]),
  { ...figure, state: turned(-10, 10, 10), atStart: meetNeuronMover.at(turned(-10, 10, 10), 0).sentence },
]);
