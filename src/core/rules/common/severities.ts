import type { Finding, Severity } from '../../model/finding.ts';
import type { Project } from '../../model/project.ts';

/** How loud one rule is about a place; undefined where it is off. */
type Loudness = (place: Finding['place'], own: Severity | undefined) => Severity;

/**
 * How loud the findings of rules are, as the `.cairn.yaml` of a project wants them: undefined for a rule
 * that is off. `own` is what a finding says of itself.
 */
export function createSeverities({
  configuration,
  plans,
}: Project): (rule: { readonly id: string; readonly severity: Severity }) => Loudness | undefined {
  const levels = new Map(configuration.rules.map(({ id, level }) => [id, level]));
  const likely = new Set(
    plans.filter(({ detected }) => detected === 'likely').map(({ file }) => file),
  );
  return ({ id, severity }) => {
    const level = levels.get(id);
    if (level === 'off') return undefined;
    // Nobody said that such a file is a plan, so nobody is told off for it.
    return ({ file }, own) => (likely.has(file) ? 'information' : (level ?? own ?? severity));
  };
}
