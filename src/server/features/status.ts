import type { ApplyWorkspaceEditParams, CancellationToken } from 'vscode-languageserver-protocol';
import {
  type SetStatusRequest,
  type StatusAnswer,
  setStatusMethod,
  statusChoicesMethod,
} from '../../protocol/status.ts';
import type { TextPosition } from '../../protocol/text-position.ts';
import { applyEdit } from '../apply-edit.ts';
import { toQuestion } from '../convert/to-question.ts';
import { toWorkspaceEdit } from '../convert/to-workspace-edit.ts';
import { loadEngine } from '../load-engine.ts';
import type { Workspace } from '../workspace.ts';
import type { Feature } from './feature.ts';

/** Statuses of steps and decisions. A person chooses one; what it changes is made from the texts of then. */
export const status: Feature = {
  capabilities: {},

  register({ answer, connection, workspace }) {
    answer(
      statusChoicesMethod,
      null,
      async (place: TextPosition, token): Promise<StatusAnswer | null> => {
        const owner = (await ask(workspace, place, token))?.owner;
        if (!owner) return null;
        const words = owner.choices.map(({ word }) => word);
        return { name: owner.name, written: owner.written ?? null, words };
      },
    );
    answer(setStatusMethod, false, async (request: SetStatusRequest, token) =>
      applyEdit(connection, await createChange(workspace, request, token)),
    );
  },
};

async function ask(
  workspace: Workspace,
  { uri, line, character }: TextPosition,
  token: CancellationToken,
) {
  const params = { textDocument: { uri }, position: { line, character } };
  const question = await toQuestion(workspace, params, token);
  if (!question) return undefined;
  const { findStatusOwner } = await loadEngine();
  return { question, owner: findStatusOwner(question.snapshot.project, question) };
}

/** Undefined where something else stands at the place meanwhile. */
async function createChange(
  workspace: Workspace,
  { place, name, word }: SetStatusRequest,
  token: CancellationToken,
): Promise<ApplyWorkspaceEditParams | undefined> {
  // Nobody may have told yet that a closed file changed.
  const found = workspace.find(place.uri);
  found?.session.changeOnDisk(found.path);
  const asked = await ask(workspace, place, token);
  const choice = asked?.owner?.choices.find(each => each.word === word);
  if (!asked || !choice || asked.owner?.name !== name) return undefined;
  const { folder, snapshot } = asked.question;
  const edit = { files: [choice.change] };
  return {
    label: `Set status of ${name}`,
    edit: toWorkspaceEdit(workspace, { folder, project: snapshot.project }, edit),
  };
}
