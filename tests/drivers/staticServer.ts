// A plain server of files, as the site needs it: it lies below a path, and sends no special headers.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

export interface StaticServer extends AsyncDisposable {
  /** The address of the folder, with a slash at its end. */
  readonly address: string;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

export async function serveFolder(folder: string, below = "/course/"): Promise<StaticServer> {
  const server = createServer(async ({ url = "/" }, answer) => {
    const path = decodeURIComponent(new URL(url, "http://localhost").pathname);
    const name = normalize(path.slice(below.length) || "index.html");
    const isInside = path.startsWith(below) && !name.startsWith("..");
    const bytes = isInside ? await readFile(join(folder, name)).catch(() => undefined) : undefined;
    answer.writeHead(bytes ? 200 : 404, { "content-type": types[extname(name)] ?? "application/octet-stream" });
    answer.end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${below}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
