import type { ListItem } from '../../../../parse/markdown-tree.ts';
import { firstLine } from '../sections/list-intro.ts';
import { type Section, withBelow } from '../sections/section.ts';
import { headingKind } from '../words/heading-kind.ts';
import { nodesOf } from './collect-numbered.ts';
import type { StepNode } from './step-node.ts';

/** The items below a heading that call themselves steps, `**Step 1.2: Copy the rows**`, whatever is said before and beside them. */
export function collectCalled(text: string, section: Section): readonly StepNode[] {
  return withBelow(section).flatMap(({ blocks }) =>
    blocks.flatMap(block => {
      const items = block.kind === 'list' ? block.items.filter(item => isCalled(text, item)) : [];
      return nodesOf(text, items, { section, origin: 'number' });
    }),
  );
}

function isCalled(text: string, item: ListItem): boolean {
  const { kind, number } = headingKind(firstLine(text, item).slice(0, 100));
  return kind === 'step' && number !== undefined;
}
