// Light or dark: the system's, or the one that was chosen, which this browser remembers.

type Theme = "light" | "dark";
const choices = ["system", "light", "dark"] as const;

/** A line in the head of every page reads it too, before anything is painted. */
const key = "nn-theme";

/** Puts the choice into the page's head line, and keeps page and figures in the theme that holds. */
export function offerThemes(): void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const root = document.documentElement;
  const isTheme = (name: string | undefined): name is Theme => name === "light" || name === "dark";
  const chosen = () => (isTheme(root.dataset["theme"]) ? root.dataset["theme"] : undefined);
  /** Figures and verdicts ask the page for its theme as they ask JupyterLab. */
  const tellFigures = () => {
    const isLight = (chosen() ?? (dark.matches ? "dark" : "light")) === "light";
    document.body.dataset["jpThemeLight"] = String(isLight);
  };

  const select = document.createElement("select");
  for (const name of choices) select.append(new Option(name, name, false, name === (chosen() ?? "system")));
  select.addEventListener("change", () => {
    if (isTheme(select.value)) root.dataset["theme"] = select.value;
    else delete root.dataset["theme"];
    remember(chosen());
    tellFigures();
  });
  const label = document.createElement("label");
  label.append("Theme ", select);
  document.querySelector(".themes")?.replaceChildren(label);
  dark.addEventListener("change", tellFigures);
  addEventListener("beforeprint", () => (document.body.dataset["jpThemeLight"] = "true"));
  addEventListener("afterprint", tellFigures);
  tellFigures();
}

/** Where a browser keeps nothing, the choice holds for this page. */
function remember(theme: Theme | undefined): void {
  try {
    if (theme) localStorage.setItem(key, theme);
    else localStorage.removeItem(key);
  } catch {}
}
