// npm start's server: who gets in, what it leads to, how it ends.
import { readdirSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cloneProject, ending, startNpm, type Clone } from "../drivers/clone";
import { ask, ended, serverOf, type Server } from "../drivers/server";

const ready = () => cloneProject({ packages: true, python: true, build: true });
const start = (clone: Clone, ...args: string[]) => startNpm(clone, "start", { args: ["--no-browser", ...args] });

describe("the server of npm start", () => {
  let clone: Clone;
  let server: Server;
  let child: ReturnType<typeof start>;
  let cookie: string;
  let xsrf: string;

  const tokenHeader = () => ({ Authorization: `token ${server.token}` });

  beforeAll(async () => {
    clone = ready();
    child = start(clone);
    server = await serverOf(clone, child);
    const { headers } = await ask(server.port, `/lab?token=${server.token}`);
    cookie = (headers["set-cookie"] ?? []).map((line) => line.split(";")[0]).join("; ");
    xsrf = /_xsrf=([^;]+)/.exec(cookie)?.[1] ?? "";
  });
  afterAll(async () => {
    child.kill();
    await ended(server.pid);
    clone[Symbol.dispose]();
  });

  test("leads to the first lesson", async () => {
    const lesson = readdirSync(join(clone.path, "notebooks")).find((name) => /^01-.*\.ipynb$/.test(name));
    const { headers } = await ask(server.port, "/", { headers: tokenHeader() });
    const address = lesson ? `/lab/tree/notebooks/${lesson}` : "/lab";
    expect(headers.location?.replace("?", "")).toBe(address);
    expect(server.output()).toContain(`http://127.0.0.1:${server.port}${address}?token=`);
  });

  test("asks no question about news, looks for no update, knows the TypeScript kernel", async () => {
    const page = await ask(server.port, "/lab", { headers: tokenHeader() });
    expect(page.body).toMatch(/"news":\s*\{\s*"disabled":\s*true/);
    const { body } = await ask(server.port, "/lab/api/settings/@jupyterlab/apputils-extension:notification", {
      headers: tokenHeader(),
    });
    const { properties } = (JSON.parse(body) as { schema: { properties: Record<string, { default: unknown }> } })
      .schema;
    expect(properties["fetchNews"]?.default).toBe("false");
    expect(properties["checkForUpdates"]?.default).toBe(false);
    const specs = JSON.parse((await ask(server.port, "/api/kernelspecs", { headers: tokenHeader() })).body) as {
      default: string;
    };
    expect(specs.default).toBe("tslab");
  });

  test.each(["/api/contents", "/api/kernels", "/api/terminals", "/api/contents?token=wrong"])(
    "refuses %s without its token",
    async (path) => expect((await ask(server.port, path)).status).toBe(403),
  );

  test.each(["/lab", "/files/package.json"])("sends who asks for %s without its token to the login", async (path) => {
    const { status, headers } = await ask(server.port, path);
    expect(status).toBe(302);
    expect(headers.location).toMatch(/^\/login/);
  });

  const foreign = { Origin: "https://elsewhere.example" };
  test("refuses a change from a page of another origin, even with the learner's cookie", async () => {
    const change = (headers: Record<string, string>) =>
      ask(server.port, "/api/contents/none.txt", {
        method: "DELETE",
        headers: { Cookie: cookie, "X-XSRFToken": xsrf, ...headers },
      });
    expect((await change({ Origin: `http://127.0.0.1:${server.port}` })).body).toContain("does not exist");
    expect((await change(foreign)).body).not.toContain("does not exist");
    expect(server.output()).toContain("Blocking Cross Origin API request for /api/contents/none.txt");
  });

  test("refuses a socket to the kernels from a page of another origin", async () => {
    const upgrade = {
      Cookie: cookie,
      Connection: "Upgrade",
      Upgrade: "websocket",
      "Sec-WebSocket-Version": "13",
      "Sec-WebSocket-Key": "AAAAAAAAAAAAAAAAAAAAAA==",
    };
    const socket = (headers: Record<string, string>) =>
      ask(server.port, "/api/events/subscribe", { headers: { ...upgrade, ...headers } });
    expect((await socket({ Origin: `http://127.0.0.1:${server.port}` })).status).toBe(101);
    expect((await socket(foreign)).status).toBe(403);
  });

  test("refuses a foreign host name that was made to point here", async () => {
    const { status } = await ask(server.port, "/api", { headers: { Host: "elsewhere.example", ...tokenHeader() } });
    expect(status).toBe(403);
  });

  const outside = Object.values(networkInterfaces())
    .flat()
    .filter((each) => each && !each.internal && each.family === "IPv4");
  test.skipIf(outside.length === 0)("listens on the loopback address only", async () => {
    for (const address of outside)
      await expect(ask(server.port, "/api", { host: address!.address })).rejects.toThrow(/ECONNREFUSED/);
  });
});

describe("npm start ends without a server or a kernel left behind", () => {
  test.each([
    ["on Ctrl+C", (npm: number) => process.kill(-npm, "SIGINT")], // a terminal tells the whole group
    ["when npm is told to end", (npm: number) => process.kill(npm, "SIGTERM")],
  ])("%s", async (_, end) => {
    using clone = ready();
    const child = start(clone);
    const { port, token, pid } = await serverOf(clone, child);
    const headers = { Authorization: `token ${token}` };
    const kernel = await ask(port, "/api/kernels", { method: "POST", headers });
    expect(kernel.status).toBe(201);
    end(child.pid!);
    expect(await ended(pid)).toBe(true);
    expect(kernelsOf(clone)).toEqual([]);
  });
});

/** Jupyter takes the connection file of a kernel away when the kernel has ended. */
const kernelsOf = ({ path }: Clone) =>
  readdirSync(join(path, ".jupyter", "runtime")).filter((name) => name.startsWith("kernel-"));

describe("npm start on a port that is taken", () => {
  let taken: number;
  const holder = createServer();
  beforeAll(async () => {
    await new Promise<void>((resolve) => holder.listen(0, "127.0.0.1", resolve));
    taken = (holder.address() as AddressInfo).port;
  });
  afterAll(() => void holder.close());

  test("says so, and takes the next free one", async () => {
    using clone = ready();
    const child = start(clone, "--port", String(taken));
    const server = await serverOf(clone, child);
    expect(server.port).not.toBe(taken);
    expect(server.output()).toContain(`Port ${taken} is taken by another program; JupyterLab takes the next free one.`);
    child.kill();
    await ended(server.pid);
  });

  test("ends with an error when told to take no other", async () => {
    using clone = ready();
    const { code, output } = await ending(start(clone, `--port=${taken}`, "--ServerApp.port_retries=0"));
    expect(output).toContain(`port ${taken} is not available`);
    expect(code).toBe(1);
  });
});
