// The workflow that publishes the site: what it runs is there, and it may do no more than it has to.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { python, root } from "../drivers/project";

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Job {
  needs?: string;
  permissions: Record<string, string>;
  steps: Step[];
}
interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  concurrency: Record<string, unknown>;
  jobs: Record<string, Job>;
}

// YAML of the old kind reads the word "on" as true.
const toJson = `
import json, sys, yaml
workflow = yaml.safe_load(sys.stdin)
workflow["on"] = workflow.pop(True)
print(json.dumps(workflow))
`;

function readWorkflow(name: string): Workflow {
  const input = readFileSync(join(root, ".github", "workflows", name));
  return JSON.parse(execFileSync(python, ["-c", toJson], { input, encoding: "utf8" })) as Workflow;
}

describe("the workflow that publishes the site", () => {
  const { on, permissions, concurrency, jobs } = readWorkflow("site.yml");
  const { build, publish } = jobs as { build: Job; publish: Job };
  const steps = [...build.steps, ...publish.steps];
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };

  test("runs when main changes", () => {
    expect(on["push"]).toEqual({ branches: ["main"] });
  });

  test("runs only commands of this project, whose files are there", () => {
    const commands = steps.flatMap(({ run }) => run ?? []);
    expect(commands).not.toEqual([]);
    for (const command of commands) {
      const script = scripts[/^npm run (\S+)$/.exec(command)?.[1] ?? ""];
      expect(script, `"${command}" is a script of package.json`).toBeDefined();
      const file = /^node (\S+)$/.exec(script!)?.[1] ?? "";
      expect(existsSync(join(root, file)), `"${file}" is there`).toBe(true);
    }
  });

  test("publishes the folder that the site is built into, once it is whole", () => {
    const upload = build.steps.find(({ uses }) => uses?.startsWith("actions/upload-pages-artifact@"));
    const site = readFileSync(join(root, "scripts", "site.mjs"), "utf8");
    expect(site).toContain(`inProject("${String(upload?.with?.["path"])}")`);
    expect(publish.needs).toBe("build");
    expect(publish.steps.map(({ uses }) => uses?.split("@")[0])).toEqual(["actions/deploy-pages"]);
  });

  test("may read the code, and publish; nothing else", () => {
    expect(permissions).toEqual({});
    expect(build.permissions).toEqual({ contents: "read", pages: "read" });
    expect(publish.permissions).toEqual({ pages: "write", "id-token": "write" });
  });

  test("uses GitHub's own actions only, each in a named version, and is not broken off", () => {
    for (const { uses } of steps) if (uses) expect(uses).toMatch(/^actions\/[\w-]+@v\d+$/);
    expect(concurrency).toEqual({ group: "pages", "cancel-in-progress": false });
  });
});
