import { describeValue } from "../../math/describe";
import { formatNumber } from "../../math/format";
import { needFunction, needLength, needList, needNumbers, needObject } from "../../math/guard";
import type { LiveFigure, Line, Mark, Moment, Mover, Plot } from "../figure";
import { lineLooks } from "../lineLooks";
import { shortened } from "../network/snapshots";
import { overSteps, thinned, valueBetween } from "../steps";
import { liesWithin, movedWithin, piecesWithin, type Ranges, withMargin } from "./ranges";
import { finiteLoss, type LossMap, lossMap } from "./lossMap";

/** A ball by its name, and where it is after 0, 1, 2, … steps. */
export interface RaceBall {
  name: string;
  points: readonly (readonly [w1: number, w2: number])[];
}

export interface LandscapeRaceOptions {
  title: string;
  caption?: string;
  /** the loss of two weights */
  loss: (w1: number, w2: number) => number;
  /** from where to where the map goes */
  w1: readonly [low: number, high: number];
  w2: readonly [low: number, high: number];
  /** one to three */
  balls: readonly RaceBall[];
}

/** The state of the race: the map, and the way of each ball with its losses. */
export interface LandscapeRace {
  map: LossMap;
  ranges: Ranges;
  balls: { name: string; points: [number, number][]; losses: number[] }[];
  lossAxis: { range: [number, number]; scale: "linear" | "log" };
}

const me = "landscapeRace";
const mostPoints = 1001;
const mostLetters = 30;
/** A ball that is further away is no ball of a race. */
const furthest = 1e100;
const tableRows = 8;
/**
 * Where the highest loss is so many times the lowest, the axis of the losses is logarithmic; so far it goes down, and so far above
 * the start: a ball that leaps away does not press the others together.
 */
const logAxis = { from: 30, deepest: 1e-9, aboveStart: 1e4 };
/** How high a map may be, as a part of its width, for a unit to be as long on both axes: beside the losses, or as a strip above them. */
const evenMap = { least: 0.45, most: 1.3 };
const strip = { least: 0.1, most: 0.3 };

/** The highest ground is not of full colour, so that balls and ways stand out from it. */
const palest = 1.5;
/** With more steps their dots would touch. */
const mostDots = 61;

/** Balls that lie on one place, as at the start, are each seen: one that lies in front is smaller than the one behind it. */
const sizes = [4.5, 8, 11];

/**
 * Up to three balls on one landscape, the loss of two weights seen from above, each on the way that it is given; and the loss of
 * each versus the step. A ball with fewer points waits at its last one. One that leaves the map is drawn hollow at its edge, and
 * the sentence says so. Heights, and losses, are logarithmic where they reach far. A map that is three to ten times as wide as it is
 * high is a strip over the whole width, with a unit as long on both axes.
 *
 * @param options - loss: its value is finite at each place of the map and each point; w1, w2: the lower end, then the upper
 *   one; balls: one to three, each with 1 to 1001 points, the first before any step
 * @throws {TypeError | RangeError} if an option does not fit, or a loss is no finite number
 *
 * @example
 * const points: [number, number][] = [[-8, 2]];
 * for (let step = 0; step < 40; step++) {
 *   const [w1, w2] = points[step];
 *   points.push([w1 - 0.07 * w1, w2 - 0.07 * 25 * w2]);
 * }
 * const loss = (w1: number, w2: number) => (w1 ** 2 + 25 * w2 ** 2) / 2;
 * show(landscapeRace({ title: "A valley", loss, w1: [-10, 10], w2: [-4, 4], balls: [{ name: "gradient descent", points }] }));
 */
export function landscapeRace(options: LandscapeRaceOptions): LiveFigure<LandscapeRace> {
  needObject(me, "options", "title, loss, w1, w2 and balls", options);
  const { title, caption, loss, w1, w2 } = options;
  needText("title", title);
  if (caption !== undefined) needText("caption", caption);
  needFunction(me, "loss", loss);
  needRange("w1", w1);
  needRange("w2", w2);
  needList(me, "balls", options.balls);
  if (options.balls.length > sizes.length)
    throw new RangeError(`${me}: needs one to three balls; got ${options.balls.length}`);
  for (const [i, ball] of Array.from(options.balls).entries()) needBall(`balls[${i}]`, ball);
  const ranges: Ranges = [
    [w1[0], w1[1]],
    [w2[0], w2[1]],
  ];
  const balls = Array.from(options.balls, ({ name, points }) => ({
    name,
    points: Array.from(points, ([x, y]): [number, number] => [shortened(x), shortened(y)]),
    losses: Array.from(points, ([x, y]) => shortened(finiteLoss(me, loss, x, y))),
  }));
  const state: LandscapeRace = { map: lossMap(me, loss, ranges), ranges, balls, lossAxis: lossAxis(balls) };
  return { title, caption: captionOf(state, caption), mover: me, state, table: raceTable(state) };
}

