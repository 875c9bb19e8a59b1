import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closestWord, suggestion } from '../../../../src/core/formats/plan/closest-word.ts';
import { stepStatuses } from '../../../../src/core/model/plan/plan.ts';
import { checkFix, fixTitles } from '../../../support/check-fix.ts';

/* What somebody meant who wrote something near it, and what is no slip but another word. */

const words = [...stepStatuses, 'complete', 'active', 'owners', 'depends-on', 'due', 'id'];

const rows: readonly (readonly [written: string, meant: string | undefined])[] = [
  ['doen', 'done'],
  ['odne', 'done'],
  ['don', 'done'],
  ['Done', 'done'],
  ['donne', 'done'],
  ['planed', 'planned'],
  ['in-progres', 'in-progress'],
  ['in progress', 'in-progress'],
  ['canceled', 'cancelled'],
  ['ownrs', 'owners'],
  ['owenrs', 'owners'],
  ['depnds-on', 'depends-on'],
  ['dependson', 'depends-on'],
  ['complet', 'complete'],
  // What says something else.
  ['undone', undefined],
  ['none', undefined],
  ['gone', undefined],
  ['incomplete', undefined],
  ['inactive', undefined],
  ['unplanned', undefined],
  ['uncancelled', undefined],
  ['reowners', undefined],
  // What is too far, or too long to be looked at.
  ['d', undefined],
  ['finished', undefined],
  ['', undefined],
  ['d'.repeat(41), undefined],
];

for (const [written, meant] of rows) {
  test(`"${written.slice(0, 20)}" means ${meant ?? 'nothing that is known'}`, () => {
    assert.equal(closestWord(written, words), meant);
    assert.equal(suggestion(written, words), meant ? ` Did you mean "${meant}"?` : '');
  });
}

test('of several near words the nearest one is meant, of equally near ones the first', () => {
  assert.equal(closestWord('stat', ['start', 'state', 'status']), 'start');
  assert.equal(closestWord('stat', ['state', 'start']), 'state');
  assert.equal(closestWord('status', ['start', 'state', 'status']), 'status');
});

const plan = (status: string) =>
  `--- a.migration.yaml\nmigration-plan: "1.0"\ntitle: A\nsteps: [{id: a, title: A, status: ${status}}]\n`;

test('no fix makes a step done that somebody called undone', () => {
  for (const status of ['undone', 'none', 'incomplete', 'unverified', 'unplanned', 'gone']) {
    assert.deepEqual(fixTitles(plan(status)), [], status);
  }
  checkFix(plan('doen'), 'Change to "done"', plan('done'));
});
