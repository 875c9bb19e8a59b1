/** Names of months in the languages that records are written in, by their first letters. */
const months: readonly (readonly string[])[] = [
  ['jan', 'january', 'januar', 'janvier', 'enero', 'ene', 'janeiro'],
  ['feb', 'february', 'februar', 'février', 'febrero', 'fevereiro', 'fev'],
  ['mar', 'march', 'märz', 'mars', 'marzo', 'março'],
  ['apr', 'april', 'avril', 'abril', 'abr'],
  ['may', 'mai', 'mayo', 'maio'],
  ['jun', 'june', 'juni', 'juin', 'junio', 'junho'],
  ['jul', 'july', 'juli', 'juillet', 'julio', 'julho'],
  ['aug', 'august', 'août', 'agosto', 'ago'],
  ['sep', 'sept', 'september', 'septembre', 'septiembre', 'setembro'],
  ['oct', 'october', 'oktober', 'okt', 'octobre', 'octubre', 'outubro'],
  ['nov', 'november', 'novembre', 'noviembre', 'novembro'],
  ['dec', 'december', 'dezember', 'dez', 'décembre', 'diciembre', 'dezembro'],
];

const byName = new Map(
  months.flatMap((names, index) => names.map(name => [name, index + 1] as const)),
);

/** The number of a month from 1; undefined where the word names none. */
export function findMonth(word: string): number | undefined {
  return byName.get(word.normalize('NFC').toLowerCase());
}
