// The script of the pages that run no cells: the front page, the words, the code.
import { followContents } from "./contents";
import { keepOffline } from "./offline";
import { offerThemes } from "./theme";

offerThemes();
followContents();
keepOffline();
