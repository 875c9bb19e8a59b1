import type { Severity } from '../../model/finding.ts';
import { createLoudness, groupChanges, ownFindings } from '../../model/review/change-words.ts';
import { commentText } from '../../text/encode.ts';
import { createCommentRoom, type TakeLines } from '../comment-room.ts';
import type { ShownPlace } from '../places.ts';
import { severitySymbols } from '../symbols.ts';
import { type ShownConsequence, showConsequences } from './review-consequences.ts';
import type { ReviewInput } from './review-input.ts';
import { reviewPictures } from './review-pictures.ts';
import { createChangePlaces, createFindingPlaces } from './review-places.ts';
import { nameOfBase, summariseReview } from './review-words.ts';

/** What `cairn review --format markdown` prints: a comment for a pull request. */
export function reviewMarkdown(input: ReviewInput): string {
  const { review, base, notes } = input;
  const placesOf = createChangePlaces(input);
  const loudnessOf = createLoudness(input.findings);
  const pictures = reviewPictures(review);
  const take = createCommentRoom(pictures.join('\n').length);
  const findings = findingLines(input, take);
  const groups = groupChanges(review.changes).flatMap(({ title, changes }) => {
    const lines = changes.map(change => {
      const { base: old, head } = placesOf(change);
      return toLine(loudnessOf(change), change.message, head ? 'head' : 'base', head ?? old);
    });
    return ['', `### ${title}`, '', ...take(lines, mostShown)];
  });
  const consequences = showConsequences(input);
  const summary = summariseReview(review.changes, consequences.length, nameOfBase(base));
  const closing = notes.flatMap(note => ['', commentText(note)]);
  const lines = [
    '## Architecture',
    '',
    commentText(summary),
    ...findings,
    ...pictures,
    ...groups,
    ...consequenceLines(consequences, take),
    ...closing,
  ];
  return `${lines.join('\n')}\n`;
}

/** A comment that nobody reads to its end helps nobody. */
const mostShown = 50;

function toLine(
  severity: Severity,
  message: string,
  side: 'base' | 'head',
  place: ShownPlace | undefined,
): string {
  const mark = severity === 'information' ? '' : `${severitySymbols[severity].text} `;
  const shown = place
    ? ` (${side === 'head' ? '' : 'was '}${commentText(place.file)}:${place.line})`
    : '';
  return `- ${mark}${commentText(message)}${shown}`;
}

function findingLines(input: ReviewInput, take: TakeLines): string[] {
  const placeOf = createFindingPlaces(input);
  const findings = ownFindings(input.findings, input.review.changes);
  const lines = findings.map(finding =>
    toLine(finding.severity, finding.message, finding.side, placeOf(finding)),
  );
  return lines.length === 0 ? [] : ['', '### Findings', '', ...take(lines, mostShown)];
}

function consequenceLines(consequences: readonly ShownConsequence[], take: TakeLines): string[] {
  const lines = consequences.map(({ symbol, name, change, place: { file, line } }) => {
    const said = commentText(`${name}: ${change}`);
    return `- ${symbol.text} ${said} (${commentText(file)}:${line})`;
  });
  return lines.length === 0 ? [] : ['', '### Consequences', '', ...take(lines, mostShown)];
}
