// Stands in for Node's `vm`: runs a cell in the worker's global scope.

import { current } from "./current";
import { notePlace } from "./errorPlaces";
import { report } from "./report";

/** The code of all cells so far: an error may come from a function of an earlier one. */
const codes: string[] = [];

export function runInThisContext(code: string): unknown {
  const name = `cell${codes.push(code) - 1}`;
  report({ type: "runs", run: current.run });
  try {
    return (0, eval)(`${code}\n//# sourceURL=${name}`);
  } catch (error) {
    notePlace(error, codes);
    throw error;
  }
}

export default { runInThisContext };
