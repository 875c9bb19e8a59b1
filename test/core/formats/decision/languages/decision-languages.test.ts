import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decisionLanguages } from '../../../../../src/core/formats/decision/languages/index.ts';
import { wordsIn } from '../../../../../src/core/formats/decision/languages/words-in.ts';
import { decisionStatuses } from '../../../../../src/core/model/decision.ts';
import { decisionOf } from '../../../../support/read-one.ts';

test('a word stands for all its forms and spellings', () => {
  assert.deepEqual(wordsIn('gewählt(e)'), ['gewählt', 'gewaehlt', 'gewählte', 'gewaehlte']);
  assert.deepEqual(wordsIn('elegid(o|a), sí'), ['elegido', 'elegida', 'sí', 'si']);
});

for (const language of decisionLanguages) {
  const [sample] = wordsIn(language.statuses.accepted ?? '');

  test(`no word of the language of "${sample}" means two states or two fields`, () => {
    for (const table of [language.statuses, language.fields]) {
      const words = Object.values(table).flatMap(list => [...new Set(wordsIn(list))]);
      const twice = words.filter((word, index) => words.indexOf(word) !== index);
      assert.deepEqual(twice, []);
    }
  });

  test(`each state of the language of "${sample}" is read as such`, () => {
    for (const status of decisionStatuses) {
      for (const word of wordsIn(language.statuses[status] ?? '')) {
        const read = decisionOf(`# X\n\nStatus: ${word}\n\n## Context\n`);
        assert.equal(read?.status?.value, status, word);
      }
    }
  });

  test(`what replaces is named behind each word of the language of "${sample}"`, () => {
    for (const word of wordsIn(language.statuses.superseded ?? '')) {
      const links = language.by === '' ? ['(', ': '] : wordsIn(language.by).map(by => `${by} `);
      // Of several words the last one may be the link already.
      for (const link of word.includes(' ') ? [] : links) {
        const read = decisionOf(`# X\n\nStatus: ${word} ${link}ADR-9\n`);
        const told = read?.relations.map(({ kind, target }) => `${kind} ${target}`);
        assert.deepEqual(told, ['superseded-by 9'], `${word} ${link}`);
      }
    }
  });
}
