// licences.txt: the licences of all that the site ships.
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inProject, root, venv } from "../setup/paths.mjs";
import { Problem } from "../setup/problems.mjs";

/** Packages of which files are copied. */
const copied = ["katex", "plotly.js-dist-min", "tslab", "@tslab/typescript-for-tslab"];

const introduction = `The course itself:

${readFileSync(inProject("LICENSE"), "utf8")}
This site ships parts of other works, each under its own licence:
`;

/** Writes `licences.txt` into the folder of the site. `metafiles` are what esbuild says of the site's bundles. */
export function buildLicences(out, metafiles) {
  const folders = new Set([...copied.map((name) => inProject("node_modules", name)), ...bundledFolders(metafiles)]);
  const packages = [...[...folders].map(npmPackage), ...litePackages(join(out, "lab"))];
  writeFileSync(join(out, "licences.txt"), [introduction, ...byText(packages)].join(`\n${"-".repeat(80)}\n\n`));
}

/** The folders of the npm packages of which something is in the bundles. */
export function bundledFolders(metafiles) {
  const outputs = metafiles.flatMap((metafile) => Object.values(metafile.outputs));
  const inputs = outputs.flatMap((output) => Object.entries(output.inputs));
  const paths = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path);
  const folders = paths.map((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)).filter(Boolean);
  return [...new Set(folders.map(([folder]) => join(root, folder)))];
}

/** A package of npm with its licence, and with the notices that the licence wants handed on. */
export function npmPackage(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice|thirdpartynotice)/i.test(file));
  if (files.length === 0)
    throw new Problem(
      `The site ships ${name} ${version}, and its package holds no file LICENSE. Add the text in scripts/site/licences.mjs, or do without the package.`,
    );
  const text = files.map((file) => readFileSync(join(folder, file), "utf8").trim()).join("\n\n");
  return { title: `${name} ${version} (${license})`, text };
}

/** JupyterLite keeps a list of what it bundles. Jupyter's own packages stand in it without a text: all have the same. */
function litePackages(lab) {
  const { packages } = JSON.parse(readFileSync(join(lab, "build", "third-party-licenses.json"), "utf8"));
  const [lite, jupyter] = ["jupyterlite_core", "jupyterlab"].map(pythonLicence);
  const textOf = ({ name, licenseId, extractedText }) => {
    if (extractedText) return extractedText.trim();
    return /^@(jupyter|lumino)/.test(name)
      ? jupyter
      : `Its makers ship no text with it; it is under the licence ${licenseId}.`;
  };
  return [
    { title: "JupyterLite (BSD-3-Clause)", text: lite },
    ...packages.map((each) => ({ title: `${each.name} ${each.versionInfo} (${each.licenseId})`, text: textOf(each) })),
  ];
}

function pythonLicence(name) {
  const libraries = [join(venv, "Lib", "site-packages"), ...linuxLibraries()].filter(existsSync);
  for (const library of libraries) {
    const info = readdirSync(library).find((folder) => new RegExp(`^${name}-[\\d.]+\\.dist-info$`).test(folder));
    if (info) return readFileSync(join(library, info, "licenses", "LICENSE"), "utf8").trim();
  }
  throw new Problem(`The site ships a part of ${name}, and .venv holds no licence of it.`);
}

function linuxLibraries() {
  const folder = join(venv, "lib");
  return existsSync(folder) ? readdirSync(folder).map((python) => join(folder, python, "site-packages")) : [];
}

/** One entry for each text, with all that it holds for. */
function byText(packages) {
  const titles = new Map();
  for (const { title, text } of packages) titles.set(text, [...new Set([...(titles.get(text) ?? []), title])]);
  return [...titles].map(([text, names]) => `${names.join("\n")}\n\n${text}\n`);
}
