import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding, Severity } from '../../../../src/core/model/finding.ts';
import { createCommentRoom } from '../../../../src/core/reports/comment-room.ts';
import { checkMarkdown } from '../../../../src/core/reports/findings/check-markdown.ts';
import { reviewMarkdown } from '../../../../src/core/reports/review/review-markdown.ts';
import { checkReview } from '../../../../src/core/review/check-review.ts';
import { reviewFixtures } from '../../../support/check-review.ts';
import { readReportInput } from '../../../support/report-input.ts';

/** What GitHub takes. */
const most = 65_536;

const input = readReportInput('\n--- docs/adr/0001-a.md\n# 1. A\n\n## Status\n\nAccepted\n');

function findingsOf(amount: number, severity: Severity, message: string): Finding[] {
  const place = { file: 'docs/adr/0001-a.md', span: { start: 0, end: 1 } };
  return Array.from({ length: amount }, (_, index) => ({
    ...{ rule: 'some-rule', severity, place, message: `${index} ${message}`, related: [] },
  }));
}

function bulletsOf(text: string): { readonly shown: number; readonly more: number } {
  const more = Number(/^- (\d+) more$/m.exec(text)?.[1] ?? 0);
  return { shown: (text.match(/^- /gm)?.length ?? 0) - (more > 0 ? 1 : 0), more };
}

test('a comment of check: the worst first, a hundred of them, the rest is counted', () => {
  const findings = [
    ...findingsOf(90, 'information', 'Known.'),
    ...findingsOf(30, 'error', 'Wrong.'),
  ];
  const text = checkMarkdown(input, findings);
  assert.deepEqual(bulletsOf(text), { shown: 100, more: 20 });
  const first = text.split('\n').find(line => line.startsWith('- '));
  assert.equal(first, '- ✖ 0 Wrong. (some-rule, docs/adr/0001-a.md:1)');
  assert.ok(
    text.startsWith('## Architecture\n\n30 errors, 90 to know on 1 decision and 0 plans.\n'),
  );
});

test('a comment of check without findings, with notes', () => {
  assert.equal(
    checkMarkdown({ ...input, notes: ['a*b.md was set aside.'] }, []),
    '## Architecture\n\nNothing to report on 1 decision and 0 plans.\n\na\\*b.md was set aside.\n',
  );
});

test('a comment stays so short that it is taken, and every finding is shown or counted', () => {
  for (const length of [100, 900, 5_000, 70_000]) {
    const findings = findingsOf(120, 'warning', '@&'.repeat(length / 2));
    const text = checkMarkdown(input, findings);
    assert.ok(text.length <= most, String(text.length));
    const { shown, more } = bulletsOf(text);
    assert.equal(shown + more, 120);
  }
});

const steps = (amount: number, due: string, title: string) =>
  Array.from(
    { length: amount },
    (_, index) =>
      `  - {id: s${index}, title: "${title}", due: ${due}, exit: [{soak: {for: ${due === '2026-04-01' ? 'P14D' : 'P3D'}}}]}\n`,
  ).join('');
const planOf = (name: string, amount: number, due: string, title: string) =>
  `--- ${name}.migration.yaml\nmigration-plan: "1.0"\ntitle: Move ${name}\nsteps:\n${steps(amount, due, title)}`;

for (const [name, amount, title] of [
  ['few words', 3, 'A'],
  ['many steps', 120, 'A'],
  ['long titles', 60, 'Words that go on '.repeat(60)],
] as const) {
  test(`a comment of a review with three plans is taken: ${name}`, () => {
    const all = (due: string, words: string) =>
      `\n${['a', 'b', 'c'].map(plan => planOf(plan, amount, due, words)).join('')}`;
    const review = reviewFixtures(all('2026-04-01', title), all('2026-05-01', `${title}!`));
    const { project, analysis } = review.head;
    const base = { name: 'main', commit: '0123456789abcdef0123456789abcdef01234567' };
    const findings = checkReview(review);
    const text = reviewMarkdown({ ...input, project, analysis, review, findings, base });
    assert.ok(text.length <= most, String(text.length));
    const [, , summary = ''] = text.replaceAll('\u200b', '').split('\n');
    assert.ok(summary.startsWith(`${review.changes.length} changes against main (01234567): `));
    const more = [...text.matchAll(/^- (\d+) more$/gm)].map(([, count]) => Number(count));
    const shown = (text.match(/^- /gm)?.length ?? 0) - more.length;
    const counted = more.reduce((sum, count) => sum + count, 0);
    assert.equal(shown + counted, review.changes.length);
  });
}

test('lists share one room, and none is shown in part without a word', () => {
  const take = createCommentRoom(55_000);
  const line = `- ${'x'.repeat(398)}`;
  assert.deepEqual(take([line, line], 50), [line, line]);
  assert.deepEqual(take([line, line, line], 1), ['- 3 more']);
  assert.deepEqual(take([], 50), []);
  assert.deepEqual(take([line, '- short'], 50), ['- 2 more']);
  assert.deepEqual(createCommentRoom(70_000)(['- a'], 50), ['- 1 more']);
});
