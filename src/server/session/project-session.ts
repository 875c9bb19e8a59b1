import type { SavedFile } from '../../core/analysis/readings-to-renew.ts';
import type { FactRequest } from '../../core/model/facts/facts.ts';
import type { Project } from '../../core/model/project.ts';
import type { SourceFile } from '../../core/model/source-file.ts';
import type { InParts } from '../../core/text/in-parts.ts';
import type { Base, Changes, Host, KnownBase, Listing, Refs } from '../../host/host.ts';
import { PatientReader } from '../../host/patient-reader.ts';
import type { BaseChoice } from '../../protocol/review.ts';
import type { Engine } from '../engine.ts';
import type { Disposable, Environment } from '../environment.ts';
import type { Folder } from '../folder.ts';
import { guardAsync, type Log } from '../guard.ts';
import { loadEngine } from '../load-engine.ts';
import { type Changed, DiskChanges } from './disk-changes.ts';
import { evaluateProject } from './evaluate-project.ts';
import { Evaluation } from './evaluation.ts';
import { hasLostFiles } from './has-lost-files.ts';
import { HistoryKeeper } from './history-keeper.ts';
import { Journal } from './journal.ts';
import { ProjectFiles } from './project-files.ts';
import { readAhead } from './read-ahead.ts';
import { ReadingKeeper } from './reading-keeper.ts';
import { ReviewSession, type SessionReview } from './review-session.ts';
import type { Snapshot } from './snapshot.ts';
import { watchDay } from './watch-day.ts';

export interface SessionContext {
  readonly log: Log;
  readonly environment: Environment;
  /** Called whenever there is a new snapshot. Resolves when its findings are on their way. */
  readonly onSnapshot: (session: ProjectSession, snapshot: Snapshot) => Promise<void>;
}

/** Coming back to the window reads the history again when it is older. In milliseconds. */
const historyAge = 60_000;
/** So many changed files are read by reading the whole folder. */
const manyPaths = 100;

/** Keeps the snapshot of one workspace folder up to date. */
export class ProjectSession {
  readonly folder: Folder;
  /** The moment as an ISO 8601 instant; the facts of a snapshot have that of the evaluation. */
  readonly now = () => this.#host.now();
  readonly listFolder = (folder: string) => this.#host.listFolder(folder);
  readonly #host: Host;
  /** Starts programs once the person trusts the folder. */
  #gitHost: Host;
  readonly #context: SessionContext;
  readonly #files = new ProjectFiles();
  readonly #journal: Journal;
  readonly #history: HistoryKeeper;
  readonly #readings: ReadingKeeper;
  readonly #reader: PatientReader;
  readonly #review: ReviewSession;
  readonly #evaluation: Evaluation;
  readonly #changes: DiskChanges;
  #clock: Disposable | undefined;
  #work: Promise<void> = Promise.resolve();
  #snapshot: Snapshot | undefined;
  #told: Promise<void> = Promise.resolve();
  #listing: Omit<Listing, 'files'> = { folders: 0, prefix: '', notes: [] };
  /** Undefined until the folder was read once. */
  #engine: Engine | undefined;
  #disposed = false;

