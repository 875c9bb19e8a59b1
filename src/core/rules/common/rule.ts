import type { Analysis } from '../../model/analysis/analysis.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import type { Project } from '../../model/project.ts';
import type { Fix } from '../../model/project-edit.ts';

/** A finding before its rule's id and severity are added; `severity` only where it differs. */
export type RuleFinding = Pick<Finding, 'place' | 'message'> &
  Partial<Pick<Finding, 'severity' | 'related'>>;

/** One check over a whole project. Its page is `docs/rules/<id>.md`. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  /** One sentence for lists of rules. */
  readonly summary: string;
  readonly check: (project: Project, analysis: Analysis) => Iterable<RuleFinding>;
  /** The ways to put one of its findings right, asked for only when a person looks at it. */
  readonly fix?: (project: Project, finding: Finding) => readonly Fix[];
}
