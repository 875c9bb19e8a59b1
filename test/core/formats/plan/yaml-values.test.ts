import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Plan } from '../../../../src/core/model/plan/plan.ts';
import { sliceOf } from '../../../../src/core/text/span.ts';
import { firstStep, planOf, present } from './plan-outline.ts';

/*
 * Each kind of value: what is written, and what is read. Where nothing is read, that is told at the value;
 * where it is read from another way of writing, a hint says how to write it.
 */

interface Kind {
  /** The plan around a value, and what is read of it. */
  readonly around: (written: string) => string;
  readonly of: (plan: Plan) => unknown;
}

const inStep = (key: string, of: (plan: Plan) => unknown): Kind => ({
  around: written => `steps: [{id: a, ${key}: ${written}}]`,
  of,
});

const names = [
  'day',
  'moment',
  'estimate',
  'duration',
  'boolean',
  'number',
  'version',
  'severity',
  'kind',
  'window',
  'zone',
] as const;

const kinds: Readonly<Record<(typeof names)[number], Kind>> = {
  day: inStep('due', plan => firstStep(plan).due?.value),
  moment: {
    around: written => `incidents: [{id: i, started: ${written}}]\nsteps: [a]`,
    of: plan => plan.incidents[0]?.started?.value,
  },
  estimate: inStep('estimate', plan => firstStep(plan).estimate?.value),
  duration: inStep('stale-after', plan => firstStep(plan).staleAfter?.value),
  boolean: inStep('point-of-no-return', plan => firstStep(plan).pointOfNoReturn?.value),
  number: inStep('weight', plan => firstStep(plan).weight?.value),
  version: inStep('release', plan => firstStep(plan).release?.value),
  severity: {
    around: written => `incidents: [{id: i, severity: ${written}}]\nsteps: [a]`,
    of: plan => plan.incidents[0]?.severity?.value,
  },
  kind: inStep('kind', plan => firstStep(plan).kind),
  window: {
    around: written =>
      `maintenance-windows: [{id: w, start: 2026-05-16, status: ${written}}]\nsteps: [a]`,
    of: plan => plan.maintenanceWindows[0]?.status?.value,
  },
  zone: {
    around: written => `calendar: {time-zone: ${written}}\nsteps: [a]`,
    of: plan => plan.timeZone,
  },
};

type Row = readonly [written: string, read: unknown, problem?: 'told' | 'hint'];

