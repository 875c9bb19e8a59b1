import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readProject } from '../../../src/core/formats/read-project.ts';
import type { SourceFile } from '../../../src/core/model/source-file.ts';
import { readFixture } from '../../support/fixture.ts';

const record = `
# Use X

## Status

Accepted

## Context

Text.
`;

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

test('finds well-known folders, area folders, folders per record and monorepos', () => {
  const files = [
    'docs/adr/0001-x.md',
    'doc/architecture/decisions/0001-x.md',
    'packages/web/docs/adrs/20260102-x.md',
    'docs/decision_records/api/API-001-x.md',
    'architecture-decision-records/README.md',
    'architecture-decision-records/0001-x/README.md',
    'architecture-decision-records/0001-x/notes.md',
    'adr/0001-x.md',
    '0001-x.md',
  ];
  const project = read(files.map(file => `--- ${file}${record}`).join(''));
  assert.deepEqual(project.logs, [
    'adr',
    'architecture-decision-records',
    'doc/architecture/decisions',
    'docs/adr',
    'docs/decision_records/api',
    'packages/web/docs/adrs',
  ]);
  assert.deepEqual(project.skipped, [
    { file: 'architecture-decision-records/README.md', reason: 'readme' },
  ]);
  assert.deepEqual(
    project.decisions.map(({ file }) => file),
    files.filter(file => !/notes|records\/README|^0001/.test(file)).sort(),
  );
});

test('finds the folder that .adr-dir names, and any folder with several records', () => {
  const project = read(`
--- service/.adr-dir
choices
--- service/choices/0001-x.md
${record}
--- notes/0001-a.md
${record}
--- notes/0002-b.md
${record}
--- single/0001-a.md
${record}
`);
  assert.deepEqual(project.logs, ['notes', 'service/choices']);
});

test('ordinary texts with a status are no decisions', () => {
  const project = read(`
--- README.md
# Tool

Status: accepted
--- docs/plan.md
# Plan

Status: in progress
--- docs/design.md
# Design

Status: draft

## Context

## Decision
--- docs/guide.md
# Guide
--- docs/faq.md
# FAQ
--- CHANGELOG.md
# Changelog

## Status

Accepted
`);
  assert.deepEqual(project.decisions, []);
  assert.deepEqual(project.skipped, []);
  assert.deepEqual(project.logs, []);
});

test('says of each other file of a log why it is no decision', () => {
  const project = read(`
--- docs/adr/0001-x.md
${record}
--- docs/adr/notes.md
# Notes

Some words.
--- docs/adr/template.md
${record}
--- docs/adr/0002-empty.md
`);
  assert.deepEqual(project.skipped, [
    { file: 'docs/adr/0002-empty.md', reason: 'empty' },
    { file: 'docs/adr/notes.md', reason: 'not-a-decision' },
    { file: 'docs/adr/template.md', reason: 'template' },
  ]);
});

test('names what cannot be read, in a log or as a plan', () => {
  const unreadable = (path: string): SourceFile => ({
    path,
    content: { kind: 'unreadable', reason: 'it is not text' },
  });
  const project = readProject(
    ['docs/adr/0001-x.md', 'x.migration.yaml', 'photo.md', 'upgrade.md'].map(unreadable),
  );
  assert.deepEqual(project.skipped, [
    { file: 'docs/adr/0001-x.md', reason: 'unreadable' },
    { file: 'upgrade.md', reason: 'unreadable' },
    { file: 'x.migration.yaml', reason: 'unreadable' },
  ]);
  assert.deepEqual(
    project.problems.map(({ span, message }) => [span.start, message]),
    [
      [0, 'docs/adr/0001-x.md cannot be read: it is not text.'],
      [0, 'x.migration.yaml cannot be read: it is not text.'],
    ],
  );
});

test('problems of front matter are told of decisions only, at their place', () => {
  const broken = '---\nstatus: accepted\ntags: [a, b\n---\n# T\n\n## Context\n\nText.\n';
  const project = read(`--- docs/adr/0001-x.md\n${broken}--- docs/page.md\n${broken}`);
  assert.equal(project.decisions[0]?.status?.value, 'accepted');
  assert.ok(project.problems.length > 0);
  for (const { file, span } of project.problems) {
    assert.equal(file, 'docs/adr/0001-x.md');
    assert.ok(span.start > 3 && span.start < broken.indexOf('# T') + 1, String(span.start));
  }
});

test('a log proves the order of day and month for its other records', () => {
  const dated = (day: string) => `# T\n\nDate: ${day}\n\nStatus: accepted\n`;
  const datesOf = (...days: string[]) =>
    read(
      days.map((day, index) => `--- docs/adr/000${index}-x.md\n${dated(day)}`).join(''),
    ).decisions.map(({ date }) => date?.value);
  assert.deepEqual(datesOf('09/04/2018', '26/03/2018'), ['2018-04-09', '2018-03-26']);
  assert.deepEqual(datesOf('09/04/2018', '03/26/2018'), ['2018-09-04', '2018-03-26']);
  assert.deepEqual(datesOf('09/04/2018', '03/26/2018', '26/03/2018')[0], undefined);
  assert.deepEqual(datesOf('09/04/2018'), [undefined]);
});

test('the order of files does not matter, and an unchanged file is read once', () => {
  const { files } = readFixture(
    ['0002-b', '0001-a', '0003-c'].map(name => `--- docs/adr/${name}.md${record}`).join(''),
  );
  const project = readProject(files);
  const again = readProject([...files].reverse());
  assert.deepEqual(again, { ...project, files: again.files });
  for (const [index, decision] of project.decisions.entries()) {
    assert.equal(decision, again.decisions[index]);
  }
});
