import { findNamed } from '../../model/find-named.ts';
import type { Plan, Step } from '../../model/plan/plan.ts';
import type { Task } from '../forecast/simulate.ts';
import type { StepNode } from '../nodes.ts';
import { isStarted } from '../world.ts';
import type { OrderedSteps } from './order-steps.ts';
import { type EarliestDays, fixedBase, windowDays } from './schedule-forward.ts';
import type { DayNumber } from './working-calendar.ts';

/** An open step as something whose length is left to chance. */
export interface ScheduledTask {
  readonly step: Step;
  readonly task: Task;
}

/** The open steps of one plan whose days are known. What other plans do is fixed. */
export function createTasks(
  plan: Plan,
  order: OrderedSteps,
  earliest: ReadonlyMap<StepNode, EarliestDays>,
): readonly ScheduledTask[] {
  const nodes = order.nodes.filter(node => node.view.plan === plan && earliest.has(node));
  const indexOf = new Map(nodes.map((node, index) => [node, index]));
  return nodes.flatMap(node => {
    const days = earliest.get(node);
    if (!days) return [];
    const before = isStarted(node.view, node.step) ? [] : order.predecessorsOf(node);
    const fixed = before.flatMap(({ node: other, lag }) =>
      indexOf.has(other) ? [] : (earliest.get(other)?.settled ?? 0) + lag + 1,
    );
    const task: Task = {
      kind: node.step.kind,
      base: Math.max(fixedBase(node).day, ...fixed),
      after: before.flatMap(({ node: other, lag }) => {
        const index = indexOf.get(other);
        return index === undefined ? [] : { index, lag };
      }),
      windows: days.driver.kind === 'window' ? windowsOf(node) : undefined,
      ...lengthOf(days),
      measured: [],
    };
    return { step: node.step, task };
  });
}

/** The days of the window of a step, from the one on which it may begin whatever other steps do. */
function windowsOf(node: StepNode): readonly DayNumber[] {
  const { view, step } = node;
  const window = findNamed(view.plan.maintenanceWindows, step.window);
  if (!window) return [];
  return [...windowDays(window, view, fixedBase(node).day)].map(({ first }) => first);
}

/** What takes as long as its window is open takes neither longer nor shorter by chance. */
function lengthOf({ start, finish, settled, rest, estimate, driver }: EarliestDays) {
  const isWindow = driver.kind === 'window' && estimate.isAssumed;
  return isWindow ? { rest: 0, wait: settled - start } : { rest, wait: settled - finish };
}
