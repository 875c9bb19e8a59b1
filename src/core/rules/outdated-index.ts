import { findOtherStatuses, type OtherStatus } from '../analysis/decisions/listed-status.ts';
import { findLogIndexes, type LogIndex } from '../analysis/decisions/log-indexes.ts';
import { suggestFile } from '../analysis/names/suggest.ts';
import { listDecisions } from '../edits/list-decisions.ts';
import { type Decision, nameOf } from '../model/decision.ts';
import { changeIn, type Fix } from '../model/project-edit.ts';
import { namesText } from '../text/names-text.ts';
import { shorten } from '../text/shorten.ts';
import type { Place } from '../text/span.ts';
import type { Rule } from './common/rule.ts';

/** So much of a status is shown. */
const mostShown = 60;

/** Lists of a log's records that leave one out, name one that is not there, or say another status. */
export const outdatedIndex: Rule = {
  id: 'outdated-index',
  severity: 'information',
  summary:
    'Finds lists of decision records that leave records out, name files that do not exist or say another status.',
  *check(project) {
    for (const index of findLogIndexes(project)) {
      const { file, missing, dead } = index;
      const last = index.listed.at(-1);
      if (missing.length > 0 && last) {
        yield {
          place: { file: file.path, span: last.link.span },
          message: `The list leaves out ${namesText(missing.map(nameOf))}.`,
          related: missing.map(decision => ({
            place: startOf(decision),
            message: `${nameOf(decision)} is not in the list.`,
          })),
        };
      }
      for (const { decision, status, shown, cell } of findOtherStatuses(project, index)) {
        const [said, own] = [shorten(shown.list, mostShown), shorten(shown.record, mostShown)];
        yield {
          place: { file: file.path, span: cell },
          message: `The list says "${said}", and ${nameOf(decision)} says "${own}".`,
          related: [
            { place: { file: decision.file, span: status.span }, message: 'It stands here.' },
          ],
        };
      }
      for (const { link, target } of dead) {
        yield {
          place: { file: file.path, span: link.destination },
          message: `${target} does not exist.${suggestFile(project, target)}`,
        };
      }
    }
  },
  fix(project, { place }) {
    const indexes = findLogIndexes(project).filter(({ file }) => file.path === place.file);
    return indexes.flatMap(index => [
      ...listMissing(index, place),
      ...findOtherStatuses(project, index).flatMap(other => writeStatus(other, place)),
    ]);
  },
};

function listMissing(index: LogIndex, { file, span }: Place): readonly Fix[] {
  const isHere = index.listed.at(-1)?.link.span.start === span.start;
  const edits = isHere ? listDecisions(index) : undefined;
  if (!edits) return [];
  const title = `List ${namesText(index.missing.map(nameOf))}`;
  return [{ title, edit: changeIn(file, ...edits) }];
}

/**
 * Only words for words: nobody knows how a sign or a link is to be written in the list. The record may be what was
 * forgotten, so a person has to choose it.
 */
function writeStatus({ cell, raw, status }: OtherStatus, { file, span }: Place): readonly Fix[] {
  if (cell.start !== span.start || !isPlain(raw) || !isPlain(status.raw)) return [];
  const newText = status.raw;
  const edit = changeIn(file, { span: cell, newText });
  return [{ title: `Write "${newText}"`, edit, isGuess: true }];
}

function isPlain(text: string): boolean {
  return /^[\p{Alpha}\p{N} -]+$/u.test(text);
}

function startOf({ file, title, span }: Decision): Place {
  return { file, span: title?.span ?? { start: span.start, end: span.start } };
}
