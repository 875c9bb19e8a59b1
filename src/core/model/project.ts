import type { Problem } from '../text/span.ts';
import type { Configuration } from './configuration.ts';
import type { Decision } from './decision.ts';
import type { Incident } from './plan/incident.ts';
import type { Plan } from './plan/plan.ts';
import type { Postmortem } from './plan/postmortem.ts';
import type { Premortem } from './plan/premortem.ts';
import type { SourceFile } from './source-file.ts';

/** Why a candidate file is neither a decision nor a plan. */
export type SkipReason =
  | 'template'
  | 'index'
  | 'readme'
  | 'stub'
  | 'empty'
  | 'unreadable'
  | 'not-a-decision';

export interface SkippedFile {
  readonly file: string;
  readonly reason: SkipReason;
}

/** A problem of one file that a reader met, for example front matter that is not valid YAML. */
export interface FileProblem extends Problem {
  readonly file: string;
}

/** All that was read from one folder: an immutable snapshot, replaced at each change. */
export interface Project {
  /**
   * Where the project folder lies in its repository: empty, or with `/` between names and at the
   * end. Plans name paths from the root of the repository, and so does the history.
   */
  readonly prefix: string;
  readonly files: ReadonlyMap<string, SourceFile>;
  readonly configuration: Configuration;
  /** Sorted by file, then by place. */
  readonly decisions: readonly Decision[];
  /** The folders of the decision logs, sorted; the empty string is the project folder. */
  readonly logs: readonly string[];
  readonly plans: readonly Plan[];
  /** Of files of their own, sorted by file; a plan holds those that stand in it. */
  readonly incidents: readonly Incident[];
  readonly premortems: readonly Premortem[];
  readonly postmortems: readonly Postmortem[];
  readonly skipped: readonly SkippedFile[];
  readonly problems: readonly FileProblem[];
}

/** The text of a file by its path; undefined where there is no such file, or no text in it. */
export function textOf({ files }: Pick<Project, 'files'>, file: string): string | undefined {
  const content = files.get(file)?.content;
  return content?.kind === 'text' ? content.text : undefined;
}

/** Every incident: those of plans, and those with a file of their own. */
export function incidentsOf({ plans, incidents }: Project): readonly Incident[] {
  return [...plans.flatMap(plan => plan.incidents), ...incidents];
}

/** Every premortem: those of plans, and those with a file of their own. */
export function premortemsOf({ plans, premortems }: Project): readonly Premortem[] {
  return [...plans.flatMap(plan => plan.premortems), ...premortems];
}
