import type { PadFigure } from "../figures/figure";
import { scriptJson } from "./figure";
import { Html, html } from "./html";
import { pageStyle, policyFor } from "./takeHomeStyle";

/** The script of the page, and its fingerprint, as the build has made them. */
export interface PageScript {
  script: string;
  /** "sha256-…", which a page names to let this one script run */
  fingerprint: string;
}

const title = "A network that reads your handwriting";

/**
 * A whole page with the pad and the network, which needs no other file and no network connection: it may ask for nothing, and run
 * no script but its own.
 */
export function takeHomePage(figure: PadFigure, { script, fingerprint }: PageScript): string {
  const { layers } = figure.pad;
  const sizes = [layers[0]!.weights[0]!.length, ...layers.map(({ biases }) => biases.length)];
  const numbers = layers.reduce((sum, { weights, biases }) => sum + biases.length * (1 + weights[0]!.length), 0);
  return `<!doctype html>\n${
    html`
    <html lang="en">
    <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="${policyFor(fingerprint)}">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>${title}</title>
      <link rel="icon" href="data:,">
      <style>${pageStyle}</style>
    </head>
    <body>
      <main>
        <h1>${title}</h1>
        <figure class="nn-figure" style="margin:0">
          <div class="nn-stage"><noscript>The pad needs JavaScript, which is switched off here. In JupyterLab, press Trust HTML above.</noscript></div>
          <figcaption class="nn-caption" id="nn-caption">${figure.caption}</figcaption>
          <script type="application/json">${scriptJson({ pad: figure.pad })}</script>
        </figure>
      </main>
      <footer>
        <p>This network of the layers ${sizes.join("-")} was built from scratch and trained by its owner. All of its ${numbers} numbers are in this page; what you draw stays in it.</p>
        <p>The data’s digits: Alpaydin and Kaynak 1998, Optical Recognition of Handwritten Digits, CC BY 4.0.</p>
      </footer>
      <script>${new Html(script)}</script>
    </body>
    </html>
  `.markup
  }\n`;
}
