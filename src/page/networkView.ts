import type { Diagram, Item } from "../figures/figure";
import { most } from "../figures/network/playground";
import {
  columnAt,
  mapName,
  networkDiagram,
  networkSize,
  type NeuronPlace,
  type PlaneMaps,
} from "../figures/network/playgroundPanels";
import type { PlaygroundRun } from "../figures/network/playgroundRun";
import { drawDiagram, emptyDiagram } from "./panels";
import { button } from "./controls";
import { element } from "./element";
import { drawMap } from "./map";
import { stepper } from "./playgroundControls";

type MapItem = Extract<Item, { type: "map" }>;

interface Actions {
  resize(layer: number, neurons: number): void;
  /** A neuron is pointed at or focused, or no longer. */
  show(place: NeuronPlace | undefined): void;
}

export interface NetworkView {
  host: HTMLElement;
  update(run: PlaygroundRun, maps: PlaneMaps): void;
}

/** The network of the playground: lines and frames as SVG, the maps on a canvas each, and above each layer what changes its size. */
export function networkView(describedBy: string, act: Actions): NetworkView {
  const { host, svg } = emptyDiagram(networkSize.width, describedBy);
  const steppers = Array.from({ length: most.layers }, (_, layer) => layerStepper(layer, act));
  const neurons = new Map<string, ReturnType<typeof neuronButton>>();
  host.append(...steppers.map((one) => one.host));
  return {
    host,
    update(run, maps) {
      const diagram = networkDiagram(run, maps);
      const { layerSizes } = run.network;
      drawDiagram(svg, { ...diagram, items: diagram.items.filter(({ type }) => type !== "map") });
      for (const [layer, one] of steppers.entries()) {
        one.host.hidden = layer >= run.setup.hidden.length;
        if (one.host.hidden) continue;
        one.set(run.setup.hidden[layer]!);
        one.host.style.left = percent(columnAt(layer + 1, layerSizes.length), networkSize.width);
      }
      const items = diagram.items.filter((item): item is MapItem => item.type === "map");
      const places = maps.flatMap((fields, layer) => fields.map((_, neuron) => ({ layer, neuron })));
      const seen = new Set<string>();
      for (const [i, place] of places.entries()) {
        // The output keeps its button when a layer comes before it.
        const isOutput = place.layer === maps.length - 1;
        const name = isOutput ? "output" : `${place.layer} ${place.neuron}`;
        const known = neurons.get(name) ?? neuronButton(act);
        if (!neurons.has(name)) host.append(known.host);
        neurons.set(name, known);
        seen.add(name);
        known.set(place, mapName(place, layerSizes), items[i]!, diagram);
      }
      for (const [name, { host: unused }] of neurons) unused.hidden = !seen.has(name);
    },
  };
}

const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(3)}%`;

function layerStepper(layer: number, act: Actions) {
  const { host, less, more, show } = stepper(`neuron in hidden layer ${layer + 1}`);
  let neurons = 1;
  host.classList.add("nn-column");
  less.addEventListener("click", () => act.resize(layer, neurons - 1));
  more.addEventListener("click", () => act.resize(layer, neurons + 1));
  const set = (value: number) => {
    neurons = value;
    show(value, 1, most.neurons);
  };
  return { host, set };
}

function neuronButton(act: Actions) {
  const host = button("");
  const map = element("canvas", { class: "nn-map" });
  let place: NeuronPlace = { layer: 0, neuron: 0 };
  host.className = "nn-neuron";
  const word = element("span", { class: "nn-word-on-map", "aria-hidden": "true" });
  host.append(map, word);
  for (const type of ["pointerenter", "focus"]) host.addEventListener(type, () => act.show(place));
  for (const type of ["pointerleave", "blur"]) host.addEventListener(type, () => act.show(undefined));
  const set = (now: NeuronPlace, name: string, { x, y, width, field, word: onMap = "" }: MapItem, diagram: Diagram) => {
    place = now;
    word.textContent = onMap;
    const said = `Map of ${name === "prediction" ? "the prediction" : name}${onMap ? `: ${onMap}, 0 for every point` : ""}`;
    if (host.title !== said) {
      host.title = said;
      host.setAttribute("aria-label", said);
    }
    Object.assign(host.style, {
      left: percent(x, diagram.width),
      top: percent(y, diagram.height),
      width: percent(width, diagram.width),
      height: percent(width, diagram.height),
    });
    drawMap(map, field, { left: 0, top: 0, width: host.clientWidth, height: host.clientHeight });
  };
  return { host, set };
}
