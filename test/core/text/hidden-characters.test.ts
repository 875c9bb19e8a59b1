import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  annotationData,
  annotationProperty,
  commentText,
  markdownSource,
  markdownText,
  mermaidText,
  metricLabel,
  oneLine,
  sarifText,
  taggedText,
  terminalText,
  visible,
  xmlText,
} from '../../../src/core/text/encode.ts';
import { jsonText } from '../../../src/core/text/encode-json.ts';

/** Each a sign that nobody sees, or that changes how others are seen. */
const hidden: readonly (readonly [name: string, char: string])[] = [
  ['NUL', '\0'],
  ['escape', '\u001b'],
  ['delete', '\u007f'],
  ['CSI of one byte', '\u009b'],
  ['soft hyphen', '\u00ad'],
  ['combining grapheme joiner', '\u034f'],
  ['Arabic letter mark', '\u061c'],
  ['Hangul filler of an initial', '\u115f'],
  ['Hangul filler of a medial', '\u1160'],
  ['Khmer inherent vowel', '\u17b4'],
  ['Mongolian variation selector', '\u180b'],
  ['Mongolian vowel separator', '\u180e'],
  ['zero width space', '\u200b'],
  ['zero width non-joiner', '\u200c'],
  ['left-to-right mark', '\u200e'],
  ['line separator', '\u2028'],
  ['paragraph separator', '\u2029'],
  ['right-to-left override', '\u202e'],
  ['word joiner', '\u2060'],
  ['invisible times', '\u2062'],
  ['isolate', '\u2066'],
  ['pop isolate', '\u2069'],
  ['Hangul filler', '\u3164'],
  ['variation selector', '\ufe00'],
  ['byte order mark', '\ufeff'],
  ['Hangul filler of half width', '\uffa0'],
  ['interlinear annotation', '\ufff9'],
  ['shorthand format overlap', '\u{1bca0}'],
  ['musical beam', '\u{1d173}'],
  ['tag of a letter', '\u{e0041}'],
  ['variation selector 17', '\u{e0100}'],
  ['reserved, ignorable by default', '\u{e01f0}'],
];

const encoders: readonly ((text: string) => string)[] = [
  annotationData,
  annotationProperty,
  markdownSource,
  markdownText,
  mermaidText,
  metricLabel,
  oneLine,
  sarifText,
  taggedText,
  terminalText,
  visible,
  xmlText,
  jsonText,
];

for (const [name, char] of hidden) {
  const code = char.codePointAt(0) ?? 0;
  test(`U+${code.toString(16).toUpperCase().padStart(4, '0')}, ${name}, leaves no encoder as it is`, () => {
    for (const encode of encoders) {
      const shown = encode(`a${char}b`);
      assert.ok(!shown.includes(char), `${encode.name} ${shown}`);
    }
    assert.equal(visible(`a${char}b`), `a\\u{${code.toString(16)}}b`);
    assert.deepEqual(JSON.parse(jsonText([char])), [char]);
  });
}

test('what people read stays: letters of all scripts, marks on them, emoji of several signs', () => {
  for (const text of [
    'Größe',
    'e\u0301',
    'नमस्ते',
    'ภาษาไทย',
    'עברית',
    'العربية',
    '한국어',
    '日本語',
    '👩‍💻 ✔️ 🇳🇴',
    '\u00a0',
    '“quoted” – dashed',
  ]) {
    assert.equal(visible(text), text);
    assert.equal(terminalText(text), text);
  }
});

test('no text of any kind brings a hidden character through an encoder', () => {
  const raw = /(?![\n\t]|\u200d|\ufe0f)[\p{Cc}\p{Cs}\p{DI}\u2028\u2029\ufff9-\ufffb]/u;
  const part = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(...hidden.map(each => each[1])),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), parts => {
      const text = parts.join('');
      for (const encode of encoders) assert.doesNotMatch(encode(text), raw, encode.name);
      // It keeps signs apart with one of those itself.
      assert.doesNotMatch(commentText(text).replaceAll('\u200b', ''), raw);
    }),
  );
});
