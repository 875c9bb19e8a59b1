import { type DecisionStatus, statusOf } from '../../core/model/decision.ts';
import type { Plan } from '../../core/model/plan/plan.ts';
import { oneLine } from '../../core/text/encode.ts';
import type { AttentionItem, AttentionText } from '../../core/views/attention.ts';
import type { TreeNode } from '../../core/views/tree-node.ts';
import {
  type ViewAttention,
  type ViewFile,
  type ViewNode,
  type Views,
  type ViewsRequest,
  viewsMethod,
} from '../../protocol/views.ts';
import { type FolderRows, joinFolders } from '../convert/join-folders.ts';
import { toViewFile, toViewNodes } from '../convert/to-view-nodes.ts';
import type { Engine } from '../engine.ts';
import { type Folder, uriIn } from '../folder.ts';
import { type FindFormer, watchFormerPlans } from '../former-plans.ts';
import { loadEngine } from '../load-engine.ts';
import type { Snapshot } from '../session/snapshot.ts';
import type { FolderSnapshot, Workspace } from '../workspace.ts';
import type { Feature } from './feature.ts';

/** The trees of all folders. When to ask again is what `cairn/changed` says. */
export const views: Feature = {
  capabilities: {},

  register({ answer, workspace }) {
    const formerOf = watchFormerPlans(workspace);
    answer(
      viewsMethod,
      null,
      (request: ViewsRequest): Promise<Views | null> => createViews(workspace, request, formerOf),
    );
  },
};

async function createViews(
  workspace: Workspace,
  { groupBy, statuses }: ViewsRequest,
  formerOf: FindFormer,
): Promise<Views> {
  const arrangement = { groupBy, statuses: statuses ?? undefined };
  const engine = await loadEngine();
  const decisions: FolderRows[] = [];
  const plans: FolderRows[] = [];
  const attention: AttentionItem[] = [];
  const files: ViewFile[] = [];
  const counts: { [Status in DecisionStatus]?: number } = {};
  for (const found of await workspace.snapshots()) {
    const { folder, session } = found;
    const { project, analysis } = found.snapshot;
    const toRows = (nodes: readonly TreeNode[]) => toViewNodes(folder, project, nodes);
    const rows = toRows(engine.createDecisionsView(project, analysis, arrangement));
    // What lies in a folder that is open as well counts there.
    const isOwn = ({ file }: { readonly file: string }) =>
      workspace.find(uriIn(folder, file))?.session === session;
    for (const status of project.decisions.filter(isOwn).map(statusOf)) {
      counts[status] = (counts[status] ?? 0) + 1;
    }
    decisions.push({ folder, note: '', rows });
    const planRows = engine.createPlansView(project, analysis).flatMap(node => {
      const former = formerOf(session, node.id);
      return former ? formerRows(engine, folder, former, node.id) : toRows([node]);
    });
    plans.push({ folder, note: '', rows: planRows });
    attention.push(...findAttention(engine, found, project.plans.filter(isOwn), formerOf));
    const marks = engine.createFileMarks(project, analysis).filter(isOwn);
    files.push(...marks.map(mark => toViewFile(folder, mark)));
  }
  return {
    decisions: joinFolders(decisions),
    plans: joinFolders(plans),
    attention: toAttention(engine.attentionText(attention)),
    files,
    statuses: counts,
  };
}

/** Of a plan that cannot be read for the moment, what it was when it was last read. */
function findAttention(
  engine: Engine,
  { session, snapshot: { project, analysis } }: FolderSnapshot,
  plans: readonly Plan[],
  formerOf: FindFormer,
): readonly AttentionItem[] {
  const formerItems = plans.flatMap(({ file }) => {
    const former = formerOf(session, file);
    const same = former?.project.plans.filter(each => each.file === file) ?? [];
    return former ? engine.findAttention({ ...former.project, plans: same }, former.analysis) : [];
  });
  return [...engine.findAttention({ ...project, plans }, analysis), ...formerItems];
}

/** While a line is being typed its file may be no valid YAML: the tree stays what it was. */
function formerRows(
  engine: Engine,
  folder: Folder,
  { project, analysis }: Snapshot,
  file: string,
): readonly ViewNode[] {
  const nodes = engine.createPlansView(project, analysis).filter(({ id }) => id === file);
  return toViewNodes(folder, project, nodes.map(engine.createFormerPlan));
}

function toAttention(text: AttentionText | undefined): ViewAttention | null {
  if (!text) return null;
  const { count, summary, lines } = text;
  return { count, summary, tooltip: lines.map(oneLine).join('\n') };
}
