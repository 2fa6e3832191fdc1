// The console that cells have: what it is told stands under the cell.

import { format } from "node-inspect-extracted";
import { tableText } from "./consoleTable";
import { process } from "./process";

const printTo =
  (stream: "stdout" | "stderr") =>
  (...data: unknown[]) =>
    void process[stream].write(`${format(...data)}\n`);

const [print, warn] = [printTo("stdout"), printTo("stderr")];

const table = (data: unknown, columns?: readonly string[]) => print(tableText(data, columns) ?? data);

export function printUnderCells(): void {
  Object.assign(console, { log: print, info: print, debug: print, warn, error: warn, table });
}
