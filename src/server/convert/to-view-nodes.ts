import type { Project } from '../../core/model/project.ts';
import { oneLine } from '../../core/text/encode.ts';
import type { FileMark } from '../../core/views/file-marks.ts';
import type { TreeNode } from '../../core/views/tree-node.ts';
import type { ViewFile, ViewNode } from '../../protocol/views.ts';
import { type Folder, uriIn } from '../folder.ts';
import { headSide, type ReviewSides, toDiff } from './text-sides.ts';
import { toTarget } from './to-target.ts';

/** Rows with lines for offsets, ids that are unique beyond the folder, and nothing hidden. */
export function toViewNodes(
  folder: Folder,
  project: Project,
  nodes: readonly TreeNode[],
): readonly ViewNode[] {
  const head = headSide(folder, project);
  return toReviewNodes(folder, { sides: { base: head, head }, base: '' }, nodes);
}

export interface ReviewTexts {
  readonly sides: ReviewSides;
  /** What people call what is compared with. */
  readonly base: string;
}

/** The same for the rows of a review. */
export function toReviewNodes(
  folder: Folder,
  { sides, base }: ReviewTexts,
  nodes: readonly TreeNode[],
): readonly ViewNode[] {
  const toViewNode = (node: TreeNode): ViewNode => ({
    id: `${folder.uri} ${node.id}`,
    kind: node.kind,
    label: oneLine(node.label),
    description: oneLine(node.description),
    tooltip: node.tooltip.map(oneLine).join('\n'),
    icon: node.icon ? { name: node.icon.name, color: node.icon.color ?? null } : null,
    target: node.place ? toTarget(sides[node.side ?? 'head'], node.place, node.block) : null,
    reference: node.reference === undefined ? null : oneLine(node.reference),
    diff: node.sides ? toDiff(sides, node.sides, base) : null,
    isOpen: node.opening === 'open',
    children: node.children.map(toViewNode),
  });
  return nodes.map(toViewNode);
}

/** A mark beside the name of a file. */
export function toViewFile(folder: Folder, { file, badge, color, tooltip }: FileMark): ViewFile {
  return { uri: uriIn(folder, file), badge, color, tooltip: oneLine(tooltip) };
}
