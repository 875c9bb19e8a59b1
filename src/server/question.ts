import type { CancellationToken, TextDocumentPositionParams } from 'vscode-languageserver/node';
import { offsetOf } from '../core/text/line-map.ts';
import { lineMapOf } from './convert.ts';
import type { Folder } from './folder.ts';
import type { Snapshot } from './snapshot.ts';
import type { Workspace } from './workspace.ts';

/** What an editor points at, in the terms of the core. */
export interface Question {
  readonly folder: Folder;
  readonly snapshot: Snapshot;
  readonly file: string;
  readonly offset: number;
}

/** Undefined for a file that is no part of a project, and where nobody waits any more. */
export async function toQuestion(
  workspace: Workspace,
  { textDocument, position }: TextDocumentPositionParams,
  token: CancellationToken,
): Promise<Question | undefined> {
  const found = workspace.find(textDocument.uri);
  const snapshot = await found?.session.snapshot();
  if (!found || !snapshot || token.isCancellationRequested) return undefined;
  const source = snapshot.project.files.get(found.path);
  if (!source) return undefined;
  const offset = offsetOf(lineMapOf(source), position);
  return { folder: found.session.folder, snapshot, file: found.path, offset };
}
