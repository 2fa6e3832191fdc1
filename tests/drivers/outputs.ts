/** What a cell shows, in one form for the kernel's messages, a saved notebook and the page. */
export type Output =
  | { kind: "stream"; name: "stdout" | "stderr"; text: string }
  | { kind: "display"; data: Record<string, unknown>; displayId?: string }
  | { kind: "error"; name: string; text: string };

/** Text on stdout or stderr, joined. */
export function streamText(outputs: readonly Output[], name: "stdout" | "stderr"): string {
  return outputs.map((output) => (output.kind === "stream" && output.name === name ? output.text : "")).join("");
}

/** All HTML that the outputs carry, joined. */
export function htmlOf(outputs: readonly Output[]): string {
  return outputs.map((output) => (output.kind === "display" ? String(output.data["text/html"] ?? "") : "")).join("\n");
}

/** What a reader sees: the streams, and the HTML without its tags, scripts and styles. */
export function visibleText(outputs: readonly Output[]): string {
  return `${streamText(outputs, "stdout")}\n${streamText(outputs, "stderr")}\n${textOfHtml(htmlOf(outputs))}`;
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", "#x27": "'", nbsp: " " };

/** HTML as text: pictures give their description, scripts and styles nothing. */
export function textOfHtml(html: string): string {
  return html
    .replace(/<(script|style)\b[^]*?<\/\1>/gi, " ")
    .replace(/<[^>]*?\b(?:alt|aria-label)="([^"]*)"[^>]*>/gi, " $1 ")
    .replace(/<\/?(?:b|i|em|strong|span|sub|sup|code|var|tspan)\b[^>]*>/gi, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

/** Outputs as one string that is equal when a reader sees the same; ids that differ on each run are left out. */
export function fingerprint(outputs: readonly Output[]): string {
  const merged: Output[] = [];
  for (const output of outputs) {
    const last = merged.at(-1);
    if (output.kind === "stream" && last?.kind === "stream" && last.name === output.name) {
      merged[merged.length - 1] = { ...last, text: last.text + output.text };
    } else {
      merged.push(output.kind === "display" ? { kind: "display", data: output.data } : output);
    }
  }
  return JSON.stringify(merged, null, 1);
}

const picture = /(?<=src=")data:image\/svg\+xml;base64,([^"]*)(?=")/g;

/** The still pictures of an output, as SVG. */
export const picturesIn = (html: string): string[] => [...html.matchAll(picture)].map(([, address]) => svgOf(address!));

/** The output with each address of a picture opened. */
export const withPicturesOpened = (html: string): string =>
  html.replace(picture, (_, address: string) => svgOf(address));

const svgOf = (address: string) => Buffer.from(address, "base64").toString("utf8");
