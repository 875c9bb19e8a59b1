import type { Detection, Plan } from '../model/plan.ts';
import { plainText } from '../parse/inline.ts';
import type { FrontMatter } from '../parse/markdown-tree.ts';
import type { Problem } from '../text/span.ts';
import type { OwnWords } from './configuration/own-words.ts';
import type { MarkdownDocument } from './document.ts';
import { finishDrafts } from './plan/draft.ts';
import { planId } from './plan/file-title.ts';
import { looksLikePlan } from './plan/looks-like-plan.ts';
import { buildSteps } from './plan/markdown/build-steps.ts';
import { findStepNodes } from './plan/markdown/find-step-nodes.ts';
import { headingKind } from './plan/markdown/heading-kind.ts';
import { readMarkdownHead } from './plan/markdown/markdown-head.ts';
import { findPhases } from './plan/markdown/phases.ts';
import { isSearchable } from './plan/markdown/read-line.ts';
import { nestSections, type Section } from './plan/markdown/section.ts';
import type { StepNode } from './plan/markdown/step-node.ts';
import { createPlanSource, problemsOf } from './plan/plan-source.ts';
import { saysGuide } from './plan/says-guide.ts';

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
  if (!certain && (nodes.length < leastSteps || isGuide(document, { root, nodes })))
    return undefined;
  const { phases, phaseOf } = findPhases(source, nodes, section);
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
    ...finishDrafts(phases, buildSteps(source, nodes, { phaseOf, root })),
    problems: certain ? problemsAround(problemsOf(source), isWhole ? undefined : frontMatter) : [],
    isWhole,
  };
}

/** A guide for others has neither boxes, which are ticked off once, nor phases. */
function isGuide(
  document: MarkdownDocument,
  { root, nodes }: { readonly root: Section; readonly nodes: readonly StepNode[] },
): boolean {
  if (!saysGuide(titleOf(document)) || nodes.some(({ origin }) => origin === 'box')) return false;
  return !holdsPhase(root);
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

/** What the first heading says where it is one of the first level: the rest need not be read for it. */
function titleOf({ text, tree }: MarkdownDocument): string {
  const first = tree.parts.find(({ heading }) => heading)?.heading;
  return first?.level === 1 && isSearchable(first.content) ? plainText(text, first.content) : '';
}

/** A text that only looks like a plan has at least this many steps. */
const leastSteps = 3;
