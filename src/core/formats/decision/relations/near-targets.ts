import type { Span } from '../../../text/span.ts';
import type { RecordText } from '../record/record-text.ts';
import { readTargets, type Target } from './read-targets.ts';

/** The targets that follow a phrase at once; a sentence further on is about something else. */
export function targetsOf(record: RecordText, about: Span): Target[] {
  return nearTargets(record, about, { plainNumbers: true });
}

/** With the ids that stand alone, or without. */
export function nearTargets(
  record: RecordText,
  about: Span,
  options: { readonly plainNumbers: boolean },
): Target[] {
  const isLabel = ({ start }: Span) => record.text.startsWith('][', start - 2);
  const targets = readTargets(record, about, options).filter(({ span }) => !isLabel(span));
  let end = about.start;
  const near: Target[] = [];
  for (const target of targets) {
    const between = record.text.slice(end, target.span.start);
    if (!nothingBetween.test(between)) break;
    near.push(target);
    end = target.span.end;
  }
  return near;
}

/**
 * Signs, words for and, the articles of the languages, and that it is a decision that stands there:
 * `par l'ADR 12`, `the decision taken in ADR-12`. No word is in two of the alternatives: a row of it would take for ever.
 */
const nothingBetween =
  /^(?:[\s:,;&+/<[*_"'’`-]|(?<=\n)>|\]\[[^[\]]{0,60}\]|\b(?:and|und|et|by|adrs?|the|records?|rfc|nr|no|l|la|le|les|den|die|das|el|los|las|o|a|os|as)\b|(?<!\p{Alpha})(?:d[eé]cisions?|decisi(?:ón|[oó]nes)|decis(?:ão|ao|ões)|entscheidung(?:en)?)(?: (?:made|taken|recorded|described|documented|prise|décrite|tomada|descrita|registrada))?(?: (?:in|of|from|aus|von|dans|de|en|em|na))?(?!\p{Alpha}))*$/iu;
