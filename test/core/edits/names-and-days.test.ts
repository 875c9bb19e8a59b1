import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkTitle } from '../../../src/core/edits/check-title.ts';
import { fileSlug, plainSlug, type SlugStyle } from '../../../src/core/edits/file-slug.ts';
import { offeredWord } from '../../../src/core/edits/proposed-word.ts';
import { findMeantDays } from '../../../src/core/edits/write-day.ts';
import { createSourced } from '../../../src/core/formats/plan/plan-source.ts';
import { applyTextEdits } from '../../../src/core/text/text-edit.ts';

const days: readonly (readonly [written: string, ...texts: string[]])[] = [
  ['04/03/2026', '2026-03-04', '2026-04-03'],
  ['4-3-2026', '2026-03-04', '2026-04-03'],
  ['4.3.2026'],
  ['due 04/03/2026 or so', 'due 2026-03-04 or so', 'due 2026-04-03 or so'],
  ['2026-15-03', '2026-03-15'],
  ['2026-31-02'],
  ['2026-13-13'],
  ['2026-02-30'],
  ['2026-03-04'],
  ['13/03/2026'],
  ['04/03-2026'],
  ['1/04/03/2026'],
  ['04/03/20261'],
  ['next week'],
  [''],
];

for (const [written, ...expected] of days) {
  test(`the days that "${written}" may mean`, () => {
    const text = `Date: ${written}\n`;
    const span = { start: 6, end: 6 + written.length };
    const found = findMeantDays(createSourced(text, written, { span, source: 'line' }));
    const texts = found.map(({ edit }) => applyTextEdits(text, [edit]));
    assert.deepEqual(
      texts,
      expected.map(each => `Date: ${each}\n`),
    );
  });
}

test('a day that may be meant is written as ISO, and nothing else changes', () => {
  const part = fc.constantFrom('04', '4', '13', '31', '2026', '26', '0', '/', '-', '.', ' ', 'x');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 9 }), parts => {
      const written = parts.join('');
      const text = `${written}\n`;
      const span = { start: 0, end: written.length };
      for (const { day, edit } of findMeantDays(
        createSourced(text, written, { span, source: 'line' }),
      )) {
        assert.match(day, /^\d{4}-\d{2}-\d{2}$/);
        assert.equal(edit.newText, day);
        assert.match(text.slice(edit.span.start, edit.span.end), /^[\d/.-]+$/);
        assert.ok(!Number.isNaN(Date.parse(day)), day);
      }
    }),
    { numRuns: 2000 },
  );
});

const titles: readonly (readonly [title: string, problem: RegExp | undefined])[] = [
  ['Use events', undefined],
  ['7', undefined],
  ['使う', undefined],
  ['é', undefined],
  ['', /letter or a digit/],
  [' - ', /letter or a digit/],
  ['🚧', /letter or a digit/],
  ['a\nb', /one line/],
  ['a\u2028b', /one line/],
  ['a\0', /one line/],
  ['a\ud800', /one line/],
  ['x'.repeat(200), undefined],
  ['x'.repeat(201), /200 characters/],
];

for (const [title, problem] of titles) {
  test(`the title ${JSON.stringify(title.slice(0, 20))} is ${problem ? 'refused' : 'taken'}`, () => {
    const found = checkTitle(title);
    if (problem) assert.match(found ?? '', problem);
    else assert.equal(found, undefined);
  });
}

const written: SlugStyle = { separator: '_', letters: 'as-written' };

const slugs: readonly (readonly [title: string, style: SlugStyle, slug: string])[] = [
  ['Use events', plainSlug, 'use-events'],
  ['Use  the "new" API (v2)', plainSlug, 'use-the-new-api-v2'],
  ['Use events', { separator: '_', letters: 'lower' }, 'use_events'],
  ['Use the API', written, 'Use_the_API'],
  ['Größe ändern', plainSlug, 'grosse-andern'],
  ['../../etc/passwd', plainSlug, 'etc-passwd'],
  ['..', plainSlug, 'untitled'],
  ['CON', plainSlug, 'con'],
  ['A\u0300 b', written, 'A\u0300_b'],
  [`x${'\u{10400}'.repeat(40)}`, plainSlug, `x${'\u{10428}'.repeat(29)}`],
  [`${'Long '.repeat(20)}`, written, Array.from({ length: 12 }, () => 'Long').join('_')],
  ['Use \u{2f81a}', written, 'Use_\u{2f81a}'],
  ['\u{2f81a}', written, '\u{2f81a}'],
];

for (const [title, style, slug] of slugs) {
  test(`"${title}" in the name of a file`, () => assert.equal(fileSlug(title, style), slug));
}

test('a name of a file leads nowhere else and is never empty', () => {
  const style = fc.constantFrom(plainSlug, written, {
    separator: ' ',
    letters: 'as-written' as const,
  });
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), style, (title, own) => {
      const slug = fileSlug(title, own);
      assert.match(slug, /^[\p{L}\p{M}\p{N}_ -]+$/u);
      assert.doesNotMatch(slug, /^[\s.]|[\s.]$/);
      assert.ok([...slug].length <= 60);
    }),
  );
});

test('the word for proposed among the choices of a template', () => {
  const choices: readonly (readonly [string, string | undefined])[] = [
    ['[proposed | accepted]', 'proposed'],
    ['{Proposed/Accepted/Superseded}', 'Proposed'],
    ['accepted, in review', 'in review'],
    ['Vorgeschlagen | Akzeptiert', 'Vorgeschlagen'],
    ['accepted | rejected', undefined],
    ['', undefined],
    ['|||', undefined],
  ];
  for (const [text, word] of choices) assert.equal(offeredWord(text), word, text);
});
