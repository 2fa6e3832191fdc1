import type { Diagram, Item, Tone } from "../figures/figure";
import { html, type Html, type Part } from "./html";
import { arrowSvg, colour, dashArray, lineSvg, shapeSvg, textSvg } from "./svg";

type Edge = Extract<Item, { type: "edge" }>;

const textSize = 15;

/** Draws a diagram as the content of an SVG with the diagram's own coordinate system. Labels come last: no line crosses them out. */
export function diagramSvg(diagram: Diagram): Html {
  return html`${diagram.items.map(itemSvg)}${diagram.items.map(edgeLabelSvg)}`;
}

function itemSvg(item: Item): Html {
  switch (item.type) {
    case "node":
      return nodeSvg(item);
    case "edge":
      return edgeSvg(item);
    case "text":
      return textSvg([item.x, item.y], item.text, {
        anchor: item.anchor ?? "middle",
        tone: item.tone,
        strong: item.strong ?? false,
        size: textSize,
      });
  }
}

function nodeSvg(node: Extract<Item, { type: "node" }>): Html {
  const style = `fill:${colour("paper")};stroke:${colour(node.tone)};stroke-width:2`;
  const lineHeight = 20;
  const half = node.width / 2;
  const height = node.lines.length * lineHeight + 14;
  const outline =
    node.shape === "circle"
      ? shapeSvg("circle", [node.x, node.y], half, style)
      : html`<rect x="${node.x - half}" y="${node.y - height / 2}" width="${node.width}" height="${height}" rx="6" style="${style}"/>`;
  const top = node.y - ((node.lines.length - 1) * lineHeight) / 2;
  const words = node.lines.map((line, i) =>
    textSvg([node.x, top + i * lineHeight], line, { strong: i === 0, size: textSize }),
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
        `stroke:${stroke};stroke-width:${edge.thickness};stroke-dasharray:${dashArray(edge.dash)}`,
      );
}

function edgeLabelSvg(item: Item): Part {
  if (item.type !== "edge" || item.label === undefined) return "";
  const part = item.labelAt ?? 0.5;
  const place = (axis: 0 | 1) => item.from[axis] + part * (item.to[axis] - item.from[axis]);
  return labelSvg([place(0), place(1)], item.label, item.tone);
}

/** A label on a line, on a piece of paper of its own. */
function labelSvg([x, y]: [number, number], label: string, tone: Tone): Html {
  const width = label.length * 0.62 * textSize + 8;
  return html`
    <rect x="${x - width / 2}" y="${y - 11}" width="${width}" height="22" style="fill:${colour("paper")}"/>
    ${textSvg([x, y], label, { tone, strong: true, size: textSize })}
  `;
}
