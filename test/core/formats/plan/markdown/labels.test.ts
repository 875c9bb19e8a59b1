import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sliceOf } from '../../../../../src/core/text/span.ts';
import { firstStep, markdownPlan, outlineOf, problemsOf } from '../plan-outline.ts';

/*
 * Labels in the line of a step: which writing is one, which is prose, and what is told where its value is
 * not understood. A box and a label that do not agree are told, and neither makes more done than the box.
 */

function read(line: string): { readonly first: string; readonly told: readonly string[] } {
  const text = `# Plan\n\n${line}\n- [ ] seam\n- [ ] drop\n`;
  const plan = markdownPlan(text);
  return { first: outlineOf(plan).split('\n')[0] ?? '', told: problemsOf(plan, text) };
}

for (const [line, first] of [
  ['- [ ] Copy `due:2026-04-10`', 'copy [planned] Copy | due 2026-04-10'],
  ['- [ ] Copy `Due: 2026-04-10`', 'copy [planned] Copy | due 2026-04-10'],
  ['- [ ] Copy `due : 2026-04-10`', 'copy [planned] Copy | due 2026-04-10'],
  ['- [ ] `due:2026-04-10` Copy', 'copy [planned] Copy | due 2026-04-10'],
  ['- [ ] Copy due:2026-04-10', 'copy [planned] Copy | due 2026-04-10'],
  ['- [ ] Copy [due:: 2026-04-10]', 'copy [planned] Copy | due 2026-04-10'],
  ['- [ ] Copy (due:: 2026-04-10)', 'copy [planned] Copy | due 2026-04-10'],
  ['- [ ] Copy 📅 2026-04-10', 'copy [planned] Copy | due 2026-04-10'],
  ['- [ ] Copy `due:2026-04-10` `due:2026-05-10`', 'copy [planned] Copy | due 2026-04-10'],
  ['- [ ] Copy `after:seam, drop`', 'copy [planned] Copy | after seam, drop'],
  ['- [ ] Copy `dependsOn:seam+2d`', 'copy [planned] Copy | after seam+2'],
  ['- [ ] Copy `depends_on:seam + 1 week`', 'copy [planned] Copy | after seam+7'],
  ['- [ ] Copy ⛔ seam', 'copy [planned] Copy | after seam'],
  ['- [ ] Copy `after:none`', 'copy [planned] Copy'],
  ['- [ ] Copy `paths:a/**,b/{c,d}`', 'copy [planned] Copy | paths a/**, b/{c,d}'],
  ['- [ ] Copy `id:x`', 'x [planned] Copy'],
  ['- [ ] Copy 🆔 x', 'x [planned] Copy'],
  ['- [ ] **x** Copy', 'x [planned] Copy'],
  ['- [ ] **x** Copy `id:y`', 'y [planned] Copy'],
  ['- [ ] Copy `started:2026-01-02`', 'copy [in-progress] Copy | started 2026-01-02'],
  ['- [ ] Copy `status:on-hold`', 'copy [on-hold] Copy'],
  ['- [x] Copy `done:2026-01-02`', 'copy [done] Copy | finished 2026-01-02'],
  ['- [x] Copy `status:done`', 'copy [done] Copy'],
  ['- [x] Copy `status:shipped`', 'copy [done] Copy'],
  ['- [ ] Copy\n  - Stats: seam', 'copy [planned] Copy'],
  ['- [ ] Copy\n  - Stated: seam', 'copy [planned] Copy'],
  ['- [ ] Copy\n  - Windows: seam', 'copy [planned] Copy'],
  ['- [ ] Copy\n  - Reviewer: seam', 'copy [planned] Copy'],
  ['- [ ] Copy\n  - Releases: seam', 'copy [planned] Copy'],
  ['- [ ] Copy\n  - Complete: seam', 'copy [planned] Copy'],
  ['- [ ] Copy\n  - Disk: seam', 'copy [planned] Copy'],
  ['- [ ] Copy\n  - Headline: seam', 'copy [planned] Copy'],
  ['- [ ] Copy\n  - depends_on: seam', 'copy [planned] Copy | after seam'],
  ['- [x] Copy\n  Status: done, but the old ones remain', 'copy [done] Copy'],
  ['- [x] Copy\n  - Status: live since the summer', 'copy [done] Copy'],
  ['- [-] Copy\n  - Status: not worth it', 'copy [cancelled] Copy'],
] as const) {
  test(`${line}: ${first}`, () => assert.deepEqual(read(line), { first, told: [] }));
}

for (const line of [
  '- [ ] Copy due:soon',
  '- [ ] Copy `due:`',
  '- [ ] Copy `duee:2026-04-10`',
  '- [ ] Copy `x:due:2026-04-10`',
  '- [ ] Copy Due:2026-04-10',
  '- [ ] Copy overdue:2026-04-10',
  '- [ ] Copy https://example.org/after:seam',
  '- [ ] Copy https://example.org/?after:seam',
  '- [ ] Copy https://example.org/?a=1&after:seam',
  '- [ ] Copy https://example.org/#after:seam',
  '- [ ] Copy a.after:seam',
  '- [ ] Copy note:seam',
  '- [ ] Copy status: done',
  '- [ ] Copy kind:cutover',
  '- [ ] Copy ``due:2026-04-10',
  '- [ ] Copy \\`due:soon\\`',
]) {
  test(`${line}: prose`, () => {
    const { first, told } = read(line);
    assert.match(first, /^copy-?\S* \[planned\] [^|]*$/);
    assert.deepEqual(told, []);
  });
}

