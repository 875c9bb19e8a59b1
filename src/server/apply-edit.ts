import type {
  ApplyWorkspaceEditParams,
  ApplyWorkspaceEditResult,
} from 'vscode-languageserver-protocol';
import type { Connection } from './connection.ts';

/** Has the editor write something. False where there is nothing to write, or the texts changed meanwhile. */
export async function applyEdit(
  connection: Connection,
  change: ApplyWorkspaceEditParams | undefined,
): Promise<boolean> {
  if (!change) return false;
  const { applied }: ApplyWorkspaceEditResult = await connection.sendRequest(
    'workspace/applyEdit',
    change,
  );
  return applied;
}
