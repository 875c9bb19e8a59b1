import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkFix, fixTitles } from '../../support/check-fix.ts';
import { checkRules, evaluateFixture } from '../../support/check-rule.ts';

const record = (context: string) =>
  `--- docs/adr/0001-a.md\n# 1. A\n\n## Status\n\nAccepted\n\n## Context\n\n${context}\n\n## Decision\n\nA.\n`;

const other =
  '--- docs/adr/0002-use-events.md\n# 2. Use events\n\n## Status\n\nAccepted\n\n## Decision\n\nB.\n';

/** The targets that are said not to exist. */
function dangling(context: string, more = ''): string[] {
  const { findings } = evaluateFixture(`${record(context)}${more}`);
  return findings.map(
    ({ rule, message }) => `${rule} ${message.replace(/ does not exist.*/s, '')}`,
  );
}

test('what the generator of a site resolves is not looked for', () => {
  assert.deepEqual(dangling('See [a](@site/docs/gone.md) and [b](~/docs/gone.md).'), []);
});

test('of a status that is still the text of its template only that is told', () => {
  const { findings } = evaluateFixture(
    '--- docs/adr/0001-a.md\n# 1. A\n\n* Status: [proposed | accepted | superseded by [ADR-0005](0005-example.md)]\n\n## Context\n\nx\n',
  );
  assert.deepEqual(
    findings.map(({ rule }) => rule),
    ['unfilled-template'],
  );
});

test('links in every part of a text', () => {
  for (const context of [
    'See [a](gone.md).',
    '- See [a](gone.md)\n  - nested',
    '> See [a](<gone.md>)',
    '| a |\n|---|\n| [a](gone.md "title") |',
    '### A [heading](gone.md)',
    '![image](gone.md)',
    '[![image](gone.md)](https://example.org)',
    'See [a](./gone.md#part).',
  ]) {
    assert.deepEqual(dangling(context), ['dangling-link docs/adr/gone.md'], context);
  }
});

test('what is there, and what nobody can know', () => {
  for (const context of [
    '[a](0002-use-events.md)',
    '[a](../adr/0002-use-events.md#status)',
    '[a](#part)',
    '[a](https://example.org/gone.md)',
    '[a](mailto:gone.md)',
    '[a](/gone.md)',
    '[a](../../../gone.md)',
    '[a](gone.png)',
    '[a](gone)',
    '[a](../)',
    '[a](../node_modules/x/README.md)',
    '[a](../.hidden/x.md)',
    '`[a](gone.md)`',
    '```\n[a](gone.md)\n```',
    '<!-- [a](gone.md) -->',
    '[a](%zz.md)',
  ]) {
    assert.deepEqual(dangling(context, other), [], context);
  }
});

test('a line of its own that says where links lead', () => {
  for (const context of [
    'See [a][x].\n\n[x]: gone.md',
    'See [a][x].\n\n[x]: <gone.md> "A title"',
    'See [x].\n\n[x]:gone.md#part',
    '- See [x]\n\n  [x]: gone.md',
    'See [gone (2)][x].\n\n[x]: gone.md',
  ]) {
    assert.deepEqual(dangling(context), ['dangling-link docs/adr/gone.md'], context);
  }
  for (const context of [
    'See [x].\n\n[x]: 0002-use-events.md',
    'See [x].\n\n[x]: https://example.org/gone.md',
    '[//]: # (gone.md)',
    'Said[^1].\n\n[^1]: gone.md',
    '```\n[x]: gone.md\n```',
    'A paragraph goes on\n[x]: gone.md',
    '<!--\n[x]: gone.md\n-->',
    '- [x]: gone.md is what it was called',
  ]) {
    assert.deepEqual(dangling(context, other), [], context);
  }
});

test('a fix leads the line of its own to the file that is near', () => {
  checkFix(
    `${record('See [x].\n\n[x]: <0002-use-evens.md> "Events"')}${other}`,
    'Link to docs/adr/0002-use-events.md',
    `${record('See [x].\n\n[x]: <0002-use-events.md> "Events"')}`,
  );
});

test('what unknown-reference tells is not told twice', () => {
  checkRules(`
--- docs/adr/0001-a.md
# 1. A

## Status

Superseded by [B](gone.md)
              ^^^^^^^^^^^^ error unknown-reference: docs/adr/gone.md does not exist.

## Decision

See [B](gone.md).
        ^^^^^^^ warning dangling-link: docs/adr/gone.md does not exist.
--- a.migration.md
# Move

- [ ] A, see [the list](list.md)
                        ^^^^^^^ warning dangling-link: list.md does not exist.
`);
});

