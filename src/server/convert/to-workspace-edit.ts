import type { WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { Project } from '../../core/model/project.ts';
import type { FileEdit, ProjectEdit } from '../../core/model/project-edit.ts';
import { withLineBreaksOf } from '../../core/text/text-edit.ts';
import { type Folder, uriIn } from '../folder.ts';
import type { Workspace } from '../workspace.ts';
import { toRange } from './to-range.ts';

type DocumentChange = NonNullable<WorkspaceEdit['documentChanges']>[number];

/** An edit of a project as one step of the editor, bound to the versions of what is open there. */
export function toWorkspaceEdit(
  workspace: Workspace,
  { folder, project }: { readonly folder: Folder; readonly project: Project },
  edit: ProjectEdit,
): WorkspaceEdit {
  return {
    documentChanges: edit.files.flatMap(file => toChanges(workspace, folder, project, file)),
  };
}

function toChanges(
  workspace: Workspace,
  folder: Folder,
  project: Project,
  file: FileEdit,
): DocumentChange[] {
  const uri = uriIn(folder, file.file);
  if (file.kind === 'create') {
    const start = { line: 0, character: 0 };
    const edits = [{ range: { start, end: start }, newText: file.text }];
    const options = { overwrite: false, ignoreIfExists: false };
    return [
      { kind: 'create', uri, options },
      { textDocument: { uri, version: null }, edits },
    ];
  }
  const content = project.files.get(file.file)?.content;
  const text = content?.kind === 'text' ? content.text : '';
  const edits = file.edits.map(({ span, newText }) => ({
    range: toRange(project, { file: file.file, span }),
    newText: withLineBreaksOf(text, newText),
  }));
  return [{ textDocument: { uri, version: workspace.versionOf(uri) ?? null }, edits }];
}
