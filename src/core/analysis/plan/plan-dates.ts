import type { PlanDate } from '../../model/analysis/plan-state.ts';
import type { WindowState } from '../../model/analysis/window-state.ts';
import { isIdWritten, type Step, topSteps } from '../../model/plan/plan.ts';
import { isOpenRisk } from '../../model/plan/premortem.ts';
import type { Day, Sourced } from '../../model/value.ts';
import { byCodeUnit } from '../../text/by-code-unit.ts';
import { dayText } from '../../text/day-text.ts';
import type { Span } from '../../text/span.ts';
import { isAtRest } from '../at-rest.ts';
import { dayAt } from '../calendar/moment.ts';
import { findOccurrence, lastDayOf } from '../calendar/occurrence.ts';
import { findOpenNotice } from '../gates/check-notice.ts';
import { isWaived } from '../gates/evaluate-gate.ts';
import { statusOn } from '../status-on.ts';
import { isOpen, type PlanView } from '../world.ts';

/** The days from today on that a plan names and somebody has to mind, the nearest first. */
export function findPlanDates(view: PlanView, windows: readonly WindowState[]): PlanDate[] {
  if (isAtRest(view.plan)) return [];
  const all = [
    ...windowDates(windows),
    ...freezeDates(view),
    ...openSteps(view).flatMap(step => stepDates(view, step)),
    ...noticeDates(view),
    ...contractDates(view),
    ...riskDates(view),
    ...phaseDates(view),
  ];
  const { today, plan } = view;
  return all
    .filter(({ day }) => day >= today)
    .sort((a, b) => byCodeUnit(a.day, b.day) || a.span.start - b.span.start)
    .map(({ span, day, subject, what, isNext = true }) => ({
      day,
      subject,
      what: `${what} ${dayText(day, today)}${isNext ? '' : ' or before'}`,
      place: { file: plan.file, span },
    }));
}

interface Found {
  readonly day: Day;
  readonly subject: string;
  /** Words in front of the day. */
  readonly what: string;
  readonly span: Span;
  /** False where one that cannot be read may come before it. */
  readonly isNext?: boolean;
}

function windowDates(windows: readonly WindowState[]): Found[] {
  return windows.flatMap(({ window, kind, time, isNext, notice }) => {
    const subject = `window ${window.id.value}`;
    const { span } = window.id;
    const told =
      notice?.value === 'open'
        ? [{ day: notice.by, subject, what: 'announce by', span, isNext }]
        : [];
    return kind === 'coming' && time
      ? [...told, { day: time.first, subject, what: 'on', span, isNext }]
      : told;
  });
}

function freezeDates({ plan, clocks, now, today }: PlanView): Found[] {
  return plan.calendar.freezes.flatMap(freeze => {
    const found = findOccurrence(freeze, clocks, now);
    const subject = `freeze ${freeze.id?.value ?? ''}`.trim();
    const { span } = freeze;
    if (found.kind === 'running') {
      return { day: lastDayOf(found, plan.timeZone) ?? today, subject, what: 'until', span };
    }
    if (found.kind !== 'coming') return [];
    const day = dayAt(found.start, plan.timeZone) ?? today;
    return { day, subject, what: 'from', span, isNext: found.isNext };
  });
}

function stepDates(view: PlanView, step: Step): Found[] {
  const status = statusOn(view, step);
  const id = isIdWritten(step) ? step.id : step.title.value;
  return [
    ...written(step.due, id, 'due'),
    ...(status === 'planned' ? written(step.start, id, 'not before') : []),
    ...(status === 'on-hold' ? written(step.until, id, 'on hold until') : []),
  ];
}

function written(day: Sourced<Day> | undefined, subject: string, what: string): Found[] {
  return day ? [{ day: day.value, subject, what, span: day.span }] : [];
}

/** Several steps may ask for the same notice: it is told at the first one. */
function noticeDates(view: PlanView): readonly Found[] {
  const found = new Map<string, Found>();
  for (const gate of openSteps(view).flatMap(({ entry, exit }) => [...entry, ...exit])) {
    if (gate.kind !== 'notice' || isWaived(view, gate)) continue;
    const notice = findOpenNotice(view.plan, gate);
    if (!notice) continue;
    const { contract: subject, by: day } = notice;
    const key = `${day} ${subject}`;
    if (found.has(key)) continue;
    found.set(key, { day, subject, what: 'deprecate by', span: gate.span });
  }
  return [...found.values()];
}

function contractDates({ plan }: PlanView): Found[] {
  return [
    ...plan.contracts.flatMap(({ id, sunset }) => written(sunset, id.value, 'sunset')),
    ...plan.flags.flatMap(({ key, removeBy }) => written(removeBy, key.value, 'remove by')),
  ];
}

/** Only of premortems that stand in the plan: those of other files have places of their own. */
function riskDates({ plan }: PlanView): Found[] {
  return plan.premortems
    .flatMap(({ risks }) => risks.filter(isOpenRisk))
    .flatMap(({ id, due }) => written(due, `risk ${id?.value ?? ''}`.trim(), 'due'));
}

/** The day of the plan itself is said with its progress. */
function phaseDates(view: PlanView): Found[] {
  const open = new Set(openSteps(view).map(({ phase }) => phase));
  return view.plan.phases.flatMap(({ id, due }) => (open.has(id) ? written(due, id, 'due') : []));
}

function openSteps(view: PlanView): readonly Step[] {
  return topSteps(view.plan).filter(step => isOpen(view, step));
}
