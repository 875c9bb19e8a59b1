import type { TreeNode } from '../../src/core/views/tree-node.ts';

/** A tree as text: `- ` before an open row, `+ ` before a closed one, the sign, label | description. */
export function outlineOfTree(nodes: readonly TreeNode[], indent = ''): string {
  return nodes
    .map(({ children, opening, icon, label, description }) => {
      const fold = children.length === 0 ? '' : opening === 'open' ? '- ' : '+ ';
      const sign = icon ? `(${icon.name}) ` : '';
      const note = description === '' ? '' : ` | ${description}`;
      const below = outlineOfTree(children, `${indent}  `);
      return `${indent}${fold}${sign}${label}${note}\n${below}`;
    })
    .join('');
}

/** All rows, each before those below it. */
export function allRows(nodes: readonly TreeNode[]): readonly TreeNode[] {
  return nodes.flatMap(node => [node, ...allRows(node.children)]);
}
