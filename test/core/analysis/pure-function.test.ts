import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, test } from 'node:test';
import fc from 'fast-check';
import { analyse } from '../../../src/core/analysis/analyse.ts';
import { readProject } from '../../../src/core/formats/read-project.ts';
import type { SourceFile } from '../../../src/core/model/source-file.ts';
import { calendarText } from '../../../src/core/reports/calendar-entries.ts';
import { checkProject } from '../../../src/core/rules/common/check-project.ts';
import { createPlansView } from '../../../src/core/views/plans.ts';
import { readFixture } from '../../support/fixture.ts';
import { readHistory } from '../../support/fixture-history.ts';
import { readingsOf } from '../../support/fixture-readings.ts';
import { outlineOfSchedule, outlineOfStates } from '../../support/plan-builder.ts';
import { timeZones } from '../../support/time-zones.ts';

/*
 * The answer follows from the files, the facts and the moment: not from the clocks of the machine, and
 * not from the order in which files come.
 */

const ownZone = process.env['TZ'];

afterEach(() => {
  if (ownZone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = ownZone;
});

/** Windows, freezes and soaks around the hours in which clocks change, and everything else of a plan. */
const clocks = `--- a.migration.yaml
migration-plan: "1.0"
title: Move
status: active
due: 2026-04-30
calendar:
  time-zone: Europe/Berlin
  freezes: [{id: close, ics: ops/close.ics}]
maintenance-windows:
  - {id: night, start: 2026-03-08T02:30, duration: PT1H, rrule: FREQ=WEEKLY, notice: P7D, scope: [shop]}
incidents:
  - {id: INC-1, severity: 2, status: resolved, started: 2026-03-01T23:30, resolved: 2026-03-15T23:30}
steps:
  - {id: a, title: A, kind: migrate, status: done, finished: 2026-03-15, rollback: {how: Undo, valid-for: P14D}}
  - {id: b, title: B, kind: divert, status: in-progress, started: 2026-03-16, estimate: P5D, due: 2026-03-28, depends-on: [a]}
  - id: c
    title: C
    kind: cutover
    status: planned
    estimate: P1D
    window: night
    depends-on: [{step: b, lag: P2D}]
    entry: [{incidents: {severity: "<=2", quiet: P14D}}, {maintenance-window: {ref: night}}]
    exit: [{soak: {for: P7D}}]
--- b.md
# Move mail: migration plan

- [x] Send one mail
- [ ] Send all of them (due 2026-03-29)
- [ ] Stop the old sender
--- ops/close.ics
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//test//EN
BEGIN:VEVENT
UID:1
DTSTART;VALUE=DATE:20260329
DTEND;VALUE=DATE:20260330
END:VEVENT
END:VCALENDAR
--- git
2026-03-16 3f2a91c a.migration.yaml
2026-01-26 7c01d44 a.migration.yaml b.md
`;

function example(): SourceFile[] {
  const folder = 'examples/marquee/';
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath.replaceAll('\\', '/')}/${name}`)
    .map(path => {
      const text = readFileSync(path, 'utf8');
      return { path: path.slice(folder.length), content: { kind: 'text' as const, text } };
    });
}

/** All that is said of a project; made from new objects, so that nothing is remembered. */
function answer(files: readonly SourceFile[], now: string, source = ''): string {
  const project = readProject(files.map(file => ({ ...file })));
  const history = readHistory(readFixture(source));
  const facts = { now, history, readings: readingsOf(project), past: new Map() };
  const analysis = analyse(project, facts);
  return JSON.stringify(
    [
      outlineOfStates(analysis),
      outlineOfSchedule(analysis),
      checkProject(project, analysis),
      createPlansView(project, analysis),
      analysis.plans.map(({ windows, marks, horizon, today }) => ({
        today,
        windows: windows.map(({ kind, time, notice }) => ({ kind, time, notice })),
        marks: marks.map(({ reason }) => reason),
        horizon: horizon?.reason,
      })),
      calendarText({ analysis, facts }),
    ],
    undefined,
    1,
  );
}

const fixture = () => readFixture(clocks).files.filter(({ path }) => path !== 'git');

test('the same answer on the clocks of 12 time zones, around each change of the clocks', () => {
  // Midnight in Berlin, the skipped hour, and the end of a day elsewhere.
  for (const now of ['2026-03-28T23:30:00Z', '2026-03-29T01:30:00Z', '2026-10-25T00:30:00Z']) {
    const answers = new Map<string, string>();
    const offsets = new Set<number>();
    for (const zone of timeZones) {
      process.env['TZ'] = zone;
      offsets.add(new Date(now).getTimezoneOffset());
      answers.set(zone, answer(fixture(), now, clocks));
    }
    assert.ok(offsets.size > 8, 'the clocks of this process follow TZ');
    const expected = answers.get('UTC');
    for (const [zone, found] of answers) assert.equal(found, expected, `${zone} at ${now}`);
  }
});

test('the same answer for any order of files', () => {
  const now = '2026-03-16T09:00:00Z';
  const files = [...fixture(), ...example()];
  const expected = answer(files, now, clocks);
  const orders = fc.shuffledSubarray(files, { minLength: files.length });
  fc.assert(
    fc.property(orders, shuffled => {
      assert.equal(answer(shuffled, now, clocks), expected);
    }),
    { numRuns: 5 },
  );
});

/** Texts that are about nothing that is read, wherever they lie. */
const unrelated: readonly SourceFile[] = [
  ['src/guide.md', '# Guide\n\nHow to start.\n'],
  ['CHANGELOG.md', '# Changelog\n\n- [ ] one\n- [ ] two\n- [ ] three\n'],
  ['deploy/values.yaml', 'steps: [{id: a, title: A}]\nstatus: done\n'],
  ['.github/ISSUE_TEMPLATE/bug.yml', 'name: Bug\nbody: []\n'],
  ['aaa/notes.md', 'ADR-0001 is superseded by ADR-0002.\n'],
  ['zzz/notes.md', '- [x] a\n'],
].map(([path = '', text = '']) => ({ path, content: { kind: 'text', text } }));

test('files about other things change nothing, alone or together', () => {
  const now = '2026-03-16T09:00:00Z';
  const files = [...fixture(), ...example()];
  const expected = answer(files, now, clocks);
  for (const file of unrelated) {
    assert.equal(answer([...files, file], now, clocks), expected, file.path);
  }
  assert.equal(answer([...unrelated, ...files], now, clocks), expected);
});
