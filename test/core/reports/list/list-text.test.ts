import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../../../src/core/analysis/analyse.ts';
import { noConfiguration } from '../../../../src/core/model/configuration.ts';
import type { Project } from '../../../../src/core/model/project.ts';
import { listText } from '../../../../src/core/reports/list/list-text.ts';
import { widthOf } from '../../../../src/core/reports/text-line.ts';
import {
  after,
  decision,
  factsOn,
  impediment,
  phase,
  plan,
  project,
  sourced,
  step,
  unsupportedGate,
} from '../../../support/plan-builder.ts';

function textOf(of: Project, width?: number): string {
  const facts = factsOn('2026-03-16');
  const about = { folder: '/project', pathOf: (file: string) => file, folders: 3, notes: [] };
  const lines = listText({ project: of, analysis: analyse(of, facts), facts, ...about }, width);
  return lines
    .map(line =>
      line
        .map(({ text }) => text)
        .join('')
        .trimEnd(),
    )
    .join('\n');
}

const span = { start: 0, end: 0 };
const replaced = {
  kind: 'superseded-by',
  target: '3',
  series: undefined,
  targetFile: undefined,
  inPart: false,
  raw: '3',
  span,
} as const;
const decisions = [
  decision('docs/adr/0001-a.md', 'accepted', {
    title: sourced('Use one'),
    date: sourced('2026-01-05'),
  }),
  decision('docs/adr/0002-b.md', 'superseded', {
    title: sourced('Use two'),
    relations: [replaced],
  }),
  decision('docs/adr/0003-c.md', undefined, { title: undefined }),
  decision('docs/adr/0004-d.md', 'unknown', {
    title: sourced('Use \u202efour'),
    status: { ...sourced('unknown'), raw: 'vielleicht' },
  }),
];

test('a line for each decision, under the folder of its log', () => {
  assert.equal(
    textOf(project([], decisions)),
    `docs/adr  4 decisions
  ✓ 0001  Use one           accepted · 5 Jan            docs/adr/0001-a.md:1
  → 0002  Use two           superseded by 0003          docs/adr/0002-b.md:1
  ? 0003  without a title   no status written           docs/adr/0003-c.md:1
  ? 0004  Use \\u{202e}four  not understood: vielleicht  docs/adr/0004-d.md:1

4 decisions found · 0 plans · 0 files left out`,
  );
});

test('the name of a folder is told as what it is, and is no status', () => {
  const title = sourced('Use one');
  const placedAs = { ...sourced('rejected' as const), raw: 'rejected' };
  assert.match(
    textOf(project([], [decision('docs/adr/rejected/0001-a.md', undefined, { title, placedAs })])),
    / {2}\? 0001 {2}Use one {2}no status written, its folder or file is named “rejected” /,
  );
});

test('a line for each step: symbol, title, why, place', () => {
  const steps = [
    step('seam', { is: 'done', title: sourced('Cut a seam'), idSpan: { start: 1, end: 5 } }),
    step('seam-1', { is: 'done', title: sourced('Name it'), parent: 'seam', depth: 1 }),
    step('copy', {
      is: 'in-progress',
      title: sourced('Copy the data'),
      blockedBy: [impediment({ to: 'INC-118', since: '2026-03-09' })],
      due: sourced('2026-03-10'),
    }),
    step('move', { title: sourced('Move the readers'), dependsOn: [after('copy')] }),
    step('note', { title: sourced('Tell everybody'), status: undefined }),
  ];
  const made = plan(steps, { file: 'plan.yaml', title: sourced('Move'), detected: 'likely' });
  const text = textOf(project([made]));
  const marks = text.split('\n').map(line => line.slice(0, 22).trimEnd());
  assert.deepEqual(marks.slice(0, 6), [
    'Move  1 of 4 steps don',
    '  ✓ seam: Cut a seam',
    '    ✓ Name it',
    '  ✖ Copy the data',
    '  ⊘ Move the readers',
    '  · Tell everybody',
  ]);
  const [head = '', , , blocked = ''] = text.split('\n');
  assert.equal(
    head,
    'Move  1 of 4 steps done · 1 not marked · 1 blocked · 1 overdue · looks like a plan  plan.yaml:1',
  );
  assert.match(blocked, /INC-118.* {2}! .* {2}plan\.yaml:1$/);
  assert.match(text, / · 1 plan \(1 by its look\) · /);
});

test('lines fit a terminal', () => {
  const long = 'A very long title that goes on and on, much further than a terminal is wide';
  const wide = decisions.map(each => ({ ...each, title: sourced(long) }));
  for (const line of textOf(project([], wide), 100).split('\n'))
    assert.ok(widthOf(line) <= 100, line);
});

