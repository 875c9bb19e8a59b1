import type { Reason } from '../../model/analysis/reason.ts';
import { findNamed } from '../../model/find-named.ts';
import { wishOf } from '../gates/check-evidence.ts';
import type { StepNode } from '../nodes.ts';
import { findFall, findRegression } from './find-regression.ts';

/** Why a measure that a step is to be finished by got worse; of a finished step, that it did at all. */
export function findStepRegression({ view, step }: StepNode): Reason | undefined {
  if (step.status?.value === 'cancelled') return undefined;
  const reasons = step.exit.flatMap(gate => {
    if (gate.kind !== 'evidence') return [];
    const evidence = findNamed(view.plan.evidence, gate.ref);
    if (!evidence) return [];
    const wish = step.status?.value === 'done' ? wishOf(view, gate, evidence) : undefined;
    return (wish && findFall(view, evidence, wish.holds)) ?? findRegression(view, evidence) ?? [];
  });
  const [first] = reasons;
  if (!first) return undefined;
  const places = reasons.flatMap(reason => reason.places);
  return { ...first, message: reasons.map(({ message }) => message).join(' '), places };
}
