// Asks the browser to keep the course, so that it works without a network after the first visit.

// Read while the script runs for the first time; the scripts of all pages lie beside the site's first page.
const scriptAddress = (document.currentScript as HTMLScriptElement | null)?.src ?? document.baseURI;

/**
 * Where there are no service workers (a file opened from the disk, a plain http address on a network, an old browser) nothing
 * happens.
 */
export function keepOffline(site: URL = new URL(".", scriptAddress), part: "lessons" | "lab" = "lessons"): void {
  const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
  if (!serviceWorker || !site.protocol.startsWith("http")) return;
  reloadWithNewVersion(serviceWorker);
  // Where the browser refuses (a private window, a full disk), the course works on with the network.
  const quietly = (task: () => Promise<void>) => void task().catch(() => undefined);
  quietly(async () => letTakeOver(await serviceWorker.getRegistration(site)));
  // What the page itself needs is fetched first. By then a page that this one came in place of is gone, too.
  afterLoad(() =>
    quietly(async () => {
      letTakeOver(await serviceWorker.register(new URL("service-worker.js", site), { scope: site.pathname }));
      if (part === "lab") (await serviceWorker.ready).active?.postMessage("keep lab");
    }),
  );
}

/** A newer version that is there begins to serve, if no other page of the site is open. */
function letTakeOver(registration: ServiceWorkerRegistration | undefined): void {
  registration?.waiting?.postMessage("take over if alone");
}

/** A page of one version must not go on with the files of another. The first worker of all brings no other version. */
function reloadWithNewVersion(serviceWorker: ServiceWorkerContainer): void {
  let isServed = serviceWorker.controller !== null;
  serviceWorker.addEventListener("controllerchange", () => {
    if (isServed) location.reload();
    isServed = true;
  });
}

function afterLoad(task: () => void): void {
  if (document.readyState === "complete") task();
  else addEventListener("load", task, { once: true });
}
