import { planId } from '../../core/formats/plan/file-title.ts';
import type { NamedFinding } from '../../core/model/finding.ts';
import type { Plan } from '../../core/model/plan/plan.ts';
import { nameFindings } from '../../core/rules/common/name-findings.ts';
import { countEach } from '../../core/text/count-each.ts';
import type { Evaluation } from './evaluate.ts';

/**
 * The findings as a baseline names them: a plan that writes no id is called by its file. Where that
 * is not in the baseline and a file of the baseline is gone, most of whose findings are those of the
 * plan by that name, the plan was in that file.
 */
export function nameAsListed(
  findings: readonly NamedFinding[],
  listed: ReadonlyMap<string, string | undefined>,
  { project, pathOf }: Evaluation,
): readonly NamedFinding[] {
  const present = new Set([...project.files.keys()].map(pathOf));
  const counts = countEach([...listed.values()].flatMap(file => file ?? []));
  const gone = new Set([...counts.keys()].filter(file => !present.has(file)));
  const plans = new Map<Plan, Plan>();
  const isListed = ({ fingerprint }: NamedFinding) => listed.has(fingerprint);
  for (const plan of gone.size === 0 ? [] : project.plans) {
    const title = plan.title.value;
    const own = findings.filter(({ place }) => place.file === plan.file);
    if (plan.id !== planId(plan.file, title) || own.some(isListed)) continue;
    const alone = { ...project, decisions: [], plans: [plan] };
    for (const file of gone) {
      const former = { ...plan, id: planId(file, title) };
      const known = nameFindings(alone, own, calledAs([[plan, former]])).filter(isListed);
      if (known.length * 2 <= (counts.get(file) ?? 0)) continue;
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
