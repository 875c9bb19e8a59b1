import { analyse, analyseInParts } from '../../core/analysis/analyse.ts';
import { findQuietChange } from '../../core/analysis/quiet/find-quiet-change.ts';
import type { Analysis } from '../../core/model/analysis/analysis.ts';
import type { Facts } from '../../core/model/facts/facts.ts';
import type { Finding } from '../../core/model/finding.ts';
import type { Project } from '../../core/model/project.ts';
import { checkInParts } from '../../core/rules/common/check-project.ts';
import type { InParts } from '../../core/text/in-parts.ts';
import { lazy } from '../../core/text/lazy.ts';
import { moveFinding } from './move-finding.ts';

/** All that is known of one project at one moment. Never changed, only replaced. */
export interface Snapshot {
  readonly project: Project;
  readonly facts: Facts;
  readonly analysis: Analysis;
  readonly findings: readonly Finding[];
  /** The snapshot whose findings it took over; undefined where they are its own. */
  readonly source: Snapshot | undefined;
}

/** What follows from a project, part by part: none takes long, however large the project is. */
export function* createInParts(project: Project, facts: Facts): InParts<Snapshot> {
  const analysis = yield* analyseInParts(project, facts);
  const findings = yield* checkInParts(project, analysis);
  return { project, facts, analysis, findings, source: undefined };
}

/**
 * The snapshot of a project in which somebody typed words that no finding depends on: the findings
 * are those of `source`, where they stand now, and the analysis is made when it is asked for.
 * Undefined where the findings may be others.
 */
export function updateSnapshot(source: Snapshot, project: Project): Snapshot | undefined {
  const { facts } = source;
  const quiet = findQuietChange(source.project, project, facts);
  if (!quiet) return undefined;
  const { file, change } = quiet;
  const analysis = lazy(() => analyse(project, facts));
  const findings = source.findings.map(finding => moveFinding(finding, file, change));
  return {
    project,
    facts,
    get analysis() {
      return analysis();
    },
    findings,
    source,
  };
}
