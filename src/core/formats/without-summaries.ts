import type { Decision } from '../model/decision.ts';
import { groupBy } from '../text/group-by.ts';
import { folderOf } from '../text/path.ts';
import { type Candidate, isDecisionInLog } from './find-logs.ts';

/**
 * The texts of logs, without the entries of a file that only sums up records: most of them are written out in files of
 * their own, beside it or below, with the same number and title.
 */
export function withoutSummaries(inLog: readonly Candidate[]): Candidate[] {
  const decisions = inLog
    .filter(isDecisionInLog)
    .flatMap(({ reading }) => reading?.decisions ?? []);
  const records = groupBy(
    decisions.filter(({ file, log }) => file !== log),
    nameOf,
  );
  if (records.size === 0) return [...inLog];
  return inLog.map(candidate => {
    const { path, reading } = candidate;
    const entries = reading?.decisions.filter(({ log }) => log === path) ?? [];
    const folder = folderOf(path);
    const isWrittenOut = (entry: Decision) =>
      records
        .get(nameOf(entry))
        ?.some(({ file }) => folder === '' || file.startsWith(`${folder}/`));
    if (!reading || entries.filter(isWrittenOut).length * 2 <= entries.length) return candidate;
    return { path, reading: { ...reading, skip: 'index', decisions: [] } };
  });
}

/** The number and the letters of the title, which an index may have in other cases and marks. */
function nameOf({ number, title }: Decision): string {
  const words = title?.value.toLowerCase().match(/[\p{Alpha}\p{N}]+/gu) ?? [];
  return `${number?.value ?? ''} ${words.join(' ')}`;
}
