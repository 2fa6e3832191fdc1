// npm run bench: how fast the mathematics is. npm run bench -- site: how fast the lesson pages are in a browser.
const parts = ["mathematics", "site"];
const part = process.argv[2] ?? "mathematics";

if (parts.includes(part)) await import(`./bench/${part}.mjs`);
else {
  console.error(`There is no bench of "${part}": there are ${parts.join(" and ")}.`);
  process.exitCode = 1;
}
