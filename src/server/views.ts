import { dayIn } from '../core/text/day.ts';
import { oneLine } from '../core/text/encode.ts';
import { baseNameOf } from '../core/text/path.ts';
import { type ViewNode, type Views, viewsMethod } from '../protocol/views.ts';
import type { Feature } from './feature.ts';
import { guardAsync } from './guard.ts';
import { loadEngine } from './load-engine.ts';
import { toViewNodes } from './to-view-nodes.ts';
import type { FolderSnapshot, Workspace } from './workspace.ts';

/** The trees of all folders. When to ask again is what `cairn/changed` says. */
export const views: Feature = {
  capabilities: {},

  register({ connection, workspace, log }) {
    connection.onRequest(viewsMethod, () =>
      guardAsync(log, 'views', (): Promise<Views | null> => createViews(workspace), null),
    );
  },
};

async function createViews(workspace: Workspace): Promise<Views> {
  const { createDecisionsView, createPlansView } = await loadEngine();
  const decisions: FolderRows[] = [];
  const plans: FolderRows[] = [];
  let attention = 0;
  for (const found of await workspace.snapshots()) {
    const { folder, snapshot } = found;
    const { project, analysis, facts } = snapshot;
    const today = dayIn(undefined, facts.now) ?? '';
    const plansView = createPlansView(project, analysis);
    const log = createDecisionsView(project, today);
    decisions.push({ found, rows: toViewNodes(folder, project, log) });
    plans.push({ found, rows: toViewNodes(folder, project, plansView.nodes) });
    attention += plansView.attention;
  }
  return { decisions: joinFolders(decisions), plans: joinFolders(plans), attention };
}

interface FolderRows {
  readonly found: FolderSnapshot;
  readonly rows: readonly ViewNode[];
}

/** One folder needs no row of its own; a folder that has nothing to show has none either. */
function joinFolders(folders: readonly FolderRows[]): readonly ViewNode[] {
  const [only] = folders;
  if (only && folders.length === 1) return only.rows;
  return folders
    .filter(({ rows }) => rows.length > 0)
    .map(({ found: { folder }, rows }) => ({
      id: folder.uri,
      kind: 'folder',
      label: oneLine(baseNameOf(folder.path.replaceAll('\\', '/'))),
      description: '',
      tooltip: oneLine(folder.path),
      icon: { name: 'root-folder', color: null },
      target: null,
      isOpen: true,
      children: rows,
    }));
}
