import { type Risk, type RiskStatus, riskStatuses } from '../../model/plan/premortem.ts';
import type { Sourced } from '../../model/value.ts';
import { parseInline, plainText } from '../../parse/inline.ts';
import type { Block, ListItem } from '../../parse/markdown-tree.ts';
import { type Span, sliceOf, trimSpan } from '../../text/span.ts';
import { isSearchable } from '../plan/markdown/sections/read-line.ts';
import type { Section } from '../plan/markdown/sections/section.ts';
import { createSourced, type PlanSource } from '../plan/plan-source.ts';
import { readDay } from '../plan/values/read-day.ts';
import { linesIn } from './record-text.ts';
import { tableRows } from './table-rows.ts';

/** Tables whose head names a risk or a scenario, items and headings with a likelihood or an impact. */
export function readRisks(source: PlanSource, section: Section): readonly Risk[] {
  return [
    ...readHeading(source, section),
    ...section.blocks.flatMap(block => risksIn(source, block)),
    ...section.sections.flatMap(below => readRisks(source, below)),
  ];
}

function risksIn(source: PlanSource, block: Block): readonly Risk[] {
  if (block.kind === 'table') {
    return tableRows(source.text, block).flatMap(({ cell, span }) => {
      const cellOf = (name: RiskCell) => cell(...columns[name]);
      return cellOf('scenario') ? createRisk(source, cellOf, { span, kind: 'table' }) : [];
    });
  }
  if (block.kind !== 'list') return [];
  return block.items.flatMap(item => readItem(source, item) ?? []);
}

/** `### R1: Two writers diverge` with lines such as `Likelihood: 4` below it. */
function readHeading(
  source: PlanSource,
  { heading, level, blocks, span }: Section,
): readonly Risk[] {
  // What stands below the title is of the whole.
  if (level < 2) return [];
  const lines = blocks.flatMap(block => linesIn(source.text, block));
  if (!heading || !lines.some(({ key }) => key === 'likelihood' || key === 'impact')) return [];
  const [id] = /^[A-Z]{1,4}-?\d{1,4}(?=[:.\s])/.exec(sliceOf(source.text, heading.content)) ?? [];
  const { start } = heading.content;
  const cellOf = (name: RiskCell) => {
    if (name === 'id' && id !== undefined) return { start, end: start + id.length };
    if (name === 'scenario') return heading.content;
    const names: readonly string[] = columns[name];
    return lines.find(({ key }) => names.includes(key))?.value;
  };
  return [createRisk(source, cellOf, { span, kind: 'label' })];
}

/** The columns of a table, and the labels of an item. */
const columns = {
  id: ['id', '#', 'no', 'no.'],
  scenario: ['scenario', 'risk', 'failure', 'what went wrong', 'cause', 'description'],
  likelihood: ['likelihood', 'probability', 'l'],
  impact: ['impact', 'severity', 'i'],
  signal: ['signal', 'warning sign', 'early sign', 'trigger'],
  mitigation: ['mitigation', 'prevention'],
  contingency: ['contingency', 'plan b'],
  owner: ['owner', 'owners', 'who'],
  due: ['due', 'due date', 'by'],
  status: ['status', 'state'],
} as const;
type RiskCell = keyof typeof columns;

/** `**R1** Two writers diverge` with `likelihood:4` and `impact:5` in inline code. */
function readItem(source: PlanSource, item: ListItem): Risk | undefined {
  const { text } = source;
  const [first] = item.lines;
  const last = item.lines.at(-1);
  if (!first || !last) return undefined;
  const line = { start: first.start, end: last.end };
  if (!isSearchable(line)) return undefined;
  const labels = labelsIn(text, line);
  if (!labels.has('likelihood') && !labels.has('impact')) return undefined;
  const firstLabel = Math.min(...[...labels.values()].map(({ span }) => span.start));
  const words = trimSpan(text, { start: line.start, end: firstLabel });
  const bold = /^(\*\*|__)([\p{Alpha}\p{N}][\p{Alpha}\p{N}._-]*?):?\1[\s:–—-]*/u.exec(
    sliceOf(text, words),
  );
  const id = bold && { start: words.start + 2, end: words.start + 2 + (bold[2] ?? '').length };
  const scenario = { start: words.start + (bold?.[0].length ?? 0), end: words.end };
  const cellOf = (name: RiskCell) => {
    if (name === 'scenario') return scenario;
    return labels.get(name)?.value ?? (name === 'id' ? (id ?? undefined) : undefined);
  };
  return createRisk(source, cellOf, { span: trimSpan(text, item.span), kind: 'label' });
}

interface RiskLabel {
  readonly value: Span;
  readonly span: Span;
}

function labelsIn(text: string, line: Span): ReadonlyMap<string, RiskLabel> {
  const found = new Map<string, RiskLabel>();
  for (const inline of parseInline(text, line)) {
    if (inline.kind !== 'code') continue;
    const match = /^([a-z]+)\s*:\s*(?=\S)/i.exec(sliceOf(text, inline.content));
    const key = match?.[1]?.toLowerCase() ?? '';
    if (!match || !Object.hasOwn(columns, key)) continue;
    const value = { start: inline.content.start + match[0].length, end: inline.content.end };
    found.set(key, { value, span: inline.span });
  }
  return found;
}

function createRisk(
  { text }: PlanSource,
  cellOf: (name: RiskCell) => Span | undefined,
  { span, kind }: { readonly span: Span; readonly kind: 'table' | 'label' },
): Risk {
  const wordOf = (name: RiskCell): Sourced<string> | undefined => {
    const at = cellOf(name);
    return at && at.end > at.start
      ? createSourced(text, sliceOf(text, at), { span: at, source: kind })
      : undefined;
  };
  const readOf = <T>(name: RiskCell, read: (written: string) => T | undefined) => {
    const word = wordOf(name);
    const value = word && !word.value.includes('~~') ? read(plainText(text, word.span)) : undefined;
    return word && value !== undefined ? { ...word, value } : undefined;
  };
  const status = readOf('status', readRiskStatus);
  return {
    id: wordOf('id'),
    scenario: wordOf('scenario'),
    likelihood: readOf('likelihood', readScore),
    impact: readOf('impact', readScore),
    signal: wordOf('signal'),
    mitigation: wordOf('mitigation'),
    contingency: wordOf('contingency'),
    owner: wordOf('owner'),
    due: readOf('due', readDay),
    status,
    isUnclear: status === undefined && wordOf('status') !== undefined,
    by: undefined,
    reason: undefined,
    span,
  };
}

/** Only numbers are certain: "high" is 3 for one team and 5 for another. */
function readScore(written: string): number | undefined {
  const digit = /^([1-5])(?:\s*\/\s*5)?$/.exec(written.trim())?.[1];
  return digit === undefined ? undefined : Number(digit);
}

function readRiskStatus(written: string): RiskStatus | undefined {
  return riskStatuses.find(status => status === written.trim().toLowerCase());
}
