import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  ConfigurationRequest,
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

export interface Start {
  /** A language server that takes `--stdio`. */
  readonly program: string;
  readonly env: Readonly<Record<string, string>>;
  /** What it is told when it asks for its configuration, by the name of the section. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** The only file of its folder, and what is in it. */
  readonly file: string;
  readonly text: string;
}

/** Milliseconds from starting a language server until it sends findings about the last line of a file. */
export async function timeToFindings(start: Start): Promise<number> {
  const started = performance.now();
  const child = spawn(process.execPath, [start.program, '--stdio'], {
    env: { ...process.env, ...start.env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const found = findingsAtEnd(connection, start);
  connection.onRequest(ConfigurationRequest.type, ({ items }) =>
    items.map(({ section }) => start.settings[section ?? ''] ?? null),
  );
  connection.onRequest(RegistrationRequest.type, () => {});
  connection.listen();
  await open(connection, start);
  await found;
  const milliseconds = performance.now() - started;
  const gone = once(child, 'exit');
  await connection.sendRequest(ShutdownRequest.type);
  await connection.sendNotification(ExitNotification.type);
  await gone;
  connection.dispose();
  return milliseconds;
}

function findingsAtEnd(connection: ProtocolConnection, { file, text }: Start): Promise<void> {
  const last = text.trimEnd().split('\n').length - 1;
  return new Promise(resolve => {
    connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      if (uri !== pathToFileURL(file).href) return;
      if (diagnostics.some(({ range }) => range.end.line >= last)) resolve();
    });
  });
}

async function open(connection: ProtocolConnection, { file, text }: Start): Promise<void> {
  const folder = pathToFileURL(dirname(file)).href;
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: folder,
    workspaceFolders: [{ uri: folder, name: 'folder' }],
    capabilities: {
      workspace: {
        configuration: true,
        workspaceFolders: true,
        didChangeWatchedFiles: { dynamicRegistration: true },
      },
    },
    initializationOptions: { trusted: true },
  });
  await connection.sendNotification(InitializedNotification.type, {});
  const textDocument = { uri: pathToFileURL(file).href, languageId: 'yaml', version: 1, text };
  await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
}
