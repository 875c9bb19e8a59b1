import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { after } from 'node:test';
import { createMessageConnection } from 'vscode-jsonrpc/node';
import {
  createProtocolConnection,
  DefinitionRequest,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type FileChangeType,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type LocationLink,
  LogMessageNotification,
  MarkupContent,
  MessageType,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type Range,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { type Patience, usualPatience } from '../../src/host/patient-reader.ts';
import { startServer } from '../../src/server/start-server.ts';
import type { MemoryHost } from './memory-host.ts';

/** A client that speaks the real protocol to a real server, over streams in memory. */
export interface TestClient {
  readonly connection: ProtocolConnection;
  /** Runs the timers that wait for longer than a second. */
  readonly passTime: () => void;
  /** Closes the connection without a word. */
  readonly hangUp: () => void;
  readonly open: (uri: string, text: string) => void;
  readonly change: (uri: string, range: Range, text: string) => void;
  readonly close: (uri: string) => void;
  readonly reportChanged: (uri: string, type: FileChangeType) => void;
  /** The rendered hover; undefined where there is none. */
  readonly hover: (uri: string, position: Position) => Promise<string | undefined>;
  /** The targets as `uri line:character`. */
  readonly definition: (uri: string, position: Position) => Promise<readonly string[]>;
  /** Resolves when the last findings sent for a file satisfy `wanted`, at once if they do already. */
  readonly findings: (uri: string, wanted: Wanted) => Promise<readonly Diagnostic[]>;
  /** The last findings sent for a file; none where none were sent. */
  readonly lastFindings: (uri: string) => readonly Diagnostic[];
  /** Every message of findings so far, as `uri count`. */
  readonly sent: readonly string[];
  /** What the server wrote into its log, but errors. */
  readonly logged: readonly string[];
}

type Wanted = (diagnostics: readonly Diagnostic[]) => boolean;

interface ClientOptions {
  readonly hosts: readonly MemoryHost[];
  readonly trusted?: boolean;
  readonly patience?: Patience;
  /** The processes that the server sees; all are there unless a test says otherwise. */
  readonly isRunning?: (process: number) => boolean;
  /** What ends the process of the server. */
  readonly exit?: (code: 0 | 1) => void;
  /** Whether errors in the log are what a test is about. */
  readonly mayLogErrors?: boolean;
  /** Whether the client watches no files, though it says that it can. */
  readonly refusesWatching?: boolean;
  /** What the client says that it can do beside the protocol. */
  readonly experimental?: Readonly<Record<string, boolean>>;
  /** The number of the client's own process. */
  readonly processId?: number;
}

/** Starts a server with one workspace folder for each host. It ends with the test file. */
export async function startClient(options: ClientOptions): Promise<TestClient> {
  const {
    hosts,
    trusted = true,
    mayLogErrors = false,
    processId = null,
    refusesWatching = false,
    experimental = {},
  } = options;
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const timers = new LongTimers();
  startServerOn(toServer, toClient, options, timers);
  const connection = createProtocolConnection(
    new StreamMessageReader(toClient),
    new StreamMessageWriter(toServer),
  );
  const findings = collectFindings(connection);
  const errors: string[] = [];
  const logged: string[] = [];
  connection.onNotification(LogMessageNotification.type, ({ type, message }) => {
    if (type === MessageType.Error) errors.push(message);
    else logged.push(message);
  });
  connection.onRequest(RegistrationRequest.type, () => {
    if (refusesWatching) throw new Error('Nothing is watched here.');
  });
  connection.listen();
  let isThere = true;
  after(async () => {
    if (isThere) await connection.sendRequest(ShutdownRequest.type);
    connection.dispose();
    if (!mayLogErrors) assert.deepEqual(errors, [], 'The server logged errors.');
  });
  await connection.sendRequest(InitializeRequest.type, {
    processId,
    rootUri: null,
    capabilities: {
      experimental,
      workspace: { workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true } },
      textDocument: { definition: { linkSupport: true } },
    },
    workspaceFolders: hosts.map(({ folder }) => ({ uri: `file://${folder}`, name: folder })),
    initializationOptions: { trusted },
  });
  await connection.sendNotification(InitializedNotification.type, {});
  const passTime = () => timers.run();
  const hangUp = () => {
    isThere = false;
    toServer.destroy();
  };
  return { ...findings, ...createActions(connection), connection, passTime, hangUp, logged };
}

function startServerOn(
  input: PassThrough,
  output: PassThrough,
  { hosts, patience = usualPatience, isRunning = () => true, exit = () => {} }: ClientOptions,
  timers: LongTimers,
): void {
  const connection = createMessageConnection(input, output);
  startServer(connection, {
    openHost: folder => {
      const host = hosts.find(candidate => candidate.folder === folder);
      if (!host) throw new Error(`There is no folder ${folder}.`);
      return host;
    },
    startTimer: (milliseconds, run) => {
      if (milliseconds > 1000) return timers.add(run);
      const timer = setImmediate(run);
      return { dispose: () => clearImmediate(timer) };
    },
    patience,
    isRunning,
    exit,
  });
  connection.listen();
}

/** Timers that wait until a test says that the time has come. */
class LongTimers {
  readonly #waiting = new Set<() => void>();

  add(run: () => void) {
    this.#waiting.add(run);
    return { dispose: () => void this.#waiting.delete(run) };
  }

  run(): void {
    const due = [...this.#waiting];
    this.#waiting.clear();
    for (const run of due) run();
  }
}

function collectFindings(connection: ProtocolConnection) {
  const last = new Map<string, readonly Diagnostic[]>();
  const sent: string[] = [];
  const waiting = new Set<() => void>();
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
    last.set(uri, diagnostics);
    sent.push(`${uri} ${diagnostics.length}`);
    for (const look of [...waiting]) look();
  });
  const findings = (uri: string, wanted: Wanted) =>
    new Promise<readonly Diagnostic[]>(resolve => {
      const look = () => {
        const diagnostics = last.get(uri);
        if (!diagnostics || !wanted(diagnostics)) return;
        waiting.delete(look);
        resolve(diagnostics);
      };
      waiting.add(look);
      look();
    });
  return { findings, lastFindings: (uri: string) => last.get(uri) ?? [], sent };
}

function createActions(connection: ProtocolConnection) {
  let version = 1;
  return {
    open(uri: string, text: string) {
      const textDocument = { uri, languageId: 'markdown', version, text };
      void connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    },
    change(uri: string, range: Range, text: string) {
      version++;
      void connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges: [{ range, text }],
      });
    },
    close(uri: string) {
      void connection.sendNotification(DidCloseTextDocumentNotification.type, {
        textDocument: { uri },
      });
    },
    reportChanged(uri: string, type: FileChangeType) {
      void connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri, type }],
      });
    },
    async hover(uri: string, position: Position) {
      const hover = await connection.sendRequest(HoverRequest.type, {
        textDocument: { uri },
        position,
      });
      return MarkupContent.is(hover?.contents) ? hover.contents.value : undefined;
    },
    async definition(uri: string, position: Position) {
      const found = await connection.sendRequest(DefinitionRequest.type, {
        textDocument: { uri },
        position,
      });
      return Array.isArray(found) ? found.map(toText) : [];
    },
  };
}

function toText(target: object): string {
  if (!isLink(target)) return 'not a link';
  const { line, character } = target.targetSelectionRange.start;
  return `${target.targetUri} ${line}:${character}`;
}

function isLink(target: object): target is LocationLink {
  return 'targetUri' in target;
}
