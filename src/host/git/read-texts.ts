import { isReadPath } from '../../core/model/candidate.ts';
import type { SourceFile } from '../../core/model/source-file.ts';
import { decodeText } from '../decode-text.ts';
import { askBlobs } from './ask-git.ts';
import type { Git } from './git.ts';
import { type Refused, refused } from './open-repository.ts';
import type { TreeEntry } from './parse-tree.ts';

export interface TextQuestion {
  /** Where the project lies in its repository. */
  readonly prefix: string;
  readonly entries: readonly TreeEntry[];
  /** The files as they are now. */
  readonly head: readonly SourceFile[];
}

export type Texts = { readonly kind: 'known'; readonly files: readonly SourceFile[] } | Refused;

/** The candidates among the files that git names, with their texts, in one process. */
export async function readTexts(git: Git, { prefix, entries, head }: TextQuestion): Promise<Texts> {
  const candidates = entries
    .flatMap(entry =>
      entry.path.startsWith(prefix) ? { ...entry, path: entry.path.slice(prefix.length) } : [],
    )
    .filter(({ path }) => isReadPath(path));
  const texts = candidates.filter(({ kind }) => kind === 'file');
  const names = texts.map(({ hash }) => hash);
  const { result, blobs } = await askBlobs(git, names);
  if (result.kind === 'cut') return refused('the texts of then are more than 64 MB');
  // A blob that this clone does not hold must not look like a file that was not there.
  if (result.kind !== 'ok' || blobs.length < texts.length || blobs.includes(undefined)) {
    return refused('this clone does not hold all texts of then');
  }
  const now = new Map(head.map(file => [file.path, file]));
  return {
    kind: 'known',
    files: [
      ...texts.flatMap(({ path }, index) => toFile(path, blobs[index], now)),
      // What a link of then led to is not known; it counts as what it leads to now.
      ...candidates.flatMap(({ path, kind }) => (kind === 'link' ? (now.get(path) ?? []) : [])),
    ],
  };
}

/** A text that did not change is the same file, so that it is not read twice. */
function toFile(
  path: string,
  bytes: Uint8Array | undefined,
  now: ReadonlyMap<string, SourceFile>,
): SourceFile[] {
  if (!bytes) return [];
  const content = decodeText(bytes);
  const present = now.get(path);
  const isSame =
    content.kind === 'text' &&
    present?.content.kind === 'text' &&
    present.content.text === content.text;
  return [isSame ? present : { path, content }];
}
