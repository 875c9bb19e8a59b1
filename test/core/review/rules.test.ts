import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkReview } from '../../../src/core/review/check-review.ts';
import { reviewFixtures } from '../../support/check-review.ts';

/* Cases of the rules of a review beside the examples of their pages: what each rule says of a change. */

const head = '--- a.migration.yaml\nmigration-plan: "1.0"\nid: a\ntitle: A\n';

const said = (rule: string, base: string, now: string) =>
  checkReview(reviewFixtures(base, now))
    .filter(finding => finding.rule === rule)
    .map(({ severity, message }) => `${severity}: ${message}`);

/** Versions before and after an operation is gone, and what is said of it. */
const bumps: readonly (readonly [versioning: string, from: string, to: string, said: string])[] = [
  ['semver', '2.1.1', '2.1.1', 'still 2.1.1'],
  ['semver', '2.1.1', '2.2.0', 'only 2.2.0'],
  ['semver', '2.1.1', '3.0.0', ''],
  ['semver', '2.1.1', '1.9.0', 'only 1.9.0'],
  ['semver', '0.4.1', '0.4.2', 'only 0.4.2'],
  ['semver', '0.4.1', '0.5.0', ''],
  ['semver', '0.4.1', '1.0.0', ''],
  ['calver', '2026.03', '2026.03', 'still 2026.03'],
  ['calver', '2026.03', '2026.04', ''],
  ['integer', '7', '8', ''],
  ['semver', 'two', 'two', 'still two'],
  ['semver', 'two', 'three', ''],
];

for (const [versioning, from, to, expected] of bumps) {
  test(`${versioning}: an operation is gone from ${from} to ${to}`, () => {
    const side = (version: string, paths: string) =>
      `${head}contracts: [{id: api, versioning: ${versioning}, spec: api.yaml}]\nsteps: [{id: s, title: S, status: planned}]\n--- api.yaml\nopenapi: 3.1.0\ninfo: {version: "${version}"}\npaths: {/a: {get: {}}${paths}}\n`;
    const found = said('breaking-without-bump', side(from, ', /b: {get: {}}'), side(to, ''));
    const message = `error: api takes away GET /b, and its version is ${expected}.`;
    assert.deepEqual(found, expected === '' ? [] : [message]);
    assert.deepEqual(
      said('breaking-without-bump', side(from, ''), side(to, ', /b: {get: {}}')),
      [],
    );
  });
}

test('the version that a plan writes down comes before that of the description', () => {
  const side = (version: string, paths: string) =>
    `${head}contracts: [{id: api, version: ${version}, spec: api.yaml}]\nsteps: [{id: s, title: S, status: planned}]\n--- api.yaml\nopenapi: 3.1.0\ninfo: {version: 1.0.0}\npaths: {${paths}}\n`;
  const [before, after] = ['/a: {get: {}}, /b: {get: {}, put: {}}', '/a: {get: {}}'];
  assert.deepEqual(said('breaking-without-bump', side('1.0.0', before), side('2.0.0', after)), []);
  assert.deepEqual(said('breaking-without-bump', side('1.0.0', before), side('1.1.0', after)), [
    'error: api takes away GET /b and PUT /b, and its version is only 1.1.0.',
  ]);
});

const release = (expand: string, contract: string) =>
  `${head}steps:\n  - {id: add, title: Add the new columns, kind: expand, status: planned${expand}}\n  - {id: drop, title: Drop the old columns, kind: contract, status: planned${contract}}\n`;

test('what adds and what takes away must not be in one release that is new', () => {
  const together = release(', release: "2.0"', ', release: "2.0"');
  const apart = release(', release: "2.0"', ', release: "2.1"');
  const rule = 'expand-contract-together';
  const message =
    'error: add and drop are both in the release 2.0. Take the old away later, when nobody needs it any more.';
  assert.deepEqual(said(rule, release('', ''), together), [message]);
  assert.deepEqual(said(rule, apart, together), [message]);
  assert.deepEqual(said(rule, together, together.replace('Drop the', 'Drop all')), []);
  assert.deepEqual(said(rule, release('', ''), apart), []);
});

test('two subjects do not belong together', () => {
  const side = (subject: string) =>
    release(', release: "2.0", subject: orders', `, release: "2.0", subject: ${subject}`);
  const rule = 'expand-contract-together';
  assert.deepEqual(said(rule, release('', ''), side('mail')), []);
  assert.equal(said(rule, release('', ''), side('orders')).length, 1);
});

test('code that only one of two steps is about is work on that step', () => {
  const plan = release(', paths: ["new/**", "all.ts"]', ', paths: ["old/**", "all.ts"]');
  const side = (...files: readonly string[]) =>
    `${plan}${files.map(file => `--- ${file}\n1\n`).join('')}`;
  const rule = 'expand-contract-together';
  assert.deepEqual(said(rule, side(), side('all.ts')), []);
  assert.deepEqual(said(rule, side(), side('new/a.ts')), []);
  assert.deepEqual(said(rule, side(), side('new/a.ts', 'all.ts')), []);
  assert.deepEqual(said(rule, side(), side('new/a.ts', 'old/a.ts')), [
    'error: add and drop are both in this change. Take the old away later, when nobody needs it any more.',
  ]);
});

