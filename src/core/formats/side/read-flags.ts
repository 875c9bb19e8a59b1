import { parseJson } from '../../parse/json.ts';
import { nodeAt, numberAt, stringAt } from '../../parse/tree-values.ts';
import { parseYaml } from '../../parse/yaml/yaml.ts';
import type { YamlEntry, YamlNode, YamlTree } from '../../parse/yaml/yaml-tree.ts';
import type { Problem } from '../../text/span.ts';

/** One feature flag of a flagd definition file (https://flagd.dev/reference/flag-definitions). */
export interface FlagDefinition {
  readonly key: string;
  readonly state: 'enabled' | 'disabled' | 'unknown';
  readonly variants: readonly FlagVariant[];
  /** Undefined where the code decides. */
  readonly defaultVariant: string | undefined;
  readonly targeting: Targeting;
}

export interface FlagVariant {
  readonly name: string;
  /** The value as written, where it is no list and no map. */
  readonly value: string | undefined;
}

export type Targeting =
  | { readonly kind: 'none' }
  /** Weights by variant; they need not add up to 100. */
  | { readonly kind: 'fractional'; readonly weights: ReadonlyMap<string, number> }
  /** Rules that depend on who asks. */
  | { readonly kind: 'rules' };

export interface FlagReading {
  /** In file order; empty where the file is no flag definition. */
  readonly flags: readonly FlagDefinition[];
  readonly problems: readonly Problem[];
}

/** Reads flag definitions in JSON, or in YAML where the path ends so. */
export function readFlags(path: string, text: string): FlagReading {
  const tree: YamlTree = /\.ya?ml$/i.test(path) ? parseYaml(text) : parseJson(text);
  if (!tree.isWhole) return { flags: [], problems: tree.problems };
  const flags = nodeAt(tree.root, 'flags');
  if (flags?.kind !== 'map') {
    const message = 'This is no flag definition of flagd: there is no map "flags".';
    return { flags: [], problems: [...tree.problems, { span: { start: 0, end: 0 }, message }] };
  }
  return { flags: flags.entries.map(readFlag), problems: tree.problems };
}

function readFlag({ key, value }: YamlEntry): FlagDefinition {
  const state = stringAt(value, 'state');
  const variants = nodeAt(value, 'variants');
  return {
    key,
    state: state === 'ENABLED' ? 'enabled' : state === 'DISABLED' ? 'disabled' : 'unknown',
    variants: variants?.kind === 'map' ? variants.entries.map(readVariant) : [],
    defaultVariant: stringAt(value, 'defaultVariant'),
    targeting: readTargeting(nodeAt(value, 'targeting')),
  };
}

function readVariant({ key, value }: YamlEntry): FlagVariant {
  return { name: key, value: value?.kind === 'scalar' ? value.value : undefined };
}

function readTargeting(node: YamlNode | undefined): Targeting {
  const isEmpty = node === undefined || (node.kind === 'scalar' && node.type === 'null');
  if (isEmpty || (node.kind === 'map' && node.entries.length === 0)) return { kind: 'none' };
  const shares = nodeAt(node, 'fractional');
  const isAlone = node.kind === 'map' && node.entries.length === 1;
  const weights = isAlone && shares?.kind === 'list' && readWeights(shares.items);
  return weights ? { kind: 'fractional', weights } : { kind: 'rules' };
}

/** `["variant", weight]` each, the weight 1 where it is left out; what is hashed may stand first. */
function readWeights(items: readonly YamlNode[]): ReadonlyMap<string, number> | undefined {
  const [first, ...others] = items;
  const shares = first && readWeight(first) ? items : others;
  const weights = new Map<string, number>();
  for (const share of shares) {
    const read = readWeight(share);
    if (!read) return undefined;
    weights.set(read.name, (weights.get(read.name) ?? 0) + read.weight);
  }
  return weights.size > 0 ? weights : undefined;
}

function readWeight(
  node: YamlNode,
): { readonly name: string; readonly weight: number } | undefined {
  if (node.kind !== 'list' || node.items.length === 0 || node.items.length > 2) return undefined;
  const [variant, share] = node.items;
  if (variant?.kind !== 'scalar' || variant.type !== 'string') return undefined;
  const weight = share === undefined ? 1 : numberAt(share);
  return weight === undefined || weight < 0 ? undefined : { name: variant.value, weight };
}
