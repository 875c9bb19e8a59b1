import { metricLabel } from '../../text/encode.ts';
import type { FolderReport } from './folder-report.ts';
import { type Labels, metricFamilies, type Sample } from './metric-families.ts';

/**
 * OpenMetrics 1.0 text (the order of the lines and the escapes are those of its "Text Format"), which
 * the older text format of Prometheus reads, too: there are gauges alone.
 */
export function metricsText(folders: readonly FolderReport[]): string {
  const lines = metricFamilies.flatMap(({ name, help, unit, samples }) => [
    `# TYPE ${name} gauge`,
    ...(unit === undefined ? [] : [`# UNIT ${name} ${unit}`]),
    `# HELP ${name} ${help}`,
    ...sampleLines(name, samples(folders)),
  ]);
  return [...lines, '# EOF', ''].join('\n');
}

/** Two measures may have one id; a reader refuses two numbers of the same labels. */
function sampleLines(name: string, samples: readonly Sample[]): readonly string[] {
  const lines = new Map<string, string>();
  for (const { labels, value } of samples) {
    const head = `${name}${labelsText(labels)}`;
    if (!lines.has(head)) lines.set(head, `${head} ${value}`);
  }
  return [...lines.values()];
}

function labelsText(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${metricLabel(value)}"`);
  return `{${pairs.join(',')}}`;
}
