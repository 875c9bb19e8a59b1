import type { Day } from '../../model/value.ts';
import { dayOf } from '../calendar/moment.ts';
import { findIncident } from '../find-side-file.ts';
import type { StepNode } from '../nodes.ts';
import { findDecision } from '../references.ts';

/** The days up to today on which something that held a step up let go of it, as far as they are written. */
export function freedDays(node: StepNode): Day[] {
  const { view, step, ends, entry } = node;
  const { project, plan, today } = view;
  const start = step.start ? [step.start.value] : [];
  const passed = entry.flatMap(({ value, since }) => (value === 'pass' && since ? since : []));
  const blockers = step.blockedBy.flatMap(({ ref }) => ref ?? []);
  const decided = [...step.decisions, ...blockers].flatMap(({ raw }) => {
    const { date } = findDecision(project, raw, plan.file).decision ?? {};
    return date?.doubt === undefined ? (date?.value ?? []) : [];
  });
  const resolved = blockers.flatMap(({ raw }) => {
    const end = findIncident(project, plan, raw)?.resolved;
    return (end && dayOf(end.value, plan.timeZone)) ?? [];
  });
  const over = step.blockedBy.flatMap(({ until }) => until ?? []);
  return [...start, ...ends, ...passed, ...decided, ...resolved, ...over].filter(
    day => day <= today,
  );
}
