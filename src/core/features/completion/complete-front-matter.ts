import { findFieldName } from '../../formats/decision/fields/field-names.ts';
import { relationKinds } from '../../model/decision.ts';
import { type Project, textOf } from '../../model/project.ts';
import { findFrontMatter } from '../../parse/front-matter.ts';
import { othersOf, type RecordQuestion, statusItems } from './complete-record.ts';
import { behindSign, type Completion, type CompletionItem } from './completion.ts';
import { decisionItems } from './name-items.ts';
import { findYamlCursor } from './yaml-cursor.ts';

/** More records of a log say nothing new about its keys. */
const mostRecords = 50;

/** In the front matter of a record: the keys that its log has, statuses, and other decisions. */
export function completeFrontMatter(question: RecordQuestion): Completion | undefined {
  const { project, file, text, offset } = question;
  const cursor = findYamlCursor(text, offset);
  if (!cursor || cursor.path.length > 0) return undefined;
  const { key, word: span, siblings } = cursor;
  if (key === undefined) {
    return { span, items: keyItems(question).filter(({ label }) => !siblings.has(label)) };
  }
  const field = findFieldName(key);
  if (field === 'status') return behindSign(text, { span, items: statusItems(question) });
  if (isRelation(field)) return behindSign(text, { span, items: decisionItems(project, file) });
  return undefined;
}

function isRelation(field: string | undefined): boolean {
  return relationKinds.some(kind => kind === field);
}

/** The keys of MADR 4, where the log has none of its own. */
const usualKeys = ['status', 'date', 'decision-makers', 'consulted', 'informed'];

function keyItems({ project, file, log }: RecordQuestion): CompletionItem[] {
  const counts = new Map<string, number>();
  for (const other of othersOf(project, file, log).slice(-mostRecords)) {
    for (const key of keysOf(project, other.file)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const own = [...counts].sort((a, b) => b[1] - a[1]).map(([key]) => key);
  return (own.length > 0 ? own : usualKeys).map(label => ({
    kind: findFieldName(label) === 'status' ? 'choice' : 'key',
    label,
    detail: own.length > 0 ? `${counts.get(label)} in this log` : 'key of a decision',
    documentation: '',
    insert: `${label}: `,
  }));
}

function keysOf(project: Project, file: string): Set<string> {
  const text = textOf(project, file) ?? '';
  const span = findFrontMatter(text);
  if (!span) return new Set();
  const lines = text.slice(span.start, span.end).split('\n');
  return new Set(lines.flatMap(line => /^([A-Za-z][\w -]{0,40}?)\s*:/.exec(line)?.[1] ?? []));
}
