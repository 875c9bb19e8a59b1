import { type ArchitecturalChange, changeGroups } from '../model/review.ts';
import { markdownSource } from '../text/encode.ts';
import type { ReviewInput } from './review-input.ts';
import { type ChangePlaces, createChangePlaces } from './review-places.ts';
import { groupTitles, summariseChanges } from './review-words.ts';
import { severitySymbols } from './symbols.ts';

/** What `cairn review --format markdown` prints: a comment for a pull request. */
export function reviewMarkdown(input: ReviewInput): string {
  const { review, base, notes } = input;
  const placesOf = createChangePlaces(input);
  const groups = changeGroups.flatMap(group => {
    const changes = review.changes.filter(change => change.group === group);
    if (changes.length === 0) return [];
    const lines = changes.slice(0, mostShown).map(change => toLine(change, placesOf(change)));
    const left = changes.length - lines.length;
    const rest = left > 0 ? [`- ${left} more`] : [];
    return ['', `### ${groupTitles[group]}`, '', ...lines, ...rest];
  });
  const summary = summariseChanges(review.changes, `${base.name} (${base.commit.slice(0, 8)})`);
  const closing = notes.flatMap(note => ['', markdownSource(note)]);
  const lines = ['## Architecture', '', markdownSource(summary), ...groups, ...closing];
  return `${lines.join('\n')}\n`;
}

/** A comment that nobody reads to its end helps nobody. */
const mostShown = 50;

function toLine({ severity, message }: ArchitecturalChange, { base, head }: ChangePlaces): string {
  const mark = severity === 'information' ? '' : `${severitySymbols[severity].text} `;
  const place = head ?? base;
  const shown = place ? `${head ? '' : 'was '}${place.file}:${place.line}` : '';
  return `- ${mark}${inert(message)} (${inert(shown)})`;
}

/** A host of repositories makes links and mentions of addresses and of `@` and `#`. */
function inert(text: string): string {
  return markdownSource(text)
    .replaceAll('&', '&amp;')
    .replaceAll('@', '@\u200b')
    .replaceAll('#', '#\u200b')
    .replaceAll('://', ':\u200b//');
}
