import { colours, outputWidth } from "./design";
import { Html } from "./html";

/** What the page may do: run the one script with this fingerprint, and ask for nothing. */
export const policyFor = (fingerprint: string): string =>
  `default-src 'none'; script-src '${fingerprint}'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'`;

const paper = (ground: "light" | "dark") =>
  `body{background:${colours.paper[ground]};color:${colours.ink[ground]}}footer{color:${colours.quiet[ground]}}`;

/** The look of the page around the pad, light or dark as the system is. */
export const pageStyle = new Html(
  `:root{color-scheme:light dark}body{max-width:${outputWidth}px;margin:0 auto;padding:12px 16px 32px;font:14px/1.45 system-ui,sans-serif}h1{font-size:22px;margin:8px 0 16px}${paper("light")}@media(prefers-color-scheme:dark){${paper("dark")}}`,
);
