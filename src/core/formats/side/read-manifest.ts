import { parseJson } from '../../parse/json.ts';
import { nodeAt } from '../../parse/tree-values.ts';
import { baseNameOf } from '../../text/path.ts';
import type { Problem, Span } from '../../text/span.ts';
import { readCargoToml } from './read-cargo-toml.ts';
import type { Requirement } from './requirement.ts';

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
  const sections = npmSections.flatMap(section => nodeAt(root, section) ?? []);
  const other = sections.find(({ kind }) => kind === 'list');
  if (other) return unreadable('What this manifest depends on is no object.', other.span);
  const requirements = sections.flatMap(entries => {
    return (entries.kind === 'map' ? entries.entries : []).flatMap(({ key, value }) =>
      value?.kind === 'scalar' ? [{ package: key, range: npmRange(value.value) }] : [],
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

/** What is excluded, replaced or taken back in blocks of its own is not asked for. */
function readGoMod(text: string): Requirement[] {
  const found: Requirement[] = [];
  let block = 'require';
  for (const [line] of text.matchAll(/^.*$/gm)) {
    const opened = /^[ \t]*([a-z]+)[ \t]*\(/.exec(line)?.[1];
    if (opened !== undefined || /^[ \t]*\)/.test(line)) block = opened ?? 'require';
    const match = /^[ \t]*(?:require[ \t]+)?([\w.~-]+(?:\/[\w.~-]+)*)[ \t]+v(\d[\w.+-]*)/.exec(
      line.slice(0, 500),
    );
    if (!match || block !== 'require' || match[1] === 'retract') continue;
    found.push({ package: match[1] ?? '', range: match[2] ?? '' });
  }
  return found;
}

/** The exact versions stand four spaces in; behind a dash stands what machine a gem was built for. */
function readGemfileLock(text: string): Requirement[] {
  return [...text.matchAll(/^ {4}([\w.-]+) \((\d[\w.]*)(?:-[\w.-]*)?\)\r?$/gm)].map(
    ([, name = '', range = '']) => ({ package: name, range }),
  );
}

/**
 * `group:artifact`; a version that is a property is left as it is written, and one that stands in
 * another file is not known.
 */
function readPom(text: string): Requirement[] {
  const found: Requirement[] = [];
  const bare = withoutBetween(text, '<!--', '-->');
  for (let start = bare.indexOf(open); start >= 0; start = bare.indexOf(open, start + 1)) {
    const end = bare.indexOf('</dependency>', start);
    if (end < 0) break;
    const whole = bare.slice(start, Math.min(end, start + 5000));
    const block = withoutBetween(whole, '<exclusions>', '</exclusions>');
    const [group, artifact, version] = ['groupId', 'artifactId', 'version'].map(tag =>
      textIn(block, tag),
    );
    if (!group || !artifact) continue;
    found.push({ package: `${group}:${artifact}`, range: version || 'no version' });
  }
  return found;
}

const open = '<dependency>';

/** The text without what stands between two marks, and without those. */
function withoutBetween(text: string, from: string, to: string): string {
  const parts: string[] = [];
  let at = 0;
  for (let start = text.indexOf(from); start >= 0; start = text.indexOf(from, at)) {
    const close = text.indexOf(to, start);
    if (close < 0) break;
    parts.push(text.slice(at, start));
    at = close + to.length;
  }
  return parts.join('') + text.slice(at);
}

function textIn(block: string, tag: string): string | undefined {
  const start = block.indexOf(`<${tag}>`);
  const end = block.indexOf(`</${tag}>`, start);
  return start < 0 || end < 0 ? undefined : block.slice(start + tag.length + 2, end).trim();
}

function unreadable(message: string, span: Span = { start: 0, end: 0 }): ManifestReading {
  return { kind: 'unreadable', problem: { span, message } };
}
