import { isAtRest } from '../analysis/at-rest.ts';
import { isToGo } from '../analysis/evidence/flag-uses.ts';
import { usesText } from '../analysis/words/uses-text.ts';
import type { FlagState } from '../model/analysis/flag-state.ts';
import { type Plan, topSteps } from '../model/plan/plan.ts';
import type { Day } from '../model/value.ts';
import { dayText, pastDayText } from '../text/day-text.ts';
import { namesText } from '../text/names-text.ts';
import type { Span } from '../text/span.ts';
import { upperFirst } from '../text/upper-first.ts';
import type { Rule } from './common/rule.ts';

/** Release flags that were to be gone by now, or that decide nothing any more. */
export const staleFlag: Rule = {
  id: 'stale-flag',
  severity: 'warning',
  summary:
    'Finds feature flags of a plan that were to be removed by now, or decide nothing any more.',
  *check(_project, analysis) {
    for (const { plan, today, flags } of analysis.plans) {
      if (isAtRest(plan) && plan.status?.value !== 'completed') continue;
      for (const state of flags) {
        if (!isToGo(state.flag)) continue;
        const found = overdue(state, today) ?? settled(plan, state, today);
        if (found)
          yield {
            place: { file: plan.file, span: found.span },
            message: `${found.message}${usesOf(state)}`,
          };
      }
    }
  },
};

interface Found {
  readonly span: Span;
  readonly message: string;
}

/** One that has gone from its file and from the code is removed, though the plan goes on telling of it. */
function overdue({ flag, isGone, uses = [] }: FlagState, today: Day): Found | undefined {
  const { key, removeBy } = flag;
  if (!removeBy || removeBy.value >= today || (isGone && uses.length === 0)) return undefined;
  const when = pastDayText(removeBy.value, today);
  const message = `The flag ${key.value} was to be removed by ${when}, and the plan still has it.`;
  return { span: removeBy.span, message };
}

function settled(plan: Plan, { flag, settled: state }: FlagState, today: Day): Found | undefined {
  if (!state) return undefined;
  const { key, removeBy } = flag;
  const removers = topSteps(plan).filter(({ removes }) =>
    removes.some(({ raw }) => raw === key.value),
  );
  const until = removeBy ? ` (planned by ${dayText(removeBy.value, today)})` : '';
  const names = namesText(removers.map(({ id }) => id));
  const isOver = removers.every(({ status }) => status?.value === 'done');
  const hint =
    removers.length > 0
      ? `${names} ${isOver ? 'was' : 'is'} to remove it${until}`
      : `Remove it${until}`;
  const since = dayText(state.since, today);
  return {
    span: key.span,
    message: `The flag ${key.value} has been at ${state.percent} % since ${since}, so it decides nothing any more. ${hint}.`,
  };
}

/** A sentence about the code, where it is known that some names the flag. */
function usesOf({ uses }: FlagState): string {
  if (!uses || uses.length === 0) return '';
  return ` ${upperFirst(usesText(uses))}.`;
}
