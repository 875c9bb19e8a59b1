import { isAtRest } from '../analysis/at-rest.ts';
import { countMarks } from '../analysis/words/count-marks.ts';
import { type Analysis, planStateOf } from '../model/analysis/analysis.ts';
import { conditionSymbols, overlaySymbols } from '../model/analysis/symbols.ts';
import type { Decision } from '../model/decision.ts';
import type { Plan } from '../model/plan/plan.ts';
import type { Project } from '../model/project.ts';
import { upperFirst } from '../text/upper-first.ts';
import { decisionNote } from './decision-note.ts';
import { marksOf, type StepMark, spokenMarks, stepMarks } from './step-marks.ts';

/** What a list of files shows beside a name. */
export interface FileMark {
  readonly file: string;
  /** One character. */
  readonly badge: string;
  /** The name of a theme colour. */
  readonly color: string;
  readonly tooltip: string;
}

/** Marks for the few files that one should not take for ordinary ones. All others have none. */
export function createFileMarks(project: Project, analysis: Analysis): readonly FileMark[] {
  return [...project.plans.flatMap(plan => planMark(plan, analysis)), ...decisionMarks(project)];
}

/** What waits for a person, in a plan that says it is one and goes on. */
function planMark(plan: Plan, analysis: Analysis): FileMark[] {
  if (plan.detected === 'likely' || isAtRest(plan)) return [];
  const steps = planStateOf(analysis, plan)?.steps ?? [];
  const found = new Set(steps.flatMap(marksOf));
  const worst = stepMarks.find(mark => found.has(mark));
  if (!worst) return [];
  return [{ file: plan.file, ...looks[worst], tooltip: countMarks(steps, spokenMarks).join(', ') }];
}

const looks: Readonly<Record<StepMark, Pick<FileMark, 'badge' | 'color'>>> = {
  blocked: { badge: conditionSymbols.blocked, color: 'charts.red' },
  overdue: { badge: overlaySymbols.overdue, color: 'editorWarning.foreground' },
  stale: { badge: overlaySymbols.stale, color: 'charts.yellow' },
};

/** Of a file that holds several decisions, all must be out of force; the first one is told of. */
function decisionMarks(project: Project): readonly FileMark[] {
  const { decisions } = project;
  const inForce = new Set(decisions.filter(each => !outdated(each)).map(({ file }) => file));
  const marks = new Map<string, FileMark>();
  for (const decision of decisions) {
    const { file } = decision;
    const badge = outdated(decision);
    if (!badge || inForce.has(file) || marks.has(file)) continue;
    const tooltip = upperFirst(decisionNote(project, decision, ''));
    marks.set(file, { file, badge, color: 'descriptionForeground', tooltip });
  }
  return [...marks.values()];
}

/** The badge of a decision that is not in force any more. */
function outdated({ status }: Decision): string | undefined {
  if (status?.value === 'superseded') return '→';
  return status?.value === 'deprecated' ? '⊘' : undefined;
}
