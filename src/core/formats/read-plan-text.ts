import type { Plan } from '../model/plan/plan.ts';
import type { InParts } from '../text/in-parts.ts';
import type { Reading } from './configuration/reading.ts';
import { parseDocumentInParts } from './document.ts';
import { readPlanInParts } from './read-plan.ts';
import { type ReadPlan, rereadYamlPlan } from './reread-yaml-plan.ts';

interface PlanText {
  /** Undefined where the text is no plan. */
  readonly plan: Plan | undefined;
  /** From where a text that differs little can be read in part. */
  readonly plain: ReadPlan | undefined;
}

/** The plan in a text: of one that differs little from `other` only the difference is read. */
export function* readPlanText(
  { path, text }: { readonly path: string; readonly text: string },
  reading: Reading,
  other: ReadPlan | undefined,
): InParts<PlanText> {
  const reread = other && rereadYamlPlan(other, text, reading.words);
  if (reread) return { plan: reread, plain: reread.isWhole ? { plan: reread, text } : other };
  const document = yield* parseDocumentInParts(path, text);
  const plan = document && (yield* readPlanInParts(document, reading));
  const isPlain = plan && document.kind === 'yaml' && document.tree.isPlain === true;
  return { plan, plain: isPlain ? { plan, text } : undefined };
}