test('what is wrong with a step is not cut where the line is too long, the worst first', () => {
  const steps = [
    step('copy', {
      is: 'in-progress',
      title: sourced('Copy all the rows of the old tables'),
      started: sourced('2026-02-20'),
      due: sourced('2026-03-10'),
      dependsOn: [after('cut')],
    }),
    step('cut', { title: sourced('Cut a seam between the two') }),
  ];
  const made = plan(steps, { file: 'docs/migrations/a.migration.yaml', title: sourced('Move') });
  const words = textOf(project([made]), 90).replace(/\s+/g, ' ');
  assert.ok(words.includes('! Due 10 Mar, 6 days ago. ⇄ Started before cut is done.'), words);
});

test('what a step waits for stands before what is wrong with it', () => {
  const steps = [
    step('cut'),
    step('copy', { due: sourced('2026-03-10'), dependsOn: [after('cut')] }),
  ];
  const made = plan(steps, { file: 'a.migration.yaml', title: sourced('Move') });
  assert.match(textOf(project([made])), /copy {2}Waiting for cut\. {2}! Due 10 Mar, 6 days ago\./);
});

test('that no step tells an order is said once, in the head', () => {
  const made = plan([step('a'), step('b')], { file: 'plan.yaml', title: sourced('Move') });
  assert.deepEqual(
    textOf(project([made]))
      .split('\n')
      .slice(0, 3),
    [
      'Move  0 of 2 steps done · no step says which one it comes after  plan.yaml:1',
      '  ○ a  Ready as far as is written.  plan.yaml:1',
      '  ○ b  Ready as far as is written.  plan.yaml:1',
    ],
  );
});

test('steps stand below the title of their phase', () => {
  const phases = [phase('one', 'Prepare'), phase('two', 'Cut over')];
  const steps = [
    step('a', { phase: 'one' }),
    step('a-1', { phase: 'one', parent: 'a', depth: 1 }),
    step('b', { phase: 'two' }),
    step('loose', {}),
  ];
  const made = plan(steps, { file: 'plan.yaml', title: sourced('Move'), phases });
  const rows = textOf(project([made]))
    .split('\n')
    .slice(1, 7);
  assert.deepEqual(
    rows.map(row => row.slice(0, 11).trimEnd()),
    ['  Prepare', '    ○ a', '      ○ a-1', '  Cut over', '    ○ b', '  ○ loose'],
  );
});

test('nothing found says where it looked, and how to start', () => {
  assert.equal(
    textOf(project([])),
    `0 decisions found · 0 plans · 0 files left out
Looked at 0 Markdown or YAML files in 3 folders below /project.
Start with: cairn new decision "TITLE", or cairn new plan "TITLE".`,
  );
});

test('and where the configuration has it look', () => {
  const configuration = {
    ...noConfiguration,
    decisions: [sourced('records'), sourced('choices/*.md')],
    plans: [sourced('work')],
  };
  const [, , places] = textOf({ ...project([]), configuration }).split('\n');
  assert.equal(
    places,
    '.cairn.yaml has Cairn look for decisions also in records, choices/*.md, for plans also in work.',
  );
});

test('the head of a plan at rest says so, and counts nothing that asks for somebody', () => {
  const held = [step('a', { is: 'in-progress', blockedBy: [impediment({})] })];
  const headOf = (status: 'active' | 'on-hold' | 'cancelled') => {
    const one = plan(held, { status: sourced(status) });
    return textOf(project([one])).split('\n')[0];
  };
  assert.match(headOf('active') ?? '', /0 of 1 step done · 1 blocked/);
  assert.match(headOf('on-hold') ?? '', /0 of 1 step done · on hold(?! · )/);
  assert.match(headOf('cancelled') ?? '', /0 of 1 step done · cancelled(?! · )/);
});

test('a plan that cannot be read whole calls no step ready', () => {
  const steps = [step('a', { is: 'planned' }), step('b', { is: 'done' })];
  const marksOf = (isWhole: boolean) =>
    textOf(project([{ ...plan(steps), isWhole }]))
      .split('\n')
      .slice(1, 3)
      .map(line => line.trim()[0]);
  assert.deepEqual(marksOf(true), ['○', '✓']);
  assert.deepEqual(marksOf(false), ['·', '✓']);
});

test('of a done step the list says what speaks against that, and nothing else', () => {
  const done = { is: 'done', exit: [unsupportedGate('ast-grep')] } as const;
  const text = textOf(project([plan([step('seam', { is: 'done' }), step('cut', done)])]));
  assert.match(text, /✓ seam +docs/);
  assert.match(text, /✓ cut +\? Could not be checked: /);
});

test('what a step waits for is not told a second time as what could not be checked', () => {
  const asks = { entry: [unsupportedGate('ast-grep')] };
  const text = textOf(project([plan([step('seam', { is: 'done' }), step('cut', asks)])]));
  assert.match(text, /… cut +Waiting: (?!.*\?).* docs/);
  const both = { ...asks, exit: [unsupportedGate('sonar')] };
  const more = textOf(project([plan([step('seam', { is: 'done' }), step('cut', both)])]));
  assert.match(more, /… cut +Waiting: .*\? Could not be checked: .* and /);
});
