import { findFieldName } from '../../formats/decision/fields/field-names.ts';
import { isRelationKind } from '../../model/decision.ts';
import { type Project, textOf } from '../../model/project.ts';
import { findFrontMatter } from '../../parse/front-matter.ts';
import { countEach, mostFirst } from '../../text/count-each.ts';
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
  if (!isRelationKind(field)) return undefined;
  return behindSign(text, { span, items: decisionItems(project, file) });
}

/** The keys of MADR 4, where the log has none of its own. */
const usualKeys = ['status', 'date', 'decision-makers', 'consulted', 'informed'];

function keyItems({ project, file, log }: RecordQuestion): CompletionItem[] {
  const others = othersOf(project, file, log).slice(-mostRecords);
  const counts = countEach(others.flatMap(other => keysOf(project, other.file)));
  const own = mostFirst(counts);
  return (own.length > 0 ? own : usualKeys).map(label => ({
    kind: findFieldName(label) === 'status' ? 'choice' : 'key',
    label,
    detail: own.length > 0 ? `${counts.get(label)} in this log` : 'key of a decision',
    documentation: '',
    insert: `${label}: `,
  }));
}

/** Each once. */
function keysOf(project: Project, file: string): readonly string[] {
  const text = textOf(project, file) ?? '';
  const span = findFrontMatter(text);
  if (!span) return [];
  const lines = text.slice(span.start, span.end).split('\n');
  const keys = lines.flatMap(line => /^([A-Za-z][\w -]{0,40}?)\s*:/.exec(line)?.[1] ?? []);
  return [...new Set(keys)];
}
