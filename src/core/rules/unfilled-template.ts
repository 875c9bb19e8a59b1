import { unfilledDoubt } from '../model/doubts.ts';
import type { Sourced } from '../model/value.ts';
import type { Rule } from './common/rule.ts';

/** Values that are still what the template of the log has in their place. */
export const unfilledTemplate: Rule = {
  id: 'unfilled-template',
  severity: 'information',
  summary: 'Finds a status or a date of a decision that is still the text of its template.',
  *check(project) {
    for (const { file, status, date } of project.decisions) {
      for (const [name, value] of [['status', status] as const, ['date', date] as const]) {
        if (value?.doubt !== unfilledDoubt) continue;
        yield {
          place: { file, span: value.span },
          message: `The ${name} is still the text of the template: ${shownText(value)}.`,
        };
      }
    }
  },
};

const longest = 60;

function shownText({ raw }: Sourced<unknown>): string {
  const text = raw.replaceAll(/\s+/g, ' ').trim();
  return `"${text.length > longest ? `${text.slice(0, longest)}…` : text}"`;
}
