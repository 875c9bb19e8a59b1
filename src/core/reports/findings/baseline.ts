import type { NamedFinding } from '../../model/finding.ts';
import { jsonText } from '../../text/encode-json.ts';

/** The findings that a repository lives with for now, as a file to commit. */
export function baselineText(
  findings: readonly NamedFinding[],
  pathOf: (file: string) => string,
): string {
  const entries = findings.map(({ fingerprint, rule, place }) => ({
    fingerprint,
    rule,
    file: pathOf(place.file),
  }));
  return jsonText({ 'cairn-baseline': '1.0', findings: entries });
}

/** The fingerprints in such a file; undefined where it is none. */
export function readBaseline(text: string): ReadonlySet<string> | undefined {
  const value = parse(text);
  if (!isObject(value) || !('cairn-baseline' in value) || !('findings' in value)) return undefined;
  if (value['cairn-baseline'] !== '1.0' || !Array.isArray(value.findings)) return undefined;
  const entries: readonly unknown[] = value.findings;
  const fingerprints = new Set<string>();
  for (const entry of entries) {
    if (!isObject(entry) || !('fingerprint' in entry)) return undefined;
    if (typeof entry.fingerprint !== 'string') return undefined;
    fingerprints.add(entry.fingerprint);
  }
  return fingerprints;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
