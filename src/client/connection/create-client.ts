import { join } from 'node:path';
import * as vscode from 'vscode';
import {
  type ErrorHandler,
  LanguageClient,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  type StaticFeature,
  TransportKind,
} from 'vscode-languageclient/node';
import type { ServerOptions } from '../../protocol/server.ts';
import { hoverCommands, hoverCommandsCapability } from '../../protocol/status.ts';
import { servedDocuments } from './served-documents.ts';

/**
 * The client of the language server, not yet started. Its log goes to `log`, and `errorHandler` says
 * what becomes of a server that stopped.
 */
export function createClient(
  context: vscode.ExtensionContext,
  log: vscode.LogOutputChannel,
  errorHandler: ErrorHandler,
): LanguageClient {
  const server = {
    module: context.asAbsolutePath('dist/server.cjs'),
    transport: TransportKind.ipc,
    options: {
      // Not the opened folder: nothing of a repository may be found through the working directory.
      cwd: context.extensionPath,
      // Where compiled code is kept for the next start, ours and that of Node.js. No other user can write there.
      env: { NODE_COMPILE_CACHE: join(context.globalStorageUri.fsPath, 'code') },
    },
  };
  const options = { ...optionsFor(log), errorHandler };
  const client = new LanguageClient('cairn', 'Cairn', { run: server, debug: server }, options);
  client.registerFeature(sayHoverCommands);
  return client;
}

const sayHoverCommands: StaticFeature = {
  fillClientCapabilities(capabilities) {
    capabilities.experimental = { [hoverCommandsCapability]: true };
  },
  initialize() {},
  getState: () => ({ kind: 'static' }),
  clear() {},
};

function optionsFor(log: vscode.LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: servedDocuments,
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    diagnosticCollectionName: 'cairn',
    // A function: after a crash the server must hear of trust that was granted meanwhile.
    initializationOptions: (): ServerOptions => ({ trusted: vscode.workspace.isTrusted }),
    // Of a link that calls a command only these are followed, whatever a text holds.
    markdown: { isTrusted: { enabledCommands: hoverCommands }, supportHtml: false },
  };
}
