import { sidePath } from '../../analysis/side-path.ts';
import type { FeatureFlag } from '../../model/flag.ts';
import type { Plan } from '../../model/plan.ts';
import type { ChangedFile, Review } from '../../model/review.ts';
import { parseJson } from '../../parse/json.ts';
import { nodeAt } from '../../parse/tree-values.ts';
import { namesText } from '../../text/day-text.ts';
import type { ReviewRule } from './review-rule.ts';

export const removedFlagInUse: ReviewRule = {
  id: 'removed-flag-in-use',
  severity: 'error',
  summary:
    'Finds feature flags that lost their definition while code that changed with it uses them.',
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

/** Only where the definition is gone: the files of the change that still name the flag. */
function findUsers({ base, code }: Review, plan: Plan, { key, file }: FeatureFlag): string[] {
  const path = file && sidePath(base.project, plan, file.value);
  const definition = code?.files.find(each => each.path === path);
  if (!code || !definition || !isDefined(definition.base, key.value)) return [];
  if (definition.head.kind === 'unreadable' || isDefined(definition.head, key.value)) return [];
  return code.files
    .filter(each => each.path !== path && !base.project.files.has(each.path))
    .filter(({ head }) => head.kind === 'text' && names(head.text, key.value))
    .map(each => each.path);
}

function isDefined(file: ChangedFile['base'], key: string): boolean {
  return file.kind === 'text' && nodeAt(parseJson(file.text).root, 'flags', key) !== undefined;
}

/** The whole key, not a part of a longer one. */
function names(text: string, key: string): boolean {
  if (key === '') return false;
  for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + key.length)) {
    const around = [text[at - 1] ?? '', text[at + key.length] ?? ''];
    if (around.every(sign => !/[\w-]/.test(sign))) return true;
  }
  return false;
}
