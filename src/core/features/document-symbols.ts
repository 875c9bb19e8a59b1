import { findParts } from '../analysis/plan-parts.ts';
import { stepNote } from '../analysis/words/step-note.ts';
import { type Analysis, planStateOf } from '../model/analysis/analysis.ts';
import type { Plan } from '../model/plan/plan.ts';
import { textOf } from '../model/project.ts';
import type { Evaluated } from '../model/review/review.ts';
import { encloses, type Span } from '../text/span.ts';

/** A piece of a plan that holds others. */
export interface OutlineSymbol {
  readonly kind: 'plan' | 'phase' | 'step';
  readonly name: string;
  /** The one thing to know now; may be empty. */
  readonly detail: string;
  /** Holds the span of the name and those of all children. */
  readonly span: Span;
  readonly nameSpan: Span;
  readonly children: readonly OutlineSymbol[];
}

/** The outline of a YAML plan. A Markdown plan has the one that the editor makes of its headings. */
export function findOutline(
  { project, analysis }: Evaluated,
  file: string,
): readonly OutlineSymbol[] {
  return project.plans
    .filter(plan => plan.file === file && plan.format === 'yaml')
    .map(plan => outlineOf(plan, analysis, textOf(project, file)?.length ?? 0));
}

interface OpenSymbol extends OutlineSymbol {
  readonly children: OpenSymbol[];
}

/** What lies inside of a piece is a part of it. */
function outlineOf(plan: Plan, analysis: Analysis, length: number): OutlineSymbol {
  const { title } = plan;
  const root = createSymbol('plan', { title, detail: '', span: { start: 0, end: length } });
  const open = [root];
  for (const symbol of [...phaseSymbols(plan), ...stepSymbols(plan, analysis)].sort(compare)) {
    while (open.length > 1 && !encloses((open.at(-1) ?? root).span, symbol.span)) open.pop();
    const parent = open.at(-1) ?? root;
    // Two pieces that overlap come from a broken text.
    if (!encloses(parent.span, symbol.span)) continue;
    parent.children.push(symbol);
    open.push(symbol);
  }
  return root;
}

function phaseSymbols(plan: Plan): readonly OpenSymbol[] {
  return plan.phases.map(({ title, span }) => createSymbol('phase', { title, detail: '', span }));
}

function stepSymbols(plan: Plan, analysis: Analysis): readonly OpenSymbol[] {
  const today = planStateOf(analysis, plan)?.today ?? '';
  const { partsOf } = findParts(plan);
  return plan.steps.map(step => {
    const detail = stepNote(analysis.stateOf(step), partsOf(step), today);
    return createSymbol('step', { title: step.title, detail, span: step.span });
  });
}

interface Head {
  readonly title: { readonly value: string; readonly span: Span };
  readonly detail: string;
  readonly span: Span;
}

/** A title that an alias brings from elsewhere is not a part of the span. */
function createSymbol(kind: OutlineSymbol['kind'], { title, detail, span }: Head): OpenSymbol {
  const start = { start: span.start, end: span.start };
  const nameSpan = encloses(span, title.span) ? title.span : start;
  return { kind, name: title.value, detail, span, nameSpan, children: [] };
}

/** Outer pieces before the inner ones. */
function compare(a: OutlineSymbol, b: OutlineSymbol): number {
  return a.span.start - b.span.start || b.span.end - a.span.end;
}
