import type { Knob } from "./figure";

const [reach, step] = [10, 0.1];

/** A knob for each parameter, from −10 to 10, or as far as the parameter itself lies. */
export function parameterKnobs(names: readonly string[], values: Iterable<number>): Knob[] {
  return Array.from(values, (value, i) => ({
    name: names[i]!,
    value,
    min: Math.min(-reach, Math.floor(value)),
    max: Math.max(reach, Math.ceil(value)),
    step,
  }));
}
