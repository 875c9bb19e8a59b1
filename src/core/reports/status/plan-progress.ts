import { isAtRest } from '../../analysis/at-rest.ts';
import { planForecastWords } from '../../analysis/forecast/forecast-text.ts';
import { lateMark } from '../../analysis/words/late-mark.ts';
import { notWhole } from '../../analysis/words/not-whole.ts';
import { progressTexts } from '../../analysis/words/progress-text.ts';
import { restText } from '../../analysis/words/rest-text.ts';
import type { PlanSchedule } from '../../model/analysis/schedule.ts';
import type { Day } from '../../model/value.ts';
import { count } from '../../text/count.ts';
import { dayText, pastDayText } from '../../text/day-text.ts';
import { percentText } from '../../text/percent-text.ts';
import { lookText } from '../look-text.ts';
import { countSteps, type PlanStatusReport } from './plan-status.ts';

/** `3 of 11 steps done · measured 21 % · due 31 Jul`: how a plan goes, in one line. */
export function planProgress(report: PlanStatusReport): string {
  const { plan, progress, measured, schedule, forecast, today } = report;
  if (!plan.isWhole) return notWhole;
  const due = plan.due?.value;
  const parts = progress
    ? [...progressTexts(progress, report.unmarked)]
    : [nothingWritten(countSteps(plan))];
  if (measured) parts.push(`measured ${percentText(measured.share)}`);
  if (schedule) parts.push(`${lateMark(schedule.finish, due)}${finishText(schedule, today)}`);
  if (schedule && forecast) parts.push(...planForecastWords(forecast, schedule, { today, due }));
  if (due) parts.push(dueText(report, due));
  return [...parts, ...restText(plan), ...lookText(plan)].join(' · ');
}

function dueText(report: PlanStatusReport, due: Day): string {
  const { today } = report;
  return `due ${isLate(report, due) ? pastDayText(due, today) : dayText(due, today)}`;
}

/** A plan at rest, and one whose steps are all done, is not late. */
function isLate({ plan, progress, unmarked, today }: PlanStatusReport, due: Day): boolean {
  if (due >= today || isAtRest(plan)) return false;
  return !progress || progress.done < progress.total || unmarked > 0;
}

function nothingWritten(steps: number): string {
  if (steps === 0) return 'no steps yet';
  return `${count(steps, 'step')}, and none says whether it is done`;
}

/** Days of a plan that is held up are the earliest ones possible. */
function finishText({ finish, isLowerBound }: PlanSchedule, today: Day): string {
  const day = dayText(finish, today);
  return isLowerBound ? `by its dates not before ${day}` : `by its dates ${day}`;
}
