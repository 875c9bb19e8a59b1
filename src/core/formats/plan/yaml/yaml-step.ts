import { type Impediment, stepKinds } from '../../../model/plan/plan.ts';
import type { Reference } from '../../../model/reference.ts';
import type { Sourced } from '../../../model/value.ts';
import type { YamlEntry, YamlMap, YamlNode } from '../../../parse/yaml/yaml-tree.ts';
import type { InParts } from '../../../text/in-parts.ts';
import { pushAll } from '../../../text/push-all.ts';
import { type Problem, type Span, sliceOf, trimSpan } from '../../../text/span.ts';
import type { DraftStep } from '../draft.ts';
import { emptyStep, type StepPlace } from '../empty-step.ts';
import { readRollback } from '../entities/read-rollback.ts';
import { readGates } from '../gates/read-gates.ts';
import { stepKeys } from '../keys/step-keys.ts';
import { createSourced, type Fields, hint, type PlanSource, report } from '../plan-source.ts';
import { sameWord } from '../same-word.ts';
import { stepWords } from '../status-words.ts';
import { isListed } from '../values/read-status.ts';
import { defaultStatus, readStepStatus } from '../values/read-step-status.ts';
import { readDependencies } from './yaml-dependencies.ts';
import {
  headOf,
  isRepeated,
  itemsField,
  nodeOf,
  readFields,
  scalarText,
  shortened,
} from './yaml-fields.ts';
import { readImpediments } from './yaml-impediments.ts';
import {
  booleanField,
  choiceField,
  dayField,
  daysField,
  estimateField,
  idField,
  numberField,
  referenceField,
  referencesField,
  textField,
  textsField,
  versionField,
  wordField,
} from './yaml-values.ts';

/** So many steps take a few milliseconds. */
const portion = 100;

/** The steps under `steps`, each one followed by its sub-steps. */
export function* readStepsInParts(fields: Fields, place: StepPlace): InParts<readonly DraftStep[]> {
  const drafts: DraftStep[] = [];
  for (const [index, item] of stepItems(fields).entries()) {
    pushAll(drafts, readStep(fields.source, item, place));
    if (index % portion === portion - 1) yield;
  }
  return drafts;
}

function stepItems(fields: Fields): readonly YamlNode[] {
  const { source } = fields;
  const node = nodeOf(fields, 'steps');
  if (!node || isRepeated(source, node)) return [];
  if (node.kind !== 'map') return itemsField(fields, 'steps');
  report(source, headOf(source, node), 'The steps must be a list, each beginning with "- ".');
  return [];
}

/** The step in an entry of `steps`, followed by its sub-steps. */
export function readStep(
  source: PlanSource,
  node: YamlNode,
  place: StepPlace,
): readonly DraftStep[] {
  if (node.kind === 'scalar') {
    const title = scalarText(source, node);
    return title ? [{ ...emptyStep(title, place), span: node.span }] : [];
  }
  if (node.kind === 'list') {
    report(source, headOf(source, node), 'A step must be a text, or a map with an id and a title.');
    return [];
  }
  if (isRepeated(source, node)) return [];
  const fields = readFields(source, node, stepKeys);
  const step = readStepFields(fields, node, place);
  const inStep = { phase: place.phase, parent: step };
  return [step, ...stepItems(fields).flatMap(item => readStep(source, item, inStep))];
}

function readStepFields(fields: Fields, map: YamlMap, place: StepPlace): DraftStep {
  const id = idField(fields);
  const title = textField(fields, 'title') ?? id ?? untitled(fields.source, map);
  const started = dayField(fields, 'started');
  const finished = dayField(fields, 'finished');
  const declared = readDeclared(fields);
  const empty = emptyStep(title, place);
  const step = {
    ...empty,
    id: id?.value,
    idSpan: id?.span ?? title.span,
    description: textField(fields, 'description'),
    links: referencesField(fields, 'links'),
    weight: numberField(fields, 'weight'),
    status: declared ? declared.status : defaultStatus(title, started, finished),
    kind: choiceField(fields, 'kind', stepKinds)?.value ?? 'other',
    owners: textsField(fields, 'owners'),
    dependsOn: readDependencies(fields),
    blockedBy: withBlocked(readImpediments(fields), declared),
    saysBlocked: declared?.blocked !== undefined,
    paths: textsField(fields, 'paths'),
    decisions: [...empty.decisions, ...referencesField(fields, 'decisions')],
    start: dayField(fields, 'not-before') ?? dayField(fields, 'start'),
    due: dayField(fields, 'due'),
    started,
    finished,
    reviewed: dayField(fields, 'reviewed'),
    until: dayField(fields, 'until'),
    reason: textField(fields, 'reason')?.value,
    staleAfter: daysField(fields, 'stale-after'),
    estimate: estimateField(fields, 'estimate'),
    window: referenceField(fields, 'window'),
    entry: [...empty.entry, ...readGates(fields, 'entry')],
    exit: readGates(fields, 'exit'),
    rollback: readRollback(fields),
    pointOfNoReturn: booleanField(fields, 'point-of-no-return'),
    risks: textsField(fields, 'risks'),
    subject: wordField(fields, 'subject'),
    removes: referencesField(fields, 'removes'),
    release: versionField(fields, 'release'),
    span: trimSpan(fields.source.text, map.span),
  };
  return { ...step, unread: findUnread(fields, step) };
}

