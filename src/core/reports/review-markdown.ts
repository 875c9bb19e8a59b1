import { createLoudness, groupTitles, ownFindings } from '../model/change-words.ts';
import type { Severity } from '../model/finding.ts';
import { changeGroups } from '../model/review.ts';
import { commentText } from '../text/encode.ts';
import type { ShownPlace } from './places.ts';
import type { ReviewInput } from './review-input.ts';
import { reviewPictures } from './review-pictures.ts';
import { createChangePlaces, createFindingPlaces } from './review-places.ts';
import { summariseChanges } from './review-words.ts';
import { severitySymbols } from './symbols.ts';

/** What `cairn review --format markdown` prints: a comment for a pull request. */
export function reviewMarkdown(input: ReviewInput): string {
  const { review, base, notes } = input;
  const placesOf = createChangePlaces(input);
  const loudnessOf = createLoudness(input.findings);
  const groups = changeGroups.flatMap(group => {
    const changes = review.changes.filter(change => change.group === group);
    if (changes.length === 0) return [];
    const lines = changes.slice(0, mostShown).map(change => {
      const { base: old, head } = placesOf(change);
      return toLine(loudnessOf(change), change.message, head ? 'head' : 'base', head ?? old);
    });
    const left = changes.length - lines.length;
    const rest = left > 0 ? [`- ${left} more`] : [];
    return ['', `### ${groupTitles[group]}`, '', ...lines, ...rest];
  });
  const summary = summariseChanges(review.changes, `${base.name} (${base.commit.slice(0, 8)})`);
  const closing = notes.flatMap(note => ['', commentText(note)]);
  const lines = [
    '## Architecture',
    '',
    commentText(summary),
    ...findingLines(input),
    ...reviewPictures(review),
    ...groups,
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

function findingLines(input: ReviewInput): string[] {
  const placeOf = createFindingPlaces(input);
  const findings = ownFindings(input.findings, input.review.changes);
  const lines = findings
    .slice(0, mostShown)
    .map(finding => toLine(finding.severity, finding.message, finding.side, placeOf(finding)));
  const left = findings.length - lines.length;
  const rest = left > 0 ? [`- ${left} more`] : [];
  return lines.length === 0 ? [] : ['', '### Findings', '', ...lines, ...rest];
}
