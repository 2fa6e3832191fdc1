// The scripts and the style sheet of the pages.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { inProject } from "../setup/paths.mjs";
import { themeCss } from "./themes.mjs";

const inPage = (name) => inProject("site", "page", name);

export function buildScripts(out) {
  const main = existsSync(inPage("main.ts")) ? "main.ts" : "front.ts";
  for (const [entry, name] of [
    [main, "site.js"],
    ["front.ts", "front.js"],
  ]) {
    const settings = {
      bundle: true,
      format: "iife",
      target: "es2022",
      charset: "utf8",
      minify: true,
      legalComments: "none",
    };
    buildSync({ ...settings, entryPoints: [inPage(entry)], outfile: join(out, name) });
  }
  const sheets = ["site.css", "cells.css"].map(inPage).filter(existsSync);
  writeFileSync(join(out, "site.css"), [themeCss(), ...sheets.map((sheet) => readFileSync(sheet, "utf8"))].join("\n"));
}
