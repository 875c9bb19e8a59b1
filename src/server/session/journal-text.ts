import type { History, Readings } from '../../core/model/facts/facts.ts';
import type { Project } from '../../core/model/project.ts';
import type { SourceFile } from '../../core/model/source-file.ts';
import { count } from '../../core/text/count.ts';
import { firstNames } from '../../core/text/first-names.ts';
import type { Listing } from '../../host/host.ts';

/** So many names of a list are written down. */
const mostNames = 5;

/** What reading a whole folder came to, and what was left out. */
export function readingText({ files, folders, notes }: Listing, milliseconds: number): string[] {
  const took = `which took ${milliseconds} ms`;
  const lost = files.flatMap(unreadableText);
  return [
    `Read ${count(files.length, 'file')} in ${count(folders, 'folder')}, ${took}.`,
    ...notes,
    ...(lost.length > 0 ? [`Not read: ${firstNames(lost, mostNames)}.`] : []),
  ];
}

/** A file that was said to have changed; undefined where it is not there. */
export interface ChangedFile {
  readonly path: string;
  readonly file: SourceFile | undefined;
}

export function changedText(files: readonly ChangedFile[]): string[] {
  const read = files.filter(({ file }) => file).map(({ path }) => path);
  const gone = files.filter(({ file }) => !file).map(({ path }) => path);
  return [
    ...(read.length > 0 ? [`Read again: ${firstNames(read, mostNames)}.`] : []),
    ...(gone.length > 0 ? [`Not there, or nothing to read: ${firstNames(gone, mostNames)}.`] : []),
  ];
}

/** Which decisions and plans there are, and what lies beside decisions and is none. */
export function foundText({ decisions, logs, plans, skipped }: Project): string[] {
  const places = logs.map(log => (log === '' ? 'the folder itself' : log));
  const where = places.length > 0 ? ` in ${firstNames(places, mostNames)}` : '';
  const likely = plans.filter(({ detected }) => detected === 'likely').length;
  const looks = likely > 0 ? `, ${likely} of them only by the look of it` : '';
  const left = skipped.map(({ file, reason }) => `${file} (${reason.replaceAll('-', ' ')})`);
  return [
    `Found ${count(decisions.length, 'decision')}${where} and ${count(plans.length, 'plan')}${looks}.`,
    ...(left.length > 0 ? [`Left out: ${firstNames(left, mostNames)}.`] : []),
  ];
}

export function historyText(history: History): string[] {
  if (history.kind === 'unknown') return [`The history is unknown: ${history.reason}.`];
  const { commits, since, isShallow } = history;
  const from = since === undefined ? '' : ` since ${since}`;
  const end = isShallow ? ', where this shallow clone ends' : '';
  return [`Read the history: ${count(commits.length, 'commit')}${from}${end}.`];
}

/** What was read of the files that plans name, and what of it is unknown. */
export function readingsText({ files, measures, reports }: Readings): string[] {
  const unknown = [
    ...[...files, ...reports].flatMap(([path, reading]) => reasonOf(path, reading)),
    ...[...measures.values()].flatMap(measure => reasonOf('a measure', measure)),
  ];
  const all = [
    count(files.size, 'file'),
    count(measures.size, 'measure'),
    count(reports.size, 'report'),
  ].join(', ');
  return [
    `Looked at what decisions and plans ask for: ${all}.`,
    ...(unknown.length > 0 ? [`Unknown of it: ${firstNames(unknown, mostNames)}.`] : []),
  ];
}

function unreadableText({ path, content }: SourceFile): string[] {
  return content.kind === 'unreadable' ? [`${path} (${content.reason})`] : [];
}

function reasonOf(name: string, reading: object): string[] {
  return 'reason' in reading ? [`${name} (${reading.reason})`] : [];
}
