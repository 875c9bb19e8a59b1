import { sliceOf } from '../../../../text/span.ts';
import { stateOfEmoji } from '../../../../text/state-signs.ts';
import { type Section, withBelow } from '../sections/section.ts';
import { explains } from '../sections/section-kind.ts';
import { isLeftTitle, isRemainingTitle, stateOfLeft } from '../words/left-title.ts';
import { readMark } from '../words/mark-status.ts';
import { isDoneTitle, stateOfTitle, tellsDone } from '../words/state-title.ts';
import { createHeadingNode, findStepSections } from './collect-headings.ts';
import { collectInPhase } from './collect-in-phase.ts';
import { listItemsOf } from './collect-numbered.ts';
import type { StepNode } from './step-node.ts';

/** Whether a step has a tick in its box, starts with a sign that says as much, or is a heading that tells it. */
function isTickedOff(text: string, { task, lines: [line], origin }: StepNode): boolean {
  if (task) return readMark(task.mark, { isStruck: false })?.value === 'done';
  if (origin === 'heading') return line !== undefined && tellsDone(sliceOf(text, line));
  return line !== undefined && stateOfEmoji(text.slice(line.start, line.start + 4)) === 'done';
}

/**
 * The items under headings such as "Remaining work" beside boxes, all that stands under "Next steps" where every
 * box or sign is ticked off. A plan without it would look finished that is not.
 */
export function collectLeft(
  text: string,
  root: Section,
  found: readonly StepNode[],
): readonly StepNode[] {
  if (found.length === 0) return [];
  if (found.every(node => isTickedOff(text, node)))
    return collectUnder(root, isLeftTitle, section =>
      withState(nodesBelow(text, section), stateOfLeft(section.title)),
    );
  if (!found.some(({ task }) => task)) return [];
  const remaining = withBelow(root).filter(({ title }) => isRemainingTitle(title));
  const left = remaining.flatMap(section =>
    withState(listItemsOf(text, section), stateOfLeft(section.title)),
  );
  return remaining.length > 0 ? [...left, ...collectDone(text, root)] : [];
}

/** What stands under a heading such as "Completed work", beside one of what remains. */
function collectDone(text: string, root: Section): readonly StepNode[] {
  return collectUnder(root, isDoneTitle, section =>
    withState(listItemsOf(text, section), stateOfTitle(section.title)),
  );
}

/** The items with what their heading says of all of them. */
export function withState(
  items: readonly StepNode[],
  state: string | undefined,
): readonly StepNode[] {
  return items.map(item => (state === undefined ? item : { ...item, state }));
}

/** Numbered items, where they are other steps than those that are known: they name none of them. */
export function newStepsOf(text: string, items: readonly StepNode[]): readonly StepNode[] {
  const isNew = items.every(
    ({ origin, span }) => origin === 'number' && !namesStep.test(sliceOf(text, span).slice(0, 200)),
  );
  return isNew ? items : [];
}

const namesStep = /\b(?:(?:phase|step|stage|milestone)s? \d|[A-Z]\d-\d{1,2}\b)/i;

function collectUnder(
  section: Section,
  isLeft: (title: string) => boolean,
  read: (section: Section) => readonly StepNode[],
): readonly StepNode[] {
  if (isLeft(section.title)) return read(section);
  return section.sections.flatMap(child => collectUnder(child, isLeft, read));
}

function nodesBelow(text: string, section: Section): readonly StepNode[] {
  const headings = findStepSections(text, section);
  if (headings.length > 0)
    return headings.flatMap(heading => createHeadingNode(text, heading) ?? []);
  const items = listItemsOf(text, section);
  if (items.length > 0) return items;
  const held = collectInPhase(text, section);
  if (held.length > 0) return held;
  const parts = section.sections.filter(part => !explains(part));
  return parts.flatMap(part => createHeadingNode(text, part) ?? []);
}
