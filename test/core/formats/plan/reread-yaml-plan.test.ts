import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { plainReading } from '../../../../src/core/formats/configuration/reading.ts';
import { readProject } from '../../../../src/core/formats/read-project.ts';
import { rereadYamlPlan } from '../../../../src/core/formats/reread-yaml-plan.ts';
import type { Plan } from '../../../../src/core/model/plan/plan.ts';
import type { Project } from '../../../../src/core/model/project.ts';
import type { SourceFile } from '../../../../src/core/model/source-file.ts';
import { createRandom, type Random } from '../../../fuzz/random.ts';

/* A plan that is read step by step while somebody types is the plan that reading all of it gives. */

const whole = `migration-plan: "1.0"
title: Move the orders
owners: ["@orders"]
staus: active
steps:
  - id: expand
    title: Create the tables
    status: done   # since May
    finished: 2026-05-04
    nonsense: 1
  # Between two.
  - id: copy
    title: Copy what is there, in
      two lines
    depends-on: [expand]
    description: |
      It goes on for days.

      Nobody waits.

    entry:
      - decision: {ref: ADR-0047, status: accepted}
      - "Everybody agrees"
    exit:
      - soak: {for: P7D}
        waiver: {by: "@ana", reason: 'It''s small'}
    rollback:
      strategy: reverse
      steps: [Drop the tables]
    steps:
      - Write the script
      - Write the script
      - id: run
        title: Run it
        due: 2026-13-01
  - Tell everybody
  - {id: cut, title: Cut over, kind: cutover, depends-on: [copy, {step: run, lag: P2D}]}
  - title: Tell everybody
    blocked-by:
      - {ref: INC-7, reason: The store is down, since: 2026-05-01}
    due: 2026-06-01
incidents:
  - {id: INC-7, title: Down, severity: 2, status: open}
x-note: done
`;

const sameColumn = `migration-plan: "1.0"
steps:
- id: a
  title: A
- id: b
  title: B
  depends-on: [a]
phases:
- title: Later
  steps:
  - id: c
    title: C
    entry: [{manual: {what: Look}}]
`;

const phases = `migration-plan: "1.0"
steps:
    - id: first
      title: Begin
      decisions: [ADR-0003]
phases:
  - title: Expand
    decisions: [ADR-0001]
    steps:
    # The first of all.
    - id: expand
      title: Create the tables
      decisions: [ADR-0002]
      entry:
        - manual: {what: Look}
      steps: [Write them, {id: run, title: Run them}]
    - {id: tell, title: Tell them}

    exit:
      - approval: {by: "@ana"}
    entry:
      - decision: {ref: ADR-0047, status: accepted}
  - title: Contract
    barrier: true
    steps:
      - {id: drop, title: Drop the tables,
        kind: contract}
      - title: Tell everybody
        wrong: 1
title: Move it
`;

const folder = 'test/core/formats/plan/fixtures';
const fixtures = readdirSync(folder)
  .filter(name => name.endsWith('yaml'))
  .map(name => readFileSync(`${folder}/${name}`, 'utf8'));

const texts = [whole, whole.replaceAll('\n', '\r\n'), sameColumn, phases, ...fixtures];

const pieces = [
  ...['x', ' ', '\n', '\r\n', '  ', '    ', '- ', '  - ', ': ', ', ', '#', '"', "'", '|', '>', '?'],
  ...['[', ']', '{', '}', '&a ', '*a', '!t ', '\t', '---\n', '...\n', '\ufeff', '\0', '%', '👩‍🚀'],
  ...['id: x', 'title: y', 'title: Tell everybody', 'status: ', 'done', 'planed', '2026-05-01'],
  ...['\n    due: 2026-07-01', '\n  - id: new\n    title: New', '\n  - Tell everybody', '\nsteps:'],
  ...['\n    depends-on: [copy]', '\n    wrong: 1', '\n      - Write the script', '\nflags: []'],
] as const;

const words = ['x', 'y', ' ', '1', 'an', ' of', '\n', '.', '    x-note: a\n'] as const;

/** Mostly a sign or two, as people type; sometimes lines that were pasted or taken away. */
function edit(random: Random, text: string): string {
  const at = random.below(text.length + 1);
  const cut = random.below(3) > 0 ? 0 : random.below(random.below(8) > 0 ? 4 : 120);
  const piece = random.below(3) > 0 ? random.pick(words) : random.pick(pieces);
  return text.slice(0, at) + piece + text.slice(at + cut);
}

const path = 'a.migration.yaml';

function read(text: string, former?: Project): { readonly project: Project; readonly plan: Plan } {
  const file: SourceFile = { path, content: { kind: 'text', text } };
  const project = readProject([file], '', () => {}, former);
  return { project, plan: project.plans[0] ?? assert.fail() };
}

