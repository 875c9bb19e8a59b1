import { planForecastWords } from '../analysis/forecast/forecast-text.ts';
import { effectText } from '../analysis/words/effect-text.ts';
import { lateMark } from '../analysis/words/late-mark.ts';
import { nameOfRoot } from '../analysis/words/name-of-root.ts';
import { countUnmarked, progressTexts } from '../analysis/words/progress-text.ts';
import type { PlanState } from '../model/analysis/plan-state.ts';
import type { RootBlocker } from '../model/analysis/root-blocker.ts';
import { conditionSymbols, overlaySymbols } from '../model/analysis/symbols.ts';
import { dayText } from '../text/day-text.ts';
import { percentText } from '../text/percent-text.ts';

/** So many roots, stale steps and days ahead of a plan are named. */
export const mostNamed = 3;

/** What a plan declares, what its measures say, and when it ends: by its dates, by chance, and due. */
export function planProgressText(state: PlanState): string {
  const { progress, measured, schedule, forecast, plan, today } = state;
  const due = plan.due?.value;
  const parts = [...progressTexts(progress, countUnmarked(plan, state))];
  if (measured)
    parts.push(`measured ${percentText(measured.share)} (${measured.evidence.id.value})`);
  if (schedule) {
    const bound = schedule.isLowerBound ? 'not before ' : '';
    parts.push(
      `${lateMark(schedule.finish, due)}by its dates ${bound}${dayText(schedule.finish, today)}`,
    );
  }
  if (schedule && forecast?.forecast.kind === 'known')
    parts.push(...planForecastWords(forecast, schedule, { today, due }));
  if (due) parts.push(`due ${dayText(due, today)}`);
  return parts.join(' · ');
}

/** `✖ INC-118: unblocks 6 steps`. */
export function rootText(root: RootBlocker): string {
  return `${conditionSymbols.blocked} ${nameOfRoot(root)}: ${effectText(root)}`;
}

/** The steps that are stale, each with its sentence. */
export function staleSteps({ steps }: PlanState) {
  return steps.flatMap(({ step, overlays }) => {
    const reason = overlays.find(({ kind }) => kind === 'stale')?.reason;
    return reason ? [{ step, text: `${overlaySymbols.stale} ${step.id}: ${reason.message}` }] : [];
  });
}
