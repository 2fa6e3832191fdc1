type Attributes = Record<string, string>;

/** Makes an element with attributes and children. Text children stay text: nothing is read as markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/**
 * JupyterLab reads the keys pressed on a focused button or slider as notebook commands ("b" inserts a cell),
 * unless that very element carries this attribute; on a parent it does nothing.
 */
export const keepKeys: Attributes = { "data-lm-suppress-shortcuts": "true" };

const ownKeys = /^(.|Enter|Home|End|Arrow.+|Page.+)$/u;

/**
 * VS Code hands keys that reach the window of an output to its notebook, which then moves on to another cell. So controls hold
 * letters and the keys that they live on; Tab, Escape and all that is pressed together with another key stay the editor's.
 */
export function holdKeys(controls: HTMLElement): void {
  controls.addEventListener("keydown", (event) => {
    if (ownKeys.test(event.key) && !event.ctrlKey && !event.altKey && !event.metaKey) event.stopPropagation();
  });
}
