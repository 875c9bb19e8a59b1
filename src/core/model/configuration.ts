import type { Place } from '../text/span.ts';
import type { DecisionStatus } from './decision.ts';
import type { Severity } from './finding.ts';
import type { PlanStatus, StepStatus } from './plan/plan.ts';
import type { Sourced } from './value.ts';

/** The one optional file that says what is different in this project, at the top of its folder. */
export const configurationFile = '.cairn.yaml';

/** What `.cairn.yaml` says. Where it says nothing, everything is found and read as it is without. */
export interface Configuration {
  /** Folders, or globs of folders and files, that hold decision logs beside those that are found. */
  readonly decisions: readonly Sourced<string>[];
  /** Folders, or globs of folders and files, that hold plans beside those that are found. */
  readonly plans: readonly Sourced<string>[];
  readonly words: readonly OwnWord[];
  readonly rules: readonly ConfiguredRule[];
}

/** A status word of the team, and which of the known ones it means. */
export interface OwnWord {
  /** As written, without white space at its ends. */
  readonly word: string;
  readonly means: DecisionStatus | PlanStatus | StepStatus;
  readonly place: Place;
}

export type RuleLevel = Severity | 'off';

/** How loud one rule is. `id` may name no rule: the reader does not know them. */
export interface ConfiguredRule {
  readonly id: string;
  readonly level: RuleLevel;
  /** Of the id. */
  readonly place: Place;
}

/** What counts where there is no `.cairn.yaml`. */
export const noConfiguration: Configuration = { decisions: [], plans: [], words: [], rules: [] };
