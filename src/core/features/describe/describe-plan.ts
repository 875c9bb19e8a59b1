import { moreRootsText } from '../../analysis/words/more-roots.ts';
import { notWhole } from '../../analysis/words/not-whole.ts';
import { wayBackText } from '../../analysis/words/way-back.ts';
import { type Analysis, planStateOf } from '../../model/analysis/analysis.ts';
import type { PlanState } from '../../model/analysis/plan-state.ts';
import type { RootBlocker } from '../../model/analysis/root-blocker.ts';
import { overlaySymbols } from '../../model/analysis/symbols.ts';
import type { Plan } from '../../model/plan/plan.ts';
import type { Project } from '../../model/project.ts';
import { shownTitle } from '../../parse/shown-title.ts';
import { type link, plain, type RichLine, strong } from '../../text/rich.ts';
import type { Place } from '../../text/span.ts';
import { lineLink } from '../line-link.ts';
import { mostNamed, planProgressText, rootText, staleSteps } from '../plan-words.ts';

/** How a plan goes: progress, what blocks most, what does not fit, the next days, the way back. */
export function describePlan(
  project: Project,
  analysis: Analysis,
  plan: Plan,
): readonly RichLine[] {
  const state = planStateOf(analysis, plan);
  const people = plan.owners.map(({ value }) => ` · ${value}`).join('');
  const status = plan.status ? ` · ${plan.status.value}` : '';
  const head = [strong(shownTitle(plan.title)), plain(`${status}${people}`)];
  if (!plan.isWhole) return [head, [plain(`The file ${notWhole}.`)]];
  if (!state || state.steps.length === 0) return [head, [plain('No status of a step is written.')]];
  const at = (place: Place) => lineLink(project, place, plan.file);
  return [
    head,
    [plain(planProgressText(state))],
    ...state.roots
      .slice(0, mostNamed)
      .map(root => [plain(`${rootText(root)} `), ...placeOf(root, at)]),
    ...restLine(state.roots.length - mostNamed),
    ...state.marks.map(({ kind, reason }) => [plain(`${overlaySymbols[kind]} ${reason.message}`)]),
    ...staleLines(state, at),
    ...state.dates
      .slice(0, mostNamed)
      .map(({ subject, what, place }, index) => [
        plain(`${index === 0 ? 'Next' : 'Then'}: ${subject} ${what} `),
        at(place),
      ]),
    ...horizonLines(state, at),
  ];
}

type LinkTo = (place: Place) => ReturnType<typeof link>;

function placeOf({ reason }: RootBlocker, at: LinkTo): RichLine {
  const [place] = reason.places;
  return place ? [at(place)] : [];
}

function restLine(rest: number): readonly RichLine[] {
  return rest > 0 ? [[plain(moreRootsText(rest))]] : [];
}

function staleLines(state: PlanState, at: LinkTo): readonly RichLine[] {
  return staleSteps(state)
    .slice(0, mostNamed)
    .map(({ step, text }) => [plain(`${text} `), at({ file: state.plan.file, span: step.idSpan })]);
}

function horizonLines({ horizon, today }: PlanState, at: LinkTo): readonly RichLine[] {
  if (!horizon) return [];
  const [place] = horizon.step ? horizon.reason.places : [];
  const ways = horizon.ways
    .slice(0, mostNamed)
    .map(step => `${step.id}: ${wayBackText(step, today)}`);
  return [
    [plain(`↺ ${horizon.reason.message}${place ? ' ' : ''}`), ...(place ? [at(place)] : [])],
    ...ways.map(way => [plain(`· Way back of ${way}`)]),
  ];
}
