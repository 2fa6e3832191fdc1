// What a screen reader says without the focus moving there.

import { element } from "../../src/page/element";

let place: HTMLElement | undefined;

export function announce(sentence: string): void {
  if (!place) {
    place = element("p", { class: "unseen", "aria-live": "polite" });
    document.body.append(place);
  }
  place.replaceChildren(sentence); // a new node, so that the same sentence is said again
}