function needText(name: string, text: unknown): void {
  if (typeof text === "string") return;
  throw new TypeError(`${me}: needs ${name} to be a text; got ${describeValue(text)}`);
}

function needRange(name: string, range: readonly [number, number]): void {
  needNumbers(me, name, range);
  needLength(me, name, range, 2);
  if (range[0] < range[1] && Math.max(-range[0], range[1]) <= furthest) return;
  throw new RangeError(`${me}: needs ${name} to go from a lower end to an upper one; got ${describeValue(range)}`);
}

function needBall(path: string, ball: RaceBall): void {
  needObject(me, path, "name and points", ball);
  const { name, points } = ball;
  needText(`${path}.name`, name);
  if (name.trim() === "" || name.length > mostLetters)
    throw new RangeError(`${me}: needs ${path}.name to have 1 to ${mostLetters} letters; got ${describeValue(name)}`);
  needList(me, `${path}.points`, points);
  if (points.length > mostPoints)
    throw new RangeError(`${me}: needs 1 to ${mostPoints} points of "${name}"; got ${points.length}`);
  for (const [i, point] of Array.from(points).entries()) {
    needNumbers(me, `${path}.points[${i}]`, point);
    needLength(me, `${path}.points[${i}]`, point, 2);
    const far = Math.max(...Array.from(point, Math.abs));
    if (far > furthest)
      throw new RangeError(
        `${me}: needs points of "${name}" up to ${formatNumber(furthest)}; got ${describeValue(far)} at step ${i}`,
      );
  }
}

/** All losses but those far above the start, with some air. */
function lossAxis(balls: LandscapeRace["balls"]): LandscapeRace["lossAxis"] {
  const most = logAxis.aboveStart * Math.max(...balls.map(({ losses }) => losses[0]!));
  const all = balls.flatMap(({ losses }) => losses);
  const shown = all.filter((loss) => most <= 0 || loss <= most);
  const [low, high] = [Math.min(...shown), Math.max(...shown)];
  const floor = Math.max(Math.min(high, ...shown.filter((loss) => loss > 0)), logAxis.deepest * high);
  if (low >= 0 && high > logAxis.from * floor)
    return { range: [shortened(floor / 1.5), shortened(high * 1.5)], scale: "log" };
  const air = 0.08 * (high - low || Math.abs(high) || 1);
  return { range: [shortened(low - air), shortened(high + air)], scale: "linear" };
}

const lastStep = ({ balls }: LandscapeRace) => Math.max(...balls.map(({ points }) => points.length)) - 1;

function captionOf(state: LandscapeRace, caption: string | undefined): string {
  const { map, balls, lossAxis } = state;
  const lines = map.levels.length === 0 ? "" : " The grey lines join weights of equal loss.";
  const hasSpikes = lossAxis.scale === "log" && balls.some(({ losses }) => hasSpike(losses));
  const spikes = hasSpikes ? " A spike down in a line of the losses is a ball that crosses the floor." : "";
  const names = balls.map(({ name }, i) => `the ${lineLooks[i]!.shape} is ${name}`);
  return `${caption ?? `A map of the loss seen from above, and ${isStrip(state) ? "under" : "beside"} it the loss versus the step.`}${lines} The stronger the colour, the higher the ground${map.isLog ? ", by the logarithm of the loss" : ""}. ${spikes} Balls: ${names.join(", ")}.`;
}

/** Whether a loss falls to less than half, and comes back at the next step: a ball that rolls across low ground. */
const hasSpike = (losses: readonly number[]) =>
  losses.some((loss, k) => k > 0 && k < losses.length - 1 && loss < Math.min(losses[k - 1]!, losses[k + 1]!) / 2);

function raceTable(state: LandscapeRace): LiveFigure["table"] {
  const steps = Array.from({ length: lastStep(state) + 1 }, (_, step) => step);
  const shown = thinned(steps, Math.max(1, Math.ceil(steps.length / tableRows)));
  return {
    columns: ["step", ...state.balls.map(({ name }) => `loss, ${name}`)],
    rows: shown.map((step) => [
      String(step),
      ...state.balls.map(({ losses }) => formatNumber(losses[Math.min(step, losses.length - 1)]!)),
    ]),
    ...(shown.length < steps.length ? { part: `${shown.length} of ${steps.length} steps` } : {}),
  };
}

export const landscapeRaceMover: Mover<LandscapeRace> = {
  between: true,
  ...overSteps(lastStep),
  still: lastStep,
  at: moment,
};

function moment(state: LandscapeRace, position: number): Moment {
  const step = Math.floor(position);
  const told = state.balls.map((ball, i) => ballSentence(state, ball, i, step));
  return {
    panels: [mapPlot(state, position), lossPlot(state, position)],
    formulas: [],
    sentence: `After ${step} ${step === 1 ? "step" : "steps"}: ${told.join("; ")}.`,
  };
}

