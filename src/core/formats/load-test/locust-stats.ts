import type { LoadReading } from '../../model/facts/load-report.ts';
import { createCsvReader } from '../../parse/csv.ts';
import { toNumber } from '../../parse/tree-values.ts';
import { createReport } from './create-report.ts';

/**
 * Locust's `*_stats.csv`: the last row whose name is `Aggregated`, whatever its type cell says. One that
 * is cut off tells nothing: nobody knows where its last number was to end.
 */
export function readLocustStats(text: string): LoadReading | undefined {
  const reader = createCsvReader();
  const records = text.split(/\r?\n/).flatMap(line => {
    const record = line === '' ? undefined : reader.push(line);
    return record ? [record] : [];
  });
  const [head = []] = records;
  const nameAt = head.indexOf('Name');
  const row = records.findLast(record => nameAt >= 0 && record[nameAt] === 'Aggregated');
  if (!row || row.length !== head.length || !head.includes('Request Count')) return undefined;
  const cell = (column: string) => toNumber(row[head.indexOf(column)] ?? '');
  const requests = cell('Request Count');
  const failures = cell('Failure Count');
  const hasBoth = requests !== undefined && failures !== undefined && requests > 0;
  const report = createReport({
    requests,
    rps: cell('Requests/s'),
    errorRate: hasBoth ? failures / requests : undefined,
    latency: {
      avg: cell('Average Response Time'),
      min: cell('Min Response Time'),
      med: cell('Median Response Time') ?? cell('50%'),
      'p(90)': cell('90%'),
      'p(95)': cell('95%'),
      'p(99)': cell('99%'),
      max: cell('Max Response Time'),
    },
  });
  return { kind: 'report', report };
}
