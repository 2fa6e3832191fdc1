// A page as a reader meets it, from its HTML alone: elements, their attributes, their text.

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

const empty = new Set(["meta", "link", "img", "input", "br", "hr"]);
const token = /<!doctype html>|<!--[^]*?-->|<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*(\/?)>|[^<]+/gy;
const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: "\u00a0" };

const decoded = (text: string) =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, number, name) =>
    name ? (entities[name] ?? whole) : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(number)),
  );

/** Reads a page. Throws where an element is not closed, or closed by another's end: a browser would guess there. */
export function readPage(html: string): Element {
  const page: Element = { name: "page", attributes: {}, children: [] };
  const open = [page];
  token.lastIndex = 0;
  while (token.lastIndex < html.length) {
    const at = token.lastIndex;
    const found = token.exec(html);
    if (!found) throw new Error(`This is no HTML: ${html.slice(at, at + 80)}`);
    const [text, end, name, attributes, selfClosing] = found;
    if (!name) {
      if (!text.startsWith("<!")) open.at(-1)!.children.push(decoded(text));
    } else if (end) {
      const closed = open.pop()!;
      if (closed.name !== name) throw new Error(`</${name}> ends <${closed.name}> before: ${html.slice(at, at + 80)}`);
    } else {
      const element = { name, attributes: readAttributes(attributes!), children: [] };
      open.at(-1)!.children.push(element);
      if (name === "script" || name === "style") {
        const close = html.indexOf(`</${name}>`, token.lastIndex);
        (element.children as string[]).push(html.slice(token.lastIndex, close));
        token.lastIndex = close + name.length + 3;
      } else if (!selfClosing && !empty.has(name)) open.push(element);
    }
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)!.name}> is not closed`);
  return page;
}

const readAttributes = (text: string) =>
  Object.fromEntries(
    [...text.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map(([, name, value]) => [name!, decoded(value ?? "")]),
  );

/** All elements in the order of the page. */
export function elementsOf(element: Element): Element[] {
  return element.children.flatMap((child) => (typeof child === "string" ? [] : [child, ...elementsOf(child)]));
}

export const hasClass = ({ attributes }: Element, name: string) =>
  (attributes["class"] ?? "").split(" ").includes(name);

/** Its text, without that of elements that `leavesOut` says yes to. What a fold holds begins on a line of its own. */
export function textOf(element: Element, leavesOut: (child: Element) => boolean = () => false): string {
  const texts = element.children.map((child) => {
    if (typeof child === "string") return child;
    return leavesOut(child) ? "" : textOf(child, leavesOut);
  });
  return texts.join("") + (element.name === "summary" ? "\n" : "");
}
