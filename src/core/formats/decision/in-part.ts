import { isNarrowed } from './relations/is-narrowed.ts';

/** `in part`, `(partially)`, `teilweise`: the words for a part, in lower case, as they stand behind what they limit. */
const words =
  '(?:in part|part(?:ly|ially|ial)|teilweise|zum teil|en partie|partiellement|en parte|parcialmente|em parte|in parte|parzialmente)';

const atStart = new RegExp(`^[\\s,*_(]*${words}(?!\\p{Alpha})`, 'u');
const beforeBy = new RegExp(`^\\s+${words}\\s+(?:by|durch|par|por)(?!\\p{Alpha})`, 'u');
const inBrackets = new RegExp(`^\\s*\\(${words}\\)`, 'u');
const inFront = new RegExp(`(?<!\\p{Alpha})${words}\\s+$`, 'u');
/** `superseded (its backend) by ADR-12`: what stands in brackets is the part, unless it is all. */
const partInBrackets =
  /^\s*\((?!fully|entirely|completely|in full|vollständig|entièrement|totalmente)[^()\d]{3,40}\)\s*(?:by|durch|par|por)(?!\p{Alpha})/u;
/** `superseded for the tests by ADR-12`, `remplacé pour les tests par`. */
const forPart =
  /^\s+(?:for|in|regarding|für|hinsichtlich|pour|para|en cuanto a|quanto a)\s(?!(?:good|short|now|full|der regel)(?!\p{Alpha}))[^,;:.()\d]{3,40}\s(?:by|durch|par|por)(?!\p{Alpha})/u;
const anywhere = new RegExp(
  `(?<!\\p{Alpha})(?:${words}|parts?|portions?|częściowo|частично|kısmen|gedeeltelijk|delvis)(?!\\p{Alpha})|部分|一部|일부`,
  'u',
);
const atEnd = new RegExp(`[\\s(]${words}[\\s)*_.]*$`, 'u');

/** Whether a phrase or a label has words for a part: `teilweise ersetzt durch`, `部分取代`; what is `part of` another is whole. */
export function saysInPart(said: string): boolean {
  return anywhere.test(said.toLowerCase().replace(/^part of\b/, ''));
}

/** Whether a text begins with words for a part. */
export function startsWithInPart(text: string): boolean {
  return atStart.test(text.toLowerCase());
}

/** Whether a text ends with words for a part: `teilweise` before `ersetzt durch`. */
export function endsWithInPart(text: string): boolean {
  return inFront.test(text.toLowerCase());
}

/** Whether what follows the word for superseded, in lower case, limits it to a part: `(in part)`, `by ADR-12 in part`. */
export function isLimitedToPart(rest: string): boolean {
  return (
    inBrackets.test(rest) ||
    beforeBy.test(rest) ||
    partInBrackets.test(rest) ||
    forPart.test(rest) ||
    atEnd.test(rest) ||
    isNarrowed(behindName(rest))
  );
}

/** What stands behind the decision that is named first: `by [ADR-12](0012-x.md) regarding names`. */
function behindName(rest: string): string {
  const named = byName.exec(rest);
  return named ? rest.slice(named[0].length) : '';
}

const byName =
  /^\s+(?:by|durch|par|por)\s+(?:\[[^[\]]{1,200}\]\([^()\s]{1,200}\)|(?:\p{Alpha}{1,12}[-_ ]?)?#?\d{1,5})/u;
