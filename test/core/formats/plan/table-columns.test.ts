import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Step } from '../../../../src/core/model/plan/plan.ts';
import { sliceOf } from '../../../../src/core/text/span.ts';
import { checkRules } from '../../../support/check-rule.ts';
import { firstStep, markdownPlan, outlineOf, present, problemsOf } from './plan-outline.ts';

function stepWith(heading: string, cell: string): { readonly step: Step; readonly text: string } {
  const text = `# Move\n\n| Task | ${heading} | Status |\n|---|---|---|\n| Copy | ${cell} | Open |\n`;
  return { step: firstStep(markdownPlan(text)), text };
}

function ownersOf(heading: string, cell: string): string[] {
  return stepWith(heading, cell).step.owners.map(({ value }) => value);
}

function dueOf(heading: string, cell: string): string | undefined {
  return stepWith(heading, cell).step.due?.value;
}

test('a table of steps tells who does each of them, and until when', () => {
  const plan = markdownPlan(`# Move

| # | Step | Owner | Due | Status |
|---|---|---|---|---|
| 1 | Copy the rows | @acme/data, Li | 2026-04-10 | In progress |
| 2 | Switch the reads | **Sam** | \`2026-05-01\` | Open |
| 3 | Drop the table | TBD | | |
| 4 | Tell everybody | - |
`);
  assert.equal(
    outlineOf(plan),
    [
      'copy-the-rows [in-progress] Copy the rows | owners @acme/data, Li | due 2026-04-10',
      'switch-the-reads [planned] Switch the reads | owners Sam | due 2026-05-01',
      'drop-the-table [?] Drop the table',
      'tell-everybody [?] Tell everybody',
    ].join('\n'),
  );
  assert.deepEqual(plan.problems, []);
});

test('each value is from the table, with the place in its cell', () => {
  const { step, text } = stepWith('Due', '~~2026-03-01~~ 2026-04-10');
  assert.equal(step.due?.source, 'table');
  assert.equal(step.due && sliceOf(text, step.due.span), '2026-04-10');
  const { step: owned, text: other } = stepWith('Owner', '[Li](https://x.example/li)<br>@sam');
  assert.deepEqual(
    owned.owners.map(({ source, span }) => [source, sliceOf(other, span)]),
    [
      ['table', 'Li'],
      ['table', '@sam'],
    ],
  );
  assert.equal(owned.status?.source, 'table');
});

test('headings that name who does it', () => {
  const headings =
    'Owner,OWNERS,**Owner**,Owner:,👤 Owner,Owner (team),Responsible,Assignee,Assigned_to,DRI,Verantwortlich,Zuständig,Responsable,Responsável,Responsabile,负责人,担当者';
  for (const heading of headings.split(',')) {
    assert.deepEqual(ownersOf(heading, 'Li'), ['Li'], heading);
  }
});

test('headings that name the day it is due', () => {
  const headings =
    'Due,ETA,Due date,due-date,Due Date (UTC),Deadline,Target date,Target,By when?,Fällig am,Frist,Échéance,Date limite,Fecha límite,Prazo,Scadenza,截止日期,期限';
  for (const heading of headings.split(',')) {
    assert.equal(dueOf(heading, '2026-04-10'), '2026-04-10', heading);
  }
});

test('headings that may mean something else name nobody and no day', () => {
  for (const heading of ['Team', 'Reviewer', 'Date', 'Started', 'Updated', 'Previous owner', '']) {
    const { step } = stepWith(heading, '2026-04-10');
    assert.deepEqual([step.owners, step.due], [[], undefined], heading);
  }
});

test('a cell that says more than its day leaves a doubt', () => {
  assert.equal(stepWith('Due', '2026-04-10').step.due?.doubt, undefined);
  assert.equal(stepWith('Due', '**2026-04-10**').step.due?.doubt, undefined);
  for (const cell of ['2026-04-10 (tentative)', '2026-04-10?', '~ 2026-04-10', 'by 2026-04-10']) {
    const due = present(stepWith('Due', cell).step.due);
    assert.equal(due.value, '2026-04-10', cell);
    assert.equal(due.doubt, 'The cell says more than this day.', cell);
  }
});

test('what is no certain day is no day, and told where it looks like one', () => {
  const cells: readonly (readonly [string, readonly string[]])[] = [
    ['Q2 2026', []],
    ['TBD', []],
    ['Sprint 4', []],
    ['May', []],
    ['~~2026-03-01~~', []],
    [
      '04/03/2026',
      ['04/03/2026: "04/03/2026" may be 2026-03-04 or 2026-04-03. Write it as YYYY-MM-DD.'],
    ],
    [
      '3 April 2026',
      ['3 April 2026: "3 April 2026" is not written as YYYY-MM-DD. Did you mean "2026-04-03"?'],
    ],
    [
      '2026-02-30',
      ['2026-02-30: "2026-02-30" is not a day of the calendar. Write it as YYYY-MM-DD.'],
    ],
    [
      '2026-03-01 or 2026-04-01',
      [
        '2026-03-01 or 2026-04-01: "2026-03-01 or 2026-04-01" names several days, so none is taken for the day it is due.',
      ],
    ],
  ];
  for (const [cell, messages] of cells) {
    const { text, step } = stepWith('Due', cell);
    assert.equal(step.due, undefined, cell);
    assert.deepEqual(problemsOf(markdownPlan(text), text), messages, cell);
  }
});

test('a label in the title and a cell tell the same step', () => {
  const text =
    '# Move\n\n| Task | Due | Status |\n|---|---|---|\n| Copy `due:2026-04-01` | 2026-05-01 | Open |\n';
  assert.equal(firstStep(markdownPlan(text)).due?.value, '2026-04-01');
});

test('a step of a table is overdue, and somebody owns it', () => {
  checkRules(`
now: 2026-03-16
--- MIGRATION_PLAN.md
# Move

| Task | Responsible | Deadline | Status |
|---|---|---|---|
| Copy | Li | 2026-03-01 | In progress |
              ^^^^^^^^^^ warning overdue-step: copy was due on 1 Mar, 15 days ago.
| Drop | | 2026-06-01 | In progress |
  ^^^^ warning unowned-step: Nobody owns drop, which has begun.
`);
});

test('a note of a row says what it waits for, where a clause begins with it', () => {
  const blockersOf = (cell: string) =>
    stepWith('Notes', cell).step.blockedBy.map(({ ref, reason }) => ref?.raw ?? reason);
  assert.deepEqual(blockersOf('waiting for INC-7'), ['INC-7']);
  assert.deepEqual(blockersOf('Half done; blocked by the vendor'), ['the vendor']);
  assert.deepEqual(blockersOf('Requests blocked by a proxy count'), []);
  assert.deepEqual(blockersOf('blocked by: none'), []);
});
