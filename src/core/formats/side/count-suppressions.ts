import { parseJson } from '../../parse/json.ts';
import { nodeAt, numberAt, stringAt } from '../../parse/tree-values.ts';
import { parseYaml } from '../../parse/yaml/yaml.ts';
import type { YamlEntry, YamlNode } from '../../parse/yaml/yaml-tree.ts';
import { baseNameOf } from '../../text/path.ts';
import type { Problem } from '../../text/span.ts';

export type SuppressionCount =
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'unreadable'; readonly problem: Problem };

/**
 * How many findings another tool was told to leave out: ESLint's suppressions, Packwerk's
 * `package_todo.yml`, a baseline of PHPStan (.neon), the known violations of dependency-cruiser,
 * the results of Betterer, one rule of ArchUnit's store. Those of one rule alone can be told in
 * ESLint's and dependency-cruiser's.
 */
export function countSuppressions(path: string, text: string, rule?: string): SuppressionCount {
  const name = baseNameOf(path).toLowerCase();
  if (rule !== undefined && !/\.json$/.test(name)) {
    return unreadable('Only in JSON can the entries of one rule be told.');
  }
  if (name.endsWith('.neon')) return fromCount(countPhpstan(text));
  if (name.endsWith('.results')) return fromCount(countBetterer(text));
  if (isArchUnit(path)) return fromCount(countArchUnit(text));
  const isYaml = /\.ya?ml$/.test(name);
  const { root, isWhole, problems } = isYaml ? parseYaml(text) : parseJson(text);
  const [problem] = problems;
  if (problem && !isWhole) return { kind: 'unreadable', problem };
  if (!root || isNull(root)) return fromCount(isYaml ? 0 : undefined);
  if (root.kind === 'list') return fromCount(countViolations(root.items, rule));
  return fromCount(isYaml ? countPackwerk(root) : countEslint(root, rule));
}

function isNull(root: YamlNode): boolean {
  return root.kind === 'scalar' && root.type === 'null';
}

/** dependency-cruiser: one object each, with `rule.name`. */
function countViolations(items: readonly YamlNode[], wanted: string | undefined): number {
  if (wanted === undefined) return items.length;
  return items.filter(item => stringAt(item, 'rule', 'name') === wanted).length;
}

/** File, rule, `{count}`. */
function countEslint(root: YamlNode, wanted: string | undefined): number | undefined {
  return sum(entriesOf(root), file =>
    sum(entriesOf(file.value), ({ key, value }) => {
      const count = numberAt(value, 'count');
      if (count === undefined || count < 0) return undefined;
      return wanted === undefined || wanted === key ? count : 0;
    }),
  );
}

/** Package, constant, `{violations, files}`: each kind of violation in each file is one. */
function countPackwerk(root: YamlNode): number | undefined {
  return sum(entriesOf(root), pack =>
    sum(entriesOf(pack.value), ({ value }) => {
      const violations = nodeAt(value, 'violations');
      const files = nodeAt(value, 'files');
      if (violations?.kind !== 'list' || files?.kind !== 'list') return undefined;
      return violations.items.length * files.items.length;
    }),
  );
}

/** Each entry of `ignoreErrors` says how often its message is left out; else nobody knows. */
function countPhpstan(text: string): number | undefined {
  const counts = [...text.matchAll(/^[ \t]+count:[ \t]*(\d{1,9})[ \t]*\r?$/gm)];
  const from = text.search(/^[ \t]*ignoreErrors:/m);
  if (counts.length === 0 && from < 0) return undefined;
  const messages = [...text.matchAll(/^[ \t]+(?:-[ \t]+)?(?:message|rawMessage):/gm)];
  const isBare = counts.length === 0 && /^[ \t]*-/m.test(text.slice(from));
  if (isBare || messages.length > counts.length) return undefined;
  return counts.reduce((total, [, count = '0']) => total + Number(count), 0);
}

/** A program of template strings: each problem is a list of five on a line of its own. */
function countBetterer(text: string): number | undefined {
  if (!/^exports\[`/m.test(text)) return text.trim() === '' ? 0 : undefined;
  return [...text.matchAll(/^[ \t]*\[\d{1,9}, ?\d{1,9}, ?\d{1,9}, ?"/gm)].length;
}

/** The file of a rule in the store of ArchUnit is called by chance, unless a project has names of its own. */
function isArchUnit(path: string): boolean {
  const isStored = /(?:^|\/)archunit_store\/(?!stored\.rules$)[^/]+$/.test(path);
  return isStored || /(?:^|\/)[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/.test(path);
}

/** One to a line; a line break within one stands behind a backslash. */
function countArchUnit(text: string): number {
  return text.split(/(?<!\\)\r?\n/).filter(line => line.trim() !== '').length;
}

function entriesOf(node: YamlNode | undefined): readonly YamlEntry[] | undefined {
  return node?.kind === 'map' ? node.entries : undefined;
}

/** Undefined as soon as one part is not what was expected: a part of a count is no count. */
function sum(
  entries: readonly YamlEntry[] | undefined,
  count: (entry: YamlEntry) => number | undefined,
): number | undefined {
  let total = 0;
  for (const entry of entries ?? []) {
    const part = count(entry);
    if (part === undefined) return undefined;
    total += part;
  }
  return entries && total;
}

function fromCount(count: number | undefined): SuppressionCount {
  if (count !== undefined) return { kind: 'count', count };
  return unreadable('This is no list of suppressions that is known.');
}

function unreadable(message: string): SuppressionCount {
  return { kind: 'unreadable', problem: { span: { start: 0, end: 0 }, message } };
}
