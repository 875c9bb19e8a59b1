import { findTypedText } from '../../formats/find-typed.ts';
import type { Project } from '../../model/project.ts';
import { createLineMap, lineIndexOf } from '../../text/line-map.ts';
import { baseNameOf } from '../../text/path.ts';
import { sliceOf } from '../../text/span.ts';
import { isIndexName } from '../decisions/log-indexes.ts';
import { mayTellOfOthers } from '../decisions/told-in-words.ts';
import { mayAnnounceMigration } from '../decisions/unplanned-migrations.ts';
import { isChecklist } from './is-checklist.ts';
import type { QuietChange } from './quiet-change.ts';

/**
 * Words that somebody typed in a sentence of a Markdown text from which nothing is read. Findings look
 * into such texts for headings, for links, for boxes and for what they say of other records: undefined
 * where one of these may have changed.
 */
export function findQuietText(before: Project, after: Project): QuietChange | undefined {
  const typed = findTypedText(before, after);
  if (!typed || isIndexName(baseNameOf(typed.file)) || isChecklist(after, typed.file)) {
    return undefined;
  }
  const { file, change } = typed;
  const { start, end, by } = change;
  const isQuiet =
    isInSentence({ text: typed.before, start, end }) &&
    isInSentence({ text: typed.after, start, end: end + by });
  return isQuiet ? { file, change } : undefined;
}

interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Whether a piece is of words alone and stands in a line of words, behind one: then it can neither begin,
 * end nor divide anything in the text.
 */
function isInSentence({ text, start, end }: Piece): boolean {
  const map = createLineMap(text);
  const lines = map.lines.map(line => sliceOf(text, line));
  const index = lineIndexOf(map, start);
  const line = lines[index] ?? '';
  return (
    /^[\p{Alpha}\p{M}\p{N} ,.;:!?'’]*$/u.test(text.slice(start, end)) &&
    /\p{Alpha}/u.test(text.slice(map.lines[index]?.start, start)) &&
    !/[[\]<>`~|\\]/.test(line) &&
    !mayAnnounceMigration(line) &&
    !lines.slice(0, index).join('').trimEnd().endsWith('](') &&
    !mayTellOfOthers(lines, index)
  );
}
