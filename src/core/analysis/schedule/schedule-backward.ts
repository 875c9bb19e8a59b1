import type { StepNode } from '../nodes.ts';
import { isStarted } from '../world.ts';
import type { OrderedSteps } from './order-steps.ts';
import type { EarliestDays } from './schedule-forward.ts';
import type { DayNumber, WorkingCalendar } from './working-calendar.ts';

export interface BackwardQuestion {
  readonly order: OrderedSteps;
  readonly earliest: ReadonlyMap<StepNode, EarliestDays>;
  readonly calendarOf: (node: StepNode) => WorkingCalendar | undefined;
  /** The last day that a step by itself may be settled on; undefined where nothing limits it. */
  readonly limitOf: (node: StepNode) => DayNumber | undefined;
}

/** The latest day on which each step may be settled, so that no limit is broken behind it. */
export function scheduleBackward(question: BackwardQuestion): ReadonlyMap<StepNode, DayNumber> {
  const { order, earliest, limitOf } = question;
  const latest = new Map<StepNode, DayNumber>();
  const lower = (node: StepNode, day: DayNumber | undefined) => {
    if (day !== undefined) latest.set(node, Math.min(day, latest.get(node) ?? day));
  };
  for (const node of order.nodes.toReversed()) {
    const days = earliest.get(node);
    if (!days) continue;
    lower(node, limitOf(node));
    const settled = latest.get(node);
    // What has begun waits for nothing any more, as on the way forward.
    if (settled === undefined || isStarted(node.view, node.step)) continue;
    const start = latestStart(question, node, settled);
    if (start === undefined) continue;
    for (const { node: before, lag } of order.predecessorsOf(node)) lower(before, start - 1 - lag);
  }
  return latest;
}

/** A window does not move: whoever waits for it may take until it opens. */
function latestStart(
  { earliest, calendarOf }: BackwardQuestion,
  node: StepNode,
  settled: DayNumber,
): DayNumber | undefined {
  const days = earliest.get(node);
  const calendar = calendarOf(node);
  if (!days || !calendar) return undefined;
  if (days.driver.kind === 'window') return Math.min(days.start, settled);
  const finish = calendar.previous(settled - (days.settled - days.finish), node.step.kind);
  if (finish === undefined) return undefined;
  return calendar.move(finish, 1 - days.rest, node.step.kind);
}
