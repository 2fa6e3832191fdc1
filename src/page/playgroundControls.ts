import type { ActivationName } from "../math/activations";
import { activations } from "../math/activations";
import { formatNumber, ofOneWidth } from "../math/format";
import { dataNames, most } from "../figures/network/playground";
import type { PlaygroundData, PlaygroundRun, PlaygroundSetup } from "../figures/network/playgroundRun";
import { button } from "./controls";
import { element, keepKeys } from "./element";

const rates = [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30];
const noises = [0, 0.05, 0.1, 0.15, 0.2, 0.3];

interface Actions {
  change(part: Partial<PlaygroundSetup>): void;
  newStart(): void;
  play(): void;
  step(): void;
  reset(): void;
}

export type PlaygroundControls = ReturnType<typeof playgroundControls>;

/** All that is set above the playground, and the numbers that are read off it. */
export function playgroundControls(start: PlaygroundSetup, act: Actions) {
  const play = button("Play");
  play.classList.add("nn-play");
  const step = button("›", "One epoch");
  const reset = button("↺", "Back to the start");
  const data = choice<PlaygroundData>("data", Object.entries(dataNames) as [PlaygroundData, string][], start.data);
  const noise = choice("noise", numbers(noises, start.noise), String(start.noise));
  const activation = choice("activation", Object.keys(activations).map(twice), start.activation);
  const rate = choice("learningRate", numbers(rates, start.learningRate), String(start.learningRate));
  const layers = stepper("hidden layer");
  const newStart = button("new start", "New start: other first weights, the next seed");
  const seed = element("span");
  play.addEventListener("click", act.play);
  step.addEventListener("click", act.step);
  reset.addEventListener("click", act.reset);
  newStart.addEventListener("click", act.newStart);
  data.select.addEventListener("change", () => act.change({ data: data.select.value as PlaygroundData }));
  noise.select.addEventListener("change", () => act.change({ noise: Number(noise.select.value) }));
  rate.select.addEventListener("change", () => act.change({ learningRate: Number(rate.select.value) }));
  activation.select.addEventListener("change", () =>
    act.change({ activation: activation.select.value as ActivationName }),
  );
  let hidden = start.hidden;
  layers.more.addEventListener("click", () => act.change({ hidden: [...hidden, hidden.at(-1) ?? 4] }));
  layers.less.addEventListener("click", () => act.change({ hidden: hidden.slice(0, -1) }));

  const buttons = element("span", { class: "nn-setting" }, play, step, reset);
  buttons.classList.add("nn-buttons");
  const settings = element(
    "div",
    { class: "nn-controls" },
    buttons,
    data.setting,
    noise.setting,
    setting("hidden layers", layers.host),
    activation.setting,
    rate.setting,
    setting(seed, newStart),
  );
  settings.classList.add("nn-settings");
  const [epoch, loss, heldLoss] = ["epoch", "loss", "held out"].map(reading);
  const show = ({ setup, epoch: at, losses, held }: PlaygroundRun) => {
    hidden = setup.hidden;
    layers.show(hidden.length, 0, most.layers);
    seed.textContent = `seed ${setup.seed}`;
    noise.select.disabled = setup.data === "own";
    const now = losses.at(-1);
    epoch!.value.textContent = String(at);
    loss!.value.textContent = now === undefined ? "–" : ofOneWidth(now.loss);
    heldLoss!.value.textContent = held.length === 0 || now === undefined ? "–" : ofOneWidth(now.heldLoss!);
  };
  return {
    ...{ settings, play, show },
    numbers: element("div", { class: "nn-readings", "aria-hidden": "true" }, epoch!.host, loss!.host, heldLoss!.host),
    sentence: element("p", { class: "nn-sentence", "aria-hidden": "true" }),
    spoken: element("p", { class: "nn-unseen", role: "status" }),
  };
}

const twice = (name: string): [string, string] => [name, name];

/** The usual numbers, and the one that was asked for. */
function numbers(usual: readonly number[], asked: number): [string, string][] {
  const all = [...new Set([...usual, asked])].sort((a, b) => a - b);
  return all.map((value) => [String(value), formatNumber(value)]);
}

function choice<Name extends string>(name: string, options: [Name, string][], chosen: Name) {
  const select = element("select", { ...keepKeys });
  for (const [value, text] of options) select.append(element("option", { value }, text));
  select.value = chosen;
  return { select, setting: element("label", { class: "nn-setting" }, element("span", {}, name), select) };
}

function setting(name: string | HTMLElement, control: HTMLElement): HTMLElement {
  const said = typeof name === "string" ? element("span", {}, name) : name;
  return element("div", { class: "nn-setting" }, said, control);
}

/** − and + around a number. */
export function stepper(what: string) {
  const less = button("−", `One ${what} less`);
  const more = button("+", `One ${what} more`);
  const count = element("span", { class: "nn-count" });
  const host = element("span", { class: "nn-stepper" }, less, count, more);
  const show = (value: number, fewest: number, highest: number) => {
    count.textContent = String(value);
    less.disabled = value <= fewest;
    more.disabled = value >= highest;
  };
  return { host, less, more, show };
}

function reading(name: string) {
  const value = element("strong");
  return { value, host: element("span", {}, `${name} `, value) };
}
