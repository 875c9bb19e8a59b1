import { type DecisionStatus, decisionStatuses } from '../../../model/decision.ts';
import { groupBy } from '../../../text/group-by.ts';
import { lazy } from '../../../text/lazy.ts';
import { decisionLanguages } from '../languages/index.ts';
import { wordsIn } from '../languages/words-in.ts';

type StatusWord = readonly [string, DecisionStatus];

/**
 * The words at the start of a status that a text in lower case can begin with, the longest first, so
 * that `partially accepted` is not taken for another word. Words that are not here are unknown, never accepted.
 */
export function statusWordsLike(text: string): readonly StatusWord[] {
  return byFirstSign().get(text.charAt(0)) ?? [];
}

const byFirstSign = lazy(() => {
  const meanings = new Map<string, DecisionStatus>();
  for (const { statuses } of decisionLanguages) {
    for (const status of [...decisionStatuses, 'unknown'] as const) {
      for (const word of wordsIn(statuses[status] ?? '')) {
        if (!meanings.has(word)) meanings.set(word, status);
      }
    }
  }
  const longestFirst = [...meanings].sort(([a], [b]) => b.length - a.length);
  return groupBy(longestFirst, ([word]) => word.charAt(0));
});
