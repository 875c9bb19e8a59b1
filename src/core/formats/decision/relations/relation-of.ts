import type { Relation, RelationKind } from '../../../model/decision.ts';
import type { Span } from '../../../text/span.ts';
import { startsWithInPart } from '../in-part.ts';
import type { RecordText } from '../record/record-text.ts';
import { isNarrowed } from './is-narrowed.ts';
import type { Target } from './read-targets.ts';

/** What replaces only a part amends, and is amended: the other one stays in force. */
export function relationOf(
  { text }: RecordText,
  said: RelationKind,
  target: Target,
  isOfPart: boolean,
): Relation {
  const behind = lineBehind(text, target.span);
  const isLimited = startsWithInPart(behind) || isNarrowed(behind);
  const kind = isLimited ? (ofPart.get(said) ?? said) : said;
  return { kind, inPart: isOfPart || isLimited, ...target };
}

export const ofPart: ReadonlyMap<RelationKind, RelationKind> = new Map([
  ['supersedes', 'amends'],
  ['superseded-by', 'amended-by'],
]);

export function lineBehind(text: string, { end }: Span): string {
  return text.slice(end, end + 80).split('\n', 1)[0] ?? '';
}
