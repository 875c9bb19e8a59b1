import { planId } from '../../core/formats/plan/file-title.ts';
import type { NamedFinding } from '../../core/model/finding.ts';
import type { Plan } from '../../core/model/plan/plan.ts';
import { nameFindings } from '../../core/rules/common/name-findings.ts';
import type { Evaluation } from './evaluate.ts';

/**
 * The findings as a baseline names them: a plan that writes no id is called by its file. Where that
 * is not in the baseline and a file of the baseline is gone, by whose name some of its findings are
 * listed, the plan was in that file.
 */
export function nameAsListed(
  findings: readonly NamedFinding[],
  listed: ReadonlyMap<string, string | undefined>,
  { project, pathOf }: Evaluation,
): readonly NamedFinding[] {
  const present = new Set([...project.files.keys()].map(pathOf));
  const gone = new Set([...listed.values()].filter(file => file && !present.has(file)));
  const plans = new Map<Plan, Plan>();
  const isListed = ({ fingerprint }: NamedFinding) => listed.has(fingerprint);
  for (const plan of gone.size === 0 ? [] : project.plans) {
    const title = plan.title.value;
    const own = findings.filter(({ place }) => place.file === plan.file);
    if (plan.id !== planId(plan.file, title) || own.some(isListed)) continue;
    const alone = { ...project, decisions: [], plans: [plan] };
    for (const file of gone) {
      const former = { ...plan, id: planId(file ?? '', title) };
      if (!nameFindings(alone, own, calledAs([[plan, former]])).some(isListed)) continue;
      plans.set(plan, former);
      gone.delete(file);
      break;
    }
  }
  return plans.size === 0 ? findings : nameFindings(project, findings, calledAs([...plans]));
}

function calledAs(plans: readonly (readonly [Plan, Plan])[]) {
  return { decisions: new Map(), plans: new Map(plans), steps: new Map() };
}
