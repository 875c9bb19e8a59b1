import { plansOf } from '../../analysis/decisions/plans-of-decision.ts';
import { countUnmarked, progressTexts } from '../../analysis/words/progress-text.ts';
import { type Analysis, planStateOf } from '../../model/analysis/analysis.ts';
import type { Decision } from '../../model/decision.ts';
import type { Plan, Step } from '../../model/plan/plan.ts';
import type { Project } from '../../model/project.ts';
import { shownTitle } from '../../parse/shown-title.ts';
import { link, plain, type RichLine, type Segment } from '../../text/rich.ts';
import { joinFirst } from '../join-segments.ts';
import { placeOfStep } from '../places.ts';

/** The plans and steps that carry a decision out, and the steps that wait for it. */
export function describeCarryingOut(
  project: Project,
  analysis: Analysis,
  decision: Decision,
): readonly RichLine[] {
  return plansOf(project, decision).flatMap(({ plan, named, carriedOutBy, awaitedBy }) => {
    const lines: RichLine[] = [];
    if (named || carriedOutBy.length > 0) {
      const steps =
        carriedOutBy.length > 0 ? [plain(', by '), ...stepLinks(plan, carriedOutBy)] : [];
      lines.push([plain('Carried out by '), ...planLink(plan, analysis), ...steps]);
    }
    if (awaitedBy.length > 0) {
      const where = [plain(' of '), ...planLink(plan, analysis)];
      lines.push([plain('Awaited by '), ...stepLinks(plan, awaitedBy), ...where]);
    }
    return lines;
  });
}

/** Its title, and how many of its steps are done. */
function planLink(plan: Plan, analysis: Analysis): readonly Segment[] {
  const { file, title } = plan;
  const state = planStateOf(analysis, plan);
  const told =
    state && state.progress.total > 0
      ? progressTexts(state.progress, countUnmarked(plan, state))
      : [];
  const progress = told.length === 0 ? '' : ` (${told.join(', ')})`;
  return [link(shownTitle(title), { file, span: title.span }), plain(progress)];
}

/** As many as one reads in a line. */
const mostSteps = 4;

function stepLinks(plan: Plan, steps: readonly Step[]): readonly Segment[] {
  const links = steps.map(step => link(step.id, placeOfStep({ plan, step })));
  return joinFirst(links, mostSteps);
}
