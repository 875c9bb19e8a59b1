import { planStateOf } from '../../model/analysis/analysis.ts';
import type { MeasureState } from '../../model/analysis/measure-state.ts';
import type { Evaluated, Pair, PlanPair } from '../../model/review/review.ts';
import type { EntityDraft } from '../drafts/draft.ts';

/** What the measures of a plan find in the files, where that is another number than before. */
export function compareMeasured({ base, head }: PlanPair, sides: Pair<Evaluated>): EntityDraft[] {
  const before = planStateOf(sides.base.analysis, base)?.measures ?? [];
  const after = planStateOf(sides.head.analysis, head)?.measures ?? [];
  return after.flatMap(now => {
    const old = before.find(({ evidence }) => evidence.id.value === now.evidence.id.value);
    const [from, to] = [old && measuredValue(old), measuredValue(now)];
    if (!old || from === undefined || to === undefined || from === to) return [];
    const { id, target } = now.evidence;
    const goal = target?.value === to ? ', its target' : target ? `, target ${target.value}` : '';
    return [
      {
        kind: 'measured',
        group: 'status' as const,
        message: `Measured ${id.value}: ${from} → ${to}${goal}.`,
        base: old.evidence.id.span,
        head: id.span,
        entity: id.value,
      },
    ];
  });
}

/** What a person wrote down is no finding. */
function measuredValue({ found }: MeasureState): number | undefined {
  return found.kind === 'known' && found.measure ? found.value : undefined;
}
