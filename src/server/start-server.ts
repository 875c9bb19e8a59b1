import type {
  DidChangeTextDocumentParams,
  DidChangeWatchedFilesParams,
  DidChangeWorkspaceFoldersParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
  DidSaveTextDocumentParams,
  InitializeParams,
  InitializeResult,
  LogMessageParams,
  RegistrationParams,
  ServerCapabilities,
} from 'vscode-languageserver-protocol';
import {
  refreshMethod,
  type SavedDocument,
  savedMethod,
  trustGrantedMethod,
} from '../protocol/server.ts';
import { ClientLife, type Surroundings } from './client-life.ts';
import type { Connection } from './connection.ts';
import type { Environment } from './environment.ts';
import type { Answer, FeatureContext } from './features/feature.ts';
import { features } from './features/index.ts';
import { guard, guardAsync, type Log } from './guard.ts';
import { loadEngine } from './load-engine.ts';
import { OpenDocuments } from './open-documents.ts';
import { FileChangeType, MessageType, TextDocumentSyncKind } from './protocol-numbers.ts';
import type { SendDiagnostics } from './publisher.ts';
import { Workspace } from './workspace.ts';

/** What the disk is watched for: texts, and the place where git writes each new HEAD. */
const watched = [
  '**/*.{md,MD,mdx,markdown,yaml,YAML,yml,YML,adoc,asciidoc,rst,txt}',
  '**/.adr-dir',
  '**/.git/{HEAD,logs/HEAD,packed-refs,index,FETCH_HEAD}',
] as const;

/** Serves one client over `connection` until it hangs up. */
export function startServer(connection: Connection, environment: Environment & Surroundings): void {
  const log = createLog(connection);
  const documents = new OpenDocuments();
  const workspace = new Workspace({
    environment,
    log,
    send: createSender(connection, log),
    openDocuments: () => documents.all(),
  });
  const life = new ClientLife(environment);
  const on: On = (method, run) =>
    connection.onNotification(method, params => guard(log, method, () => run(params), undefined));
  const answer = createAnswer(connection, log);
  let start = () => {};
  connection.onRequest('initialize', (params: InitializeParams): InitializeResult => {
    life.watch(params.processId);
    start = () => startWorkspace({ connection, workspace, log }, params);
    for (const { register } of features) {
      register({ answer, connection, workspace, log, client: params.capabilities });
    }
    // While the client reads the answer there is time for it. The answer is written a turn after this one.
    if (foldersOf(params).length > 0) {
      const load = () => void guardAsync(log, 'loading the engine', loadEngine, undefined);
      setImmediate(() => setImmediate(load));
    }
    return describeServer();
  });
  on('initialized', () => start());
  followOwnWords(on, workspace);
  followDisk(on, workspace);
  followDocuments(on, { workspace, documents });
  connection.onRequest('shutdown', () => {
    life.shutDown();
    workspace.dispose();
    return null;
  });
  connection.onNotification('exit', () => life.end());
  connection.onClose(() => life.end());
}

function createSender(connection: Connection, log: Log): SendDiagnostics {
  return (uri, diagnostics) => {
    const send = () =>
      connection.sendNotification('textDocument/publishDiagnostics', { uri, diagnostics });
    return guardAsync(log, 'sending findings', send, undefined);
  };
}

function createAnswer(connection: Connection, log: Log): Answer {
  return (method, empty, run) =>
    connection.onRequest(
      method,
      (params, token): Promise<unknown> => guardAsync(log, method, () => run(params, token), empty),
    );
}

/** Calls `run` with what each notification says. An error is logged under the method. */
type On = <T>(method: string, run: (params: T) => void) => void;

/** What only the client of Cairn says. */
function followOwnWords(on: On, workspace: Workspace): void {
  on(refreshMethod, () => workspace.refresh());
  on(trustGrantedMethod, () => workspace.trust());
  on(savedMethod, (saved: Partial<SavedDocument> | null) => {
    if (typeof saved?.uri !== 'string') return;
    workspace.save({ uri: saved.uri, mayCite: saved.mayCite === true });
  });
}

function followDisk(on: On, workspace: Workspace): void {
  on('workspace/didChangeWatchedFiles', ({ changes }: DidChangeWatchedFilesParams) => {
    for (const { uri, type } of changes) {
      if (type === FileChangeType.Created) workspace.createOnDisk(uri);
      else workspace.changeOnDisk(uri);
    }
  });
  on(
    'workspace/didChangeWorkspaceFolders',
    ({ event: { added, removed } }: DidChangeWorkspaceFoldersParams) => {
      for (const { uri } of removed) workspace.removeFolder(uri);
      for (const { uri } of added) workspace.addFolder(uri);
    },
  );
}

function followDocuments(
  on: On,
  { workspace, documents }: { readonly workspace: Workspace; readonly documents: OpenDocuments },
): void {
  on('textDocument/didOpen', (params: DidOpenTextDocumentParams) =>
    workspace.open(documents.open(params)),
  );
  on('textDocument/didChange', (params: DidChangeTextDocumentParams) => {
    const document = documents.change(params);
    if (document) workspace.edit(document);
  });
  on('textDocument/didSave', ({ textDocument: { uri } }: DidSaveTextDocumentParams) =>
    workspace.changeOnDisk(uri),
  );
  on('textDocument/didClose', (params: DidCloseTextDocumentParams) => {
    const document = documents.close(params);
    if (document) workspace.close(document);
  });
}

function describeServer(): InitializeResult {
  const capabilities: ServerCapabilities = {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
  for (const { capabilities: own } of features) {
    const workspace = { ...capabilities.workspace, ...own.workspace };
    Object.assign(capabilities, own, { workspace });
  }
  return { capabilities, serverInfo: { name: 'cairn' } };
}

/** The client is ready: watch the disk, then read every folder. */
function startWorkspace(
  { connection, workspace, log }: Omit<FeatureContext, 'answer' | 'client'>,
  params: InitializeParams,
): void {
  if (params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
    const watchers = watched.map(globPattern => ({ globPattern }));
    const method = 'workspace/didChangeWatchedFiles';
    const registration: RegistrationParams = {
      registrations: [{ id: method, method, registerOptions: { watchers } }],
    };
    const register = () => connection.sendRequest('client/registerCapability', registration);
    void guardAsync(log, 'watching files', register, undefined);
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

function createLog(connection: Connection): Log {
  const write = async (params: LogMessageParams) => {
    try {
      await connection.sendNotification('window/logMessage', params);
    } catch {
      // The client has hung up: nobody is left to tell.
    }
  };
  return {
    info: message => void write({ type: MessageType.Info, message }),
    error: message => void write({ type: MessageType.Error, message }),
  };
}
