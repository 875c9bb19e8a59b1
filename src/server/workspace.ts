import type { Diagnostic } from 'vscode-languageserver-protocol';
import { pushTo } from '../core/text/push-to.ts';
import type { SavedDocument } from '../protocol/server.ts';
import { toDiagnostic } from './convert/to-diagnostic.ts';
import type { Disposable, Environment } from './environment.ts';
import { type Folder, pathIn, toFolder, uriIn } from './folder.ts';
import { FormerFindings } from './former-findings.ts';
import type { Log } from './guard.ts';
import { Publisher, type SendDiagnostics } from './publisher.ts';
import { ProjectSession } from './session/project-session.ts';
import type { Snapshot } from './session/snapshot.ts';

/** A text that is open in the editor. */
export interface OpenDocument {
  readonly uri: string;
  readonly version: number;
  readonly getText: () => string;
}

export interface WorkspaceContext {
  readonly environment: Environment;
  readonly log: Log;
  readonly send: SendDiagnostics;
  readonly openDocuments: () => readonly OpenDocument[];
}

/** Which folder a file belongs to, and its path there. */
export interface FolderFile {
  readonly session: ProjectSession;
  readonly path: string;
}

export interface FolderSnapshot {
  readonly folder: Folder;
  readonly session: ProjectSession;
  readonly snapshot: Snapshot;
}

export type SnapshotListener = (session: ProjectSession, snapshot: Snapshot) => void;

/** The projects of all workspace folders: the one place that holds state. */
export class Workspace {
  readonly #context: WorkspaceContext;
  readonly #publisher: Publisher;
  readonly #sessions = new Map<string, ProjectSession>();
  readonly #former = new WeakMap<ProjectSession, FormerFindings>();
  readonly #listeners = new Set<SnapshotListener>();
  #trusted = false;

  constructor(context: WorkspaceContext) {
    this.#context = context;
    this.#publisher = new Publisher(context.send);
  }

  /** Calls `listener` with each new snapshot, after its findings were sent. */
  onSnapshot(listener: SnapshotListener): Disposable {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  }

  addFolder(uri: string): void {
    const folder = toFolder(uri);
    if (!folder || this.#sessions.has(uri)) return;
    const { environment, log } = this.#context;
    const session = new ProjectSession(folder, {
      log,
      environment,
      onSnapshot: (from, snapshot) => this.#take(from, snapshot),
    });
    this.#sessions.set(uri, session);
    if (this.#trusted) session.trust();
    for (const document of this.#context.openDocuments()) {
      const path = pathIn(folder, document.uri);
      if (path !== undefined) session.open(path, document.getText());
    }
    session.load();
    this.#evaluateOthers(session);
  }

  removeFolder(uri: string): void {
    const session = this.#sessions.get(uri);
    if (!session) return;
    this.#sessions.delete(uri);
    session.dispose();
    this.#publisher.retract(session.folder.uri);
    this.#evaluateOthers(session);
  }

  /** The innermost folder that holds a file; undefined for a file outside of all folders. */
  find(uri: string): FolderFile | undefined {
    let best: FolderFile | undefined;
    for (const found of this.#findAll(uri)) {
      if (!best || found.path.length < best.path.length) best = found;
    }
    return best;
  }

  /** Every folder that is open. */
  get sessions(): readonly ProjectSession[] {
    return [...this.#sessions.values()];
  }

  /** The version of a text that is open in the editor; undefined for a closed one. */
  versionOf(uri: string): number | undefined {
    return this.#context.openDocuments().find(document => document.uri === uri)?.version;
  }

  /** The newest state of every folder that could be read. */
  async snapshots(): Promise<readonly FolderSnapshot[]> {
    const found: FolderSnapshot[] = [];
    for (const session of this.#sessions.values()) {
      const snapshot = await session.snapshot();
      if (snapshot) found.push({ folder: session.folder, session, snapshot });
    }
    return found;
  }

  open(document: OpenDocument): void {
    for (const { session, path } of this.#findAll(document.uri)) {
      session.open(path, document.getText());
    }
  }

  edit(document: OpenDocument): void {
    for (const { session, path } of this.#findAll(document.uri)) {
      session.edit(path, document.getText());
    }
  }

  close({ uri }: OpenDocument): void {
    for (const { session, path } of this.#findAll(uri)) session.close(path);
  }

  /** A file changed on disk, or a file or folder went away. */
  changeOnDisk(uri: string): void {
    for (const { session, path } of this.#findAll(uri)) {
      if (/(?:^|\/)\.git\/(?:index|FETCH_HEAD)$/.test(path)) session.changeBases();
      else if (/(?:^|\/)\.git\//.test(path)) session.changeHead();
      else session.changeOnDisk(path);
    }
  }

  /** A document of any kind was saved in the editor. */
  save({ uri, mayCite }: SavedDocument): void {
    for (const { session, path } of this.#findAll(uri)) session.save({ path, mayCite });
  }

  /** A file or folder appeared on disk. */
  createOnDisk(uri: string): void {
    const isFile = /\.(?:mdx?|markdown|ya?ml|adoc|asciidoc|rst|txt)$|\/\.git\//i.test(uri);
    if (isFile) this.changeOnDisk(uri);
    else for (const { session, path } of this.#findAll(uri)) session.createFolder(path);
  }

  /** From now on programs may be started. */
  trust(): void {
    this.#trusted = true;
    for (const session of this.#sessions.values()) session.trust();
  }

  refresh(): void {
    for (const session of this.#sessions.values()) session.refresh();
  }

  dispose(): void {
    for (const session of this.#sessions.values()) session.dispose();
    this.#sessions.clear();
  }

  *#findAll(uri: string): Generator<FolderFile> {
    for (const session of this.#sessions.values()) {
      const path = pathIn(session.folder, uri);
      if (path !== undefined) yield { session, path };
    }
  }

  #take(session: ProjectSession, snapshot: Snapshot): Promise<void> {
    const found = this.#diagnosticsOf(session, snapshot);
    const published = this.#publisher.publish(session.folder.uri, found);
    for (const listener of this.#listeners) listener(session, snapshot);
    return published;
  }

  /** A file that lies in two folders gets its findings from the inner one. */
  #diagnosticsOf(session: ProjectSession, snapshot: Snapshot): Map<string, Diagnostic[]> {
    const byUri = new Map<string, Diagnostic[]>();
    const former = this.#former.get(session) ?? new FormerFindings();
    this.#former.set(session, former);
    for (const finding of [...snapshot.findings, ...former.take(snapshot)]) {
      const uri = uriIn(session.folder, finding.place.file);
      if (this.find(uri)?.session !== session) continue;
      pushTo(byUri, uri, toDiagnostic(session.folder, snapshot.project, finding));
    }
    return byUri;
  }

  /** Which folder is the innermost one may have changed. */
  #evaluateOthers(changed: ProjectSession): void {
    for (const session of this.#sessions.values()) if (session !== changed) session.refresh();
  }
}
