import type { Section } from '../sections/section.ts';
import { explains } from '../sections/section-kind.ts';
import { headingKind } from '../words/heading-kind.ts';
import { collectInPhase } from './collect-in-phase.ts';
import { behindStart, nodesWithin } from './nodes-within.ts';
import type { StepNode } from './step-node.ts';

/**
 * The steps that are known, with what the lists of numbered chapters ask for, where one of them ticks off what it asks
 * for and the first does not explain: the others go on with it. What is listed takes the place of the chapter itself.
 */
export function withChapters(
  text: string,
  parts: readonly Section[],
  found: readonly StepNode[],
): readonly StepNode[] {
  const numbered = parts.filter(({ title }) => headingKind(title).kind === 'numbered');
  if (numbered.length < leastChapters) return found;
  const within = nodesWithin(found);
  const chapters = numbered
    .filter(chapter => !explains(chapter))
    .map(chapter => ({
      chapter,
      inside: within(behindStart(chapter.span)),
      listed: collectInPhase(text, chapter),
    }));
  const isTicked = chapters.some(({ chapter, inside }) =>
    inside.some(({ task, section }) => task && section === chapter),
  );
  const [first] = chapters;
  const isWork = first && (first.inside.length > 0 || first.listed.length > 0);
  if (!isTicked || !isWork || first.chapter !== numbered[0]) return found;
  const others = chapters.filter(({ inside, listed }) => inside.length === 0 && listed.length > 0);
  const starts = new Set(others.map(({ chapter }) => chapter.span.start));
  return [
    ...found.filter(({ span }) => !starts.has(span.start)),
    ...others.flatMap(({ listed }) => listed),
  ];
}

const leastChapters = 3;