/** Where a ball stands: its loss, whether it is off the map, and whether it waits. */
function ballSentence(
  { ranges }: LandscapeRace,
  { name, points, losses }: LandscapeRace["balls"][number],
  i: number,
  step: number,
): string {
  const last = points.length - 1;
  const at = Math.min(step, last);
  const [w1, w2] = points[at]!;
  const off = liesWithin([w1, w2], ranges) ? "" : `, off the map at w1 = ${formatNumber(w1)}, w2 = ${formatNumber(w2)}`;
  const waits = step > last ? `, where it ended after ${last} ${last === 1 ? "step" : "steps"}` : "";
  return `${name} (${lineLooks[i]!.shape}) has loss ${formatNumber(losses[at]!)}${off}${waits}`;
}

/** The points so far; between two steps the place there is the last. */
function wayUpTo(points: readonly [number, number][], position: number): [number, number][] {
  const at = Math.min(position, points.length - 1);
  const whole = points.slice(0, Math.floor(at) + 1);
  if (Number.isInteger(at)) return whole;
  const [x, y] = [0, 1].map((axis) =>
    valueBetween(
      points.map((point) => point[axis]!),
      at,
    ),
  );
  return [...whole, [x!, y!]];
}

const heightOf = ([x, y]: Ranges) => (y[1] - y[0]) / (x[1] - x[0]);
const isBetween = (value: number, { least, most }: { least: number; most: number }) => value >= least && value <= most;
const isStrip = ({ ranges }: LandscapeRace) => isBetween(heightOf(ranges), strip);

function mapPlot(state: LandscapeRace, position: number): Plot {
  const { map, ranges, balls } = state;
  const [x, y] = ranges;
  const ways = balls.map(({ points }) => wayUpTo(points, position));
  return {
    type: "plot",
    name: "The loss of two weights as a map, with the balls",
    x: { title: "w1", range: [...x] },
    y: { title: "w2", range: [...y] },
    ...(isStrip(state) ? { equalUnits: true, wide: true } : { equalUnits: isBetween(heightOf(ranges), evenMap) }),
    series: [
      { type: "field", name: "loss", x: map.w1, y: map.w2, z: map.heights, shading: "sides", middle: 0, reach: palest },
      { type: "line", name: levelNames(map), ...map.lines, tone: "quiet", faint: true },
      ...ways.map((way, i) =>
        wayLine(balls[i]!.name, piecesWithin(way, withMargin(ranges)), i, balls[i]!.points.length <= mostDots),
      ),
    ],
    marks: ways.map((way, i) => ball(way.at(-1)!, ranges, i)).reverse(),
  };
}

function levelNames({ levels }: LossMap): string {
  return levels.length === 0
    ? "no line of equal loss"
    : `equal loss: ${levels.map((level) => formatNumber(level)).join(", ")}`;
}

function wayLine(name: string, pieces: Pick<Line, "x" | "y">, i: number, hasDots = false): Line {
  const { tone, shape, dash } = lineLooks[i]!;
  return { type: "line", name, ...pieces, tone, shape, dash, size: hasDots ? 2.5 : 0 };
}

/** Hollow at the edge where its place is outside. */
function ball(place: [number, number], ranges: Ranges, i: number): Mark {
  const { tone, shape } = lineLooks[i]!;
  const [x, y] = movedWithin(place, ranges);
  return { type: "ball", x, y, tone, shape, size: sizes[i]!, ...(liesWithin(place, ranges) ? {} : { hollow: true }) };
}

function lossPlot(state: LandscapeRace, position: number): Plot {
  const { range, scale } = state.lossAxis;
  const last = Math.max(1, lastStep(state));
  const x: [number, number] = [-0.03 * last, 1.03 * last];
  // What is 0 or less stands at the lower end of a logarithmic axis.
  const there = (loss: number) => (scale === "log" ? Math.log10(Math.max(loss, range[0])) : loss);
  const back = (place: number) => (scale === "log" ? 10 ** place : place);
  const ranges: Ranges = [x, [there(range[0]), there(range[1])]];
  const ways = state.balls.map(({ losses }) =>
    wayUpTo(
      losses.map((loss, step) => [step, there(loss)]),
      position,
    ),
  );
  return {
    type: "plot",
    name: "Loss versus step, for each ball",
    x: { title: "step", range: x },
    y: { title: scale === "log" ? "loss (logarithmic)" : "loss", range: [...range], scale },
    ...(isStrip(state) ? { namedBefore: true } : {}),
    series: ways.map((way, i) => {
      const pieces = piecesWithin(way, withMargin(ranges));
      const y = pieces.y.map((place) => (place === null ? null : back(place)));
      return wayLine(state.balls[i]!.name, { x: pieces.x, y }, i);
    }),
    marks: ways
      .map((way, i): Mark => {
        const mark = ball(way.at(-1)!, ranges, i) as Extract<Mark, { type: "ball" }>;
        return { ...mark, y: Math.min(range[1], Math.max(range[0], back(mark.y))) };
      })
      .reverse(),
  };
}
