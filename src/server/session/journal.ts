import type { History, Readings } from '../../core/model/facts/facts.ts';
import type { Project } from '../../core/model/project.ts';
import { oneLine } from '../../core/text/encode.ts';
import type { Listing } from '../../host/host.ts';
import { type Log, toText } from '../guard.ts';
import {
  type ChangedFile,
  changedText,
  foundText,
  historyText,
  readingsText,
  readingText,
} from './journal-text.ts';

/** Writes down what was done for one folder; what is as it was the last time is not said again. */
export class Journal {
  readonly #log: Log;
  readonly #folder: string;
  readonly #told = new Map<string, string>();

  constructor(log: Log, folder: string) {
    this.#log = log;
    this.#folder = folder;
  }

  /** The whole folder was read; `milliseconds` is how long that took. */
  read(listing: Listing, milliseconds: number): void {
    this.#tell(readingText(listing, milliseconds));
  }

  changed(files: readonly ChangedFile[]): void {
    this.#tell(changedText(files));
  }

  found(project: Project): void {
    this.#tellIfNew('found', foundText(project));
  }

  history(history: History): void {
    this.#tellIfNew('history', historyText(history));
  }

  readings(readings: Readings): void {
    this.#tellIfNew('readings', readingsText(readings));
  }

  /** Something was set aside. An error is a mistake of ours. */
  readonly report = (sentence: string, error: unknown): void => {
    if (error === undefined) this.#tell([sentence]);
    else this.#log.error(`${sentence} ${toText(error)}`);
  };

  #tell(sentences: readonly string[]): void {
    for (const sentence of sentences) this.#log.info(oneLine(`${this.#folder}: ${sentence}`));
  }

  #tellIfNew(topic: string, sentences: readonly string[]): void {
    const text = sentences.join('\n');
    if (this.#told.get(topic) === text) return;
    this.#told.set(topic, text);
    this.#tell(sentences);
  }
}
