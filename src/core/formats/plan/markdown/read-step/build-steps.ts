import type { Dependency, Impediment } from '../../../../model/plan/plan.ts';
import type { Reference } from '../../../../model/reference.ts';
import type { Sourced } from '../../../../model/value.ts';
import { plainText } from '../../../../parse/inline.ts';
import type { Table } from '../../../../parse/markdown-tree.ts';
import { contains, type Span, sliceOf } from '../../../../text/span.ts';
import type { DraftPhase, DraftStep } from '../../draft.ts';
import { emptyStep } from '../../empty-step.ts';
import { createSourced, type PlanSource } from '../../plan-source.ts';
import { asLead, uniqueLeads } from '../../step-lead.ts';
import { splitImpediment } from '../../values/split-impediment.ts';
import type { StepNode } from '../find-steps/step-node.ts';
import type { Phases } from '../sections/phases.ts';
import { readCriteria } from '../sections/read-criteria.ts';
import type { Section } from '../sections/section.ts';
import { findPhrases } from '../words/phrases.ts';
import { findNoReturn } from './find-no-return.ts';
import type { Label } from './label.ts';
import { type RowValues, readRow } from './read-row.ts';
import { createRowKeys, type KeyedRow, type RowKeys } from './row-keys.ts';
import {
  dayLabel,
  daysLabel,
  dependencyLabels,
  estimateLabel,
  impedimentLabels,
  kindLabel,
  noReturnLabel,
  referenceLabels,
  textLabel,
  textsLabel,
} from './step-labels.ts';
import { readStepNotes } from './step-notes.ts';
import { readStepState } from './step-state.ts';
import { readStepWords, type StepWords, titleText } from './step-words.ts';
import { toldByPhase } from './told-by-phase.ts';

/** Where the steps of a text belong, and what is known of all of them. */
interface Building {
  readonly source: PlanSource;
  readonly phaseOf: (section: Section) => DraftPhase | undefined;
  /** Bold words that only one step starts with: those are ids. */
  readonly ids: ReadonlySet<string>;
  readonly isStep: (word: string) => boolean;
  readonly rowsOf: (table: Table) => RowKeys;
  readonly noReturn: ReadonlyMap<string, Span>;
  /** Steps with words of their own for their state. */
  readonly telling: Set<DraftStep>;
}

/** Where the steps stand. */
export interface StepContext extends Pick<Phases, 'phaseOf' | 'toldOf'> {
  readonly root: Section;
}

/** Reads the words of every node. A step always stands behind the one it is a part of. */
export function buildSteps(
  source: PlanSource,
  nodes: readonly StepNode[],
  { phaseOf, toldOf, root }: StepContext,
): readonly DraftStep[] {
  const words = nodes.map(node => readStepWords(source.text, node));
  const ids = uniqueBolds(source, words);
  const names = new Set(
    [...ids, ...words.flatMap(step => namesOf(source, step))].flatMap(name => [
      fold(name),
      fold(shown(name)),
    ]),
  );
  const leads = uniqueLeads(words.map(({ title }) => sliceOf(source.text, title)));
  const isStep = (word: string) =>
    names.has(fold(word)) || names.has(fold(shown(word))) || leads.has(asLead(word) ?? '');
  const noReturn = findNoReturn(source.text, root);
  const rowsOf = createRowKeys(source.text, keyedRows(source, words, ids));
  const telling = new Set<DraftStep>();
  const building = { source, phaseOf, ids, isStep, rowsOf, noReturn, telling };
  const built = new Map<StepNode, DraftStep>();
  for (const step of words) {
    const parent = step.node.parent && built.get(step.node.parent);
    built.set(step.node, buildStep(building, step, parent));
  }
  return toldByPhase([...built.values()], telling, toldOf);
}

