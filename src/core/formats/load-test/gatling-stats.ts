import type { LoadReading } from '../../model/facts/load-report.ts';
import { parseJson } from '../../parse/json.ts';
import { nodeAt, toNumber } from '../../parse/tree-values.ts';
import type { YamlNode } from '../../parse/yaml/yaml-tree.ts';
import { createReport } from './create-report.ts';

/** Gatling's `global_stats.json`, or the same object as `js/stats.js` holds it. */
export function readGatlingStats(root: YamlNode): LoadReading | undefined {
  const requests = totalOf(root, 'numberOfRequests');
  if (requests === undefined) return undefined;
  const failed = numberOf(nodeAt(root, 'numberOfRequests', 'ko'));
  const report = createReport({
    requests,
    rps: totalOf(root, 'meanNumberOfRequestsPerSecond'),
    errorRate: failed !== undefined && requests > 0 ? failed / requests : undefined,
    latency: {
      avg: totalOf(root, 'meanResponseTime'),
      min: totalOf(root, 'minResponseTime'),
      med: totalOf(root, 'percentiles1'),
      'p(90)': undefined,
      'p(95)': totalOf(root, 'percentiles3'),
      'p(99)': totalOf(root, 'percentiles4'),
      max: totalOf(root, 'maxResponseTime'),
    },
    // They are 50, 95 and 99, unless its settings say otherwise, which the report does not tell.
    assumes: 'Gatling',
  });
  return { kind: 'report', report };
}

/**
 * The object of all requests in `js/stats.js`, which is a program and is not run: the first
 * `stats: {` up to its closing brace is JSON. Undefined where there is none.
 */
export function findGatlingStats(script: string): YamlNode | undefined {
  const before = /\bstats"?\s{0,9}:\s{0,9}(?=\{)/.exec(script);
  if (!before) return undefined;
  const start = before.index + before[0].length;
  return parseJson(script.slice(start, endOfObject(script, start))).root;
}

function totalOf(root: YamlNode, key: string): number | undefined {
  return numberOf(nodeAt(root, key, 'total'));
}

/** In the script, numbers are strings and "-" is a missing one. */
function numberOf(node: YamlNode | undefined): number | undefined {
  return node?.kind === 'scalar' ? toNumber(node.value) : undefined;
}

function endOfObject(text: string, start: number): number {
  let depth = 0;
  let isQuoted = false;
  for (let at = start; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '\\') at++;
    else if (char === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (char === '{') depth++;
    else if (char === '}' && --depth === 0) return at + 1;
  }
  return text.length;
}
