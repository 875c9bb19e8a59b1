import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { changedMethod } from '../../protocol/diagram.ts';

export interface Changes extends vscode.Disposable {
  /** Fires when the server knows something new. */
  readonly onChange: vscode.Event<void>;
}

/** A client has one listener for a message; this one passes it on to any number. */
export function listenToChanges(client: LanguageClient): Changes {
  const changes = new vscode.EventEmitter<void>();
  const listener = client.onNotification(changedMethod, () => changes.fire());
  return {
    onChange: changes.event,
    dispose: () => vscode.Disposable.from(listener, changes).dispose(),
  };
}
