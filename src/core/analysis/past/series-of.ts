import { keyOfMeasure } from '../../model/facts/measure.ts';
import type { KnownSeries, Series, TaggedValue } from '../../model/facts/series.ts';
import type { Evidence } from '../../model/plan/evidence.ts';
import type { Day } from '../../model/value.ts';
import { dayIn } from '../../text/day.ts';
import { definitionOf } from '../evidence/measure-definition.ts';
import type { PlanView } from '../world.ts';

/** What a measure was at past commits; undefined where nobody has looked. */
export function seriesOf(
  { facts, project, plan }: Pick<PlanView, 'facts' | 'project' | 'plan'>,
  evidence: Evidence,
): Series | undefined {
  const definition = definitionOf(project, plan, evidence);
  return definition && facts.past?.get(keyOfMeasure(definition));
}

/** The day of a sample in the zone of the plan. */
export function dayOfSample(
  { plan, today }: Pick<PlanView, 'plan' | 'today'>,
  { samples }: KnownSeries,
  index: number,
): Day {
  const at = samples[index]?.at;
  return (at === undefined ? undefined : dayIn(plan.timeZone, at)) ?? today;
}

/** What is known of the values at tags, oldest first. */
export function taggedValues(series: Series | undefined): readonly TaggedValue[] {
  if (series?.kind !== 'known') return [];
  return series.samples.flatMap(({ tag, value }) =>
    tag === undefined || value === undefined ? [] : { tag, value },
  );
}

/** The values at the ends of weeks, oldest first: the last ones without a gap. */
export function weeklyValues({ samples, weeks }: KnownSeries): readonly number[] {
  const values = weeks.map(index => samples[index]?.value);
  return values.slice(values.lastIndexOf(undefined) + 1).flatMap(value => value ?? []);
}
