import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decisionOf } from '../../../support/read-one.ts';
import { summarise } from '../../../support/summarise-decision.ts';

/*
 * Ways of writing of which a whole log is full, though most logs have none. Each row: the path, the text above
 * `## Context`, and number, title, status, date, deciders, supersedes, superseded by.
 */

type Row = readonly [path: string, head: string, expected: string];

const groups: Readonly<Record<string, readonly Row[]>> = {
  'a line of parts below the title': [
    [
      '0003-x.md',
      '# X\n\n2024-03-04 · Ada, con Grace · stato: **adottata**\n',
      '3|X|accepted|2024-03-04|||',
    ],
    [
      '0003-x.md',
      '# X\n\n*4 marzo 2024 · sostituisce la [0002](0002-y.md)*\n',
      '3|X|unknown|2024-03-04||2|',
    ],
    [
      '0003-x.md',
      '# X\n\n*4 March 2024 | Draft | replaced by [Y](0004-y.md)*\n',
      '3|X|draft|2024-03-04|||4',
    ],
    [
      '0003-x.md',
      '# X\n\n2024-03-04 — Deciders: Ada, Grace\n',
      '3|X|unknown|2024-03-04|Ada; Grace||',
    ],
    [
      '0003-x.md',
      '# X\n\nWe move — accepted — on 2024-03-04, replaced by [Y](0004-y.md)\n',
      '3|X|unknown|-|||',
    ],
    [
      '0003-x.md',
      '# X\n\nThe one · of [Y](0002-y.md) · replaces [Z](0001-z.md)\n',
      '3|X|unknown|-|||',
    ],
  ],
  'a note above the first section': [
    [
      '0003-x.md',
      '# X\n\n> **Superata dalla [0004](0004-y.md) il 4 marzo\n> 2024.** Il resto vale.\n',
      '3|X|superseded|-|||4',
    ],
  ],
  'labels in two languages': [
    ['0003-x.md', '# X\n\n## 상태(Status)\n\nRejected\n', '3|X|rejected|-|||'],
    ['0003-x.md', '# X\n\n## 状态（Status）\n\nRejected\n', '3|X|rejected|-|||'],
    ['0003-x.md', '# X\n\n## Status (Estado)\n\nRejected\n', '3|X|rejected|-|||'],
    [
      '0003-x.md',
      '# X\n\n- **状态 (Status)**: Rejected\n- **某日 (Date)**: 2024-03-04\n- 决策者（Deciders）：Ada\n',
      '3|X|rejected|2024-03-04|Ada||',
    ],
    [
      '0003-x.md',
      '# X\n\n| 状态 (Status) | Rejected |\n|---|---|\n| 日期 (Date) | 2024-03-04 |\n',
      '3|X|rejected|2024-03-04|||',
    ],
    ['0003-x.md', '# X\n\n## Date (status)\n\n2024-03-04\n', '3|X|unknown|-|||'],
    ['0003-x.md', '# X\n\n## 数据 (Data)\n\n2024-03-04\n', '3|X|unknown|-|||'],
    ['0003-x.md', '# X\n\n## Status (of Ada)\n\nAccepted\n', '3|X|unknown|-|||'],
  ],
  'ids that are counted by versions': [
    [
      '0.34.0-x.md',
      '# Round 0.34.0 · X\n\nSupersedes: ADR-0.33.12\n',
      '0.34.0|Round 0.34.0 · X|unknown|-||0.33.12|',
    ],
    ['2.1-x.md', '# 2.1 X\n', '2.1|X|unknown|-|||'],
    ['02.10-x.md', '# 2.10: X\n', '2.10|X|unknown|-|||'],
    ['2024.03.04-x.md', '# X\n', '2024|X|unknown|-|||'],
    ['0003-x.md', '# X\n\nSupersedes: ADR-2.1\n', '3|X|unknown|-||2|'],
  ],
  'ids of letters and digits': [
    ['003-q7k-x.md', '# ADR-q7k: X\n', '3|X|unknown|-|||'],
    ['0003-x.md', '# ADR-next: X\n', '3|ADR-next: X|unknown|-|||'],
  ],
  'remarks among people': [
    ['0003-x.md', '# X\n\nDeciders: Ada; agreed in the round of May\n', '3|X|unknown|-|Ada||'],
    ['0003-x.md', '# X\n\nDeciders: Ada; call of 2024-03-04\n', '3|X|unknown|-|Ada||'],
    [
      '0003-x.md',
      '# X\n\nDeciders: Ada; Red Team; Ted in Rome\n',
      '3|X|unknown|-|Ada; Red Team; Ted in Rome||',
    ],
  ],
};

for (const [name, rows] of Object.entries(groups)) {
  for (const [path, head, expected] of rows) {
    test(`${name}: ${path}, ${head.slice(0, 60)}`, () => {
      const decision = decisionOf(
        `${head}\n## Context\n\nx\n\n## Decision\n\ny\n`,
        `docs/adr/${path}`,
      );
      assert.equal(summarise(decision), expected);
    });
  }
}

test('a comment of reStructuredText that is a field', () => {
  const text =
    '.. X, a record\n.. :Date: 2024-03-04\n\nADR-3: X\n========\n\nContext\n-------\n\nx\n';
  assert.equal(summarise(decisionOf(text, 'docs/adr/0003-x.rst')), '3|X|unknown|2024-03-04|||');
});
