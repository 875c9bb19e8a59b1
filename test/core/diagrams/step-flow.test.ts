import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createStepFlow, type StepFlow } from '../../../src/core/diagrams/step-flow.ts';
import { sliceOf } from '../../../src/core/text/span.ts';
import { evaluateFixture } from '../../support/check-rule.ts';
import { readable } from '../../support/readable-mermaid.ts';

/** The picture of the first plan of a fixture. */
function flowOf(source: string): StepFlow {
  const { project, analysis } = evaluateFixture(source);
  const [plan] = project.plans;
  assert.ok(plan, 'The fixture has no plan.');
  return createStepFlow(project, plan, analysis);
}

const orders = `
now: 2026-03-16
--- docs/adr/0047-record.md
# 47. Orders service is the system of record

Date: 2026-02-06

## Status

Proposed
--- orders.migration.yaml
migration-plan: "1.0"
title: Move orders
due: 2026-07-31
phases:
  - id: prepare
    title: Prepare
    steps:
      - {id: seam, title: Put a port in front, status: done, finished: 2026-01-30}
  - id: move
    title: Move
    steps:
      - id: dual-write
        title: Write to both stores
        status: in-progress
        depends-on: [seam]
        blocked-by: [{ref: INC-118, since: 2026-03-09}]
        steps:
          - {id: checkout, status: done}
          - {id: billing}
      - {id: reads, title: Read from the new store, depends-on: [dual-write]}
      - {id: backfill, title: Copy the rest, status: in-progress, due: 2026-03-10, depends-on: [seam]}
      - {id: cut-over, title: Switch, kind: cutover, depends-on: [seam], entry: [{decision: {ref: ADR-0047, status: accepted}}]}
`;

test('phases, steps, roots and their edges', () => {
  assert.equal(
    readable(flowOf(orders).text),
    `flowchart LR
  accTitle: Move orders
  accDescr: 1 of 5 done · 2 blocked · 1 overdue · 1 blocked upstream · due 31 Jul
  subgraph p1["Prepare 1 of 1 done"]
    direction LR
    n1["✓ Put a port in front"]
  end
  subgraph p2["Move 0 of 4 done"]
    direction LR
    n2["✖ Write to both stores<br/>1 of 2 · Blocked for 7 days by INC-118"]
    n3["⊘ Read from the new store"]
    n4["▶ Copy the rest<br/>! Due 10 Mar, 6 days ago"]
    n5["✖ Switch<br/>Blocked by ADR-0047"]
    n6(["✖ INC-118<br/>7 days · unblocks 2 steps"])
    n7(["✖ ADR-0047<br/>not decided · 38 days · unblocks 1 step"])
  end
  n1 --> n2
  n2 --> n3
  n1 --> n4
  n1 --> n5
  n6 ==> n2
  n7 ==> n5
  class p1 cairn-finished
  class n1 cairn-done
  class n2 cairn-blocked
  class n3 cairn-blocked-upstream
  class n4 cairn-active
  class n4 cairn-overdue
  class n5 cairn-blocked
  class n6 cairn-root
  class n7 cairn-root
`,
  );
});

test('the sentence below the picture', () => {
  assert.equal(
    flowOf(orders).summary,
    '1 of 5 done · 2 blocked · 1 overdue · 1 blocked upstream · due 31 Jul',
  );
});

test('a node tells its whole story', () => {
  assert.deepEqual(
    flowOf(orders)
      .nodes.map(({ story }) => story)
      .slice(1, 3),
    [
      'Write to both stores: Blocked for 7 days by INC-118.',
      'Read from the new store: Blocked upstream by INC-118.',
    ],
  );
});

test('a node leads to where its step is written, a root to where it is named', () => {
  const { project } = evaluateFixture(orders);
  const targets = flowOf(orders).nodes.map(({ place }) => {
    const content = place && project.files.get(place.file)?.content;
    return content?.kind === 'text' && place ? sliceOf(content.text, place.span) : '';
  });
  assert.deepEqual(targets.slice(0, 6), [
    'seam',
    'dual-write',
    'reads',
    'backfill',
    'cut-over',
    'INC-118',
  ]);
});

test('a plan in Markdown, without phases', () => {
  const flow = flowOf(`
--- MIGRATION_PLAN.md
# Move it

- [x] **one** First
- [ ] **two** Second \`after:one\`
`);
  assert.match(readable(flow.text), /^ {2}n1\["✓ First"\]$/m);
  assert.match(flow.text, /^ {2}n1 --> n2$/m);
});

