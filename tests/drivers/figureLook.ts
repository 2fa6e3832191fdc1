// What a person would see wrong with a figure. These functions run in the page, so each holds all that it needs.

/** What is wrong with a live figure as it stands there, in words; nothing found is an empty list. */
export function lookAtFigure(figure: HTMLElement | SVGElement): string[] {
  const title = figure.querySelector(".nn-title")?.textContent ?? "";
  const found: string[] = [];
  const say = (what: string) => found.push(`"${title}": ${what}`);
  const inside = (inner: DOMRect, outer: DOMRect) =>
    inner.left >= outer.left - 1 &&
    inner.right <= outer.right + 1 &&
    inner.top >= outer.top - 1 &&
    inner.bottom <= outer.bottom + 1;

  if (!title) say("has no title");
  if (figure.dataset["state"] !== "live") say(`is not live but ${figure.dataset["state"]}`);
  if (/NaN|undefined|Infinity|\[object/.test(figure.textContent ?? "")) say("shows NaN, undefined or the like");
  if (figure.querySelector(".nn-still, .nn-note")) say("still shows its still picture");

  for (const plot of figure.querySelectorAll(".nn-plot")) {
    const drawn = [...plot.querySelectorAll<SVGPathElement>(".scatterlayer path, .contourlayer path")];
    const points = drawn.filter((path) => (path.getAttribute("d") ?? "").length > 10);
    const marks = plot.querySelectorAll(".nn-overlay :is(circle, polygon, line, polyline)"); // a curve may begin with its first point
    if (points.length === 0 && marks.length === 0) say(`${plot.getAttribute("aria-label")} draws nothing`);
  }
  for (const picture of figure.querySelectorAll(".nn-plot, .nn-diagram > svg")) {
    const name = picture.getAttribute("aria-label");
    const description = document.getElementById(picture.getAttribute("aria-describedby") ?? "")?.textContent;
    if (picture.getAttribute("role") !== "img" || !name || !description)
      say("has a picture without a text alternative");
    const paper = picture.getBoundingClientRect();
    const texts = [...picture.querySelectorAll("text")].filter(
      (text) => text.textContent?.trim() && text.getBoundingClientRect().width > 0,
    );
    for (const text of texts) {
      if (!inside(text.getBoundingClientRect(), paper)) say(`the text "${text.textContent}" is cut`);
    }
    for (const [i, one] of texts.entries()) {
      const a = one.getBoundingClientRect();
      const covered = texts.slice(i + 1).find((other) => {
        const b = other.getBoundingClientRect();
        const [across, down] = [
          Math.min(a.right, b.right) - Math.max(a.left, b.left),
          Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
        ];
        return across > 2 && down > 4;
      });
      if (covered) say(`the texts "${one.textContent}" and "${covered.textContent}" lie on each other`);
    }
    if (!inside(paper, new DOMRect(figure.getBoundingClientRect().left, paper.top, figure.clientWidth, paper.height)))
      say(`${name} is wider than the figure`);
  }
  const output = figure.closest(".jp-OutputArea-output");
  if (output && output.scrollWidth > output.clientWidth + 1)
    say(`is ${output.scrollWidth} wide where ${output.clientWidth} are there`);
  return found;
}

/** Texts of a figure that stand out from the page's ground by less than 4.5 : 1. */
export function lookAtContrast(figure: HTMLElement | SVGElement): string[] {
  const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
  const luminance = (colour: string) => {
    const [r, g, b] = channels(colour).map((value) =>
      value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  let ground: Element | null = figure;
  while (ground && /rgba\(0, 0, 0, 0\)|transparent/.test(getComputedStyle(ground).backgroundColor))
    ground = ground.parentElement;
  const paper = luminance(getComputedStyle(ground ?? document.body).backgroundColor);
  return [...figure.querySelectorAll("svg text")].flatMap((text) => {
    const { fill } = getComputedStyle(text);
    const [light, dark] = [Math.max(paper, luminance(fill)), Math.min(paper, luminance(fill))];
    const ratio = (light + 0.05) / (dark + 0.05);
    return ratio < 4.5 ? [`"${text.textContent}" has a contrast of ${ratio.toFixed(1)} : 1`] : [];
  });
}
