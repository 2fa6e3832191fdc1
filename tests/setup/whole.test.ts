// The whole life of a clone on a machine that has only Node and Python: from nothing to a lesson, again, moved, cleaned.
import { readdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { cloneProject, ending, isRoot, nobody, startNpm, type Clone } from "../drivers/clone";
import { online } from "../drivers/registry";
import { ask, ended, serverOf, type Server } from "../drivers/server";

const closed = "http://127.0.0.1:1/";
const steps = ["Installing the npm packages", "Making a Python", "Installing JupyterLab"];

// Root is tried by the tests around this one, when root runs them.
const user = isRoot ? nobody : undefined;

/** Every file and folder of the copy, but not what lies in a folder that the set-up makes. */
const contents = (clone: Clone) => readdirSync(clone.path, { recursive: true, encoding: "utf8" }).sort();

describe.skipIf(!online && !process.env["CI"])("a clone without anything installed", () => {
  const clone = cloneProject({ owner: user });
  const asCloned = contents(clone);
  afterAll(() => clone[Symbol.dispose]());

  async function visit(env: NodeJS.ProcessEnv, look: (server: Server) => Promise<void> = async () => {}) {
    const child = startNpm(clone, "start", { args: ["--no-browser"], env, user });
    const server = await serverOf(clone, child);
    try {
      await look(server);
    } finally {
      child.kill();
      expect(await ended(server.pid)).toBe(true);
    }
    return server;
  }

  test("reaches a running kernel, past settings of other installations", async () => {
    const hostile = {
      PYTHONHOME: "/nowhere",
      PYTHONPATH: "/nowhere",
      PIP_USER: "1",
      PIP_TARGET: "/nowhere",
      PIP_REQUIRE_VIRTUALENV: "1",
      JUPYTER_PATH: "/nowhere",
      JUPYTER_CONFIG_DIR: "/nowhere",
      JUPYTER_PREFER_ENV_PATH: "0",
      JUPYTERLAB_DIR: "/nowhere",
      NODE_ENV: "production",
      npm_config_ignore_scripts: "true",
      npm_config_omit: "dev",
    };
    const server = await visit(hostile, async ({ port, token, output }) => {
      expect(output()).not.toContain("You are root");
      const headers = { Authorization: `token ${token}` };
      expect((await ask(port, "/api/kernels", { method: "POST", headers })).status).toBe(201);
    });
    for (const step of steps) expect(server.output()).toContain(step);
  });

  test("starts again without a step and without a network", async () => {
    const server = await visit({ npm_config_registry: closed, PIP_INDEX_URL: closed });
    for (const step of steps) expect(server.output()).not.toContain(step);
  });

  test("starts after it was moved, still without a network", async () => {
    const elsewhere = join(clone.path, "..", "another place");
    renameSync(clone.path, elsewhere);
    clone.path = elsewhere;
    const server = await visit({ npm_config_registry: closed, PIP_INDEX_URL: closed });
    for (const step of steps) expect(server.output()).not.toContain(step);
  });

  test("passes its own tests of the mathematics", async () => {
    const { code, output } = await ending(startNpm(clone, "test", { args: ["--project", "unit", "math/"], user }));
    expect(output.trimEnd().split("\n").at(-1)).toMatch(/^\d{3,} passed, 0 failed$/);
    expect(code).toBe(0);
  });

  test("has written nothing outside its own folder", () => {
    const written = readdirSync(clone.home).filter((name) => name !== ".rustup"); // pip asks a Rust compiler for its version
    expect(written).toEqual([]);
  });

  test("is as it was cloned after npm run clean", async () => {
    expect((await ending(startNpm(clone, "clean", { user }))).code).toBe(0);
    expect(contents(clone)).toEqual(asCloned);
  });
});
