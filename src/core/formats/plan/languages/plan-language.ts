import type { StepStatus } from '../../../model/plan/plan.ts';

/** `blocked` is no status of the model: it is started work with an impediment. */
export type StepWord = StepStatus | 'blocked';

/** What a column of a table of steps, or a line such as `Status: done`, tells. */
export type PlanLabel =
  | 'step'
  | 'status'
  | 'owners'
  | 'due'
  | 'depends-on'
  | 'blocked-by'
  /** What the others are named by. */
  | 'number';

/**
 * The words of one language in plans, in lower case and with commas between them. What is not here is
 * unknown, so a word that means "ready" as well as "done" is not.
 */
export interface PlanLanguage {
  readonly labels: Readonly<Record<PlanLabel, string>>;
  readonly steps: Readonly<Record<StepWord, string>>;
  /** Titles of lists of what has to hold before something starts. */
  readonly entry: string;
  /** Titles of lists of what has to hold before something counts as done. */
  readonly exit: string;
  /** Titles of other lists that are no steps: what is not known yet, what may go wrong. */
  readonly criteria: string;
  /** Words that begin or end titles of sections that explain: what for, how it is now, what to mind. */
  readonly topics: string;
  /** Words in the titles of sections that hold the steps. */
  readonly work: string;
  /** Words in the name or the title of a file that may be a plan. */
  readonly titles: string;
  /** What stands where there is nothing and nobody to name. */
  readonly nothing: string;
}