test('a plan is only completed when every step has come to an end', () => {
  const side = (status: string, ...steps: readonly string[]) =>
    `${head}status: ${status}\nsteps:\n${steps.map((each, at) => `  - {id: s${at}, title: S${at}, status: ${each}}\n`).join('')}`;
  const completed = (...steps: readonly string[]) =>
    said('unfinished-completed', side('active', ...steps), side('completed', ...steps));
  assert.deepEqual(completed('done', 'cancelled'), []);
  assert.deepEqual(completed('done', 'planned'), [
    'error: Plan a is marked completed, but s1 is not done.',
  ]);
  assert.deepEqual(completed('rolled-back', 'in-progress', 'done'), [
    'error: Plan a is marked completed, but s0 and s1 are not done.',
  ]);
  const was = side('completed', 'planned');
  assert.deepEqual(said('unfinished-completed', was, `${was}# x\n`), []);
});

test('the text of an accepted decision: its words, their spelling, and a new status beside them', () => {
  const side = (status: string, text: string) =>
    `--- docs/adr/0001-one-database.md\n# 1. One database\n\n## Status\n\n${status}\n\n## Decision\n\n${text}\n`;
  const rule = 'accepted-text-edited';
  const text = 'We keep one database for all services of the shop.';
  const other = 'We give each service a database of its own, and copy what others need.';
  assert.deepEqual(said(rule, side('Accepted', text), side('Accepted', other)), [
    'error: ADR-0001 is accepted; its text changed. Write a new decision that supersedes it.',
  ]);
  assert.deepEqual(said(rule, side('Accepted', text), side('Deprecated', other)), [
    'information: ADR-0001 was accepted; its text changed together with its status.',
  ]);
  const misspelt = text.replace('services', 'servcies');
  assert.deepEqual(said(rule, side('Accepted', misspelt), side('Accepted', text)), [
    'information: ADR-0001 is accepted; the spelling of its text changed.',
  ]);
  assert.deepEqual(said(rule, side('Proposed', text), side('Accepted', other)), []);
  assert.deepEqual(said(rule, side('Accepted', text), side('Superseded by ADR-2', text)), []);
});

test('the title of an accepted decision says what was decided, as its text does', () => {
  const side = (status: string, title: string) =>
    `--- docs/adr/0001-x.md\n${title}\n\n## Status\n\n${status}\n\n## Decision\n\nWe keep it.\n`;
  const titles = (base: string, now: string, status = 'Accepted') =>
    said('accepted-text-edited', side('Accepted', base), side(status, now));
  assert.deepEqual(titles('# 1. Keep one database', '# 1. Keep two databases'), [
    'error: ADR-0001 is accepted; its title changed. Write a new decision that supersedes it.',
  ]);
  assert.deepEqual(titles('# 1. Keep one databsae', '# 1. Keep one database'), [
    'information: ADR-0001 is accepted; the spelling of its title changed.',
  ]);
  assert.deepEqual(titles('# 1. Keep one database', '# 1. Use the database', 'Deprecated'), [
    'information: ADR-0001 was accepted; its title changed together with its status.',
  ]);
  assert.deepEqual(titles('# 1. Keep  one database', '# 1. **Keep** one database'), []);
  assert.deepEqual(titles('', '# 1. Keep one database'), []);
});

test('a flag is gone from its file: code that changed and code beside it may still use it', () => {
  const side = (flags: string, ...files: readonly string[]) =>
    `${head}flags: [{key: orders.dual-write, file: flags.json}]\nsteps: [{id: s, title: S, status: planned}]\n--- flags.json\n${flags}\n${files.join('')}`;
  const defined = '{"flags": {"orders.dual-write": {"state": "ENABLED"}}}';
  const use = (path: string) => `--- ${path}\nif (isOn("orders.dual-write")) write();\n`;
  const rule = 'removed-flag-in-use';
  assert.deepEqual(said(rule, side(defined), side('{"flags": {}}', use('src/a.ts'))), [
    'error: The flag orders.dual-write is no longer defined, but still used in src/a.ts.',
  ]);
  assert.deepEqual(said(rule, side(defined), side('{"flags": {}}')), []);
  assert.deepEqual(said(rule, side(defined), side(defined, use('src/a.ts'))), []);
  assert.deepEqual(said(rule, side('{}'), side('{"flags": {}}', use('src/a.ts'))), []);
  const longer = use('src/a.ts').replace('dual-write', 'dual-write-2');
  assert.deepEqual(said(rule, side(defined), side('{"flags": {}}', longer)), []);
});
