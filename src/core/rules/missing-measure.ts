import type { Gate } from '../model/plan/gate.ts';
import type { Rule } from './common/rule.ts';
import { statesInMotion } from './common/states-in-motion.ts';

/** Steps that take something away, and nobody would see whether all of it is gone. */
export const missingMeasure: Rule = {
  id: 'missing-measure',
  severity: 'information',
  summary: 'Finds steps that take something away without a criterion that measures it.',
  *check(_project, analysis) {
    for (const { state } of statesInMotion(analysis)) {
      const { step, plan } = state;
      const isRemoval = step.kind === 'contract' || step.kind === 'cleanup';
      if (!isRemoval || step.exit.some(isMeasured)) continue;
      yield {
        place: { file: plan.file, span: step.idSpan },
        message: `${step.id} takes something away, and no exit criterion measures that it is gone.`,
      };
    }
  },
};

function isMeasured({ kind }: Gate): boolean {
  return kind === 'evidence' || kind === 'consumers' || kind === 'flag' || kind === 'checklist';
}
