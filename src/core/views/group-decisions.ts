import {
  type Decision,
  type DecisionStatus,
  decisionStatuses,
  statusOf,
} from '../model/decision.ts';
import type { Project } from '../model/project.ts';
import { byCodeUnit } from '../text/by-code-unit.ts';
import { groupBy } from '../text/group-by.ts';
import { upperFirst } from '../text/upper-first.ts';

/** What the rows of a tree of decisions have in common: their log, their status or their year. */
export type DecisionGrouping = 'log' | 'status' | 'date';

export interface DecisionGroup {
  /** Unique among all groups of all groupings. */
  readonly id: string;
  readonly kind: 'log' | 'group';
  readonly label: string;
  readonly decisions: readonly Decision[];
}

/** The groups in the order in which a reader wants them. Only a log may be empty. */
export function groupDecisions(
  { decisions, logs }: Pick<Project, 'decisions' | 'logs'>,
  grouping: DecisionGrouping,
): readonly DecisionGroup[] {
  switch (grouping) {
    case 'log':
      return logs.map(log => ({
        id: `log ${log}`,
        kind: 'log',
        label: log === '' ? 'Project folder' : log,
        decisions: decisions.filter(decision => decision.log === log),
      }));
    case 'status':
      return statusOrder.flatMap(status => {
        const own = decisions.filter(decision => statusOf(decision) === status);
        return own.length === 0 ? [] : [group(`status ${status}`, upperFirst(status), own)];
      });
    case 'date':
      return groupByYear(decisions);
  }
}

/** What waits for a person first, what is over last. */
const statusOrder: readonly DecisionStatus[] = [
  'proposed',
  'draft',
  'unknown',
  'accepted',
  ...decisionStatuses.filter(status => !['proposed', 'draft', 'accepted'].includes(status)),
];

/** The newest first; what has no certain day stands at the end. */
function groupByYear(decisions: readonly Decision[]): DecisionGroup[] {
  const sorted = decisions.toSorted((a, b) => byCodeUnit(dayOf(b), dayOf(a)));
  const years = groupBy(sorted, decision => dayOf(decision).slice(0, 4));
  return [...years].map(([year, own]) => group(`year ${year}`, year || 'No certain date', own));
}

function group(id: string, label: string, decisions: readonly Decision[]): DecisionGroup {
  return { id, kind: 'group', label, decisions };
}

function dayOf({ date }: Decision): string {
  return date?.value ?? '';
}
