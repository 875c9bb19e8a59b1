/** All that git is ever asked. */
export type GitCommand =
  | { readonly kind: 'version' }
  | { readonly kind: 'is-shallow' }
  /** The full hash of the commit that a name leads to. Fails where there is none. */
  | { readonly kind: 'commit-of'; readonly name: string }
  /** The hash of the commit at which two, full hashes, part. Fails where nothing is known of one. */
  | { readonly kind: 'merge-base'; readonly commits: readonly [string, string] }
  /** Every file of a commit, a full hash, below a folder of the repository, as `parseTree` reads it. */
  | { readonly kind: 'tree'; readonly commit: string; readonly folder: string }
  /** Every staged file below a folder of the repository, as `parseIndex` reads it. */
  | { readonly kind: 'index'; readonly folder: string }
  /** The same with what git saw of each file, as `parseIndexDetails` reads it. */
  | { readonly kind: 'index-details'; readonly folder: string }
  /**
   * The staged files at or below some paths from the root of the repository, all of them without any:
   * each with a letter before it, `S` where git leaves it out of the working tree, and a NUL behind it.
   */
  | { readonly kind: 'sparse-files'; readonly paths: readonly string[] }
  /** The names of files that are staged otherwise than in a commit, a full hash, each with a NUL behind it. */
  | { readonly kind: 'staged-files'; readonly commit: string; readonly folder: string }
  /** Branches and tags as `parseRefs` reads them, the newest first. */
  | { readonly kind: 'refs' }
  /** The newest tags as `parseTags` reads them, the newest first. */
  | { readonly kind: 'tags' }
  /** The names of files that differ between two commits, full hashes, each with a NUL behind it. */
  | { readonly kind: 'changed-files'; readonly commits: readonly [string, string] }
  /** The newest commits of a branch, a full hash, along first parents, as `parseMainline` reads them. */
  | { readonly kind: 'mainline'; readonly from: string; readonly most: number }
  /** Whether there are such commits, one line each: `<hash> commit <size>`, or something else. */
  | { readonly kind: 'commits-of'; readonly names: readonly string[] }
  /** What files differ between pairs of commits, full hashes, as `parseRaw` reads it. */
  | { readonly kind: 'changed-blobs'; readonly pairs: readonly CommitPair[] }
  /** Commits as `parseLog` reads them. `from` are full hashes, `since` an instant in seconds. */
  | { readonly kind: 'log'; readonly from: readonly string[]; readonly since: number }
  /** Contents as `parseBlobs` reads them. A name is a hash, or `<hash>:<path>` without line breaks. */
  | { readonly kind: 'blobs'; readonly names: readonly string[] }
  /** What commits, full hashes, changed beside white space, as `parseNumstat` reads it. */
  | { readonly kind: 'changes'; readonly commits: readonly string[] };

/** No command of a repository may change what comes out, nor its configuration the order or the names. */
const plain = ['--no-renames', '--no-ext-diff', '--no-textconv', '--no-color', '--no-relative'];

/** What differs between commits, with a NUL behind each name. */
const diffTree = ['diff-tree', '-r', '-z', ...plain, '--submodule=short', '-O/dev/null'];

/** The arguments of git, behind those that every command has. */
export function argumentsOf(command: GitCommand): readonly string[] {
  switch (command.kind) {
    case 'version':
      return ['version'];
    case 'is-shallow':
      return ['rev-parse', '--is-shallow-repository'];
    case 'commit-of':
      return ['rev-parse', '--verify', '--quiet', '--end-of-options', `${command.name}^{commit}`];
    case 'merge-base':
      return ['merge-base', '--end-of-options', ...command.commits];
    case 'mainline':
      return [
        ...['rev-list', '--first-parent', '--timestamp', `--max-count=${command.most}`],
        ...['--end-of-options', command.from],
      ];
    case 'log':
      return [
        ...['log', '-z', '--name-only', ...plain, '--diff-merges=off', '--no-notes', '-O/dev/null'],
        ...['--encoding=UTF-8', '--format=%x00%H%x00%P%x00%ct%x00%an'],
        ...[`--since=@${command.since}`, '--end-of-options', ...command.from],
      ];
    case 'refs':
    case 'tags':
      return refArguments(command.kind);
    case 'commits-of':
      return ['cat-file', '--batch-check', '-z'];
    case 'blobs':
      return ['cat-file', '--batch', '-z'];
    case 'changed-files':
      return [...diffTree, '--name-only', '--end-of-options', ...command.commits];
    case 'changed-blobs':
      return [...diffTree, '--stdin', '--always', '--raw', '--no-abbrev'];
    case 'changes':
      return [
        ...[...diffTree, '--stdin', '--root', '--numstat'],
        ...['--ignore-all-space', '--ignore-blank-lines'],
      ];
    default:
      return fileArguments(command);
  }
}

function refArguments(kind: 'refs' | 'tags'): readonly string[] {
  const [count, format, ...places] =
    kind === 'refs'
      ? ['1000', '%(refname) %(HEAD)', 'refs/heads', 'refs/remotes', 'refs/tags']
      : ['200', '%(objectname) %(*objectname) %(refname:strip=2)', 'refs/tags'];
  return [
    ...['for-each-ref', '--sort=-creatordate', `--count=${count}`, `--format=${format}`],
    ...places,
  ];
}

type FileCommand = Extract<
  GitCommand,
  { readonly kind: 'tree' | 'index' | 'index-details' | 'sparse-files' | 'staged-files' }
>;

/** Lists of files, of a commit or of the index. */
function fileArguments(command: FileCommand): readonly string[] {
  switch (command.kind) {
    case 'tree':
      return [
        ...['ls-tree', '-r', '-z', '--full-tree', '--end-of-options', command.commit],
        ...pathOf(command.folder),
      ];
    case 'index':
      return ['ls-files', '-s', '-z', '--', ...pathOf(command.folder)];
    case 'index-details':
      return ['ls-files', '-s', '-z', '--debug', '--', ...pathOf(command.folder)];
    case 'sparse-files':
      return ['ls-files', '-t', '-z', '--', ...command.paths];
    case 'staged-files':
      return [
        ...['diff-index', '--cached', '-z', '--name-only', ...plain, '--ignore-submodules=all'],
        ...['-O/dev/null', '--end-of-options', command.commit, '--', ...pathOf(command.folder)],
      ];
  }
}

/** The empty name of the top folder would be no path for git. */
function pathOf(folder: string): readonly string[] {
  return folder === '' ? [] : [folder];
}

export interface CommitPair {
  readonly older: string;
  readonly newer: string;
}

/** What git reads from us; undefined where that is nothing. */
export function inputOf(command: GitCommand): string | undefined {
  switch (command.kind) {
    case 'blobs':
      return command.names.map(name => `${name}\0`).join('');
    case 'commits-of':
      return command.names.map(name => `${name}^{commit}\0`).join('');
    case 'changes':
      return command.commits.map(hash => `${hash}\n`).join('');
    case 'changed-blobs':
      // Git takes the second commit of a line for the only parent of the first.
      return command.pairs.map(({ older, newer }) => `${newer} ${older}\n`).join('');
    default:
      return undefined;
  }
}
