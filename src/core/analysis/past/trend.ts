import type { Trend } from '../../model/analysis/measure-state.ts';
import type { Series } from '../../model/facts/series.ts';
import { count } from '../../text/count.ts';
import { weeklyValues } from './series-of.ts';

/** How a measure went on week by week; undefined where nobody has looked, or it is too young. */
export function findTrend(series: Series | undefined): Trend | undefined {
  if (series?.kind !== 'known') return series;
  const values = weeklyValues(series);
  const [from] = values;
  const to = values.at(-1);
  if (from === undefined || to === undefined || values.length < 2) return undefined;
  const isSteady = values.every(value => value === to);
  return { kind: 'known', from, to, isSteady, weeks: values.length - 1 };
}

/** `128 → 101 in 9 weeks`, or why that is not known. */
export function trendText(trend: Trend): string {
  if (trend.kind === 'unknown') return `its past is unknown: ${trend.reason}`;
  const { from, to, isSteady, weeks } = trend;
  const length = count(weeks, 'week');
  if (isSteady) return `${to} for ${length}`;
  return from === to ? `${to}, as ${length} ago` : `${from} → ${to} in ${length}`;
}
