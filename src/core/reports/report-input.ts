import type { Analysis } from '../model/analysis/analysis.ts';
import type { Facts } from '../model/facts/facts.ts';
import type { Project } from '../model/project.ts';

/** What every report is made from. */
export interface ReportInput {
  readonly project: Project;
  readonly analysis: Analysis;
  readonly facts: Facts;
  /** The project folder as people may write it, for sentences such as "Looked in ...". */
  readonly folder: string;
  /** The way to a file of the project from the folder where the report is read, with `/`. */
  readonly pathOf: (file: string) => string;
  /** How many folders were looked into. */
  readonly folders: number;
  /** Sentences about what was left out. */
  readonly notes: readonly string[];
}
