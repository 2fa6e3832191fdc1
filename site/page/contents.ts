// The list of contents at the side: it shows which section is being read.

/** Marks the link of the section that is being read, and keeps it in sight. On a small screen the list begins folded. */
export function followContents(): void {
  const contents = document.querySelector<HTMLElement>("nav.contents");
  if (!contents) return;
  const narrow = matchMedia("(max-width: 1100px)");
  const fold = () => contents.querySelector("details")?.toggleAttribute("open", !narrow.matches);
  narrow.addEventListener("change", fold);
  fold();

  const links = [...contents.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
  let current: HTMLAnchorElement | undefined;
  const mark = () => {
    const read = links.findLast((link) => topOf(link) < innerHeight / 3);
    if (read === current) return;
    current?.removeAttribute("aria-current");
    current = read;
    current?.setAttribute("aria-current", "location");
    if (current && !narrow.matches) keepInSight(contents, current);
  };
  let isWaiting = false;
  const markSoon = () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      mark();
    });
  };
  addEventListener("scroll", markSoon, { passive: true });
  addEventListener("resize", markSoon);
  mark();
}

/** How far below the window's upper edge the heading of a link lies. */
function topOf(link: HTMLAnchorElement): number {
  return document.getElementById(decodeURIComponent(link.hash.slice(1)))?.getBoundingClientRect().top ?? Infinity;
}

/** Scrolls the list alone: `scrollIntoView` would move the page too. */
function keepInSight(list: HTMLElement, link: HTMLElement): void {
  const [frame, box] = [list.getBoundingClientRect(), link.getBoundingClientRect()];
  if (box.top < frame.top) list.scrollTop += box.top - frame.top - 40;
  if (box.bottom > frame.bottom) list.scrollTop += box.bottom - frame.bottom + 40;
}
