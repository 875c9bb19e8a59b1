import type { Analysis } from '../model/analysis.ts';
import type { Finding } from '../model/finding.ts';
import type { Project } from '../model/project.ts';
import { rules } from './index.ts';

/** All findings of all rules, sorted by file and place. */
export function checkProject(project: Project, analysis: Analysis): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    for (const finding of rule.check(project, analysis)) {
      findings.push({ severity: rule.severity, ...finding, rule: rule.id });
    }
  }
  return findings.sort(
    (a, b) => compare(a.place.file, b.place.file) || a.place.span.start - b.place.span.start,
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
