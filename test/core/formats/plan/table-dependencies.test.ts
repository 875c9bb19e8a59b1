import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sliceOf } from '../../../../src/core/text/span.ts';
import { checkRules } from '../../../support/check-rule.ts';
import { firstStep, markdownPlan, outlineOf, present, problemsOf } from './plan-outline.ts';

/** What the last of four steps waits for, by what its cell says. */
function after(cell: string, heading = 'Depends on'): string {
  const plan = markdownPlan(`# Move

| # | Step | ${heading} | Status |
|---|---|---|---|
| 1 | Copy the rows | | Open |
| 2 | Check them | | Open |
| 3 | Switch, at night | | Open |
| 4 | Drop the table | ${cell} | Open |
`);
  assert.deepEqual(plan.problems, []);
  return present(plan.steps[3])
    .dependsOn.map(({ ref, lag }) => (lag > 0 ? `${ref.raw}+${lag}` : ref.raw))
    .join(' | ');
}

const cells: readonly (readonly [cell: string, steps: string])[] = [
  ['1', 'Copy the rows'],
  ['#1', 'Copy the rows'],
  ['**1**', 'Copy the rows'],
  ['Step 1', 'Copy the rows'],
  ['step #2.', 'Check them'],
  ['No. 2', 'Check them'],
  ['1, 2', 'Copy the rows | Check them'],
  ['1; 2', 'Copy the rows | Check them'],
  ['1<br>2', 'Copy the rows | Check them'],
  ['1 and 2', 'Copy the rows | Check them'],
  ['1 & 3', 'Copy the rows | Switch, at night'],
  ['1–3', 'Copy the rows | Check them | Switch, at night'],
  ['1-2, 3', 'Copy the rows | Check them | Switch, at night'],
  ['Copy the rows', 'Copy the rows'],
  ['copy the rows, 2', 'copy the rows | Check them'],
  ['Switch, at night', 'Switch, at night'],
  ['1+14d', 'Copy the rows+14'],
  ['3-1', ''],
  ['9', ''],
  ['1-9', ''],
  ['', ''],
  ['-', ''],
  ['None', ''],
  ['PostgreSQL 15', ''],
  ['Vendor, 2', 'Check them'],
  ['1.', 'Copy the rows'],
  ['10', ''],
];

for (const [cell, steps] of cells) {
  test(`"${cell}" in the column of dependencies`, () => assert.equal(after(cell), steps));
}

test('headings that name what comes before', () => {
  const headings =
    'Depends on,DEPENDENCIES,Predecessor,Prerequisites,Abhängig von,Vorgänger,Dépend de,Prérequis,Depende de,Dependências,Dipende da,依赖,前置任务,依存,先行タスク';
  for (const heading of headings.split(',')) {
    assert.equal(after('1', heading), 'Copy the rows', heading);
  }
  for (const heading of ['Notes', 'Before', 'Depends', 'Version']) {
    assert.equal(after('1', heading), heading === 'Depends' ? 'Copy the rows' : '', heading);
  }
});

test('rows are named by their ids, and by the column that counts, whatever it is called', () => {
  const named = (heading: string, ids: readonly string[], cell: string) =>
    outlineOf(
      markdownPlan(
        `# Move\n\n| ${heading} | Schritt | Abhängig von | Status |\n|---|---|---|---|\n| ${ids[0]} | Copy | | erledigt |\n| ${ids[1]} | Drop | ${cell} | offen |\n`,
      ),
    );
  const expected = 'copy [done] Copy\ndrop [planned] Drop | after Copy';
  assert.equal(named('ID', ['T1', 'T2'], 'T1'), expected);
  assert.equal(named('Nr.', ['1', '2'], 'Schritt 1'), expected);
  assert.equal(named('Step', ['1', '2'], '1'), expected);
  assert.equal(named('番号', ['1', '2'], '1'), expected);
  // Two rows with one number are not told apart.
  assert.equal(named('Nr.', ['1', '1'], '1'), 'copy [done] Copy\ndrop [planned] Drop');
});

test('a number means a row of its own table, and a title that two steps have means none', () => {
  const table = (first: string, second: string) =>
    `| # | Step | Depends on | Status |\n|---|---|---|---|\n| 1 | ${first} | | Open |\n| 2 | ${second} | 1 | Open |\n`;
  const two = (first: string) =>
    outlineOf(
      markdownPlan(`# Move\n\n${table('Copy', 'Drop')}\n\n## Then\n\n${table(first, 'Tell')}`),
    );
  assert.match(two('Check'), /Drop \| after Copy\n[\s\S]*Tell \| .*after Check$/);
  assert.doesNotMatch(two('Copy'), /after/);
});

test('what a cell says blocks a step', () => {
  const blocked = (cell: string, heading = 'Blocked by') => {
    const text = `# Move\n\n| Task | ${heading} | Status |\n|---|---|---|\n| Copy | ${cell} | Open |\n`;
    const plan = markdownPlan(text);
    assert.deepEqual(problemsOf(plan, text), []);
    return firstStep(plan).blockedBy.map(
      ({ ref, reason }) => `${ref?.raw ?? '-'}/${reason ?? '-'}`,
    );
  };
  assert.deepEqual(blocked('#12'), ['#12/-']);
  assert.deepEqual(blocked('INC-118 (the vendor)'), ['INC-118/the vendor']);
  assert.deepEqual(blocked('no token'), ['-/no token']);
  assert.deepEqual(blocked('der Umzug', 'Blockiert durch'), ['-/der Umzug']);
  for (const cell of ['', '-', '—', 'none', 'N/A', 'nichts', 'なし', '~~#12~~']) {
    assert.deepEqual(blocked(cell), [], cell);
  }
});

test('the place of a dependency is what is written in the cell', () => {
  const text =
    '# Move\n\n| # | Step | Depends on | Status |\n|---|---|---|---|\n| 1 | Copy | | Open |\n| 2 | Drop | Step 1 | Open |\n';
  const [dependency] = present(markdownPlan(text).steps[1]).dependsOn;
  assert.equal(dependency && sliceOf(text, dependency.ref.span), 'Step 1');
});

test('a row waits for the row that it names', () => {
  checkRules(`
--- MIGRATION_PLAN.md
# Move

| Nr. | Schritt | Abhängig von | Verantwortlich | Status |
|---|---|---|---|---|
| 1 | Kopieren | | Li | in Arbeit |
| 2 | Löschen | 1 | Li | in Arbeit |
                ^ warning early-start: loschen: started before kopieren is done.
`);
});

test('any table of steps is read without a fault', () => {
  const cell = fc.constantFrom(
    '',
    '1',
    '2',
    '1-3',
    '3–1',
    '#1',
    'a',
    'A, b',
    '1,,2',
    '**',
    '|',
    '`1',
    '<br>',
    '+',
    '1+',
    '~~',
    '1-1000000',
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 8 }), rows => {
      const lines = rows.map(([key, title, on]) => `| ${key} | ${title} | ${on} | open |\n`);
      const text = `# Move\n\n| ID | Step | Depends on | Status |\n|---|---|---|---|\n${lines.join('')}`;
      for (const { dependsOn, span } of markdownPlan(text).steps) {
        for (const { ref } of dependsOn) {
          assert.ok(ref.span.start >= span.start && ref.span.end <= span.end && ref.raw !== '');
        }
      }
    }),
  );
});
