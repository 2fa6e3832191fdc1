// Files that a learner writes, beside the notebook: the kernel runs in its folder. In the kernel of a browser tab, `fs` is a
// stand-in that keeps them until it starts anew.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describeError, describeValue } from "../math/describe";

/** Whether this is the kernel of a browser tab, which has no folder. */
export const isInTab = (process.platform as string) === "browser";

const longestName = 100;

/** Refuses all but the plain name of a file with this ending: no folder, no hidden file, nothing that a system reads otherwise. */
export function needFileName(caller: string, name: unknown, ending: ".html" | ".json"): asserts name is string {
  const isPlain =
    typeof name === "string" && /^[\p{L}\p{N}_][\p{L}\p{N} ._-]*$/u.test(name) && name.length <= longestName;
  if (isPlain && name.endsWith(ending) && name.length > ending.length) return;
  const Refusal = typeof name === "string" ? RangeError : TypeError;
  throw new Refusal(
    `${caller}: needs a file name of letters, digits, - and _ that ends in ${ending}, such as "my-digits${ending}"; got ${describeValue(name)}`,
  );
}

/** Writes the file, in place of one of this name. */
export function writeOwnFile(caller: string, name: string, text: string): void {
  try {
    writeFileSync(join(process.cwd(), name), text);
  } catch (error) {
    throw new Error(`${caller}: needs to write ${name} beside the notebook; got ${describeError(error)}`);
  }
}

/** @throws {RangeError} if there is no such file */
export function readOwnFile(caller: string, name: string): string {
  try {
    return readFileSync(join(process.cwd(), name), "utf8");
  } catch (error) {
    const isMissing = String((error as Error).message).startsWith("ENOENT");
    const came = isMissing ? `no file of the name ${name}` : describeError(error);
    throw new RangeError(`${caller}: needs a file beside the notebook that saveNetwork has written; got ${came}`);
  }
}
