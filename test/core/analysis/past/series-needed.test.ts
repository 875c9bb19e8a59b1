import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seriesNeeded } from '../../../../src/core/analysis/past/series-needed.ts';
import { readProject } from '../../../../src/core/formats/read-project.ts';
import type { History } from '../../../../src/core/model/facts/facts.ts';

const file = 'docs/move.migration.yaml';

function textOf(...measures: readonly string[]): string {
  const lines = measures.map(measure => `  - ${measure}\n`);
  return `migration-plan: "1.0"\ntitle: Move\nevidence:\n${lines.join('')}steps:\n  - {id: a, title: A}\n`;
}

function commit(day: string, files: readonly string[] = [file]) {
  return { hash: day, author: 'Ann', at: `${day}T09:00:00.000Z`, files };
}

/** The texts of the plan by the day of their commit, newest first. */
function historyOf(texts: Readonly<Record<string, string>>, since?: string): History {
  const revisions = Object.entries(texts).map(([day, text]) => ({ commit: commit(day), text }));
  return {
    kind: 'known',
    commits: revisions.map(revision => revision.commit),
    since,
    isShallow: false,
    revisions: new Map([[file, revisions]]),
  };
}

function introduced(text: string, history?: History): readonly (string | undefined)[] {
  const project = readProject([{ path: file, content: { kind: 'text', text } }]);
  return seriesNeeded(project, history).map(question => question.introduced?.slice(0, 10));
}

const legacy = '{id: old, pattern: legacy, target: 0}';

test('a measure without a baseline began with the commit that brought it, as it is taken now', () => {
  const texts = {
    '2026-03-04': textOf('{id: old, pattern: legacy, target: 5}', '{id: more, pattern: x}'),
    '2026-03-03': textOf(legacy),
    '2026-03-02': textOf('{id: old, pattern: other}'),
    '2026-03-01': textOf('{id: more, pattern: x}'),
  };
  const now = textOf(legacy, '{id: more, pattern: x}', '{id: new, pattern: y}');
  assert.deepEqual(introduced(now, historyOf(texts)), ['2026-03-03', '2026-03-04', undefined]);
});

test('whoever writes where it began is not asked', () => {
  const text = textOf(
    '{id: a, pattern: x, baseline: {value: 9}}',
    '{id: b, pattern: x, baseline: {at: 2026-01-01}}',
    '{id: c, pattern: x}',
  );
  const history = historyOf({ '2026-03-01': text });
  assert.deepEqual(introduced(text, history), [undefined, undefined, '2026-03-01']);
});

test('it is unknown where older versions may not be there, and without a history', () => {
  const text = textOf(legacy);
  assert.deepEqual(introduced(text, historyOf({ '2026-03-01': text }, '2026-02-01')), [undefined]);
  const begun = historyOf({ '2026-03-02': text, '2026-03-01': textOf() }, '2026-02-01');
  assert.deepEqual(introduced(text, begun), ['2026-03-02']);
  assert.deepEqual(introduced(text, { kind: 'unknown', reason: 'x' }), [undefined]);
  assert.deepEqual(introduced(text), [undefined]);
});

test('a version that is no valid YAML, or comes from a branch without it, is no new beginning', () => {
  const text = textOf(legacy);
  const texts = {
    '2026-03-05': textOf(),
    '2026-03-04': text,
    '2026-03-03': 'migration-plan: "1.0"\nsteps: [{',
    '2026-03-02': text,
    '2026-03-01': textOf(),
  };
  assert.deepEqual(introduced(text, historyOf(texts)), ['2026-03-02']);
});
