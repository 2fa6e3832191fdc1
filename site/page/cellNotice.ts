import { wordButton } from "./buttons";
import type { CellText } from "./cellText";

/** One line, where the lesson was corrected after the learner's text was made from it. */
export function showNotice(notice: HTMLElement, text: CellText, onChoice: () => void): void {
  const choice = (name: string, choose: () => void) =>
    wordButton(name, () => {
      choose();
      onChoice();
    });
  const corrected = text.corrected();
  notice.hidden = corrected === undefined;
  if (corrected === "new")
    notice.replaceChildren("This is the corrected cell. ", choice("Back to yours", text.showYours));
  else
    notice.replaceChildren(
      "This cell was corrected after you changed it. ",
      choice("Show the new one", text.showNew),
      " ",
      choice("Keep yours", text.keepYours),
    );
}
