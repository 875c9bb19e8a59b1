import { createIdentifier } from '../../core/measures/match-identity.ts';
import type { PastMatch } from '../../core/model/facts/series.ts';
import { baseNameOf } from '../../core/text/path.ts';
import { pushTo } from '../../core/text/push-to.ts';
import { maxMatches, shownText } from '../measure-files.ts';
import type { Look, Looker } from './looker.ts';

/** What a file adds after a commit; undefined where it is gone. */
export interface FileLook {
  readonly path: string;
  readonly look: Look | undefined;
}

/** Follows one measure from revision to revision. */
export class Follower {
  readonly #looker: Looker;
  readonly #files = new Map<string, Look>();
  readonly #gaps = new Map<string, string>();
  readonly #values: (number | undefined)[] = [];
  readonly #presence: Presence;
  #sum = 0;

  constructor(looker: Looker) {
    this.#looker = looker;
    this.#presence = new Presence(looker.definition.id);
  }

  /** The values so far, one for each revision. */
  get values(): readonly (number | undefined)[] {
    return this.#values;
  }

  /** Why the newest revision has no value: a clause. */
  get reason(): string | undefined {
    const [gap] = this.#gaps;
    if (gap) return `${gap[0]}: ${gap[1]}`;
    return this.#files.size === 0 ? this.#looker.without : undefined;
  }

  /** Goes to the next revision, in which some files differ from the one before. */
  step(changes: readonly FileLook[]): void {
    for (const { path, look } of changes) {
      this.#sum += sizeOf(look) - sizeOf(this.#files.get(path));
      this.#gaps.delete(path);
      if (look?.kind === 'gap') this.#gaps.set(path, look.reason);
      if (look) this.#files.set(path, look);
      else this.#files.delete(path);
    }
    this.#presence.step(this.#values.length, changes, this.#sum);
    this.#values.push(this.reason === undefined ? this.#sum : undefined);
  }

  /** What the newest revision counts, with the indexes of revisions; undefined where only numbers are. */
  matches(): readonly PastMatch[] | undefined {
    return 'file' in this.#looker.definition.source ? undefined : this.#presence.matches();
  }
}

function sizeOf(look: Look | undefined): number {
  if (look?.kind === 'value') return look.value;
  if (look?.kind !== 'lines') return 0;
  return look.lines.reduce((sum, { count }) => sum + count, 0);
}

/** Since when each match has been there. One that moves to another file stays the same. */
class Presence {
  readonly #measure: string;
  readonly #files = new Map<string, readonly PastMatch[]>();
  #isTooMuch = false;

  constructor(measure: string) {
    this.#measure = measure;
  }

  step(revision: number, changes: readonly FileLook[], sum: number): void {
    if (this.#isTooMuch || sum > maxMatches) {
      this.#isTooMuch = true;
      this.#files.clear();
      return;
    }
    const found = changes.map(({ path, look }) => ({
      path,
      old: this.#files.get(path) ?? [],
      matches: createMatches(this.#measure, path, look, revision),
    }));
    const gone = collectGone(found);
    for (const { path, old, matches } of found) {
      const before = new Map(old.map(match => [match.fingerprint, match.since]));
      const known = matches.map(match => {
        const since = before.get(match.fingerprint) ?? gone.get(keyOf(match))?.pop();
        return since === undefined ? match : { ...match, since };
      });
      if (known.length > 0) this.#files.set(path, known);
      else this.#files.delete(path);
    }
  }

  matches(): readonly PastMatch[] | undefined {
    return this.#isTooMuch ? undefined : [...this.#files.values()].flat();
  }
}

interface ChangedFile {
  readonly old: readonly PastMatch[];
  readonly matches: readonly PastMatch[];
}

/** Since when those had been there that their file does not hold any more, by what they are. */
function collectGone(files: readonly ChangedFile[]): Map<string, number[]> {
  const gone = new Map<string, number[]>();
  for (const { old, matches } of files) {
    const now = new Set(matches.map(({ fingerprint }) => fingerprint));
    for (const match of old) {
      if (!now.has(match.fingerprint)) pushTo(gone, keyOf(match), match.since);
    }
  }
  return gone;
}

/** A file that counts as a whole is known by its name. */
function keyOf({ text, file }: PastMatch): string {
  return text === '' ? baseNameOf(file) : text;
}

function createMatches(
  measure: string,
  path: string,
  look: Look | undefined,
  since: number,
): readonly PastMatch[] {
  if (look?.kind !== 'lines') return [];
  const identify = createIdentifier(measure, path);
  return look.lines.flatMap(({ text, count }) => {
    const shown = shownText(text);
    return Array.from({ length: count }, () => ({
      file: path,
      text: shown,
      fingerprint: identify(text),
      since,
    }));
  });
}