for (const line of [
  '<!-- due:2026-04-10 -->',
  '<!-- after:seam -->',
  '<!-- (due 2026-04-10) -->',
]) {
  test(`a step does not hear what stands in a comment: ${line}`, () => {
    assert.equal(read(`- [ ] Copy ${line}`).first, 'copy [planned] Copy');
  });
}

test('of two days that it is due the one counts that is not struck out', () => {
  const { first } = read('- [ ] Copy ~~(due 2026-04-10)~~ (due 2026-05-10)');
  assert.match(first, /\| due 2026-05-10$/);
});

for (const [line, first, told] of [
  [
    '- [ ] Copy `due:soon`',
    'copy [planned] Copy',
    'soon: "soon" is not a day of the calendar. Write it as YYYY-MM-DD.',
  ],
  [
    '- [x] Copy `done:2026-02-30`',
    'copy [done] Copy',
    '2026-02-30: "2026-02-30" is not a day of the calendar. Write it as YYYY-MM-DD.',
  ],
  [
    '- [ ] Copy `est:a lot`',
    'copy [planned] Copy',
    'a lot: "a lot" is not a duration. Write it like P14D.',
  ],
  [
    '- [ ] Copy `stale-after:P1M`',
    'copy [planned] Copy',
    'P1M: "P1M" is not a number of days. Write it like P14D.',
  ],
  [
    '- [ ] Copy `kind:expnad`',
    'copy [planned] Copy',
    'expnad: "expnad" is no kind that a step can have. Did you mean "expand"?',
  ],
  [
    '- [ ] Copy `kind:whatever`',
    'copy [planned] Copy',
    'whatever: "whatever" is no kind that a step can have.',
  ],
  [
    '- [ ] Copy `status:finshed`',
    'copy [?] Copy',
    'finshed: "finshed" is not a status of a step. Did you mean "finished"?',
  ],
  [
    '- [ ] Copy `status:done`',
    'copy [planned] Copy',
    'done: This says that the step is done, but its box is open.',
  ],
  [
    '- [ ] Copy `done:2026-01-02`',
    'copy [planned] Copy | finished 2026-01-02',
    '2026-01-02: This says that the step is done, but its box is open.',
  ],
  [
    '- [x] Copy `status:rolled-back`',
    'copy [?] Copy',
    'rolled-back: This says that the step is rolled-back, but its box says that it is done.',
  ],
  [
    '- [x] Copy `status:blocked`',
    'copy [?] Copy',
    'blocked: This says that the step is in-progress, but its box says that it is done.',
  ],
  [
    '- [ ] Copy\n  Statsu: done',
    'copy [planned] Copy',
    'Statsu: The label "Statsu" is not known. Did you mean "status"?',
  ],
  [
    '- [ ] Copy\n  - **Dependson:** seam',
    'copy [planned] Copy',
    'Dependson: The label "Dependson" is not known. Did you mean "depends on"?',
  ],
  [
    '- [ ] Copy\n  - Finshed: 2026-01-02',
    'copy [planned] Copy',
    'Finshed: The label "Finshed" is not known. Did you mean "finished"?',
  ],
  [
    '- [x] Copy\n  - Status: reopened',
    'copy [?] Copy',
    'reopened: This says "reopened", but its box says that it is done.',
  ],
  [
    '- [x] Copy\n  - Status: not done',
    'copy [?] Copy',
    'not done: This says "not done", but its box says that it is done.',
  ],
  [
    '- [x] Copy\n  - Status: done, except the rows of the EU',
    'copy [?] Copy',
    'done, except the rows of the EU: This says "done, except the rows of the EU", but its box says that it is done.',
  ],
  [
    '- [-] Copy `status:done`',
    'copy [cancelled] Copy',
    'done: This says that the step is done, but its box says that it is cancelled.',
  ],
  [
    '- [/] Copy `status:done`',
    'copy [in-progress] Copy',
    'done: This says that the step is done, but its box says that it is in-progress.',
  ],
] as const) {
  test(`${line}: ${told}`, () => assert.deepEqual(read(line), { first, told: [told] }));
}

test('a point of no return is one in whatever letters', () => {
  for (const word of ['ponr', 'PONR', 'Ponr']) {
    const plan = markdownPlan(`# Plan\n\n- [ ] Copy \`${word}\`\n- [ ] b\n- [ ] c\n`);
    assert.equal(firstStep(plan).pointOfNoReturn?.value, true, word);
  }
  for (const line of ['Copy ponr', 'Copy `ponr2`', 'Copy `no ponr`', 'Copy <!-- `ponr` -->']) {
    const plan = markdownPlan(`# Plan\n\n- [ ] ${line}\n- [ ] b\n- [ ] c\n`);
    assert.equal(firstStep(plan).pointOfNoReturn, undefined, line);
  }
});

test('whatever stands around a label, its value slices back', () => {
  const around = fc.array(
    fc.constantFrom('Copy', 'é', '🚧', '`x`', '(a)', '[b](c)', '@d/e', '—', '😀'),
  );
  fc.assert(
    fc.property(around, around, fc.constantFrom('\n', '\r\n'), (before, after, end) => {
      const line = ['- [ ] Do', ...before, '`due:2026-04-10`', ...after, '`after:seam`'].join(' ');
      const text = ['# Plan', '', line, '- [ ] seam', '- [ ] c', ''].join(end);
      const { due, dependsOn, title } = firstStep(markdownPlan(text));
      assert.equal(due && sliceOf(text, due.span), '2026-04-10');
      assert.deepEqual(
        dependsOn.map(({ ref }) => sliceOf(text, ref.span)),
        ['seam'],
      );
      assert.equal(sliceOf(text, title.span), title.raw);
      assert.ok(!title.value.includes('due:'), title.value);
    }),
  );
});
