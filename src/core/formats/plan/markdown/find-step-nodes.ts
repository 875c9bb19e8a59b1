import { collectBoxes, holdsBoxes } from './collect-boxes.ts';
import { createHeadingNode, findStepSections } from './collect-headings.ts';
import { collectNumbered, itemsOf } from './collect-numbered.ts';
import { headingKind } from './heading-kind.ts';
import { findRepeatedLists } from './repeated-lists.ts';
import type { Section } from './section.ts';
import type { StepNode } from './step-node.ts';

/**
 * The steps of a Markdown text in file order. Boxes are steps, and so are headings that say so and
 * have no box below them. A text without boxes has its steps in headings or numbered lists.
 */
export function findStepNodes(text: string, root: Section): readonly StepNode[] {
  const repeated = findRepeatedLists(text, root);
  const boxes = collectBoxes(text, root).filter(({ section }) => !repeated.has(section));
  const sections = findStepSections(root);
  if (boxes.length > 0) return inOrder([...boxes, ...headingsBeside(text, sections)]);
  if (sections.length >= 2) return inOrder(sections.flatMap(section => nodesIn(text, section)));
  return collectNumbered(text, root);
}

/** In a text with boxes a heading is a step only where a word says so and no box stands below. */
function headingsBeside(text: string, sections: readonly Section[]): readonly StepNode[] {
  return sections
    .filter(section => headingKind(section.title).kind !== 'numbered' && !hasBoxes(section))
    .flatMap(section => createHeadingNode(text, section) ?? []);
}

/** A phase with a numbered list is the phase of its items; any other heading is a step. */
function nodesIn(text: string, section: Section): readonly StepNode[] {
  if (headingKind(section.title).kind === 'phase') {
    const items = itemsOf(text, section, 'number');
    if (items.length > 0) return items;
  }
  const node = createHeadingNode(text, section);
  return node ? [node] : [];
}

function hasBoxes(section: Section): boolean {
  return holdsBoxes(section.blocks) || section.sections.some(hasBoxes);
}

function inOrder(nodes: readonly StepNode[]): readonly StepNode[] {
  return [...nodes].sort((a, b) => (a.lines[0]?.start ?? 0) - (b.lines[0]?.start ?? 0));
}
