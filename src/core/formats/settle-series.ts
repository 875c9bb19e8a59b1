import type { Decision } from '../model/decision.ts';
import type { Sourced } from '../model/value.ts';
import { groupBy } from '../text/group-by.ts';

/**
 * Where the records of a log that say their series are of one, and at least half of all, the others
 * are of it too: few series write their name into each record.
 */
export function settleSeries(decisions: readonly Decision[]): Decision[] {
  const counted = decisions.filter(({ number }) => number !== undefined);
  const byLog = groupBy(counted, ({ log }) => log);
  const series = new Map([...byLog].map(([log, own]) => [log, findShared(own)] as const));
  return decisions.map(decision => {
    const shared = series.get(decision.log);
    return shared && decision.number && !decision.series
      ? { ...decision, series: shared }
      : decision;
  });
}

function findShared(decisions: readonly Decision[]): Sourced<string> | undefined {
  const written = decisions.flatMap(({ series }) => series ?? []);
  const [first, ...others] = written;
  if (!first || written.length * 2 < decisions.length) return undefined;
  if (others.some(({ value }) => value !== first.value)) return undefined;
  return {
    value: first.value,
    raw: '',
    span: { start: 0, end: 0 },
    source: 'file-name',
    doubt: 'Only other records of the log say so.',
  };
}
