// What a learner keeps: a network as a file, and a page of its own with the pad.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { drawingPad } from "../figures/digits/drawingPad";
import { ownFileHtml } from "../html/ownFile";
import { type PageScript, takeHomePage } from "../html/takeHomePage";
import type { Classifier } from "../math/classifier";
import { digits } from "../math/digits";
import { networkFromText, networkText } from "../math/networkText";
import type { Example } from "../math/neuron";
import { isInTab, needFileName, readOwnFile, writeOwnFile } from "./ownFiles";
import { showHtml } from "./show";

const lastsAsLong = "This kernel runs in the page and has no folder: it keeps the file until it starts anew.";

/**
 * Writes the network into a file beside the notebook, and says under the cell where it is. A file of that name is replaced.
 *
 * @param name - a plain file name that ends in .json
 * @throws {TypeError | RangeError} if it is no classifier, or the name is a path or ends otherwise
 *
 * @example
 * saveNetwork(classifier, "my-digits.json");
 */
export function saveNetwork(classifier: Classifier, name: string): void {
  needFileName("saveNetwork", name, ".json");
  const text = inTheNameOf("saveNetwork", () => networkText(classifier));
  writeOwnFile("saveNetwork", name, text);
  const words = `loadNetwork("${name}") brings the network back.${isInTab ? ` ${lastsAsLong}` : ""}`;
  showHtml(ownFileHtml({ name, text, type: "application/json", words }, isInTab));
}

/**
 * Reads a network that `saveNetwork` has written, number by number as it was.
 *
 * @param name - a plain file name that ends in .json
 * @throws {TypeError | RangeError} if there is no such file beside the notebook, or what it holds is no network, or damaged
 *
 * @example
 * const classifier = loadNetwork("my-digits.json");
 */
export function loadNetwork(name: string): Classifier {
  needFileName("loadNetwork", name, ".json");
  const text = readOwnFile("loadNetwork", name);
  return inTheNameOf("loadNetwork", () => networkFromText(text));
}

/**
 * Writes a page with the pad and your network, which needs nothing else: it opens from a file, without a network connection, and
 * can be sent to a friend. It is smaller than 100 KB.
 *
 * @param name - a plain file name that ends in .html; a file of that name is replaced
 * @param held - held-out digits to choose from, those of `digits()` if they are left out
 * @throws {TypeError | RangeError} as `drawingPad`, or if the name is a path or ends otherwise
 *
 * @example
 * takeHome(classifier, "my-digits.html");
 */
export function takeHome(classifier: Classifier, name: string, held: readonly Example[] = digits().held): void {
  needFileName("takeHome", name, ".html");
  const figure = inTheNameOf("takeHome", () => drawingPad(classifier, held));
  const text = takeHomePage(figure, pageScript());
  if (!isInTab) writeOwnFile("takeHome", name, text);
  const words = "It is a page of its own with the pad and your network: open it in a browser, or send it to a friend.";
  showHtml(ownFileHtml({ name, text, type: "text/html", words }, isInTab));
}

/** Read when it is first needed: most lessons never do. */
function pageScript(): PageScript {
  return JSON.parse(readFileSync(join(__dirname, "..", "pad.json"), "utf8"));
}

/** A refusal from further inside speaks in the name that the learner typed. */
function inTheNameOf<Result>(name: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error) error.message = error.message.replace(/^\w+(?=: needs )/, name);
    throw error;
  }
}