  constructor(folder: Folder, context: SessionContext) {
    this.folder = folder;
    this.#host = context.environment.openHost(folder.path, 'restricted');
    this.#gitHost = this.#host;
    this.#context = context;
    this.#journal = new Journal(context.log, folder.path);
    const { startTimer, patience } = context.environment;
    this.#reader = new PatientReader(patience, this.#journal.report);
    this.#review = new ReviewSession(context.log, this.#reader);
    const onHistory = () => {
      this.#journal.history(this.#history.current);
      this.#evaluation.ask();
    };
    this.#history = new HistoryKeeper(context.log, onHistory, async history => {
      await this.#evaluation.settled();
      return (this.#snapshot && this.#engine?.seriesNeeded(this.#snapshot.project, history)) ?? [];
    });
    this.#readings = new ReadingKeeper(context.log, this.#host, before => {
      this.#journal.readings(this.#readings.current);
      if (hasLostFiles(before, this.#readings.current)) this.#readHistory();
      this.#evaluation.ask();
    });
    this.#evaluation = new Evaluation(context.log, startTimer, () => this.#evaluate());
    this.#changes = new DiskChanges(startTimer, this.#host, changed => this.#readChanged(changed));
  }

  /** What is known of the folder since all of it was read last, but its files. */
  get listing(): Omit<Listing, 'files'> {
    return this.#listing;
  }

  /** Reads the whole folder, evaluates it, then reads the history in the background. */
  load(): void {
    this.#enqueue('reading the folder', () => this.#readAll());
    this.#clock?.dispose();
    this.#clock = watchDay(this.#context.environment, this.#host.now, () => this.#evaluation.ask());
  }

  /** From now on programs may be started. */
  trust(): void {
    this.#gitHost = this.#context.environment.openHost(this.folder.path, 'trusted');
    this.#history.trust(this.#gitHost);
    this.#review.trust(this.#gitHost);
    this.#readHistory();
  }

  /** A document of this folder was opened. */
  open(path: string, text: string): void {
    this.#files.setOpen(path, text);
    if (this.#engine && !this.#files.hasDisk(path)) this.changeOnDisk(path);
    this.#evaluation.askSoon();
  }

  /** An open document was edited. Reads nothing and starts nothing. */
  edit(path: string, text: string): void {
    this.#files.setOpen(path, text);
    this.#evaluation.askSoon();
  }

  close(path: string): void {
    this.#files.setClosed(path);
    this.#evaluation.askSoon();
  }

  /** A file appeared, changed or went away; or a folder went away with all that lay in it. */
  changeOnDisk(path: string): void {
    this.#changes.change(path);
  }

  /** A folder appeared: nobody tells what lies in it. */
  createFolder(path: string): void {
    this.#changes.createFolder(path);
  }

  /** A document was saved in the editor, whatever its kind: a plan may count what is in it. */
  save(saved: SavedFile): void {
    const request = this.#snapshot && this.#engine?.readingsToRenew(this.#snapshot, saved);
    if (request) this.#readings.readSaved(request, saved.path, historyAge);
    // What is not committed is a change too.
    this.changeBases();
  }

  /** There is a new commit, or another branch is checked out. */
  changeHead(): void {
    this.#review.outdate();
    this.#readHistory();
    const request = this.#factsNeeded();
    if (request) this.#readings.read(request.readings);
  }

  /** Something else is staged or edited, or branches of a remote were fetched. */
  changeBases(): void {
    if (this.#review.outdate()) this.#evaluation.askSoon();
  }

  /** Time has passed: the day may be another, and so may the history. */
  refresh(): void {
    this.#evaluation.askSoon();
    const age = Date.parse(this.#host.now()) - Date.parse(this.#history.readAt || '1970-01-01');
    if (age > historyAge) {
      this.#review.outdate();
      this.#readHistory();
    }
    const request = this.#factsNeeded();
    if (request) this.#readings.readIfOlder(request.readings, historyAge);
  }

  /** The state of the newest texts; undefined where the folder could not be read. */
  async snapshot(): Promise<Snapshot | undefined> {
    // Who asks has perhaps just made the file that the question is about.
    this.#changes.flush();
    await this.#work;
    await this.#evaluation.settled();
    return this.#snapshot;
  }

  /** The files as they were where HEAD parted from `ref`; unknown while the folder is not trusted. */
  readBase(ref: string | undefined, head: readonly SourceFile[]): Promise<Base> {
    return this.#gitHost.readBase(ref, head);
  }

  /** What changed since a base that was read with the same `ref`; nothing while the folder is not trusted. */
  readChanges(ref: string | undefined, base: KnownBase): Promise<Changes> {
    return this.#gitHost.readChanges(ref, base);
  }

  /** Other texts of this folder as a project, within the time for reading. */
  readOther(engine: Engine, files: readonly SourceFile[]): Project {
    return this.#reader.read(files, (given, note) =>
      engine.readProject(given, this.#listing.prefix, note),
    );
  }

  /** What the newest texts change against a base. */
  async review(choice: BaseChoice): Promise<SessionReview> {
    const snapshot = await this.snapshot();
    const engine = this.#engine;
    if (!snapshot || !engine) return { kind: 'unknown', reason: 'the folder could not be read' };
    return this.#review.compare(engine, snapshot, choice);
  }

  /** What a review can compare with. */
  listRefs(): Promise<Refs> {
    return this.#review.listRefs();
  }

  /** A text of the base that was compared with last; undefined where it is another one by now. */
  baseText(path: string, version: string): string | undefined {
    return this.#review.textOf(path, version);
  }

  dispose(): void {
    this.#disposed = true;
    this.#history.stop();
    this.#readings.stop();
    this.#evaluation.dispose();
    this.#changes.dispose();
    this.#clock?.dispose();
  }

  *#evaluate(): InParts<void> {
    const engine = this.#engine;
    if (this.#disposed || !engine) return;
    const sources = {
      reader: this.#reader,
      files: this.#files.list(),
      prefix: this.#listing.prefix,
      former: this.#snapshot,
    };
    const { current: history, past } = this.#history;
    const { current: readings } = this.#readings;
    const facts = { now: this.#host.now(), history, readings, past };
    const snapshot = yield* evaluateProject(engine, sources, facts);
    if (this.#disposed) return;
    this.#snapshot = snapshot;
    this.#told = this.#context.onSnapshot(this, snapshot);
  }

  #readChanged(changed: Changed): void {
    const paths = this.#files.pathsWithin(changed.paths);
    const readsAll = changed.isWhole || paths.length > manyPaths;
    const run = () => (readsAll ? this.#readAll() : this.#readSome(paths));
    this.#enqueue('reading changed files', run);
  }

  async #readAll(): Promise<void> {
    const began = Date.parse(this.#host.now());
    const [engine, listing] = await Promise.all([loadEngine(), this.#host.readFiles()]);
    const { files, ...rest } = listing;
    this.#files.replaceAll(files);
    this.#listing = rest;
    this.#journal.read(listing, Date.parse(this.#host.now()) - began);
    await readAhead(engine, this.#reader, { files: this.#files.list(), prefix: rest.prefix });
    this.#engine = engine;
  }

  async #readSome(paths: readonly string[]): Promise<void> {
    const read = async (path: string) => ({ path, file: await this.#host.readFile(path) });
    const all = await Promise.all(paths.map(read));
    for (const { path, file } of all) this.#files.setDisk(path, file);
    this.#journal.changed(all);
  }

  /** Work on the disk happens in the order in which it was asked for, then it is evaluated. */
  #enqueue(name: string, run: () => Promise<void>): void {
    const log = this.#context.log;
    this.#work = this.#work.then(async () => {
      if (this.#disposed) return;
      await guardAsync(log, name, run, undefined);
      this.#evaluation.ask();
      await this.#evaluation.settled();
      const request = this.#factsNeeded();
      if (!request) return;
      if (this.#snapshot) this.#journal.found(this.#snapshot.project);
      // What was found goes out first: asking for facts starts a thread and programs.
      await this.#told;
      if (this.#disposed) return;
      this.#history.readIfNew(request);
      this.#readings.readIfNew(request.readings);
    });
  }

  #readHistory(): void {
    const request = this.#factsNeeded();
    if (request) this.#history.read(request);
  }

  #factsNeeded(): FactRequest | undefined {
    return this.#snapshot && this.#engine?.factsNeeded(this.#snapshot.project);
  }
}
