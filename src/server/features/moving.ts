import type { RenameFilesParams, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { toWorkspaceEdit } from '../convert/to-workspace-edit.ts';
import { pathIn } from '../folder.ts';
import { loadEngine } from '../load-engine.ts';
import type { Feature } from './feature.ts';

/** Links and paths follow a file or a folder that is renamed or moved in the editor, which asks its user first. */
export const moving: Feature = {
  capabilities: {
    workspace: {
      fileOperations: {
        willRename: {
          filters: [
            { scheme: 'file', pattern: { glob: '**/*.{md,markdown,yaml,yml}', matches: 'file' } },
            { scheme: 'file', pattern: { glob: '**', matches: 'folder' } },
          ],
        },
      },
    },
  },

  register({ answer, workspace }) {
    answer(
      'workspace/willRenameFiles',
      null,
      async ({ files }: RenameFilesParams, token): Promise<WorkspaceEdit | null> => {
        const { moveFiles } = await loadEngine();
        const changes: NonNullable<WorkspaceEdit['documentChanges']> = [];
        for (const session of workspace.sessions) {
          const moves = files.flatMap(({ oldUri, newUri }) => {
            const found = workspace.find(oldUri);
            const to = pathIn(session.folder, newUri);
            return found?.session !== session || to === undefined ? [] : [{ from: found.path, to }];
          });
          const snapshot = moves.length > 0 ? await session.snapshot() : undefined;
          if (token.isCancellationRequested) return null;
          if (!snapshot) continue;
          const { folder } = session;
          const { project } = snapshot;
          const edit = toWorkspaceEdit(workspace, { folder, project }, moveFiles(project, moves));
          changes.push(...(edit.documentChanges ?? []));
        }
        return changes.length > 0 ? { documentChanges: changes } : null;
      },
    );
  },
};
