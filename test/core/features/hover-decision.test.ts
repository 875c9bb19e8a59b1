import { test } from 'node:test';
import { checkHover } from '../../support/check-feature.ts';

const record = (number: number, status: string, rest = '## Decision\n\nWe do.\n') =>
  `--- docs/adr/000${number}-x.md\n# ${number}. Title ${number}\n\n## Status\n\n${status}\n\n${rest}`;

const file = (number: number) => `docs/adr/000${number}-x.md`;
const name = (number: number) => `[ADR-000${number}](${file(number)}:1)`;
const link = (number: number) => `${name(number)} Title ${number}`;
const read = (number: number, status: string, raw: string) =>
  `Read as ${status} from the status section, [line 5](${file(number)}:5): “${raw}”.`;

/** The hover of the first record of a log. */
function checkFirst(log: string, expected: readonly string[]): void {
  checkHover(log.replace('Title 1', 'Title $01'), ['Title 1', ...expected]);
}

test('a chain of successors is followed to its end, whichever side says so', () => {
  checkFirst(
    [
      record(1, 'Superseded by ADR-2'),
      record(2, 'Accepted. Supersedes ADR-1'),
      record(3, 'Accepted. Supersedes ADR-2'),
      record(4, 'Proposed. Supersedes ADR-3'),
    ].join(''),
    [
      `${name(1)} **Title 1** · superseded`,
      'We do.',
      `[Superseded by](${file(1)}:5) ${link(2)}, which is [superseded by](${file(3)}:5) ${link(3)}`,
      read(1, 'superseded', 'Superseded by ADR-2'),
    ],
  );
});

test('what only the successor says is marked as said there', () => {
  checkFirst([record(1, 'Accepted'), record(2, 'Accepted. Supersedes ADR-1')].join(''), [
    `${name(1)} **Title 1** · accepted`,
    'We do.',
    `[Superseded by](${file(2)}:5) ${link(2)} (said there)`,
    read(1, 'accepted', 'Accepted'),
  ]);
});

test('a circle is told as one, and a long chain is cut', () => {
  checkFirst([record(1, 'Superseded by ADR-2'), record(2, 'Superseded by ADR-1')].join(''), [
    `${name(1)} **Title 1** · superseded`,
    'We do.',
    `[Superseded by](${file(1)}:5) ${link(2)}, which is [superseded by](${file(2)}:5) ${link(1)}: a circle`,
    `[Supersedes](${file(2)}:5) ${link(2)} (said there)`,
    read(1, 'superseded', 'Superseded by ADR-2'),
  ]);
  const long = [1, 2, 3, 4, 5, 6].map(number => record(number, `Superseded by ADR-${number + 1}`));
  checkFirst([...long, record(7, 'Accepted')].join(''), [
    `${name(1)} **Title 1** · superseded`,
    'We do.',
    `[Superseded by](${file(1)}:5) ${link(2)}${[3, 4, 5].map(number => `, which is [superseded by](${file(number - 1)}:5) ${link(number)}`).join('')} and 2 more after it`,
    read(1, 'superseded', 'Superseded by ADR-2'),
  ]);
});

test('what is superseded in part stays in force', () => {
  checkFirst(
    [
      record(1, 'Accepted (partially superseded by ADR-2)'),
      record(2, 'Accepted. Supersedes in part ADR-1'),
    ].join(''),
    [
      `${name(1)} **Title 1** · accepted`,
      'We do.',
      `[Superseded in part by](${file(1)}:5) ${link(2)}: the rest stays in force`,
      read(1, 'accepted', 'Accepted (partially superseded by ADR-2)'),
      '? "Accepted (partially superseded by ADR-2)" says accepted, but within limits.',
    ],
  );
});

test('plans and steps that carry it out, and those that wait for it', () => {
  checkFirst(
    `${record(1, 'Proposed')}--- a.migration.yaml
migration-plan: "1.0"
title: Move orders
decisions: [ADR-1]
steps:
  - id: expand
    status: done
    decisions: [ADR-1]
  - id: cut-over
    entry:
      - decision: {ref: ADR-1, status: accepted}
`,
    [
      `${name(1)} **Title 1** · proposed`,
      'We do.',
      'Carried out by [Move orders](a.migration.yaml:2) (1 of 2 steps done), by [expand](a.migration.yaml:5)',
      'Awaited by [cut-over](a.migration.yaml:8) of [Move orders](a.migration.yaml:2) (1 of 2 steps done)',
      read(1, 'proposed', 'Proposed'),
    ],
  );
});

