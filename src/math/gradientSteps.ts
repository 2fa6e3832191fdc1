import { describeValue } from "./describe";
import { Value } from "./engine";
import { finiteResult, needNotNegative } from "./guard";
import { needTensor, Tensor } from "./tensor";

/**
 * Sets the gradients of these values or tensors back to 0, as is needed before each training step.
 *
 * @throws {TypeError} if they are something else
 *
 * @example
 * resetGradients([...weights, bias]);
 */
export function resetGradients(parameters: Iterable<Value | Tensor>): void {
  const list = listOf("resetGradients", "values or tensors", parameters);
  for (const each of list) {
    if (each instanceof Value || each instanceof Tensor) continue;
    const need = "each to be a value or a tensor, as value(…) or tensor(…) makes it";
    throw new TypeError(`resetGradients: needs ${need}; got ${describeValue(each)}`);
  }
  for (const each of list) {
    if (each instanceof Value) each.gradient = 0;
    else each.gradient.values.fill(0);
  }
}

/**
 * Changes tensors by one step of gradient descent: each number − learningRate · its gradient.
 *
 * @param parameters - tensors that `tensor` made, such as weights and biases
 * @param learningRate - 0 or more
 * @throws {TypeError | RangeError} if a value does not fit or a number would become too large;
 *   the tensors then stay as they were
 *
 * @example
 * loss.backward();
 * stepTensors([weights, biases], 0.5);
 */
export function stepTensors(parameters: Iterable<Tensor>, learningRate: number): void {
  const list = listOf("stepTensors", "tensors", parameters);
  for (const each of list) needTensor("stepTensors", each);
  needNotNegative("stepTensors", "learningRate", learningRate);
  const stepped = ({ data, gradient }: Tensor, at: number) => data.values[at]! - learningRate * gradient.values[at]!;
  // All are looked at before one is written.
  for (const each of list)
    for (let at = 0; at < each.data.values.length; at += 1) finiteResult("stepTensors", stepped(each, at));
  for (const each of list)
    for (let at = 0; at < each.data.values.length; at += 1) each.data.values[at] = stepped(each, at);
}

function listOf<Item>(caller: string, of: string, items: Iterable<Item>): Item[] {
  if (typeof (items as Iterable<Item> | undefined)?.[Symbol.iterator] === "function") return [...items];
  throw new TypeError(`${caller}: needs a list of ${of}; got ${describeValue(items)}`);
}
