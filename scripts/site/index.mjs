// The whole site, part after part: licences know what was bundled, and the service worker what is there.
import { join } from "node:path";
import { remove } from "../setup/files.mjs";
import { buildKernel } from "./kernel.mjs";
import { buildLicences } from "./licences.mjs";
import { buildLite } from "./lite.mjs";
import { buildOffline } from "./offline.mjs";
import { buildPages } from "./pages.mjs";
import { buildScripts } from "./scripts.mjs";

/** Builds the site into a folder of its own. The set-up must have been run. */
export async function buildSite(out) {
  remove(out);
  buildPages(out);
  const metafiles = [
    ...buildScripts(out),
    ...(await buildKernel(join(out, "kernel"))),
    ...(await buildLite(join(out, "lab"))),
  ];
  buildLicences(out, metafiles);
  await buildOffline(out);
}
