import type { History } from '../../model/facts/facts.ts';
import type { SeriesQuestion } from '../../model/facts/series.ts';
import type { Evidence } from '../../model/plan/evidence.ts';
import type { Plan } from '../../model/plan/plan.ts';
import type { Project } from '../../model/project.ts';
import { definitionOf } from '../evidence/measure-definition.ts';
import { findIntroduction } from './find-introduction.ts';

/**
 * The past of all measures. One begins where somebody says so, else with its plan; what it was when it came
 * into that is asked where its baseline is not written, and only the history tells when that was.
 */
export function seriesNeeded(project: Project, history?: History): readonly SeriesQuestion[] {
  return project.plans.flatMap(plan =>
    plan.evidence.flatMap(evidence => {
      const definition = definitionOf(project, plan, evidence);
      if (!definition) return [];
      const { baseline } = evidence;
      const from = baseline?.at?.value ?? plan.start?.value;
      const isAsked = history && !baseline?.at && !baseline?.value;
      const introduced = isAsked
        ? findIntroduction(project, plan, { evidence, history })?.at
        : undefined;
      return { definition, from, introduced, marks: marksOf(plan, evidence) };
    }),
  );
}

/** The values at which a criterion about a measure turns. */
function marksOf({ steps }: Plan, { id, target, ratchet }: Evidence): number[] {
  const gates = steps.flatMap(({ entry, exit }) => [...entry, ...exit]);
  const asked = gates.flatMap(gate =>
    gate.kind === 'evidence' && gate.ref.raw === id.value ? [gate.value, gate.min, gate.max] : [],
  );
  const marks = [target, ratchet?.limit, ...asked].flatMap(each => each?.value ?? []);
  return [...new Set(marks)].sort((a, b) => a - b);
}
