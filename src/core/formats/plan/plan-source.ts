import type { Gate } from '../../model/plan/gate.ts';
import type { Dependency, Impediment } from '../../model/plan/plan.ts';
import type { Sourced, ValueSource } from '../../model/value.ts';
import type { YamlEntry, YamlMap, YamlNode } from '../../parse/yaml/yaml-tree.ts';
import { type Problem, type Span, sliceOf } from '../../text/span.ts';
import { noOwnWords, type OwnWords } from '../configuration/own-words.ts';
import type { KeyTable } from './keys/key-table.ts';

/** The text a plan is read from, and where what is wrong with it goes. */
export interface PlanSource {
  readonly path: string;
  readonly text: string;
  /** The kind of place YAML values come from: the whole file, or its front matter. */
  readonly yaml: 'yaml' | 'front-matter';
  /** The status words of the team. */
  readonly words: OwnWords;
  readonly problems: Problem[];
  /** Nodes that were read as a step, a phase or a list of them: an alias must not multiply them. */
  readonly seen: Set<YamlNode>;
  /** Maps that were read: one that many steps name by an alias is sorted once. */
  readonly fields: Map<YamlMap, Fields>;
  /** Lists that were read: one that many steps name by an alias is read once. */
  readonly lists: ListMemory;
}

/** The entries of a YAML map by their canonical key. */
export interface Fields {
  readonly source: PlanSource;
  readonly map: YamlMap;
  readonly table: KeyTable;
  readonly entries: ReadonlyMap<string, YamlEntry>;
  readonly lost: readonly LostEntry[];
}

/** An entry that is not read, though it says something: its key is misspelt, or is there twice. */
export interface LostEntry {
  /** The key that was most likely meant. */
  readonly key: string;
  readonly entry: YamlEntry;
}

interface ListMemory {
  readonly texts: Map<YamlNode, TextsReading>;
  readonly dependencies: Map<YamlNode, readonly Dependency[]>;
  readonly impediments: Map<YamlNode, readonly Impediment[]>;
  readonly gates: Map<YamlNode, readonly Gate[]>;
}

interface TextsReading {
  readonly texts: readonly Sourced<string>[];
  /** What is wrong with the list is wrong wherever an alias repeats it. */
  readonly problems: readonly Problem[];
}

/** More than this no one reads. */
const maxProblems = 100;

/** `problems` are those of the parser; what is read reports more of them. */
export function createPlanSource(
  { path, text }: { readonly path: string; readonly text: string },
  yaml: PlanSource['yaml'],
  problems: readonly Problem[],
  words: OwnWords = noOwnWords,
): PlanSource {
  // A problem at the very end may point behind it.
  const within = problems.map(problem => ({ ...problem, span: clamp(problem.span, text.length) }));
  const lists = {
    texts: new Map(),
    dependencies: new Map(),
    impediments: new Map(),
    gates: new Map(),
  };
  return {
    path,
    text,
    yaml,
    words,
    problems: within,
    seen: new Set(),
    fields: new Map(),
    lists,
  };
}

/** What a list was read as; read only the first time. */
export function readOnce<T>(
  memory: Map<YamlNode, T>,
  node: YamlNode | undefined,
  read: () => T,
): T {
  const known = node && memory.get(node);
  if (known !== undefined) return known;
  const result = read();
  if (node) memory.set(node, result);
  return result;
}

/** Whether nothing more is reported, so that nothing more has to be said. */
export function isFull({ problems }: { readonly problems: readonly Problem[] }): boolean {
  return problems.length >= maxProblems;
}

/** `near` is what was most likely meant in the place of what stands at `span`. */
export function report(
  source: PlanSource,
  span: Span,
  message: string,
  near?: string | undefined,
): void {
  if (isFull(source)) return;
  const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
  source.problems.push({ span, message: `${message}${hint}`, near });
}

/** What is understood, and should be written another way. */
export function hint(
  source: PlanSource,
  span: Span,
  {
    kind,
    message,
    near,
  }: Pick<Problem, 'message' | 'near'> & { kind: NonNullable<Problem['kind']> },
): void {
  if (!isFull(source)) source.problems.push({ span, message, kind, near });
}

/** What was read, and whether all of it could be understood: half a criterion must not hold. */
export function readApart<T>(
  source: PlanSource,
  read: (apart: PlanSource) => T,
): { readonly value: T; readonly isSound: boolean } {
  const apart: PlanSource = { ...source, problems: [], fields: new Map() };
  const value = read(apart);
  const { problems } = apart;
  addProblems(source, problems);
  return { value, isSound: problems.every(({ kind }) => kind !== undefined) };
}

/** Reports what was found apart, each thing once. */
export function addProblems(source: PlanSource, problems: readonly Problem[]): void {
  for (const problem of problems) {
    if (!isFull(source) && !source.problems.includes(problem)) source.problems.push(problem);
  }
}

/** What was reported, in the order of the text. */
export function problemsOf(source: PlanSource): readonly Problem[] {
  return [...source.problems].sort((a, b) => a.span.start - b.span.start);
}

/** Where a value was read, and why it is not certain. */
export interface Proof {
  readonly span: Span;
  readonly source: ValueSource;
  readonly doubt?: string | undefined;
}

/** A value with what stands in the text where it was read. */
export function createSourced<T>(text: string, value: T, proof: Proof): Sourced<T> {
  const { span, source, doubt } = proof;
  return { value, raw: sliceOf(text, span), span, source, doubt };
}

function clamp({ start, end }: Span, length: number): Span {
  return { start: Math.min(start, length), end: Math.min(end, length) };
}