test('steps without a mark are drawn without a condition', () => {
  const flow = flowOf(`
--- MIGRATION_PLAN.md
---
migration-plan: "1.0"
---

# Move it

## Steps

1. Do this
2. Then do that
3. Then stop
`);
  assert.match(readable(flow.text), /n1\["Do this"\]/);
  assert.match(flow.text, /class n1 cairn-unmarked/);
  assert.equal(flow.summary, '3 steps, and none says whether it is done');
});

test('a plan without steps says so', () => {
  assert.equal(
    flowOf('\n--- a.migration.yaml\nmigration-plan: "1.0"\ntitle: Nothing yet\n').summary,
    'This plan has no steps.',
  );
});

test('a cycle is drawn and does not hang', () => {
  const flow = flowOf(`
--- a.migration.yaml
migration-plan: "1.0"
title: Circle
steps:
  - {id: a, depends-on: [b]}
  - {id: b, depends-on: [a]}
`);
  assert.deepEqual(flow.text.match(/n\d ==> n\d/g), ['n2 ==> n1', 'n1 ==> n2', 'n3 ==> n1']);
});

/** The nesting of frames and boxes, without words. */
function framesOf(text: string): string[] {
  return text.match(/^ +(?:subgraph \w+|n\d+(?=[[(])|end$)/gm) ?? [];
}

test('phases without arrows stand in rows, from left to right', () => {
  const { text } = flowOf(manySteps(5, 1, () => false));
  // mermaid puts the frame that comes last first.
  assert.deepEqual(
    framesOf(text).filter(line => line.includes('subgraph')),
    [
      '  subgraph f1',
      '    subgraph p5',
      '    subgraph p4',
      '  subgraph f2',
      '    subgraph p3',
      '    subgraph p2',
      '    subgraph p1',
    ],
  );
  assert.match(text, /^flowchart LR\n/);
});

test('many steps without arrows stand in columns', () => {
  const { text } = flowOf(manySteps(1, 12, () => false));
  assert.deepEqual(framesOf(text), [
    '  subgraph p1',
    '    subgraph f1',
    ...[7, 8, 9, 10, 11, 12].map(number => `      n${number}`),
    '    end',
    '    subgraph f2',
    ...[1, 2, 3, 4, 5, 6].map(number => `      n${number}`),
    '    end',
    '  end',
  ]);
});

test('a step of another plan is drawn with its plan', () => {
  const flow = flowOf(`
--- a.migration.yaml
migration-plan: "1.0"
id: a
title: Ours
steps:
  - {id: one, title: Our step, depends-on: [b/two]}
--- b.migration.yaml
migration-plan: "1.0"
id: b
title: Theirs
steps:
  - {id: two, title: Their step, blocked-by: [{ref: INC-9}]}
`);
  assert.match(readable(flow.text), /n2\["✖ Their step<br\/>in Theirs"\]/);
  assert.match(flow.text, /^ {2}n2 --> n1$/m);
  assert.match(readable(flow.text), /n3\(\["✖ INC-9/);
  assert.match(flow.text, /^ {2}n3 ==> n2$/m);
});

test('a step that stands in the way is no node of its own', () => {
  const flow = flowOf(`
--- a.migration.yaml
migration-plan: "1.0"
title: T
steps:
  - {id: one, title: First}
  - {id: two, title: Second, blocked-by: [{ref: one}]}
`);
  assert.equal(flow.nodes.length, 2);
  assert.match(flow.text, /^ {2}n1 ==> n2$/m);
});

test('the outline has every step, and sub-steps below their step', () => {
  const lines = (items: StepFlow['outline']): string[] =>
    items.flatMap(({ text, items: inner }) => [text, ...lines(inner).map(line => `  ${line}`)]);
  assert.deepEqual(lines(flowOf(orders).outline), [
    'Prepare',
    '  ✓ Put a port in front: Done 30 Jan.',
    'Move',
    '  ✖ Write to both stores: Blocked for 7 days by INC-118.',
    '    ✓ checkout',
    '    ○ billing',
    '  ⊘ Read from the new store: Blocked upstream by INC-118.',
    '  ▶ Copy the rest: In progress. Due 10 Mar, 6 days ago.',
    '  ✖ Switch: Blocked by its entry criterion: ADR-0047 is proposed, not accepted.',
    '✖ dual-write is blocked for 7 days by INC-118. Resolving this unblocks 2 steps.',
    '✖ cut-over is blocked by its entry criterion: ADR-0047 is proposed, not accepted.',
  ]);
});

test('nothing is said to be blocked by itself', () => {
  const flow = flowOf(`
--- a.migration.yaml
migration-plan: "1.0"
id: a
title: First
steps:
  - {id: rest, title: Rest, status: on-hold, reason: quarter end}
  - {id: x, title: X, depends-on: [y]}
  - {id: y, title: Y, depends-on: [x]}
  - {id: z, title: Z, depends-on: [b/there]}
  - {id: copy, title: Copy, blocked-by: [INC-118, the vendor]}
--- b.migration.yaml
migration-plan: "1.0"
id: b
title: Other
steps:
  - {id: there, title: There, blocked-by: [INC-9]}
`);
  assert.deepEqual(
    flow.outline.slice(-5).map(({ text }) => text),
    [
      '✖ These steps wait for each other: x → y → x. Breaking this unblocks 2 steps.',
      '✖ A step of another plan is blocked by INC-9. Resolving this unblocks 2 steps.',
      '✖ rest: On hold: quarter end.',
      '✖ copy is blocked by INC-118.',
      '✖ copy is blocked: the vendor.',
    ],
  );
  assert.deepEqual(
    flow.nodes.filter(({ kind }) => kind === 'root').map(({ story }) => story),
    [
      'These steps wait for each other: x → y → x. Breaking this unblocks 2 steps.',
      'A step of another plan is blocked by INC-9. Resolving this unblocks 2 steps.',
      'copy is blocked by INC-118.',
      'copy is blocked: the vendor.',
    ],
  );
});

test('a picture of the same structure has other words only', () => {
  const before = flowOf(orders);
  const after = flowOf(orders.replace('status: in-progress, due', 'status: verifying, due'));
  assert.equal(after.structure, before.structure);
  assert.notEqual(after.text, before.text);
  const other = flowOf(orders.replace('depends-on: [dual-write]', 'depends-on: [seam]'));
  assert.notEqual(other.structure, before.structure);
});

test('says how many blockers are left out', () => {
  const steps = Array.from(
    { length: 40 },
    (_, index) => `  - {id: s${index}, blocked-by: [{ref: INC-${index}}]}`,
  );
  const flow = flowOf(
    `\n--- a.migration.yaml\nmigration-plan: "1.0"\ntitle: T\nsteps:\n${steps.join('\n')}`,
  );
  assert.equal(flow.note, 'Of 40 blockers 30 are drawn.');
  assert.equal(flow.nodes.filter(({ kind }) => kind === 'root').length, 30);
});

test('even a plan of thousands of phases has an answer, and soon', () => {
  const flow = flowOf(manySteps(1500, 2, () => false));
  assert.equal(flow.text, '');
  assert.equal(flow.note, 'The plan has 3000 steps, too many for a picture.');
  assert.equal(flow.outline.length, 1500);
});

function manySteps(
  phases: number,
  stepsOfPhase: number,
  isDone: (phase: number) => boolean,
): string {
  const lines = ['', '--- a.migration.yaml', 'migration-plan: "1.0"', 'title: Much', 'phases:'];
  for (let phase = 0; phase < phases; phase++) {
    lines.push(`  - id: p${phase}`, `    title: Phase ${phase}`, '    steps:');
    for (let step = 0; step < stepsOfPhase; step++) {
      lines.push(`      - {id: s${phase}-${step}, status: ${isDone(phase) ? 'done' : 'planned'}}`);
    }
  }
  return lines.join('\n');
}

test('finished phases are folded where a plan is too large', () => {
  const flow = flowOf(manySteps(4, 50, phase => phase < 2));
  assert.equal(flow.nodes.length, 102);
  assert.equal(flow.note, 'Finished phases are folded: the plan has 200 steps.');
  assert.match(readable(flow.text), /\["✓ Phase 0<br\/>50 of 50 done"\]/);
});

test('only phases are drawn where even that is too large', () => {
  const flow = flowOf(manySteps(10, 50, () => false));
  assert.equal(flow.nodes.length, 10);
  assert.equal(flow.note, 'Only phases are drawn: the plan has 500 steps.');
});

const hostile = [
  'a"]; click n1 call alert(1)',
  '`code` **bold** <b>x</b><img src=x onerror=alert(1)>',
  "%%{init: {'theme': 'dark'}}%%",
  'direction LR',
  'end',
  'subgraph x',
  '$$\\int$$',
  '&lt;script&gt; #quot; #60;',
  'a\\nb\\u0007\\u202e',
  'fa:fa-car ::icon(x) :::cls',
  '---\\nconfig:\\n---',
  '"]) --> n99["x',
];

test('no title is anything but text', () => {
  const title = fc.oneof(
    fc.constantFrom(...hostile),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
  );
  fc.assert(
    fc.property(fc.array(title, { minLength: 1, maxLength: 8 }), titles => {
      const steps = titles.map(
        (text, index) => `  - {id: s${index}, title: ${JSON.stringify(text)}}`,
      );
      const flow = flowOf(
        `\n--- a.migration.yaml\nmigration-plan: "1.0"\ntitle: T\nsteps:\n${steps.join('\n')}`,
      );
      assert.equal(flow.nodes.length, titles.length);
      for (const line of flow.text.split('\n')) assert.match(line, allowed);
    }),
    { numRuns: 200 },
  );
});

/** Every kind of line that a picture may have: our own words and encoded labels. */
const encoded = '(?:#\\d+;|[A-Za-z0-9 ,/-]|[^\\0-\\u007f]|(?<=#36;)<wbr/>(?=#36;))+';
const part = `(?:<span class='cairn-(?:symbol|title|detail)'>${encoded}</span>)`;
const label = `"${part}(?:#160;${part})?(?:<br/>${part})?"`;
const allowed = new RegExp(
  [
    '^flowchart (?:LR|TB)$',
    `^  acc(?:Title|Descr): ${encoded}$`,
    `^ +n\\d+(?:\\[${label}\\]|\\(\\[${label}\\]\\))$`,
    `^ +subgraph (?:p\\d+\\[${label}\\]|f\\d+\\[" "\\])$`,
    '^ +direction (?:LR|TB)$',
    '^ +end$',
    '^  n\\d+ (?:-->|==>) n\\d+$',
    '^  class [fnp]\\d+ cairn-[a-z-]+$',
    '^$',
  ].join('|'),
);

const walled = (barrier: string, first = '', status = 'in-progress') => `
--- a.migration.yaml
migration-plan: "1.0"
title: Move
phases:
  - id: one
    title: Prepare
    ${barrier}
    steps:
      - {id: a, title: A, status: done}
      - {id: b, title: B, status: ${status}, depends-on: [a]}
      - {id: c, title: C, status: ${status}${first}}
  - id: two
    title: Move
    steps:
      - {id: d, title: D}
      - {id: e, title: E, depends-on: [d]}
`;

/** The arrows as `from > to`, by the titles of the boxes. */
function arrowsOf(source: string): string[] {
  const { nodes, text } = flowOf(source);
  const titles = new Map(nodes.map(({ id, label }) => [id, label.title]));
  return [...text.matchAll(/^ *(n\d+) (?:-->|==>) (n\d+)$/gm)].map(
    ([, from = '', to = '']) => `${titles.get(from)} > ${titles.get(to)}`,
  );
}

test('a barrier stands between the last steps of a phase and the first ones of the next', () => {
  assert.deepEqual(arrowsOf(walled('barrier: true')), [
    'A > B',
    'D > E',
    'B > All of Prepare',
    'C > All of Prepare',
    'All of Prepare > D',
  ]);
  assert.deepEqual(arrowsOf(walled('barrier: false')), ['A > B', 'D > E']);
});

test('a barrier says how far it is, leads to its line and stands in the phase that waits', () => {
  const source = walled('barrier: true');
  const { nodes, levels } = flowOf(source);
  const barrier = nodes.find(({ kind }) => kind === 'barrier');
  assert.equal(
    barrier?.story,
    'A barrier: every step of Move waits for all of Prepare, 1 of 3 done.',
  );
  assert.equal(barrier.label.detail, '1 of 3 done');
  assert.deepEqual(barrier.classes, ['cairn-waiting', 'cairn-barrier']);
  const { project } = evaluateFixture(source);
  assert.ok(barrier.place);
  const content = project.files.get(barrier.place.file)?.content;
  assert.equal(content?.kind === 'text' && sliceOf(content.text, barrier.place.span), 'true');
  const titles = new Map(nodes.map(({ id, label }) => [id, label.title]));
  assert.deepEqual(
    levels.filter(({ frame }) => frame === 'p2').map(each => each.nodes.map(id => titles.get(id))),
    [['All of Prepare'], ['D'], ['E']],
  );
});

test('a barrier that is passed, and one in front of which steps wait for each other', () => {
  const passed = flowOf(walled('barrier: true', '', 'done'));
  assert.deepEqual(passed.nodes.find(({ kind }) => kind === 'barrier')?.classes, [
    'cairn-done',
    'cairn-barrier',
  ]);
  const round = walled('barrier: true', ', depends-on: [b]').replace('[a]', '[c]');
  assert.ok(arrowsOf(round).includes('A > All of Prepare'));
});
