import type { Severity } from '../../model/finding.ts';
import { createLoudness, groupChanges, ownFindings } from '../../model/review/change-words.ts';
import type { ArchitecturalChange } from '../../model/review/review.ts';
import { alignRows, type Row } from '../align-rows.ts';
import type { ShownPlace } from '../places.ts';
import { severitySymbols } from '../symbols.ts';
import { emptyLine, part, type TextLine } from '../text-line.ts';
import { type ShownConsequence, showConsequences } from './review-consequences.ts';
import type { ReviewInput } from './review-input.ts';
import { type ChangePlaces, createChangePlaces, createFindingPlaces } from './review-places.ts';
import { nameOfBase, summariseReview } from './review-words.ts';

/**
 * What `cairn review` prints for people: the changes under their groups, each with its place at the
 * end, what follows for other steps, and at last in a sentence what all of them do. `width` is that of the terminal.
 */
export function reviewText(input: ReviewInput, width: number | undefined): TextLine[] {
  const { review, base, notes } = input;
  const placesOf = createChangePlaces(input);
  const loudnessOf = createLoudness(input.findings);
  const groups = groupChanges(review.changes).flatMap(({ title, changes }): TextLine[] => {
    const rows = changes.map(change => toRow(change, loudnessOf(change), placesOf(change)));
    return [[part(title, 'strong')], ...alignRows(rows, { flexible: [], width }), emptyLine];
  });
  const consequences = showConsequences(input);
  const summary = summariseReview(review.changes, consequences.length, nameOfBase(base));
  return [
    ...findingLines(input, width),
    ...groups,
    ...consequenceLines(consequences, width),
    [part(summary, 'strong')],
    ...notes.map(note => [part(note, 'quiet')]),
  ];
}

function findingLines(input: ReviewInput, width: number | undefined): TextLine[] {
  const findings = ownFindings(input.findings, input.review.changes);
  if (findings.length === 0) return [];
  const placeOf = createFindingPlaces(input);
  const rows = findings.map((finding): Row => {
    const { text, tone } = severitySymbols[finding.severity];
    const cells = [
      part(finding.message),
      part(finding.rule, 'quiet'),
      part(placeText(finding.side, placeOf(finding)), 'quiet'),
    ];
    return { mark: part(`  ${text}`, tone), cells };
  });
  const lines = alignRows(rows, { flexible: [], width });
  return [[part('Findings', 'strong')], ...lines, emptyLine];
}

/** One edit may reach all steps of a large plan. */
const mostConsequences = 50;

function consequenceLines(
  consequences: readonly ShownConsequence[],
  width: number | undefined,
): TextLine[] {
  if (consequences.length === 0) return [];
  const rows = consequences
    .slice(0, mostConsequences)
    .map(({ symbol: { text, tone }, name, change, place }): Row => {
      const cells = [part(name), part(change), part(placeText('head', place), 'quiet')];
      return { mark: part(`  ${text}`, tone), cells };
    });
  const left = consequences.length - rows.length;
  const more = left > 0 ? [[part(`  ${left} more`, 'quiet')]] : [];
  const lines = alignRows(rows, { flexible: [], width });
  return [[part('Consequences', 'strong')], ...lines, ...more, emptyLine];
}

function placeText(side: 'base' | 'head', { file, line, column }: ShownPlace): string {
  return `${side === 'base' ? 'was ' : ''}${file}:${line}:${column}`;
}

/** Something that is gone has no place any more; where it stood is said instead. */
function toRow(
  { message }: ArchitecturalChange,
  severity: Severity,
  { base, head }: ChangePlaces,
): Row {
  const symbol = severitySymbols[severity];
  const mark =
    severity === 'information' ? part('  ·', 'quiet') : part(`  ${symbol.text}`, symbol.tone);
  const place = head ?? base;
  const shown = place ? placeText(head ? 'head' : 'base', place) : '';
  return { mark, cells: [part(message), part(shown, 'quiet')] };
}
