import type { Detection, Plan } from '../model/plan/plan.ts';
import { plainText } from '../parse/inline.ts';
import type { FrontMatter } from '../parse/markdown-tree.ts';
import type { Problem } from '../text/span.ts';
import type { OwnWords } from './configuration/own-words.ts';
import type { MarkdownDocument } from './document.ts';
import { finishDrafts } from './plan/draft.ts';
import { planId } from './plan/file-title.ts';
import { looksLikePlan } from './plan/looks-like-plan.ts';
import { findStepNodes } from './plan/markdown/find-steps/find-step-nodes.ts';
import { isLikely } from './plan/markdown/is-likely.ts';
import { buildSteps } from './plan/markdown/read-step/build-steps.ts';
import { readMarkdownHead } from './plan/markdown/sections/markdown-head.ts';
import { findPhases } from './plan/markdown/sections/phases.ts';
import { isSearchable } from './plan/markdown/sections/read-line.ts';
import { nestSections } from './plan/markdown/sections/section.ts';
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
  const called = titleOf(document);
  if (!certain && !looksLikePlan(path, called)) return undefined;
  const root = nestSections(text, tree.blocks);
  const source = createPlanSource(document, 'front-matter', tree.problems, words);
  const { title, section, ...head } = readMarkdownHead(source, { path, tree, root, certain });
  const nodes = findStepNodes(text, root);
  if (!certain && !isLikely({ path, text, title: called }, { root, nodes })) return undefined;
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
