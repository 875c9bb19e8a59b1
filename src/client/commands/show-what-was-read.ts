import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  type TextLink,
  type WhatWasRead,
  whatWasReadMethod,
} from '../../protocol/what-was-read.ts';

const scheme = 'cairn-read';
const uri = vscode.Uri.from({ scheme, path: '/What was read' });
const nothing: WhatWasRead = { text: '', links: [] };

/** Opens a read-only text of what was found and left out, whose places can be clicked. */
export function registerShowWhatWasRead(client: LanguageClient): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  let shown = nothing;
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: async () => {
        shown = (await client.sendRequest<WhatWasRead | null>(whatWasReadMethod)) ?? nothing;
        return shown.text;
      },
    }),
    vscode.languages.registerDocumentLinkProvider(
      { scheme },
      // A text that is about to be replaced has other places.
      {
        provideDocumentLinks: document => (document.getText() === shown.text ? toLinks(shown) : []),
      },
    ),
    vscode.commands.registerCommand('cairn.showWhatWasRead', async () => {
      changed.fire(uri);
      await vscode.window.showTextDocument(uri);
    }),
  );
}

function toLinks({ links }: WhatWasRead): vscode.DocumentLink[] {
  return links.map(link => {
    const range = new vscode.Range(link.line, link.start, link.line, link.end);
    return new vscode.DocumentLink(range, targetOf(link));
  });
}

function targetOf({ uri: file, target }: TextLink): vscode.Uri {
  const parsed = vscode.Uri.parse(file, true);
  return target === null ? parsed : parsed.with({ fragment: `L${target}` });
}
