import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../../../src/core/analysis/analyse.ts';
import type { Gate } from '../../../../src/core/model/plan/gate.ts';
import { hasNoReturn, type Plan, type Step } from '../../../../src/core/model/plan/plan.ts';
import { sliceOf } from '../../../../src/core/text/span.ts';
import { factsOn, project } from '../../../support/plan-builder.ts';
import {
  firstStep,
  markdownPlan,
  messagesOf,
  outlineOf,
  present,
  yamlPlan,
} from './plan-outline.ts';

function conditionsOf(plan: Plan): string[] {
  const { plans } = analyse(project([plan]), factsOn('2026-03-16'));
  return present(plans[0]).steps.map(({ step, condition }) => `${step.id} ${condition}`);
}

function checklistOf(gates: readonly Gate[]): string[] {
  return gates.flatMap(gate =>
    gate.kind === 'checklist'
      ? gate.items.map(({ text, checked }) => `${checked ?? '?'} ${text.value}`)
      : [`no checklist: ${gate.kind}`],
  );
}

function noReturnIds(plan: Plan): string[] {
  return plan.steps.filter(hasNoReturn).map(({ id }) => id);
}

test('a step that says it is blocked is not called ready', () => {
  const lines = [
    'Copy (blocked: no token)',
    'Copy (**blocked:** no token)',
    'Copy, blocked: no token',
    'Copy (blocked)',
    'Copy [blocked]',
    'Copy\n  - Blocked: no token',
    'Copy\n  - **Blocked:** no token',
  ];
  for (const line of lines) {
    const plan = markdownPlan(`- [ ] ${line}\n- [ ] Other`);
    assert.match(present(conditionsOf(plan)[0]), / blocked$/, line);
    const { reason } = present(firstStep(plan).blockedBy[0]);
    assert.equal(reason, line.includes('token') ? 'no token' : undefined, line);
  }
});

test('a step that says that nothing blocks it is not blocked', () => {
  for (const line of [
    'Copy\n  - Blocked: no',
    'Copy (blocked: none)',
    'Unblock the blocked users',
  ]) {
    assert.deepEqual(firstStep(markdownPlan(`- [ ] ${line}`)).blockedBy, [], line);
  }
});

test('a step waits for another one by its title, whatever signs are in it', () => {
  const titles = [
    'Copy rows (orders)',
    'Copy [all] rows',
    'Copy rows, then check',
    'Copy **rows**',
  ];
  const ways = [
    (title: string) => `Go, depends on ${title}`,
    (title: string) => `Go (depends on ${title})`,
    (title: string) => `Go after ${title}`,
    (title: string) => `Go depends on "${title}"`,
    (title: string) => `Go\n  - Depends on: ${title}`,
    (title: string) => `Go\n  - After ${title}`,
  ];
  for (const title of titles) {
    for (const way of ways) {
      const text = `- [ ] ${title}\n- [ ] ${way(title)}\n`;
      const plan = markdownPlan(text);
      assert.match(present(conditionsOf(plan)[1]), / waiting$/, text);
      const { ref } = present(plan.steps[1]?.dependsOn[0]);
      assert.equal(sliceOf(text, ref.span), ref.raw);
    }
  }
});

test('a title that is a link is named by its words, and by the same link', () => {
  for (const name of ['Copy the rows', '[Copy the rows](a.md)']) {
    const plan = markdownPlan(`- [ ] [Copy the rows](a.md)\n- [ ] Go, depends on ${name}\n`);
    assert.match(present(conditionsOf(plan)[1]), / waiting$/, name);
  }
});

test('several steps are named with commas, with quotes or code around each', () => {
  const plan = markdownPlan('- [ ] **a** One\n- [ ] **b** Two\n- [ ] Go, depends on `a`, "Two"\n');
  assert.deepEqual(
    plan.steps[2]?.dependsOn.map(({ ref }) => ref.raw),
    ['a', 'Two'],
  );
});

test('prose about other things is no order', () => {
  const plan = markdownPlan('- [ ] Copy\n- [ ] Go home after lunch, depends on the weather\n');
  assert.deepEqual(plan.steps[1]?.dependsOn, []);
});

test('labels of what a step takes, needs and ships with', () => {
  const text =
    '- [ ] **a** Drop it `est:4w` `window:cutover` `ponr` `subject:orders` `release:2.10` `reviewed:2026-03-01`\n';
  const step = firstStep(markdownPlan(text));
  assert.equal(step.title.value, 'Drop it');
  assert.deepEqual(step.estimate?.value, { days: 20, seconds: 0 });
  assert.equal(step.window?.raw, 'cutover');
  assert.equal(step.pointOfNoReturn?.value, true);
  assert.equal(step.subject?.value, 'orders');
  assert.equal(step.release?.value, '2.10');
  assert.equal(step.reviewed?.value, '2026-03-01');
  assert.match(messagesOf(markdownPlan('- [ ] A `est:soon`\n')).join(), /not a duration/);
});

