import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closestWord } from '../../../../src/core/formats/plan/closest-word.ts';
import { headingKind } from '../../../../src/core/formats/plan/markdown/words/heading-kind.ts';
import { findPhrases } from '../../../../src/core/formats/plan/markdown/words/phrases.ts';
import {
  isCriteria,
  isTopic,
} from '../../../../src/core/formats/plan/markdown/words/section-topic.ts';
import { isStepsTitle } from '../../../../src/core/formats/plan/markdown/words/steps-title.ts';
import { createIdMaker, slugOf } from '../../../../src/core/formats/plan/slug.ts';
import { readDay } from '../../../../src/core/formats/plan/values/read-day.ts';
import { readDays } from '../../../../src/core/formats/plan/values/read-days.ts';
import { splitImpediment } from '../../../../src/core/formats/plan/values/split-impediment.ts';
import { sliceOf } from '../../../../src/core/text/span.ts';
import { stateOfEmoji } from '../../../../src/core/text/state-signs.ts';

test('a day is YYYY-MM-DD and exists', () => {
  for (const text of ['2026-03-09', ' 2026-03-09 ', '2026-03-09T14:05', '2026-03-09 14:05:00Z']) {
    assert.equal(readDay(text), '2026-03-09', text);
  }
  assert.equal(readDay('2024-02-29'), '2024-02-29');
  for (const text of [
    '2026-02-29',
    '2026-13-01',
    '26-01-01',
    '2026-1-1',
    '09.03.2026',
    '2026-03-09x',
    '',
  ]) {
    assert.equal(readDay(text), undefined, text);
  }
});

test('durations are whole days', () => {
  const cases: readonly [string, number | undefined][] = [
    ['P14D', 14],
    ['P2W', 14],
    ['P1W2D', 9],
    ['PT5M', 1],
    ['PT36H', 2],
    ['P1DT1S', 2],
    ['14d', 14],
    ['2w', 14],
    ['3 weeks', 21],
    ['1 day', 1],
    ['P0D', 0],
    ['P1M', undefined],
    ['P', undefined],
    ['PT', undefined],
    ['-P1D', undefined],
    ['soon', undefined],
  ];
  for (const [text, days] of cases) assert.equal(readDays(text), days, text);
});

test('a near word is found, a far one is not', () => {
  assert.equal(closestWord('titel', ['id', 'title']), 'title');
  assert.equal(closestWord('depnds-on', ['depends-on']), 'depends-on');
  assert.equal(closestWord('colour', ['title', 'owners']), undefined);
  assert.equal(closestWord('x'.repeat(1000), ['title']), undefined);
});

test('a slug is stable and ids are unique', () => {
  assert.equal(slugOf('Créer  the `orders_v2` Tables!'), 'creer-the-orders-v2-tables');
  assert.equal(slugOf('Größe ändern, Øre i Łódź'), 'grosse-andern-ore-i-lodz');
  assert.equal(slugOf('カテゴリ 分類'), 'カテゴリ-分類');
  assert.equal(slugOf('✅'), '');
  assert.ok(slugOf('word '.repeat(100)).length <= 60);
  const maker = createIdMaker(['copy']);
  assert.deepEqual(
    ['Copy', 'Copy', '✅'].map(title => maker.make(title, 'step')),
    ['copy-2', 'copy-3', 'step'],
  );
});

test('a sign stands for a state only where it is the only one', () => {
  assert.equal(stateOfEmoji('✔️ done'), 'done');
  assert.equal(stateOfEmoji('✅ 🚧'), undefined);
  assert.equal(stateOfEmoji('plain'), undefined);
  assert.equal(stateOfEmoji('❌'), 'planned');
});

test('headings by the way they start', () => {
  const cases: readonly [string, string, string | undefined][] = [
    ['Phase 2: Move', 'phase', '2'],
    ['✅ Phase IV — Move', 'phase', 'IV'],
    ['Step final — Remove', 'step', 'final'],
    ['PR 3: Add', 'step', '3'],
    ['Task #4', 'step', '4'],
    ['Step a new stone', 'plain', undefined],
    ['Phases of the moon', 'plain', undefined],
    ['1. Copy', 'numbered', '1'],
    ['1.2 Copy', 'numbered', '1.2'],
    ['2026 in review', 'plain', undefined],
    ['3D printing', 'plain', undefined],
  ];
  for (const [title, kind, number] of cases) {
    const found = headingKind(title);
    assert.deepEqual([found.kind, found.number], [kind, number], title);
  }
});

test('headings by what they are about', () => {
  for (const title of [
    'Exit criteria',
    'Exit criteria:',
    'Definition of Done',
    'Phase exit gates',
    'Open questions',
    'Rollback plan',
  ]) {
    assert.ok(isCriteria(title), title);
  }
  for (const title of ['Verify the copy', 'Open the port', 'Successor'])
    assert.ok(!isCriteria(title), title);
  for (const title of ['1. Background', 'Other options considered', 'Context and problem'])
    assert.ok(isTopic(title), title);
  for (const title of ['Copy the rows', 'How to migrate from a to b'])
    assert.ok(!isTopic(title), title);
  for (const title of ['Steps', 'Migration steps', 'Step-by-step instructions', 'Plan'])
    assert.ok(isStepsTitle(title), title);
});

test('phrases count where a clause starts', () => {
  const cases: readonly [string, string][] = [
    ['billing, blocked by #4933', 'blocked-by #4933'],
    ['(blocked by the vendor) now', 'blocked-by the vendor'],
    ['Copy — waiting on legal; then go', 'blocked-by legal'],
    ['**Blocked by:** 02', 'blocked-by 02'],
    ['is blocked on [#1](https://a.b/1).', 'blocked-by [#1](https://a.b/1)'],
    ['Copy (depends on seam)', 'depends-on seam'],
    ['requests blocked by a proxy', ''],
    ['Blocked by: none', ''],
  ];
  for (const [line, expected] of cases) {
    const found = findPhrases(line, { start: 0, end: line.length });
    assert.equal(
      found.map(({ kind, value }) => `${kind} ${sliceOf(line, value)}`).join(),
      expected,
      line,
    );
  }
});

test('an impediment names what it refers to', () => {
  const cases: readonly [string, string][] = [
    ['#123', '#123/-'],
    ['owner/repo#123 (slow)', 'owner/repo#123/slow'],
    ['[#1](https://a.b/1) and more', '#1/and more'],
    ['ABC-12: a reason', 'ABC-12/a reason'],
    ['02 — Title', '-/02 — Title'],
    ['docs/adr/0001-a.md', 'docs/adr/0001-a.md/-'],
    ['other-plan/step', 'other-plan/step/-'],
    ['legal has not signed', '-/legal has not signed'],
  ];
  for (const [text, expected] of cases) {
    const { ref, reason } = splitImpediment(text, { start: 0, end: text.length });
    assert.equal(`${ref?.raw ?? '-'}/${reason ?? '-'}`, expected, text);
    if (ref) assert.equal(sliceOf(text, ref.span), ref.raw);
  }
});
