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

/** The fingerprints in such a file, each with the file it was found in; undefined where it is none. */
export function readBaseline(text: string): ReadonlyMap<string, string | undefined> | undefined {
  const value = parse(text);
  if (!isObject(value) || !('cairn-baseline' in value) || !('findings' in value)) return undefined;
  if (value['cairn-baseline'] !== '1.0' || !Array.isArray(value.findings)) return undefined;
  const entries: readonly unknown[] = value.findings;
  const fingerprints = new Map<string, string | undefined>();
  for (const entry of entries) {
    if (!isObject(entry) || !('fingerprint' in entry)) return undefined;
    if (typeof entry.fingerprint !== 'string') return undefined;
    const file = 'file' in entry && typeof entry.file === 'string' ? entry.file : undefined;
    fingerprints.set(entry.fingerprint, file);
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
