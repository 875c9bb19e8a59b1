import { findEverybody } from '../../analysis/step/owners.ts';
import { canonicalKey } from '../../formats/plan/keys/canonical-key.ts';
import { gateKeys, shortGates } from '../../formats/plan/keys/gate-keys.ts';
import type { KeyTable, ValueShape } from '../../formats/plan/keys/key-table.ts';
import { planKeys } from '../../formats/plan/keys/plan-keys.ts';
import { shapeOf, tableAt, tableOf, wordsOf } from '../../formats/plan/keys/table-at.ts';
import type { Readings } from '../../model/facts/facts.ts';
import type { Plan } from '../../model/plan/plan.ts';
import type { Project } from '../../model/project.ts';
import type { Span } from '../../text/span.ts';
import { withArticle } from '../../text/with-article.ts';
import { behindSign, type Completion, type CompletionItem, wordItem } from './completion.ts';
import { decisionItems, entityItems, stepItems } from './name-items.ts';
import { wholePlan } from './whole-plan.ts';
import { findYamlCursor, type YamlCursor } from './yaml-cursor.ts';

/** A place in a plan. */
export interface NameQuestion {
  readonly project: Project;
  readonly readings: Readings;
  /** Undefined where the file cannot be read as a plan yet. */
  readonly plan: Plan | undefined;
  readonly file: string;
  readonly text: string;
  readonly offset: number;
}

/** A place in the YAML of a plan, up to whose end the text goes. `keys` are those of its outermost map. */
export interface YamlQuestion extends NameQuestion {
  readonly keys: KeyTable;
}

/** Keys where a key is written, and what a key may have where its value is. */
export function completeYaml(question: YamlQuestion): Completion | undefined {
  const cursor = findYamlCursor(question.text, question.offset);
  if (!cursor) return undefined;
  const { path, key, isItem, isFlow, word } = cursor;
  const table = tableAt(question.keys, path);
  if (key === undefined) {
    const whole = question.keys === planKeys ? wholePlan(question.file, question.text) : [];
    return table && { span: word, items: [...whole, ...keyItems(table, cursor)] };
  }
  const shape = table && shapeOf(table, key);
  const values = valueItems(question, nameOfValue(question, { path, key }, table), shape);
  const below = values.length === 0 && !isFlow && !isItem && shape && tableOfList(shape);
  if (below) return beginList(question.text, word, below);
  const inner = isItem && shape ? tableOf(shape) : undefined;
  const keys = inner ? keyItems(inner, { ...cursor, siblings: new Set() }) : [];
  const isQuoted = /["']/.test(question.text.charAt(word.start - 1));
  const items = [...values.map(isQuoted ? asWritten : inQuotes), ...keys];
  return behindSign(question.text, { span: word, items });
}

/** The maps of a list begin in the line below their key: of the blank behind its colon nothing stays. */
function beginList(text: string, { start, end }: Span, table: KeyTable): Completion {
  const items = keyItems(table, { siblings: new Set(), indent: '\n  - ' });
  return { span: { start: text.lastIndexOf(':', start - 1) + 1, end }, items };
}

/** The keys of the maps that are the items of a list. */
function tableOfList(shape: ValueShape): KeyTable | undefined {
  return shape.kind === 'list' ? tableOf(shape) : undefined;
}

/** The value that is being written: its key as `nameOfValue` gives it, and the word. */
export function findValue(question: YamlQuestion) {
  const cursor = findYamlCursor(question.text, question.offset);
  const table = cursor && tableAt(question.keys, cursor.path);
  if (cursor?.key === undefined || !table) return undefined;
  const { path, key, word } = cursor;
  return { name: nameOfValue(question, { path, key }, table), word };
}

function asWritten(item: CompletionItem): CompletionItem {
  return item;
}

/** YAML keeps `@` for itself at the beginning of a word, and reads `1.0` as the number 1. */
function inQuotes(item: CompletionItem): CompletionItem {
  return /^@|^\d+\.\d+$/.test(item.insert)
    ? { ...item, insert: JSON.stringify(item.insert) }
    : item;
}

/** The key of a value behind the key of its map: `evidence.ref`, also where that is written in short. */
function nameOfValue(
  { keys }: YamlQuestion,
  { path, key }: { readonly path: readonly string[]; readonly key: string },
  table: KeyTable | undefined,
): string {
  const name = nameIn(table, key);
  const short = table === gateKeys ? shortKeys.get(name) : undefined;
  if (short !== undefined) return `${name}.${short}`;
  return `${nameIn(tableAt(keys, path.slice(0, -1)), path.at(-1) ?? '')}.${name}`;
}

const shortKeys: ReadonlyMap<string, string> = new Map(Object.entries(shortGates));

/** The key as the format has it, however it is spelled. */
function nameIn(table: KeyTable | undefined, key: string): string {
  return table ? canonicalKey(key, table).key : key;
}

/** What is not there yet; of keys that exclude each other none once there is one. */
function keyItems(
  table: KeyTable,
  { siblings, indent }: Pick<YamlCursor, 'siblings' | 'indent'>,
): CompletionItem[] {
  const present = new Set([...siblings].map(key => canonicalKey(key, table).key));
  const isChosen = table.exclusive.some(key => present.has(key));
  return [...table.keys]
    .filter(([key]) => !present.has(key) && !(isChosen && table.exclusive.includes(key)))
    .map(([key, { description, shape }]) => ({
      kind: wordsOf(shape).length > 0 || tableOfList(shape) ? 'choice' : 'key',
      label: key,
      detail: `key of ${withArticle(table.name)}`,
      documentation: description,
      insert: `${indent}${key}: `,
    }));
}

function valueItems(
  question: YamlQuestion,
  key: string,
  shape: ValueShape | undefined,
): CompletionItem[] {
  const names = namesFor(question, key) ?? namesFor(question, key.replace(/^.*\./, ''));
  return names ?? (shape ? wordsOf(shape).map(word => wordItem(word)) : []);
}

/** What a key names by an id. The incidents and premortems of other files count as well. */
export function namesFor(question: NameQuestion, key: string): CompletionItem[] | undefined {
  const { project, plan, file, offset } = question;
  switch (key) {
    case 'depends-on':
    case 'depends-on.step':
    case 'incidents.steps':
    case 'premortems.for':
      return stepItems(project, plan, offset);
    case 'decisions':
    case 'decision.ref':
      return decisionItems(project, file);
    case 'blocked-by':
    case 'blocked-by.ref':
      return [
        ...entityItems([...(plan?.incidents ?? []), ...project.incidents]),
        ...stepItems(project, plan, offset),
        ...decisionItems(project, file),
      ];
    case 'window':
    case 'maintenance-window.ref':
      return entityItems(plan?.maintenanceWindows ?? []);
    case 'evidence.ref':
      return entityItems(plan?.evidence ?? []);
    case 'load-test.ref':
      return entityItems(plan?.loadTests ?? []);
    case 'premortem.ref':
      return entityItems([...(plan?.premortems ?? []), ...project.premortems]);
    case 'postmortem.ref':
      return entityItems(project.postmortems);
    case 'flag.key':
      return entityItems((plan?.flags ?? []).map(flag => ({ id: flag.key })));
    case 'consumers.contract':
    case 'notice.contract':
      return entityItems(plan?.contracts ?? []);
    case 'removes':
      return entityItems([
        ...(plan?.contracts ?? []),
        ...(plan?.flags ?? []).map(flag => ({ id: flag.key })),
      ]);
    case 'owners':
      return findEverybody(project, question.readings, question).map(name => wordItem(name));
    default:
      return undefined;
  }
}
