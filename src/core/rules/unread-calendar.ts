import type { Rule } from './rule.ts';

/** Calendar files of a plan that do not count, as they cannot be read or not be read whole. */
export const unreadCalendar: Rule = {
  id: 'unread-calendar',
  severity: 'warning',
  summary: 'Finds calendar files of windows, freezes and holidays that cannot be read, and why.',
  *check(_project, analysis) {
    for (const { plan, calendars } of analysis.plans) {
      for (const { file, problem } of calendars) {
        if (problem === undefined) continue;
        yield {
          place: { file: plan.file, span: file.span },
          message: `${file.value} ${problem}, so none of its times counts.`,
          related: [],
        };
      }
    }
  },
};
