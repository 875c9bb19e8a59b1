import type { Analysis } from '../model/analysis/analysis.ts';
import type { Step } from '../model/plan/plan.ts';
import { tellReason } from './common/check-overlay.ts';
import type { Rule } from './common/rule.ts';
import { type MarkedState, statesWithMark } from './common/states-with-mark.ts';

/** Steps that will miss a day they must keep, as far as dates and measures tell. */
export const atRiskStep: Rule = {
  id: 'at-risk-step',
  severity: 'warning',
  summary: 'Finds steps that will miss a day they must keep, as far as dates and measures tell.',
  *check(_project, analysis) {
    const late = lateSteps(analysis);
    for (const marked of statesWithMark(analysis, 'at-risk')) {
      const { plan, state, reasons } = marked;
      const { id, idSpan } = state.step;
      const before = stepBefore(marked);
      for (const reason of reasons) {
        // A window that must be announced soon is told by the rule late-notice.
        if (reason.code === 'lead-time') continue;
        const finding = tellReason(id, reason, { file: plan.file, span: idSpan });
        if (reason.code !== 'margin' || !before || !late.has(before)) yield finding;
        else {
          const place = { file: plan.file, span: before.idSpan };
          const origin = { place, message: `It waits for ${before.id}, which is warned of.` };
          yield {
            ...finding,
            severity: 'information',
            related: [...(finding.related ?? []), origin],
          };
        }
      }
    }
  },
};

/** Of a chain of steps that comes too late, the first one is warned of; the others follow from it. */
function lateSteps({ plans }: Analysis): ReadonlySet<Step> {
  const states = plans.flatMap(({ steps }) => steps);
  return new Set(states.flatMap(({ step, schedule }) => ((schedule?.margin ?? 0) < 0 ? step : [])));
}

/** The step of its plan that decides when it can start. */
function stepBefore({ plan, state }: MarkedState): Step | undefined {
  const driver = state.schedule?.driver;
  return driver?.kind === 'predecessor' && driver.plan === plan ? driver.step : undefined;
}
