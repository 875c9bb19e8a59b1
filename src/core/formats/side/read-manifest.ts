import { parseJson } from '../../parse/json.ts';
import { nodeAt } from '../../parse/tree-values.ts';
import { baseNameOf } from '../../text/path.ts';
import type { Problem, Span } from '../../text/span.ts';

/** A version or a range of versions that a manifest asks for, as written. */
export interface Requirement {
  readonly package: string;
  readonly range: string;
  readonly span: Span;
}

export type ManifestReading =
  | { readonly kind: 'requirements'; readonly requirements: readonly Requirement[] }
  | { readonly kind: 'unreadable'; readonly problem: Problem };

/** What a `package.json`, `go.mod`, `Gemfile.lock`, `Cargo.toml` or `pom.xml` asks for. */
export function readManifest(path: string, text: string): ManifestReading {
  const name = baseNameOf(path).toLowerCase();
  if (name.endsWith('.json')) return readPackageJson(text);
  const read = lineReaders.get(name);
  if (read) return { kind: 'requirements', requirements: read(text) };
  return unreadable(`${name} is no manifest that is read.`);
}

function readPackageJson(text: string): ManifestReading {
  const { root, problems } = parseJson(text);
  const [problem] = problems;
  if (problem) return { kind: 'unreadable', problem };
  if (root?.kind !== 'map') return unreadable('This manifest is no object.');
  const requirements = npmSections.flatMap(section => {
    const entries = nodeAt(root, section);
    return (entries?.kind === 'map' ? entries.entries : []).flatMap(({ key, value, span }) =>
      value?.kind === 'scalar' ? [{ package: key, range: npmRange(value.value), span }] : [],
    );
  });
  return { kind: 'requirements', requirements };
}

const npmSections = [
  'dependencies',
  'devDependencies',
  'optionalDependencies',
  'peerDependencies',
] as const;

/** `workspace:^2.0.0` and `npm:other@^2.0.0` ask for what stands behind. */
function npmRange(range: string): string {
  const alias = /^npm:(?:@[^/@]+\/)?[^@]+@(.+)$/.exec(range.slice(0, 500));
  return alias?.[1] ?? range.replace(/^workspace:/, '');
}

const lineReaders: ReadonlyMap<string, (text: string) => Requirement[]> = new Map([
  ['go.mod', readGoMod],
  ['gemfile.lock', readGemfileLock],
  ['cargo.toml', readCargoToml],
  ['pom.xml', readPom],
]);

function readGoMod(text: string): Requirement[] {
  return toRequirements(
    text.matchAll(/^[ \t]*(?:require[ \t]+)?([\w.~-]+(?:\/[\w.~-]+)*)[ \t]+v(\d[\w.+-]*)/gm),
  );
}

/** The exact versions stand four spaces in. */
function readGemfileLock(text: string): Requirement[] {
  return toRequirements(text.matchAll(/^ {4}([\w.-]+) \((\d[\w.-]*)\)\r?$/gm));
}

/** Cargo reads a bare version as one with a caret. */
function readCargoToml(text: string): Requirement[] {
  const found: Requirement[] = [];
  let isDependency = false;
  for (const line of text.matchAll(/^.*$/gm)) {
    const [whole] = line;
    if (whole.startsWith('['))
      isDependency = /^\[(?:[\w.'"()=-]+\.)?(?:dev-|build-|workspace\.)?dependencies\]/.test(whole);
    const match = /^([\w-]+)\s*=\s*(?:"([^"]*)"|\{[^}]*?\bversion\s*=\s*"([^"]*)")/.exec(
      whole.slice(0, 500),
    );
    const range = match?.[2] ?? match?.[3];
    if (!isDependency || !match || range === undefined) continue;
    const span = { start: line.index, end: line.index + whole.length };
    found.push({ package: match[1] ?? '', range: /^\d/.test(range) ? `^${range}` : range, span });
  }
  return found;
}

/** `group:artifact`; a version that is a property is left as it is written. */
function readPom(text: string): Requirement[] {
  const found: Requirement[] = [];
  for (let start = text.indexOf(open); start >= 0; start = text.indexOf(open, start + 1)) {
    const end = text.indexOf('</dependency>', start);
    if (end < 0) break;
    const block = text.slice(start, Math.min(end, start + 5000));
    const [group, artifact, version] = ['groupId', 'artifactId', 'version'].map(tag =>
      textIn(block, tag),
    );
    if (!group || !artifact || !version) continue;
    found.push({ package: `${group}:${artifact}`, range: version, span: { start, end } });
  }
  return found;
}

const open = '<dependency>';

function textIn(block: string, tag: string): string | undefined {
  const start = block.indexOf(`<${tag}>`);
  const end = block.indexOf(`</${tag}>`, start);
  return start < 0 || end < 0 ? undefined : block.slice(start + tag.length + 2, end).trim();
}

function toRequirements(matches: Iterable<RegExpExecArray>): Requirement[] {
  return [...matches].map(match => {
    const [whole, name = '', range = ''] = match;
    return { package: name, range, span: { start: match.index, end: match.index + whole.length } };
  });
}

function unreadable(message: string): ManifestReading {
  return { kind: 'unreadable', problem: { span: { start: 0, end: 0 }, message } };
}
