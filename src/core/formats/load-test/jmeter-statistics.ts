import type { LoadReading } from '../../model/facts/load-report.ts';
import { nodeAt, numberAt } from '../../parse/tree-values.ts';
import type { YamlNode } from '../../parse/yaml/yaml-tree.ts';
import { createReport } from './create-report.ts';

/** The file `statistics.json` of JMeter's dashboard: the row `Total`. */
export function readJmeterStatistics(root: YamlNode): LoadReading | undefined {
  const total = nodeAt(root, 'Total');
  const requests = numberAt(total, 'sampleCount');
  if (requests === undefined) return undefined;
  const errors = numberAt(total, 'errorCount');
  const percentage = numberAt(total, 'errorPct');
  const counted = errors !== undefined && requests > 0 ? errors / requests : undefined;
  const report = createReport({
    requests,
    rps: numberAt(total, 'throughput'),
    errorRate: counted ?? (percentage === undefined ? undefined : percentage / 100),
    latency: {
      avg: numberAt(total, 'meanResTime'),
      min: numberAt(total, 'minResTime'),
      med: numberAt(total, 'medianResTime'),
      'p(90)': numberAt(total, 'pct1ResTime'),
      'p(95)': numberAt(total, 'pct2ResTime'),
      'p(99)': numberAt(total, 'pct3ResTime'),
      max: numberAt(total, 'maxResTime'),
    },
    // They are 90, 95 and 99, unless its settings say otherwise, which the report does not tell.
    assumes: 'JMeter',
  });
  return { kind: 'report', report };
}
