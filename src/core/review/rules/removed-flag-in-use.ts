import { findFlagUses } from '../../analysis/evidence/flag-uses.ts';
import { sidePath } from '../../analysis/names/side-path.ts';
import type { FeatureFlag } from '../../model/plan/flag.ts';
import type { Plan } from '../../model/plan/plan.ts';
import type { ChangedFile, Review } from '../../model/review/review.ts';
import { parseJson } from '../../parse/json.ts';
import { nodeAt } from '../../parse/tree-values.ts';
import { namesText } from '../../text/names-text.ts';
import { countName } from '../../text/whole-name.ts';
import type { ReviewRule } from './common/review-rule.ts';

export const removedFlagInUse: ReviewRule = {
  id: 'removed-flag-in-use',
  severity: 'error',
  summary: 'Finds feature flags that lose their definition while code still uses them.',
  *check(review) {
    for (const plan of review.base.project.plans) {
      for (const flag of plan.flags) {
        const users = findUsers(review, plan, flag);
        if (users.length === 0) continue;
        const message = `The flag ${flag.key.value} is no longer defined, but still used in ${namesText(users)}.`;
        yield { side: 'base', place: { file: plan.file, span: flag.key.span }, message };
      }
    }
  },
};

/** Only where the definition is gone: the files of the change, and the code beside it, that still name the flag. */
function findUsers({ base, head, code }: Review, plan: Plan, flag: FeatureFlag): string[] {
  const { key, file } = flag;
  const path = file && sidePath(base.project, plan, file.value);
  const definition = code?.files.find(each => each.path === path);
  if (!code || !definition || !isDefined(definition.base, key.value)) return [];
  if (definition.head.kind === 'unreadable' || isDefined(definition.head, key.value)) return [];
  const isOther = (each: string) => each !== path && !base.project.files.has(each);
  const touched = code.files
    .filter(each => each.head.kind === 'text' && countName(each.head.text, key.value) > 0)
    .map(each => each.path);
  const uses = findFlagUses({ project: head.project, facts: code.facts }, flag) ?? [];
  return [...new Set([...touched, ...uses.map(use => use.file)])].filter(isOther);
}

function isDefined(file: ChangedFile['base'], key: string): boolean {
  return file.kind === 'text' && nodeAt(parseJson(file.text).root, 'flags', key) !== undefined;
}
