import type { Example, Neuron } from "./neuron";

/** The neuron that lesson 1 computes by hand, and that every later lesson comes back to. */
export const lessonNeuron: Neuron = { weights: [0.4, 0.7], bias: 0.2 };

/** What it is shown, and what it should say. */
export const lessonExample: Example = { inputs: [0.5, 0.8], target: 1 };
