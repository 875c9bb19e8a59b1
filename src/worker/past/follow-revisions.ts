import { ask, describeFailure } from '../../host/git/ask-git.ts';
import type { Git } from '../../host/git/git.ts';
import { type BlobChange, createRawParser } from '../../host/git/parse-raw.ts';
import { parseTree } from '../../host/git/parse-tree.ts';
import { Follower } from './follower.ts';
import type { Looker } from './looker.ts';
import type { Looks } from './looks.ts';

export type Followers = ReadonlyMap<Looker, Follower>;

export interface Surroundings {
  readonly git: Git;
  /** Where the project folder lies in the repository. */
  readonly prefix: string;
  readonly looks: Looks;
}

/**
 * Follows measures along commits, full hashes, oldest first: the files of the first one, then what
 * differs between each and the next, each content once. In three processes. A clause where git fails.
 */
export async function followRevisions(
  { git, prefix, looks }: Surroundings,
  revisions: readonly string[],
  lookers: readonly Looker[],
): Promise<Followers | string> {
  const [first = ''] = revisions;
  const isWanted = (path: string) => lookers.some(({ holds }) => holds(path));
  const own = <T extends { readonly path: string }>(files: readonly T[]): readonly T[] =>
    files
      .filter(({ path }) => path.startsWith(prefix))
      .map(file => ({ ...file, path: file.path.slice(prefix.length) }))
      .filter(({ path }) => isWanted(path));

  const [tree, changes] = await Promise.all([
    ask(git, { kind: 'tree', commit: first, folder: prefix }),
    readChanges(git, revisions),
  ]);
  if (tree.result.kind !== 'ok') return describeFailure(tree.result);
  const begin: readonly BlobChange[] = parseTree(tree.text).filter(({ kind }) => kind === 'file');
  if (typeof changes === 'string') return changes;
  const steps = [begin, ...changes].map(own);
  const files = steps
    .flat()
    .flatMap(({ path, hash }) => (hash === undefined ? [] : { path, hash }));
  const result = await looks.look(git, lookers, files);
  if (result.kind !== 'ok') return describeFailure(result);
  return new Map(lookers.map(looker => [looker, follow(looker, steps, looks)]));
}

async function readChanges(
  git: Git,
  revisions: readonly string[],
): Promise<readonly (readonly BlobChange[])[] | string> {
  const pairs = revisions
    .slice(1)
    .map((newer, index) => ({ older: revisions[index] ?? newer, newer }));
  if (pairs.length === 0) return [];
  const parser = createRawParser();
  const result = await git.run({ kind: 'changed-blobs', pairs }, parser.push);
  if (result.kind !== 'ok') return describeFailure(result);
  const changes = parser.end();
  return changes.length === pairs.length ? changes : 'git did not tell all changes';
}

function follow(looker: Looker, steps: readonly (readonly BlobChange[])[], looks: Looks): Follower {
  const follower = new Follower(looker);
  for (const changes of steps) {
    const own = changes.filter(({ path }) => looker.holds(path));
    follower.step(
      own.map(({ path, hash }) => ({
        path,
        look: hash === undefined ? undefined : looks.of(looker, { path, hash }),
      })),
    );
  }
  return follower;
}
