import { parseJson } from '../../parse/json.ts';
import { nodeAt, numberAt, stringAt } from '../../parse/tree-values.ts';
import type { YamlNode } from '../../parse/yaml/yaml-tree.ts';
import type { Problem } from '../../text/span.ts';

/** One open result of a SARIF 2.1.0 log. */
export interface SarifResult {
  readonly rule: string | undefined;
}

export type SarifReading =
  | { readonly kind: 'results'; readonly results: readonly SarifResult[] }
  | { readonly kind: 'unreadable'; readonly problem: Problem };

/** The results of all runs without those that passed, are gone or are suppressed. */
export function readSarif(text: string): SarifReading {
  const { root, problems } = parseJson(text);
  const [problem] = problems;
  if (problem) return { kind: 'unreadable', problem };
  const runs = nodeAt(root, 'runs');
  if (runs?.kind !== 'list') return unreadable('This is no SARIF: there is no list "runs".');
  if (runs.items.length === 0) return unreadable('This log has no run, so nobody has looked.');
  const results: SarifResult[] = [];
  for (const run of runs.items) {
    const found = nodeAt(run, 'results');
    // A run without the list did not look; an empty list found nothing.
    if (found?.kind !== 'list') return unreadable('A run of this log has no list "results".');
    const rules = nodeAt(run, 'tool', 'driver', 'rules');
    for (const result of found.items) if (isOpen(result)) results.push(readResult(result, rules));
  }
  return { kind: 'results', results };
}

function isOpen(result: YamlNode): boolean {
  const kind = stringAt(result, 'kind') ?? 'fail';
  if (kind !== 'fail' && kind !== 'review' && kind !== 'open') return false;
  if (stringAt(result, 'baselineState') === 'absent') return false;
  const suppressions = nodeAt(result, 'suppressions');
  if (suppressions?.kind !== 'list' || suppressions.items.length === 0) return true;
  return suppressions.items.some(item => (stringAt(item, 'status') ?? 'accepted') !== 'accepted');
}

function readResult(result: YamlNode, rules: YamlNode | undefined): SarifResult {
  const rule = stringAt(result, 'ruleId') ?? stringAt(result, 'rule', 'id');
  return { rule: rule ?? indexedRule(result, rules) };
}

/** A result may name its rule by the index in the list of the tool alone (3.27.6 of SARIF 2.1.0). */
function indexedRule(result: YamlNode, rules: YamlNode | undefined): string | undefined {
  const index = numberAt(result, 'ruleIndex') ?? numberAt(result, 'rule', 'index');
  return rules?.kind === 'list' && index !== undefined
    ? stringAt(rules.items[index], 'id')
    : undefined;
}

function unreadable(message: string): SarifReading {
  return { kind: 'unreadable', problem: { span: { start: 0, end: 0 }, message } };
}
