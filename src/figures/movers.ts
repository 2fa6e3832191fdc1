import type { LiveFigure, Mover } from "./figure";
import { hillMover } from "./neuron/hill";
import { classMovieMover } from "./network/classMovie";
import { chainPictureMover } from "./neuron/chain";
import { landscapeRaceMover } from "./digits/landscapeRace";
import { landscapeMover } from "./neuron/landscape";
import { meetNeuronMover } from "./neuron/meetNeuron";
import { nudgeMover } from "./neuron/nudge";
import { oneLineMover } from "./network/oneLine";
import { passesMover } from "./network/passes";
import { productPictureMover } from "./matrix/productPicture";
import { raceMover } from "./neuron/race";
import { secantMover } from "./neuron/secant";
import { trainingMovieMover } from "./network/trainingMovie";
import { twoHillsMover } from "./neuron/twoHills";
import { valueGraphMover } from "./graph/valueGraph";

/** Every figure that moves, by the name that its data carries. */
export const movers = {
  hill: hillMover,
  meetNeuron: meetNeuronMover,
  landscape: landscapeMover,
  race: raceMover,
  secant: secantMover,
  chainPicture: chainPictureMover,
  nudge: nudgeMover,
  twoHills: twoHillsMover,
  oneLine: oneLineMover,
  passes: passesMover,
  trainingMovie: trainingMovieMover,
  valueGraph: valueGraphMover,
  classMovie: classMovieMover,
  productPicture: productPictureMover,
  landscapeRace: landscapeRaceMover,
};

/** The mover of a figure. @throws {RangeError} if its name is unknown: no figure falls back to another. */
export function moverOf(figure: LiveFigure): Mover<unknown> {
  const mover = Object.hasOwn(movers, figure.mover) ? movers[figure.mover as keyof typeof movers] : undefined;
  if (mover === undefined)
    throw new RangeError(`moverOf: needs one of ${Object.keys(movers).join(", ")}; got ${figure.mover}`);
  return mover as Mover<unknown>;
}
