import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, test } from 'node:test';
import { noReadings } from '../../src/core/model/facts/facts.ts';
import type { SourceFile } from '../../src/core/model/source-file.ts';
import { atOnce } from '../../src/core/text/in-parts.ts';
import { type Engine, engine as source } from '../../src/server/engine.ts';
import { buildBundles } from '../support/bundles.ts';
import { readFixture } from '../support/fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'cairn-later-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const require = createRequire(join(folder, 'test.cjs'));
const { engine: built }: { readonly engine: Engine } = require(
  await buildBundles(folder, ['engine.cjs']),
);

const plain = readFixture(`
--- move.migration.yaml
migration-plan: "1.0"
title: Move
steps:
  - {id: a, title: A, status: planed}
`).files;

const rich = readFixture(`
--- docs/adr/0001-a.md
# 1. Use events

- Events
  1. are kept
     > for ever

## Status

Acepted
--- docs/adr/0002-b.md
---
status: [accepted
---
# 2. Use queues
--- ops/holidays.ics
BEGIN:VCALENDAR
BEGIN:VEVENT
SUMMARY:Easter
DTSTART;VALUE=DATE:20260403
END:VEVENT
END:VCALENDAR
--- move.migration.yaml
migration-plan: "1.0"
title: Move
calendar: {time-zone: Europe/Berlin, holidays: [{ics: ops/holidays.ics}]}
contracts:
  - id: orders-api
    kind: http-api
    consumers: [{id: web, version: 1.9.0}]
maintenance-windows:
  - {id: MW-1, start: 2026-03-29T02:30, duration: PT1H}
steps:
  - id: a
    title: A
    exit: [{consumers: {contract: orders-api, range: ">=2.0.0"}}]
`).files;

test('a start that needs no library loads none', () => {
  assert.deepEqual(answerOf(built, plain), answerOf(source, plain));
  assert.deepEqual(listLoaded(), []);
});

test('each is loaded when it is needed, and says the same as in the sources', () => {
  const answer = answerOf(built, rich);
  assert.deepEqual(answer, answerOf(source, rich));
  assert.ok(answer.findings.length > 0);
  const expected = ['ical', 'markdown-it', 'semver', 'temporal-polyfill', 'yaml'];
  assert.deepEqual(listLoaded(), expected);
});

function answerOf({ readProject, createInParts }: Engine, files: readonly SourceFile[]) {
  const history = { kind: 'unknown', reason: 'there is none' } as const;
  const texts = new Map(files.map(({ path, content }) => [path, content]));
  const readings = { ...noReadings, files: texts };
  const facts = { now: '2026-03-16T12:00:00.000Z', history, readings };
  const { project, analysis, findings } = atOnce(createInParts(readProject(files, ''), facts));
  const steps = project.plans.flatMap(plan => plan.steps);
  const states = steps.flatMap(step => analysis.stateOf(step) ?? []);
  return {
    findings,
    states: states.map(state => ({ ...state, owners: state.owners(), chains: state.chains() })),
  };
}

/** Without the engine itself. */
function listLoaded(): readonly string[] {
  const loaded = Object.keys(require.cache).filter(file => file.startsWith(folder));
  return loaded
    .map(file => basename(file, '.cjs'))
    .filter(name => name !== 'engine')
    .sort();
}
