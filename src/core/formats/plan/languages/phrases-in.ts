/** The phrases of a list, each as labels are compared: in lower case, with straight apostrophes. */
export function phrasesIn(list: string): readonly string[] {
  return list.split(/,\s+/).map(phrase => phrase.replaceAll('’', "'"));
}