test('lines of rollback, risk, window, release and review below a step', () => {
  const text = `- [ ] Write to both stores
  - Rollback: turn \`dual-write\` off, within 5 min, valid for 14 days, tested 2026-03-04
  - **Risk:** it is slow
  - Risks: none
  - Window: cutover
  - Release: 2.1
  - Reviewed: 2026-03-02
`;
  const step = firstStep(markdownPlan(text));
  const { rollback } = step;
  assert.equal(rollback?.how?.value, 'turn `dual-write` off');
  assert.deepEqual(rollback?.takes?.value, { days: 0, seconds: 300 });
  assert.deepEqual(rollback?.validFor?.value, { days: 14, seconds: 0 });
  assert.equal(rollback?.tested?.value, '2026-03-04');
  assert.equal(rollback?.takes && sliceOf(text, rollback.takes.span), '5 min');
  assert.deepEqual(
    step.risks.map(({ value }) => value),
    ['it is slow'],
  );
  assert.equal(step.window?.raw, 'cutover');
  assert.equal(step.release?.value, '2.1');
  assert.equal(step.reviewed?.value, '2026-03-02');
});

test('a rollback in plain words is how, and nothing else is known', () => {
  const { rollback } = firstStep(
    markdownPlan('- [ ] A\n  - Rollback: revert the release, never tested\n'),
  );
  assert.equal(rollback?.how?.value, 'revert the release, never tested');
  assert.equal(rollback?.tested, undefined);
  assert.equal(rollback?.takes, undefined);
});

test('a quote names the points of no return', () => {
  const quote = '> Point of no return: **drop-legacy**\n\n';
  const steps = '- [ ] **drop-legacy** Drop it\n- [ ] **other** Other\n';
  assert.deepEqual(noReturnIds(markdownPlan(`## Phase 3\n\n${quote}${steps}`)), ['drop-legacy']);
  assert.deepEqual(noReturnIds(markdownPlan(`**Point of no return:** other\n\n${steps}`)), [
    'other',
  ]);
  assert.deepEqual(noReturnIds(markdownPlan(`> A point of no return\n\n${steps}`)), []);
});

test('criteria of a phase are its gates and no steps', () => {
  const plan = markdownPlan(`## Phase 1: Copy

- [ ] Copy

**Exit criteria**

- [x] p(95) < 300 ms
- [ ] \`reads\` at 100 %
- nobody complains
- [-] ~~all mail is read~~

## Phase 2: Switch

- [ ] Switch

### Graduation criteria

1. [X] seen
`);
  const [copy, second] = plan.phases;
  assert.deepEqual(checklistOf(present(copy).exit), [
    'true p(95) < 300 ms',
    'false reads at 100 %',
    '? nobody complains',
  ]);
  assert.deepEqual(present(copy).entry, []);
  assert.deepEqual(checklistOf(present(second).exit), ['true seen']);
  assert.deepEqual(
    plan.steps.map(({ title }) => title.value),
    ['Copy', 'Switch'],
  );
});

test('entry criteria of a phase are asked of each of its top steps', () => {
  const plan = markdownPlan(`## Phase 1

Entry criteria:

- [ ] agreed

Steps:

- [ ] Copy
  - [ ] A part
`);
  const [phase] = plan.phases;
  assert.deepEqual(checklistOf(present(phase).entry), ['false agreed']);
  assert.deepEqual(checklistOf(firstStep(plan).entry), ['false agreed']);
  assert.deepEqual(plan.steps[1]?.entry, []);
  assert.match(present(conditionsOf(plan)[0]), / blocked$/);
});

test('criteria below a heading that is a step are its own, in every way of announcing them', () => {
  const intros = [
    'Verification:',
    '**Verification**',
    'Exit criteria:',
    'Acceptance',
    'Acceptance criteria:',
    'Success metrics',
    'Definition of done:',
    '#### Exit criteria',
  ];
  for (const intro of intros) {
    const plan = markdownPlan(
      `### Step 1: Copy\n\n${intro}\n\n- [x] it works\n- [ ] twice\n\n### Step 2: Go\n\nText.\n`,
    );
    assert.deepEqual(
      plan.steps.map(({ title }) => title.value),
      ['Step 1: Copy', 'Step 2: Go'],
      intro,
    );
    assert.deepEqual(checklistOf(firstStep(plan).exit), ['true it works', 'false twice'], intro);
  }
});

test('criteria below a task are its own', () => {
  const plan = markdownPlan(`- [ ] Copy
  - Exit criteria:
    - it works
    - [x] twice
- [ ] Go
`);
  assert.deepEqual(checklistOf(firstStep(plan).exit), ['? it works', 'true twice']);
  assert.deepEqual(
    plan.steps.map(({ title }) => title.value),
    ['Copy', 'Go'],
  );
});

test('a phase has the day and the owners of its lines', () => {
  const [phase] = markdownPlan('## Phase 1\n\nOwner: @a/b\nDue: 2026-05-01\n\n- [ ] Copy\n').phases;
  assert.equal(phase?.due?.value, '2026-05-01');
  assert.equal(phase?.owners[0]?.value, '@a/b');
  const [titled] = markdownPlan('## Phase 1: Copy (due 2026-05-02)\n\n- [ ] Copy\n').phases;
  assert.equal(titled?.due?.value, '2026-05-02');
});

