import type { Task } from '../../../../parse/markdown-tree.ts';
import { lazy } from '../../../../text/lazy.ts';
import { type Span, sliceOf, trimSpan } from '../../../../text/span.ts';
import type { Section } from '../sections/section.ts';
import { isSaid, isWholeText } from '../sections/section-kind.ts';
import { areActions } from '../words/action-words.ts';
import { headingKind } from '../words/heading-kind.ts';
import { isBoxMark } from '../words/mark-status.ts';
import { isCriteria, isLookBack, isToldOf, isTopic, isWayBack } from '../words/section-topic.ts';
import { countedByWord } from './counted-by-word.ts';
import type { StepNode } from './step-node.ts';

/** Sections that a heading makes steps: by `Step 3`, by `Phase 2`, or by a run of numbers. */
export function findStepSections(text: string, root: Section): readonly Section[] {
  const found: Section[] = [];
  const visit = (section: Section, isBesideRun: () => boolean): void => {
    const numbered = runOf(section, isBesideRun);
    const counted = countedByWord(text, section);
    const holdsRun = lazy(() =>
      section.sections.some(child => numberedIn(child).length >= leastOfRun),
    );
    for (const child of section.sections) {
      if (holdsNoSteps(child)) continue;
      const below = found.length;
      visit(child, holdsRun);
      const kind = headingKind(child.title).kind;
      const isNamed =
        kind === 'phase' || kind === 'step' || numbered.has(child) || counted.has(child);
      const isStep = isNamed || findBox(text, child) !== undefined;
      // Where steps stand below it the heading is their phase.
      if (isStep && found.length === below) found.push(child);
    }
  };
  visit(root, () => false);
  return found;
}

/** A topic, such as "Timeline", may still be divided into phases. */
function holdsNoSteps(section: Section): boolean {
  const { title, sections } = section;
  if (isWholeText(section)) return false;
  if (isCriteria(title) || isLookBack(title) || namesNoWork(title)) return true;
  return isTopic(title) && !sections.some(isPhase);
}

/** `PR 1 non-goals` tells of that step, and is none; neither is `Phase 4: Rollback`. */
function namesNoWork(title: string): boolean {
  const { prefix } = headingKind(title);
  if (prefix > 0 && isWayBack(title.slice(prefix))) return true;
  const isJoined = prefix > 0 && /[\p{L}\p{N}]\s+$/u.test(title.slice(0, prefix));
  return isJoined && isToldOf(title.slice(prefix));
}

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
    section: section.above ?? section,
    parent: undefined,
    span: trimSpan(text, section.span),
  };
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

/**
 * Numbered headings that count up from zero or one, and are not the outline of an essay: three or more; two in
 * a phase, or in the count of another such run: `2.1` and `2.2` behind `1.1` to `1.4`.
 */
function runOf(section: Section, isBesideRun: () => boolean): ReadonlySet<Section> {
  const numbered = numberedIn(section);
  const isShort =
    numbered.length === 2 && (isPhase(section) || (numbered.every(isCounted) && isBesideRun()));
  return numbered.length >= leastOfRun || isShort ? new Set(numbered) : new Set();
}

const leastOfRun = 3;

function numberedIn(section: Section): readonly Section[] {
  const numbered = section.sections.filter(({ title }) => headingKind(title).kind === 'numbered');
  const [first] = numbered;
  if (!first || isTopic(first.title) || isOutline(section, numbered)) return [];
  const start = /(?:\d+|[a-z])$/.exec(headingKind(first.title).number ?? '')?.[0];
  return start === '0' || start === '1' || start === 'a' ? numbered : [];
}

/** Whether the numbers are those of chapters: no words above them say that they are steps, nor do their own. */
function isOutline(section: Section, numbered: readonly Section[]): boolean {
  if (numbered.filter(({ title }) => isTopic(title)).length > 1) return true;
  if (isPhase(section) || isSaid(section)) return false;
  return isChapter(section) && !areActions(numbered.map(({ title }) => title));
}

/** The whole text, or what stands in a numbered part of it. */
function isChapter(section: Section): boolean {
  if (isWholeText(section) || headingKind(section.title).kind === 'numbered') return true;
  return section.above !== undefined && !isWholeText(section.above) && isChapter(section.above);
}

function isPhase({ title }: Section): boolean {
  return headingKind(title).kind === 'phase';
}

/** `2.1`: it says which heading it belongs to. */
function isCounted({ title }: Section): boolean {
  return headingKind(title).number?.includes('.') === true;
}
