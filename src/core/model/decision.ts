import { baseNameOf } from '../text/path.ts';
import type { Span } from '../text/span.ts';
import type { Day, Sourced, ValueSource } from './value.ts';

export const decisionStatuses = [
  'proposed',
  'draft',
  'accepted',
  'rejected',
  'deprecated',
  'superseded',
  'withdrawn',
  'deferred',
] as const;

export type DecisionStatus = (typeof decisionStatuses)[number] | 'unknown';

/** What one decision can be to another. */
export const relationKinds = [
  'supersedes',
  'superseded-by',
  'amends',
  'amended-by',
  'depends-on',
  'relates-to',
] as const;
export type RelationKind = (typeof relationKinds)[number];

/** Whether a field of a record names other ones. */
export function isRelationKind(field: string | undefined): field is RelationKind {
  return relationKinds.some(kind => kind === field);
}

/** What one decision says about another, as written on this side. */
export interface Relation {
  readonly kind: RelationKind;
  /** The number of the other decision, else its path or URL as written. */
  readonly target: string;
  /** The series that stands before the number: `PEP`; undefined where none does. */
  readonly series: string | undefined;
  /** The file the relation links to, if it is a link inside the project. It may not exist. */
  readonly targetFile: string | undefined;
  /** Only a part of the other one is meant: it stays in force. */
  readonly inPart: boolean;
  readonly raw: string;
  /** The link or the id, without the words around it. */
  readonly span: Span;
}

/** How far a decision has been carried out: a second axis beside its status. */
export type Implementation = 'not-started' | 'partial' | 'implemented' | 'unknown';

/** What a day of a record is about. */
export type DateKind = 'date' | 'created' | 'updated' | 'review-by';

export interface DecisionDate extends Sourced<Day | undefined> {
  readonly kind: DateKind;
  /** As it is written, in lower case: what was decided on one day may be `approved` on another. */
  readonly label: string;
}

/** What a person is to a record. */
export type PersonRole = 'decider' | 'author' | 'owner' | 'reviewer' | 'consulted' | 'informed';

export interface Person extends Sourced<string> {
  readonly role: PersonRole;
}

/** A key with its value that no reader has a use for, kept as it is written. */
export interface OtherField {
  readonly label: string;
  readonly raw: string;
  readonly span: Span;
  readonly source: ValueSource;
}

/** Places of a record that do not agree. The message is one full sentence. */
export interface Contradiction {
  readonly message: string;
  /** The place that was believed first. */
  readonly spans: readonly Span[];
}

/** A status, and the team's own word that says it, where it is one of `.cairn.yaml`. */
export interface SourcedStatus extends Sourced<DecisionStatus> {
  readonly ownWord?: string | undefined;
}

/** One decision record (ADR). */
export interface Decision {
  readonly kind: 'decision';
  readonly file: string;
  /** The part of the file that holds this record. */
  readonly span: Span;
  /** The folder of the decision log; the empty string is the project folder. */
  readonly log: string;
  /** The id of the format it was read as, for example `nygard`. */
  readonly format: string;
  /**
   * What counts it, in capitals: `ADR`, `PEP`, `SE`, `API`. Undefined where no word for it is seen,
   * and for a record without a number.
   */
  readonly series: Sourced<string> | undefined;
  /** Digits without leading zeros, or a prefixed id as written, for example `API-003`. */
  readonly number: Sourced<string> | undefined;
  /** What the heading says, which may be another number than that of the file name. */
  readonly headingNumber: Sourced<string> | undefined;
  readonly title: Sourced<string> | undefined;
  /** Undefined where nothing is written; a word that is not understood has the value `unknown`. */
  readonly status: SourcedStatus | undefined;
  /** The value is undefined where what is written is no certain day. */
  readonly date: Sourced<Day | undefined> | undefined;
  readonly deciders: readonly Sourced<string>[];
  readonly relations: readonly Relation[];
  /** Undefined where nothing is said about it. */
  readonly implementation: Sourced<Implementation> | undefined;
  /** What the name of a folder or of the file says; it never stands for a status. */
  readonly placedAs: Sourced<DecisionStatus> | undefined;
  /** Every day that a field gives, in the order of the text. */
  readonly dates: readonly DecisionDate[];
  /** Deciders included. */
  readonly people: readonly Person[];
  /** Paths and globs of the code that the decision governs. */
  readonly governs: readonly Sourced<string>[];
  readonly otherFields: readonly OtherField[];
  readonly contradictions: readonly Contradiction[];
}

