import type {
  Connection,
  InitializeParams,
  InitializeResult,
  ServerCapabilities,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  refreshMethod,
  type SavedDocument,
  savedMethod,
  trustGrantedMethod,
} from '../protocol/server.ts';
import type { Environment } from './environment.ts';
import { features } from './features.ts';
import { guard, guardAsync, type Log } from './guard.ts';
import {
  DidChangeWatchedFilesNotification,
  FileChangeType,
  PositionEncodingKind,
  TextDocumentSyncKind,
  TextDocuments,
} from './language-server.ts';
import { Workspace } from './workspace.ts';

/** What the disk is watched for: texts, and the place where git writes each new HEAD. */
const watched = [
  '**/*.{md,MD,mdx,markdown,yaml,YAML,yml,YML,adoc,asciidoc,rst,txt}',
  '**/.adr-dir',
  '**/.git/{HEAD,logs/HEAD,packed-refs,index,FETCH_HEAD}',
] as const;

/** Serves one client over `connection` until it hangs up. */
export function startServer(connection: Connection, environment: Environment): void {
  const log = createLog(connection);
  const documents = new TextDocuments(TextDocument);
  const workspace = new Workspace({
    environment,
    log,
    send: (uri, diagnostics) =>
      guardAsync(
        log,
        'sending findings',
        () => connection.sendDiagnostics({ uri, diagnostics }),
        undefined,
      ),
    openDocuments: () => documents.all(),
  });
  /** Wraps the handler of a notification. */
  const on =
    <T>(name: string, run: (params: T) => void) =>
    (params: T) =>
      guard(log, name, () => run(params), undefined);

  let start = () => {};
  connection.onInitialize(params => {
    start = () => startWorkspace(connection, workspace, params);
    for (const { register } of features) {
      register({ connection, workspace, log, client: params.capabilities });
    }
    return describeServer();
  });
  connection.onInitialized(on('start', () => start()));
  connection.onNotification(
    refreshMethod,
    on('refresh', () => workspace.refresh()),
  );
  connection.onNotification(
    trustGrantedMethod,
    on('trust', () => workspace.trust()),
  );
  connection.onNotification(
    savedMethod,
    on('saved', (saved: Partial<SavedDocument> | null) => {
      if (typeof saved?.uri !== 'string') return;
      workspace.save({ uri: saved.uri, mayCite: saved.mayCite === true });
    }),
  );
  connection.onDidChangeWatchedFiles(
    on('watched files', ({ changes }) => {
      for (const { uri, type } of changes) {
        if (type === FileChangeType.Created) workspace.createOnDisk(uri);
        else workspace.changeOnDisk(uri);
      }
    }),
  );
  documents.onDidOpen(on('open', ({ document }) => workspace.open(document)));
  documents.onDidChangeContent(on('change', ({ document }) => workspace.edit(document)));
  documents.onDidSave(on('save', ({ document }) => workspace.changeOnDisk(document.uri)));
  documents.onDidClose(on('close', ({ document }) => workspace.close(document)));
  documents.listen(connection);
  connection.onShutdown(() => workspace.dispose());
}

function describeServer(): InitializeResult {
  const capabilities: ServerCapabilities = {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
  for (const feature of features) Object.assign(capabilities, feature.capabilities);
  return { capabilities, serverInfo: { name: 'cairn' } };
}

/** The client is ready: watch the disk, then read every folder. */
function startWorkspace(
  connection: Connection,
  workspace: Workspace,
  params: InitializeParams,
): void {
  const client = params.capabilities.workspace;
  if (client?.didChangeWatchedFiles?.dynamicRegistration) {
    const watchers = watched.map(globPattern => ({ globPattern }));
    void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }
  if (client?.workspaceFolders) {
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      for (const { uri } of removed) workspace.removeFolder(uri);
      for (const { uri } of added) workspace.addFolder(uri);
    });
  }
  if (isTrusted(params.initializationOptions)) workspace.trust();
  for (const uri of foldersOf(params)) workspace.addFolder(uri);
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return rootUri === null ? [] : [rootUri];
}

/** A client that says nothing about trust is not trusted. */
function isTrusted(options: unknown): boolean {
  return (
    typeof options === 'object' &&
    options !== null &&
    'trusted' in options &&
    options.trusted === true
  );
}

function createLog({ console }: Connection): Log {
  return {
    info: message => console.info(message),
    error: message => console.error(message),
  };
}
