/** "2 inputs, 4 hidden neurons", and what the last layer is; several hidden layers of one size are counted. */
export function layersInWords(sizes: readonly number[], last: string): string {
  const layers = sizes.slice(1, -1).map((size) => `${size} hidden neuron${size === 1 ? "" : "s"}`);
  const isEven = layers.length > 1 && new Set(layers).size === 1;
  const hidden = isEven ? [`${layers.length} layers of ${layers[0]}`] : layers;
  return [`${sizes[0]} input${sizes[0] === 1 ? "" : "s"}`, ...hidden, last].join(", ");
}
