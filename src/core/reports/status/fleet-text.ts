import { count } from '../../text/count.ts';
import { alignRows, type Row } from '../align-rows.ts';
import { closingLines } from '../closing-lines.ts';
import { emptyLine, part, type TextLine } from '../text-line.ts';
import type { FolderReport, ReadFolder } from './folder-report.ts';
import { countTexts, type PlanStatusReport, planStatuses } from './plan-status.ts';
import { unreadText } from './unread-text.ts';

/**
 * What `cairn status` prints for people about several folders: a line each, and what all of them add
 * up to. `width` is that of the terminal; undefined where there is none.
 */
export function fleetText(folders: readonly FolderReport[], width: number | undefined): TextLine[] {
  const read = folders.filter(folder => folder.kind === 'read');
  const reports = read.flatMap(({ input }) => planStatuses(input));
  const closing = read.flatMap(({ name, input }) =>
    closingLines(input).map(line => [part(`${name}: `, 'quiet'), ...line]),
  );
  const lost = folders.length - read.length;
  const words = [
    // Of what nobody could read, nothing is said to be calm.
    ...(read.length > 0 ? [countTexts(reports).join(', ') || calm] : []),
    ...unreadText(read.map(({ input }) => input.project)),
    ...(lost > 0 ? [`${count(lost, 'folder')} could not be read`] : []),
  ];
  const number = `${count(folders.length, 'folder')}, ${count(reports.length, 'plan')}`;
  return [
    ...alignRows(folders.map(folderRow), { flexible: [], width }),
    emptyLine,
    [part(`${number}: ${words.join('; ')}`, 'strong')],
    ...closing,
  ];
}

const calm = 'nothing is blocked, stale or overdue';

/** What is blocked stands at the end: nothing of it is clipped, and no place comes behind it. */
function folderRow(folder: FolderReport): Row {
  if (folder.kind === 'unread') {
    return {
      mark: part('✖', 'bad'),
      cells: [part(folder.name), part(`could not be read: ${folder.reason}`), part('')],
    };
  }
  const reports = planStatuses(folder.input);
  const unread = unreadText([folder.input.project]);
  const words = countTexts(reports).join(', ');
  const told = [...amounts(folder, reports), words || calm, ...unread];
  return {
    mark: words === '' && unread.length === 0 ? part('·', 'quiet') : part('△', 'warning'),
    cells: [part(folder.name), part(told.join(' · ')), part('')],
  };
}

function amounts({ input }: ReadFolder, reports: readonly PlanStatusReport[]): string[] {
  const progress = reports.flatMap(report => report.progress ?? []);
  const total = progress.reduce((sum, each) => sum + each.total, 0);
  const done = progress.reduce((sum, each) => sum + each.done, 0);
  return [
    count(input.project.decisions.length, 'decision'),
    count(reports.length, 'plan'),
    ...(total > 0 ? [`${done} of ${count(total, 'step')} done`] : []),
  ];
}