const rows: Readonly<Record<(typeof names)[number], readonly Row[]>> = {
  day: [
    ['2026-03-09', '2026-03-09'],
    ['"2026-03-09"', '2026-03-09'],
    ['2026-03-09T10:00', '2026-03-09'],
    ['2026-03-09 10:00:00+02:00', '2026-03-09'],
    ['2024-02-29', '2024-02-29'],
    ['2026-02-29', undefined, 'told'],
    ['2026-13-01', undefined, 'told'],
    ['2026-3-9', undefined, 'told'],
    ['09.03.2026', undefined, 'told'],
    ['03/09/2026', undefined, 'told'],
    ['2026-03', undefined, 'told'],
    ['20260309', undefined, 'told'],
    ['2026-W11', undefined, 'told'],
    ['soon', undefined, 'told'],
    ['2026-03-09 or later', undefined, 'told'],
    ['[2026-03-09]', undefined, 'told'],
  ],
  moment: [
    ['2026-03-09', '2026-03-09'],
    ['2026-03-09T14:05', '2026-03-09T14:05:00'],
    ['2026-03-09 14:05:06', '2026-03-09T14:05:06'],
    ['2026-03-09T14:05:06.789Z', '2026-03-09T14:05:06Z'],
    ['2026-03-09T14:05z', '2026-03-09T14:05:00Z'],
    ['2026-03-09T14:05+14:00', '2026-03-09T14:05:00+14:00'],
    ['2026-03-09T14:05-09:30', '2026-03-09T14:05:00-09:30'],
    ['2026-03-09T24:00', undefined, 'told'],
    ['2026-03-09T14:60', undefined, 'told'],
    ['2026-03-09T14', undefined, 'told'],
    ['2026-03-09T4:05', undefined, 'told'],
    ['2026-03-09T14:05+99:99', undefined, 'told'],
    ['2026-03-09T14:05+24:00', undefined, 'told'],
    ['2026-03-09T14:05-00:60', undefined, 'told'],
    ['2026-03-09T14:05 CET', undefined, 'told'],
    ['2026-02-30T14:05', undefined, 'told'],
  ],
  estimate: [
    ['P5D', { days: 5, seconds: 0 }],
    ['P1W', { days: 5, seconds: 0 }],
    ['P1W2D', { days: 7, seconds: 0 }],
    ['PT36H', { days: 0, seconds: 129_600 }],
    ['P1DT1H1M1S', { days: 1, seconds: 3661 }],
    ['P0D', { days: 0, seconds: 0 }],
    ['p5d', { days: 5, seconds: 0 }, 'hint'],
    ['5d', { days: 5, seconds: 0 }, 'hint'],
    ['2 weeks', { days: 10, seconds: 0 }, 'hint'],
    ['90 min', { days: 0, seconds: 5400 }, 'hint'],
    ['P1M', undefined, 'told'],
    ['P1Y', undefined, 'told'],
    ['PT', undefined, 'told'],
    ['P', undefined, 'told'],
    ['P1DT', undefined, 'told'],
    ['P-1D', undefined, 'told'],
    ['P1.5D', undefined, 'told'],
    ['5', undefined, 'told'],
    ['5 months', undefined, 'told'],
    ['2w 3d', undefined, 'told'],
    ['P9999999D', undefined, 'told'],
  ],
  duration: [
    ['P1W', 7],
    ['PT1H', 1],
    ['PT24H', 1],
    ['PT25H', 2],
    ['P1DT1S', 2],
    ['1 week', 7, 'hint'],
  ],
  boolean: [
    ['true', true],
    ['True', true],
    ['FALSE', false],
    ['yes', undefined, 'told'],
    ['on', undefined, 'told'],
    ['"true"', undefined, 'told'],
    ['1', undefined, 'told'],
    ['[true]', undefined, 'told'],
  ],
  number: [
    ['2', 2],
    ['0', 0],
    ['0.5', 0.5],
    ['1e3', 1000],
    ['0x10', 16],
    ['"3"', 3, 'hint'],
    ['-1', undefined, 'told'],
    ['1000001', undefined, 'told'],
    ['1_000', undefined, 'told'],
    ['.inf', undefined, 'told'],
    ['.nan', undefined, 'told'],
    ['50%', undefined, 'told'],
    ['two', undefined, 'told'],
    ['true', undefined, 'told'],
    ['9e999', undefined, 'told'],
  ],
  version: [
    ['"2.10"', '2.10'],
    ['2.1.0', '2.1.0'],
    ['v2', 'v2'],
    ['3', '3'],
    ['2.10', '2.10', 'hint'],
    ['2.5', '2.5', 'hint'],
    ['1e3', '1e3', 'hint'],
    ['0x1f', '0x1f', 'hint'],
    ['true', 'true', 'told'],
  ],
  severity: [
    ['1', 1],
    ['SEV-2', 2],
    ['sev3', 3],
    ['S4', 4],
    ['"5"', 5],
    ['0', undefined, 'told'],
    ['6', undefined, 'told'],
    ['SEV-12', undefined, 'told'],
    ['2.0', undefined, 'told'],
    ['high', undefined, 'told'],
    ['P1', undefined, 'told'],
    ['SEV-1 or SEV-2', undefined, 'told'],
  ],
  kind: [
    ['cutover', 'cutover'],
    ['Cutover', 'cutover', 'hint'],
    ['CUTOVER', 'cutover', 'hint'],
    ['cut-over', 'other', 'told'],
    ['migration', 'other', 'told'],
    ['[migrate]', 'other', 'told'],
  ],
  window: [
    ['cancelled', 'cancelled'],
    ['canceled', 'cancelled', 'hint'],
    ['Canceled', 'cancelled', 'hint'],
    ['In Progress', 'in-progress', 'hint'],
    ['in_progress', 'in-progress', 'hint'],
    ['done', undefined, 'told'],
    ['not cancelled', undefined, 'told'],
  ],
  zone: [
    ['Europe/Berlin', 'Europe/Berlin'],
    ['UTC', 'UTC'],
    ['Berlin', undefined, 'told'],
    ['Europe/Atlantis', undefined, 'told'],
    ['[UTC]', undefined, 'told'],
  ],
};

for (const name of names) {
  const kind = kinds[name];
  for (const [written, expected, problem] of rows[name]) {
    test(`${name}: ${written} is ${JSON.stringify(expected) ?? 'not read'}`, () => {
      const text = `migration-plan: "1.0"\ntitle: Move\n${kind.around(written)}\n`;
      const plan = present(planOf(text, 'a.yaml'));
      assert.deepEqual(kind.of(plan), expected);
      const said = plan.problems.map(({ kind: isHint }) =>
        isHint === undefined ? 'told' : 'hint',
      );
      assert.deepEqual(said, problem === undefined ? [] : [problem]);
      for (const { span } of plan.problems) {
        const bare = written.replaceAll(/^["']|["']$/g, '');
        assert.equal(sliceOf(text, span).replaceAll(/^["']|["']$/g, ''), bare);
      }
    });
  }
}