for (const [index, text] of texts.entries()) {
  test(`after any edits a plan is what reading all of it gives, text ${index}`, () => {
    const random = createRandom(index);
    for (let round = 0; round < 15; round++) {
      let current = text;
      let { project } = read(current);
      for (let step = 0; step < 12; step++) {
        // A text that is broken stays so for long: most edits begin with a good one.
        const next = edit(random, random.below(2) > 0 ? current : text);
        const { project: reread, plan } = read(next, project);
        assert.deepEqual(plan, read(next).plan, next);
        [current, project] = [next, reread];
      }
    }
  });
}

/** What typing `piece` behind the first `after` gives without reading all of the plan. */
function type(text: string, after: string, piece: string): Plan | undefined {
  const at = text.indexOf(after) + after.length;
  assert.ok(at >= after.length);
  const next = text.slice(0, at) + piece + text.slice(at);
  const { plan } = read(text);
  const result = rereadYamlPlan({ plan, text }, next, plainReading.words);
  if (result) assert.deepEqual(result, read(next).plan);
  return result;
}

for (const [what, after, piece] of [
  ['a title', 'Create the', ' new'],
  ['a comment', 'since', ' early'],
  ['a comment between two steps', '# Between', ' these'],
  ['a description', 'It goes', ' on and'],
  ['a date', 'finished: 2026-05-0', '5'],
  ['a further key', 'title: Cut over', ', due: 2026-06-01'],
  ['a sub-step', 'title: Run it', ' all'],
] as const) {
  test(`of a plan only the step is read in which somebody types: ${what}`, () => {
    assert.ok(type(whole, after, piece));
  });
}

for (const [what, after, piece] of [
  ['before the phases', 'Begin', ' it'],
  ['with what its phase asks for', 'Create the', ' new'],
  ['before another key of the phase', 'Tell them', ' all'],
  ['of a later phase, over two lines', 'kind: contr', 'x'],
  ['before another key of the plan', 'wrong: 1', '2'],
] as const) {
  test(`a step is read alone ${what}`, () => {
    assert.ok(type(phases, after, piece));
  });
}

test('an id is read alone where every step has one, and so is the last step of a text', () => {
  const text = sameColumn.slice(0, sameColumn.indexOf('phases'));
  assert.ok(type(text, 'id: a', 'b'));
  assert.ok(type(text, 'title: B', 'c'));
  assert.ok(type(text, 'depends-on: [a]', '\n  due: 2026-05-01'));
});

for (const [what, after, piece] of [
  ['a title from which an id is made, before another one', '- Tell', ' x'],
  ['a title of the plan', 'Move the', ' old'],
  ['an anchor', 'depends-on: ', '&a '],
  ['a further step', 'Create the tables', '\n  - id: more'],
  ['a key of the plan', 'Create the tables', '\ndue: 2026-05-01'],
] as const) {
  test(`all of a plan is read where more may change than a step: ${what}`, () => {
    assert.equal(type(whole, after, piece), undefined);
  });
}

for (const [what, after, piece] of [
  ['a quote that is never closed', 'Create the tables\n    status: ', '"'],
  ['a colon in a title', 'Create the', ': new'],
  ['a key without a colon', 'Create the tables', '\n    owner'],
  ['a quote in what a step waits for', 'depends-on: [', '"'],
  ['a list that is not closed, in a sub-step', 'title: Run it', ' all\n        depends-on: [x'],
] as const) {
  test(`a step with a fault is read alone, and the others are what they were: ${what}`, () => {
    const plan = type(whole, after, piece);
    assert.equal(plan?.isWhole, false);
    assert.equal(plan.problems.length, 1);
    assert.deepEqual(
      plan.steps.map(({ id }) => id),
      read(whole).plan.steps.map(({ id }) => id),
    );
  });
}

test('the step with a fault in a phase is read alone as well', () => {
  assert.equal(type(phases, 'Tell them', ': all')?.isWhole, false);
});

test('a step with a fault is not read alone where lines look like steps that are none', () => {
  const text = whole.replace('title: Move the orders', 'title: Move the orders\n  - and more');
  assert.equal(type(text, 'Create the', ': new'), undefined);
});

test('a step is read alone when the fault in it is put right', () => {
  const broken = whole.replace('    status: done', '    stat\n    status: done');
  const right = whole.replace('    status: done', '    weight: 2\n    status: done');
  const { project } = read(broken, read(whole).project);
  assert.equal(project.plans[0]?.isWhole, false);
  const { plan } = read(right, project);
  assert.deepEqual(plan, read(right).plan);
  // What stands in front of the step is the same object, so it was not read again.
  const first = read(sameColumn);
  const after = read(sameColumn.replace('title: B', 'title B'), first.project);
  const last = read(sameColumn.replace('title: B', 'title: C'), after.project);
  assert.equal(last.plan.steps[0], first.plan.steps[0]);
});
