// The pictures on the buttons, in the colour of their text.

const shapes = {
  run: "M4 2.5v11l9-5.5z",
  stop: "M3.5 3.5h9v9h-9z",
  runAll: "M1.5 3v10L8 8zM8 3v10l6.5-5z",
  runAbove: "M2 2h12v1.6H2zM4.5 5.6v8.8L12 10z",
  restart: "M8 2.2a5.8 5.8 0 1 0 5.8 5.8h-1.8A4 4 0 1 1 8 4v2.4l4-3.3L8 0z",
  putBack: "M6.5 2.5 2 6.5l4.5 4V8c3.5 0 5.6 1.2 7.5 4.5C13.5 8 11 5 6.5 5z",
  download: "M7.1 1.5h1.8v6.6l2.5-2.5 1.2 1.3L8 11.6 3.4 6.9l1.2-1.3 2.5 2.5zM2.5 12.7h11v1.8h-11z",
} as const;

export type IconName = keyof typeof shapes;

export function icon(name: IconName): SVGSVGElement {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  for (const [key, value] of Object.entries({ viewBox: "0 0 16 16", "aria-hidden": "true", class: "icon" }))
    svg.setAttribute(key, value);
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", shapes[name]);
  svg.append(path);
  return svg;
}
