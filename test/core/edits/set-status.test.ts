import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decisionStatusesFor } from '../../../src/core/edits/decision-statuses.ts';
import type { StatusChoices } from '../../../src/core/edits/status-choice.ts';
import { stepStatusesFor } from '../../../src/core/edits/step-statuses.ts';
import { readProject } from '../../../src/core/formats/read-project.ts';
import { type Project, textOf } from '../../../src/core/model/project.ts';
import { applyTextEdits } from '../../../src/core/text/text-edit.ts';
import { applyProjectEdit } from '../../support/check-fix.ts';
import { evaluateFixture } from '../../support/check-rule.ts';

const words = ({ choices }: StatusChoices) => choices.map(({ word }) => word);

function textAfter(project: Project, { choices }: StatusChoices, word: string): string {
  const change = choices.find(each => each.word === word)?.change ?? assert.fail(`no ${word}`);
  return applyTextEdits(textOf(project, change.file) ?? '', change.edits);
}

/** The first record of a log of two, of which the other one has the status `other`. */
function recordWith(head: string, other = 'Accepted') {
  const body = '\n\n## Context\n\nText.\n\n## Decision\n\nText.\n';
  const { project } = evaluateFixture(
    `--- docs/adr/0001-a.md\n${head}${body}--- docs/adr/0002-b.md\n# 2. B\n\n## Status\n\n${other}${body}`,
  );
  const [decision] = project.decisions;
  assert.ok(decision);
  return { project, answer: decisionStatusesFor(project, decision) };
}

/** The plan of a file, and what each step of it can be given. */
function planWith(file: string, text: string) {
  const { project } = evaluateFixture(`--- ${file}\n${text}`);
  const [plan] = project.plans;
  assert.ok(plan);
  return { project, answers: plan.steps.map(step => stepStatusesFor(project, { plan, step })) };
}

function first<T>(items: readonly T[]): T {
  const [item] = items;
  assert.ok(item !== undefined);
  return item;
}