test('near names are offered: elsewhere, misspelt, of the same number', () => {
  for (const [written, near, changed] of [
    ['../use-cases.md', 'notes/use-cases.md', '../../notes/use-cases.md'],
    ['0002-use-event.md#why', 'docs/adr/0002-use-events.md', '0002-use-events.md#why'],
    ['0002-publish-what-happens.md', 'docs/adr/0002-use-events.md', '0002-use-events.md'],
  ] as const) {
    checkFix(
      `${record(`See [a](${written}).`)}${other}--- notes/use-cases.md\n# Uses\n`,
      `Link to ${near}`,
      record(`See [a](${changed}).`),
    );
  }
});

test('another number with another title is another record', () => {
  for (const written of ['0003-b.md', '0003-use-event.md', '3-use-eventz.md']) {
    assert.deepEqual(fixTitles(`${record(`[a](${written})`)}${other}`), [], written);
  }
  for (const written of ['0003-use-events.md', '0002-use-event.md', '0002-used-events.md']) {
    const titles = fixTitles(`${record(`[a](${written})`)}${other}`);
    assert.deepEqual(titles, ['Link to docs/adr/0002-use-events.md'], written);
  }
});

test('several files of one name are all offered, a name of many is not', () => {
  const files = (count: number) =>
    Array.from({ length: count }, (_, index) => `--- f${index}/load.md\n# Load\n`).join('');
  const fixes = (count: number) => fixTitles(`${record('[a](load.md)')}${files(count)}`);
  assert.deepEqual(fixes(2), ['Link to f0/load.md', 'Link to f1/load.md']);
  assert.deepEqual(fixes(4), []);
  assert.deepEqual(fixTitles(record('[a](entirely-different.md)')), []);
});

const plan = (paths: string) => `--- docs/migrations/move.migration.yaml
migration-plan: "1.0"
title: Move
owners: ["@li"]
${paths}steps:
  - id: move
    title: Move
    rollback: {how: Back, runbook: ../back.md}
--- docs/back.md
# Back
--- docs/minutes/risks.md
# Risks
`;

test('the paths of documents in a plan, from the root or from its folder', () => {
  const messages = (paths: string) =>
    evaluateFixture(plan(paths))
      .findings.filter(({ rule }) => rule === 'dangling-link')
      .map(({ message }) => message);
  assert.deepEqual(messages(''), []);
  const premortem = (path: string) => `premortems:\n  - {id: p, for: [move], document: ${path}}\n`;
  assert.deepEqual(messages(premortem('docs/minutes/risks.md')), []);
  assert.deepEqual(messages(premortem('docs/risks.md')), [
    'docs/risks.md does not exist. Did you mean "docs/minutes/risks.md"?',
  ]);
  assert.deepEqual(messages(premortem('../gone.md')), ['../gone.md does not exist.']);
  // Each step of the phase asks for it.
  const phase = `phases:
  - id: p
    entry: [{checklist: {file: docs/bakc.md, heading: Before}}]
    steps: [{id: a, title: A}, {id: b, title: B}]
`;
  assert.deepEqual(messages(phase), ['docs/bakc.md does not exist. Did you mean "docs/back.md"?']);
  const incident = (path: string) =>
    `incidents:\n  - {id: INC-1, status: resolved, postmortem: ${path}}\n`;
  assert.deepEqual(messages(incident('docs/inc-1.md')), ['docs/inc-1.md does not exist.']);
  const contract = (path: string) => `contracts:\n  - {id: api, version: "1.0.0", spec: ${path}}\n`;
  assert.deepEqual(messages(contract('docs/api.yaml')), ['docs/api.yaml does not exist.']);
  // Of addresses, other kinds of files and words nobody knows whether they are there.
  for (const path of [
    'https://example.org/api.yaml',
    'proto/api.proto',
    'the wiki',
    'see gone.md',
  ]) {
    assert.deepEqual(messages(contract(path)), [], path);
  }
});

test('a path is changed to the file that is meant', () => {
  const before = plan('premortems:\n  - {id: p, for: [move], document: docs/risks.md}\n');
  const [after = ''] = before
    .replace('docs/risks.md', 'docs/minutes/risks.md')
    .split('--- docs/back.md');
  checkFix(before, 'Change to "docs/minutes/risks.md"', after);
});
