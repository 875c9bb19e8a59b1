import type { Detection, Plan } from '../model/plan/plan.ts';
import { plainText } from '../parse/inline.ts';
import type { FrontMatter } from '../parse/markdown-tree.ts';
import type { Problem } from '../text/span.ts';
import { stateOfEmoji } from '../text/state-signs.ts';
import type { OwnWords } from './configuration/own-words.ts';
import { isDecisionPath } from './decision/record/decision-path.ts';
import type { MarkdownDocument } from './document.ts';
import { finishDrafts } from './plan/draft.ts';
import { planId } from './plan/file-title.ts';
import { isCalledGuide, isCalledPlan, looksLikePlan } from './plan/looks-like-plan.ts';
import { findStepNodes } from './plan/markdown/find-steps/find-step-nodes.ts';
import type { StepNode } from './plan/markdown/find-steps/step-node.ts';
import { buildSteps } from './plan/markdown/read-step/build-steps.ts';
import { readMarkdownHead } from './plan/markdown/sections/markdown-head.ts';
import { findPhases } from './plan/markdown/sections/phases.ts';
import { isSearchable } from './plan/markdown/sections/read-line.ts';
import { nestSections, type Section } from './plan/markdown/sections/section.ts';
import { isAction } from './plan/markdown/words/action-words.ts';
import { headingKind } from './plan/markdown/words/heading-kind.ts';
import { createPlanSource, problemsOf } from './plan/plan-source.ts';

/**
 * Reads a Markdown plan, however little of it can be read. Where neither the file nor its name says
 * that it is one, it has to look like one; else there is no plan.
 */
export function readMarkdownPlan(
  document: MarkdownDocument,
  certain: Exclude<Detection, 'likely'> | undefined,
  words: OwnWords,
): Plan | undefined {
  const { path, text, tree } = document;
  if (!certain && !looksLikePlan(path, titleOf(document))) return undefined;
  const root = nestSections(text, tree.blocks);
  const source = createPlanSource(document, 'front-matter', tree.problems, words);
  const { title, section, ...head } = readMarkdownHead(source, { path, tree, root, certain });
  const nodes = findStepNodes(text, root);
  if (!certain && !isLikely(document, { root, nodes })) return undefined;
  const { phases, ...ofPhases } = findPhases(source, nodes, section);
  const { frontMatter } = tree;
  const isWhole = !certain || !frontMatter || frontMatter.yaml.isWhole;
  return {
    ...head,
    kind: 'plan',
    file: path,
    format: 'markdown',
    detected: certain ?? 'likely',
    id: head.id?.value ?? planId(path, title.value),
    title,
    ...finishDrafts(phases, buildSteps(source, nodes, { ...ofPhases, root })),
    problems: certain ? problemsAround(problemsOf(source), isWhole ? undefined : frontMatter) : [],
    isWhole,
  };
}

interface Steps {
  readonly root: Section;
  readonly nodes: readonly StepNode[];
}

/** Whether a text that only may be a plan has what makes one. */
function isLikely(document: MarkdownDocument, { root, nodes }: Steps): boolean {
  if (nodes.length < leastSteps) return false;
  const title = titleOf(document);
  if (isCalledGuide(document.path, title)) return nodes.some(isTicked) || holdsPhase(root);
  if (isCalledPlan(document.path, title)) return true;
  if (nodes.some(node => isMarked(document.text, node))) return true;
  // A record of a decision tells what follows from it.
  if (isDecisionPath(document.path)) return false;
  const numbered = nodes.filter(({ origin }) => origin === 'number').length;
  return numbered >= leastNumbers && !addressesReader(document.text);
}

/** Who tells others how they do theirs speaks to them, who plans what is done once does not. */
function addressesReader(text: string): boolean {
  return (text.match(reader)?.length ?? 0) * wordsToReader > text.length / charactersOfWord;
}

const reader = /(?<!\p{L})(?:you|your|vous|votre|vos|usted|você|Sie|Ihre[nmrs]?)(?!\p{L})|[您你]/gu;
/** One word to the reader in so many is one in passing. */
const wordsToReader = 400;
const charactersOfWord = 6;
/** A text that nothing else calls a plan has at least this many numbered steps. */
const leastNumbers = 5;

/** A guide for others holds boxes as well, but none that somebody has ticked off. */
function isTicked({ task }: StepNode): boolean {
  return task !== undefined && task.mark !== '';
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

/** What the pieces of front matter that is not valid seem to lack is no problem of theirs. */
function problemsAround(problems: readonly Problem[], broken: FrontMatter | undefined) {
  if (!broken) return problems;
  const { span, yaml } = broken;
  return [...yaml.problems, ...problems.filter(problem => problem.span.start >= span.end)];
}

/** What the first heading says, unless it is a small one: the rest need not be read for it. */
function titleOf({ text, tree }: MarkdownDocument): string {
  const first = tree.parts.find(({ heading }) => heading)?.heading;
  return first && first.level <= 2 && isSearchable(first.content)
    ? plainText(text, first.content)
    : '';
}

/** A text that only looks like a plan has at least this many steps. */
const leastSteps = 3;
