import type { ApplyWorkspaceEditResult } from 'vscode-languageserver-protocol';
import type { NewFile, Refusal } from '../../core/edits/new-file.ts';
import { readClock } from '../../core/text/day.ts';
import { createLineMap, positionOf } from '../../core/text/line-map.ts';
import {
  type AdoptPlanRequest,
  adoptPlanMethod,
  type NewDecisionRequest,
  type NewFileAnswer,
  type NewPlaces,
  type NewPlanRequest,
  newDecisionMethod,
  newPlanMethod,
  placesMethod,
} from '../../protocol/making.ts';
import { toWorkspaceEdit } from '../convert/to-workspace-edit.ts';
import { type Folder, uriIn } from '../folder.ts';
import { guardAsync } from '../guard.ts';
import { loadEngine } from '../load-engine.ts';
import type { FolderSnapshot, Workspace } from '../workspace.ts';
import type { Feature } from './feature.ts';

/** New decisions and plans. The client writes them; what is in them is made here. */
export const making: Feature = {
  capabilities: {},

  register({ connection, workspace, log }) {
    connection.onRequest(placesMethod, () =>
      guardAsync(log, 'places', () => findPlaces(workspace), []),
    );
    connection.onRequest<NewFileAnswer, void>(
      newDecisionMethod,
      ({ folder, log: into, title }: NewDecisionRequest) =>
        guardAsync(
          log,
          'new decision',
          async () => {
            const found = await findFolder(workspace, folder);
            if (!found) return notRead;
            const { createDecision } = await loadEngine();
            const { project } = found.snapshot;
            const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
            const now = readClock(timeZone, found.session.now());
            return toAnswer(found.folder, createDecision(project, { title, log: into, ...now }));
          },
          notRead,
        ),
    );
    connection.onRequest<NewFileAnswer, void>(newPlanMethod, ({ folder, title }: NewPlanRequest) =>
      guardAsync(
        log,
        'new plan',
        async () => {
          const found = await findFolder(workspace, folder);
          if (!found) return notRead;
          const { createPlan } = await loadEngine();
          const made = createPlan(found.snapshot.project, { title, folder: undefined });
          return toAnswer(found.folder, made);
        },
        notRead,
      ),
    );
    connection.onRequest<boolean, void>(adoptPlanMethod, ({ uri }: AdoptPlanRequest) =>
      guardAsync(
        log,
        'adopt plan',
        async () => {
          const found = workspace.find(uri);
          const snapshot = await found?.session.snapshot();
          const plan = snapshot?.project.plans.find(({ file }) => file === found?.path);
          if (!found || !snapshot || !plan) return false;
          const { adoptPlan } = await loadEngine();
          const edit = adoptPlan(snapshot.project, plan);
          if (!edit) return false;
          const place = { folder: found.session.folder, project: snapshot.project };
          const label = 'Adopt as a migration plan';
          const change = { label, edit: toWorkspaceEdit(workspace, place, edit) };
          const applied: ApplyWorkspaceEditResult = await connection.sendRequest(
            'workspace/applyEdit',
            change,
          );
          return applied.applied;
        },
        false,
      ),
    );
  },
};

const notRead: NewFileAnswer = { kind: 'refused', reason: 'This folder could not be read.' };

async function findPlaces(workspace: Workspace): Promise<NewPlaces[]> {
  const { listLogs } = await loadEngine();
  return (await workspace.snapshots()).map(({ folder, snapshot: { project } }) => ({
    folder: folder.uri,
    logs: listLogs(project).map(path => ({
      path,
      uri: path === '' ? folder.uri : uriIn(folder, path),
      count: project.decisions.filter(({ log }) => log === path).length,
    })),
  }));
}

async function findFolder(workspace: Workspace, uri: string): Promise<FolderSnapshot | undefined> {
  const all = await workspace.snapshots();
  return all.find(({ folder }) => folder.uri === uri);
}

function toAnswer(folder: Folder, made: NewFile | Refusal): NewFileAnswer {
  if ('kind' in made) return { kind: 'refused', reason: made.reason };
  const { file, text, cursor } = made;
  const at = positionOf(createLineMap(text), cursor);
  return { kind: 'file', uri: uriIn(folder, file), path: file, text, ...at };
}
