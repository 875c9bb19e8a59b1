import type { Section } from '../sections/section.ts';
import { explains } from '../sections/section-kind.ts';
import { headingKind } from '../words/heading-kind.ts';
import { collectInPhase } from './collect-in-phase.ts';
import type { StepNode } from './step-node.ts';

/**
 * The steps that are known, with what the lists of numbered chapters ask for, where the first of them ticks off what it
 * asks for: the others go on with it. What is listed takes the place of the chapter itself.
 */
export function withChapters(
  text: string,
  parts: readonly Section[],
  found: readonly StepNode[],
): readonly StepNode[] {
  const chapters = parts.filter(({ title }) => headingKind(title).kind === 'numbered');
  const [first] = chapters;
  if (!first || chapters.length < leastChapters || !isBegun(first, found)) return found;
  const listed = chapters
    .filter(chapter => !explains(chapter))
    .filter(chapter => !found.some(node => isInside(node, chapter)))
    .map(chapter => ({ chapter, nodes: collectInPhase(text, chapter) }))
    .filter(({ nodes }) => nodes.length > 0);
  const starts = new Set(listed.map(({ chapter }) => chapter.span.start));
  const others = found.filter(({ span }) => !starts.has(span.start));
  return [...others, ...listed.flatMap(({ nodes }) => nodes)];
}

const leastChapters = 3;

function isBegun(first: Section, found: readonly StepNode[]): boolean {
  if (headingKind(first.title).number !== '1' || explains(first)) return false;
  return found.some(node => node.task && isInside(node, first));
}

function isInside(node: StepNode, section: Section): boolean {
  return stands(node, section) && node.span.start > section.span.start;
}

/** Whether a step stands in a section, or is its heading. */
export function stands({ span }: StepNode, { span: { start, end } }: Section): boolean {
  return start <= span.start && span.start < end;
}
