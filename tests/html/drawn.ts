// What an SVG draws, read from its markup: so that a test can say where things lie, not how they are written.

type Point = [x: number, y: number];

/** An element in the order of drawing: what draws first lies below. */
export interface Drawn {
  kind: "line" | "polyline" | "polygon" | "circle" | "rect" | "text";
  attributes: Record<string, string>;
  style: Record<string, string>;
  text: string;
}

const elements = /<(line|polyline|polygon|circle|rect|text|path)\b([^>]*?)\/?>([^<]*)/g;
/** A map draws the rectangles of one colour as one path. */
const rectangles = /M(\S+) (\S+?)h(\S+?)v(\S+?)h-\S+?z/g;

export function drawnIn(markup: string): Drawn[] {
  return [...markup.matchAll(elements)].flatMap(([, kind, inside, text]) => {
    const attributes = Object.fromEntries(
      [...inside!.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key!, value!]),
    );
    const style = Object.fromEntries(
      (attributes["style"] ?? "").split(";").map((each) => each.split(":") as [string, string]),
    );
    if (kind !== "path") return [{ kind: kind as Drawn["kind"], attributes, style, text: text! }];
    return [...attributes["d"]!.matchAll(rectangles)].map(
      ([, x, y, width, height]): Drawn => ({
        kind: "rect",
        attributes: { x: x!, y: y!, width: width!, height: height! },
        style,
        text: "",
      }),
    );
  });
}

export const ofKind = (drawn: readonly Drawn[], kind: Drawn["kind"]) => drawn.filter((one) => one.kind === kind);

/** The number of an attribute. @throws {Error} if there is none */
export function numberOf({ kind, attributes }: Drawn, name: string): number {
  const value = Number(attributes[name] ?? "none");
  if (!Number.isFinite(value)) throw new Error(`the ${kind} has no ${name}`);
  return value;
}

/** The points of a polyline, a polygon or a line; the middle of a circle; the place of a text; two corners of a rectangle. */
export function pointsOf(drawn: Drawn): Point[] {
  const at = (x: string, y: string): Point => [numberOf(drawn, x), numberOf(drawn, y)];
  if (drawn.kind === "line") return [at("x1", "y1"), at("x2", "y2")];
  if (drawn.kind === "circle") return [at("cx", "cy")];
  if (drawn.kind === "text") return [at("x", "y")];
  if (drawn.kind === "rect") {
    const [x, y] = at("x", "y");
    return [
      [x, y],
      [x + numberOf(drawn, "width"), y + numberOf(drawn, "height")],
    ];
  }
  return drawn.attributes["points"]!.split(" ").map((pair) => pair.split(",").map(Number) as Point);
}

/** The name of the tone that a colour stands for. */
export const toneOf = (colour: string | undefined) => /--nn-(\w+)/.exec(colour ?? "")?.[1];

/** A number as a picture writes it. */
export const numberIn = (text: string): number => Number(text.replaceAll("−", "-"));
