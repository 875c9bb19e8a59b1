import { entryOf, type YamlNode } from './yaml/yaml-tree.ts';

/** The value below a chain of keys; undefined where there is none. */
export function nodeAt(
  node: YamlNode | undefined,
  ...keys: readonly string[]
): YamlNode | undefined {
  let at = node;
  for (const key of keys) at = at?.kind === 'map' ? entryOf(at, key)?.value : undefined;
  return at;
}

/** The number below a chain of keys; a number written as a string is none. */
export function numberAt(
  node: YamlNode | undefined,
  ...keys: readonly string[]
): number | undefined {
  const found = nodeAt(node, ...keys);
  return found?.kind === 'scalar' && found.type === 'number' ? toNumber(found.value) : undefined;
}

/** The string below a chain of keys; a number or a date that is written bare is none. */
export function stringAt(
  node: YamlNode | undefined,
  ...keys: readonly string[]
): string | undefined {
  const found = nodeAt(node, ...keys);
  return found?.kind === 'scalar' && found.type === 'string' ? found.value : undefined;
}

/** A finite number as it is written in decimal digits; undefined for anything else. */
export function toNumber(text: string): number | undefined {
  if (!/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,4})?$/i.test(text) || text.length > 400) {
    return undefined;
  }
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}
