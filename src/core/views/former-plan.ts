import type { TreeNode } from './tree-node.ts';

/**
 * The row of a plan as it was when its file could be read whole last, to stand where the file cannot
 * be now. Its lines may have moved since: nothing but the way there is offered.
 */
export function createFormerPlan(node: TreeNode): TreeNode {
  const [title = node.label, ...story] = node.tooltip;
  return {
    ...asFormer(node),
    kind: 'plan',
    description: `as last read: ${node.description}`,
    tooltip: [title, 'The file cannot be read whole now. This is what it said before.', ...story],
  };
}

function asFormer(node: TreeNode): TreeNode {
  return { ...node, kind: 'former', block: undefined, children: node.children.map(asFormer) };
}
