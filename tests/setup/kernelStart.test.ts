// What the kernel loads before its program: without it a kernel could be mute from its first moment on.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../drivers/project";

/** What comes of a socket that listens in the moment in which it is being bound, as the kernel's do. */
function saidInThatMoment(...options: string[]): string {
  const code = `
    const socket = new (require("zeromq").Router)();
    const bound = socket.bind("tcp://127.0.0.1:*");
    try {
      socket.receive().catch(() => {});
      console.log("heard");
    } catch (error) {
      console.log(error.message);
    }
    bound.then(() => process.exit());`;
  return execFileSync(process.execPath, [...options, "--eval", code], { cwd: root, encoding: "utf8" }).trim();
}

describe("a socket that listens while it is being bound", () => {
  test("is refused by zeromq, and so deaf in tslab", () => {
    expect(saidInThatMoment()).toBe("Socket is blocked by a bind or unbind operation");
  });

  test("hears with scripts/kernelStart.cjs", () => {
    expect(saidInThatMoment("--require", join(root, "scripts", "kernelStart.cjs"))).toBe("heard");
  });
});
