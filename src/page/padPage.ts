// The script of the page that a learner takes home: the pad alone, in a page that has no theme but the system's.

import type { PadFigure } from "../figures/figure";
import { drawPad } from "./pad";
import { atHome } from "./padControls";
import { addStyle } from "./style";

const dark = matchMedia("(prefers-color-scheme: dark)");
const followSystem = () => (document.body.dataset["jpThemeLight"] = String(!dark.matches));
const part = <Name extends string>(selector: Name) => document.querySelector<HTMLElement>(selector)!;

followSystem();
addStyle();
const figure = JSON.parse(part('script[type="application/json"]').textContent!) as Pick<PadFigure, "pad">;
const pad = drawPad(part(".nn-stage"), figure, part(".nn-caption").id, { names: atHome, isFolded: true });
dark.addEventListener("change", () => {
  followSystem();
  pad.repaint();
});
