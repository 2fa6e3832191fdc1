// The course's own way to put HTML together, from the build: whatever is not markup is escaped.
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

export const { Html, html } = require("../../dist/html/html.js");

/** JSON that may stand inside a script element: nothing in it can end the element. */
export const scriptJson = (value) => new Html(JSON.stringify(value).replaceAll("<", "\\u003c"));
