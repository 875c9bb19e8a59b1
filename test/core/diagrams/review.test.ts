import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createReviewFlow, findChangedPlans } from '../../../src/core/diagrams/review.ts';
import { standaloneText } from '../../../src/core/diagrams/standalone-text.ts';
import type { StepFlow } from '../../../src/core/diagrams/step-flow.ts';
import { reviewFixtures } from '../../support/check-review.ts';
import { editText } from '../../support/edit-text.ts';
import { readable } from '../../support/readable-mermaid.ts';

const orders = `
--- orders.migration.yaml
migration-plan: "1.0"
id: orders
title: Move orders
phases:
  - id: move
    title: Move
    steps:
      - {id: seam, title: Put a port in front, status: done, finished: 2026-01-30}
      - {id: write, title: Write to both stores, status: in-progress, depends-on: [seam]}
      - {id: reads, title: Read from the new store, depends-on: [write]}
  - id: cut
    title: Cut over
    steps:
      - {id: cut-over, title: Switch, depends-on: [reads], due: 2026-06-30, entry: [{soak: {for: P14D}}]}
      - {id: replica, title: Keep a replica, depends-on: [cut-over]}
      - {id: drop, title: Drop the old store, depends-on: [cut-over, seam]}
      - {id: tell, title: Tell everybody}
`;

const edited = (...edits: readonly (readonly [string, string])[]) => editText(orders, edits);

/** The pictures of all plans that a change touches, in their order. */
function flowsOf(base: string, head: string): readonly StepFlow[] {
  const review = reviewFixtures(base, head);
  return findChangedPlans(review).map(plan => createReviewFlow(review, plan));
}

function flowOf(base: string, head: string): StepFlow {
  const [flow] = flowsOf(base, head);
  return flow ?? assert.fail('No plan is another one now.');
}

const step = '      - {id: verify, title: Compare both stores, depends-on: [cut-over]}\n';
const changed = edited(
  ['in-progress, depends-on: [seam]', 'in-progress, blocked-by: [INC-118], depends-on: [seam]'],
  ['      - {id: replica, title: Keep a replica, depends-on: [cut-over]}\n', step],
  ['due: 2026-06-30, entry: [{soak: {for: P14D}}]', 'due: 2026-06-19, entry: [{soak: {for: P3D}}]'],
  ['depends-on: [cut-over, seam]', 'depends-on: [reads]'],
);

test('steps that came, went and changed, with what is beside them', () => {
  assert.equal(
    readable(flowOf(orders, changed).text),
    `flowchart LR
  accTitle: Move orders
  accDescr: Steps: 1 added, 1 removed, 3 changed, 1 only in another condition · 1 safeguard weakened
  subgraph p1["Move"]
    direction LR
    n1["✓ Put a port in front"]
    n2["~ Write to both stores<br/>▶ in progress → ✖ blocked"]
    n3["~ Read from the new store<br/>… waiting → ⊘ blocked upstream"]
  end
  subgraph p2["Cut over"]
    direction LR
    n4["~ Switch<br/>△ 1 safeguard weakened · due 30 Jun → 19 Jun · … waiting → ⊘ blocked…"]
    n5["+ Compare both stores<br/>added · ⊘ blocked upstream"]
    n6["~ Drop the old store<br/>… waiting → ⊘ blocked upstream"]
    n7["− Keep a replica<br/>removed · was … waiting"]
  end
  n1 --> n2
  n2 --> n3
  n3 --> n4
  n3 -->|added| n6
  n4 --> n5
  n1 -.->|removed| n6
  n4 -.-> n7
  n4 -.->|removed| n6
  class n1 cairn-same
  class n2 cairn-changed
  class n3 cairn-affected
  class n4 cairn-changed
  class n5 cairn-added
  class n6 cairn-changed
  class n7 cairn-removed
`,
  );
});

test('in words: every step, those that changed first', () => {
  assert.deepEqual(
    flowOf(orders, changed).outline.map(({ text, side }) => `${side ?? 'head'} ${text}`),
    [
      'head ~ Write to both stores: Blocked by INC-118. Before: in progress. write is blocked by INC-118.',
      'head ~ Read from the new store: Blocked upstream by INC-118. Before: waiting.',
      'head ~ Switch: Blocked upstream by INC-118. Before: waiting. cut-over: due 30 Jun → 19 Jun, 11 days earlier. Safeguard weakened on cut-over: soak 14 days → 3 days.',
      'head + New: Compare both stores: Blocked upstream by INC-118.',
      'head ~ Drop the old store: Blocked upstream by INC-118. Before: waiting. drop no longer waits for cut-over. drop no longer waits for seam. drop now waits for reads.',
      'base − Gone: Keep a replica: Waiting for cut-over, due 30 Jun.',
      'head ✓ Put a port in front: Done 30 Jan.',
      'head ○ Tell everybody: Ready: nothing that is written stands in the way.',
    ],
  );
});

test('a node leads to its step, and that of one that is gone into the base', () => {
  const places = flowOf(orders, changed).nodes.map(({ side = 'head', place }) => {
    const text = side === 'base' ? orders : changed;
    const body = text.slice(text.indexOf('migration-plan'));
    return `${side} ${place && body.slice(place.span.start, place.span.end)}`;
  });
  assert.deepEqual(places, [
    'head seam',
    'head write',
    'head reads',
    'head cut-over',
    'head verify',
    'head drop',
    'base replica',
  ]);
});

