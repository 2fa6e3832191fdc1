// A run that never was: the same cells, with other numbers under them and the ends cut off.
import { seededRandom } from "../../../src/math/random";
import type { Output } from "../../drivers/outputs";
import { resultsOf, type Results } from "./results";

/** What is proven from the run must not hold for this one. */
export function distorted({ file, showing }: Results): Results {
  const random = seededRandom(1);
  const otherNumber = (number: number) => -number - 1 - random();
  const otherDigit = (digit: string) => String((Number(digit) + 1 + Math.floor(9 * random())) % 10);
  const otherText = (text: string) =>
    text.replace(/\d/g, otherDigit).replace(/\b(?:true|stuck|diverged)\b/g, "otherwise");

  const otherFigure = (data: string) =>
    JSON.stringify(JSON.parse(data), (_, part: unknown) => {
      if (typeof part === "number") return otherNumber(part);
      if (typeof part === "string") return /^[−\d.e]+$/.test(part) ? otherText(part) : part;
      const isCut = Array.isArray(part) && part.length > 1 && typeof part[0] !== "string";
      return isCut ? part.slice(0, -1) : part;
    });
  const otherHtml = (html: string) =>
    html.replace(
      /(?<=<script type="application\/json">)[^]*?(?=<\/script>)|(?<=>)[^<]+(?=<)|(?<= (?:alt|aria-label)=")[^"]+/g,
      (found) => (found.startsWith("{") ? otherFigure(found) : otherText(found)),
    );

  const otherOutput = (output: Output): Output => {
    if (output.kind === "display")
      return { ...output, data: { "text/html": otherHtml(String(output.data["text/html"])) } };
    const lines = output.text.trimEnd().split("\n");
    return { ...output, text: otherText(lines.slice(0, lines.length > 1 ? -1 : undefined).join("\n")) };
  };
  return resultsOf(file, new Map([...showing].map(([id, outputs]) => [id, outputs.map(otherOutput)])));
}
