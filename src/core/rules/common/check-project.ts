import { suggestName } from '../../analysis/names/suggest.ts';
import type { Analysis } from '../../model/analysis/analysis.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import type { Project } from '../../model/project.ts';
import { reviewRuleIds } from '../../model/review/review.ts';
import { groupBy } from '../../text/group-by.ts';
import { atOnce, type InParts } from '../../text/in-parts.ts';
import { rules } from '../index.ts';
import { invalidValue } from '../invalid-value.ts';
import { compareFindings } from './compare-findings.ts';
import type { RuleFinding } from './rule.ts';
import { createSeverities } from './severities.ts';

/** More findings in one file help nobody. */
const maxInFile = 100;

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2 };

/**
 * All findings of all rules, as loud as `.cairn.yaml` wants them, sorted by file and place; at most
 * 100 a file, the worst ones.
 */
export function checkProject(project: Project, analysis: Analysis): Finding[] {
  return atOnce(checkInParts(project, analysis));
}

/** The same rule by rule. */
export function* checkInParts(project: Project, analysis: Analysis): InParts<Finding[]> {
  return limitFindings(yield* findInParts(project, analysis));
}

/** The same without a limit, for whoever leaves out some of them first. */
export function findEverything(project: Project, analysis: Analysis): Finding[] {
  return atOnce(findInParts(project, analysis));
}

/** The same rule by rule. */
export function* findInParts(project: Project, analysis: Analysis): InParts<Finding[]> {
  const loudnessOf = createSeverities(project);
  const findings: Finding[] = [];
  for (const rule of rules) {
    const loudness = loudnessOf(rule);
    if (!loudness) continue;
    const add = ({ place, message, severity, related = [] }: RuleFinding) =>
      findings.push({
        related,
        place,
        message,
        rule: rule.id,
        severity: loudness(place, severity),
      });
    for (const finding of rule.check(project, analysis)) add(finding);
    if (rule === invalidValue) for (const finding of findUnknownRules(project)) add(finding);
    yield;
  }
  return findings.sort(compareFindings);
}

/** At most 100 a file, the worst ones. Both what is given and what is left is sorted by file and place. */
export function limitFindings<T extends Finding>(findings: readonly T[]): T[] {
  const byFile = groupBy(findings, ({ place }) => place.file);
  return [...byFile.values()].flatMap(limit).sort(compareFindings);
}

/** Only here all rules are known by name. */
function* findUnknownRules({ configuration }: Project): Iterable<RuleFinding> {
  const known = [...rules.map(({ id }) => id), ...reviewRuleIds];
  for (const { id, place } of configuration.rules) {
    if (known.some(each => each === id)) continue;
    const message = `There is no rule "${id.slice(0, 60)}".${suggestName(id, known)}`;
    yield { place, message };
  }
}

function limit<T extends Finding>(findings: readonly T[]): T[] {
  if (findings.length <= maxInFile) return [...findings];
  const sorted = findings.toSorted((a, b) => ranks[a.severity] - ranks[b.severity]);
  const shown = sorted.slice(0, maxInFile);
  const [next] = sorted.slice(maxInFile);
  if (!next) return shown;
  const message = `${sorted.length - maxInFile} more findings in this file are not shown.`;
  return [...shown, { ...next, severity: 'information', message, related: [] }];
}