test('unchanged steps that are beside no changed one are left out, and the note says so', () => {
  const flow = flowOf(orders, edited(['Tell everybody', 'Tell all of them']));
  assert.match(readable(flow.text), /n1\["~ Tell all of them<br\/>1 change"\]/);
  assert.equal(flow.nodes.length, 1);
  assert.equal(flow.note, '6 unchanged steps are not drawn.');
  assert.equal(flow.summary, 'Steps: 1 changed');
});

test('a plan of which only the head changed is not among the changed ones', () => {
  const review = reviewFixtures(orders, edited(['title: Move orders', 'title: Move all orders']));
  assert.deepEqual(findChangedPlans(review), []);
  const [plan] = review.head.project.plans;
  assert.ok(plan);
  const flow = createReviewFlow(review, plan);
  assert.deepEqual([flow.text, flow.note], ['', 'No step of this plan is another one now.']);
});

test('a plan that is new and one that is gone', () => {
  const alone = '\n--- readme.md\n# Shop\n';
  const [added] = flowsOf(alone, orders);
  assert.equal(added?.summary, 'Steps: 7 added');
  assert.equal(added?.note, undefined);
  const [removed] = flowsOf(orders, alone);
  assert.equal(removed?.summary, 'Steps: 7 removed');
  assert.ok(removed?.nodes.every(({ side }) => side === 'base'));
});

test('the end of a plan that moves is told', () => {
  const timed = `
--- a.migration.yaml
migration-plan: "1.0"
title: Move
steps:
  - {id: one, title: One, estimate: P5D}
  - {id: two, title: Two, estimate: P5D, depends-on: [one]}
`;
  const flow = flowOf(
    timed,
    timed.replace('title: Two, estimate: P5D', 'title: Two, estimate: P10D'),
  );
  assert.equal(flow.summary, 'Steps: 1 changed · finish by its dates 27 Mar → 3 Apr');
});

test('what changed in a sub-step changed in its step', () => {
  const nested = `
--- MIGRATION_PLAN.md
# Move

- [ ] **one** First
  - [ ] **here** Here
- [ ] **two** Second
- [ ] **three** Third
`;
  const flow = flowOf(nested, nested.replace('- [ ] **here**', '- [x] **here**'));
  assert.match(readable(flow.text), /n1\["~ First<br\/>1 change"\]/);
  assert.equal(flow.nodes.length, 1);
});

test('the text for Markdown brings the colours of what it shows, and arrows without a class', () => {
  const text = standaloneText(flowOf(orders, changed));
  const defined = [...text.matchAll(/classDef (\S+) /g)].map(([, name]) => name);
  assert.deepEqual(defined, [
    'cairn-same',
    'cairn-added',
    'cairn-affected',
    'cairn-changed',
    'cairn-removed',
  ]);
  assert.doesNotMatch(text, /<(?!br\/>)/);
});

const planOf = (count: number, status: string) => {
  const steps = Array.from(
    { length: count },
    (_, index) => `  - {id: s${index}, status: ${status}}`,
  );
  return `\n--- a.migration.yaml\nmigration-plan: "1.0"\ntitle: A\nsteps:\n${steps.join('\n')}\n`;
};

test('too many steps are a list, and no picture', () => {
  const flow = flowOf(planOf(151, 'planned'), planOf(151, 'done'));
  assert.deepEqual(
    [flow.text, flow.note],
    ['', '151 steps are other ones now, too many for a picture.'],
  );
  assert.equal(flow.outline.length, 151);
});

test('where the steps around are too many, they are left out', () => {
  const star = (status: string) =>
    planOf(200, 'planned').replaceAll(/\{id: s(?!0,)(\d+), /g, '{id: s$1, depends-on: [s0], ') +
    `  - {id: end, title: End, status: ${status}}\n`;
  const flow = flowOf(
    star('planned').replace('s0, status: planned', 's0, title: A'),
    star('done').replace('s0, status: planned', 's0, title: B'),
  );
  assert.equal(flow.nodes.length, 2);
  assert.equal(flow.note, '199 unchanged steps are not drawn.');
});

test('no text of a plan gets into the picture as markup', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ maxLength: 20 }),
      (title, id) => {
        const write = (name: string) =>
          `\n--- a.migration.yaml\nmigration-plan: "1.0"\ntitle: ${JSON.stringify(name)}\nsteps:\n  - {id: ${JSON.stringify(id)}, title: ${JSON.stringify(name)}}\n`;
        const review = reviewFixtures(write('before'), write(title));
        for (const plan of review.head.project.plans) {
          const { text } = createReviewFlow(review, plan);
          const labels = [...text.matchAll(/"([^"]*)"/g)].map(([, label]) => label ?? '');
          for (const label of labels) {
            assert.match(
              label.replaceAll(/<span class='cairn-\w+'>|<\/span>|<br\/>|<wbr\/>/g, ''),
              /^(?:[A-Za-z0-9 ,/-]|[^\0-\u007f]|#\d+;)*$/u,
            );
          }
        }
      },
    ),
  );
});
