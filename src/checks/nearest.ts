import { formatNumber } from "../math/format";

/**
 * The option that is nearest to what came out; exactly between two of them neither is, and what came out stands for itself.
 *
 * @param options - numbers as they are guessed: "0.1", "0.5", "0.9"
 */
export function nearestOption(options: readonly string[], cameOut: number): string {
  const away = (option: string) => Math.abs(Number(option) - cameOut);
  const [nearest, next] = [...options].sort((a, b) => away(a) - away(b));
  return away(next!) - away(nearest!) < 1e-9 ? formatNumber(cameOut) : nearest!;
}
