import { isAtRest } from '../../analysis/at-rest.ts';
import type { Analysis } from '../../model/analysis/analysis.ts';
import type { OverlayKind } from '../../model/analysis/overlay.ts';
import type { RuleFinding } from './rule.ts';

/**
 * One finding for each step with a mark, at the first place of its reason. A reason whose code is
 * `elsewhere` is told by another rule.
 */
export function* checkOverlay(
  analysis: Analysis,
  wanted: OverlayKind,
  elsewhere = '',
): Generator<RuleFinding> {
  for (const { plan, steps } of analysis.plans) {
    if (isAtRest(plan)) continue;
    for (const { step, overlays } of steps) {
      const mark = overlays.find(({ kind }) => kind === wanted);
      if (!mark || mark.reason.code === elsewhere) continue;
      const { message, places } = mark.reason;
      const [place = { file: plan.file, span: step.idSpan }, ...others] = places;
      const related = others.map(other => ({
        place: other,
        message: 'This is part of the reason.',
      }));
      yield { place, message: `${step.id}: ${message}`, related };
    }
  }
}
