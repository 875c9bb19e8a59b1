import { analyse } from '../core/analysis/analyse.ts';
import type { Analysis } from '../core/model/analysis.ts';
import type { Facts } from '../core/model/facts.ts';
import type { Finding } from '../core/model/finding.ts';
import type { Project } from '../core/model/project.ts';
import { checkProject } from '../core/rules/check-project.ts';

/** All that is known of one project at one moment. Never changed, only replaced. */
export interface Snapshot {
  readonly project: Project;
  readonly facts: Facts;
  readonly analysis: Analysis;
  readonly findings: readonly Finding[];
}

export function createSnapshot(project: Project, facts: Facts): Snapshot {
  const analysis = analyse(project, facts);
  return { project, facts, analysis, findings: checkProject(project, analysis) };
}
