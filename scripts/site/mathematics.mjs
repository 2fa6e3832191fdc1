// Formulas, as JupyterLab treats them: taken out before Markdown sees the text, which would eat `_` and `\`, and put back as
// HTML for the eye and MathML for the ear.
import katex from "katex";

// Whichever of these begins first is taken whole, so a dollar in code or behind a backslash opens no formula.
const pieces = new RegExp(
  [
    /^ *(?<fence>`{3,}|~{3,})[^]*?(?:^ *\k<fence>.*$|$(?![^]))/,
    /(?<ticks>`+)(?!`)(?:(?!\n\s*\n)[^])*?(?<!`)\k<ticks>(?!`)/,
    /\\[\\$]/,
    /\$\$(?<display>(?:(?!\n\s*\n)[^])+?)\$\$/,
    /\$(?<inline>(?:\\[^]|(?!\n\s*\n)[^$\\])+)\$/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "gm",
);

// Of the characters that are nobody's, so that Markdown leaves them alone and no text holds them.
const placeholder = (number) => `\ue000${number}\ue001`;
const placeholders = /\ue000(\d+)\ue001/g;

/** The text with a placeholder for each formula, and the formulas as HTML and as they were typed. */
export function takeFormulas(markdown) {
  const formulas = [];
  const text = markdown.replace(pieces, (piece, ...rest) => {
    const { display, inline } = rest.at(-1);
    const typed = display ?? inline;
    if (typed === undefined) return piece;
    formulas.push({ typed, html: formulaHtml(typed, display !== undefined) });
    return placeholder(formulas.length - 1);
  });
  return { text, formulas };
}

function formulaHtml(formula, displayMode) {
  try {
    return katex.renderToString(formula, { displayMode, strict: false });
  } catch (error) {
    throw new Error(`The formula ${formula} cannot be set: ${error.message}`);
  }
}

/** Puts the formulas back, as "html" or, where there is room for words alone, as "typed". */
export const withFormulas = (text, formulas, form) => text.replace(placeholders, (_, number) => formulas[number][form]);