test('a phase title that is written twice is one phase with the criteria of both', () => {
  const plan = markdownPlan(`## Phase 1: Copy

Exit criteria:

- [ ] it works

# Status

## Phase 1: Copy

- [x] Copy

Success metrics

- [ ] fast
`);
  assert.equal(plan.phases.length, 1);
  assert.equal(plan.steps.length, 1);
  assert.deepEqual(checklistOf(present(plan.phases[0]).exit), ['false fast']);
});

test('marks, bullets and signs of other tools', () => {
  const plan = markdownPlan(`+ [ ] a
* [x] b
1. [X] c
- [/] d
- [>] e
- [-] f
- [~] ~~g~~
- [✅] h
- [*] i
- [ ] j [due:: 2026-04-10] [owner:: @li]
- [ ] k 📅 2026-04-11 🛫 2026-04-01 🆔 kk
- [ ] l ⛔ kk
- [ ] m due:2026-04-12, see http://x.example:80 at 10:30
`);
  assert.equal(
    outlineOf(plan),
    [
      'a [planned] a',
      'b [done] b',
      'c [done] c',
      'd [in-progress] d',
      'e [in-progress] e',
      'f [cancelled] f',
      'g [cancelled] ~~g~~',
      'h [done] h',
      'i [done] i',
      'j [planned] j | owners @li | due 2026-04-10',
      'kk [planned] k | start 2026-04-01 | due 2026-04-11',
      'l [planned] l | after kk',
      'm-see-http-x-example-80-at-10-30 [planned] m , see http://x.example:80 at 10:30 | due 2026-04-12',
    ].join('\n'),
  );
});

/** What both ways of writing can say of a step. */
function common(step: Step): unknown {
  return {
    id: step.id,
    title: step.title.value,
    status: step.status?.value,
    kind: step.kind,
    owners: step.owners.map(({ value }) => value),
    dependsOn: step.dependsOn.map(({ ref, lag }) => [ref.raw, lag]),
    blockedBy: step.blockedBy.map(({ ref, reason, since }) => [ref?.raw, reason, since]),
    days: [step.start, step.due, step.started, step.finished, step.reviewed].map(day => day?.value),
    estimate: step.estimate?.value,
    window: step.window?.raw,
    release: step.release?.value,
    subject: step.subject?.value,
    noReturn: step.pointOfNoReturn?.value,
    rollback: [
      step.rollback?.how?.value,
      step.rollback?.takes?.value,
      step.rollback?.tested?.value,
    ],
    risks: step.risks.map(({ value }) => value),
    exit: checklistOf(step.exit),
    parent: step.parent,
  };
}

test('a plan and its twin in the other way of writing are the same', () => {
  const markdown = markdownPlan(`## Prepare (due 2026-03-01)

- [x] **seam** Put a port in front \`kind:seam\` \`started:2026-01-12\` \`done:2026-01-30\`
- [ ] **schema** Create the schema \`after:seam\` \`est:2w\` \`subject:orders\` \`release:2.10\` @acme/data
  - [x] tables

## Move

- [ ] **copy** Copy the rows \`after:schema+14d,seam\` \`started:2026-02-23\` \`due:2026-04-10\` \`reviewed:2026-03-01\`
  - Blocked by INC-118 since 2026-03-09
  - Rollback: turn it off, within 5 min, tested 2026-03-04
  - Risk: it is slow
  - Exit criteria:
    - [x] it works
- [-] **drop** Drop the tables \`not-before:2026-05-01\` \`window:cutover\` \`ponr\`
`);
  const yaml = yamlPlan(`phases:
  - title: Prepare
    due: 2026-03-01
    steps:
      - {id: seam, title: Put a port in front, kind: seam, status: done, started: 2026-01-12, finished: 2026-01-30}
      - {id: schema, title: Create the schema, depends-on: [seam], estimate: P2W, subject: orders, release: "2.10", owners: ["@acme/data"], steps: [{title: tables, status: done}]}
  - title: Move
    steps:
      - id: copy
        title: Copy the rows
        status: in-progress
        depends-on: [{step: schema, lag: P14D}, seam]
        started: 2026-02-23
        due: 2026-04-10
        reviewed: 2026-03-01
        blocked-by: [{ref: INC-118, since: 2026-03-09}]
        rollback: {how: turn it off, takes: PT5M, tested: 2026-03-04}
        risks: [it is slow]
        exit: [{checklist: {items: [{text: it works, checked: true}]}}]
      - {id: drop, title: Drop the tables, status: cancelled, not-before: 2026-05-01, window: cutover, point-of-no-return: true}
`);
  assert.deepEqual(messagesOf(markdown), []);
  assert.deepEqual(messagesOf(yaml), []);
  assert.deepEqual(markdown.steps.map(common), yaml.steps.map(common));
  assert.deepEqual(
    markdown.phases.map(({ due }) => due?.value),
    yaml.phases.map(({ due }) => due?.value),
  );
});
