import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../../../src/core/analysis/analyse.ts';
import { readProject } from '../../../../src/core/formats/read-project.ts';
import type { Commit, KnownHistory } from '../../../../src/core/model/facts/facts.ts';
import { addDays } from '../../../../src/core/text/day.ts';
import { readingsOf } from '../../../support/fixture-readings.ts';
import { stateOf } from '../../../support/plan-builder.ts';

/* Of a file that changed often not every version is read: then nobody knows how old its state is. */

const plan = `migration-plan: "1.0"
title: Move
flags: [{key: reads, file: flags.json, type: release}]
steps: [{id: a, title: A, status: planned, entry: [{flag: {key: reads, rollout: ">=100", for: P30D}}]}]
`;

const definition = (variant: string) =>
  `{"flags": {"reads": {"state": "ENABLED", "variants": {"on": true, "off": false}, "defaultVariant": "${variant}"}}}`;

const project = readProject([
  { path: 'a.migration.yaml', content: { kind: 'text', text: plan } },
  { path: 'flags.json', content: { kind: 'text', text: definition('on') } },
]);

/** A commit of the flag file on each of the last `count` days, and what the oldest one said. */
function resultOf(count: number, read: number, parts: Partial<KnownHistory> = {}, oldest = 'on') {
  const commits = Array.from(
    { length: count },
    (_, at): Commit => ({
      hash: String(at).padStart(40, 'a'),
      author: 'li',
      at: `${addDays('2026-03-16', -at)}T08:00:00Z`,
      files: ['flags.json'],
    }),
  );
  const revisions = commits.slice(0, read).map((commit, at) => ({
    commit,
    text: definition(at === count - 1 ? oldest : 'on'),
  }));
  const analysis = analyse(project, {
    now: '2026-03-16T09:00:00Z',
    history: {
      kind: 'known',
      commits,
      since: undefined,
      isShallow: false,
      revisions: new Map([['flags.json', revisions]]),
      ...parts,
    },
    readings: readingsOf(project),
  });
  const [gate] = stateOf(analysis, 'a').entry;
  const [flag] = analysis.plans[0]?.flags ?? [];
  return {
    value: gate?.value,
    finding: gate?.finding,
    since: gate?.since,
    isOlder: gate?.isOlder,
    settled: flag?.settled?.since,
  };
}

test('with all its versions it is known since when a flag has been so', () => {
  assert.deepEqual(resultOf(20, 20), {
    value: 'pending',
    finding: 'reads is at 100 % since 25 Feb, and must be so for 30 days',
    since: '2026-02-25',
    isOlder: undefined,
    settled: undefined,
  });
});

test('where older versions were not read it may have been so before', () => {
  assert.deepEqual(resultOf(40, 20), {
    value: 'unknown',
    finding: 'reads is at 100 %, and it is not known since when',
    since: undefined,
    isOlder: undefined,
    settled: undefined,
  });
});

test('what was read is long enough: then it does not matter how much longer it was', () => {
  const found = resultOf(60, 40);
  assert.equal(found.value, 'pass');
  assert.equal(found.finding, 'reads is at 100 % since 5 Feb at the latest');
  assert.equal(found.isOlder, true);
});

test('a version that says something else ends it, wherever reading stopped', () => {
  const found = resultOf(40, 40, {}, 'off');
  assert.equal(found.value, 'pass');
  assert.equal(found.since, '2026-02-06');
  assert.equal(found.isOlder, false);
});

test('a history that begins later tells no more than that', () => {
  assert.equal(resultOf(20, 20, { since: '2026-02-20' }).value, 'unknown');
});

test('commits of other files are no versions of this one', () => {
  const other: Commit = {
    hash: 'b'.repeat(40),
    author: 'li',
    at: '2026-03-01T08:00:00Z',
    files: ['other.json'],
  };
  const { value } = resultOf(20, 20, { commits: Array.from({ length: 50 }, () => other) });
  assert.equal(value, 'pending');
});
