import { parseJson } from '../../parse/json.ts';
import { nodeAt, stringAt } from '../../parse/tree-values.ts';
import { parseYaml } from '../../parse/yaml/yaml.ts';
import type { YamlNode } from '../../parse/yaml/yaml-tree.ts';
import { baseNameOf } from '../../text/path.ts';

/** What the description of a contract offers, and the version it names. */
export interface Offer {
  /** For example `GET /orders/{id}`, or `export ./client`. */
  readonly names: ReadonlySet<string>;
  readonly version: string | undefined;
}

/** An OpenAPI description or a `package.json`; undefined for anything else, and where it is broken. */
export function readOffer(path: string, text: string): Offer | undefined {
  const { root, isWhole } = path.endsWith('.json') ? parseJson(text) : parseYaml(text);
  if (!isWhole || root?.kind !== 'map') return undefined;
  if (baseNameOf(path) === 'package.json') {
    const names = new Set([...exportsOf(root), ...commandsOf(root)]);
    return { names, version: stringAt(root, 'version') };
  }
  if (!nodeAt(root, 'openapi') && !nodeAt(root, 'swagger')) return undefined;
  const version = nodeAt(root, 'info', 'version');
  return {
    names: new Set(operationsOf(root)),
    version: version?.kind === 'scalar' ? version.value : undefined,
  };
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

function operationsOf(root: YamlNode): string[] {
  return entriesOf(nodeAt(root, 'paths')).flatMap(({ key: path, value }) =>
    entriesOf(value)
      .filter(({ key }) => methods.includes(key.toLowerCase()))
      .map(({ key }) => `${key.toUpperCase()} ${path}`),
  );
}

/** The sub-paths; a package without `exports` offers everything, which is not compared. */
function exportsOf(root: YamlNode): string[] {
  return entriesOf(nodeAt(root, 'exports'))
    .filter(({ key }) => key.startsWith('.'))
    .map(({ key }) => `export ${key}`);
}

function commandsOf(root: YamlNode): string[] {
  return entriesOf(nodeAt(root, 'bin')).map(({ key }) => `command ${key}`);
}

function entriesOf(node: YamlNode | undefined) {
  return node?.kind === 'map' ? node.entries : [];
}
