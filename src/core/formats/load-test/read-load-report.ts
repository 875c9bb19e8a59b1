import type { LoadReading } from '../../model/facts/load-report.ts';
import { parseJson } from '../../parse/json.ts';
import type { YamlNode } from '../../parse/yaml/yaml-tree.ts';
import { baseNameOf } from '../../text/path.ts';
import { findGatlingStats, readGatlingStats } from './gatling-stats.ts';
import { createJmeterSamples } from './jmeter-samples.ts';
import { readJmeterStatistics } from './jmeter-statistics.ts';
import { readK6Summary } from './k6-summary.ts';
import { readLocustStats } from './locust-stats.ts';

/**
 * Reads the report of a load test. Which tool wrote it is told from what is in it, so a wrong or
 * missing `format` in a plan does no harm.
 */
export function readLoadReport(path: string, text: string): LoadReading {
  const name = baseNameOf(path).toLowerCase();
  if (name.endsWith('.csv') || name.endsWith('.jtl')) {
    return readTable(text) ?? unreadable('This is neither a report of Locust nor a log of JMeter.');
  }
  if (name.endsWith('.js')) {
    const stats = findGatlingStats(text);
    return (stats && readGatlingStats(stats)) ?? unreadable('This is no report of Gatling.');
  }
  const { root, problems } = parseJson(text);
  const [problem] = problems;
  if (!root) return problem ? { kind: 'unreadable', problem } : unreadable('This is no JSON.');
  return readObject(root) ?? unreadable('This is no report of k6, JMeter or Gatling.');
}

function readObject(root: YamlNode): LoadReading | undefined {
  return readK6Summary(root) ?? readJmeterStatistics(root) ?? readGatlingStats(root);
}

function readTable(text: string): LoadReading | undefined {
  const locust = readLocustStats(text);
  if (locust) return locust;
  const samples = createJmeterSamples();
  for (const line of text.split(/\r?\n/)) samples.push(line);
  return samples.end();
}

function unreadable(message: string): LoadReading {
  return { kind: 'unreadable', problem: { span: { start: 0, end: 0 }, message } };
}
