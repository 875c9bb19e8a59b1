/** Names of months in the languages that records are written in, by their first letters. */
const months: readonly (readonly string[])[] = [
  ['jan', 'january', 'januar', 'janvier', 'enero', 'ene', 'janeiro', 'января'],
  ['feb', 'february', 'februar', 'février', 'febrero', 'fevereiro', 'fev', 'февраля'],
  ['mar', 'march', 'märz', 'mars', 'marzo', 'março', 'марта'],
  ['apr', 'april', 'avril', 'abril', 'abr', 'апреля'],
  ['may', 'mai', 'mayo', 'maio', 'мая'],
  ['jun', 'june', 'juni', 'juin', 'junio', 'junho', 'июня'],
  ['jul', 'july', 'juli', 'juillet', 'julio', 'julho', 'июля'],
  ['aug', 'august', 'août', 'agosto', 'ago', 'августа'],
  ['sep', 'sept', 'september', 'septembre', 'septiembre', 'setembro', 'сентября'],
  ['oct', 'october', 'oktober', 'okt', 'octobre', 'octubre', 'outubro', 'октября'],
  ['nov', 'november', 'novembre', 'noviembre', 'novembro', 'ноября'],
  ['dec', 'december', 'dezember', 'dez', 'décembre', 'diciembre', 'dezembro', 'декабря'],
];

const byName = new Map(
  months.flatMap((names, index) => names.map(name => [name, index + 1] as const)),
);

/** The number of a month from 1; undefined where the word names none. */
export function findMonth(word: string): number | undefined {
  return byName.get(word.normalize('NFC').toLowerCase());
}
