// The loops of plainLoops.c, line by line, for the JIT compiler.

/** Numbers that plainLoops.c draws in the same order. */
export function drawn(layerSizes, count) {
  let state = 1;
  const draw = () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
  const parameterCount = layerSizes.slice(1).reduce((sum, size, k) => sum + size * (layerSizes[k] + 1), 0);
  const parameters = Float64Array.from({ length: parameterCount }, () => draw() - 0.5);
  const examples = Array.from({ length: count }, () => {
    const inputs = Array.from({ length: layerSizes[0] }, draw);
    return { inputs, target: draw() > 0.5 ? 1 : 0 };
  });
  return { parameters, examples };
}

/** Trains the parameters in place; returns the last loss. */
export function trainPlainly(sizes, parameters, examples, learningRate, epochs) {
  const layers = sizes.length - 1;
  const activations = sizes.map((size) => new Float64Array(size));
  const blame = sizes.map((size) => new Float64Array(size));
  const gradient = new Float64Array(parameters.length);
  for (let epoch = 0; ; epoch += 1) {
    let loss = 0;
    gradient.fill(0);
    for (const { inputs, target } of examples) {
      for (let i = 0; i < sizes[0]; i += 1) activations[0][i] = inputs[i];
      let at = 0;
      for (let k = 1; k <= layers; k += 1) {
        const from = sizes[k - 1];
        const to = sizes[k];
        const came = activations[k - 1];
        for (let j = 0; j < to; j += 1) {
          let z = 0;
          for (let i = 0; i < from; i += 1) z += parameters[at + j * from + i] * came[i];
          activations[k][j] = 1 / (1 + Math.exp(-(z + parameters[at + from * to + j])));
        }
        at += to * (from + 1);
      }
      const prediction = activations[layers][0];
      loss += (prediction - target) * (prediction - target);
      blame[layers][0] = 2 * (prediction - target) * prediction * (1 - prediction);
      for (let k = layers; k > 0; k -= 1) {
        const from = sizes[k - 1];
        const to = sizes[k];
        const came = activations[k - 1];
        const before = blame[k - 1];
        at -= to * (from + 1);
        before.fill(0);
        for (let j = 0; j < to; j += 1) {
          const d = blame[k][j];
          for (let i = 0; i < from; i += 1) gradient[at + j * from + i] += d * came[i];
          gradient[at + from * to + j] += d;
          if (k === 1) continue;
          for (let i = 0; i < from; i += 1) before[i] += d * parameters[at + j * from + i];
        }
        for (let i = 0; i < from; i += 1) before[i] *= came[i] * (1 - came[i]);
      }
    }
    if (epoch === epochs) return loss / examples.length;
    for (let i = 0; i < parameters.length; i += 1) parameters[i] -= (learningRate * gradient[i]) / examples.length;
  }
}
