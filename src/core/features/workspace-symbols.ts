import { type Decision, nameOf } from '../model/decision.ts';
import type { Plan, Step } from '../model/plan/plan.ts';
import type { Project } from '../model/project.ts';
import { shownTitle } from '../parse/shown-title.ts';
import type { Place } from '../text/span.ts';
import { placeOfDecision, placeOfStep } from './places.ts';

/** A decision, a plan or a step as somebody looks for it by name. */
export interface ProjectSymbol {
  readonly kind: 'decision' | 'plan' | 'step';
  /** The id comes first: Markdown itself lists each title once more, as a heading. */
  readonly name: string;
  readonly place: Place;
}

/** Nobody reads on: one more letter is faster. */
const maxSymbols = 200;

/**
 * What the letters of a query fit, in their order and whatever the case, best first: names that
 * begin with them, names that hold them, then names with other letters between them.
 */
export function findSymbols(project: Project, query: string): readonly ProjectSymbol[] {
  const wanted = fold(query);
  const ranks: ProjectSymbol[][] = [[], [], []];
  for (const symbol of symbolsOf(project)) ranks[rankOf(fold(symbol.name), wanted)]?.push(symbol);
  return ranks.flat().slice(0, maxSymbols);
}

function* symbolsOf(project: Project): Generator<ProjectSymbol> {
  for (const decision of project.decisions) yield decisionSymbol(decision);
  for (const plan of project.plans) {
    yield { kind: 'plan', name: shownTitle(plan.title), place: placeOfPlan(plan) };
    for (const step of plan.steps) yield stepSymbol(plan, step);
  }
}

function decisionSymbol(decision: Decision): ProjectSymbol {
  const title = decision.title ? shownTitle(decision.title) : '';
  const name = `${nameOf(decision)} ${title}`.trim();
  return { kind: 'decision', name, place: placeOfDecision(decision) };
}

function stepSymbol(plan: Plan, step: Step): ProjectSymbol {
  const title = shownTitle(step.title);
  const name = title === step.id ? title : `${step.id} ${title}`;
  return { kind: 'step', name, place: placeOfStep({ plan, step }) };
}

function placeOfPlan({ file, title }: Plan): Place {
  return { file, span: title.span };
}

/** 0 is best; 3 does not fit. */
function rankOf(name: string, wanted: string): number {
  if (name.startsWith(wanted)) return 0;
  if (name.includes(wanted)) return 1;
  let at = 0;
  for (const letter of wanted) {
    at = name.indexOf(letter, at) + letter.length;
    if (at < letter.length) return 3;
  }
  return 2;
}

function fold(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/g, '');
}