function buildStep(building: Building, words: StepWords, parent: DraftStep | undefined): DraftStep {
  const { source } = building;
  const { node, labels } = words;
  const known = source.problems.length;
  const boldId = findBoldId(building, words);
  const id = textLabel(source, labels, 'id') ?? boldId;
  const title = readTitle(source, words, boldId !== undefined);
  const notes = readStepNotes(source, words, building.isStep);
  const started = dayLabel(source, labels, 'started') ?? notes.started;
  const finished = dayLabel(source, labels, 'finished') ?? notes.finished;
  const row = readRow(source, node.cells, building);
  const status =
    textLabel(source, labels, 'status') ?? notes.status ?? stateBeside(source, node, row);
  const state = readStepState(source, node, { status, started, finished, title });
  const blockedBy = [...impedimentLabels(source, labels), ...notes.blockedBy, ...row.blockedBy];
  const phase = building.phaseOf(node.section);
  const shared = !parent && phase ? { entry: phase.entry, decisions: [] } : undefined;
  const empty = emptyStep(title, { phase, parent, shared });
  const criteria = readCriteria(source, node.blocks, node.below);
  const step = {
    ...empty,
    id: id?.value,
    idSpan: id?.span ?? title.span,
    status: state.status,
    hasBox: node.task !== undefined,
    kind: kindLabel(source, labels),
    owners: [...ownersOf(source, words), ...notes.owners, ...row.owners],
    dependsOn: distinct([
      ...dependencyLabels(source, labels),
      ...notes.dependsOn,
      ...row.dependsOn,
    ]),
    blockedBy: blockedBy.length > 0 ? blockedBy : impedimentsOf(source, state.blocked),
    saysBlocked: state.blocked !== undefined,
    paths: textsLabel(source, labels, 'paths'),
    decisions: referenceLabels(source, labels, 'decisions'),
    start: dayLabel(source, labels, 'start') ?? notes.start,
    due: dayLabel(source, labels, 'due') ?? notes.due ?? row.due,
    started,
    finished,
    reviewed: dayLabel(source, labels, 'reviewed') ?? notes.reviewed,
    until: dayLabel(source, labels, 'until'),
    reason: textLabel(source, labels, 'reason')?.value,
    staleAfter: daysLabel(source, labels, 'stale-after'),
    estimate: estimateLabel(source, labels),
    window: referenceLabels(source, labels, 'window')[0] ?? notes.window,
    entry: [...empty.entry, ...criteria.entry],
    exit: criteria.exit,
    rollback: notes.rollback,
    pointOfNoReturn: noReturnLabel(source, labels) ?? namedNoReturn(building, id),
    risks: notes.risks,
    subject: textLabel(source, labels, 'subject'),
    release: textLabel(source, labels, 'release') ?? notes.release,
    span: node.span,
  };
  const unread = findUnread(source, [...labels, ...notes.slips], known);
  return withTold(building, { ...step, unread }, [status, node.task]);
}

/** Without these a step may begin earlier than somebody wrote. */
const keysOfBegin: readonly string[] = ['depends-on', 'start', 'window', 'kind'];

type Keyed = Pick<Label, 'key' | 'span'>;

/** `known` is how many problems there were before those of the step. */
function findUnread({ text, problems }: PlanSource, labels: readonly Keyed[], known: number) {
  const wrong = problems.slice(known).filter(({ kind }) => kind === undefined);
  return labels.flatMap(({ key, span }): readonly Reference[] => {
    const isWrong = wrong.some(problem => contains(span, problem.span.start));
    return isWrong && keysOfBegin.includes(key) ? [keyIn(text, span)] : [];
  });
}

