import type { Analysis } from '../../model/analysis/analysis.ts';
import type { OverlayKind } from '../../model/analysis/overlay.ts';
import { lowerFirst } from '../../text/lower-first.ts';
import type { RuleFinding } from './rule.ts';
import { statesWithMark } from './states-with-mark.ts';

/**
 * One finding for each step with a mark, at the first place of its reason. A reason whose code is
 * `elsewhere` is told by another rule.
 */
export function* checkOverlay(
  analysis: Analysis,
  wanted: OverlayKind,
  elsewhere = '',
): Generator<RuleFinding> {
  for (const { plan, state, reason } of statesWithMark(analysis, wanted)) {
    if (reason.code === elsewhere) continue;
    const { step } = state;
    const [place = { file: plan.file, span: step.idSpan }, ...others] = reason.places;
    const related = others.map(other => ({
      place: other,
      message: 'This is part of the reason.',
    }));
    yield { place, message: `${step.id}: ${lowerFirst(reason.message)}`, related };
  }
}
