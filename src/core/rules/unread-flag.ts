import { isAtRest } from '../analysis/at-rest.ts';
import type { Rule } from './common/rule.ts';

/** Flags of which nothing is known: their criteria wait for ever, and nobody sees why. */
export const unreadFlag: Rule = {
  id: 'unread-flag',
  severity: 'warning',
  summary:
    'Finds feature flags that an open step asks for and whose definition is missing or cannot be read.',
  *check(_project, analysis) {
    for (const { plan, flags } of analysis.plans) {
      if (isAtRest(plan)) continue;
      for (const { flag, lack } of flags) {
        if (!lack) continue;
        const { value: key, span } = flag.key;
        const hint = lack.near === undefined ? '' : ` Did you mean "${lack.near}"?`;
        const message = `${lack.reason}, so nothing is known of the flag ${key}.${hint}`;
        yield { place: { file: plan.file, span }, message };
      }
    }
  },
};
