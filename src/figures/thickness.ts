/** How thick the line of a weight is: the larger the thicker, without end, and for large ones ever more slowly. */
export const thicknessOf = (weight: number): number => 0.6 + 1.7 * Math.asinh(Math.abs(weight));
