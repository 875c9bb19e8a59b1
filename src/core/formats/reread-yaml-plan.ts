import { isIdWritten, type Phase, type Plan, type Step } from '../model/plan/plan.ts';
import { cutAtEntries } from '../parse/yaml/cut-at-entries.ts';
import { readPlainYaml } from '../parse/yaml/plain-yaml.ts';
import { isCutAt, pieceOf, readYamlEntry, type YamlPiece } from '../parse/yaml/yaml-pieces.ts';
import { findChange, type TextChange } from '../text/find-change.ts';
import { moved } from '../text/moved.ts';
import { type Problem, type Span, sliceOf } from '../text/span.ts';
import type { OwnWords } from './configuration/own-words.ts';
import { type DraftStep, finishSteps } from './plan/draft.ts';
import { createPlanSource, isFull, type PlanSource, problemsOf } from './plan/plan-source.ts';
import { readStep } from './plan/yaml/yaml-step.ts';

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
  /** False where what was typed is no valid YAML. */
  readonly isWhole: boolean;
}

/**
 * The plan in a text that differs from a former one within one step: only that step is read again,
 * and what stands behind it is moved. The same as reading all of it; undefined where it may not be.
 */
export function rereadYamlPlan(before: ReadPlan, text: string, words: OwnWords): Plan | undefined {
  const { plan } = before;
  const reread = rereadSteps(before, text, words);
  const old = reread && plan.steps[reread.first];
  if (!old) return undefined;
  const { change, first, next, steps, problems, isWhole } = reread;
  // What a phase asks for may stand behind its steps.
  const mayMove = ({ phase }: Step) => phase !== undefined && phase === old.phase;
  const inFront = plan.steps.slice(0, first);
  return {
    ...moved({ ...plan, phases: [], steps: [], problems: [] }, change),
    phases: plan.phases.map(phase => movedPhase(phase, { change, old, now: steps[0] ?? old })),
    steps: [
      ...inFront.map(step => (mayMove(step) ? moved(step, change) : step)),
      ...steps,
      ...moved(plan.steps.slice(next), change),
    ],
    problems,
    isWhole,
  };
}

interface ChangedStep {
  readonly change: TextChange;
  readonly old: Step;
  readonly now: Step;
}

/** A phase that ends with a step ends where that ends now. */
function movedPhase(phase: Phase, { change, old, now }: ChangedStep): Phase {
  const { span, ...rest } = phase;
  const end = span.end === old.span.end ? now.span.end : moved(span, change).end;
  return { ...moved(rest, change), span: { start: moved(span, change).start, end } };
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
  const old = readPlainPart(before.text, span);
  const newSpan = { start: span.start, end: span.end + change.by };
  const piece = readPlainPart(text, newSpan) ?? readBrokenPart(before.text, text, newSpan);
  if (!old || !piece) return undefined;
  const oldDrafts = draftsOf(createSource(plan, before.text, { piece: old, words }), old);
  const source = createSource(plan, text, { piece, words });
  const drafts = draftsOf(source, piece);
  const ids = idsOf(plan, { first, oldDrafts, drafts });
  if (!ids || drafts.length === 0) return undefined;
  const others = plan.problems.filter(({ span: { start } }) => !holds(span, start));
  source.problems.push(...moved(others, change));
  // Where there are more problems than are reported, it matters which ones come first.
  if (isFull(plan) || isFull(source)) return undefined;
  const own = finishSteps(drafts, ids, new Map());
  const steps = inPhase(own, moved(phaseShare(plan.steps[first], oldDrafts[0]), change));
  const { isWhole } = piece;
  const problems = isWhole ? problemsOf(source) : piece.problems;
  return { change, first, next, steps, problems, isWhole };
}

/** A top step with its sub-steps, and all lines up to what comes after it. */
interface Part {
  /** Of the steps of the plan, those from `first` up to, but not, `next`. */
  readonly first: number;
  readonly next: number;
  readonly span: Span;
}

/** The step within which a text was changed, behind the dash and before the last line break. */
function findPart({ plan: { steps }, text }: ReadPlan, change: TextChange): Part | undefined {
  const isTop = ({ depth }: Step) => depth === 0;
  const first = steps.findLastIndex(step => isTop(step) && step.span.start <= change.start);
  const step = steps[first];
  if (!step) return undefined;
  const start = text.lastIndexOf('\n', step.span.start - 1) + 1;
  const [dash] = /^ *-(?= +$)/.exec(text.slice(start, step.span.start)) ?? [];
  if (dash === undefined) return undefined;
  const end = endOfEntry(text, start, dash.length - 1);
  if (change.end >= end && end < text.length) return undefined;
  const next = steps.findIndex((other, index) => index > first && isTop(other));
  return { first, next: next < 0 ? steps.length : next, span: { start, end } };
}

/** Where the first line begins behind `start` that stands no further right than `column`. */
function endOfEntry(text: string, start: number, column: number): number {
  for (let at = start; ; ) {
    const end = text.indexOf('\n', at);
    if (end < 0) return text.length;
    at = end + 1;
    let sign = at;
    while (text[sign] === ' ') sign++;
    // Blank lines and comments stand anywhere.
    if (sign - at <= column && !/^[#\r\n]/.test(text.charAt(sign))) return at;
  }
}

/** The lines alone hold one entry of a list, so they are one in the whole text too. */
function readPlainPart(text: string, span: Span): YamlPiece | undefined {
  const tree = readPlainYaml(sliceOf(text, span), span.start);
  return tree && pieceOf(tree);
}

/** A step with a fault, where reading all of the text reads it for itself too. */
function readBrokenPart(before: string, text: string, span: Span): YamlPiece | undefined {
  const lines = sliceOf(text, span);
  const isOne = cutAtEntries(lines)[0]?.end === lines.length;
  if (!isOne || !isCutAt(before, span.start)) return undefined;
  const piece = readYamlEntry(lines, span.start);
  return piece?.isWhole ? undefined : piece;
}

interface Wording {
  readonly piece: YamlPiece;
  readonly words: OwnWords;
}

/** What is no valid YAML is not understood either. */
function createSource(plan: Plan, text: string, { piece, words }: Wording): PlanSource {
  return createPlanSource({ path: plan.file, text }, 'yaml', piece.problems, words);
}

function draftsOf(source: PlanSource, { item }: YamlPiece): readonly DraftStep[] {
  return item ? readStep(source, item, { phase: undefined, parent: undefined }) : [];
}

type PhasePart = Pick<Step, 'phase' | 'entry' | 'decisions'>;

/** What a step has from its phase: it comes before what is written in the step itself. */
function phaseShare(step: Step | undefined, draft: DraftStep | undefined): PhasePart {
  const { phase, entry = [], decisions = [] } = step ?? {};
  return {
    phase,
    entry: entry.slice(0, entry.length - (draft?.entry.length ?? 0)),
    decisions: decisions.slice(0, decisions.length - (draft?.decisions.length ?? 0)),
  };
}

/** Only top steps have to fulfil what the phase asks for. */
function inPhase(steps: readonly Step[], { phase, entry, decisions }: PhasePart): readonly Step[] {
  return steps.map(step => {
    if (step.parent !== undefined) return { ...step, phase };
    return {
      ...step,
      phase,
      entry: [...entry, ...step.entry],
      decisions: [...decisions, ...step.decisions],
    };
  });
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
