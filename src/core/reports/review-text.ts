import { type ArchitecturalChange, changeGroups } from '../model/review.ts';
import { alignRows, type Row } from './align-rows.ts';
import type { ReviewInput } from './review-input.ts';
import { type ChangePlaces, createChangePlaces } from './review-places.ts';
import { groupTitles, summariseChanges } from './review-words.ts';
import { severitySymbols } from './symbols.ts';
import { emptyLine, part, type TextLine } from './text-line.ts';

/**
 * What `cairn review` prints for people: the changes under their groups, each with its place at the
 * end, and in one sentence what all of them do. `width` is that of the terminal.
 */
export function reviewText(input: ReviewInput, width: number | undefined): TextLine[] {
  const { review, base, notes } = input;
  const placesOf = createChangePlaces(input);
  const groups = changeGroups.flatMap((group): TextLine[] => {
    const changes = review.changes.filter(change => change.group === group);
    if (changes.length === 0) return [];
    const rows = changes.map(change => toRow(change, placesOf(change)));
    const lines = alignRows(rows, { flexible: [], width });
    return [[part(groupTitles[group], 'strong')], ...lines, emptyLine];
  });
  const summary = summariseChanges(review.changes, `${base.name} (${base.commit.slice(0, 8)})`);
  return [...groups, [part(summary, 'strong')], ...notes.map(note => [part(note, 'quiet')])];
}

/** Something that is gone has no place any more; where it stood is said instead. */
function toRow({ severity, message }: ArchitecturalChange, { base, head }: ChangePlaces): Row {
  const symbol = severitySymbols[severity];
  const place = head ?? base;
  const shown = place ? `${place.file}:${place.line}:${place.column}` : '';
  return {
    mark: severity === 'information' ? part('  ·', 'quiet') : part(`  ${symbol.text}`, symbol.tone),
    cells: [part(message), part(head ? shown : `was ${shown}`, 'quiet')],
  };
}
