import { dayText } from '../text/day-text.ts';
import type { ReportInput } from './report-input.ts';
import { part, type TextLine } from './text-line.ts';

/** What a report could not look at: said at its end, never left out. */
export function closingLines({
  project,
  facts,
  notes,
}: Pick<ReportInput, 'project' | 'facts' | 'notes'>): TextLine[] {
  const lines = notes.map(note => [part(note, 'quiet')]);
  const { history } = facts;
  if (project.plans.length === 0) return lines;
  if (history.kind === 'unknown') {
    lines.push([part(`Activity is unknown: ${history.reason}.`, 'quiet')]);
  } else if (history.isShallow) {
    const { since } = history;
    const before =
      since === undefined ? 'Older activity' : `Activity before ${dayText(since, facts.now)}`;
    const text = `${before} is unknown: the clone is shallow.`;
    lines.push([part(text, 'quiet')]);
  }
  return lines;
}
