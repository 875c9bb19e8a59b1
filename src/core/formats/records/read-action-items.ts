import { type ActionItem, type ActionType, actionTypes } from '../../model/plan/postmortem.ts';
import type { Sourced } from '../../model/value.ts';
import type { Block, ListItem } from '../../parse/markdown-tree.ts';
import { type Span, sliceOf, trimSpan } from '../../text/span.ts';
import { dayLabel, textLabel, textsLabel } from '../plan/markdown/read-step/step-labels.ts';
import { readOwners, readStepNotes } from '../plan/markdown/read-step/step-notes.ts';
import { readStepWords, titleText } from '../plan/markdown/read-step/step-words.ts';
import { introOf } from '../plan/markdown/sections/list-intro.ts';
import type { Section } from '../plan/markdown/sections/section.ts';
import { readMark } from '../plan/markdown/words/mark-status.ts';
import { bareTitle } from '../plan/markdown/words/title-head.ts';
import { isStruck } from '../plan/markdown/words/without-struck.ts';
import { createSourced, type PlanSource } from '../plan/plan-source.ts';
import { isNothing } from '../plan/values/is-nothing.ts';
import { readDay } from '../plan/values/read-day.ts';
import { readStepStatus } from '../plan/values/read-step-status.ts';
import { type TableRow, tableRows } from './table-rows.ts';

/** The lists and tables under "Action items" and the like, a heading or the line before them. */
export function readActionItems(source: PlanSource, section: Section): readonly ActionItem[] {
  if (isActions(section.title)) return itemsBelow(source, section);
  const { blocks } = section;
  const named = blocks.filter((_, index) => isActions(introOf(source.text, blocks, index)));
  return [
    ...named.flatMap(block => itemsIn(source, block, section)),
    ...section.sections.flatMap(below => readActionItems(source, below)),
  ];
}

/** The first sentence of a section for action items that says something else than that there are none. */
export function findUnreadActions(
  { text }: Pick<PlanSource, 'text'>,
  section: Section,
): Span | undefined {
  const lines = isActions(section.title)
    ? section.blocks.flatMap(block => (block.kind === 'paragraph' ? block.lines : []))
    : [];
  const unread = lines.find(line => !isNothing(sliceOf(text, line)));
  if (unread) return unread;
  for (const below of section.sections) {
    const found = findUnreadActions({ text }, below);
    if (found) return found;
  }
  return undefined;
}

function isActions(title: string): boolean {
  if (title.length > longestTitle) return false;
  return actionTitle.test(bareTitle(title).replace(/\s*\([^()]*\)$/, ''));
}

/** In UTF-16 units. */
const longestTitle = 100;

const actionTitle =
  /^(?:(?:open|corrective|preventive|preventative|remedial|remediation|improvement|follow[- ]?up) )?(?:action items?|actions?|action plan|follow[- ]?ups?|items?|tasks?|remediations?|next steps|to[- ]?dos?)(?: (?:and|&) (?:action items?|actions?|follow[- ]?ups?|owners?|next steps))?$/i;

function itemsBelow(source: PlanSource, section: Section): readonly ActionItem[] {
  return [
    ...section.blocks.flatMap(block => itemsIn(source, block, section)),
    ...section.sections.flatMap(below => itemsBelow(source, below)),
  ];
}

function itemsIn(source: PlanSource, block: Block, section: Section): readonly ActionItem[] {
  if (block.kind === 'list') {
    return block.items.flatMap(item => tasksOf(source, item, section));
  }
  if (block.kind !== 'table') return [];
  return tableRows(source.text, block).flatMap(row => readRow(source, row) ?? []);
}

/** A task, and the boxes inside of it: each of them is to be done as well. */
function tasksOf(source: PlanSource, item: ListItem, section: Section): readonly ActionItem[] {
  const own = readTask(source, item, section);
  const inner = item.blocks.flatMap(block => (block.kind === 'list' ? block.items : []));
  const below = inner.flatMap(each => (each.task ? tasksOf(source, each, section) : []));
  return own ? [own, ...below] : below;
}

function readTask(source: PlanSource, item: ListItem, section: Section): ActionItem | undefined {
  const { text } = source;
  const { task, lines, blocks } = item;
  if (lines.length === 0) return undefined;
  const span = trimSpan(text, item.span);
  const words = readStepWords(text, {
    origin: 'box',
    task,
    lines,
    blocks,
    section,
    parent: undefined,
    span,
  });
  const title = titleText(text, words.title, words.labels);
  if (!task && isNothing(title)) return undefined;
  const mark = task && readMark(task.mark, { isStruck: isStruck(title) });
  const named = words.owners.map(owner =>
    createSourced(text, sliceOf(text, owner), { span: owner, source: 'text' }),
  );
  const type = textLabel(source, words.labels, 'type');
  const notes = readStepNotes(source, words, () => false);
  return {
    title: createSourced(text, title === '' ? sliceOf(text, words.title) : title, {
      span: words.title,
      source: 'text',
    }),
    status: task &&
      mark && { ...createSourced(text, mark.value, { span: task.span, source: 'box' }) },
    type: type && readType(type),
    owners: [...textsLabel(source, words.labels, 'owners'), ...named, ...notes.owners],
    due: dayLabel(source, words.labels, 'due') ?? notes.due,
    span,
  };
}

function readRow(source: PlanSource, row: TableRow): ActionItem | undefined {
  const { text } = source;
  const wordOf = (span: Span | undefined) =>
    span && createSourced(text, sliceOf(text, span), { span, source: 'table' });
  const title = wordOf(
    row.cell('action item', 'action', 'task', 'item', 'follow-up', 'description'),
  );
  if (!title || isNothing(title.value)) return undefined;
  const status = wordOf(row.cell('status', 'state'));
  const type = wordOf(row.cell('type'));
  const owners = row.cell('owner', 'owners', 'assignee', 'who');
  const due = wordOf(row.cell('due', 'due date', 'deadline', 'by'));
  const day = due && readDay(due.value);
  return {
    title,
    status: status && readStepStatus(source, status).status,
    type: type && readType(type),
    owners: owners ? readOwners(source, owners) : [],
    due: due && day !== undefined ? { ...due, value: day } : undefined,
    span: row.span,
  };
}

function readType(word: Sourced<string>): Sourced<ActionType> | undefined {
  const value = actionTypes.find(type => type === word.value.toLowerCase());
  return value && { ...word, value };
}
