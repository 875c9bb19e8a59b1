import { type Impediment, type StepKind, stepKinds } from '../../model/plan.ts';
import type { Sourced } from '../../model/value.ts';
import type { YamlMap, YamlNode } from '../../parse/yaml-tree.ts';
import { trimSpan } from '../../text/span.ts';
import { closestWord } from './closest-word.ts';
import type { DraftStep } from './draft.ts';
import { emptyStep, type StepPlace } from './empty-step.ts';
import { stepKeys } from './plan-keys.ts';
import { createSourced, isFull, type PlanSource, report } from './plan-source.ts';
import { defaultStatus, readStepStatus } from './read-step-status.ts';
import { readDependencies, toReference } from './yaml-dependencies.ts';
import {
  dayField,
  daysField,
  type Fields,
  headOf,
  itemsField,
  nodeOf,
  readFields,
  scalarText,
  shortened,
  textField,
  textsField,
  wordField,
} from './yaml-fields.ts';
import { readGates } from './yaml-gates.ts';
import { readImpediments } from './yaml-impediments.ts';

/** The steps under `steps`, each one followed by its sub-steps. */
export function readSteps(fields: Fields, place: StepPlace): readonly DraftStep[] {
  const { source } = fields;
  const node = nodeOf(fields, 'steps');
  if (!node || isRepeated(source, node)) return [];
  if (node.kind === 'map') {
    report(source, headOf(source, node), 'The steps must be a list, each beginning with "- ".');
    return [];
  }
  return itemsField(fields, 'steps').flatMap(item => readStep(source, item, place));
}

/** Steps that an alias repeats are read where they stand first. */
function isRepeated(source: PlanSource, node: YamlNode): boolean {
  if (node.kind === 'scalar') return false;
  if (!source.seen.has(node)) {
    source.seen.add(node);
    return false;
  }
  if (!isFull(source)) {
    report(source, headOf(source, node), 'Steps that an alias repeats are read once.');
  }
  return true;
}

function readStep(source: PlanSource, node: YamlNode, place: StepPlace): readonly DraftStep[] {
  if (node.kind === 'scalar') {
    const title = scalarText(source, node);
    return title ? [{ ...emptyStep(title, place), span: node.span }] : [];
  }
  if (node.kind === 'list') {
    report(source, headOf(source, node), 'A step must be a map with an id and a title.');
    return [];
  }
  if (isRepeated(source, node)) return [];
  const fields = readFields(source, node, stepKeys);
  const step = readStepFields(fields, node, place);
  return [step, ...readSteps(fields, { phase: place.phase, parent: step })];
}

function readStepFields(fields: Fields, map: YamlMap, place: StepPlace): DraftStep {
  const id = readId(fields);
  const title = textField(fields, 'title') ?? id ?? untitled(fields.source, map);
  const started = dayField(fields, 'started');
  const finished = dayField(fields, 'finished');
  const declared = readDeclared(fields);
  const empty = emptyStep(title, place);
  return {
    ...empty,
    id: id?.value,
    idSpan: id?.span ?? title.span,
    status: declared ? declared.status : defaultStatus(title, started, finished),
    kind: readKind(fields),
    owners: textsField(fields, 'owners'),
    dependsOn: readDependencies(fields),
    blockedBy: withBlocked(readImpediments(fields), declared),
    paths: textsField(fields, 'paths'),
    decisions: [...empty.decisions, ...textsField(fields, 'decisions').map(toReference)],
    start: dayField(fields, 'not-before') ?? dayField(fields, 'start'),
    due: dayField(fields, 'due'),
    started,
    finished,
    reviewed: dayField(fields, 'reviewed'),
    until: dayField(fields, 'until'),
    reason: textField(fields, 'reason')?.value,
    staleAfter: daysField(fields, 'stale-after'),
    entry: [...empty.entry, ...readGates(fields, 'entry')],
    exit: readGates(fields, 'exit'),
    span: trimSpan(fields.source.text, map.span),
  };
}

function untitled(source: PlanSource, map: YamlMap): Sourced<string> {
  report(source, headOf(source, map), 'This step has neither an id nor a title.');
  const span = { start: map.span.start, end: map.span.start };
  return {
    ...createSourced(source.text, 'Step', { span, source: source.yaml }),
    doubt: 'No title is written.',
  };
}

/** Letters, digits, `.`, `_` and `-`; a slash would name another plan. */
function readId(fields: Fields): Sourced<string> | undefined {
  const id = wordField(fields, 'id');
  if (!id || /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(id.value)) return id;
  const message = `"${shortened(id.value)}" is not an id. Use letters, digits, ".", "_" and "-".`;
  report(fields.source, id.span, message);
  return id;
}

interface Declared {
  readonly status: DraftStep['status'];
  /** Where the status says that the step is blocked. */
  readonly blocked: Sourced<string> | undefined;
}

function readDeclared(fields: Fields): Declared | undefined {
  const word = textField(fields, 'status');
  if (!word) return undefined;
  const { status, isBlocked, problem } = readStepStatus(fields.source, word);
  if (problem) report(fields.source, word.span, problem.message, problem.near);
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

function readKind(fields: Fields): StepKind {
  const word = wordField(fields, 'kind');
  if (!word) return 'other';
  const kind = stepKinds.find(known => known === word.value.toLowerCase());
  if (kind) return kind;
  const near = closestWord(word.value, stepKinds);
  const message = `"${shortened(word.value)}" is not a kind of step.`;
  report(fields.source, word.span, message, near);
  return 'other';
}
