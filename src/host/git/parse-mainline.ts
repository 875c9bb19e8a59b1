/** One commit of a branch. */
export interface MainlineCommit {
  readonly hash: string;
  /** The committer's moment in seconds since 1970. */
  readonly seconds: number;
}

/** Reads the output of the git command `mainline`, newest first: `<seconds> <hash>` on each line. */
export function parseMainline(output: string): readonly MainlineCommit[] {
  return output.split('\n').flatMap(line => {
    const [, seconds, hash] = /^(\d{1,12}) ([0-9a-f]{40,64})$/.exec(line) ?? [];
    return hash === undefined ? [] : { hash, seconds: Number(seconds) };
  });
}
