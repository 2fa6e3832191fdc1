import type { LiveFigure, Mover } from "./figure";
import { hillMover } from "./hill";
import { landscapeMover } from "./landscape";
import { lossLandscapeMover } from "./lossLandscape";
import { nudgeMover } from "./nudge";
import { passesMover } from "./passes";
import { raceMover } from "./race";
import { trainingMovieMover } from "./trainingMovie";
import { twoHillsMover } from "./twoHills";
import { valueGraphMover } from "./valueGraph";

/** Every figure that moves, by the name that its data carries. */
const movers = {
  hill: hillMover,
  landscape: landscapeMover,
  race: raceMover,
  nudge: nudgeMover,
  twoHills: twoHillsMover,
  passes: passesMover,
  trainingMovie: trainingMovieMover,
  lossLandscape: lossLandscapeMover,
  valueGraph: valueGraphMover,
};

/** The mover of a figure. @throws {RangeError} if its name is unknown: no figure falls back to another. */
export function moverOf(figure: LiveFigure): Mover<unknown> {
  const mover = Object.hasOwn(movers, figure.mover) ? movers[figure.mover as keyof typeof movers] : undefined;
  if (mover === undefined)
    throw new RangeError(`moverOf: needs one of ${Object.keys(movers).join(", ")}; got ${figure.mover}`);
  return mover as Mover<unknown>;
}
