import type { Task } from '../../../../parse/markdown-tree.ts';
import { type Span, sliceOf, trimSpan } from '../../../../text/span.ts';
import { limitsEnd } from '../../values/read-status.ts';
import { isPhase } from '../sections/is-phase.ts';
import { boldLevel, type Section, withBelow } from '../sections/section.ts';
import { isWholeText } from '../sections/section-kind.ts';
import { headingKind, isTagged } from '../words/heading-kind.ts';
import { isBoxMark } from '../words/mark-status.ts';
import { isCriteria, isLookBack, isToldOf, isTopic, isWayBack } from '../words/section-topic.ts';
import { stateOfTitle, tellsState } from '../words/state-title.ts';
import { isOfOtherWork, isStepsTitle } from '../words/steps-title.ts';
import { findRun } from './heading-runs.ts';
import type { StepNode } from './step-node.ts';

/**
 * Sections that a heading makes steps: by `Step 3`, by `Phase 2`, by a box, as one of a run, or beside any of those by
 * the state that it tells. Where steps stand below it the heading is their phase. What is divided below a few of many steps only tells of those.
 */
export function findStepSections(text: string, root: Section): readonly Section[] {
  const visit = (section: Section, isBesideRun: boolean): Section[] => {
    const run = findRun(text, section, { isBesideRun });
    const children = section.sections.filter(
      child => isPartOfPhase(child, run) || !holdsNoSteps(child),
    );
    const holdsRun = section.sections.some(child => findRun(text, child).size > 0);
    const known = new Set(
      children.filter(child => run.has(child) || isNamed(child) || findBox(text, child)),
    );
    const parts = children.map(child => {
      const isStep = known.has(child) || (known.size > 0 && tellsState(child.title));
      const below = visit(child, holdsRun);
      // The files of a step only tell of it.
      const own = isStep && !isPhase(child) ? below.filter(({ title }) => !isTagged(title)) : below;
      return { child, isStep, below: own };
    });
    const called = parts.filter(
      ({ child, below }) => isStepsTitle(child.title) && (below.length > 0 || holdsNumbers(child)),
    );
    const steps = parts.filter(({ isStep }) => isStep);
    const areDivided = steps.filter(({ below }) => below.length > 0).length * 2 > steps.length;
    return parts.flatMap(({ child, isStep, below }) => {
      // `4. Phases` holds all of them; what is numbered beside it explains.
      if (called.length > 0 && headingKind(child.title).kind === 'numbered') return below;
      const isHead = isPhase(child) || areDivided;
      const divides = below.some(({ heading }) => isHead || heading?.level !== boldLevel);
      return isStep && !divides ? [child] : below;
    });
  };
  return visit(root, false);
}

/** Numbered in a phase, whatever its topic: `5.2 Security audit`. */
function isPartOfPhase(child: Section, run: ReadonlySet<Section>): boolean {
  const isOfPhase = child.above !== undefined && isPhase(child.above);
  return isOfPhase && run.has(child) && headingKind(child.title).kind === 'numbered';
}

/** `3.3 Order of work` above a numbered list. */
function holdsNumbers({ blocks, above }: Section): boolean {
  return (
    above !== undefined &&
    isPhase(above) &&
    blocks.some(each => each.kind === 'list' && each.ordered)
  );
}

function isNamed(section: Section): boolean {
  return isPhase(section) || headingKind(section.title).kind === 'step';
}

/** A topic, such as "Timeline", may still be divided into phases or steps. */
function holdsNoSteps(section: Section): boolean {
  const { title } = section;
  if (isWholeText(section)) return false;
  if (isCriteria(title) || isLookBack(title) || namesNoWork(title)) return true;
  return isTopic(title) && (isOfOtherWork(title) || !withBelow(section).some(isNamed));
}

/** `PR 1 non-goals` tells of that step, and is none; neither is `Phase 4: Rollback`. */
function namesNoWork(title: string): boolean {
  const { prefix } = headingKind(title);
  if ((prefix > 0 && isWayBack(title)) || leftOut.test(title)) return true;
  const isJoined = prefix > 0 && /[\p{Alpha}\p{N}]\s+$/u.test(title.slice(0, prefix));
  return isJoined && isToldOf(title.slice(prefix));
}

/** `P3 — out of scope` */
const leftOut = /(?:[:：]|\s[–—-])\s+(?:explicitly )?(?:out of scope|non-goals)$/i;

/** The node of a heading. `Issue 3:` without words of its own takes those of the heading below. */
export function createHeadingNode(text: string, section: Section): StepNode | undefined {
  const [child] = section.sections;
  const own = wordsOf(text, section);
  const below = own || !child ? undefined : wordsOf(text, child);
  const named = child && below ? child : section;
  const words = own ?? below ?? section.heading?.content;
  if (!words || words.end <= words.start) return undefined;
  return {
    origin: 'heading',
    task: findBox(text, named),
    lines: [words],
    below: section.sections,
    blocks: [...section.blocks, ...(named === section ? [] : named.blocks)],
    ...stateAbove(section),
    section: section.above ?? section,
    parent: undefined,
    span: trimSpan(text, section.span),
  };
}

/** What the heading above says of all below it, unless the own one tells a state, or of a part alone: `(5 of 10)`. */
function stateAbove({ title, above }: Section): Pick<StepNode, 'state'> {
  const state = above && above.level > 1 ? stateOfTitle(above.title) : undefined;
  return state === undefined || tellsState(title) || limitsEnd(title) ? {} : { state };
}

/** The heading without its ordering number; undefined where nothing else is written. */
function wordsOf(text: string, section: Section): Span | undefined {
  const whole = section.heading?.content;
  if (!whole) return undefined;
  const box = findBox(text, section);
  const content = unwrapped(
    text,
    trimSpan(text, { start: box?.span.end ?? whole.start, end: whole.end }),
  );
  const written = text.slice(content.start, Math.min(content.end, content.start + 100));
  const { kind, prefix } = headingKind(written);
  const rest = trimSpan(text, { start: content.start + prefix, end: content.end });
  if (rest.end === rest.start) return undefined;
  return kind === 'numbered' ? rest : content;
}

/** `**1.1: Copy the rows**`: a heading needs no marks that make all of it bold. */
function unwrapped(text: string, { start, end }: Span): Span {
  const inside = { start: start + 2, end: end - 2 };
  if (!text.startsWith('**', start) || !text.startsWith('**', inside.end)) return { start, end };
  return inside.start < inside.end && !sliceOf(text, inside).includes('*')
    ? inside
    : { start, end };
}

/** A box at the start of a heading: `### [x] Copy the rows`. */
function findBox(text: string, { heading }: Section): Task | undefined {
  if (!heading) return undefined;
  const { start, end } = heading.content;
  const match = /^\[([^[\]\n]{0,3})\](?=\s)/u.exec(text.slice(start, end));
  const mark = match?.[1]?.trim();
  if (!match || mark === undefined || !isBoxMark(mark)) return undefined;
  return { mark, span: { start, end: start + match[0].length } };
}
