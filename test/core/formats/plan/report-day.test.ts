import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planOf, present, problemsOf } from './plan-outline.ts';

function toldOf(day: string): readonly string[] {
  const text = `migration-plan: "1.0"\ntitle: A\nsteps:\n  - {id: a, title: A, due: "${day}"}\n`;
  return problemsOf(present(planOf(text, 'docs/a.migration.yaml')), text);
}

for (const [written, meant] of [
  ['31.12.2026', '2026-12-31'],
  ['2026/12/31', '2026-12-31'],
  ['12/31/2026', '2026-12-31'],
  ['20261231', '2026-12-31'],
  ['31 December 2026', '2026-12-31'],
  ['Dec 31st, 2026', '2026-12-31'],
  ['2026-1-5', '2026-01-05'],
] as const) {
  test(`the day that is meant is proposed: ${written}`, () => {
    const message = `"${written}" is not written as YYYY-MM-DD. Did you mean "${meant}"?`;
    assert.deepEqual(toldOf(written), [`${written}: ${message}`]);
  });
}

for (const [written, why] of [
  ['2026-13-01', 'is not a day of the calendar'],
  ['31.02.2026', 'is not a day of the calendar'],
  ['end of May', 'is not a day of the calendar'],
  ['03/04/2026', 'may be 2026-04-03 or 2026-03-04'],
  ['31.12.2026 or later', 'says more than a day'],
] as const) {
  test(`no day is proposed where none is certain: ${written}`, () => {
    assert.deepEqual(toldOf(written), [`${written}: "${written}" ${why}. Write it as YYYY-MM-DD.`]);
  });
}

test('a holiday that is no day says what may stand there', () => {
  const text =
    'migration-plan: "1.0"\ntitle: A\ncalendar:\n  holidays: [25.12.2026, [x]]\nsteps: [{id: a, title: A}]\n';
  assert.deepEqual(problemsOf(present(planOf(text, 'docs/a.migration.yaml')), text), [
    '25.12.2026: "25.12.2026" is not written as YYYY-MM-DD. Did you mean "2026-12-25"?',
    '[x]: A holiday must be a day such as 2026-12-25, or a map.',
  ]);
});
