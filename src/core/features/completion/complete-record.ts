import { findFieldName, findSectionField } from '../../formats/decision/fields/field-names.ts';
import type { Decision, DecisionStatus } from '../../model/decision.ts';
import type { Project } from '../../model/project.ts';
import { countEach, mostFirst } from '../../text/count-each.ts';
import { linkPath } from '../../text/path.ts';
import { upperFirst } from '../../text/upper-first.ts';
import { behindSign, type Completion, type CompletionItem, wordItem } from './completion.ts';
import { decisionItems } from './name-items.ts';

/** A place in a decision, or in a file that may become one of a log. */
export interface RecordQuestion {
  readonly project: Project;
  readonly file: string;
  readonly log: string;
  readonly text: string;
  readonly offset: number;
}

/** The value of a status or of a relation in the body of a record, in the words of its log. */
export function completeRecord(question: RecordQuestion): Completion | undefined {
  const place = findLabelled(question) ?? findInSection(question);
  if (!place) return undefined;
  const { field, said, isFirst } = place;
  const { text, offset } = question;
  const end = offset + (/^[\w-]*/.exec(text.slice(offset, offset + 40))?.[0].length ?? 0);
  if (relationFields.includes(field) || tellsRelation(place)) {
    const word = /\S*$/.exec(said)?.[0] ?? '';
    const span = { start: offset - word.length, end };
    return behindSign(text, { span, items: targetItems(question) });
  }
  if (field !== 'status' || !isFirst) return undefined;
  const span = { start: offset - said.length, end };
  return behindSign(text, { span, items: statusItems(question) });
}

/** `Supersedes 00`, `Accepted, superseded by ADR-`: what is written at the end is the name of a record. */
function tellsRelation({ said, isFirst }: FieldPlace): boolean {
  if (isFirst && /\b(?:by|durch|par|por)\s+\S*$/iu.test(said)) return true;
  const words = said.split(/\s+/).slice(0, -1);
  return words.some((_, last) => {
    const field = findFieldName(words.slice(0, last + 1).join(' '));
    return field !== undefined && relationFields.includes(field);
  });
}

const relationFields: readonly string[] = ['supersedes', 'superseded-by', 'amends', 'amended-by'];

interface FieldPlace {
  readonly field: string;
  /** What is written of the value up to the place. */
  readonly said: string;
  /** Whether nothing of the value stands in lines above. */
  readonly isFirst: boolean;
}

/** `Status: acc`, `* Status: acc`, `**Status**: acc`, `| Status | acc`. */
function findLabelled({ text, offset }: RecordQuestion): FieldPlace | undefined {
  const line = lineBefore(text, offset);
  const match =
    /^\s*(?:[-*+>|]\s+)?[*_]{0,2}(\p{Alpha}[\p{Alpha} _-]{0,30}?)[*_]{0,2}\s*[:：|][*_]{0,2}\s*(.{0,80})$/u.exec(
      line,
    );
  const field = match && findFieldName(match[1] ?? '');
  return field ? { field, said: match[2] ?? '', isFirst: true } : undefined;
}

/** A line below a heading such as `## Status`, or an item there. */
function findInSection({ text, offset }: RecordQuestion): FieldPlace | undefined {
  const said = /^\s{0,3}(?:[-*+]\s+)?(.{0,80})$/.exec(lineBefore(text, offset))?.[1];
  if (said === undefined) return undefined;
  const above = text
    .slice(Math.max(0, offset - 400), offset)
    .split('\n')
    .slice(0, -1)
    .reverse();
  const written = above.filter(line => line.trim() !== '');
  const at = written.findIndex(line => /^#{1,6}\s/.test(line));
  const heading = /^#{1,6}\s+(.{1,60}?)\s*#*$/.exec(written[at] ?? '')?.[1];
  const field = heading && findSectionField(heading.toLowerCase());
  return field ? { field, said, isFirst: at === 0 } : undefined;
}

function lineBefore(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
}

/** What the log writes comes first, in its own words; then the words that everybody knows. */
export function statusItems({ project, file, log }: RecordQuestion): CompletionItem[] {
  const written = othersOf(project, file, log).flatMap(({ status }) =>
    status && status.value !== 'unknown' ? status.raw : [],
  );
  const counts = countEach(written.filter(raw => !/[[\]():\d]/.test(raw) && raw.length <= 30));
  const own = mostFirst(counts);
  const isCapital = own.some(raw => /^\p{Upper}/u.test(raw));
  const known = new Set(own.map(raw => raw.toLowerCase()));
  const others = commonStatuses.filter(word => !known.has(word));
  return [
    ...own.map(raw => wordItem(raw, `${counts.get(raw)} in this log`)),
    ...others.map(word => wordItem(isCapital ? upperFirst(word) : word)),
  ];
}

const commonStatuses: readonly DecisionStatus[] = [
  'proposed',
  'accepted',
  'rejected',
  'deprecated',
  'superseded',
];

/** Other decisions as the log writes them: as links where it has links. */
function targetItems({ project, file, log }: RecordQuestion): CompletionItem[] {
  const items = decisionItems(project, file);
  const usesLinks = othersOf(project, file, log).some(({ relations }) =>
    relations.some(({ targetFile, raw }) => targetFile !== undefined && raw.includes('](')),
  );
  if (!usesLinks) return items;
  return items.map(item => {
    const path = linkPath(file, item.documentation);
    return { ...item, insert: `[${item.label}](${path})` };
  });
}

/** The records of the same log in other files. */
export function othersOf(project: Project, file: string, log: string): readonly Decision[] {
  return project.decisions.filter(decision => decision.log === log && decision.file !== file);
}
