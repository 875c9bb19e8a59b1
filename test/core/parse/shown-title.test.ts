import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shownTitle } from '../../../src/core/parse/shown-title.ts';

test('in Markdown a title is shown without its marks', () => {
  assert.equal(
    shownTitle({ value: '**Step 1:** use `orders_v2`', source: 'box' }),
    'Step 1: use orders_v2',
  );
  assert.equal(shownTitle({ value: 'See [the plan](a.md)', source: 'heading' }), 'See the plan');
});

test('in YAML every sign is meant', () => {
  for (const source of ['yaml', 'front-matter']) {
    assert.equal(shownTitle({ value: 'Copy *.sql and _all_', source }), 'Copy *.sql and _all_');
  }
});

test('what the sign at an end says is told beside a title, and its list stands elsewhere', () => {
  const shown = (value: string) => shownTitle({ value, source: 'bullet' });
  assert.equal(shown('✅ Copy the rows'), 'Copy the rows');
  assert.equal(shown('**Copy the rows** ✅'), 'Copy the rows');
  assert.equal(shown('Tell the readers:'), 'Tell the readers');
  assert.equal(shown('✅'), '✅');
  assert.equal(shown(':'), ':');
});
