// Colours and fonts of the page around an output: VS Code's, else JupyterLab's, else what a plain page gets.
// VS Code's come first, for its Jupyter extension puts JupyterLab's light colours into every output, whatever the theme.

const themed = {
  ink: ["--vscode-editor-foreground", "--jp-content-font-color1"],
  paper: ["--vscode-editor-background", "--jp-layout-color0"],
  grid: ["--vscode-tree-inactiveIndentGuidesStroke", "--jp-border-color2"], // the one faint line that is faint in high contrast too
  soft: ["--vscode-editorWidget-background", "--jp-layout-color2"],
  textFont: ["--vscode-font-family", "--jp-content-font-family"],
  codeFont: ["--vscode-editor-font-family", "--jp-code-font-family"],
} as const;

export type Themed = keyof typeof themed;

export const isThemed = (name: string): name is Themed => name in themed;

/** A CSS value: the theme's, or this one where there is no theme. */
export function fromTheme(name: Themed, otherwise: string): string {
  return themed[name].reduceRight((rest, variable) => `var(${variable}, ${rest})`, otherwise);
}
