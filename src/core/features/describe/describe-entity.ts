import { dayOf } from '../../analysis/calendar/moment.ts';
import { beginText } from '../../analysis/past/baseline-of.ts';
import { trendText } from '../../analysis/past/trend.ts';
import { type Analysis, planStateOf } from '../../model/analysis/analysis.ts';
import type { PlanState } from '../../model/analysis/plan-state.ts';
import type { Announcement } from '../../model/plan/maintenance-window.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { incidentsOf, type Project, premortemsOf } from '../../model/project.ts';
import type { Day, Sourced } from '../../model/value.ts';
import { dayText } from '../../text/day-text.ts';
import { link, plain, type RichLine, strong } from '../../text/rich.ts';
import type { Place } from '../../text/span.ts';
import { upperFirst } from '../../text/upper-first.ts';
import { type Entity, mentionsOfEntity } from '../find-entity.ts';
import { joinFirst } from '../join-segments.ts';
import { placeOfStep } from '../places.ts';
import { describeIncident } from './describe-incident.ts';
import { describePremortem } from './describe-premortem.ts';

/** What the thing is, what is known of it now, and which steps name it. */
export function describeEntity(
  project: Project,
  analysis: Analysis,
  entity: Entity,
): readonly RichLine[] {
  const { id, title, kind, place } = entity;
  const plan = project.plans.find(({ file }) => file === place.file);
  const state = planStateOf(analysis, plan);
  const mentions = mentionsOfEntity(project, entity);
  const steps = new Map(mentions.map(mention => [mention.step, mention.plan]));
  const links = [...steps].map(([step, of]) =>
    link(callIn(plan, of, step.id), placeOfStep({ plan: of, step })),
  );
  const name = title ? ` · ${id.value}` : '';
  return [
    [strong(title?.value ?? id.value), plain(`${name} · ${kind}`)],
    ...(state ? standing(state, entity) : []).map(text => [plain(text)]),
    ...writtenLines(project, analysis, entity),
    links.length > 0
      ? [plain('Named by '), ...joinFirst(links, mostSteps), plain('.')]
      : [plain('No step names it.')],
  ];
}

const mostSteps = 6;

/** What people wrote of it, with the way there. */
function writtenLines(
  project: Project,
  analysis: Analysis,
  { kind, place }: Entity,
): readonly RichLine[] {
  const { file, span } = place;
  const isIt = (each: { readonly id: Sourced<string> }) => each.id.span.start === span.start;
  const isThere = (each: { readonly place: Place }) => each.place.file === file;
  const plan = project.plans.find(each => each.file === file);
  switch (kind) {
    case 'incident': {
      const incident = incidentsOf(project).find(each => isThere(each) && isIt(each));
      return incident ? describeIncident(project, analysis, incident) : [];
    }
    case 'premortem': {
      const premortem = premortemsOf(project).find(each => isThere(each) && isIt(each));
      return premortem ? describePremortem(premortem, analysis.today) : [];
    }
    case 'load test': {
      const profile = plan?.loadTests.find(isIt)?.profile;
      return profile
        ? [[link('Load', { file, span: profile.span }), plain(`: ${profile.value}`)]]
        : [];
    }
    case 'maintenance window': {
      const announcements = plan?.maintenanceWindows.find(isIt)?.announcements ?? [];
      const links = announcements.map(each =>
        link(announcementText(each, plan, analysis.today), { file, span: each.span }),
      );
      return links.length > 0 ? [[plain('Announcements: '), ...joinFirst(links, 4)]] : [];
    }
    default:
      return [];
  }
}

/** `8 May in #status to customers`. */
function announcementText(
  { at, channel, audience }: Announcement,
  plan: Plan | undefined,
  today: Day,
): string {
  const day = at && dayOf(at.value, plan?.timeZone);
  const parts = [
    day ? dayText(day, today) : at?.raw,
    channel && `in ${channel.value}`,
    audience && `to ${audience.value}`,
  ];
  return parts.filter(Boolean).join(' ') || 'without a day';
}

function callIn(home: Plan | undefined, plan: Plan, step: string): string {
  return plan === home || home === undefined ? step : `${plan.id}/${step}`;
}

function standing(state: PlanState, { kind, id }: Entity): readonly string[] {
  switch (kind) {
    case 'measure':
      return measureText(state, id.value);
    case 'load test':
      return state.loadTests.flatMap(({ loadTest, doubt }) =>
        loadTest.id.value === id.value && doubt !== undefined ? `${upperFirst(doubt)}.` : [],
      );
    case 'maintenance window':
      return state.dates.flatMap(({ place, what }) =>
        place.span.start === id.span.start ? `${upperFirst(what)}.` : [],
      );
    default:
      return [];
  }
}

function measureText({ measures, plan, today }: PlanState, id: string): readonly string[] {
  const measure = measures.find(({ evidence }) => evidence.id.value === id);
  if (!measure) return [];
  const { found, trend, evidence } = measure;
  const begin = beginText(measure, { plan, today });
  const target = evidence.target ? `, its target is ${evidence.target.value}` : '';
  const now = evidence.source?.kind === 'manual' ? 'Written down as' : 'Now';
  return [
    found.kind === 'known' ? `${now} ${found.value}${target}.` : `${id} ${found.reason}.`,
    ...(begin === undefined ? [] : [`Progress counts from ${begin}.`]),
    ...(trend ? [`${upperFirst(trendText(trend))}.`] : []),
  ];
}
