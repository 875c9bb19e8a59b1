import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isNothing } from '../../../../src/core/formats/plan/values/is-nothing.ts';
import type { Plan } from '../../../../src/core/model/plan/plan.ts';
import { firstStep, markdownPlan, yamlPlan } from './plan-outline.ts';

/*
 * Who writes that nothing blocks a step, in whatever way, has no blocked step; and what is written is
 * taken for nothing only where it says so.
 */

const nothing = [
  ...['none', 'None', 'NONE.', 'n/a', 'N/A', '-', '--', '–', '—', 'nothing', 'no', 'nobody'],
  ...['(none)', '*none*', '_none_', '[none]', '-none-', '~', 'null', 'false', 'None yet'],
  ...['none so far', 'nothing yet', 'none known', 'keine', 'aucun', 'nada', '无', 'なし'],
];

const something = [
  ...['INC-118', '#4933', 'legal', 'nobody knows', 'none of our business', 'no budget', 'noon'],
  ...['not approved', 'the vendor', 'TBD', '?', 'dual-write', 'nothing-step', 'a/n', '0', 'x'],
];

/** What is said to block the first step, in each place where it can be said. */
const ways: Readonly<Record<string, (said: string) => Plan>> = {
  'YAML, a text': said => yamlPlan(`steps: [{id: a, title: A, blocked-by: ${quoted(said)}}]`),
  'YAML, a list': said => yamlPlan(`steps: [{id: a, title: A, blocked-by: [${quoted(said)}]}]`),
  'a label': said => markdownPlan(`# M\n\n- [ ] Copy \`blocked-by:${said}\`\n- [ ] Drop\n`),
  'a note': said => markdownPlan(`# M\n\n- [ ] Copy\n  - Blocked by: ${said}\n- [ ] Drop\n`),
  'a table': said =>
    markdownPlan(
      `# M\n\n| Step | Status | Blocked by |\n|---|---|---|\n| Copy | todo | ${said} |\n| Drop | todo | |\n`,
    ),
};

function quoted(said: string): string {
  return JSON.stringify(said);
}

for (const said of nothing) {
  test(`blocked by "${said}": by nothing`, () => {
    assert.ok(isNothing(said));
    for (const [way, write] of Object.entries(ways)) {
      assert.deepEqual(firstStep(write(said)).blockedBy, [], way);
    }
  });
}

for (const said of something) {
  test(`blocked by "${said}": by something`, () => {
    assert.ok(!isNothing(said));
    for (const [way, write] of Object.entries(ways)) {
      assert.equal(firstStep(write(said)).blockedBy.length, 1, way);
    }
  });
}

/** What a step is said to wait for, in each place. */
const orders: Readonly<Record<string, (said: string) => Plan>> = {
  YAML: said => yamlPlan(`steps: [{id: a, title: A, depends-on: ${quoted(said)}}]`),
  'a label': said => markdownPlan(`# M\n\n- [ ] Copy \`after:${said}\`\n- [ ] Drop\n`),
  'a table': said =>
    markdownPlan(
      `# M\n\n| Step | Status | Depends on |\n|---|---|---|\n| Copy | todo | ${said} |\n| Drop | todo | |\n`,
    ),
};

for (const said of nothing) {
  test(`after "${said}": after nothing`, () => {
    for (const [way, write] of Object.entries(orders)) {
      assert.deepEqual(firstStep(write(said)).dependsOn, [], way);
    }
  });
}

test('a step may have the id of such a word, and in a list it is meant', () => {
  const plan = yamlPlan(
    'steps: [{id: all, title: All, depends-on: [de, no]}, {id: de, title: DE}, {id: no, title: "NO"}]',
  );
  assert.deepEqual(
    firstStep(plan).dependsOn.map(({ ref }) => ref.raw),
    ['de', 'no'],
  );
  const label = markdownPlan(
    '# M\n\n- [ ] **all** All `after:de,no`\n- [ ] **de** DE\n- [ ] **no** NO\n',
  );
  assert.deepEqual(
    firstStep(label).dependsOn.map(({ ref }) => ref.raw),
    ['de', 'no'],
  );
});

test('a very long text is looked at once', () => {
  for (const piece of ['-', '(', '*_', 'none ', '~.']) assert.ok(!isNothing(piece.repeat(100_000)));
});
