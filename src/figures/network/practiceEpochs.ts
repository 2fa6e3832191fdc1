// How long a mini practice trains: as long as was typed, or as takes some seconds.

import { formatNumber } from "../../math/format";
import { needWhole } from "../../math/guard";
import { andList } from "../andList";

/** What the learner typed, as far as the time depends on it. */
interface Typed {
  table: number[][];
  hidden: number;
  epochs?: number | undefined;
}

const usualEpochs = 2000;
/** Fewer epochs than this would not show whether it learns. */
const leastEpochs = 100;

/** The epochs that were typed, or as many as take some seconds. @param mostEpochs - how many these are */
export function epochsFor(caller: string, { table, hidden, epochs }: Typed, mostEpochs: number): number {
  if (epochs !== undefined) needWhole(caller, "epochs", epochs, 1);
  const most = Math.floor(mostEpochs);
  if (epochs === undefined ? most >= leastEpochs : epochs <= most) return epochs ?? Math.min(usualEpochs, most);
  const typed = [
    `table of ${table.length} rows`,
    `hidden ${formatNumber(hidden)}`,
    ...(epochs === undefined ? [] : [`epochs ${formatNumber(epochs)}`]),
  ];
  throw new RangeError(`That would take a while: ${andList(typed)}. Make one of them smaller.`);
}

/** Says so where nobody asked for fewer epochs than usual; else nothing. */
export function fewerEpochs(typed: Pick<Typed, "epochs">, epochs: number): string {
  return typed.epochs === undefined && epochs < usualEpochs
    ? ` It trained for ${epochs} epochs, not ${usualEpochs}: the table and the network are large.`
    : "";
}
