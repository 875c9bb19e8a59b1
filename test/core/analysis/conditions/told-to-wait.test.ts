import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findWaitingClause } from '../../../../src/core/analysis/conditions/told-to-wait.ts';
import { sliceOf } from '../../../../src/core/text/span.ts';
import { analyseFixture } from '../../../support/analyse-fixture.ts';
import { outlineOfStates } from '../../../support/plan-builder.ts';

/* A title may say that something has to happen first, in words that nothing can check: then a step is not ready. */

const waiting: readonly (readonly [title: string, clause: string])[] = [
  ['Switch the reads - DO NOT START before the load test', 'DO NOT START before the load test'],
  ['**DO NOT START**: Rewrite the store', 'DO NOT START'],
  ['[do not start before spring] Paint the hull', 'do not start before spring'],
  ['Blocked until the audit: sign the papers', 'Blocked until the audit'],
  ['Fill the tank (waiting for the pump)', 'waiting for the pump'],
  ['Open the gates (pending a safety review)', 'pending a safety review'],
  ['Drop the flag (once v3 is out)', 'once v3 is out'],
  ['Tell the partners (after go-live)', 'after go-live'],
  ['Order the steel (depends on the budget)', 'depends on the budget'],
  ['Delete the copies, only after the audit.', 'only after the audit'],
  ['Delete the copies only after the audit', 'only after the audit'],
  ['Remove the old tables when 2.0 is released', 'when 2.0 is released'],
  ['Move to the stable 2.0 when released', 'when released'],
  ['Drop the shim once all callers have moved over', 'once all callers have moved over'],
  ['Phase 3: Later (do not start before January)', 'do not start before January'],
];

for (const [title, clause] of waiting) {
  test(`"${title}" says what comes first`, () => {
    assert.equal(findWaitingClause(title), clause);
  });
}

const works = [
  'Show a banner when a guest logs in',
  'Send a letter when the order is shipped',
  'Call the service only once per request',
  'Go back to the start page after login',
  'Keep the old service (until 2027)',
  'Show the hint (when enabled)',
  'Mend the shaky test (after timeouts)',
  'Wait for the name servers to settle',
  'Waiting room',
  'List of pending changes',
  'Do not log secrets',
  'Check the queue: do not start two workers',
  'Show the button only when logged in',
  'Add the states: pending, done',
];

for (const title of works) {
  test(`"${title}" tells how a thing works`, () => {
    assert.equal(findWaitingClause(title), undefined);
  });
}

function outline(plan: string, day?: string): readonly string[] {
  return outlineOfStates(
    analyseFixture(`--- docs/migration-plan.md\n# Migration plan: boats\n\n${plan}`, day),
  );
}

test('a step waits by its own words, and they are where the reason leads', () => {
  const plan = '- [ ] Paint the hull (once it is dry)\n- [ ] Buy the paint\n';
  assert.deepEqual(outline(plan), [
    'paint-the-hull-once-it-is-dry: waiting: Waiting, as its title says: once it is dry.',
    'buy-the-paint: ready: Ready as far as is written: no step of this plan says which one it comes after.',
  ]);
  const [state] =
    analyseFixture(`--- docs/migration-plan.md\n# Migration plan: boats\n\n${plan}`).plans[0]
      ?.steps ?? [];
  const span = state?.reasons[0]?.places[0]?.span ?? { start: 0, end: 0 };
  assert.equal(
    sliceOf(`# Migration plan: boats\n\n${plan}`, span),
    'Paint the hull (once it is dry)',
  );
});

test('a step in a plan of YAML waits by its words as well', () => {
  const plan = `--- boats.migration.yaml
migration-plan: "1.0"
id: boats
title: Boats
steps:
  - {id: hull, title: Paint the hull (once it is dry)}
`;
  assert.deepEqual(outlineOfStates(analyseFixture(plan)), [
    'hull: waiting: Waiting, as its title says: once it is dry.',
  ]);
});

const phases = (mark: string) => `## Phase 1: Wood

- [${mark}] Saw the planks

## Phase 2: Paint (blocked until phase 1 is done)

- [ ] Mix the colours
`;

test('the title of a phase holds its steps until the phase that it names is over', () => {
  assert.deepEqual(outline(phases(' ')).slice(1), [
    'mix-the-colours: waiting: Waiting, as the title of its phase says: blocked until phase 1 is done.',
  ]);
  assert.match(outline(phases('x'))[1] ?? '', /^mix-the-colours: ready/);
});

test('a day that is reached holds nobody up', () => {
  const plan = '- [ ] Paint the hull (do not start before 2026-04-01)\n';
  assert.match(outline(plan, '2026-03-31')[0] ?? '', /: waiting: /);
  assert.match(outline(plan, '2026-04-01')[0] ?? '', /: ready: /);
  const bare = '- [ ] Paint the hull, not before 2026-04-01\n';
  assert.deepEqual(outline(bare, '2026-03-31'), [
    'paint-the-hull: waiting: Waiting until 1 Apr: it must not start before.',
  ]);
});

test('what was understood and checked is not waited for again', () => {
  const plan = (mark: string) =>
    `- [${mark}] **dry** Let the hull dry\n- [ ] Paint the hull (depends on dry)\n`;
  assert.match(outline(plan(' '))[1] ?? '', /: waiting: Waiting for dry\./);
  assert.match(outline(plan('x'))[1] ?? '', /: ready: /);
});

test('a step that is under way goes on whatever its title says', () => {
  assert.match(outline('- [/] Paint the hull (once it is dry)\n')[0] ?? '', /: active: /);
});

test('brackets at the end say what blocks a step, or that it rests', () => {
  assert.deepEqual(
    outline(
      '- [ ] Copy all the maps of the whole coast (blocked until the new chest is here)\n- [ ] Close the box (on hold)\n',
    ).map(line => line.replace(/^[^:]+: /, '')),
    ['blocked: Blocked: until the new chest is here.', 'on-hold: On hold.'],
  );
});
