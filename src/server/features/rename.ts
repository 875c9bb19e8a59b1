import type {
  PrepareRenameParams,
  RenameParams,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { toQuestion } from '../convert/to-question.ts';
import { toRange } from '../convert/to-range.ts';
import { toWorkspaceEdit } from '../convert/to-workspace-edit.ts';
import { loadEngine } from '../load-engine.ts';
import { MessageType } from '../protocol-numbers.ts';
import type { Feature } from './feature.ts';

/** Another id for a step, in its plan and wherever it is named. */
export const rename: Feature = {
  capabilities: { renameProvider: { prepareProvider: true } },

  register({ answer, connection, workspace }) {
    answer('textDocument/prepareRename', null, async (params: PrepareRenameParams, token) => {
      const question = await toQuestion(workspace, params, token);
      if (!question) return null;
      const { project } = question.snapshot;
      const { findNamedStep } = await loadEngine();
      const found = findNamedStep(project, question);
      if (!found) return null;
      const range = toRange(project, { file: question.file, span: found.span });
      return { range, placeholder: found.match.step.id };
    });

    answer(
      'textDocument/rename',
      null,
      async (params: RenameParams, token): Promise<WorkspaceEdit | null> => {
        const question = await toQuestion(workspace, params, token);
        if (!question) return null;
        const { folder, snapshot } = question;
        const { findNamedStep, checkStepId, renameStep } = await loadEngine();
        const found = findNamedStep(snapshot.project, question);
        if (!found) return null;
        const message = checkStepId(found.match, params.newName);
        if (message !== undefined) {
          const type = MessageType.Warning;
          await connection.sendNotification('window/showMessage', { type, message });
          return null;
        }
        const edit = renameStep(snapshot, found, params.newName);
        return toWorkspaceEdit(workspace, { folder, project: snapshot.project }, edit);
      },
    );
  },
};
