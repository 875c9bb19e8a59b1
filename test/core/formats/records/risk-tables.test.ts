import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readProject } from '../../../../src/core/formats/read-project.ts';
import { type Risk, scoreOf } from '../../../../src/core/model/plan/premortem.ts';

/*
 * Registers of risks as people write them. A risk whose score is not seen is held to be none that
 * matters, so each way of writing a number counts; a word such as "high" is no number.
 */

function risksOf(text: string): readonly Risk[] {
  const file = { path: 'docs/premortems/a.md', content: { kind: 'text', text } } as const;
  return readProject([file]).premortems[0]?.risks ?? [];
}

function register(head: string, ...rows: readonly string[]): string {
  const line = head.replaceAll(/[^|]+/g, '---');
  return `# Before\n\n${[head, line, ...rows].join('\n')}\n`;
}

for (const [likelihood, impact, score] of [
  ['4', '5', 20],
  [' 4 ', ' 5 ', 20],
  ['4/5', '5 / 5', 20],
  ['**4**', '__5__', 20],
  ['`4`', '*5*', 20],
  ['1', '1', 1],
  ['high', '5', undefined],
  ['4', '', undefined],
  ['', '', undefined],
  ['0', '5', undefined],
  ['6', '5', undefined],
  ['4-5', '5', undefined],
  ['4.5', '5', undefined],
  ['-4', '5', undefined],
  ['4?', '5', undefined],
  ['~~4~~ 2', '5', undefined],
  ['4/10', '5', undefined],
  ['80 %', '5', undefined],
] as const) {
  test(`a risk with likelihood "${likelihood}" and impact "${impact}": ${score ?? 'not known'}`, () => {
    const [risk] = risksOf(
      register('| Risk | Likelihood | Impact |', `| Two writers | ${likelihood} | ${impact} |`),
    );
    assert.ok(risk);
    assert.equal(scoreOf(risk), score);
    assert.equal(risk.scenario?.value, 'Two writers');
  });
}

for (const head of [
  '| Risk | Likelihood | Impact | Owner | Due |',
  '| Scenario | Probability | Severity | Who | By |',
  '| What went wrong | L | I | Owner | Due date |',
  '| Description | likelihood | IMPACT | owners | due |',
  '| **Risk** | *Likelihood* | `Impact` | Owner | Due |',
  '| Risk | Likelihood (1-5) | Impact (1–5) | Owner (team) | Due (YYYY-MM-DD) |',
  '| Failure | Probability (1 = rare) | Impact (5 = worst) | Owner | Due |',
]) {
  test(`the columns ${head}`, () => {
    const [risk] = risksOf(register(head, '| Two writers | 4 | 5 | @li | 2026-04-01 |'));
    assert.ok(risk);
    assert.deepEqual(
      [risk.scenario?.value, scoreOf(risk), risk.owner?.value, risk.due?.value],
      ['Two writers', 20, '@li', '2026-04-01'],
    );
  });
}

for (const [written, status] of [
  ['open', 'open'],
  ['Open', 'open'],
  ['**open**', 'open'],
  ['mitigated', 'mitigated'],
  ['*mitigated*', 'mitigated'],
  ['~~open~~ mitigated', undefined],
  ['~~mitigated~~', undefined],
  ['mitigated soon', undefined],
  ['✅', undefined],
  ['', undefined],
] as const) {
  test(`the status "${written}" of a risk is ${status ?? 'not known'}`, () => {
    const [risk] = risksOf(register('| Risk | Status |', `| Two writers | ${written} |`));
    assert.equal(risk?.status?.value, status);
  });
}

for (const head of ['| Step | Likelihood |', '| Mitigation | Owner |', '| Date | Severity |']) {
  test(`a table with the columns ${head} holds no risks`, () => {
    assert.deepEqual(risksOf(register(head, '| 2026-03-09 | 4 |')), []);
  });
}

test('the order of columns and of rows does not matter', () => {
  const columns = { Risk: 'Two writers', Likelihood: '4', Impact: '5', Status: 'open' } as const;
  const names = ['Risk', 'Likelihood', 'Impact', 'Status'] as const;
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...names], { minLength: names.length }),
      fc.integer({ min: 1, max: 5 }),
      (order, count) => {
        const line = `| ${order.map(name => columns[name]).join(' | ')} |`;
        const rows = Array.from({ length: count }, () => line);
        const risks = risksOf(register(`| ${order.join(' | ')} |`, ...rows));
        assert.deepEqual(
          risks.map(risk => [risk.scenario?.value, scoreOf(risk), risk.status?.value]),
          rows.map(() => ['Two writers', 20, 'open']),
        );
      },
    ),
  );
});
