import { configurationFile } from '../../core/model/configuration.ts';
import type { Project } from '../../core/model/project.ts';
import type { Pair, Review, ReviewFinding } from '../../core/model/review/review.ts';
import type { SourceFile } from '../../core/model/source-file.ts';
import type { Host, KnownBase, Refs } from '../../host/host.ts';
import type { PatientReader } from '../../host/patient-reader.ts';
import type { BaseChoice } from '../../protocol/review.ts';
import type { Engine } from '../engine.ts';
import type { Log } from '../guard.ts';
import { BaseKeeper } from './base-keeper.ts';
import { compareWithin } from './compare-within.ts';
import { readAhead } from './read-ahead.ts';
import type { Snapshot } from './snapshot.ts';

/** A review of one folder, or a clause that says why there is none. */
export type SessionReview =
  | {
      readonly kind: 'known';
      readonly review: Review;
      readonly findings: readonly ReviewFinding[];
      /** Both sides with the code that changed, for what lies in it. */
      readonly texts: Pair<Project>;
      readonly snapshot: Snapshot;
      readonly base: KnownBase;
      /** What tells this base from any other one of the folder. */
      readonly version: string;
    }
  | { readonly kind: 'unknown'; readonly reason: string };

type KnownReview = Extract<SessionReview, { kind: 'known' }>;

/** One question, and its answer once that is found. */
interface Asked {
  readonly base: KnownBase;
  readonly snapshot: Snapshot;
  readonly answer: Promise<SessionReview>;
}

/** Compares one folder with a base. The same question about the same texts has one answer. */
export class ReviewSession {
  readonly #bases: BaseKeeper;
  readonly #reader: PatientReader;
  readonly #projects = new WeakMap<KnownBase, Project>();
  readonly #versions = new WeakMap<KnownBase, string>();
  #indexes = 0;
  #asked: Asked | undefined;
  #last: KnownReview | undefined;

  constructor(log: Log, reader: PatientReader) {
    this.#bases = new BaseKeeper(log);
    this.#reader = reader;
  }

  trust(host: Host): void {
    this.#bases.trust(host);
  }

  /** Branches or what is staged may be others. Tells whether a review was asked for. */
  outdate(): boolean {
    return this.#bases.outdate();
  }

  listRefs(): Promise<Refs> {
    return this.#bases.listRefs();
  }

  async compare(engine: Engine, snapshot: Snapshot, choice: BaseChoice): Promise<SessionReview> {
    const base = await this.#bases.read(choice, [...snapshot.project.files.values()]);
    if (base.kind === 'unknown') return base;
    const asked = this.#asked;
    if (asked?.base === base && asked.snapshot === snapshot) return asked.answer;
    const answer = this.#answer(engine, { snapshot, base, choice });
    this.#asked = { base, snapshot, answer };
    return answer;
  }

  /** The text of a file of the base that was compared with last; undefined where it is another one. */
  textOf(path: string, version: string): string | undefined {
    if (this.#last?.version !== version) return undefined;
    const content = this.#last.texts.base.files.get(path)?.content;
    return content?.kind === 'text' ? content.text : '';
  }

  async #answer(
    engine: Engine,
    { snapshot, base, choice }: Omit<Asked, 'answer'> & { readonly choice: BaseChoice },
  ): Promise<SessionReview> {
    const project = await this.#projectOf(engine, base, snapshot.project);
    const changes = await this.#bases.readChanges(base, choice);
    const compared = await compareWithin(engine, project, snapshot, changes);
    if (compared.kind === 'unknown') return compared;
    const { review } = compared;
    const texts = { base: engine.withCode(review, 'base'), head: engine.withCode(review, 'head') };
    this.#last = { ...compared, texts, snapshot, base, version: this.#versionOf(base, choice) };
    return this.#last;
  }

  async #projectOf(engine: Engine, base: KnownBase, { prefix, files }: Project): Promise<Project> {
    const known = this.#projects.get(base);
    if (known) return known;
    const isOther = (file: SourceFile) =>
      files.get(file.path) !== file || file.path === configurationFile;
    const others = base.files.filter(isOther);
    await readAhead(engine, this.#reader, { files: others, prefix });
    const project = this.#reader.read(base.files, (given, note) =>
      engine.readProject(given, prefix, note),
    );
    this.#projects.set(base, project);
    return project;
  }

  /** What is staged has no name of its own. */
  #versionOf(base: KnownBase, choice: BaseChoice): string {
    if (choice.kind !== 'index') return base.commit;
    const known = this.#versions.get(base);
    if (known !== undefined) return known;
    this.#indexes++;
    const version = `index-${this.#indexes}`;
    this.#versions.set(base, version);
    return version;
  }
}
