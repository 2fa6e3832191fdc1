// Each prerequisite missing in turn: a plain sentence, an exit code, an end within a minute.
import { chmodSync, chownSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { python } from "../drivers/project";
import {
  ask,
  cloneProject,
  ending,
  isRoot,
  nobody,
  programs,
  startScript,
  type Clone,
  type Options,
} from "../drivers/clone";

const closed = "http://127.0.0.1:1/";

const reports = (version: string) => `echo "${version} True /usr/bin/python"`;
// A real Python, as Debian splits it: without the package python3-venv.
const withoutEnsurepip = `shift 4; exec "${python}" -I -c 'import sys; sys.modules["ensurepip"] = None; exec(sys.argv[1])' "$1"`;
const only = (clone: Clone, scripts: Record<string, string>): Options => ({ env: { PATH: programs(clone, scripts) } });

interface Case {
  name: string;
  prepare: (clone: Clone) => Options;
  says: RegExp;
  withPackages?: boolean;
}

const cases: Case[] = [
  {
    name: "a Node older than package.json asks for",
    prepare: (clone) => {
      const file = join(clone.path, "package.json");
      writeFileSync(file, readFileSync(file, "utf8").replace(/"node": ">=[\d.]+"/, '"node": ">=99.1"'));
      return {};
    },
    says: /^This course needs Node 99\.1 or newer, and this is Node \d+/m,
  },
  {
    name: "no Python",
    prepare: (clone) => only(clone, {}),
    says: /^JupyterLab needs Python 3\.10 or newer, and none was found on this machine\.$/m,
  },
  {
    name: "only old Pythons",
    prepare: (clone) => only(clone, { python3: reports("3 8"), "python3.9": reports("3 9"), python: reports("3 9") }),
    says: /^JupyterLab needs Python 3\.10 or newer, and only older ones were found \(3\.8, 3\.9\)\.$/m,
  },
  {
    name: "a Python that only opens a shop",
    prepare: (clone) =>
      only(clone, { python3: "echo 'Python was not found; run without arguments to install it' >&2; exit 49" }),
    says: /and none was found on this machine\.$/m,
  },
  {
    name: "a Python without ensurepip",
    prepare: (clone) => only(clone, { python3: withoutEnsurepip }),
    says: /^Python 3\.\d+ \(.+\) cannot make an environment of its own/m,
  },
  {
    name: "an npm registry that cannot be reached",
    prepare: () => ({ env: { npm_config_registry: closed } }),
    says: /^Installing the npm packages \(npm ci\) failed: the package index did not answer/m,
  },
  {
    name: "a Python package index that cannot be reached",
    withPackages: true,
    prepare: () => ({ env: { PIP_INDEX_URL: closed, PIP_FIND_LINKS: "" } }),
    says: /^Installing JupyterLab into it \(pip\) failed: the package index did not answer/m,
  },
  {
    name: "a full disk",
    prepare: (clone) => {
      const full = join(clone.home, "npm-cli.js");
      writeFileSync(full, 'console.error("npm error code ENOSPC"); process.exit(1);');
      return { env: { npm_execpath: full } };
    },
    says: /^The disk is full: the course needs about 1 GB in .*my lesson/m,
  },
  {
    name: "a folder that may not be written in",
    prepare: (clone) => {
      readdirSync(clone.path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .forEach((entry) => chmodSync(join(entry.parentPath, entry.name), 0o555));
      chmodSync(clone.path, 0o555);
      if (!isRoot) return {};
      chownSync(clone.home, nobody, nobody);
      return { user: nobody };
    },
    says: /^The course may not write in .*my lesson/m,
  },
];

describe.skipIf(process.platform === "win32")("npm start says what is missing:", () => {
  test.concurrent.each(cases)("$name", async ({ prepare, says, withPackages = false }) => {
    using clone = cloneProject({ packages: withPackages, build: withPackages });
    const { code, output, seconds } = await ending(startScript(clone, "start", prepare(clone)));
    expect(output).toMatch(says);
    expect(output, "no stack trace").not.toMatch(/\.mjs:\d+/);
    expect(code).toBe(1);
    expect(seconds).toBeLessThan(60);
  });
});

describe.skipIf(process.platform === "win32")("a clone without packages", () => {
  test.concurrent.each(["start", "site", "only-setup", "test"])(
    "has a sentence from scripts/%s.mjs",
    async (script) => {
      using clone = cloneProject();
      const { code, output } = await ending(startScript(clone, script, only(clone, {})));
      expect(output).toMatch(/^JupyterLab needs Python 3\.10 or newer, and none was found on this machine\.$/m);
      expect(output, "no stack trace").not.toMatch(/\.mjs:\d+/);
      expect(code).toBe(1);
    },
  );
});

describe.skipIf(process.platform === "win32")("npm start finds the good Python", () => {
  test("beside an old one and one without ensurepip", () => {
    using clone = cloneProject();
    const good = `exec "${python}" "$@"`;
    const { env } = only(clone, { python3: reports("3 8"), "python3.14": withoutEnsurepip, "python3.11": good });
    expect(ask<object>(clone, "setup/python.mjs", "module.findPython()", env)).toMatchObject({
      recent: true,
      complete: true,
    });
  });
});

test("every advice names the three kinds of systems", () => {
  using clone = cloneProject();
  const advice = ask<string[]>(
    clone,
    "setup/problems.mjs",
    `[
    module.problems.oldNode("20.19", "18.0"), module.problems.noNpm(), module.problems.noPython([]), module.problems.noPython(["3.8"]),
    module.problems.noVenv({ version: "3.12", executable: "/usr/bin/python3" }), module.problems.noPermission("/course")]`,
  );
  for (const text of advice)
    expect(text).toMatch(/^[A-Z].+[.]\n  Debian\/Ubuntu.*: .+\n(  macOS: .+\n)?  Windows: .+$/);
});
