// The worker's mouth.

import type { Report } from "../protocol";

/** Says something to the page. */
export const report = (what: Report): void => self.postMessage(what);
