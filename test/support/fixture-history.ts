import type { Commit, History, Revision } from '../../src/core/model/facts/facts.ts';
import type { Fixture } from './fixture.ts';

/**
 * The history of a fixture. Each line of the part `--- git` is one commit, the newest first: day, or
 * moment, hash, files, for example `2026-02-06 3f2a91c services/a.ts services/b.ts`; `by:name` among the
 * files names the author, `on:branch` says that the default branch does not have it, `on:default` that
 * only that one has it. A line `since 2026-01-01` at the end says that nothing before that day
 * was looked at, `shallow 2026-01-01` that the clone does not hold it. A commit that names a file of the fixture gave it the text that it has there; a
 * part `--- path@hash` gives the text that it had after an earlier commit. Files of commits are
 * relative to the repository, in which the fixture lies at `prefix`.
 */
export function readHistory({ files }: Fixture, prefix = ''): History {
  const texts = new Map(
    files.flatMap(({ path, content }) =>
      content.kind === 'text' ? [[path, content.text] as const] : [],
    ),
  );
  const log = texts.get('git');
  if (log === undefined) return { kind: 'unknown', reason: 'no git history here' };
  const lines = log.split('\n').filter(line => line.trim() !== '');
  const border = lines.flatMap(line => /^(since|shallow) (\S+)$/.exec(line) ?? []);
  const [, cause, since] = border;
  const entries = lines.filter(line => !/^(?:since|shallow) /.test(line));
  const isElsewhere = (line: string) => / on:default\b/.test(line);
  const commits = entries.filter(line => !isElsewhere(line)).map(readCommit);
  const local = entries
    .filter(line => / on:branch\b/.test(line))
    .map(line => readCommit(line).hash);
  const branch = {
    local: new Set(local),
    elsewhere: entries.filter(isElsewhere).map(readCommit),
  };
  const revisions = new Map<string, Revision[]>();
  for (const commit of commits) {
    for (const changed of commit.files) {
      if (!changed.startsWith(prefix)) continue;
      const file = changed.slice(prefix.length);
      const text = texts.get(`${file}@${commit.hash}`) ?? texts.get(file);
      if (text === undefined) continue;
      const list = revisions.get(file);
      if (list) list.push({ commit, text });
      else revisions.set(file, [{ commit, text }]);
    }
  }
  return { kind: 'known', commits, since, isShallow: cause === 'shallow', revisions, branch };
}

function readCommit(line: string): Commit {
  const [day = '', hash = '', ...words] = line.split(' ');
  const author = words.find(word => word.startsWith('by:'))?.slice(3) ?? 'li';
  const files = words.filter(word => !/^(?:by|on):/.test(word));
  return { hash, author, at: day.includes('T') ? day : `${day}T09:00:00Z`, files };
}
