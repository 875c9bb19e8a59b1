import { plainText } from '../../../../parse/inline.ts';
import type { Block, List, ListItem } from '../../../../parse/markdown-tree.ts';
import { sliceOf } from '../../../../text/span.ts';
import { stateOfEmoji } from '../../../../text/state-signs.ts';
import { isPhase } from '../sections/is-phase.ts';
import { introducesNoSteps, introOf, nameOf } from '../sections/list-intro.ts';
import { isSearchable } from '../sections/read-line.ts';
import { type Section, withBelow } from '../sections/section.ts';
import { explains } from '../sections/section-kind.ts';
import { isNoWork } from '../words/section-topic.ts';
import { isState } from '../words/state-title.ts';
import { nodesOf } from './collect-numbered.ts';
import type { StepNode } from './step-node.ts';

/** Items of lists, at any depth, in which every item starts with a sign of its state: `- ✅ Copy the rows`. */
export function collectSigns(text: string, root: Section): readonly StepNode[] {
  return withBelow(root, explains).flatMap(section => signedIn(text, section.blocks, section));
}

/** Those of phases, beside boxes: others tell of principles or of what is there. */
export function collectSignsOfPhases(text: string, root: Section): readonly StepNode[] {
  return withBelow(root, ({ title }) => isNoWork(title))
    .filter(isInPhase)
    .flatMap(section => signedIn(text, section.blocks, section));
}

function isInPhase(section: Section): boolean {
  return isPhase(section) || (section.above !== undefined && isInPhase(section.above));
}

function signedIn(text: string, blocks: readonly Block[], section: Section): readonly StepNode[] {
  return blocks.flatMap((block, index) => {
    if (block.kind !== 'list') return [];
    const intro = introOf(text, blocks, index);
    if (introducesNoSteps(intro) || (isInPhase(section) && isNoWork(intro))) return [];
    // What comes of them may stand in a line among them: `Deliverable: ...`.
    const items = block.items.filter(item => !isNoWork(nameOf(text, item)));
    if (isSignList(text, { ...block, items }))
      return nodesOf(text, items, { section, origin: 'bullet' });
    return block.items.flatMap(item => signedIn(text, item.blocks, section));
  });
}

/** Whether every item of a list starts with a sign of its state. */
export function isSignList(text: string, { items }: List): boolean {
  // Crosses alone tell what is bad, or not to be done, and ticks before names in code what is there.
  return (
    items.length > 0 &&
    items.every(item => startsWithSign(text, item)) &&
    !items.every(item => hasCross(text, item)) &&
    !items.every(item => isKey(text, item)) &&
    !items.every(item => isTickedName(text, item))
  );
}

export function startsWithSign(text: string, { lines: [line] }: ListItem): boolean {
  if (!line) return false;
  const [sign = ''] = text.slice(line.start, line.start + 4).split(' ');
  if (sign === '' || stateOfEmoji(sign) === undefined) return false;
  // One that has several signs tells what they mean.
  return !isSearchable(line) || stateOfEmoji(sliceOf(text, line)) !== undefined;
}

function hasCross(text: string, { lines: [line] }: ListItem): boolean {
  return line !== undefined && text.startsWith('❌', line.start);
}

/** `✅ Done` tells what the sign means. */
function isKey(text: string, { lines: [line] }: ListItem): boolean {
  return line !== undefined && isSearchable(line) && isState(plainText(text, line));
}

function isTickedName(text: string, { lines: [line] }: ListItem): boolean {
  return (
    line !== undefined &&
    isSearchable(line) &&
    /^[✅☑✔✓]\ufe0f? `[^`]*`(?:\s*\([^()]*\))?$/u.test(sliceOf(text, line))
  );
}
