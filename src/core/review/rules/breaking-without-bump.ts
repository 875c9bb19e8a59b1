import { major, minor, valid } from 'semver';
import { sidePath } from '../../analysis/names/side-path.ts';
import type { Contract } from '../../model/plan/contract.ts';
import type { Plan } from '../../model/plan/plan.ts';
import type { Review } from '../../model/review/review.ts';
import { namesText } from '../../text/names-text.ts';
import { readOffer } from '../code/read-offer.ts';
import type { ReviewRule } from './common/review-rule.ts';

export const breakingWithoutBump: ReviewRule = {
  id: 'breaking-without-bump',
  severity: 'error',
  summary: 'Finds contracts that take something away under a version that promises it.',
  *check(review) {
    for (const plan of review.head.project.plans) {
      for (const contract of plan.contracts) {
        const broken = findBreak(review, plan, contract);
        if (!broken) continue;
        const { removed, from, to } = broken;
        const message = `${contract.id.value} takes away ${namesText(removed)}, and its version is ${from === to ? 'still' : 'only'} ${to}.`;
        const span = contract.spec?.span ?? contract.id.span;
        yield { side: 'head', place: { file: plan.file, span }, message };
      }
    }
  },
};

interface Break {
  readonly removed: readonly string[];
  /** The version before and now. */
  readonly from: string;
  readonly to: string;
}

/** Undefined where nothing is taken away, the version says so, or either cannot be read. */
function findBreak(
  { head, base, code }: Review,
  plan: Plan,
  contract: Contract,
): Break | undefined {
  const path = contract.spec && sidePath(head.project, plan, contract.spec.value);
  const file = code?.files.find(each => each.path === path);
  if (path === undefined || file?.base.kind !== 'text' || file.head.kind !== 'text')
    return undefined;
  const [old, now] = [readOffer(path, file.base.text), readOffer(path, file.head.text)];
  if (!old || !now) return undefined;
  const removed = [...old.names].filter(name => !now.names.has(name));
  const before = base.project.plans
    .flatMap(({ contracts }) => contracts)
    .find(({ id }) => id.value === contract.id.value);
  const from = before?.version?.value ?? old.version;
  const to = contract.version?.value ?? now.version;
  if (removed.length === 0 || from === undefined || to === undefined) return undefined;
  return isBumped(from, to, contract) ? undefined : { removed, from, to };
}

/** Before 1.0.0 the second number stands for the first one (Semantic Versioning 2.0.0, 4). */
function isBumped(from: string, to: string, { versioning }: Contract): boolean {
  const isSemantic = (versioning?.value ?? 'semver') === 'semver';
  if (!isSemantic || !valid(from) || !valid(to)) return from !== to;
  if (major(from) !== major(to)) return major(to) > major(from);
  return major(from) === 0 && minor(to) > minor(from);
}
