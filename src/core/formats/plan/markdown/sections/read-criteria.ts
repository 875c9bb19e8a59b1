import type { ChecklistGate, ChecklistItem } from '../../../../model/plan/gate.ts';
import { plainText } from '../../../../parse/inline.ts';
import type { Block, List, ListItem } from '../../../../parse/markdown-tree.ts';
import { type Span, sliceOf, trimSpan } from '../../../../text/span.ts';
import { createSourced, type PlanSource } from '../../plan-source.ts';
import { isNothing } from '../../values/is-nothing.ts';
import { readMark } from '../words/mark-status.ts';
import { criteriaKind } from '../words/section-topic.ts';
import { isStruck } from '../words/without-struck.ts';
import { firstLine, introOf } from './list-intro.ts';
import { isSearchable } from './read-line.ts';
import type { Section } from './section.ts';

/** The criteria that a phase or a step lists under words such as "Exit criteria". */
export interface Criteria {
  readonly entry: readonly ChecklistGate[];
  readonly exit: readonly ChecklistGate[];
}

/** Those among these blocks, and those under headings of their own. */
export function readCriteria(
  source: PlanSource,
  blocks: readonly Block[],
  sections: readonly Section[] = [],
): Criteria {
  const found = [
    ...listsAmong(source, blocks),
    ...sections.flatMap(section => {
      const kind = criteriaKind(section.title);
      return kind === undefined ? [] : listsBelow(section).map(list => ({ kind, list }));
    }),
  ];
  const gates = found.map(({ kind, list }) => ({ kind, gate: createGate(source, list) }));
  const ofKind = (kind: Kind) =>
    gates.flatMap(each => (each.kind === kind && each.gate.items.length > 0 ? each.gate : []));
  return { entry: ofKind('entry'), exit: ofKind('exit') };
}

type Kind = 'entry' | 'exit';

interface CriteriaList {
  readonly kind: Kind;
  readonly list: List;
}

/** A list behind a line that says so, or inside an item that does. */
function listsAmong({ text }: PlanSource, blocks: readonly Block[]): readonly CriteriaList[] {
  return blocks.flatMap((block, index) => {
    if (!isList(block)) return [];
    const kind = criteriaKind(introOf(text, blocks, index));
    if (kind !== undefined) return [{ kind, list: block }];
    return block.items.flatMap(item => {
      const own = item.task ? undefined : criteriaKind(firstLine(text, item));
      return own === undefined ? [] : item.blocks.filter(isList).map(list => ({ kind: own, list }));
    });
  });
}

/** Those of a section, and of the headings that it is divided by. */
function listsBelow({ blocks, sections }: Section): readonly List[] {
  return [...blocks.filter(isList), ...sections.flatMap(listsBelow)];
}

function createGate(source: PlanSource, list: List): ChecklistGate {
  return {
    kind: 'checklist',
    file: undefined,
    heading: undefined,
    items: list.items.flatMap(item => itemsOf(source, item)),
    id: undefined,
    waiver: undefined,
    span: trimSpan(source.text, list.span),
  };
}

/** A criterion, and the boxes inside of it: each of them has to hold as well. */
function itemsOf(source: PlanSource, item: ListItem): readonly ChecklistItem[] {
  const own = readItem(source, item);
  const inner = item.blocks.filter(isList).flatMap(list => list.items);
  const below = inner.flatMap(each => (each.task ? itemsOf(source, each) : []));
  return own ? [own, ...below] : below;
}

/** A struck-out or cancelled criterion is none any more, and "None" is none. */
function readItem(source: PlanSource, item: ListItem): ChecklistItem | undefined {
  const span = spanOf(item);
  if (!span) return undefined;
  const value = isSearchable(span) ? plainText(source.text, span) : sliceOf(source.text, span);
  if (value === '' || (!item.task && isNothing(value))) return undefined;
  const written = sliceOf(source.text, span);
  const mark = item.task && readMark(item.task.mark, { isStruck: isStruck(written) });
  if (mark?.value === 'cancelled') return undefined;
  return {
    text: createSourced(source.text, value, { span, source: 'text' }),
    checked: item.task && mark ? mark.value === 'done' : undefined,
    span,
  };
}

function spanOf({ lines }: ListItem): Span | undefined {
  const [first] = lines;
  const last = lines.at(-1);
  return first && last ? { start: first.start, end: last.end } : undefined;
}

function isList(block: Block): block is List {
  return block.kind === 'list';
}
