/** Where a layer's numbers lie among the network's parameters. */
export interface LayerPlace {
  inputs: number;
  neurons: number;
  weightsAt: number;
  biasesAt: number;
  end: number;
}

/** Where each layer's weights and biases lie among the parameters. */
export function placesOf(layerSizes: readonly number[]): LayerPlace[] {
  let weightsAt = 0;
  return layerSizes.slice(1).map((neurons, k) => {
    const inputs = layerSizes[k]!;
    const biasesAt = weightsAt + inputs * neurons;
    const place = { inputs, neurons, weightsAt, biasesAt, end: biasesAt + neurons };
    weightsAt = place.end;
    return place;
  });
}
