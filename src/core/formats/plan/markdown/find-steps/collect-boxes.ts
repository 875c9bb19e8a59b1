import type { Block, List, ListItem } from '../../../../parse/markdown-tree.ts';
import { trimSpan } from '../../../../text/span.ts';
import { asksYesOrNo, firstLine, introducesNoSteps, introOf } from '../sections/list-intro.ts';
import { type Section, withBelow } from '../sections/section.ts';
import { holdsNoWork } from '../sections/section-kind.ts';
import { isAction } from '../words/action-words.ts';
import { isBoxMark } from '../words/mark-status.ts';
import { startsWithSign } from './collect-signs.ts';
import type { StepNode } from './step-node.ts';

/**
 * The items with a box, and those beside them that ask for something, each one followed by those nested in
 * it; criteria left out.
 */
export function collectBoxes(text: string, root: Section): readonly StepNode[] {
  const found: StepNode[] = [];
  for (const section of withBelow(root, each => holdsNoWork(text, each)))
    collectIn(text, section.blocks, { section, parent: undefined, found });
  return found;
}

/** Whether any list in these blocks has an item with a box, at any depth. */
export function holdsBoxes(blocks: readonly Block[]): boolean {
  return blocks.some(
    block =>
      block.kind === 'list' && block.items.some(item => isBox(item) || holdsBoxes(item.blocks)),
  );
}

interface Target {
  readonly section: Section;
  readonly parent: StepNode | undefined;
  readonly found: StepNode[];
}

function collectIn(text: string, blocks: readonly Block[], target: Target): void {
  blocks.forEach((block, index) => {
    if (block.kind !== 'list' || !holdsBoxes([block])) return;
    if (introducesNoSteps(introOf(text, blocks, index)) || asksYesOrNo(text, block)) return;
    collectItems(text, block, target);
  });
}

function collectItems(text: string, { items, ordered }: List, target: Target): void {
  const isTicked = items.some(isBox);
  for (const item of items) {
    if (isBox(item) || (isTicked && isBeside(text, item, ordered))) collectItem(text, item, target);
    else if (!introducesNoSteps(firstLine(text, item))) collectIn(text, item.blocks, target);
  }
}

/** What stands among boxes without one and without a number may be a note: `Owner: ann`, or the head of those below it. */
function isBeside(text: string, item: ListItem, isNumbered: boolean): boolean {
  if (item.task || holdsBoxes(item.blocks)) return false;
  if (isNumbered || startsWithSign(text, item)) return true;
  const line = firstLine(text, item).slice(0, 100);
  return isAction(line) && !/^[^:]{1,40}:(?:\s|$)/.test(line);
}

function collectItem(text: string, item: ListItem, target: Target): void {
  // An empty box is a place to fill in, not a step.
  if (item.lines.length === 0) return;
  const { lines, blocks, task } = item;
  const { section, parent, found } = target;
  const span = trimSpan(text, item.span);
  const node: StepNode = { origin: 'box', task, lines, blocks, section, parent, span };
  found.push(node);
  collectIn(text, blocks, { ...target, parent: node });
}

function isBox(item: ListItem): boolean {
  return item.task !== undefined && isBoxMark(item.task.mark);
}
