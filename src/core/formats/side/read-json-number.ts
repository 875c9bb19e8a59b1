import { parseJson } from '../../parse/json.ts';
import { numberAt } from '../../parse/tree-values.ts';
import { entryOf, type YamlNode } from '../../parse/yaml/yaml-tree.ts';
import type { Problem, Span } from '../../text/span.ts';

export type NumberReading =
  | { readonly kind: 'number'; readonly value: number; readonly span: Span }
  | { readonly kind: 'unreadable'; readonly problem: Problem };

/** The number that a JSON pointer (RFC 6901) such as `/copiedPercent` names in a JSON text. */
export function readJsonNumber(text: string, pointer: string): NumberReading {
  const { root, problems } = parseJson(text);
  const [problem] = problems;
  if (!root) return problem ? { kind: 'unreadable', problem } : unreadable('This is no JSON.');
  if (pointer !== '' && !pointer.startsWith('/')) {
    return unreadable(`"${pointer}" is no JSON pointer: it has to begin with "/".`);
  }
  let node: YamlNode | undefined = root;
  let last: YamlNode = root;
  for (const token of pointer.split('/').slice(1)) {
    node = childOf(node, token.replaceAll('~1', '/').replaceAll('~0', '~'));
    if (!node) return unreadable(`There is nothing at "${pointer}".`, last.span);
    last = node;
  }
  const value = numberAt(node);
  if (value === undefined) return unreadable(`What is at "${pointer}" is no number.`, node.span);
  return { kind: 'number', value, span: node.span };
}

function childOf(node: YamlNode, token: string): YamlNode | undefined {
  if (node.kind === 'map') return entryOf(node, token)?.value;
  if (node.kind !== 'list' || !/^(?:0|[1-9]\d{0,8})$/.test(token)) return undefined;
  return node.items[Number(token)];
}

function unreadable(message: string, span: Span = { start: 0, end: 0 }): NumberReading {
  return { kind: 'unreadable', problem: { span, message } };
}
