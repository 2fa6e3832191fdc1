import { needFinite, needKnown } from "./guard";

/** An activation and its slope, both as functions of z, the preActivation. */
export interface Activation {
  value(z: number): number;
  derivative(z: number): number;
}

export type ActivationName = "sigmoid" | "tanh" | "relu" | "identity";

/**
 * The formulas by name. They check nothing, and a NaN flows through: a network calls them
 * millions of times. The functions below are the same formulas with a check at the door.
 */
export const activations: Readonly<Record<ActivationName, Activation>> = {
  sigmoid: {
    value(z) {
      // Each sign has the form in which e^(…) stays at 1 or below: neither can overflow.
      if (z >= 0) return 1 / (1 + Math.exp(-z));
      const power = Math.exp(z);
      return power / (1 + power);
    },
    derivative(z) {
      // σ(z) · (1 − σ(z)) would lose its digits where σ(z) is close to 1.
      const power = Math.exp(-Math.abs(z));
      return power / (1 + power) / (1 + power);
    },
  },
  tanh: {
    value: Math.tanh,
    derivative(z) {
      // 1 − tanh(z)² would lose its digits where tanh(z) is close to ±1.
      const power = Math.exp(-2 * Math.abs(z));
      return (4 * power) / (1 + power) / (1 + power);
    },
  },
  relu: {
    value: (z) => Math.max(0, z),
    derivative: (z) => (z > 0 ? 1 : 0),
  },
  identity: {
    value: (z) => z,
    derivative: () => 1,
  },
};

/** The activation of that name; refuses a name that is not in the table. */
export function activationNamed(caller: string, name: unknown): Activation {
  needKnown(caller, "the activation", name, activations);
  return activations[name];
}

/**
 * `activations[name].value(z)` for loops that must be fast.
 *
 * Each line calls one known function, so the JIT compiler can put its formula into the loop. Through
 * the table it cannot, and makes an object of every number that is returned: half the speed.
 */
export function valueAt(name: ActivationName, z: number): number {
  switch (name) {
    case "sigmoid":
      return activations.sigmoid.value(z);
    case "tanh":
      return activations.tanh.value(z);
    case "relu":
      return activations.relu.value(z);
    case "identity":
      return activations.identity.value(z);
  }
}

/** `activations[name].derivative(z)` for loops that must be fast. */
export function slopeAt(name: ActivationName, z: number): number {
  switch (name) {
    case "sigmoid":
      return activations.sigmoid.derivative(z);
    case "tanh":
      return activations.tanh.derivative(z);
    case "relu":
      return activations.relu.derivative(z);
    case "identity":
      return activations.identity.derivative(z);
  }
}

/**
 * Sigmoid, squashes any number into 0 to 1: σ(z) = 1 / (1 + e^(−z)).
 *
 * For z < 0 the equal form e^z / (1 + e^z) is used, so that e^(…) never overflows.
 *
 * Source: Rumelhart, Hinton & Williams 1986.
 *
 * @param z - preActivation, any finite number
 * @returns activation from 0 to 1; exactly 0.5 at z = 0
 * @throws {TypeError | RangeError} if z is not a finite number
 *
 * @example
 * sigmoid(0.96); // 0.7231…
 */
export function sigmoid(z: number): number {
  needFinite("sigmoid", "z", z);
  return activations.sigmoid.value(z);
}

/**
 * Slope of the sigmoid: σ′(z) = σ(z) · (1 − σ(z)). Takes z, not the activation.
 *
 * Computed as e^(−|z|) / (1 + e^(−|z|))², which keeps its digits where σ(z) is close to 1.
 *
 * Source: Rumelhart, Hinton & Williams 1986.
 *
 * @param z - preActivation, any finite number
 * @returns slope from 0 to 0.25, largest at z = 0, the same for z and −z
 * @throws {TypeError | RangeError} if z is not a finite number
 *
 * @example
 * sigmoidDerivative(0.96); // 0.2002…
 */
export function sigmoidDerivative(z: number): number {
  needFinite("sigmoidDerivative", "z", z);
  return activations.sigmoid.derivative(z);
}

/**
 * Hyperbolic tangent, squashes any number into −1 to 1: tanh(z) = (e^z − e^(−z)) / (e^z + e^(−z)).
 *
 * Source: LeCun, Bottou, Orr & Müller 1998, "Efficient BackProp", who prefer it for hidden neurons.
 *
 * @param z - preActivation, any finite number
 * @returns activation from −1 to 1; 0 at z = 0
 * @throws {TypeError | RangeError} if z is not a finite number
 *
 * @example
 * tanh(0.96); // 0.7443…
 */
export function tanh(z: number): number {
  needFinite("tanh", "z", z);
  return activations.tanh.value(z);
}

/**
 * Rectified linear unit, cuts off what is negative: relu(z) = max(0, z).
 *
 * Source: Nair & Hinton 2010.
 *
 * @param z - preActivation, any finite number
 * @returns activation of 0 or more
 * @throws {TypeError | RangeError} if z is not a finite number
 *
 * @example
 * relu(0.96); // 0.96
 */
export function relu(z: number): number {
  needFinite("relu", "z", z);
  return activations.relu.value(z);
}

/**
 * Slope of relu: 1 for z > 0, else 0. Takes z, not the activation.
 *
 * At the kink z = 0 there is no slope; 0 is the usual choice, and PyTorch's.
 *
 * @param z - preActivation, any finite number
 * @throws {TypeError | RangeError} if z is not a finite number
 *
 * @example
 * reluDerivative(0.96); // 1
 */
export function reluDerivative(z: number): number {
  needFinite("reluDerivative", "z", z);
  return activations.relu.derivative(z);
}
