import { oneLine } from '../core/text/encode.ts';
import type { AttentionItem, AttentionText } from '../core/views/attention.ts';
import type { TreeNode } from '../core/views/tree-node.ts';
import {
  type ViewAttention,
  type ViewFile,
  type Views,
  type ViewsRequest,
  viewsMethod,
} from '../protocol/views.ts';
import type { Feature } from './feature.ts';
import { uriIn } from './folder.ts';
import { guardAsync } from './guard.ts';
import { type FolderRows, joinFolders } from './join-folders.ts';
import { loadEngine } from './load-engine.ts';
import { toViewNodes } from './to-view-nodes.ts';
import type { Workspace } from './workspace.ts';

/** The trees of all folders. When to ask again is what `cairn/changed` says. */
export const views: Feature = {
  capabilities: {},

  register({ connection, workspace, log }) {
    connection.onRequest(viewsMethod, (request: ViewsRequest) =>
      guardAsync(log, 'views', (): Promise<Views | null> => createViews(workspace, request), null),
    );
  },
};

async function createViews(
  workspace: Workspace,
  { groupBy, statuses }: ViewsRequest,
): Promise<Views> {
  const arrangement = { groupBy, statuses: statuses ?? undefined };
  const engine = await loadEngine();
  const decisions: FolderRows[] = [];
  const plans: FolderRows[] = [];
  const attention: AttentionItem[] = [];
  const files: ViewFile[] = [];
  for (const { folder, snapshot } of await workspace.snapshots()) {
    const { project, analysis } = snapshot;
    const toRows = (nodes: readonly TreeNode[]) => toViewNodes(folder, project, nodes);
    const rows = toRows(engine.createDecisionsView(project, analysis, arrangement));
    decisions.push({ folder, note: '', rows });
    plans.push({ folder, note: '', rows: toRows(engine.createPlansView(project, analysis)) });
    attention.push(...engine.findAttention(project, analysis));
    for (const { file, badge, color, tooltip } of engine.createFileMarks(project, analysis)) {
      files.push({ uri: uriIn(folder, file), badge, color, tooltip: oneLine(tooltip) });
    }
  }
  return {
    decisions: joinFolders(decisions),
    plans: joinFolders(plans),
    attention: toAttention(engine.attentionText(attention)),
    files,
  };
}

function toAttention(text: AttentionText | undefined): ViewAttention | null {
  if (!text) return null;
  const { count, summary, lines } = text;
  return { count, summary, tooltip: lines.map(oneLine).join('\n') };
}