/** The status for all questions about force: what is not written is unknown, never accepted. */
export function statusOf(decision: Decision): DecisionStatus {
  return decision.status?.value ?? 'unknown';
}

/** Whether it has ended: nobody has to follow it any more. */
export function isOver(decision: Decision): boolean {
  return ['rejected', 'withdrawn', 'deprecated', 'superseded'].includes(statusOf(decision));
}

/** Whether what it says of others has an effect: a proposal takes nothing out of force yet. */
export function hasEffect(decision: Decision): boolean {
  const idle = ['proposed', 'draft', 'rejected', 'withdrawn', 'deferred'];
  return !idle.includes(statusOf(decision));
}

/** How people name a decision: `ADR-0042`, `PEP-0008`, its prefixed id, or its file. */
export function nameOf({ file, number, series }: Decision): string {
  if (number === undefined) return file;
  if (!isDigits(number.value)) return number.value;
  return `${series?.value ?? usualSeries}-${digitsOf(number)}`;
}

/** Whether it is one of several of its file, and has no number: only its title tells it from the others. */
export function isTitledEntry({ file, log, number, title }: Decision): boolean {
  return number === undefined && log === file && title !== undefined;
}

/** The same with the name of its file alone where it has no number. */
export function briefNameOf(decision: Decision): string {
  return decision.number ? nameOf(decision) : baseNameOf(decision.file);
}

/** The same where many stand below each other: `0042`, `PEP-0008`, or the name of the file. */
export function shortNameOf(decision: Decision): string {
  const { file, number, series } = decision;
  if (number === undefined) return baseNameOf(file);
  return isDigits(number.value) && !isOfOthers(series) ? digitsOf(number) : nameOf(decision);
}

/** What no two records of a log share: the number in its series. Undefined without a number. */
export function countedAs({ number, series }: Decision): string | undefined {
  if (number === undefined) return undefined;
  const prefix = number.value.replace(/[-_ ]?\d+$/, '').toUpperCase();
  const digits = /\d+$/.exec(number.value)?.[0].replace(/^0+(?=\d)/, '');
  return `${prefix || (series?.value ?? usualSeries)} ${digits ?? number.value}`;
}

/** What a relation calls the other decision: `42`, `ADR-42`, `PEP-256`, a path. */
export function targetText({ series, target }: Pick<Relation, 'series' | 'target'>): string {
  return series === undefined ? target : `${series}-${target}`;
}

/** The same as people name a decision, in the series of the one that speaks: `ADR-0042`, `PEP-0256`, a path. */
export function targetNameOf(relation: Relation, speaker: Decision): string {
  if (!isDigits(relation.target)) return targetText(relation);
  return `${relation.series ?? speaker.series?.value ?? usualSeries}-${targetDigitsOf(relation)}`;
}

/** The number of the other decision as it is written, with zeros before it where a link has them: `0042`. */
export function targetDigitsOf({ raw, target }: Relation): string {
  const written = raw.match(/\d+/g)?.filter(digits => digits.replace(/^0+(?=\d)/, '') === target);
  return written?.sort((a, b) => b.length - a.length)[0] ?? target;
}

/** What people call a decision where nothing says otherwise. */
const usualSeries = 'ADR';

function isOfOthers(series: Sourced<string> | undefined): series is Sourced<string> {
  return series !== undefined && series.value !== usualSeries;
}

function isDigits(number: string): boolean {
  return /^\d+$/.test(number);
}

/** As wide as it is written, mostly in the name of the file: `0042`, `042`, `42`. */
function digitsOf({ raw, value }: Sourced<string>): string {
  return /\d+$/.exec(raw)?.[0] ?? value;
}
