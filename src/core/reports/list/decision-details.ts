import type { Analysis } from '../../model/analysis/analysis.ts';
import type { Decision } from '../../model/decision.ts';
import type { Span } from '../../text/span.ts';
import type { ShownPlace, ShowPlace } from '../places.ts';

/** What else a record says. Absent is null, lists are `[]`, lines count from 1. */
export interface DecisionDetailsJson {
  /** Why the status is not certain. */
  readonly statusDoubt: string | null;
  /** Why the date is not certain, or why what is written is none. */
  readonly dateDoubt: string | null;
  readonly implementation: string | null;
  /** The state that only the name of a folder or of the file tells. */
  readonly placedAs: string | null;
  readonly dates: readonly ValueJson[];
  readonly people: readonly ValueJson[];
  readonly relations: readonly RelationJson[];
  readonly governs: readonly string[];
  /** Where code cites it. */
  readonly citedBy: readonly ShownPlace[];
  readonly fields: readonly ValueJson[];
  readonly contradictions: readonly {
    readonly message: string;
    readonly lines: readonly number[];
  }[];
}

interface ValueJson {
  /** The kind of date, the role of a person, the key of another field. */
  readonly kind: string;
  readonly value: string | null;
  readonly raw: string;
  readonly source: string;
  readonly line: number;
}

interface RelationJson {
  readonly kind: string;
  /** The series that stands before the number; null where none does. */
  readonly series: string | null;
  readonly target: string;
  readonly inPart: boolean;
  readonly raw: string;
  readonly line: number;
}

/** What a record says beside its title and status, as far as it could be read. */
export function decisionDetails(
  decision: Decision,
  { citationsOf }: Analysis,
  show: ShowPlace,
): DecisionDetailsJson {
  const lineOf = (span: Span) => show({ file: decision.file, span }).line;
  const toValue = (kind: string, value: string | undefined, { raw, source, span }: Written) => ({
    ...{ kind, value: value ?? null, raw, source },
    line: lineOf(span),
  });
  return {
    statusDoubt: decision.status?.doubt ?? null,
    dateDoubt: decision.date?.doubt ?? null,
    implementation: decision.implementation?.value ?? null,
    placedAs: decision.placedAs?.value ?? null,
    dates: decision.dates.map(date => toValue(date.kind, date.value, date)),
    people: decision.people.map(person => toValue(person.role, person.value, person)),
    relations: decision.relations.map(({ kind, series, target, inPart, raw, span }) => ({
      ...{ kind, series: series ?? null, target, inPart, raw },
      line: lineOf(span),
    })),
    governs: decision.governs.map(({ value }) => value),
    citedBy: citationsOf(decision).map(({ place }) => show(place)),
    fields: decision.otherFields.map(field => toValue(field.label, field.raw, field)),
    contradictions: decision.contradictions.map(({ message, spans }) => ({
      message,
      lines: spans.map(lineOf),
    })),
  };
}

/** A value at its place in a record. */
interface Written {
  readonly raw: string;
  readonly source: string;
  readonly span: Span;
}
