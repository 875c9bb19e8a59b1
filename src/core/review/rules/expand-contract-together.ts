import type { Plan, Step, StepKind } from '../../model/plan/plan.ts';
import type { Review } from '../../model/review/review.ts';
import { countEach } from '../../text/count-each.ts';
import type { ReviewRule } from './common/review-rule.ts';
import { statusChanges } from './common/status-changes.ts';
import { findTouchedSteps } from './common/touched-steps.ts';

const before: readonly StepKind[] = ['expand', 'migrate'];

export const expandContractTogether: ReviewRule = {
  id: 'expand-contract-together',
  severity: 'error',
  summary:
    'Finds changes that add the new and take the old away at once, or ship both in one release.',
  *check(review) {
    for (const { head: plan } of review.plans.pairs) {
      const worked = findWorked(review, plan);
      for (const contract of plan.steps.filter(({ kind }) => kind === 'contract')) {
        for (const expand of plan.steps.filter(step => isBefore(step, contract))) {
          const how = explain(review, { plan, contract, expand, worked });
          if (how === undefined) continue;
          const message = `${expand.id} and ${contract.id} are ${how}. Take the old away later, when nobody needs it any more.`;
          yield { side: 'head', place: { file: plan.file, span: contract.idSpan }, message };
        }
      }
    }
  },
};

/** The same subject; without one it is the plan itself. */
function isBefore(step: Step, contract: Step): boolean {
  return before.includes(step.kind) && step.subject?.value === contract.subject?.value;
}

/** The steps that this change works on: it moves them on, or edits code that only they are about. */
function findWorked(review: Review, plan: Plan): ReadonlySet<Step> {
  const moved = statusChanges(review)
    .filter(change => change.plan === plan && isForward(change.to))
    .map(({ step }) => step);
  const touched = findTouchedSteps(review).filter(each => each.plan === plan);
  const shared = countEach(touched.flatMap(({ files }) => files));
  const edited = touched
    .filter(({ files }) => files.some(file => shared.get(file) === 1))
    .map(({ step }) => step);
  return new Set([...moved, ...edited]);
}

function isForward(status: string): boolean {
  return status === 'in-progress' || status === 'verifying' || status === 'done';
}

interface Two {
  readonly plan: Plan;
  readonly contract: Step;
  readonly expand: Step;
  readonly worked: ReadonlySet<Step>;
}

function explain(review: Review, { plan, contract, expand, worked }: Two): string | undefined {
  if (worked.has(contract) && worked.has(expand)) return 'both in this change';
  const release = contract.release?.value;
  if (release === undefined || release !== expand.release?.value) return undefined;
  return wasTogether(review, plan, { contract, expand })
    ? undefined
    : `both in the release ${release}`;
}

function wasTogether(
  { plans }: Review,
  plan: Plan,
  { contract, expand }: Pick<Two, 'contract' | 'expand'>,
): boolean {
  const pairs = plans.pairs.find(({ head }) => head === plan)?.steps.pairs ?? [];
  const releaseOf = (step: Step) => pairs.find(({ head }) => head === step)?.base.release?.value;
  return releaseOf(contract) !== undefined && releaseOf(contract) === releaseOf(expand);
}
