import type { Decision } from '../model/decision.ts';
import { unfilledDoubt } from '../model/doubts.ts';
import type { Sourced } from '../model/value.ts';
import type { Rule } from './common/rule.ts';

/** Values that are still what the template of the log has in their place. */
export const unfilledTemplate: Rule = {
  id: 'unfilled-template',
  severity: 'information',
  summary: 'Finds a status or a date of a decision that is still the text of its template.',
  *check(project) {
    for (const decision of project.decisions) {
      const { file, status } = decision;
      const values = [
        ...(status ? [{ name: 'status', value: status }] : []),
        ...datesOf(decision).map(value => ({ name: 'date', value })),
      ];
      for (const { name, value } of values) {
        if (value.doubt !== unfilledDoubt) continue;
        yield {
          place: { file, span: value.span },
          message: `The ${name} is still the text of the template: ${shownText(value)}.`,
        };
      }
    }
  },
};

/** What counts as its date, and what is called so where another day counts. */
function datesOf({ date, dates }: Decision): readonly Sourced<unknown>[] {
  const others = dates.filter(
    ({ kind, span }) => kind === 'date' && span.start !== date?.span.start,
  );
  return date ? [date, ...others] : others;
}

const longest = 60;

function shownText({ raw }: Sourced<unknown>): string {
  const text = raw.replaceAll(/\s+/g, ' ').trim();
  return `"${text.length > longest ? `${text.slice(0, longest)}…` : text}"`;
}
