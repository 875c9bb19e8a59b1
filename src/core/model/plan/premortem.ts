import type { Place, Span } from '../../text/span.ts';
import type { Reference } from '../reference.ts';
import type { Day, Sourced } from '../value.ts';

export const riskStatuses = ['open', 'mitigated', 'accepted', 'occurred', 'closed'] as const;
export type RiskStatus = (typeof riskStatuses)[number];

/** People assumed that a step had failed and asked why. It stands in a plan or in its own file. */
export interface Premortem {
  readonly id: Sourced<string>;
  readonly title: Sourced<string> | undefined;
  /** Undefined where it was not held yet, as far as is written. */
  readonly held: Sourced<Day> | undefined;
  /** The steps it is about. */
  readonly for: readonly Reference[];
  /** The path of the document, where the plan names one. */
  readonly document: Sourced<string> | undefined;
  readonly risks: readonly Risk[];
  /** Whether nothing tells which risks were found: none are written, or none of them is understood. */
  readonly areRisksUnknown: boolean;
  /** The file whose text all its spans are of. */
  readonly place: Place;
}

export interface Risk {
  readonly id: Sourced<string> | undefined;
  readonly scenario: Sourced<string> | undefined;
  /** From 1 to 5. */
  readonly likelihood: Sourced<number> | undefined;
  /** From 1 to 5. */
  readonly impact: Sourced<number> | undefined;
  /** What shows early that it happens. */
  readonly signal: Sourced<string> | undefined;
  readonly mitigation: Sourced<string> | undefined;
  readonly contingency: Sourced<string> | undefined;
  readonly owner: Sourced<string> | undefined;
  readonly due: Sourced<Day> | undefined;
  /** Undefined where nothing is written, which means open, and where the word is not understood. */
  readonly status: Sourced<RiskStatus> | undefined;
  /** Whether a status is written that is not understood: the risk is neither open nor settled. */
  readonly isUnclear: boolean;
  /** Who accepted it, and why. */
  readonly by: Sourced<string> | undefined;
  readonly reason: Sourced<string> | undefined;
  readonly span: Span;
}

/** What nobody wrote to be settled is open. */
export function isOpenRisk({ status, isUnclear }: Risk): boolean {
  return !isUnclear && (status?.value ?? 'open') === 'open';
}

/** Likelihood times impact, from 1 to 25; undefined where one of them is not known. */
export function scoreOf({ likelihood, impact }: Risk): number | undefined {
  return likelihood && impact ? likelihood.value * impact.value : undefined;
}
