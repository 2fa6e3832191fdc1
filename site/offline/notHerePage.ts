// What stands in place of a page that is neither kept nor to be had in the version that is kept.

/** It asks for the newer version, and opens the page once that has taken over. */
export const notHerePage = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Not here yet</title>
<p>This page is not here yet. If a newer version of the course is there, it is being fetched, and the page opens by itself.</p>
<p>If it stays like this, close the other pages of the course, look at the connection, and load this page again.</p>
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
