import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Move, moveFiles } from '../../../src/core/edits/move-files.ts';
import { readProject } from '../../../src/core/formats/read-project.ts';
import { applyTextEdits } from '../../../src/core/text/text-edit.ts';
import { readFixture } from '../../support/fixture.ts';

/** The changed lines of all files, as `file: line`. */
function linesAfter(source: string, moves: readonly Move[]): string[] {
  const project = readProject(readFixture(source).files);
  return moveFiles(project, moves).files.flatMap(each => {
    const content = project.files.get(each.file)?.content;
    assert.ok(each.kind === 'change' && content?.kind === 'text');
    const before = content.text.split('\n');
    const after = applyTextEdits(content.text, each.edits).split('\n');
    return after.flatMap((line, at) => (line === before[at] ? [] : `${each.file}: ${line.trim()}`));
  });
}

const log = `--- docs/adr/0001-one.md
# 1. One

## Status

Superseded by [2](0002-two.md)

## Context

See [the log](./README.md#log), [this](#context) and \`[2](0002-two.md)\`.
--- docs/adr/0002-two.md
---
status: accepted
supersedes: "[1](0001-one.md)"
---
# Two

![plan](img/plan.png) [r] [site](https://example.org/0001-one.md)

[r]: ../runbook.md
--- docs/adr/README.md
* [Two](<0002-two.md>)
--- docs/runbook.md
# Back
--- docs/migrations/a.migration.yaml
migration-plan: "1.0"
title: A
decisions: [docs/adr/0002-two.md]
steps:
  - id: a
    title: A
    entry:
      - decision: {ref: "../adr/0002-two.md", status: accepted}
    rollback: {how: Back, runbook: docs/runbook.md}
`;

test('a record gets another name: links and paths to it follow, the rest stays', () => {
  assert.deepEqual(
    linesAfter(log, [{ from: 'docs/adr/0002-two.md', to: 'docs/adr/0002-2 ä.md' }]),
    [
      'docs/adr/0001-one.md: Superseded by [2](0002-2%20ä.md)',
      'docs/adr/README.md: * [Two](<0002-2%20ä.md>)',
      'docs/migrations/a.migration.yaml: decisions: [docs/adr/0002-2%20ä.md]',
      'docs/migrations/a.migration.yaml: - decision: {ref: "../adr/0002-2%20ä.md", status: accepted}',
    ],
  );
});

test('a record goes to another folder: what it names itself is written from there', () => {
  assert.deepEqual(linesAfter(log, [{ from: 'docs/adr/0002-two.md', to: 'docs/0002-two.md' }]), [
    'docs/adr/0001-one.md: Superseded by [2](../0002-two.md)',
    'docs/adr/0002-two.md: supersedes: "[1](adr/0001-one.md)"',
    'docs/adr/0002-two.md: ![plan](adr/img/plan.png) [r] [site](https://example.org/0001-one.md)',
    'docs/adr/0002-two.md: [r]: runbook.md',
    'docs/adr/README.md: * [Two](<../0002-two.md>)',
    'docs/migrations/a.migration.yaml: decisions: [docs/0002-two.md]',
    'docs/migrations/a.migration.yaml: - decision: {ref: "../0002-two.md", status: accepted}',
  ]);
});

test('a whole folder moves: what lies together in it stays as it is', () => {
  assert.deepEqual(linesAfter(log, [{ from: 'docs/adr', to: 'adr' }]), [
    'docs/adr/0002-two.md: [r]: ../docs/runbook.md',
    'docs/migrations/a.migration.yaml: decisions: [adr/0002-two.md]',
    'docs/migrations/a.migration.yaml: - decision: {ref: "../../adr/0002-two.md", status: accepted}',
  ]);
});

test('what a plan names beside decisions follows too, and where nothing leads nothing changes', () => {
  assert.deepEqual(linesAfter(log, [{ from: 'docs/runbook.md', to: 'docs/back.md' }]), [
    'docs/adr/0002-two.md: [r]: ../back.md',
    'docs/migrations/a.migration.yaml: rollback: {how: Back, runbook: docs/back.md}',
  ]);
  assert.deepEqual(linesAfter(log, [{ from: 'docs/run', to: 'docs/walk' }]), []);
  assert.deepEqual(linesAfter(log, [{ from: 'docs/runbook.md', to: 'docs/a, b.md' }]), [
    'docs/adr/0002-two.md: [r]: ../a,%20b.md',
  ]);
});
