import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readProject } from '../../../src/core/formats/read-project.ts';
import { readFixture } from '../../support/fixture.ts';

function read(source: string) {
  return readProject(readFixture(source).files);
}

test('reads a plain log of two ways of writing', () => {
  const project = read(`
--- docs/adr/0001-use-crud.md
# 1. Use CRUD

Date: 2026-03-04

## Status

Superseded by [2. Use events](0002-use-events.md)

## Context
--- docs/adr/0002-use-events.md
---
status: accepted
date: 2026-04-01
decision-makers: [Ada, Grace]
---
# Use events
`);
  assert.deepEqual(project.logs, ['docs/adr']);
  assert.deepEqual(
    project.decisions.map(decision => [
      decision.format,
      decision.number?.value,
      decision.title?.value,
      decision.status?.value,
      decision.date?.value,
      decision.deciders.map(({ value }) => value).join(),
      decision.relations.map(({ kind, target }) => `${kind} ${target}`).join(),
    ]),
    [
      ['nygard', '1', 'Use CRUD', 'superseded', '2026-03-04', '', 'superseded-by 2'],
      ['madr-4', '2', 'Use events', 'accepted', '2026-04-01', 'Ada,Grace', ''],
    ],
  );
});
