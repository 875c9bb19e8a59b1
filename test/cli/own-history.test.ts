import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { analyse } from '../../src/core/analysis/analyse.ts';
import { readProject } from '../../src/core/formats/read-project.ts';
import { isCandidatePath } from '../../src/core/model/candidate.ts';
import { noReadings } from '../../src/core/model/facts/facts.ts';
import type { SourceFile } from '../../src/core/model/source-file.ts';
import { reviewProjects } from '../../src/core/review/review-projects.ts';

function git(args: readonly string[], input = ''): string {
  const { status, stdout } = spawnSync('git', args, {
    encoding: 'utf8',
    input,
    maxBuffer: 2 ** 28,
  });
  return status === 0 ? stdout : '';
}

/** Decisions and plans that this repository shows. */
const folder = 'examples';
const isWhole = git(['rev-parse', '--is-shallow-repository']).trim() === 'false';

test('every commit of this repository that touches a decision or a plan has its review', {
  skip: isWhole ? false : 'this clone has no whole history',
}, () => {
  const commits = git(['log', '--no-merges', '--format=%H', '--', folder]).trim().split('\n');
  assert.ok(commits.length > 0);
  const read = createReader();
  const facts = {
    now: '2026-11-25T12:00:00.000Z',
    history: { kind: 'unknown', reason: 'the test has none' },
    readings: noReadings,
  } as const;
  let changes = 0;
  for (const commit of commits) {
    const [before, after] = [read(`${commit}^`), read(commit)].map(files => readProject(files));
    assert.ok(before && after);
    const head = { project: after, analysis: analyse(after, facts) };
    const { review, findings } = reviewProjects(before, head, facts);
    changes += review.changes.length;
    for (const { message } of [...review.changes, ...findings]) assert.match(message, /\S/);
    for (const { place, side } of findings) {
      const content = review[side].project.files.get(place.file)?.content;
      assert.ok(content?.kind === 'text' && place.span.end <= content.text.length, commit);
    }
  }
  assert.ok(changes > 0);
});

/** The candidate files below the folder in a commit; the same object for the same text. */
function createReader(): (commit: string) => readonly SourceFile[] {
  const known = new Map<string, SourceFile>();
  return commit => {
    const listed = git(['ls-tree', '-r', '-z', commit, '--', folder]).split('\0');
    return listed.flatMap(line => {
      const [, hash = '', path = ''] = /^100\d+ blob ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
      if (!isCandidatePath(path)) return [];
      const key = `${hash} ${path}`;
      const file = known.get(key) ?? readBlob(hash, path);
      known.set(key, file);
      return [file];
    });
  };
}

function readBlob(hash: string, path: string): SourceFile {
  return { path, content: { kind: 'text', text: git(['cat-file', 'blob', hash]) } };
}
