import { stateOfEmoji } from '../../../text/state-signs.ts';
import { isDecisionPath } from '../../decision/record/decision-path.ts';
import { isCalledGuide, isCalledPlan } from '../looks-like-plan.ts';
import type { StepNode } from './find-steps/step-node.ts';
import type { Section } from './sections/section.ts';
import { isAction } from './words/action-words.ts';
import { headingKind } from './words/heading-kind.ts';
import { isOfEach } from './words/steps-title.ts';

interface Named {
  readonly path: string;
  readonly text: string;
  /** What its first heading says. */
  readonly title: string;
}

interface Steps {
  readonly root: Section;
  readonly nodes: readonly StepNode[];
}

/** Whether a text that only may be a plan has what makes one. */
export function isLikely({ path, text, title }: Named, { root, nodes }: Steps): boolean {
  if (nodes.length < leastSteps) return false;
  if (isCalledGuide(path, title)) {
    const isOnce = nodes.some(isOfCutOver) && !addressesReader(text);
    return (
      isOnce ||
      nodes.some(isTicked) ||
      areTracked(text, nodes) ||
      (holdsPhase(root) && !helps.test(text.slice(0, 2000)))
    );
  }
  if (isCalledPlan(path, title)) return true;
  if (nodes.some(node => isMarked(text, node))) return true;
  // A record of a decision tells what follows from it.
  if (isDecisionPath(path)) return false;
  const numbered = nodes.filter(
    ({ origin, section }) => origin === 'number' && !isOfEach(section.title),
  );
  return numbered.length >= leastNumbers && !addressesReader(text);
}

/** A text that only looks like a plan has at least this many steps. */
const leastSteps = 3;
/** A text that nothing else calls a plan has at least this many numbered steps. */
const leastNumbers = 5;

/** Who tells others how they do theirs speaks to them, who plans what is done once does not. */
function addressesReader(text: string): boolean {
  return (text.match(reader)?.length ?? 0) * wordsToReader > text.length / charactersOfWord;
}

const reader =
  /(?<!\p{Alpha})(?:you|your|vous|votre|vos|usted|você|Sie|Ihre[nmrs]?)(?!\p{Alpha})|[您你]/gu;
/** One word to the reader in so many is one in passing. */
const wordsToReader = 400;
const charactersOfWord = 6;

/** `This guide helps users to migrate`: it is there for others. */
const helps = /(?<!\p{Alpha})this guide (?:helps|walks|shows|provides)(?!\p{Alpha})/iu;

/** A cut-over happens once. */
function isOfCutOver({ section }: StepNode): boolean {
  return /(?:^|\s)cut-?over(?!\p{Alpha})/iu.test(section.title);
}

/** A guide for others holds boxes as well, but none that somebody has ticked off. */
function isTicked({ task }: StepNode): boolean {
  return task !== undefined && task.mark !== '';
}

/** Whether some of them bear a sign that they are done, and some one that they are not yet; a cross may say what not to do. */
function areTracked(text: string, nodes: readonly StepNode[]): boolean {
  const states = new Set(nodes.flatMap(node => signBefore(text, node) ?? []));
  return states.has('done') && states.size > 1;
}

function signBefore(text: string, { lines: [line] }: StepNode): string | undefined {
  const start = line ? text.slice(line.start, line.start + 4) : '';
  return start.startsWith('❌') ? undefined : stateOfEmoji(start);
}

/** A box, a row, a state, a heading that asks for something or calls itself a step: others may explain anything. */
function isMarked(text: string, { origin, lines: [line], section }: StepNode): boolean {
  if (origin === 'box' || origin === 'row') return true;
  const words = origin === 'heading' && line ? text.slice(line.start, line.end) : '';
  if (headingKind(words).prefix > 0 || isAction(words) || stateOfEmoji(words)) return true;
  if (headingKind(section.title).kind === 'phase') return true;
  return line !== undefined && stateOfEmoji(text.slice(line.start, line.start + 4)) !== undefined;
}

function holdsPhase({ sections }: Section): boolean {
  return sections.some(child => headingKind(child.title).kind === 'phase' || holdsPhase(child));
}