/** Without these a step may begin earlier than somebody wrote. */
const keysOfBegin = ['depends-on', 'not-before', 'start', 'window', 'kind'] as const;

/** The same of those that tell it themselves where they are understood in part. */
const keysOfWaiting: readonly string[] = [...keysOfBegin, 'blocked-by', 'entry'];

/** By the names under which they are written: `needs` stands for `depends-on`. */
function findUnread({ entries, lost, source }: Fields, step: DraftStep): readonly Reference[] {
  const wrong = source.problems.filter(({ kind }) => kind === undefined);
  if (wrong.length === 0) return [];
  const misread = keysOfBegin.flatMap(key => {
    const entry = entries.get(key);
    // What an alias repeats stands elsewhere.
    const spans = entry ? [entry.span, entry.value?.span ?? entry.span] : [];
    const isWrong = wrong.some(({ span }) => spans.some(each => startsIn(each, span)));
    const isPart = key === 'depends-on' && countItems(entry) > step.dependsOn.length;
    return entry && (isWrong || isPart) ? entry : [];
  });
  const partly = [
    { entry: entries.get('entry'), parts: step.entry },
    { entry: entries.get('blocked-by'), parts: step.blockedBy },
  ].flatMap(({ entry, parts }) => {
    const isLost = ({ span }: Problem) =>
      entry && startsIn(entry.span, span) && !parts.some(part => startsIn(part.span, span));
    return entry && wrong.some(isLost) ? entry : [];
  });
  const unread = lost.flatMap(({ key, entry }) => (keysOfWaiting.includes(key) ? entry : []));
  return [...misread, ...partly, ...unread].map(({ keySpan }) => ({
    raw: sliceOf(source.text, keySpan),
    span: keySpan,
  }));
}

function startsIn(outer: Span, { start }: Span): boolean {
  return outer.start <= start && start < outer.end;
}

function countItems(entry: YamlEntry | undefined): number {
  return entry?.value?.kind === 'list' ? entry.value.items.filter(isFilled).length : 0;
}

function isFilled(node: YamlNode): boolean {
  return node.kind !== 'scalar' || (node.type !== 'null' && node.value.trim() !== '');
}

function untitled(source: PlanSource, map: YamlMap): Sourced<string> {
  const span = { start: map.span.start, end: map.span.start };
  return {
    ...createSourced(source.text, 'Step', { span, source: source.yaml }),
    doubt: 'No title is written.',
  };
}

interface Declared {
  readonly status: DraftStep['status'];
  /** Where the status says that the step is blocked. */
  readonly blocked: Sourced<string> | undefined;
}

/** Undefined where none is written. A list, a map, and what stands behind a misspelt key are not understood. */
function readDeclared(fields: Fields): Declared | undefined {
  const word = wordField(fields, 'status');
  if (!word) {
    const isWritten = nodeOf(fields, 'status') ?? fields.lost.find(({ key }) => key === 'status');
    return isWritten && { status: undefined, blocked: undefined };
  }
  const { status, isBlocked, problem } = readStepStatus(fields.source, word);
  if (problem) report(fields.source, word.span, problem.message, problem.near);
  else if (status && !isListed(word.value, stepWords, fields.source.words.steps)) {
    const message = `"${shortened(word.value)}" is read as "${isBlocked ? 'blocked' : status.value}".`;
    const near = isBlocked ? undefined : sameWord(word.value, status.value);
    hint(fields.source, word.span, { kind: 'spelling', message, near });
  }
  return { status, blocked: isBlocked ? word : undefined };
}

/** A step that only says that it is blocked has an impediment without a reason. */
function withBlocked(
  impediments: readonly Impediment[],
  declared: Declared | undefined,
): readonly Impediment[] {
  if (!declared?.blocked || impediments.length > 0) return impediments;
  const { span } = declared.blocked;
  const unknown = { ref: undefined, reason: undefined, since: undefined, until: undefined };
  return [{ ...unknown, owner: undefined, span }];
}
