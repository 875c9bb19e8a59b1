import { pushAll } from '../../../../text/push-all.ts';
import type { Section } from '../sections/section.ts';
import { explains } from '../sections/section-kind.ts';
import { isLeftTitle, stateOfLeft } from '../words/left-title.ts';
import { isCriteria } from '../words/section-topic.ts';
import { isDoneTitle, stateOfTitle } from '../words/state-title.ts';
import { withState } from './collect-left.ts';
import { listItemsOf } from './collect-numbered.ts';
import type { StepNode } from './step-node.ts';

/**
 * The items of lists under headings that are states: `Completed`, `In progress`, `Next steps`. What is done alone
 * is a report, so one of the headings has to tell of something else. `said` are those that other headings call steps.
 */
export function collectStated(
  text: string,
  root: Section,
  said: readonly StepNode[],
): readonly StepNode[] {
  const found: StepNode[] = [];
  let isOpen = said.length > 0;
  const visit = (section: Section): void => {
    if (isCriteria(section.title)) return;
    const state =
      section.level > 1 ? (stateOfTitle(section.title) ?? stateOfLeft(section.title)) : undefined;
    if (state !== undefined || isLeftTitle(section.title)) {
      isOpen ||= !isDoneTitle(section.title);
      pushAll(found, itemsBelow(text, section, state));
    } else if (!explains(section)) section.sections.forEach(visit);
  };
  visit(root);
  if (!isOpen) return [];
  const starts = new Set(found.map(({ span }) => span.start));
  const all = [...found, ...said.filter(({ span }) => !starts.has(span.start))];
  return all.sort((a, b) => a.span.start - b.span.start);
}

function itemsBelow(text: string, section: Section, state: string | undefined): StepNode[] {
  const own = withState(listItemsOf(text, section), state);
  return [...own, ...section.sections.flatMap(child => itemsBelow(text, child, state))];
}