test('its own words, all of its days, and what it governs', () => {
  checkHover(
    `--- docs/adr/0001-x.md
---
status: accepted
date: 2025-01-02
created: 2024-12-01
review-by: 2026-03-09
applies-to: [services/**, web/app.ts, a/b.ts, c/d.ts]
---

# Use a qu$0eue

## Context and Problem Statement

Orders arrive in bursts.

## Decision Drivers

Money.

## Decision Outcome

Chosen option: **a queue**,
because it [keeps](https://example.org) orders.

More.
`,
    [
      'Use a queue',
      '[ADR-0001](docs/adr/0001-x.md:9) **Use a queue** · accepted · [2 Jan 2025](docs/adr/0001-x.md:3)',
      'Chosen option: a queue, because it keeps orders.',
      'Created [1 Dec 2024](docs/adr/0001-x.md:4) · Review by [9 Mar 2026](docs/adr/0001-x.md:5), 7 days ago',
      'Governs [services/**](docs/adr/0001-x.md:6), [web/app.ts](docs/adr/0001-x.md:6), [a/b.ts](docs/adr/0001-x.md:6) and 1 more',
      'Read as accepted from the front matter, [line 2](docs/adr/0001-x.md:2): “accepted”.',
    ],
  );
});

/** The passage of a hover that says what was decided. */
function checkSummary(section: string, expected: string): void {
  const text = `--- docs/adr/0001-x.md\n# 1. A$0b\n\n## Status\n\nAccepted\n\n## Decision\n\n${section}\n`;
  checkHover(text, [
    'Ab',
    `${name(1)} **Ab** · accepted`,
    expected,
    read(1, 'accepted', 'Accepted'),
  ]);
}

test('a sentence goes on in the list below it, and ends before any other one', () => {
  const reasons = '- it keeps orders\n- it *is*\n  there\n';
  checkSummary(
    `Chosen option: a queue, because\n\n${reasons}`,
    'Chosen option: a queue, because it keeps orders; it is there',
  );
  checkSummary(`We do:\n${reasons}`, 'We do: it keeps orders; it is there');
  checkSummary(`We do.\n\n${reasons}`, 'We do.');
  checkSummary(`We “do.”\n\n${reasons}`, 'We “do.”');
  checkSummary('We do, because\n\nMore.\n\n- no\n', 'We do, because');
});

test('a status tells where the record contradicts it', () => {
  checkHover(
    `--- docs/adr/0001-x.md
# 1. X

* Status: Acc$0epted
* Superseded by: ADR-9

## Context and Problem Statement

Text.

## Decision Outcome

We do.
`,
    [
      'Accepted',
      'Read as accepted from a list item, [line 3](docs/adr/0001-x.md:3): “Accepted”.',
      '≠ Its status is "Accepted", but it names a successor, "ADR-9". [line 3](docs/adr/0001-x.md:3) [line 4](docs/adr/0001-x.md:4) ',
    ],
  );
});

test('the first places in code that cite it, whatever the hover is about', () => {
  const code = ['a', 'b', 'c', 'd'].map(name => `--- src/${name}.ts\n\n  // @adr 1\n`).join('');
  const cited = ['a', 'b', 'c'].map(name => `[src/${name}.ts:2](src/${name}.ts:2)`).join(', ');
  checkFirst(`${record(1, 'Accepted')}${code}`, [
    `${name(1)} **Title 1** · accepted`,
    'We do.',
    `Cited by ${cited} and 1 more`,
    read(1, 'accepted', 'Accepted'),
  ]);
});

test('code that cites it shows it whole', () => {
  checkHover(`${record(1, 'Accepted')}--- src/a.ts\nx();\n  // @adr ADR$0-1\n`, [
    'ADR-1',
    `${name(1)} **Title 1** · accepted`,
    'We do.',
    'Cited by [src/a.ts:2](src/a.ts:2)',
    read(1, 'accepted', 'Accepted'),
  ]);
});

test('a link of Markdown tells of the decision or the plan that it leads to', () => {
  const log = record(1, 'Accepted');
  const told = [`${name(1)} **Title 1** · accepted`, 'We do.', read(1, 'accepted', 'Accepted')];
  const rows = (cell: string) =>
    `--- docs/adr/README.md\n# Records\n\n| No | |\n|---|---|\n${cell}\n`;
  checkHover(rows('| [1](0001-$0x.md) | |') + log, ['[1](0001-x.md)', ...told]);
  checkHover(rows('| [0$001](./0001-x.md#context) | |') + log, [
    '[001](./0001-x.md#context)',
    ...told,
  ]);
  checkHover(rows('| `[1](0001-$0x.md)` | |') + log, []);
  checkHover(rows('| [1](0002-$0x.md) | |') + log, []);
  const several = `--- docs/decisions.md\n# Decisions\n\n## ADR-1: A\n\n**Status:** Accepted\n\n## ADR-2: B\n\n**Status:** Accepted\n`;
  checkHover(rows('| [all](../decis$0ions.md) | |') + several, []);
  const plan =
    '--- docs/a.migration.yaml\nmigration-plan: "1.0"\ntitle: Move\nsteps: [{id: a, title: A, status: done}]\n';
  checkHover(rows('| [plan](../a.$0migration.yaml) | |') + plan, [
    '[plan](../a.migration.yaml)',
    '**Move**',
    '1 of 1 step done',
  ]);
});
