import { type Finding, severities } from '../../model/finding.ts';
import { commentText } from '../../text/encode.ts';
import { createCommentRoom } from '../comment-room.ts';
import { createPlaces } from '../places.ts';
import type { ReportInput } from '../report-input.ts';
import { severitySymbols } from '../symbols.ts';
import { checkSummary } from './check-text.ts';

/** What `cairn check --format markdown` prints: a comment for a pull request. */
export function checkMarkdown(input: ReportInput, findings: readonly Finding[]): string {
  const show = createPlaces(input);
  const lines = severities.flatMap(severity => {
    const own = findings.filter(finding => finding.severity === severity);
    return own.map(({ message, rule, place }) => {
      const { file, line } = show(place);
      const symbol = severitySymbols[severity].text;
      return `- ${symbol} ${commentText(message)} (${commentText(rule)}, ${commentText(file)}:${line})`;
    });
  });
  const shown = createCommentRoom(0)(lines, mostShown);
  return [
    '## Architecture',
    '',
    commentText(checkSummary(input, findings)),
    ...(shown.length > 0 ? ['', ...shown] : []),
    ...input.notes.flatMap(note => ['', commentText(note)]),
    '',
  ].join('\n');
}

/** A comment that nobody reads to its end helps nobody. */
const mostShown = 100;
