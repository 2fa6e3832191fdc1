// npm run bench: how fast the mathematics is. npm run bench -- site: how fast the lesson pages are in a browser.
// npm run bench -- notebooks: how large the notebooks are when they are saved after a run.
const parts = ["mathematics", "site", "notebooks"];
const part = process.argv[2] ?? "mathematics";

if (parts.includes(part)) await import(`./bench/${part}.mjs`);
else {
  console.error(`There is no bench of "${part}": there are ${parts.join(", ")}.`);
  process.exitCode = 1;
}
