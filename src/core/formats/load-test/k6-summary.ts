import type { LoadReading, LoadReport, Threshold } from '../../model/facts/load-report.ts';
import { nodeAt, numberAt, toNumber } from '../../parse/tree-values.ts';
import type { YamlEntry, YamlNode } from '../../parse/yaml/yaml-tree.ts';
import { checkCriterion } from './check-criterion.ts';
import { parseCriterion } from './parse-criterion.ts';

/**
 * What k6 hands to `handleSummary`, or writes for `--summary-export`. In the second form a threshold
 * is `true` where it was crossed (grafana/k6 issue 1498), so each one is computed again from the
 * numbers: where both do not agree, nobody knows.
 */
export function readK6Summary(root: YamlNode): LoadReading | undefined {
  const metrics = nodeAt(root, 'metrics');
  if (metrics?.kind !== 'map' || metrics.entries.length === 0) return undefined;
  const values = new Map<string, ReadonlyMap<string, number>>();
  for (const { key, value } of metrics.entries) values.set(key, readValues(value));
  // Where no request was sent, k6 writes zeros, and every threshold of times holds.
  const isIdle = values.get('http_reqs')?.get('count') === 0;
  for (const key of isIdle ? values.keys() : []) if (isOfRequests(key)) values.delete(key);
  const report = { executed: undefined, metrics: values, assumes: undefined };
  const thresholds = metrics.entries
    .flatMap(metric => readThresholds(metric, report))
    .map(each => (isIdle && isOfRequests(each.expression) ? { ...each, ok: undefined } : each));
  return { kind: 'report', report: { ...report, thresholds } };
}

/** What is measured of each request, by the name of the metric or a threshold of it. */
function isOfRequests(text: string): boolean {
  return text.startsWith('http_req_');
}

function readValues(metric: YamlNode | undefined): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const holder = nodeAt(metric, 'values') ?? metric;
  for (const { key, value } of holder?.kind === 'map' ? holder.entries : []) {
    const number = value?.kind === 'scalar' && value.type === 'number' && toNumber(value.value);
    if (typeof number === 'number') found.set(key, number);
  }
  // A share of nothing is none, though k6 writes 0, and thresholds of it hold.
  if (found.get('passes') === 0 && found.get('fails') === 0) return new Map();
  // The share of a rate is called `value` in the second form, and beside it stand passes and fails.
  const share = numberAt(holder, 'value');
  if (share !== undefined && found.has('passes') && found.has('fails')) {
    found.set('rate', share);
    found.delete('value');
  }
  if (found.has('rate') && found.has('passes')) {
    found.delete('passes');
    found.delete('fails');
  }
  return found;
}

function readThresholds(
  { key, value }: YamlEntry,
  report: Pick<LoadReport, 'metrics'>,
): Threshold[] {
  const thresholds = nodeAt(value, 'thresholds');
  if (thresholds?.kind !== 'map') return [];
  return thresholds.entries.flatMap(({ key: condition, value: said }) => {
    const expression = `${key} ${condition}`;
    const criterion = parseCriterion(expression);
    const computed = criterion ? checkCriterion(criterion, report).value : 'unknown';
    const told = toldBy(said);
    if (told === undefined) return [];
    const isEmpty = report.metrics.get(key)?.size === 0;
    const differs = isEmpty || (computed !== 'unknown' && (computed === 'pass') !== told);
    return [{ expression, ok: differs ? undefined : told }];
  });
}

/** `{"ok": true}` says that it held, a bare `true` that it was crossed. */
function toldBy(said: YamlNode | undefined): boolean | undefined {
  const ok = nodeAt(said, 'ok');
  if (ok?.kind === 'scalar' && ok.type === 'boolean') return ok.value === 'true';
  if (said?.kind === 'scalar' && said.type === 'boolean') return said.value === 'false';
  return undefined;
}
