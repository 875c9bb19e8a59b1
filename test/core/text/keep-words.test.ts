import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepWords } from '../../../src/core/text/keep-words.ts';

test('a short word does not break at its hyphens, and nothing else is changed', () => {
  const texts: Readonly<Record<string, string>> = {
    'cut-over': 'cut-\u2060over',
    'Stop the dual-write-path now': 'Stop the dual-\u2060write-\u2060path now',
    'a - b -- c -d e-': 'a - b -- c -d e-',
    'move-the-orders-of-all-northern-customers': 'move-the-orders-of-all-northern-customers',
    'a\u2060b': 'a\\u{2060}b',
  };
  for (const [text, kept] of Object.entries(texts)) assert.equal(keepWords(text), kept);
});