test('a record in a section takes each status but the one it has and superseded', () => {
  const { project, answer } = recordWith('# 1. A\n\n## Status\n\nProposed');
  assert.equal(answer.written, 'Proposed');
  const others = ['Accepted', 'Deprecated', 'Rejected', 'Withdrawn', 'Deferred', 'Draft'];
  assert.deepEqual(words(answer), others);
  assert.match(textAfter(project, answer, 'Rejected'), /## Status\n\nRejected\n\n## Context/);
});

test('what comes next is offered first, what was before last', () => {
  const head = 'migration-plan: "1.0"\ntitle: Move\nsteps:\n';
  const { answers } = planWith('a.migration.yaml', `${head}  - {id: a, status: verifying}\n`);
  const others = ['done', 'on-hold', 'cancelled', 'rolled-back', 'planned', 'in-progress'];
  assert.deepEqual(words(first(answers)), others);
  const { answer } = recordWith('# 1. A\n\n## Status\n\nAccepted');
  assert.equal(words(answer)[0], 'Deprecated');
});

test('words as the log writes them: small letters, another language, a sign, a link', () => {
  const keyed = recordWith('---\nstatus: proposed\ndate: 2026-01-01\n---\n\n# 1. A');
  assert.match(textAfter(keyed.project, keyed.answer, 'accepted'), /^status: accepted$/m);
  const german = recordWith('# 1. A\n\n## Status\n\nVorgeschlagen', 'Akzeptiert');
  assert.deepEqual(words(german.answer), ['Akzeptiert']);
  const signs = recordWith('# 1. A\n\n## Status\n\n🤔 Proposed', '✅ Accepted');
  assert.deepEqual(words(signs.answer), ['✅ Accepted']);
  const links = recordWith('# 1. A\n\n## Status\n\n[PROPOSED](/a.md)', '[ACCEPTED](/a.md)');
  assert.deepEqual(words(links.answer), ['[ACCEPTED](/a.md)']);
});

test('an unfilled template takes a word, and a log without one speaks English', () => {
  const { project, answer } = recordWith(
    '# 1. A\n\n## Status\n\n[proposed | accepted | rejected]',
    '[proposed | accepted]',
  );
  assert.match(textAfter(project, answer, 'accepted'), /## Status\n\naccepted\n/);
});

test('nothing is offered where a word would take something away', () => {
  for (const head of [
    '# 1. A\n\n## Status\n\nAccepted on 2026-01-02',
    '# 1. A\n\n## Status\n\nSuperseded by [2. B](0002-b.md)',
    '# 1. A\n\n## Status\n\n- [x] Accepted',
    '# 1. A\n\nText without any.',
  ]) {
    assert.deepEqual(words(recordWith(head).answer), [], head);
  }
});

const yaml = `cairn: "1.0"
id: move
title: Move
steps:
  - id: first
    title: First
    status: planned
  - title: Second # by hand
    depends-on: [first]
  - {id: third, title: Third}
  - id: fourth
    title: Fourth
    status: [done]
`;

test('a step in YAML: its word changes, or a line comes below its name', () => {
  const { project, answers } = planWith('docs/migrations/move.migration.yaml', yaml);
  const [written, bare, flow, list] = answers;
  assert.ok(written && bare && flow && list);
  assert.deepEqual(words(written), [
    'in-progress',
    'verifying',
    'done',
    'on-hold',
    'cancelled',
    'rolled-back',
  ]);
  assert.match(textAfter(project, written, 'done'), /title: First\n {4}status: done\n/);
  assert.equal(bare.written, undefined);
  assert.match(
    textAfter(project, bare, 'planned'),
    /title: Second # by hand\n {4}status: planned\n {4}depends-on/,
  );
  assert.match(
    textAfter(project, flow, 'done'),
    /^ {2}- \{id: third, title: Third, status: done\}$/m,
  );
  assert.deepEqual(words(list), []);
});

test('a step between braces gets its status behind its name, where that is not the end of more', () => {
  const rows: readonly (readonly [step: string, after: string | undefined])[] = [
    ['{id: a, title: "A, b", kind: seam}', '{id: a, title: "A, b", status: done, kind: seam}'],
    ['{ title: A }', '{ title: A, status: done }'],
    ["{title: 'A', id: 'a',}", "{title: 'A', id: 'a', status: done,}"],
    ['{id: a, started: 2026-03-01}', '{id: a, status: done, started: 2026-03-01}'],
    ['{title: A, status: wip}', '{title: A, status: done}'],
    ['{title: A, status: }', '{title: A, status: done }'],
    [
      '{title: A, steps: [{title: B, status: }]}',
      '{title: A, status: done, steps: [{title: B, status: }]}',
    ],
    [
      '{steps: [{title: B, status: }], title: A, status: ~}',
      '{steps: [{title: B, status: }], title: A, status: done}',
    ],
    ['{title: A, status: [wip]}', undefined],
    ['{title: [A], kind: seam}', undefined],
    ['{id: a, title: A\n      b}', undefined],
    ['{id: a, title: &name A}', undefined],
    ['plain words, title: A', undefined],
  ];
  for (const [step, after] of rows) {
    const text = `migration-plan: "1.0"\ntitle: Move\nsteps:\n  - ${step}\n`;
    const { project, answers } = planWith('docs/migrations/move.migration.yaml', text);
    const [answer] = answers;
    const isOffered = answer !== undefined && words(answer).includes('done');
    const found = isOffered ? textAfter(project, answer, 'done') : undefined;
    assert.equal(found, after && text.replace(step, after), step);
  }
});

test('an empty status is filled, and not written a second time', () => {
  const rows = [
    ['id: a\n    status:\n', 'id: a\n    status: done\n'],
    ['id: a\n    status: # later\n', 'id: a\n    status: done # later\n'],
    ['status: null\n    title: A\n', 'status: done\n    title: A\n'],
    ['id: a\r\n    status: ""\r\n', 'id: a\r\n    status: done\r\n'],
    [
      'id: a\n    steps:\n      - id: b\n        status:\n',
      'id: a\n    status: done\n    steps:\n      - id: b\n        status:\n',
    ],
  ];
  for (const [step = '', after = ''] of rows) {
    const text = `migration-plan: "1.0"\ntitle: Move\nsteps:\n  - ${step}`;
    const { project, answers } = planWith('docs/migrations/move.migration.yaml', text);
    assert.equal(textAfter(project, first(answers), 'done'), text.replace(step, after), step);
  }
});

test('a status that other steps share by an alias is left alone', () => {
  const text = `title: Move
steps:
  - id: a
    title: A
    status: &state planned
  - id: b
    title: B
    status: *state
  - &base
    id: c
    title: C
    status: planned
  - <<: *base
    id: d
`;
  const { answers } = planWith('docs/migrations/move.migration.yaml', text);
  assert.deepEqual(
    answers.map(answer => words(answer).length),
    [0, 0, 6, 7],
  );
});

test('lines keep their kind of break', () => {
  const text = yaml.replaceAll('\n', '\r\n');
  const { project, answers } = planWith('docs/migrations/move.migration.yaml', text);
  const after = textAfter(project, answers[1] ?? assert.fail(), 'done');
  assert.match(after, /by hand\r\n {4}status: done\r\n {4}depends-on/);
});

test('a box is ticked and opened; other signs only where the plan has them', () => {
  const text = '# Migrate it\n\n- [ ] Copy the rows\n- [x] Drop the table\n- [ ] Tell all\n';
  const { project, answers } = planWith('MIGRATION_PLAN.md', text);
  const [open, ticked] = answers;
  assert.ok(open && ticked);
  assert.deepEqual([words(open), words(ticked)], [['done'], ['planned']]);
  assert.match(textAfter(project, open, 'done'), /- \[x\] Copy the rows/);
  const more = planWith('MIGRATION_PLAN.md', `${text}- [/] Read from both\n- [-] Log\n`);
  assert.deepEqual(words(first(more.answers)), ['in-progress', 'done', 'cancelled']);
});

test('a cell says it in the words of the plan', () => {
  const row = (name: string, status: string) => `| ${name} | ${status} |\n`;
  const text = `# Migration plan\n\n| Step | Status |\n|---|---|\n${row('Copy the rows', 'Not started')}${row('Drop the table', '✅')}${row('Tell all', 'Done, but see #12')}`;
  const { project, answers } = planWith('MIGRATION_PLAN.md', text);
  const [open, , noted] = answers;
  assert.ok(open && noted);
  assert.ok(words(open).includes('In progress') && words(open).includes('✅'));
  assert.match(textAfter(project, open, '✅'), /\| Copy the rows \| ✅ \|/);
  assert.deepEqual(words(noted), []);
});

test('a box beside a word is ticked with it', () => {
  const text =
    '# Migrate it\n\n- [ ] Copy the rows\n  - Status: in progress\n- [ ] Drop the table\n';
  const { project, answers } = planWith('MIGRATION_PLAN.md', text);
  const after = textAfter(project, first(answers), 'done');
  assert.match(after, /- \[x\] Copy the rows\n {2}- Status: done\n/);
});

test('what was chosen is what is read afterwards, and all else is as before', () => {
  const { project } = evaluateFixture(
    `--- docs/migrations/move.migration.yaml\n${yaml}--- docs/adr/0001-a.md\n# 1. A\n\n* Status: proposed\n* Date: 2026-01-01\n\n## Context\n\nA.\n`,
  );
  let count = 0;
  const check = ({ choices }: StatusChoices, read: (after: Project) => string | undefined) => {
    for (const { word, change } of choices) {
      const files = applyProjectEdit(project.files, { files: [change] });
      assert.equal(read(readProject(files.values())), word);
      count++;
    }
  };
  const [plan] = project.plans;
  const [decision] = project.decisions;
  assert.ok(plan && decision);
  plan.steps.forEach((step, index) => {
    check(stepStatusesFor(project, { plan, step }), after => {
      assert.equal(after.plans[0]?.steps.length, plan.steps.length);
      return after.plans[0]?.steps[index]?.status?.value;
    });
  });
  check(decisionStatusesFor(project, decision), after => after.decisions[0]?.status?.value);
  assert.equal(count, 6 + 7 + 7 + 6);
});

test('a heading that tells the status of all below it is never written for one of them', () => {
  const { answers } = planWith(
    'docs/hooks-migration-plan.md',
    '# Move\n\n## Hooks ✅\n\n1. Remove the hooks\n2. Paint the wall\n\n## Lamps\n\n1. Hang the lamps\n',
  );
  assert.deepEqual(answers.map(words), [[], [], []]);
  const held = planWith(
    'docs/hooks-migration-plan.md',
    '# Move\n\n## Phase 1: Hooks (on hold)\n\n- [ ] Remove the hooks\n- [ ] Paint the wall\n',
  );
  const answer = first(held.answers);
  assert.deepEqual(words(answer), ['done']);
  assert.match(textAfter(held.project, answer, 'done'), /\(on hold\)\n\n- \[x\] Remove/);
});

test('what a heading says of several records is not changed for one of them', () => {
  const entry = (number: number) => `### ADR-${number}: A b\n\n**Decision:** Text.\n\n`;
  const { project } = evaluateFixture(
    `--- docs/decisions.md\n# Decisions\n\n## Accepted\n\n${entry(1)}${entry(2)}`,
  );
  const decision = first(project.decisions);
  assert.equal(decision.status?.value, 'accepted');
  assert.deepEqual(decisionStatusesFor(project, decision), { written: 'Accepted', choices: [] });
});

test('the mark on a title is changed where it stands', () => {
  const { project, answer } = recordWith('# Use Kafka (Accepted)', 'Deprecated');
  assert.match(textAfter(project, answer, 'Deprecated'), /^# Use Kafka \(Deprecated\)\n/);
});
