import assert from 'node:assert/strict';
import { test } from 'node:test';
import { durationText } from '../../../../src/core/text/duration-text.ts';
import { firstStep, markdownPlan } from './plan-outline.ts';

/* A line of rollback in words: how, how long it takes, how long it can be done, when it was tried last. */

type Row = readonly [line: string, how: string, more?: string];

const rows: readonly Row[] = [
  ['Turn the flag off', 'Turn the flag off'],
  ['Turn the flag off, within 5 min', 'Turn the flag off', 'takes 5 minutes'],
  ['Turn the flag off (takes 2 hours)', 'Turn the flag off', 'takes 2 hours'],
  ['Turn the flag off; in 30 min', 'Turn the flag off', 'takes 30 minutes'],
  ['Turn the flag off, valid for 14 days', 'Turn the flag off', 'valid for 14 days'],
  ['Turn the flag off, possible for 2 weeks', 'Turn the flag off', 'valid for 14 days'],
  ['Turn the flag off, tested 2026-03-04', 'Turn the flag off', 'tested 2026-03-04'],
  ['Turn the flag off, last tested on 2026-03-04', 'Turn the flag off', 'tested 2026-03-04'],
  [
    'Restore it, tested 2026-03-04, within PT2H, valid for P7D',
    'Restore it',
    'takes 2 hours, valid for 7 days, tested 2026-03-04',
  ],
  // What is no day, no length, or says the contrary, stays words.
  ['Turn it off, tested in May', 'Turn it off, tested in May'],
  ['Turn it off, tested 2026-02-30', 'Turn it off, tested 2026-02-30'],
  ['Turn it off, not tested 2026-03-04', 'Turn it off, not tested 2026-03-04'],
  ['Turn it off, untested since 2026-03-04', 'Turn it off, untested since 2026-03-04'],
  ['Turn it off, to be tested 2026-05-01', 'Turn it off, to be tested 2026-05-01'],
  ['Turn it off, within reason', 'Turn it off, within reason'],
  ['Put rows back in 5 tables', 'Put rows back in 5 tables'],
];

for (const [line, how, more = ''] of rows) {
  test(`"${line}": ${how}${more && `; ${more}`}`, () => {
    const text = `# Move\n\n- [ ] Copy\n  - Rollback: ${line}\n`;
    const { rollback } = firstStep(markdownPlan(text));
    assert.equal(rollback?.how?.value, how);
    const { takes, validFor, tested } = rollback ?? {};
    const parts = [
      takes && `takes ${durationText(takes.value)}`,
      validFor && `valid for ${durationText(validFor.value)}`,
      tested && `tested ${tested.value}`,
    ];
    assert.equal(parts.filter(Boolean).join(', '), more);
    for (const value of [takes, validFor, tested]) {
      if (value) assert.equal(text.slice(value.span.start, value.span.end), value.raw);
    }
  });
}

test('a line that only says when it was tried does not say how', () => {
  const { rollback } = firstStep(
    markdownPlan('# Move\n\n- [ ] Copy\n  - Rollback: (tested 2026-03-04)\n'),
  );
  assert.equal(rollback?.how, undefined);
  assert.equal(rollback?.tested?.value, '2026-03-04');
});
