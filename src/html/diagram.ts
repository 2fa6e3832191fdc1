import type { Diagram, Item, Tone } from "../figures/figure";
import { textSize } from "./design";
import { fieldSvg } from "./field";
import { html, type Html, type Part } from "./html";
import { pixelsSvg } from "./pixels";
import { arrowSvg, colour, dashArray, lineSvg, pathSvg, shapeSvg, textSvg } from "./svg";

type Edge = Extract<Item, { type: "edge" }>;

/**
 * Draws a diagram as the content of an SVG with the diagram's own coordinate system. Labels come after all lines, so that
 * none crosses them out; what travels comes last, over all that it passes.
 */
export function diagramSvg({ items }: Diagram): Html {
  const isDot = ({ type }: Item) => type === "dot";
  const [dots, others] = [items.filter(isDot), items.filter((item) => !isDot(item))];
  return html`${others.map(itemSvg)}${others.map(edgeLabelSvg)}${dots.map(itemSvg)}`;
}

function itemSvg(item: Item): Html {
  switch (item.type) {
    case "node":
      return nodeSvg(item);
    case "edge":
      return edgeSvg(item);
    case "curve":
      return pathSvg(
        item.points,
        `stroke:${colour(item.tone)};stroke-width:${item.thickness};stroke-dasharray:${dashArray(item.dash)}`,
      );
    case "dot":
      return shapeSvg(
        "circle",
        [item.x, item.y],
        item.size,
        `fill:${colour(item.tone)};stroke:${colour("paper")};stroke-width:2`,
      );
    case "pixels":
      return pixelsSvg(item);
    case "map":
      return mapSvg(item);
    case "text":
      return textSvg([item.x, item.y], item.text, {
        anchor: item.anchor ?? "middle",
        tone: item.tone,
        strong: item.strong ?? false,
        halo: item.halo ?? false,
        size: item.size ?? textSize.diagram,
      });
  }
}

type Node = Extract<Item, { type: "node" }>;

const lineHeight = 20;
const heightOf = (node: Node) => (node.shape === "circle" ? node.width : node.lines.length * lineHeight + 14);

/** Where a knob of the diagram can be taken hold of: the middle and the size of a box, or of the label of a line. */
export interface KnobPlace {
  knob: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

export function knobPlaces({ items }: Diagram): KnobPlace[] {
  return items.flatMap((item) => {
    if (!("knob" in item) || item.knob === undefined) return [];
    const { knob } = item;
    if (item.type === "node") return [{ knob, x: item.x, y: item.y, width: item.width, height: heightOf(item) }];
    const [x, y] = labelPlace(item);
    return [{ knob, x, y, width: labelWidth(item.label ?? ""), height: labelHeight }];
  });
}

function mapSvg({ x, y, width, field, tone, word }: Extract<Item, { type: "map" }>): Html {
  const [left, top] = [x - width / 2, y - width / 2];
  const axes = [field.x, field.y].map((places) => ({
    title: "",
    range: [places[0]!, places.at(-1)!] as [number, number],
  }));
  return html`
    <svg x="${left}" y="${top}" width="${width}" height="${width}" viewBox="${left} ${top} ${width} ${width}" overflow="hidden">
      ${fieldSvg(field, { x: axes[0]!, y: axes[1]! }, { left, top, width, height: width })}
    </svg>
    <rect x="${left}" y="${top}" width="${width}" height="${width}" rx="4" style="fill:none;stroke:${colour(tone)};stroke-width:2"/>
    ${word === undefined ? "" : textSvg([x, y], word, { size: textSize.onMap, strong: true, halo: true })}
  `;
}

function nodeSvg(node: Node): Html {
  const style = `fill:${colour("paper")};stroke:${colour(node.tone)};stroke-width:${node.thick ? 5 : 2}`;
  const half = node.width / 2;
  const height = heightOf(node);
  const outline =
    node.shape === "circle"
      ? shapeSvg("circle", [node.x, node.y], half, style)
      : html`<rect x="${node.x - half}" y="${node.y - height / 2}" width="${node.width}" height="${height}" rx="6" style="${style}"/>`;
  const top = node.y - ((node.lines.length - 1) * lineHeight) / 2;
  const words = node.lines.map((line, i) =>
    textSvg([node.x, top + i * lineHeight], line, { strong: i === 0, size: textSize.diagram }),
  );
  return html`${outline}${words}`;
}

function edgeSvg(edge: Edge): Html {
  const stroke = colour(edge.tone);
  return edge.arrow
    ? arrowSvg(edge.from, edge.to, stroke, edge.thickness)
    : lineSvg(
        edge.from,
        edge.to,
        `stroke:${stroke};stroke-width:${edge.thickness};stroke-dasharray:${dashArray(edge.dash, edge.thickness)}`,
      );
}

function edgeLabelSvg(item: Item): Part {
  if (item.type !== "edge" || item.label === undefined) return "";
  return labelSvg(labelPlace(item), item.label, item.tone);
}

function labelPlace({ from, to, labelAt = 0.5 }: Edge): [number, number] {
  return [from[0] + labelAt * (to[0] - from[0]), from[1] + labelAt * (to[1] - from[1])];
}

const labelHeight = 22;
/** About as wide as its letters are: points, commas and spaces take half of the room of the others. */
function labelWidth(label: string): number {
  const narrow = label.match(/[ .,:]/g)?.length ?? 0;
  return (label.length - narrow / 2) * 0.62 * textSize.diagram + 8;
}

/** A label on a line, on a piece of paper of its own. */
function labelSvg([x, y]: [number, number], label: string, tone: Tone): Html {
  const width = labelWidth(label);
  return html`
    <rect x="${x - width / 2}" y="${y - labelHeight / 2}" width="${width}" height="${labelHeight}" style="fill:${colour("paper")}"/>
    ${textSvg([x, y], label, { tone, strong: true, size: textSize.diagram })}
  `;
}
