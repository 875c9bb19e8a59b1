import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jsonText } from '../../../src/core/text/encode-json.ts';

test('what a terminal would act on is escaped, and the value is the same', () => {
  const value = {
    'a\u202eb': ['\u001b[31m', '\u009b31m', '\u{e0041}', '\ud800', 'ü 漢 👩\u200d💻'],
  };
  const text = jsonText(value);
  assert.deepEqual(JSON.parse(text), value);
  assert.doesNotMatch(text.replaceAll('\n', ''), /[\p{Cc}\p{Cf}\p{Cs}]/u);
  assert.match(text, /ü 漢/);
});

test('indented, with a line break at the end', () => {
  assert.equal(jsonText({ a: [] }), '{\n  "a": []\n}\n');
});
