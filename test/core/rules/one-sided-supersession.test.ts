import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixTitles } from '../../support/check-fix.ts';
import { checkRules, evaluateFixture } from '../../support/check-rule.ts';

function record(name: string, status: string, context = 'Text.'): string {
  const number = Number(/\d+/.exec(name)?.[0]);
  return `--- ${name}
# ${number}. Title of ${number}

## Status

${status}

## Context

${context}

## Decision

We do it.
`;
}

function messages(...records: readonly string[]): string[] {
  return evaluateFixture(records.join('')).findings.map(({ message }) => message);
}

test('the younger one is silent', () => {
  checkRules(`
--- docs/adr/0001-a.md
# 1. A

## Status

Superseded by ADR-0002
              ^^^^^^^^ warning one-sided-supersession: ADR-0001 is superseded by ADR-0002, which does not say so.

## Decision

A.
--- docs/adr/0002-b.md
# 2. B

## Status

Accepted

## Decision

B.
`);
});

test('both places are named', () => {
  const { findings } = evaluateFixture(
    `${record('adr/0001-a.md', 'Accepted')}${record('adr/0002-b.md', 'Accepted\n\nSupersedes ADR-0001')}`,
  );
  const [finding, ...others] = findings;
  assert.equal(others.length, 0);
  assert.equal(finding?.message, 'ADR-0002 supersedes ADR-0001, which does not say so.');
  assert.deepEqual(
    finding.related.map(({ place, message }) => [place.file, message]),
    [['adr/0001-a.md', 'ADR-0001 does not say that ADR-0002 supersedes it.']],
  );
});

test('one side speaks of the whole, and the other one of a part', () => {
  const whole = record('docs/adr/0001-a.md', 'Superseded by [2. B](0002-b.md)');
  const part = record('docs/adr/0002-b.md', 'Accepted\n\nSupersedes [1. A](0001-a.md) in part');
  assert.deepEqual(messages(whole, part), [
    'ADR-0001 is superseded by ADR-0002, which says that only a part is superseded.',
  ]);
  assert.deepEqual(fixTitles(whole + part), []);
  const kept = record('docs/adr/0001-a.md', 'Accepted (partially superseded by ADR-2)');
  const all = record('docs/adr/0002-b.md', 'Accepted\n\nSupersedes [1. A](0001-a.md)');
  assert.deepEqual(messages(kept, all), [
    'ADR-0002 supersedes ADR-0001, which says that only a part is superseded.',
  ]);
  assert.deepEqual(messages(kept, part), []);
});

test('a proposal takes nothing out of force', () => {
  for (const status of ['Proposed', 'Rejected', 'Draft']) {
    const younger = record('adr/0002-b.md', `${status}\n\nSupersedes ADR-0001`);
    assert.deepEqual(messages(record('adr/0001-a.md', 'Accepted'), younger), [], status);
  }
});

test('words that the reader takes for no relation are enough', () => {
  const older = record('adr/0001-a.md', 'Superseded by ADR-0002');
  const said = [
    'This replaces ADR 1.',
    'Den erstatter\n[vedtaket fra mars](0001-a.md).',
    'It is meant as a replacement of [the old one](0001-a.md).',
    'Obsolete since today: Title of 1.',
    '### Replaces\n\n- 1',
  ];
  for (const context of said) {
    assert.deepEqual(messages(older, record('adr/0002-b.md', 'Accepted', context)), [], context);
  }
  const unrelated = 'We replace the queue.\n\n\n\n\nADR 1 is about something else.';
  assert.equal(messages(older, record('adr/0002-b.md', 'Accepted', unrelated)).length, 1);
});

test('an end that cannot be told is not judged', () => {
  const silent = messages(
    record('a/adr/0001-a.md', 'Accepted'),
    record('b/adr/0001-a.md', 'Accepted'),
    record('c/adr/0002-b.md', 'Accepted\n\nSupersedes ADR-0001'),
    record('c/adr/0003-c.md', 'Superseded by [a page](https://example.org/1)'),
  );
  assert.deepEqual(silent, []);
});

test('two logs with one number are told apart by their files', () => {
  const found = messages(
    record('a/adr/0001-a.md', 'Accepted'),
    record('b/adr/0001-b.md', 'Accepted\n\nSupersedes [the other](../../a/adr/0001-a.md)'),
  );
  assert.deepEqual(found, ['b/adr/0001-b.md supersedes a/adr/0001-a.md, which does not say so.']);
});

test('what was rejected or withdrawn takes the place of nothing, whatever it says, and nothing is written into it', () => {
  const older = record('docs/adr/0001-a.md', 'Superseded by ADR-0002');
  for (const status of ['Withdrawn', 'Withdrawn\n\nSupersedes ADR-0001']) {
    const younger = record('docs/adr/0002-b.md', status);
    assert.deepEqual(messages(older, younger), [
      'ADR-0001 is superseded by ADR-0002, whose status is "Withdrawn".',
    ]);
    assert.deepEqual(fixTitles(`${older}${younger}`), []);
  }
});

test('of two decisions in one file only the older one has to say so', () => {
  const log = (first: string, second: string) =>
    evaluateFixture(
      `--- docs/decisions.md\n# Decisions\n\n## ADR-1: Use Kafka\n\n${first}\n\n## ADR-2: Use NATS\n\n${second}\n`,
    ).findings.map(({ severity, message }) => `${severity}: ${message}`);
  assert.deepEqual(log('Status: Accepted', 'Status: Accepted\nSupersedes: ADR-1'), [
    'information: ADR-2 supersedes ADR-1, which does not say so.',
  ]);
  assert.deepEqual(log('Status: Superseded by ADR-2', 'Status: Accepted\nSupersedes: ADR-1'), []);
  assert.deepEqual(log('Status: Superseded by ADR-2', 'Status: Accepted'), []);
});

test('a record that is named by its path from the root is found', () => {
  const younger = record('docs/adr/0002-b.md', 'Accepted. Supersedes docs/adr/0001-a.md');
  assert.deepEqual(messages('\n', record('docs/adr/0001-a.md', 'Accepted'), younger), [
    'ADR-0002 supersedes ADR-0001, which does not say so.',
  ]);
});
