// The colours of the pages, from those of the figures: a variable each, for light, for dark, and light on paper.
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { colours } = require("../../dist/html/design.js");

const names = {
  ink: colours.ink,
  paper: colours.paper,
  soft: colours.soft,
  grid: colours.grid,
  quiet: colours.quiet,
  accent: colours.loss,
  yours: colours.you,
  "code-paper": { light: "#f7f8fa", dark: "#1a1c20" },
  keyword: colours.blame,
  string: colours.downhill,
  number: colours.you,
  name: colours.loss,
  type: colours.other,
};

const variables = (ground) =>
  Object.entries(names)
    .map(([name, colour]) => `--${name}: ${colour[ground]};`)
    .join(" ");

/** `data-theme` is what a reader has chosen; else it is the system's. */
export const themeCss = () => `
:root { color-scheme: light; ${variables("light")} }
@media screen and (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { color-scheme: dark; ${variables("dark")} } }
@media screen { :root[data-theme="dark"] { color-scheme: dark; ${variables("dark")} } }
`;
