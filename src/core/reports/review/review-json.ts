import type { Condition } from '../../model/analysis/step-state.ts';
import type { Severity } from '../../model/finding.ts';
import type { ArchitecturalChange, ChangeGroup } from '../../model/review/review.ts';
import type { ShownPlace } from '../places.ts';
import { type ShownConsequence, showConsequences } from './review-consequences.ts';
import type { ReviewInput } from './review-input.ts';
import { type ChangePlaces, createChangePlaces, createFindingPlaces } from './review-places.ts';

/** What `cairn review --format json` prints. Lines and columns are counted from 1. */
export interface ReviewJson {
  readonly base: { readonly name: string; readonly commit: string };
  readonly changes: readonly ChangeJson[];
  /** Steps in which nothing changed, and which are in another condition. */
  readonly consequences: readonly ConsequenceJson[];
  readonly findings: readonly ReviewFindingJson[];
  readonly now: string;
  /** Sentences about what was left out. */
  readonly notes: readonly string[];
}

export interface ReviewFindingJson extends ShownPlace {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** The same for the same finding after a rebase. */
  readonly fingerprint: string;
  /** Whether the place is in the files as they are, or only as they were. */
  readonly side: 'base' | 'head';
}

export interface ChangeJson {
  readonly kind: string;
  readonly group: ChangeGroup;
  readonly message: string;
  /** The same for the same change after a rebase. */
  readonly fingerprint: string;
  /** Null where it is gone. */
  readonly head: ShownPlace | null;
  /** Null where it is new; `text` is what stood there. */
  readonly base: (ShownPlace & { readonly text: string }) | null;
}

export interface ConsequenceJson extends ShownPlace {
  readonly plan: string;
  readonly step: string;
  /** Null where the step has none. */
  readonly before: Condition | null;
  readonly after: Condition | null;
}

export function reviewJson(input: ReviewInput): ReviewJson {
  const { review, findings, base, facts, notes } = input;
  const placesOf = createChangePlaces(input);
  const placeOf = createFindingPlaces(input);
  return {
    base: { name: base.name, commit: base.commit },
    changes: review.changes.map(change => changeJson(change, placesOf(change))),
    consequences: showConsequences(input).map(consequenceJson),
    findings: findings.map(finding => {
      const { rule, severity, message, fingerprint, side } = finding;
      return { rule, severity, ...placeOf(finding), message, fingerprint, side };
    }),
    now: facts.now,
    notes,
  };
}

function changeJson(change: ArchitecturalChange, { base, head }: ChangePlaces): ChangeJson {
  const { kind, group, message, fingerprint } = change;
  const text = change.base?.text ?? '';
  return {
    ...{ kind, group, message, fingerprint },
    head: head ?? null,
    base: base ? { ...base, text } : null,
  };
}

function consequenceJson({
  consequence: { base, head },
  place,
}: ShownConsequence): ConsequenceJson {
  const { plan, step, state } = head;
  return {
    ...{ plan: plan.id, step: step.id },
    ...{ before: base.state?.condition ?? null, after: state?.condition ?? null },
    ...place,
  };
}