/** The key of a label as it is written; of a sign, which has none, all of it. */
function keyIn(text: string, span: Span): Reference {
  const written = sliceOf(text, span);
  const [key = written] = /\p{Alpha}[^:：`]*(?<!\s)/u.exec(written) ?? [];
  const start = span.start + written.indexOf(key);
  return { raw: key, span: { start, end: start + key.length } };
}

/** The step, remembered where it has a word or a box of its own for its state. */
function withTold({ telling }: Building, step: DraftStep, own: readonly unknown[]): DraftStep {
  if (own.some(each => each !== undefined)) telling.add(step);
  return step;
}

/** What the cell for it says; `Completed` above a list says it of each item. */
function stateBeside(
  { text }: PlanSource,
  node: StepNode,
  { status }: RowValues,
): Sourced<string> | undefined {
  if (status) return status;
  const span = node.section.heading?.content;
  if (node.state === undefined || !span) return undefined;
  return createSourced(text, node.state, { span, source: 'heading' });
}

/** The rows of tables, which others name by what stands in the column of numbers. */
function keyedRows(
  source: PlanSource,
  words: readonly StepWords[],
  ids: ReadonlySet<string>,
): readonly KeyedRow[] {
  if (!words.some(({ node }) => node.cells)) return [];
  const titles = words.map(step => {
    const { value } = readTitle(source, step, findBoldId({ source, ids }, step) !== undefined);
    return { step, title: value, key: fold(value) };
  });
  const counts = new Map<string, number>();
  for (const { key } of titles) counts.set(key, (counts.get(key) ?? 0) + 1);
  return titles.flatMap(({ step: { node }, title, key }) => {
    if (!node.cells) return [];
    const { table, number } = node.cells;
    return { table, key: number, title: counts.get(key) === 1 ? title : undefined };
  });
}

/** A label and a sentence may name the same step; the first one counts. */
function distinct(dependencies: readonly Dependency[]): readonly Dependency[] {
  const seen = new Set<string>();
  return dependencies.filter(({ ref }) => {
    const name = fold(ref.raw);
    return !seen.has(name) && seen.add(name);
  });
}

/** Where a quote says "Point of no return:" and the id. */
function namedNoReturn(
  { source, noReturn }: Building,
  id: Sourced<string> | undefined,
): Sourced<boolean> | undefined {
  const span = id && noReturn.get(id.value.toLowerCase());
  return span && createSourced(source.text, true, { span, source: 'text' });
}

/** A bold word is the id where no other step starts with it and no label gives another one. */
function findBoldId(
  building: Pick<Building, 'source' | 'ids'>,
  { bold }: StepWords,
): Sourced<string> | undefined {
  if (!bold) return undefined;
  const id = createSourced(building.source.text, sliceOf(building.source.text, bold), {
    span: bold,
    source: 'text',
  });
  return building.ids.has(id.value) ? id : undefined;
}

function readTitle(source: PlanSource, words: StepWords, hasBoldId: boolean): Sourced<string> {
  const { text } = source;
  const { node, labels, bold } = words;
  // A capitalised word without a sign is part of the sentence as well: "**Confirmations** for all".
  const isName = bold !== undefined && /^[a-z0-9]|[-_.\d]/.test(sliceOf(text, bold));
  const span = hasBoldId && isName ? words.titleBehindBold : words.title;
  const value = titleText(text, span, labels);
  const kind = node.origin === 'heading' ? 'heading' : 'text';
  return createSourced(text, value === '' ? sliceOf(text, span) : value, { span, source: kind });
}

function uniqueBolds(source: PlanSource, words: readonly StepWords[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { bold } of words) {
    if (!bold) continue;
    const word = sliceOf(source.text, bold);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count === 1).map(([word]) => word));
}

/** The words that other steps may call a step by. */
function namesOf(source: PlanSource, { title, titleBehindBold, labels }: StepWords): string[] {
  const id = labels.find(({ key }) => key === 'id');
  return [title, titleBehindBold, ...(id ? [id.value] : [])].map(span =>
    sliceOf(source.text, span),
  );
}

function ownersOf(source: PlanSource, words: StepWords): readonly Sourced<string>[] {
  const named = words.owners.map(span =>
    createSourced(source.text, sliceOf(source.text, span), { span, source: 'text' }),
  );
  return [...textsLabel(source, words.labels, 'owners'), ...named];
}

/** What a status such as `Blocked by #12`, `Blocked - no token` or `blocked until the audit` says of it; perhaps nothing. */
function impedimentsOf(
  { text }: PlanSource,
  blocked: Sourced<string> | undefined,
): readonly Impediment[] {
  if (!blocked) return [];
  const { span } = blocked;
  const phrase = findPhrases(text, span).find(({ kind }) => kind === 'blocked-by');
  const [before] =
    /^.{0,20}?\bblocked(?:\s*[-–—(]\s*(?=[\p{Alpha}\p{N}#`[])|\s+(?=(?:until|till|pending)\s))/iu.exec(
      sliceOf(text, span),
    ) ?? [];
  if (phrase) return [splitImpediment(text, phrase.value)];
  if (before) return [splitImpediment(text, { start: span.start + before.length, end: span.end })];
  const unknown = { ref: undefined, reason: undefined, since: undefined, until: undefined };
  return [{ ...unknown, owner: undefined, span }];
}

function shown(word: string): string {
  return word.length > 1000 ? word : plainText(word, { start: 0, end: word.length });
}

function fold(word: string): string {
  return word.trim().toLowerCase();
}
