// What stands in place of a page that is neither kept nor to be had in the version that is kept.

/** It asks for the newer version, and opens the page once that has taken over. `site` is the address of the first page. */
export const notHerePage = (site: string) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Not here yet</title>
<p>This part of the course was not opened on this machine before, and cannot be fetched now. Is there a connection? Then a newer version of the course is on its way, and the page opens by itself when it is there.</p>
<p>If it stays like this, close the other pages of the course, and load this page again.</p>
<p><a href="${site}">The lessons</a> work without a connection.</p>
<script>
  const { serviceWorker } = navigator;
  serviceWorker.addEventListener("controllerchange", () => location.reload());
  serviceWorker.getRegistration().then((registration) => {
    const ask = () => registration.waiting?.postMessage("take over if alone");
    registration.addEventListener("updatefound", () => registration.installing.addEventListener("statechange", ask));
    registration.update().then(ask);
  });
</script>
</html>
`;
