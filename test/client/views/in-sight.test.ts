import '../../support/with-vscode.ts';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReviewThread } from '../../../src/protocol/review.ts';
import type { ViewNode } from '../../../src/protocol/views.ts';
import { statusBarItems, ThemeColor, TreeItemCollapsibleState } from '../../support/vscode-stub.ts';

const { AttentionItem } = await import('../../../src/client/views/attention-item.ts');
const { baseMarks } = await import('../../../src/client/review/base-marks.ts');
const { ReviewThreads } = await import('../../../src/client/review/review-threads.ts');
const { toTreeItem } = await import('../../../src/client/views/tree-item.ts');
const { TreeProvider } = await import('../../../src/client/views/tree-provider.ts');

const row = (id: string, parts: Partial<ViewNode> = {}): ViewNode => ({
  ...{ id, kind: 'step', label: id, description: '', tooltip: '', icon: null },
  ...{ target: null, reference: null, diff: null, isOpen: false, children: [] },
  ...parts,
});

test('the status bar is silent until something waits for a person, and again afterwards', () => {
  const attention = new AttentionItem();
  const item = statusBarItems.at(-1);
  assert.ok(item);
  assert.deepEqual([item.isShown, attention.text], [false, undefined]);
  attention.update({ count: 2, summary: '1 blocked, 1 stale', tooltip: 'A: blocked' });
  assert.deepEqual([item.isShown, attention.text], [true, '$(milestone) 1 blocked, 1 stale']);
  assert.equal(item.tooltip, 'A: blocked');
  assert.equal(item.accessibilityInformation?.label, 'Cairn, steps of plans: 1 blocked, 1 stale');
  attention.update(null);
  assert.deepEqual([item.isShown, attention.text, item.tooltip], [false, undefined, undefined]);
  attention.dispose();
  assert.ok(item.isDisposed);
});

const { None, Collapsed, Expanded } = TreeItemCollapsibleState;
const items: readonly (readonly [name: string, node: ViewNode, item: object])[] = [
  ['without rows below it', row('a'), { collapsibleState: None, contextValue: 'step' }],
  ['folded', row('a', { children: [row('b')] }), { collapsibleState: Collapsed }],
  ['unfolded', row('a', { children: [row('b')], isOpen: true }), { collapsibleState: Expanded }],
  ['open with nothing in it', row('a', { isOpen: true }), { collapsibleState: None }],
  ['with a name', row('a', { reference: 'dual-write' }), { contextValue: 'step named' }],
  ['with an empty name', row('a', { reference: '' }), { contextValue: 'step named' }],
  ['without a place', row('a'), { command: undefined }],
];

for (const [name, node, expected] of items) {
  test(`a row of a tree: ${name}`, () => {
    const item: object = toTreeItem(node);
    for (const [key, value] of Object.entries(expected)) {
      assert.deepEqual(new Map(Object.entries(item)).get(key), value, key);
    }
  });
}

test('a row opens its place, with an icon in its colour', () => {
  const target = { uri: 'file:///a.md', line: 3, character: 5, block: null };
  const item = toTreeItem(row('a', { target, icon: { name: 'check', color: 'charts.green' } }));
  assert.equal(item.command?.command, 'vscode.open');
  const [uri, options] = item.command?.arguments ?? [];
  assert.equal(String(uri), 'file:///a.md');
  const at = { line: 3, character: 5 };
  assert.deepEqual(JSON.parse(JSON.stringify(options)), { selection: { numbers: [at, at] } });
  assert.deepEqual(JSON.parse(JSON.stringify(item.iconPath)), {
    id: 'check',
    color: { ...new ThemeColor('charts.green') },
  });
});

test('a tree tells of new rows once, knows what is above a row, and which row a line is about', () => {
  const provider = new TreeProvider();
  let changes = 0;
  provider.onDidChangeTreeData(() => changes++);
  const target = (line: number) => {
    return { uri: 'file:///p.yaml', line, character: 0, block: [line, line + 2] as const };
  };
  const rows = () => [
    row('plan', {
      target: { ...target(0), block: null },
      children: [row('step', { target: target(4) })],
    }),
    row('other', { target: { ...target(0), uri: 'file:///q.yaml' } }),
  ];
  provider.update(rows());
  provider.update(rows());
  assert.equal(changes, 1);
  const [plan] = provider.getChildren();
  const [step] = plan ? provider.getChildren(plan) : [];
  assert.ok(plan && step);
  assert.equal(provider.getParent(step)?.id, 'plan');
  assert.equal(provider.getParent(plan), undefined);
  assert.equal(provider.find('file:///p.yaml', 5)?.id, 'step');
  assert.equal(provider.find('file:///p.yaml', 9)?.id, 'plan');
  assert.equal(provider.find('file:///r.yaml', 0), undefined);
  provider.update([]);
  assert.equal(changes, 2);
  assert.deepEqual(provider.getChildren(), []);
  assert.equal(provider.find('file:///p.yaml', 5), undefined);
});

const thread = (text: string, line: number, uri = 'file:///a.yaml'): ReviewThread => {
  const comments = [{ text, severity: 'warning' }] as const;
  return { uri, line, character: 0, endLine: line, endCharacter: 9, comments };
};

test('a comment that says the same is moved, one that is gone is taken away', () => {
  const threads = new ReviewThreads();
  threads.update([thread('Weakened.', 3), thread('Late.', 5)]);
  const [weakened, late] = threads.all;
  assert.ok(weakened && late);
  assert.deepEqual([weakened.canReply, weakened.collapsibleState], [false, 0]);
  threads.update([thread('Weakened.', 4), thread('New.', 5)]);
  assert.equal(threads.all[0], weakened);
  assert.deepEqual(JSON.parse(JSON.stringify(weakened.range)), { numbers: [4, 0, 4, 9] });
  assert.notEqual(threads.all[1], late);
  assert.deepEqual(
    threads.all.map(({ comments }) => comments.map(({ label, body }) => [label, body])),
    [[['Warning', 'Weakened.']], [['Warning', 'New.']]],
  );
  threads.update([]);
  assert.deepEqual(threads.all, []);
});

test('two comments of the same words in one file are two, and stay two', () => {
  const threads = new ReviewThreads();
  threads.update([thread('Same.', 3), thread('Same.', 8), thread('Same.', 3, 'file:///b.yaml')]);
  const before = threads.all;
  assert.equal(new Set(before).size, 3);
  threads.update([thread('Same.', 4), thread('Same.', 9), thread('Same.', 3, 'file:///b.yaml')]);
  assert.deepEqual(threads.all, before);
  threads.update([thread('Same.', 9)]);
  assert.deepEqual(threads.all, before.slice(0, 1));
});

test('a text as it was is no file of the folder, and looks like none', () => {
  const markOf = (scheme: string, query: string) =>
    Object(baseMarks.provideFileDecoration(Object({ scheme, query }), Object(undefined)));
  assert.equal(markOf('cairn-base', 'a1b2').tooltip, 'Base: the text as it was');
  assert.equal(markOf('cairn-base', '').tooltip, undefined, 'nothing was there');
  assert.equal(markOf('file', 'a1b2').tooltip, undefined);
});
