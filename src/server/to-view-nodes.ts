import type { Project } from '../core/model/project.ts';
import { oneLine } from '../core/text/encode.ts';
import type { Place, Span } from '../core/text/span.ts';
import type { TreeNode } from '../core/views/tree-node.ts';
import type { ViewNode, ViewTarget } from '../protocol/views.ts';
import { toLines, toRange } from './convert.ts';
import { type Folder, uriIn } from './folder.ts';

/** Rows with lines for offsets, ids that are unique beyond the folder, and nothing hidden. */
export function toViewNodes(
  folder: Folder,
  project: Project,
  nodes: readonly TreeNode[],
): readonly ViewNode[] {
  const toTarget = (place: Place, block: Span | undefined): ViewTarget => ({
    uri: uriIn(folder, place.file),
    ...toRange(project, place).start,
    block: block ? toLines(project, { file: place.file, span: block }) : null,
  });
  const toViewNode = (node: TreeNode): ViewNode => ({
    id: `${folder.uri} ${node.id}`,
    kind: node.kind,
    label: oneLine(node.label),
    description: oneLine(node.description),
    tooltip: node.tooltip.map(oneLine).join('\n'),
    icon: node.icon ? { name: node.icon.name, color: node.icon.color ?? null } : null,
    target: node.place ? toTarget(node.place, node.block) : null,
    reference: node.reference === undefined ? null : oneLine(node.reference),
    isOpen: node.opening === 'open',
    children: node.children.map(toViewNode),
  });
  return nodes.map(toViewNode);
}
