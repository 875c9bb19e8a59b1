import * as vscode from 'vscode';
import {
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type LanguageClient,
} from 'vscode-languageclient/node';

/** A last name without an ending, and no name on the way that never holds a record. */
const mayBeFolder = /^(?!.*\/(?:\.git|node_modules)\/).*\/[^/.]+$/;

/**
 * VS Code reports a folder that came or went as one event, which no pattern for files matches.
 */
export function forwardFolderChanges(client: LanguageClient): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher('**', false, true, false);
  const forward = (uri: vscode.Uri, type: FileChangeType) => {
    if (!client.isRunning() || !mayBeFolder.test(uri.path)) return;
    const changes = [{ uri: client.code2ProtocolConverter.asUri(uri), type }];
    void client.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  };
  watcher.onDidCreate(uri => forward(uri, FileChangeType.Created));
  watcher.onDidDelete(uri => forward(uri, FileChangeType.Deleted));
  return watcher;
}
