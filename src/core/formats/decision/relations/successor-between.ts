/** Words for a successor that stand around its name: `被 ADR-8 取代`, `ADR-8 により置き換え`, `durch ADR-8 ersetzt`. */
export interface SuccessorBetween {
  /** Where all of it begins and ends. */
  readonly start: number;
  readonly end: number;
  /** Where the name of the successor stands. */
  readonly by: { readonly start: number; readonly end: number };
  /** Only a part of the decision is replaced. */
  readonly inPart: boolean;
}

/** Looks for it in a text in lower case. */
export function findSuccessorBetween(said: string): SuccessorBetween | undefined {
  // Most lines have none of the verbs.
  if (!anyVerb.test(said)) return undefined;
  for (const pattern of patterns) {
    const match = pattern.exec(said);
    const { before = '', by = '', part, item } = match?.groups ?? {};
    if (!match || by.trim() === '') continue;
    const start = match.index + before.length;
    return {
      start: match.index,
      end: match.index + match[0].length,
      by: { start, end: start + by.length },
      inPart: part !== undefined || item !== undefined || partFirst.test(by),
    };
  }
  return undefined;
}

/** `一部は ADR-8 により置き換え` */
const partFirst = /^\s*(?:一部|部分|일부)/;

const anyVerb = /取代|替代|替换|替換|代替|置き換え|置換|差し替え|ersetzt|abgel|überholt|대체/;

const patterns: readonly RegExp[] = [
  /(?<before>(?<item>(?:第\s?[\d一二三四五六七八九十]{1,3}\s?[条節节章項项点款]|部分(?:内容|內容)?)(?:已经?)?)?[被由]\s*)(?<by>[^，。；、被]{1,160}?)\s*(?<part>部分|一部分)?所?(?:取代|替代|替换|替換|代替)/,
  /(?<by>\[[^[\]]{1,160}\]\([^()\s]{1,200}\)|[^，。；、（）()\s][^，。；、（）()]{0,80}?)\s*(?:により|によって|で|に|へ)\s*(?<part>一部|部分的に)?\s*(?:置き換え|置換|差し替え)/,
  /(?<before>(?<![a-zäöüß]|wird |soll |würde |könnte )durch\s+)(?<by>[^,;]{1,160}?)\s+(?<part>teilweise\s+|zum teil\s+)?(?:ersetzt|abgelöst|abgeloest|überholt)(?![a-zäöüß])/,
  /(?<by>\[[^[\]]{1,160}\]\([^()\s]{1,200}\)|[^,;()\s][^,;()]{0,80}?)(?:으로|로|에 의해)\s*(?<part>일부)?\s*대체/,
];
