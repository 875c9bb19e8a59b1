import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findLogIndexes } from '../../../src/core/analysis/decisions/log-indexes.ts';
import { listDecisions } from '../../../src/core/edits/list-decisions.ts';
import { readProject } from '../../../src/core/formats/read-project.ts';
import type { Project } from '../../../src/core/model/project.ts';
import { applyTextEdits } from '../../../src/core/text/text-edit.ts';

interface Item {
  readonly number: number;
  readonly title: string;
}

const digits = (number: number) => String(number).padStart(4, '0');
const fileOf = ({ number }: Item) => `${digits(number)}-r${number}.md`;

/** Ways of listing records, a line each. */
const ways: Readonly<Record<string, (item: Item) => string>> = {
  'a list': item => `* [${item.number}. ${item.title}](${fileOf(item)})`,
  ids: item => `- [ADR-${digits(item.number)}](${fileOf(item)}): ${item.title}`,
  'a table': item => `| [${digits(item.number)}](${fileOf(item)}) | ${item.title} | Accepted |`,
  'names of files': item => `- [${fileOf(item)}](./${fileOf(item)}) (2026-01-01)`,
};

const head = (way: string) =>
  way === 'a table' ? ['# Log', '', '| ADR | Title | Status |', '|---|---|---|'] : ['# Log', ''];

function indexOf(way: string, items: readonly Item[], end: readonly string[]): string {
  const write = ways[way];
  assert.ok(write);
  return [...head(way), ...items.map(write), ...end].join('\n');
}

function projectOf(items: readonly Item[], index: string): Project {
  const records = items.map(item => {
    const text = `# ${item.number}. ${item.title}\n\nDate: 2026-01-01\n\n## Status\n\nAccepted\n\n## Context\n`;
    return { path: `docs/adr/${fileOf(item)}`, content: { kind: 'text', text } as const };
  });
  const content = { kind: 'text', text: index } as const;
  return readProject([...records, { path: 'docs/adr/README.md', content }]);
}

function complete(items: readonly Item[], index: string): string | undefined {
  const [found] = findLogIndexes(projectOf(items, index));
  const edits = found && listDecisions(found);
  return edits && applyTextEdits(index, edits);
}

const titles = [
  'Use events',
  'Use 2 stores',
  'Accepted',
  '1',
  'ADR',
  'Move c++ to *rust*',
  'Größe, 注文 & co.',
  'r1 and r2',
  '2026-01-01',
];
const items = Array.from({ length: 6 }, (_, index) => ({
  number: index + 1,
  title: `${titles[index % titles.length]} ${index + 1}`,
}));

for (const way of Object.keys(ways)) {
  test(`${way}: a record that is left out gets the line that it would have had`, () => {
    const shown = fc.subarray(items, { minLength: 3, maxLength: 6 });
    const order = fc.constantFrom('ascending', 'descending');
    const end = fc.constantFrom([], [''], ['', 'Words behind it.', '']);
    const lineBreak = fc.constantFrom('\n', '\r\n');
    fc.assert(
      fc.property(shown, order, end, lineBreak, (listed, sorted, rest, newLine) => {
        const inOrder = (all: readonly Item[]) => (sorted === 'ascending' ? all : all.toReversed());
        const text = (all: readonly Item[]) =>
          indexOf(way, inOrder(all), rest).replaceAll('\n', newLine);
        const after = complete(items, text(listed));
        assert.equal(after, text(items));
        assert.equal(complete(items, text(items)), text(items));
      }),
    );
  });

  test(`${way}: any title of a record stands in its line, or no line is written`, () => {
    const title = fc.oneof(
      fc.constantFrom(...titles),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
    );
    fc.assert(
      fc.property(title, title, (one, other) => {
        const all = [
          { number: 1, title: 'Use one store' },
          { number: 2, title: `Use ${one.replaceAll(/[\r\n]/g, '')}` },
          { number: 3, title: `Use ${other.replaceAll(/[\r\n]/g, '')} too` },
        ];
        const before = indexOf(way, all.slice(0, 2), ['']);
        const after = complete(all, before);
        if (after === undefined) return;
        assert.ok(after.startsWith(before.slice(0, -1)), after);
        assert.equal(complete(all, after) ?? after, after);
      }),
    );
  });
}

const notes: readonly (readonly [name: string, first: string, second: string])[] = [
  ['the name of a person', '- [1](0001-r1.md) by Li', '- [2](0002-r2.md) by Sam'],
  ['a word about it', '- [1](0001-r1.md) fast', '- [2](0002-r2.md) slow'],
  ['another day', '- [1](0001-r1.md) 2025-12-24', '- [2](0002-r2.md) 2025-12-25'],
];

for (const [name, first, second] of notes) {
  test(`a line that says more than the record is copied for no other: ${name}`, () => {
    const before = `# Log\n\n${first}\n${second}\n`;
    assert.equal(complete(items.slice(0, 3), before), undefined);
  });
}
