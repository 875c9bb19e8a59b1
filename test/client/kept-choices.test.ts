import '../support/with-vscode.ts';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readChoices } from '../../src/client/review/read-choices.ts';
import { shownStatuses } from '../../src/protocol/views.ts';
import { executed } from '../support/vscode-stub.ts';
import { createMemory } from './memory.ts';

const { ChosenArrangement } = await import('../../src/client/views/chosen-arrangement.ts');
const { ReviewChoices } = await import('../../src/client/review/review-choices.ts');

const groupKey = 'cairn.groupDecisionsBy';
const statusKey = 'cairn.statusesOfDecisions';

const arrangements: readonly (readonly [
  name: string,
  kept: object,
  request: object,
  note: string,
])[] = [
  ['nothing', {}, { groupBy: 'log', statuses: null }, ''],
  ['a grouping', { [groupKey]: 'status' }, { groupBy: 'status', statuses: null }, ''],
  ['one that is not known', { [groupKey]: 'colour' }, { groupBy: 'log', statuses: null }, ''],
  ['one that is no text', { [groupKey]: { by: 'log' } }, { groupBy: 'log', statuses: null }, ''],
  [
    'statuses, in the order of the menu',
    { [statusKey]: ['accepted', 'proposed'] },
    { groupBy: 'log', statuses: ['proposed', 'accepted'] },
    'Only these: proposed, accepted.',
  ],
  [
    'most statuses',
    { [statusKey]: shownStatuses.filter(each => each !== 'rejected') },
    { groupBy: 'log', statuses: shownStatuses.filter(each => each !== 'rejected') },
    'All but these: rejected.',
  ],
  [
    'a status that is not known beside one that is',
    { [statusKey]: ['agreed', 'accepted'] },
    { groupBy: 'log', statuses: ['accepted'] },
    'Only these: accepted.',
  ],
  ['none that is known', { [statusKey]: ['agreed'] }, { groupBy: 'log', statuses: null }, ''],
  ['an empty list', { [statusKey]: [] }, { groupBy: 'log', statuses: null }, ''],
  ['a text for a list', { [statusKey]: 'accepted' }, { groupBy: 'log', statuses: null }, ''],
];

for (const [name, kept, request, note] of arrangements) {
  test(`how the decisions are seen when a workspace has kept: ${name}`, () => {
    const arrangement = new ChosenArrangement(createMemory({ ...kept }));
    assert.deepEqual(arrangement.request, request);
    assert.equal(arrangement.note, note);
  });
}

test('what is chosen is kept, told to the menu, and told once', async () => {
  const memory = createMemory();
  const arrangement = new ChosenArrangement(memory);
  let changes = 0;
  arrangement.onChange(() => changes++);
  executed.length = 0;
  await arrangement.groupBy('date');
  await arrangement.filter(['accepted', 'unknown']);
  assert.equal(changes, 2);
  assert.deepEqual(executed.at(-1), ['setContext', groupKey, 'date']);
  const again = new ChosenArrangement(memory);
  assert.deepEqual(again.request, arrangement.request);
  assert.deepEqual(again.request.statuses?.toSorted(), ['accepted', 'unknown']);
  await again.filter(null);
  assert.deepEqual(again.request, { groupBy: 'date', statuses: null });
  arrangement.dispose();
  await arrangement.groupBy('log');
  assert.equal(changes, 2);
});

const choices: readonly (readonly [name: string, kept: unknown, choices: readonly unknown[]])[] = [
  ['nothing', undefined, []],
  ['no list', { folder: 'file:///a', base: { kind: 'default' } }, []],
  ['a text', 'file:///a', []],
  [
    'every kind',
    [
      { folder: 'file:///a', base: { kind: 'default' } },
      { folder: 'file:///b', base: { kind: 'index', more: 1 } },
      { folder: 'file:///c', base: { kind: 'ref', name: 'v1' }, more: 1 },
    ],
    [
      { folder: 'file:///a', base: { kind: 'default' } },
      { folder: 'file:///b', base: { kind: 'index' } },
      { folder: 'file:///c', base: { kind: 'ref', name: 'v1' } },
    ],
  ],
  ['a ref without a name', [{ folder: 'file:///a', base: { kind: 'ref' } }], []],
  ['a ref whose name is none', [{ folder: 'file:///a', base: { kind: 'ref', name: 7 } }], []],
  ['a kind that is not known', [{ folder: 'file:///a', base: { kind: 'tree' } }], []],
  ['no folder', [{ base: { kind: 'index' } }, null, 7, []], []],
  [
    'a good one beside bad ones',
    [
      { folder: 1, base: { kind: 'index' } },
      { folder: 'file:///a', base: { kind: 'index' } },
    ],
    [{ folder: 'file:///a', base: { kind: 'index' } }],
  ],
];

for (const [name, kept, expected] of choices) {
  test(`what a review compares with when a workspace has kept: ${name}`, () => {
    assert.deepEqual(readChoices(kept), expected);
    const memory = createMemory(kept === undefined ? {} : { 'cairn.reviewBases': kept });
    assert.deepEqual(new ReviewChoices(memory).request, { choices: expected });
  });
}

test('a folder has one base, the last one that was chosen, whatever was kept before', async () => {
  for (const kept of [[], 'damaged', { a: 1 }, [null]]) {
    const chosen = new ReviewChoices(createMemory({ 'cairn.reviewBases': kept }));
    let changes = 0;
    chosen.onChange(() => changes++);
    await chosen.choose('file:///a', { kind: 'ref', name: 'v1' });
    await chosen.choose('file:///b', { kind: 'index' });
    await chosen.choose('file:///a', { kind: 'default' });
    assert.equal(changes, 3);
    assert.deepEqual(chosen.request.choices, [
      { folder: 'file:///b', base: { kind: 'index' } },
      { folder: 'file:///a', base: { kind: 'default' } },
    ]);
  }
});

test('whatever a workspace has kept, the server is asked in its own terms', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (kept, base) => {
      for (const each of [kept, [kept], [{ folder: 'file:///a', base }]]) {
        for (const choice of readChoices(each)) {
          assert.equal(typeof choice.folder, 'string');
          assert.ok(['default', 'index', 'ref'].includes(choice.base.kind));
          assert.equal(
            typeof Object.entries(choice.base).find(([key]) => key === 'name')?.[1],
            choice.base.kind === 'ref' ? 'string' : 'undefined',
          );
        }
      }
    }),
  );
});
