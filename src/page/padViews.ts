// What stands beside the pad: the picture that the network gets, its hidden neurons, and ten bars.

import { bitmapSide, pixelSide } from "../figures/digits/bitmap";
import type { PadView } from "../figures/digits/drawing";
import { shownProbability } from "../figures/digits/reading";
import type { ScoringNetwork } from "../figures/network/classScores";
import { element } from "./element";

const svgName = "http://www.w3.org/2000/svg";

function svgElement<Name extends "svg" | "rect" | "path">(name: Name, attributes: Record<string, string | number>) {
  const made = document.createElementNS(svgName, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

function captioned(name: string, picture: Element): HTMLElement {
  return element("div", { class: "nn-pad-view" }, element("p", { class: "nn-pad-name" }, name), picture);
}

/** The bitmap of 32 × 32 pixels whose ink is counted: all its ink is one path. */
export function bitmapView(describedBy: string) {
  const made = "upright, stretched, thick";
  const attributes = { role: "img", "aria-label": "The bitmap", "aria-describedby": describedBy };
  const svg = svgElement("svg", { ...attributes, class: "nn-bitmap", viewBox: `0 0 ${bitmapSide} ${bitmapSide}` });
  const ink = svgElement("path", {});
  svg.append(ink);
  const host = captioned(made, svg);
  const name = host.querySelector(".nn-pad-name")!;
  const show = ({ bitmap, target }: PadView) => {
    const squareAt = (at: number) => `M${at % bitmapSide} ${Math.floor(at / bitmapSide)}h1v1h-1z`;
    ink.setAttribute("d", Array.from(bitmap, (value, at) => (value === 1 ? squareAt(at) : "")).join(""));
    name.textContent = target === undefined ? made : "its 32 × 32 pixels";
  };
  return { host, show };
}

/** The 8 × 8 pixels. */
export function pixelView(describedBy: string) {
  const attributes = { role: "img", "aria-label": "What the network gets", "aria-describedby": describedBy };
  const svg = svgElement("svg", { ...attributes, class: "nn-pixels", viewBox: `0 0 ${pixelSide} ${pixelSide}` });
  const squares = Array.from({ length: pixelSide ** 2 }, (_, at) =>
    svgElement("rect", { x: at % pixelSide, y: Math.floor(at / pixelSide), width: 1, height: 1 }),
  );
  svg.append(...squares);
  const show = ({ pixels }: PadView) => {
    for (const [at, square] of squares.entries()) square.setAttribute("fill-opacity", String(pixels[at]));
  };
  return { host: captioned("what the network gets", svg), show };
}

/** The neurons of the first hidden layer, a square each: how large says how far from 0, filled is above 0, hollow below. */
export function hiddenView({ layers }: ScoringNetwork, describedBy: string) {
  const neurons = layers.length === 1 ? 0 : layers[0]!.biases.length;
  const columns = Math.ceil(Math.sqrt(2 * neurons));
  const rows = Math.ceil(neurons / Math.max(1, columns));
  const name = layers.length === 2 ? "hidden neurons" : "first hidden layer";
  const attributes = { role: "img", "aria-label": `Activations: ${name}`, "aria-describedby": describedBy };
  const svg = svgElement("svg", { ...attributes, class: "nn-hidden", viewBox: `0 0 ${columns} ${rows}` });
  const squares = Array.from({ length: neurons }, () => svgElement("rect", {}));
  svg.append(...squares);
  const host = captioned(name, svg);
  host.hidden = neurons === 0;
  const show = ({ reading }: PadView) => {
    const activations = reading?.hidden[0] ?? [];
    // A relu may be larger than 1.
    const reach = activations.reduce((most, activation) => Math.max(most, Math.abs(activation)), 1);
    for (const [at, square] of squares.entries()) {
      const activation = activations[at] ?? 0;
      const side = 0.86 * Math.sqrt(Math.abs(activation) / reach);
      const [x, y] = [(at % columns) + 0.5, Math.floor(at / columns) + 0.5];
      const place = { x: x - side / 2, y: y - side / 2, width: side, height: side };
      for (const [key, value] of Object.entries(place)) square.setAttribute(key, value.toFixed(3));
      square.setAttribute("class", activation < 0 ? "nn-below" : "nn-above");
    }
  };
  return { host, show };
}

/** A bar for each digit, with its probability; the largest stands out, and the target has a ring, where it is known. */
export function barsView() {
  const bars = Array.from({ length: 10 }, (_, digit) => {
    const bar = element("span", { class: "nn-bar" });
    const value = element("span", { class: "nn-bar-value" });
    const track = element("span", { class: "nn-track" }, bar);
    const mark = element("span", { class: "nn-unseen" });
    const row = element("li", {}, element("span", { class: "nn-bar-name" }, String(digit), mark), track, value);
    return { row, bar, value, mark };
  });
  const list = element("ol", { class: "nn-bars", "aria-label": "Probability of each digit" });
  list.append(...bars.map(({ row }) => row));
  const show = ({ reading, target }: PadView) => {
    for (const [digit, { row, bar, value, mark }] of bars.entries()) {
      const probability = reading?.probabilities[digit];
      bar.style.width = `${100 * (probability ?? 0)}%`;
      value.textContent = probability === undefined ? "–" : shownProbability(probability);
      mark.textContent = digit === target ? ", the target" : "";
      row.classList.toggle("nn-target", digit === target);
      row.classList.toggle("nn-largest", digit === reading?.read);
    }
  };
  const host = captioned("probability", list);
  host.classList.add("nn-pad-bars");
  return { host, show };
}
