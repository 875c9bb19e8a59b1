import { trendText } from '../analysis/past/trend.ts';
import { type Analysis, planStateOf } from '../model/analysis/analysis.ts';
import type { PlanState } from '../model/analysis/plan-state.ts';
import type { Plan } from '../model/plan/plan.ts';
import { incidentsOf, type Project } from '../model/project.ts';
import { namesText } from '../text/names-text.ts';
import { plain, type RichLine, strong } from '../text/rich.ts';
import { upperFirst } from '../text/upper-first.ts';
import { describeIncident } from './describe-incident.ts';
import { type Entity, mentionsOfEntity } from './find-entity.ts';

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
  const steps = [...new Set(mentions.map(mention => callIn(plan, mention.plan, mention.step.id)))];
  const named = steps.length > 0 ? `Named by ${namesText(steps)}.` : 'No step names it.';
  const name = title ? ` · ${id.value}` : '';
  return [
    [strong(title?.value ?? id.value), plain(`${name} · ${kind}`)],
    ...incidentLines(project, analysis, entity),
    ...(state ? standing(state, entity) : []).map(text => [plain(text)]),
    [plain(named)],
  ];
}

function incidentLines(
  project: Project,
  analysis: Analysis,
  { kind, place }: Entity,
): readonly RichLine[] {
  const incident = incidentsOf(project).find(
    each => each.place.file === place.file && each.id.span.start === place.span.start,
  );
  return kind === 'incident' && incident ? describeIncident(project, analysis, incident) : [];
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

function measureText({ measures }: PlanState, id: string): readonly string[] {
  const measure = measures.find(({ evidence }) => evidence.id.value === id);
  if (!measure) return [];
  const { found, trend, evidence } = measure;
  const target = evidence.target ? `, its target is ${evidence.target.value}` : '';
  const now = evidence.source?.kind === 'manual' ? 'Written down as' : 'Now';
  return [
    found.kind === 'known' ? `${now} ${found.value}${target}.` : `Not known: ${found.reason}.`,
    ...(trend ? [`${upperFirst(trendText(trend))}.`] : []),
  ];
}
