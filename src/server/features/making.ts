import type { ApplyWorkspaceEditParams, CancellationToken } from 'vscode-languageserver-protocol';
import type { NewEntry, NewFile, Refusal } from '../../core/edits/new-file.ts';
import { type ClockReading, readClock } from '../../core/text/day.ts';
import { createLineMap, positionOf } from '../../core/text/line-map.ts';
import { contains } from '../../core/text/span.ts';
import {
  type AdoptPlanRequest,
  adoptPlanMethod,
  type NewDecisionRequest,
  type NewFileAnswer,
  type NewPlaces,
  type NewPlanRequest,
  type NewSuccessorRequest,
  newDecisionMethod,
  newPlanMethod,
  newSuccessorMethod,
  placesMethod,
} from '../../protocol/making.ts';
import { applyEdit } from '../apply-edit.ts';
import { toQuestion } from '../convert/to-question.ts';
import { toWorkspaceEdit } from '../convert/to-workspace-edit.ts';
import { type Folder, uriIn } from '../folder.ts';
import { loadEngine } from '../load-engine.ts';
import type { ProjectSession } from '../session/project-session.ts';
import type { FolderSnapshot, Workspace } from '../workspace.ts';
import type { Feature } from './feature.ts';

/** What an editor calls the edit by which a file says that it is a plan. */
export const adoptTitle = 'Adopt as a migration plan';

/** New decisions and plans. The client writes them; what is in them is made here. */
export const making: Feature = {
  capabilities: {},

  register({ answer, connection, workspace }) {
    answer(placesMethod, [], () => findPlaces(workspace));
    answer(newDecisionMethod, notRead, (request: NewDecisionRequest) =>
      newDecision(workspace, request),
    );
    answer(newSuccessorMethod, notRead, (request: NewSuccessorRequest, token) =>
      newSuccessor(workspace, request, token),
    );
    answer(newPlanMethod, notRead, (request: NewPlanRequest) => newPlan(workspace, request));
    answer(adoptPlanMethod, false, async ({ uri }: AdoptPlanRequest) =>
      applyEdit(connection, await adoption(workspace, uri)),
    );
  },
};

const notRead: NewFileAnswer = { kind: 'refused', reason: 'This folder could not be read.' };

async function newDecision(
  workspace: Workspace,
  { folder, log, title }: NewDecisionRequest,
): Promise<NewFileAnswer> {
  const found = await findFolder(workspace, folder);
  if (!found) return notRead;
  const { createDecision } = await loadEngine();
  const wanted = { title, log, ...readNow(found.session) };
  return toAnswer(found.folder, createDecision(found.snapshot.project, wanted));
}

/** In the log of the one that it replaces. */
async function newSuccessor(
  workspace: Workspace,
  { older: { uri, ...position }, title }: NewSuccessorRequest,
  token: CancellationToken,
): Promise<NewFileAnswer> {
  const question = await toQuestion(workspace, { textDocument: { uri }, position }, token);
  const session = workspace.find(uri)?.session;
  if (!question || !session) return notRead;
  const { createDecision } = await loadEngine();
  const { folder, file, offset, snapshot } = question;
  const { project } = snapshot;
  const supersedes = project.decisions.find(
    each => each.file === file && contains(each.span, offset),
  );
  if (!supersedes) return { kind: 'refused', reason: 'There is no decision to replace here.' };
  const wanted = { title, log: supersedes.log, supersedes, ...readNow(session) };
  return toAnswer(folder, createDecision(project, wanted));
}

/** On the clocks of this machine, whose user writes. */
function readNow(session: ProjectSession): ClockReading {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return readClock(timeZone, session.now());
}

async function newPlan(
  workspace: Workspace,
  { folder, title }: NewPlanRequest,
): Promise<NewFileAnswer> {
  const found = await findFolder(workspace, folder);
  if (!found) return notRead;
  const { createPlan } = await loadEngine();
  const made = createPlan(found.snapshot.project, { title, folder: undefined });
  return toAnswer(found.folder, made);
}

/** What has a file say that it is a plan; undefined where there is nothing to change. */
async function adoption(
  workspace: Workspace,
  uri: string,
): Promise<ApplyWorkspaceEditParams | undefined> {
  const found = workspace.find(uri);
  const snapshot = await found?.session.snapshot();
  const plan = snapshot?.project.plans.find(({ file }) => file === found?.path);
  if (!found || !snapshot || !plan) return undefined;
  const { adoptPlan } = await loadEngine();
  const edit = adoptPlan(snapshot.project, plan);
  if (!edit) return undefined;
  const place = { folder: found.session.folder, project: snapshot.project };
  return { label: adoptTitle, edit: toWorkspaceEdit(workspace, place, edit) };
}

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

function toAnswer(folder: Folder, made: NewFile | NewEntry | Refusal): NewFileAnswer {
  if ('reason' in made) return made;
  const { file, text } = made;
  const map = createLineMap(text);
  const place = { uri: uriIn(folder, file), path: file, cursor: positionOf(map, made.cursor) };
  if (!('kind' in made)) return { kind: 'file', text, ...place };
  return { kind: 'entry', newText: made.newText, at: positionOf(map, made.at), ...place };
}
