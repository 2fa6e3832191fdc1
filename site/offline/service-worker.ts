// Keeps the site, so that it works without a network.
//
// What is kept is one version of the site, whole: a page never meets the kernel of another version. The build writes a fingerprint of
// every file into this script, so the script differs whenever a file does, and the browser takes it for a new version. That
// one fetches what has changed, while the old one goes on serving its own; it takes over when no page of the old one is open.
// A file is kept under its path and fingerprint: versions lie side by side, and what they share is fetched once.
// JupyterLite is large, so it is kept from the first time on that somebody opens it.

import { notHerePage } from "./notHerePage";

declare const self: ServiceWorkerGlobalScope;
/** What the build writes here: the path of each file of the site, and its fingerprint. */
declare const LESSON_FILES: Readonly<Record<string, string>>;
declare const LAB_FILES: Readonly<Record<string, string>>;

const scope = self.registration.scope;
const cacheName = `kept for ${scope}`; // other sites may share the cache of the origin
const files = new Map(Object.entries({ ...LESSON_FILES, ...LAB_FILES }));

self.addEventListener("install", (event) => event.waitUntil(keepVersion()));
self.addEventListener("activate", (event) => event.waitUntil(beginToServe()));
self.addEventListener("fetch", (event) => {
  const path = pathOf(event.request);
  const fingerprint = path === undefined ? undefined : files.get(path);
  if (path !== undefined && fingerprint !== undefined) event.respondWith(answer(event.request, path, fingerprint));
});
self.addEventListener("message", (event) => {
  if (event.data === "keep lab") event.waitUntil(keep(LAB_FILES));
  if (event.data === "take over if alone") event.waitUntil(takeOverIfAlone());
});

/** Fails as a whole when a file is missing or of another version: then the old version stays, and the next visit tries again. */
async function keepVersion(): Promise<void> {
  const hadLab = (await keptPaths()).some((path) => path.startsWith("lab/"));
  await keep(LESSON_FILES);
  if (hadLab) await keep(LAB_FILES);
}

async function beginToServe(): Promise<void> {
  const cache = await caches.open(cacheName);
  const current = new Set([...files].map(([path, fingerprint]) => keyOf(path, fingerprint)));
  for (const { url } of await cache.keys()) if (!current.has(url)) await cache.delete(url);
  await self.clients.claim();
}

/** The page that asks is one of those counted. */
async function takeOverIfAlone(): Promise<void> {
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (windows.filter(({ url }) => url.startsWith(scope)).length <= 1) await self.skipWaiting();
}

/** The path of a file in the site that a request may be for. What follows a question mark names no other file. */
function pathOf({ method, url }: Request): string | undefined {
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || !`${origin}${pathname}`.startsWith(scope)) return undefined;
  const path = decodeURIComponent(pathname.slice(new URL(scope).pathname.length));
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

async function answer(request: Request, path: string, fingerprint: string): Promise<Response> {
  const kept = await (await caches.open(cacheName)).match(keyOf(path, fingerprint));
  if (kept) return kept;
  try {
    return await fetchAndKeep(path, fingerprint);
  } catch {
    return request.mode === "navigate" ? htmlResponse(notHerePage(scope)) : Response.error();
  }
}

const htmlResponse = (html: string) => new Response(html, { headers: { "content-type": "text/html; charset=utf-8" } });

async function keep(wanted: Readonly<Record<string, string>>): Promise<void> {
  const cache = await caches.open(cacheName);
  const left = Object.entries(wanted);
  const fetchOneByOne = async () => {
    for (let next = left.shift(); next; next = left.shift())
      if (!(await cache.match(keyOf(...next)))) await fetchAndKeep(...next);
  };
  await Promise.all(Array.from({ length: 6 }, fetchOneByOne)); // as many at a time as browsers ask of one server
}

/** Fetches a file past the browser's own cache, and keeps it if it is of this version. */
async function fetchAndKeep(path: string, fingerprint: string): Promise<Response> {
  const found = await fetch(new URL(path, scope), { cache: "no-cache" });
  const bytes = await found.arrayBuffer();
  if (!found.ok || (await fingerprintOf(bytes)) !== fingerprint)
    throw new Error(`${path} is missing, or of another version.`);
  const response = new Response(bytes, { headers: { "content-type": found.headers.get("content-type") ?? "" } });
  await (await caches.open(cacheName)).put(keyOf(path, fingerprint), response.clone());
  return response;
}

const keyOf = (path: string, fingerprint: string) => `${new URL(path, scope)}?${fingerprint}`;

async function keptPaths(): Promise<string[]> {
  const keys = await (await caches.open(cacheName)).keys();
  return keys.map(({ url }) => decodeURI(url.slice(scope.length).split("?")[0]!));
}

/** As scripts/site/offline.mjs writes it. */
async function fingerprintOf(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).subarray(0, 12);
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
