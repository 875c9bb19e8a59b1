import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseFixture } from '../../../support/analyse-fixture.ts';
import { checkRules } from '../../../support/check-rule.ts';
import { outlineOfStates } from '../../../support/plan-builder.ts';

/* An incident or a premortem in a file of its own names steps, and several plans may have one of that id. */

const plan = (id: string, steps: readonly string[], folder = `${id}/docs/migrations`) =>
  `--- ${folder}/${id}.migration.yaml\nmigration-plan: "1.0"\nid: ${id}\ntitle: ${id}\nsteps:\n${steps.map(step => `  - {id: ${step}, title: X, kind: migrate}\n`).join('')}`;

const incident = (file: string, names: string) =>
  `--- ${file}\n---\nseverity: 1\nstatus: monitoring\nsteps: [${names}]\n---\n# Letters lost\n`;

const two = plan('mail', ['send', 'sort']) + plan('post', ['send']);

const conditions = (source: string) =>
  outlineOfStates(analyseFixture(source)).map(line => line.split(':', 2).join(':'));

test('the only step of that id is meant, wherever the incident lies', () => {
  assert.deepEqual(conditions(two + incident('docs/incidents/INC-1.md', 'sort')), [
    'send: ready',
    'sort: blocked',
    'send: ready',
  ]);
});

test('of several plans the one beside the incident is meant', () => {
  assert.deepEqual(conditions(two + incident('post/docs/incidents/INC-1.md', 'send')), [
    'send: ready',
    'sort: ready',
    'send: blocked',
  ]);
  const flat = plan('mail', ['send'], 'mail') + plan('post', ['send'], 'post');
  assert.deepEqual(conditions(flat + incident('mail/docs/incidents/INC-1.md', 'send')), [
    'send: blocked',
    'send: ready',
  ]);
});

test('an id that is written is meant before one that comes from a title', () => {
  const checklist = '--- docs/MIGRATION_PLAN.md\n# Migration plan\n\n- [ ] Sort\n- [ ] Stop\n';
  assert.deepEqual(conditions(two + checklist + incident('docs/incidents/INC-1.md', 'sort')), [
    'sort: ready',
    'stop: ready',
    'send: ready',
    'sort: blocked',
    'send: ready',
  ]);
});

test('where nothing tells which plan is meant none is halted, and none is called ready', () => {
  const source = two + incident('docs/incidents/INC-1.md', 'send');
  const said = 'Waiting: INC-1 names send, and it is not known of which plan.';
  assert.deepEqual(outlineOfStates(analyseFixture(source)), [
    `send: waiting +unverified: ${said}`,
    'sort: ready: Ready as far as is written: no step of this plan says which one it comes after.',
    `send: waiting +unverified: ${said}`,
  ]);
});

test('with its plan before it a name is clear; the name of a plan means all of it', () => {
  assert.deepEqual(conditions(two + incident('docs/incidents/INC-1.md', 'mail/send')), [
    'send: blocked',
    'sort: ready',
    'send: ready',
  ]);
  assert.deepEqual(conditions(two + incident('post/docs/incidents/INC-1.md', 'mail')), [
    'send: blocked',
    'sort: blocked',
    'send: ready',
  ]);
});

test('names that are not clear and names of nothing are told where they stand', () => {
  const names = '\nstatus: monitoring\nsteps:\n  - send';
  checkRules(`${two}--- docs/incidents/INC-1.md
---
severity: 4${names}
    ^^^^ warning unknown-reference: INC-1 names send, which may be mail/send or post/send. Write the plan before it.
  - sned
    ^^^^ warning unknown-reference: INC-1 names sned, which is no step or plan here. Did you mean "send"?
  - Restarted the sorter by hand
---
# Letters lost
--- docs/incidents/INC-2.md
---
severity: 4
status: resolved
steps: [send, sned]
---
# Letters found
`);
});

test('a premortem in a file of its own names steps in the same way', () => {
  const cutover =
    '--- docs/mail.migration.yaml\nmigration-plan: "1.0"\ntitle: Mail\nsteps:\n  - id: cut\n    title: Cut over\n    kind: cutover\n    rollback: {how: Back}\n';
  checkRules(
    `${cutover}--- docs/premortems/cut.md\n---\nfor: [cut]\nheld: 2026-03-01\n---\n# Premortem\n`,
  );
});
