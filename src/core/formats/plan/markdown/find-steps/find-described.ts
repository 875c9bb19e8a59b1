import { sliceOf } from '../../../../text/span.ts';
import { stateOfEmoji } from '../../../../text/state-signs.ts';
import type { Section } from '../sections/section.ts';
import { isAction } from '../words/action-words.ts';
import { tellsState } from '../words/state-title.ts';
import type { HeldSteps } from './collect-in-phase.ts';
import type { StepNode } from './step-node.ts';

/**
 * The headings that tell how far they have come where what stands in most of them only describes them: less than half of
 * it asks for something, tells a state as well, or is a row of a table of tasks. One with a box is ticked off itself.
 */
export function findDescribed(
  text: string,
  sections: readonly Section[],
  held: HeldSteps,
): ReadonlySet<Section> {
  const told = sections.filter(({ title }) => tellsState(title));
  const isBoxed = ({ title }: Section) => /[☐☑✔]/u.test(title);
  const boxed = told.filter(isBoxed);
  const others = told.filter(section => !isBoxed(section));
  const nodesOf = (group: readonly Section[]) => group.flatMap(each => held.get(each) ?? []);
  const areMost = (works: readonly boolean[]) => works.filter(Boolean).length * 2 >= works.length;
  return new Set([
    ...(areMost(nodesOf(boxed).map(node => tellsItself(text, node))) ? [] : boxed),
    ...(areMost(nodesOf(others).map(node => isWork(text, node))) ? [] : others),
  ]);
}

function isWork(text: string, node: StepNode): boolean {
  return node.cells !== undefined || isAction(wordsOf(text, node)) || tellsItself(text, node);
}

function tellsItself(text: string, node: StepNode): boolean {
  return node.cells?.status !== undefined || stateOfEmoji(wordsOf(text, node)) !== undefined;
}

function wordsOf(text: string, { lines: [line] }: StepNode): string {
  return line ? sliceOf(text, line).slice(0, 200) : '';
}
