import { isIdWritten, type Plan, type Step } from '../model/plan.ts';
import { readPlainYaml } from '../parse/plain-yaml.ts';
import { findChange, type TextChange } from '../text/find-change.ts';
import { moved } from '../text/moved.ts';
import { type Problem, type Span, sliceOf } from '../text/span.ts';
import type { OwnWords } from './configuration/own-words.ts';
import { type DraftStep, finishSteps } from './plan/draft.ts';
import { createPlanSource, isFull, type PlanSource, problemsOf } from './plan/plan-source.ts';
import { readStep } from './plan/yaml-step.ts';

/** A plan as it was read, and its text: one that `readPlainYaml` reads. */
export interface ReadPlan {
  readonly plan: Plan;
  readonly text: string;
}

/** The steps in which a text differs from a former one, read again. */
export interface RereadSteps {
  readonly change: TextChange;
  /** Of the steps of the former plan, those from `first` up to, but not, `next`. */
  readonly first: number;
  readonly next: number;
  /** What stands in their place now. */
  readonly steps: readonly Step[];
  /** Of the whole plan. */
  readonly problems: readonly Problem[];
}

/**
 * The plan in a text that differs from a former one within one step of the root's `steps`: only that
 * step is read again, and what stands behind it is moved. The same as reading all of it; undefined
 * where it may not be.
 */
export function rereadYamlPlan(before: ReadPlan, text: string, words: OwnWords): Plan | undefined {
  const reread = rereadSteps(before, text, words);
  if (!reread) return undefined;
  const { plan } = before;
  const { change, first, next, steps, problems } = reread;
  const behind = moved(plan.steps.slice(next), change);
  return {
    ...moved({ ...plan, steps: [], problems: [] }, change),
    steps: [...plan.steps.slice(0, first), ...steps, ...behind],
    problems,
  };
}

/** What `rereadYamlPlan` reads again. */
export function rereadSteps(
  before: ReadPlan,
  text: string,
  words: OwnWords,
): RereadSteps | undefined {
  const { plan } = before;
  const change = findChange(before.text, text);
  const part = findPart(before, change);
  if (!part) return undefined;
  const { first, next, span } = part;
  const oldSource = createPlanSource({ path: plan.file, text: before.text }, 'yaml', [], words);
  const source = createPlanSource({ path: plan.file, text }, 'yaml', [], words);
  const oldDrafts = readPart(oldSource, span);
  const drafts = readPart(source, { start: span.start, end: span.end + change.by });
  const ids = oldDrafts && drafts && idsOf(plan, { first, oldDrafts, drafts });
  if (!ids) return undefined;
  const others = plan.problems.filter(({ span: { start } }) => !holds(span, start));
  source.problems.push(...moved(others, change));
  // Where there are more problems than are reported, it matters which ones come first.
  if (isFull(plan) || isFull(source)) return undefined;
  const steps = finishSteps(drafts, ids, new Map());
  return { change, first, next, steps, problems: problemsOf(source) };
}

/** A top step with its sub-steps, and all lines up to the next one. */
interface Part {
  /** Of the steps of the plan, those from `first` up to, but not, `next`. */
  readonly first: number;
  readonly next: number;
  readonly span: Span;
}

/** The step within which a text was changed, behind the dash and before the last line break. */
function findPart({ plan: { steps }, text }: ReadPlan, change: TextChange): Part | undefined {
  const isTop = ({ depth }: { readonly depth: number }) => depth === 0;
  const first = steps.findLastIndex(step => isTop(step) && step.span.start <= change.start);
  const step = steps[first];
  if (!step || step.phase !== undefined) return undefined;
  const found = steps.findIndex((other, index) => index > first && isTop(other));
  const next = found < 0 ? steps.length : found;
  const following = steps[next];
  const start = startOfEntry(text, step.span.start);
  const end = following ? startOfEntry(text, following.span.start) : text.length;
  if (start === undefined || end === undefined) return undefined;
  const isWithin = following ? change.end < end : true;
  return isWithin ? { first, next, span: { start, end } } : undefined;
}

/** Where the line begins on which nothing but the dash of a list stands before `at`. */
function startOfEntry(text: string, at: number): number | undefined {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  return /^ *- +$/.test(text.slice(start, at)) ? start : undefined;
}

/** The lines alone hold one entry of a list, so they are one in the whole text too. */
function readPart(source: PlanSource, span: Span): readonly DraftStep[] | undefined {
  const head = 'steps:\n';
  const tree = readPlainYaml(`${head}${sliceOf(source.text, span)}`, span.start - head.length);
  if (tree?.root?.kind !== 'map' || tree.root.entries.length !== 1) return undefined;
  const list = tree.root.entries[0]?.value;
  const [item, ...others] = list?.kind === 'list' ? list.items : [];
  if (!item || others.length > 0) return undefined;
  return readStep(source, item, { phase: undefined, parent: undefined });
}

interface Names {
  readonly first: number;
  readonly oldDrafts: readonly DraftStep[];
  readonly drafts: readonly DraftStep[];
}

/** Undefined where steps without an id of their own may get another one than they had. */
function idsOf(
  { steps }: Plan,
  { first, oldDrafts, drafts }: Names,
): ReadonlyMap<DraftStep, string> | undefined {
  const isKept =
    drafts.length === oldDrafts.length &&
    drafts.every(({ id, title }, index) => {
      const old = oldDrafts[index];
      return old?.id === id && (id !== undefined || old?.title.value === title.value);
    });
  const areWritten = () => drafts.every(({ id }) => id !== undefined) && steps.every(isIdWritten);
  if (!isKept && !areWritten()) return undefined;
  return new Map(drafts.map((draft, index) => [draft, draft.id ?? steps[first + index]?.id ?? '']));
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset < end;
}
