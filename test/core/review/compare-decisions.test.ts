import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkChanges } from '../../support/check-review.ts';

const text = `# 12. One database

Date: 2026-01-12

## Status

Accepted

## Context

All services read the orders of the shop, and every release of one of them waits for the others.

## Decision

We keep one database for all of the shop. See [the measurements](../load.md).

## Consequences

Releases stay coupled until traffic is above 5 requests a second.
`;

const first = `\n--- docs/adr/0001-a.md\n# 1. Record decisions\n\n## Status\n\nAccepted\n\n## Context\n\nWe forget.\n\n## Decision\n\nWe write.\n`;
const at = (path: string, body = text) => `${first}--- ${path}\n${body}`;
const file = 'docs/adr/0012-one-database.md';

const edit = (from: string, to: string) => {
  assert.ok(text.includes(from), from);
  return text.replace(from, to);
};

/** Checks what is said of a new text of the decision, or of the same in another file. */
const changed = (body: string, expected: readonly string[], path = file) =>
  checkChanges(at(file), at(path, body), expected);

test('another number', () => {
  changed(
    edit('# 12.', '# 14.'),
    ['text ADR-0014 "One database" was ADR-0012 before. @1→1'],
    'docs/adr/0014-one-database.md',
  );
});

test('another folder', () => {
  changed(
    text,
    ['text ADR-0012 "One database" was in docs/adr/0012-one-database.md before. @1→1'],
    'docs/adr/old/0012-one-database.md',
  );
});

test('another name', () => {
  changed(edit('One database', 'A single database'), [
    'text ADR-0012 was called "One database" and is now "A single database". @1→1',
  ]);
});

test('a status with what it says of another decision', () => {
  changed(edit('Accepted', 'Superseded by [13](0013-x.md)'), [
    'status ADR-0012 "One database": accepted → superseded. @7→7',
    'status ADR-0012 "One database" now says: superseded by ADR-0013. @1→7',
  ]);
});

test('what it no longer says of another decision is named in the series of the log', () => {
  const proposal = (replaced: string) =>
    `# EIP-12: One queue\n\n| Author | @li |\n|---|---|\n| Status | Final |\n${replaced}`;
  checkChanges(
    at('EIPs/eip-12.md', proposal('| Replaces | 9 |\n')),
    at('EIPs/eip-12.md', proposal('')),
    ['status EIP-12 "One queue" no longer says: supersedes EIP-9. @6→1'],
  );
});

test('a field that comes or goes is told by its value: its label is no text', () => {
  changed(edit('Accepted\n', 'Accepted\n\nSupersedes [1. Record](0001-a.md)\n'), [
    'status ADR-0012 "One database" now says: supersedes ADR-0001. @1→9',
  ]);
  changed(edit('Date: 2026-01-12\n', ''), [
    'text ADR-0012 "One database": its date 2026-01-12 → none. @3→1',
  ]);
  const listed = '---\ndecision-makers:\n  - mira\n---\n';
  changed(`${listed}${text}`, ['ownership ADR-0012 "One database" is decided by mira too. @1→3']);
});

test('a sentence that ends with a value is text', () => {
  const told = (day: string) => edit('Date: ', `${day} the board has met and spoken. Date: `);
  checkChanges(at(file, told('Today')), at(file, told('Again')), [
    'text ADR-0012 "One database": its text changed by 1 word. @1→1',
  ]);
});

test('the beginning of a sentence in front of a value is text', () => {
  const told = (verb: string) => `${text}\n## Related\n\n- We ${verb} follow [1](0001-a.md)\n`;
  checkChanges(at(file, told('never')), at(file, told('always')), [
    'text ADR-0012 "One database": its text changed by 1 word. @1→1',
  ]);
});

test('a date', () => {
  changed(edit('2026-01-12', '2026-01-13'), [
    'text ADR-0012 "One database": its date 2026-01-12 → 2026-01-13. @3→3',
  ]);
});

test('a typing error', () => {
  changed(edit('coupled', 'cuopled'), [
    'text ADR-0012 "One database": spelling of a word changed. @1→1',
  ]);
});

test('a word that turns the meaning round is no typing error', () => {
  changed(edit('We keep', 'We do not keep'), [
    'text ADR-0012 "One database": its text changed by 2 words. @1→1',
  ]);
});

test('a number is no typing error', () => {
  changed(edit('above 5', 'above 9'), [
    'text ADR-0012 "One database": its text changed by 1 word. @1→1',
  ]);
});

test('words in another order', () => {
  changed(
    edit(
      'every release of one of them waits for the others',
      'the others of every release waits for one of them',
    ),
    ['text ADR-0012 "One database": its text changed by 1 word. @1→1'],
  );
});

test('where a link leads', () => {
  changed(edit('(../load.md)', '(../../load.md)'), []);
});

test('the layout', () => {
  changed(edit('shop, and every', 'shop,\nand   every'), []);
});

test('a decision that is gone', () => {
  checkChanges(at(file), first, ['scope ADR-0012 "One database" is gone; it was accepted. @1→-']);
});

test('a number that another decision took', () => {
  const other = '# 12. Use Kafka\n\n## Status\n\nProposed\n\n## Context\n\nEvents.\n';
  checkChanges(at(file), at('docs/adr/0012-use-kafka.md', other), [
    'scope ADR-0012 "One database" is gone; it was accepted. @1→-',
    'scope ADR-0012 "Use Kafka" is new: proposed. @-→1',
  ]);
});

const dated = (day: string, title: string, status: string, why: string) =>
  `## 2026-${day} ${title}\n\n**Status:** ${status}\n\n**Why:** ${why}\n\n`;
const kafka = dated('01-02', 'Use Kafka', 'Accepted', 'Events have to be kept for a month.');
const redis = dated('01-01', 'Use Redis', 'Accepted', 'Pages have to be quick on a telephone.');
const newer = dated('01-03', 'Use a queue', 'Proposed', 'Mail is sent later.');
const logOf = (...entries: readonly string[]) =>
  `\n--- DECISIONS.md\n# Decision log\n\n${entries.join('')}`;

test('entries of one file that have no number are known by their titles, or by their texts', () => {
  checkChanges(logOf(kafka, redis), logOf(newer, kafka, redis), [
    'scope "Use a queue" is new: proposed. @-→3',
  ]);
  checkChanges(
    logOf(kafka, redis),
    logOf(newer, kafka.replace('Accepted', 'Rejected'), redis.replace('Redis', 'Valkey')),
    [
      'status "Use Kafka": accepted → rejected. @5→11',
      'scope "Use a queue" is new: proposed. @-→3',
      'text "Use Redis" is now called "Use Valkey". @9→15',
    ],
  );
});
