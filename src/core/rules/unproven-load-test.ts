import { isAtRest } from '../analysis/at-rest.ts';
import { upperFirst } from '../text/upper-first.ts';
import type { Rule } from './common/rule.ts';

/** Load tests whose report proves nothing. */
export const unprovenLoadTest: Rule = {
  id: 'unproven-load-test',
  severity: 'warning',
  summary: 'Finds load tests whose report is missing, unreadable, too old, or contradicts itself.',
  *check(_project, analysis) {
    for (const { plan, loadTests } of analysis.plans) {
      if (isAtRest(plan)) continue;
      for (const { loadTest, doubt } of loadTests) {
        if (doubt === undefined) continue;
        const { span } = loadTest.report ?? loadTest.id;
        // An id is written as it is.
        const isNamed = doubt.startsWith(`${loadTest.id.value} `);
        const message = `${isNamed ? doubt : upperFirst(doubt)}, so it proves nothing.`;
        yield { place: { file: plan.file, span }, message };
      }
    }
  },
};
