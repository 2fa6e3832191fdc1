import { element } from "../../src/page/element";
import { type IconName, icon } from "./icons";

export interface Button {
  readonly element: HTMLButtonElement;
  /** A button that does nothing now stays where it is and can be reached: the focus is never lost. */
  enable(isEnabled: boolean): void;
}

/** A button with a picture and its name in words, which small screens show as a picture alone. */
export function button(name: string, picture: IconName, onPress: () => void, title = name): Button {
  const made = element(
    "button",
    { type: "button", title },
    icon(picture),
    element("span", { class: "button-name" }, name),
  );
  made.addEventListener("click", () => {
    if (made.getAttribute("aria-disabled") !== "true") onPress();
  });
  return {
    element: made,
    enable: (isEnabled) => made.setAttribute("aria-disabled", String(!isEnabled)),
  };
}

/** A button of words alone, within a sentence. */
export function wordButton(name: string, onPress: () => void): HTMLButtonElement {
  const made = element("button", { type: "button", class: "word-button" }, name);
  made.addEventListener("click", onPress);
  return made;
}
