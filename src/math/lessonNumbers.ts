import { makeExamples } from "./data";
import type { Example, Neuron } from "./neuron";

/** The neuron that lesson 1 computes by hand, and that every later lesson comes back to. */
export const lessonNeuron: Neuron = { weights: [0.4, 0.7], bias: 0.2 };

/** What it is shown, and what it should say: one of the mornings. */
export const lessonExample: Example = { inputs: [0.5, 0.8], target: 1 };

/**
 * Ten mornings: how much of the sky is grey and how damp the air is, each from 0 to 1, and whether it rained before noon.
 * No line straight across or straight up parts them, and neither does the diagonal; a slanted one does.
 */
export const mornings: Example[] = [
  lessonExample,
  ...makeExamples([
    [0.9, 0.6, 1],
    [0.3, 0.95, 1],
    [0.75, 0.75, 1],
    [0.6, 0.6, 1],
    [0.1, 0.4, 0],
    [0.9, 0.35, 0],
    [0.4, 0.5, 0],
    [0.2, 0.7, 0],
    [0.7, 0.4, 0],
  ]),
];
