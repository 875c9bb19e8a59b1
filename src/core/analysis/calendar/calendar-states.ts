import type { CalendarReading } from '../../formats/side/read-calendar.ts';
import type { CalendarState } from '../../model/analysis/plan-state.ts';
import type { Sourced } from '../../model/value.ts';
import { lazy } from '../../text/lazy.ts';
import { createLineMap, type LineMap, positionOf } from '../../text/line-map.ts';
import { type Span, sliceOf } from '../../text/span.ts';
import { sidePath } from '../names/side-path.ts';
import type { PlanView } from '../world.ts';
import { calendarsOf, readCalendarFile } from './calendar-files.ts';
import { timeOf } from './moment.ts';
import { unfoldRule } from './unfold-rule.ts';

/** The calendar files that a plan names, and what is wrong with them. */
export function createCalendarStates(view: PlanView): CalendarState[] {
  const ofWindows = new Set(view.plan.maintenanceWindows.map(({ ics }) => ics));
  return calendarsOf(view.plan).map(file => {
    const state = createState(view, file);
    return ofWindows.has(file) ? withoutTimes(view, state) : state;
  });
}

/** Holidays and freezes may be none; a window has to be some time. */
function withoutTimes({ clocks }: PlanView, state: CalendarState): CalendarState {
  const isEmpty = clocks.readingOf(state.file.value)?.events.length === 0;
  if (!isEmpty || state.problem !== undefined || state.lost.length > 0) return state;
  return { ...state, problem: 'has no event that takes place' };
}

function createState(view: PlanView, file: Sourced<string>): CalendarState {
  const { project, plan, facts } = view;
  const path = sidePath(project, plan, file.value);
  const reading = readCalendarFile(project, plan, { facts, written: file.value });
  if (path === undefined || typeof reading !== 'object') {
    const problem = reading && `${reading}, so none of its times counts`;
    return { file, problem, lost: [] };
  }
  const read = facts.readings.files.get(path);
  const text = read?.kind === 'text' ? read.text : '';
  const mapOf = lazy(() => createLineMap(text));
  const lost = lostEvents(view, reading).map(({ span, why }) => {
    const seen = { line: positionOf(mapOf(), span.start).line, text: sliceOf(text, span) };
    return { why, place: { file: path, span: inLine(mapOf(), span), seen } };
  });
  return { file, problem: problemOf(reading), lost };
}

function problemOf({ flaw, events }: CalendarReading): string | undefined {
  if (flaw === undefined) return undefined;
  return events.length === 0
    ? `is no iCalendar file: ${flaw}, so none of its times counts`
    : `is not read whole: ${flaw}, so some of its times may be missing`;
}

interface Lost {
  readonly span: Span;
  readonly why: string;
}

function lostEvents({ clocks }: PlanView, { events, problems }: CalendarReading): Lost[] {
  const unread = problems.map(({ span, message }) => ({
    span,
    why: message.replace(/^This event/, 'it').replace(/\.$/, ''),
  }));
  const unclear = events.flatMap(({ start, zone, rule, span }): Lost[] => {
    const clock = zone ?? clocks.zone;
    const begin = timeOf(start, clock);
    if (rule === undefined || begin === undefined) return [];
    const unfolded = unfoldRule({ start, rule, zone: clock }, begin);
    return unfolded.kind === 'unknown' ? [{ span, why: unfolded.reason }] : [];
  });
  return [...unread, ...unclear].sort((a, b) => a.span.start - b.span.start);
}

/** Counted from the start of its line. */
function inLine(map: LineMap, { start, end }: Span): Span {
  const { character } = positionOf(map, start);
  return { start: character, end: character + end - start };
}
