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
