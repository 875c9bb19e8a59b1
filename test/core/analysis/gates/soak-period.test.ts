import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseFixture } from '../../../support/analyse-fixture.ts';
import { checkGates } from '../../../support/check-gate.ts';
import { outlineOfStates, stateOf } from '../../../support/plan-builder.ts';

/* Which incidents disturb a soak: those that happened in it, not those of later. */

const quiet = 'soak: {for: P14D, incidents: {severity: "<=2"}}';
const done = (day: string) => `status: done, finished: ${day}`;
const over = 'pass: its soak of 14 days is over';

const incidents = (...lines: readonly string[]) =>
  `incidents: [${lines.map((line, at) => `{id: INC-${at + 1}, title: x, severity: 1, ${line}}`).join(', ')}]`;

checkGates([
  {
    name: 'an incident that began after the soak was over is none of its own',
    head: incidents('status: investigating, started: 2026-03-12'),
    step: done('2025-06-01'),
    gate: quiet,
    is: over,
  },
  {
    name: 'one that began on its last day is',
    head: incidents('status: investigating, started: 2026-03-14T23:59'),
    step: done('2026-03-01'),
    gate: quiet,
    is: 'fail: INC-1 happened during its soak and is not resolved',
  },
  {
    name: 'one that began at the moment it was over is not',
    head: incidents('status: investigating, started: 2026-03-15T00:00'),
    step: done('2026-03-01'),
    gate: quiet,
    is: over,
  },
  {
    name: 'one of which nobody wrote when it began may have happened in it',
    head: incidents('status: investigating'),
    step: done('2025-06-01'),
    gate: quiet,
    is: 'fail: INC-1 happened during its soak and is not resolved',
  },
  {
    name: 'one that had begun before it and is still open counts',
    head: incidents('status: monitoring, started: 2026-01-01'),
    step: done('2026-03-01'),
    gate: quiet,
    is: 'fail: INC-1 happened during its soak and is not resolved',
  },
  {
    name: 'an incident makes the soak longer, so the next one is still in it',
    head: incidents(
      'status: investigating, started: 2026-03-16T08:00',
      'status: resolved, started: 2026-03-02, resolved: 2026-03-05',
    ),
    step: done('2026-03-01'),
    gate: quiet,
    is: 'fail: INC-1 happened during its soak and is not resolved',
  },
  {
    name: 'without the first one the second is behind it',
    head: incidents('status: investigating, started: 2026-03-16T08:00'),
    step: done('2026-03-01'),
    gate: quiet,
    is: over,
  },
  {
    name: 'an incident that ended long after the soak was over, and began in it, starts it again',
    head: incidents('status: resolved, started: 2026-01-05, resolved: 2026-03-10'),
    step: done('2026-01-01'),
    gate: quiet,
    is: 'pending until 2026-03-24: its soak of 14 days runs until 24 Mar, counted from its last incident',
  },
  {
    name: 'one that began and ended after it changes nothing',
    head: incidents('status: resolved, started: 2026-03-09, resolved: 2026-03-10'),
    step: done('2026-01-01'),
    gate: quiet,
    is: over,
  },
  {
    name: 'of one that was resolved nobody knows when, the soak is not known to be over',
    head: incidents('status: resolved, started: 2026-03-02'),
    step: done('2026-03-01'),
    gate: quiet,
    is: 'unknown: it is not known when INC-1 was resolved',
  },
  {
    name: 'several of them are named together',
    head: incidents('status: resolved', 'status: resolved, started: 2026-03-02'),
    step: done('2026-03-01'),
    gate: quiet,
    is: 'unknown: it is not known when INC-1 and INC-2 were resolved',
  },
  {
    name: 'what is open outweighs what is not known',
    head: incidents('status: resolved', 'started: 2026-03-02', 'status: identified'),
    step: done('2026-03-10'),
    gate: quiet,
    is: 'fail: INC-3 happened during its soak and is not resolved',
  },
  {
    name: 'several of which nobody wrote whether they are resolved',
    head: incidents('started: 2026-03-12', 'started: 2026-03-13'),
    step: done('2026-03-10'),
    gate: quiet,
    is: 'unknown: it is not known whether INC-1 and INC-2 are resolved',
  },
  {
    name: 'times are those of the plan',
    head: `calendar: {time-zone: America/New_York}\n${incidents('status: investigating, started: 2026-03-15T03:30Z')}`,
    step: done('2026-03-01'),
    gate: quiet,
    is: 'fail: INC-1 happened during its soak and is not resolved',
  },
]);

const plan = (incident: string) => `--- a.migration.yaml
migration-plan: "1.0"
title: Move
${incidents(incident)}
steps:
  - {id: a, title: A, kind: divert, status: done, finished: 2026-01-05, exit: [{${quiet}}]}
  - {id: b, title: B, status: planned, depends-on: [a]}
`;

test('a finished step does not become untrue, nor the next one wait, for an incident of today', () => {
  const analysis = analyseFixture(plan('status: investigating, started: 2026-03-16'));
  assert.deepEqual(outlineOfStates(analysis), [
    'a: done: Done 5 Jan.',
    'b: ready: Ready: nothing that is written stands in the way.',
  ]);
});

test('what is not known of a finished step is marked, and holds nothing up', () => {
  const analysis = analyseFixture(plan('status: resolved, started: 2026-01-10'));
  assert.deepEqual(outlineOfStates(analysis), [
    'a: done +unverified: Done 5 Jan.',
    'b: ready: Ready: nothing that is written stands in the way.',
  ]);
});

test('the incident that fails a soak is where it is written', () => {
  const source = plan('status: investigating, started: 2026-01-10');
  const [gate] = stateOf(analyseFixture(source), 'a').exit;
  const [place] = gate?.places ?? [];
  const text = source.slice(source.indexOf('\n') + 1);
  assert.equal(place && text.slice(place.span.start, place.span.end), 'investigating');
});
