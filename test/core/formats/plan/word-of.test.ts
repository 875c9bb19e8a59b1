import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planLanguages } from '../../../../src/core/formats/plan/languages/index.ts';
import { phrasesIn } from '../../../../src/core/formats/plan/languages/phrases-in.ts';
import { allStepWords } from '../../../../src/core/formats/plan/status-words.ts';
import { wordOf } from '../../../../src/core/formats/plan/word-of.ts';

const rows: readonly (readonly [text: string, word: string])[] = [
  ['', ''],
  ['Done', 'done'],
  ['In Progress 🟡', 'in-progress'],
  ['  (not_started!) ', 'not-started'],
  ['80 % done', '80-%-done'],
  ['--', ''],
  ['✅', ''],
  ['À  faire', 'à-faire'],
  ['A\u0300 faire', 'à-faire'],
  ['进行中 🚧', '进行中'],
  ['done\n now', 'done-now'],
];

for (const [text, word] of rows) {
  test(`${JSON.stringify(text)} is the word ${JSON.stringify(word)}`, () => {
    assert.equal(wordOf(text), word);
  });
}

test('a text of plain letters is the same word beside a sign, which makes it no plain one', () => {
  for (const char of Array.from({ length: 95 }, (_, at) => String.fromCharCode(at + 32))) {
    assert.equal(wordOf(`a${char}b${char}`), wordOf(`a${char}b${char} ✅`), char);
  }
});

test('the words of every language are listed as they are looked up', () => {
  for (const { steps } of planLanguages) {
    for (const phrase of Object.values(steps).flatMap(phrasesIn)) {
      assert.ok(allStepWords.has(wordOf(phrase)), phrase);
    }
  }
});
