const english = new Set(
  (
    "the a an is are was were be been it its they them their this that these those of to and or not in on for with without from by as at if " +
    "then than because so but can could would will should do does did have has had no never always only just all any every more same we you " +
    "he she his my i there what which when how why network learn learns weights output loss function activation makes make need"
  ).split(" "),
);

/** Words that are common in other languages and no English words. */
const foreign = new Set(
  (
    "der das und ist nicht ein eine ohne wenn sich nur wie mit für dass den dem wird lernt bleibt " +
    "le la les et est pas sans une des du que qui ne reste rien " +
    "el los las una sin para por porque del se nada queda sería " +
    "il di che senza una sempre rete perché funzione rimane " +
    "não sem uma fica sempre rede é " +
    "het een niet niets van zonder blijft leert de en " +
    "och att inte utan är som nie bez jest się"
  ).split(" "),
);

/** Whether a text is in another language than English, by its small words and its letters. */
export function isForeign(words: readonly string[]): boolean {
  const count = (test: (word: string) => boolean) => words.filter(test).length;
  const foreignWords = count((word) => foreign.has(word) || /[^\p{ASCII}]/u.test(word));
  return foreignWords > count((word) => english.has(word));
}
