// The scripts and the style sheet of the pages.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { inProject, root } from "../setup/paths.mjs";
import { themeCss } from "./themes.mjs";

const inPage = (name) => inProject("site", "page", name);

/** Returns what esbuild says of the bundles: their metafiles. */
export function buildScripts(out) {
  const metafiles = [bundle("main.ts", join(out, "site.js")), bundle("front.ts", join(out, "front.js"))];
  const sheets = ["site.css", "cells.css", "front.css", "print.css"].map(inPage);
  writeFileSync(join(out, "site.css"), [themeCss(), ...sheets.map((sheet) => readFileSync(sheet, "utf8"))].join("\n"));
  return metafiles;
}

function bundle(entry, outfile) {
  const { metafile } = buildSync({
    entryPoints: [inPage(entry)],
    outfile,
    bundle: true,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    minify: true,
    legalComments: "none",
    metafile: true,
    absWorkingDir: root,
  });
  return metafile;
}
