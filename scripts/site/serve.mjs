// A plain server of files, as the site needs it: for its tests and its bench.
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, relative } from "node:path";

const types = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".ipynb": "application/json",
  ".js": "text/javascript",
  ".json": "application/json",
  ".md": "text/markdown",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
};

/** Serves a folder below a path, on this machine alone. `requests` are the paths that were asked for so far. */
export async function serveFolder(folder, { path = "/course/", port = 0 } = {}) {
  const requests = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    requests.push(pathname);
    const file = pathname.startsWith(path)
      ? fileAt(folder, decodeURIComponent(pathname.slice(path.length)))
      : undefined;
    if (!file) return response.writeHead(404).end("Not found");
    response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" });
    response.end(readFileSync(file));
  });
  await new Promise((resolve) => server.listen(port, "127.0.0.1", resolve));
  const taken = server.address().port;
  return {
    address: `http://127.0.0.1:${taken}${path}`,
    port: taken,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

function fileAt(folder, path) {
  const wanted = join(folder, path);
  if (relative(folder, wanted).startsWith("..")) return undefined;
  const file = existsSync(wanted) && statSync(wanted).isDirectory() ? join(wanted, "index.html") : wanted;
  return existsSync(file) ? file : undefined;
}
