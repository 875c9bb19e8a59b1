import type { List, ListItem } from '../../../../parse/markdown-tree.ts';
import { sliceOf, trimSpan } from '../../../../text/span.ts';
import { introducesNoWork, introOf } from '../sections/list-intro.ts';
import { isSearchable } from '../sections/read-line.ts';
import { type Section, withBelow } from '../sections/section.ts';
import { explains, holdsCriteria, isSaid } from '../sections/section-kind.ts';
import { isAction, isOtherScript, startsWithCommand } from '../words/action-words.ts';
import { isOfEach, isStepsTitle } from '../words/steps-title.ts';
import type { StepNode } from './step-node.ts';

/** The items of lists that a heading, or the line before them, says to be the steps; those with numbers first. */
export function collectSaid(text: string, root: Section): readonly StepNode[] {
  const sections = withBelow(root, explains);
  const numbered = withBelow(root, holdsCriteria).flatMap(section =>
    itemsOf(text, section, 'number').filter(
      ({ intro }) =>
        (isStepsTitle(intro) && !isOfEach(intro)) ||
        (isSaid(section) && sections.includes(section)),
    ),
  );
  const listed = sections.filter(isSaid).flatMap(section => itemsOf(text, section, 'bullet'));
  return nodesIn(numbered.length > 0 ? numbered : listed);
}

/** The items of ordered lists that ask for something and that no heading calls something else. */
export function collectNumbered(text: string, root: Section): readonly StepNode[] {
  const sections = withBelow(root, holdsCriteria).filter(section => !explains(section));
  return sections.flatMap(section => {
    const items = nodesIn(itemsOf(text, section, 'number'));
    const words = items.map(({ lines: [line] }) =>
      line ? text.slice(line.start, Math.min(line.end, line.start + 100)) : '',
    );
    const asking = words.filter(word => isAction(word) || startsWithCommand(word));
    const areAsked = asking.length > 0 && asking.length * 3 >= words.length * 2;
    return areAsked || words.every(isOtherScript) ? items : [];
  });
}

/** The items of the only numbered list, whatever they say but questions, where no heading calls it something else. */
export function collectOnlyNumbered(text: string, root: Section): readonly StepNode[] {
  const [only, ...others] = withBelow(root, explains).flatMap(section =>
    itemsOf(text, section, 'number'),
  );
  const isLong = only !== undefined && only.nodes.length >= leastAlone && others.length === 0;
  const areAsked = isLong && only.nodes.every(({ span }) => /[?？]$/.test(sliceOf(text, span)));
  return isLong && !areAsked ? only.nodes : [];
}

const leastAlone = 3;

/** The items of the lists that stand directly in a section: of those with numbers, if there are any. */
export function listItemsOf(text: string, section: Section): readonly StepNode[] {
  const numbered = itemsOf(text, section, 'number');
  return nodesIn(numbered.length > 0 ? numbered : itemsOf(text, section, 'bullet'));
}

interface Items {
  readonly nodes: readonly StepNode[];
  /** The line before them. */
  readonly intro: string;
}

function itemsOf(text: string, section: Section, origin: 'number' | 'bullet'): readonly Items[] {
  return section.blocks.flatMap((block, index) => {
    if (block.kind !== 'list' || block.ordered !== (origin === 'number')) return [];
    const intro = introOf(text, section.blocks, index);
    if (introducesNoWork(intro) || areNames(text, block)) return [];
    return [{ nodes: nodesOf(text, block.items, { section, origin }), intro }];
  });
}

function nodesIn(lists: readonly Items[]): readonly StepNode[] {
  return lists.flatMap(({ nodes }) => nodes);
}

/** The items that say anything, as steps. */
export function nodesOf(
  text: string,
  items: readonly ListItem[],
  place: Pick<StepNode, 'section' | 'origin'>,
): readonly StepNode[] {
  return items
    .filter(item => item.lines.length > 0)
    .map(item => ({
      ...place,
      task: undefined,
      lines: item.lines,
      blocks: item.blocks,
      parent: undefined,
      span: trimSpan(text, item.span),
    }));
}

/** Items that are only a name in code or a link tell what there is, not what to do. */
export function areNames(text: string, list: List): boolean {
  return list.items.every(({ lines: [line] }) => {
    if (!line || !isSearchable(line)) return !line;
    return /^(?:\*\*)?(?:`[^`]*`|\[[^\]]*\]\([^)]*\))(?:\*\*)?(?:\s*\([^()]*\))?$/.test(
      sliceOf(text, line),
    );
  });
}
