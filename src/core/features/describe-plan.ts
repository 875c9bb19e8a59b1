import { wayBackText } from '../analysis/way-back.ts';
import type { Analysis, PlanState, RootBlocker } from '../model/analysis.ts';
import type { Plan } from '../model/plan.ts';
import type { Project } from '../model/project.ts';
import { conditionSymbols, overlaySymbols } from '../model/symbols.ts';
import { shownTitle } from '../parse/shown-title.ts';
import { dayText } from '../text/day-text.ts';
import { percentText } from '../text/percent-text.ts';
import { type link, plain, type RichLine, strong } from '../text/rich.ts';
import type { Place } from '../text/span.ts';
import { lineLink } from './line-link.ts';

/** A hover names so many roots, and so many days. */
const most = 3;

/** How a plan goes: progress, what blocks most, what does not fit, the next days, the way back. */
export function describePlan(
  project: Project,
  analysis: Analysis,
  plan: Plan,
): readonly RichLine[] {
  const state = analysis.plans.find(each => each.plan === plan);
  const people = plan.owners.map(({ value }) => ` · ${value}`).join('');
  const status = plan.status ? ` · ${plan.status.value}` : '';
  const head = [strong(shownTitle(plan.title)), plain(`${status}${people}`)];
  if (!state || state.steps.length === 0) return [head, [plain('No status of a step is written.')]];
  const at = (place: Place) => lineLink(project, place, plan.file);
  return [
    head,
    [plain(progressText(state))],
    ...state.roots.slice(0, most).map(root => [plain(rootText(root)), ...placeOf(root, at)]),
    ...restLine(state.roots.length - most),
    ...state.marks.map(({ kind, reason }) => [plain(`${overlaySymbols[kind]} ${reason.message}`)]),
    ...staleLines(state, at),
    ...state.dates
      .slice(0, most)
      .map(({ subject, what, place }, index) => [
        plain(`${index === 0 ? 'Next' : 'Then'}: ${subject} ${what} `),
        at(place),
      ]),
    ...horizonLines(state, at),
  ];
}

type LinkTo = (place: Place) => ReturnType<typeof link>;

function progressText({ progress, measured, schedule, plan, today }: PlanState): string {
  const parts = [`${progress.done} of ${progress.total} steps done`];
  if (measured)
    parts.push(`measured ${percentText(measured.share)} (${measured.evidence.id.value})`);
  if (schedule) {
    const bound = schedule.isLowerBound ? 'not before ' : '';
    parts.push(`by its dates ${bound}${dayText(schedule.finish, today)}`);
  }
  if (plan.due) parts.push(`due ${dayText(plan.due.value, today)}`);
  return parts.join(' · ');
}

function rootText({ label, frees, touches }: RootBlocker): string {
  const name = label.replace(/[.!?]$/, '');
  const effect =
    frees.length > 0
      ? `unblocks ${frees.length === 1 ? '1 step' : `${frees.length} steps`}`
      : `holds up ${touches.length === 1 ? '1 step' : `${touches.length} steps`}, with others`;
  return `${conditionSymbols.blocked} ${name}: ${effect} `;
}

function placeOf({ reason }: RootBlocker, at: LinkTo): RichLine {
  const [place] = reason.places;
  return place ? [at(place)] : [];
}

function restLine(rest: number): readonly RichLine[] {
  return rest > 0 ? [[plain(`${rest} more stand in the way.`)]] : [];
}

function staleLines({ steps, plan }: PlanState, at: LinkTo): readonly RichLine[] {
  const stale = steps.filter(({ overlays }) => overlays.some(({ kind }) => kind === 'stale'));
  return stale.slice(0, most).map(({ step, overlays }) => {
    const reason = overlays.find(({ kind }) => kind === 'stale')?.reason;
    const words = `${overlaySymbols.stale} ${step.id}: ${reason?.message ?? ''} `;
    return [plain(words), at({ file: plan.file, span: step.idSpan })];
  });
}

function horizonLines({ horizon, today }: PlanState, at: LinkTo): readonly RichLine[] {
  if (!horizon) return [];
  const [place] = horizon.step ? horizon.reason.places : [];
  const ways = horizon.ways.slice(0, most).map(step => `${step.id}: ${wayBackText(step, today)}`);
  return [
    [plain(`↺ ${horizon.reason.message}${place ? ' ' : ''}`), ...(place ? [at(place)] : [])],
    ...ways.map(way => [plain(`· Way back of ${way}`)]),
  ];
}
