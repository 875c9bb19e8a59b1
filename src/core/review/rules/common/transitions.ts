import type { StepStatus } from '../../../model/plan/plan.ts';

/** `reason`: allowed with a reason. `skip`: allowed, though a state in between was left out. */
export type Transition = 'ok' | 'reason' | 'skip' | 'no';

/** What may follow a status. What is not named is no transition. */
const allowed: Readonly<Record<StepStatus, Partial<Readonly<Record<StepStatus, Transition>>>>> = {
  planned: {
    'in-progress': 'ok',
    verifying: 'skip',
    done: 'skip',
    'on-hold': 'ok',
    cancelled: 'reason',
  },
  'in-progress': {
    planned: 'reason',
    verifying: 'ok',
    done: 'ok',
    'on-hold': 'ok',
    cancelled: 'reason',
    'rolled-back': 'ok',
  },
  verifying: { 'in-progress': 'ok', done: 'ok', 'on-hold': 'reason', 'rolled-back': 'ok' },
  done: { 'in-progress': 'reason', verifying: 'reason', 'rolled-back': 'ok' },
  'on-hold': { planned: 'ok', 'in-progress': 'ok', done: 'skip', cancelled: 'reason' },
  cancelled: { planned: 'reason', 'in-progress': 'reason' },
  'rolled-back': { planned: 'ok', 'in-progress': 'ok', 'on-hold': 'ok', cancelled: 'reason' },
};

/** How a step may go from one status to another. */
export function transitionOf(from: StepStatus, to: StepStatus): Transition {
  return allowed[from][to] ?? 'no';
}
