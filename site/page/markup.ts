/**
 * Puts the markup of an output into the page, and runs its scripts where they stand, as a trusted notebook does:
 * what is set as markup alone never runs. The markup is made by the course (`display.html`), which escapes what was typed.
 */
export function showMarkup(place: HTMLElement, markup: string): void {
  place.innerHTML = markup;
  for (const script of place.querySelectorAll("script")) {
    const running = document.createElement("script");
    for (const { name, value } of script.attributes) running.setAttribute(name, value);
    running.text = script.text;
    script.replaceWith(running);
  }
}
