// Where a file of the project lies on the site, and the way there from another page. All addresses are relative, so that the site
// works below any path.
import { posix } from "node:path";

const pages = [
  [/^README\.md$/, "index.html"],
  [/^notebooks\/([\w-]+)\.(?:ipynb|md)$/, "$1.html"],
  [/^(src\/math\/\w+)\.ts$/, "$1.html"],
];

/** The page of a file of the project. */
export function pageOf(file) {
  const found = pages.find(([pattern]) => pattern.test(file));
  if (!found) throw new Error(`A page of the site links to ${file}, and the site has no page of it.`);
  return file.replace(...found);
}

/** The way from one page to another address of the site. */
export const wayTo = (from, to) => posix.relative(posix.dirname(from), to);

/** As GitHub names a heading. JupyterLab keeps capitals and punctuation: links in either form arrive. */
export const slugOf = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .trim()
    .replace(/ /g, "-");

/** A link as it is written in a file of the project, as an address from that file's page. */
export function addressOf(link, file) {
  if (/^[a-z]+:/i.test(link)) return link;
  const [path, anchor] = link.split("#");
  const hash = anchor === undefined ? "" : `#${slugOf(decodeURIComponent(anchor))}`;
  if (path === "") return hash;
  const target = posix.join(posix.dirname(file), decodeURIComponent(path));
  return wayTo(pageOf(file), pageOf(target)) + hash;
}
