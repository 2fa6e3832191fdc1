/** The small words that hold a sentence together. A denial is none of them: "no learning" stands in any list. */
const joining = new Set(
  (
    "the a an is are was were be been it its they them their this that these those of to and or in on for with without from by as at if " +
    "then than because so but can cant could will would should do does did dont doesnt have has had we you u i he she his my there what which " +
    "when how why into between after before until while where since otherwise else always only just still all both each every again " +
    "mean means let lets lead leads cause causes gets get becomes gives stays remains makes keeps = bc cuz coz w/o about up down out over too"
  ).split(" "),
);

const english = new Set([
  ...joining,
  ..."not no never any more same network learn learns weights output loss function activation make need".split(" "),
]);

/** Words that are common in other languages and no English words. */
const foreign = new Set(
  (
    "der das und ist nicht ein eine ohne wenn sich nur wie mit für dass den dem wird lernt bleibt weil sonst damit dann werden sind keine kein " +
    "immer auch aber nichts mehr durch zu beim sie es wir gewichte gradienten netz fehler " +
    "le la les et est pas sans une des du que qui ne reste rien parce sinon il elle sont toujours réseau erreur poids " +
    "el los las una sin para por porque del se nada queda sería lo siempre pesos aprende misma mismo " +
    "di che senza sempre rete perché funzione rimane altrimenti è gli sono pesi errore " +
    "não sem uma fica rede é os mesma mesmo pesos senão " +
    "het een niet niets van zonder blijft leert de en omdat anders dat zijn wordt geen altijd " +
    "och att inte utan är som nie bez jest się bo sieć wagi"
  ).split(" "),
);

/** Whether a text is in another language than English, by its small words and its letters. */
export function isForeign(words: readonly string[]): boolean {
  const count = (test: (word: string) => boolean) => words.filter(test).length;
  const foreignWords = count((word) => foreign.has(word) || /[^\p{ASCII}]/u.test(word));
  return foreignWords > count((word) => english.has(word));
}

/**
 * Whether a text only puts words in a row, and claims nothing: nothing joins them, and they stand alone between commas,
 * or are too many for a note such as "loss flat, learns nothing".
 */
export function isWordList(text: string): boolean {
  const notes = text.toLowerCase().split(/[^\p{L}\p{N}\s'’:=/-]+|\s-\s|\n/u);
  const lengths = notes.map((note) => note.split(/[\s:]+/).filter(Boolean)).filter(({ length }) => length > 0);
  const words = lengths.flat();
  if (words.length < 4 || words.some((word) => joining.has(word.replace(/['’]/g, "")))) return false;
  return words.length >= 2 * lengths.length ? lengths.length === 1 && words.length >= 5 && !text.includes(":") : true;
}
