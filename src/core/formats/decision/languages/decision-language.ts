import type { DecisionStatus, RelationKind } from '../../../model/decision.ts';
import type { FieldName } from '../fields/field.ts';

/**
 * The words of one language in decision records, in lower case and with commas between them. `accepté(e)`
 * stands for both forms, `aceptad(o|a)` for either ending. Words are found with their accents and
 * without. What is not here is unknown, so a word that may mean two states is not.
 */
export interface DecisionLanguage {
  /** What a status begins with. */
  readonly statuses: Readonly<Partial<Record<DecisionStatus, string>>>;
  /** What stands between a word for superseded and the name of the successor: `by`. */
  readonly by: string;
  /** What may stand there instead, behind a sign: `superseded, see`. */
  readonly see: string;
  /** Labels in the head of a record, and headings of sections that hold nothing else. */
  readonly fields: Readonly<Partial<Record<FieldName, string>>>;
  /** Headings that decisions have. A longer heading may start with one of them. */
  readonly sections: string;
  /** Headings that proposals have; many other texts have them too. */
  readonly proposalSections: string;
  /** Phrases before the name of another decision; `superseded-by` has those beside a status and `by`. */
  readonly relations: Readonly<Partial<Record<RelationKind, string>>>;
  /** Names of the months in their order, several of one with blanks between them; empty where days are written in digits. */
  readonly months: string;
}
