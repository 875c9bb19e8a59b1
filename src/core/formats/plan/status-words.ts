import type { PlanStatus, StepStatus } from '../../model/plan.ts';

/** `blocked` is no status of the model: it is started work with an impediment. */
export type StepWord = StepStatus | 'blocked';

const stepWordLists: Readonly<Record<StepWord, string>> = {
  planned:
    'planned plan todo to-do open pending not-started notstarted not-yet-started unstarted backlog ready new queued scheduled next upcoming proposed',
  'in-progress':
    'in-progress inprogress wip work-in-progress started doing active ongoing on-going working underway under-way in-work current partial partially-done partly-done partially-complete partially-completed in-development',
  verifying:
    'verifying verification in-verification in-review review reviewing under-review testing in-testing in-test validating in-validation qa in-qa soaking monitoring',
  done: 'done complete completed finished closed resolved merged shipped deployed released fixed implemented migrated passed',
  'on-hold': 'on-hold onhold hold paused deferred postponed parked suspended',
  cancelled:
    'cancelled canceled dropped abandoned skipped skip wont-do won-t-do wontfix wont-fix won-t-fix obsolete rejected not-needed no-longer-needed superseded withdrawn',
  'rolled-back': 'rolled-back rolledback rollback reverted backed-out',
  blocked: 'blocked stuck impeded',
};

const planWordLists: Readonly<Record<PlanStatus, string>> = {
  draft: 'draft drafting',
  proposed: 'proposed proposal in-review review under-review rfc pending',
  approved: 'approved accepted agreed ready planned not-started todo scheduled',
  active:
    'active in-progress inprogress wip work-in-progress started ongoing on-going underway under-way executing partial',
  'on-hold': 'on-hold onhold hold paused deferred postponed suspended parked blocked',
  completed: 'completed complete done finished closed shipped implemented',
  cancelled: 'cancelled canceled abandoned dropped rejected obsolete superseded withdrawn',
};

export const stepWords: ReadonlyMap<string, StepWord> = new Map(
  (
    [
      'planned',
      'in-progress',
      'verifying',
      'done',
      'on-hold',
      'cancelled',
      'rolled-back',
      'blocked',
    ] as const
  ).flatMap(status => stepWordLists[status].split(' ').map(word => [word, status] as const)),
);

export const planWords: ReadonlyMap<string, PlanStatus> = new Map(
  (
    ['draft', 'proposed', 'approved', 'active', 'on-hold', 'completed', 'cancelled'] as const
  ).flatMap(status => planWordLists[status].split(' ').map(word => [word, status] as const)),
);
