// The script of a lesson page.

import { startTabKernel } from "../kernel/startTabKernel";
import { followContents } from "./contents";
import { openLesson } from "./lesson";
import type { Notebook } from "./notebook";
import { keepOffline } from "./offline";
import { offerThemes } from "./theme";

const address = (document.currentScript as HTMLScriptElement).src;
const lesson = document.querySelector<HTMLElement>("main.lesson");
const notebook = document.getElementById("notebook")?.textContent;

offerThemes();
followContents();
if (lesson && notebook)
  openLesson(lesson, document.body.dataset["lesson"]!, JSON.parse(notebook) as Notebook, () =>
    startTabKernel(new URL("kernel/", address)),
  );
keepOffline();
