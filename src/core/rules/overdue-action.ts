import { isClosed, type Postmortem } from '../model/postmortem.ts';
import { pastDayText } from '../text/day-text.ts';
import type { Rule } from './rule.ts';

/** What a postmortem asks for, and nobody did in time. */
export const overdueAction: Rule = {
  id: 'overdue-action',
  severity: 'warning',
  summary: 'Finds action items of postmortems that are open although their day has passed.',
  *check(project, analysis) {
    const today = analysis.today;
    for (const postmortem of project.postmortems) {
      for (const item of postmortem.actionItems) {
        const { due } = item;
        if (!due || due.value >= today || isClosed(item)) continue;
        const when = pastDayText(due.value, today);
        yield {
          place: { file: postmortem.place.file, span: due.span },
          message: `An action item of ${nameOf(postmortem)} was due on ${when}: ${item.title.value}`,
          related: [],
        };
      }
    }
  },
};

function nameOf({ id, incident }: Postmortem): string {
  return incident?.raw ?? id.value;
}
