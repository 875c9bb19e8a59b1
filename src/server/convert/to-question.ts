import type {
  CancellationToken,
  TextDocumentIdentifier,
  TextDocumentPositionParams,
} from 'vscode-languageserver-protocol';
import { offsetOf } from '../../core/text/line-map.ts';
import type { Folder } from '../folder.ts';
import type { Snapshot } from '../session/snapshot.ts';
import type { Workspace } from '../workspace.ts';
import { lineMapOf } from './to-range.ts';

/** What an editor asks about a whole file, in the terms of the core. */
export interface DocumentQuestion {
  readonly folder: Folder;
  readonly snapshot: Snapshot;
  readonly file: string;
}

/** What an editor points at. */
export interface Question extends DocumentQuestion {
  readonly offset: number;
}

/** Undefined for a file that is no part of a project, and where nobody waits any more. */
export async function toDocumentQuestion(
  workspace: Workspace,
  { textDocument }: { readonly textDocument: TextDocumentIdentifier },
  token: CancellationToken,
): Promise<DocumentQuestion | undefined> {
  const found = workspace.find(textDocument.uri);
  const snapshot = await found?.session.snapshot();
  if (!found || !snapshot || token.isCancellationRequested) return undefined;
  if (!snapshot.project.files.has(found.path)) return undefined;
  return { folder: found.session.folder, snapshot, file: found.path };
}

/** The same for what somebody points at in the file. */
export async function toQuestion(
  workspace: Workspace,
  params: TextDocumentPositionParams,
  token: CancellationToken,
): Promise<Question | undefined> {
  const question = await toDocumentQuestion(workspace, params, token);
  if (!question) return undefined;
  const source = question.snapshot.project.files.get(question.file);
  return { ...question, offset: offsetOf(lineMapOf(source), params.position) };
}
