import { type ActionItem, isClosed, type Postmortem } from '../model/plan/postmortem.ts';
import type { Day } from '../model/value.ts';
import { pastDayText } from '../text/day-text.ts';
import type { Rule, RuleFinding } from './common/rule.ts';

/** What a postmortem asks for, and nobody did in time or before it was closed. */
export const overdueAction: Rule = {
  id: 'overdue-action',
  severity: 'warning',
  summary:
    'Finds action items of postmortems that are open although their day has passed, or their postmortem is closed.',
  *check(project, analysis) {
    const today = analysis.today;
    for (const postmortem of project.postmortems) {
      for (const item of postmortem.actionItems) {
        if (isClosed(item)) continue;
        const finding = overdue(postmortem, item, today) ?? openInClosed(postmortem, item);
        if (finding) yield finding;
      }
    }
  },
};

function overdue(postmortem: Postmortem, item: ActionItem, today: Day): RuleFinding | undefined {
  const { due, title } = item;
  if (!due || due.value >= today) return undefined;
  const when = pastDayText(due.value, today);
  return {
    place: { file: postmortem.place.file, span: due.span },
    message: `An action item of ${nameOf(postmortem)} was due on ${when}: ${title.value}`,
  };
}

/** An item without a mark may be done. */
function openInClosed(postmortem: Postmortem, item: ActionItem): RuleFinding | undefined {
  const { place, status } = postmortem;
  if (status?.value !== 'closed' || !item.status) return undefined;
  return {
    place: { file: place.file, span: item.title.span },
    message: `The postmortem of ${nameOf(postmortem)} is closed, but an action item is open: ${item.title.value}`,
    related: [{ place: { file: place.file, span: status.span }, message: 'This says closed.' }],
  };
}

function nameOf({ id, incident }: Postmortem): string {
  return incident?.raw ?? id.value;
}
