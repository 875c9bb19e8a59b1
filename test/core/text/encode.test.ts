import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { markdownText, mermaidText, oneLine, visible } from '../../../src/core/text/encode.ts';

/** Puts numeric codes back, as a renderer does. */
function decode(text: string): string {
  return text.replaceAll(/&?#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
}

const anyText = fc.string({ unit: 'binary' });

test('hidden characters are shown by their code', () => {
  assert.equal(visible('a\u202eb\u0007\u200b\u{e0041}'), 'a\\u{202e}b\\u{7}\\u{200b}\\u{e0041}');
});

test('emoji keep their joiners', () => {
  assert.equal(visible('👩‍🚀 ✔️'), '👩‍🚀 ✔️');
});

test('a lone surrogate is shown by its code', () => {
  assert.equal(visible('a\ud800b'), 'a\\u{d800}b');
});

test('one line stays one line', () => {
  fc.assert(fc.property(anyText, text => assert.doesNotMatch(oneLine(text), /[\n\r\u2028\u0085]/)));
});

test('no escape sequence reaches a terminal', () => {
  assert.equal(oneLine('\u001b]0;title\u0007\u009b31m'), '\\u{1b}]0;title\\u{7}\\u{9b}31m');
});

test('a mermaid label holds only letters, digits, what is between them, and codes, and reads back', () => {
  const signs = fc.string({ unit: fc.constantFrom(...'ab1 -,/.#;:`"*_%{}[]()<>&\\@$ﬂ°¶ß\u00a0é') });
  fc.assert(
    fc.property(fc.oneof(anyText, signs), text => {
      const label = mermaidText(text);
      assert.match(label, /^(?:#\d+;|[A-Za-z0-9]|[^\0-\u007f]|(?<=[^ ])[-,/ ])+$/u);
      // With these mermaid marks codes while it reads.
      assert.doesNotMatch(label, /[ﬂ°¶]/);
      if (text !== '') assert.equal(decode(label), oneLine(text));
    }),
  );
});

test('a mermaid label can be read', () => {
  assert.equal(mermaidText('Über die Leser, 1–2 ADR-0006'), 'Über die Leser, 1–2 ADR-0006');
  assert.equal(mermaidText('A redirection LR'), 'A redirection#32;LR');
  assert.equal(mermaidText('Direction LR'), 'Direction#32;LR');
  assert.equal(mermaidText('- a  b'), '#45; a #32;b');
  assert.equal(mermaidText('1. "end" %%{x}'), '1#46; #34;end#34; #37;#37;#123;x#125;');
});

test('an empty mermaid label is a blank that does not break', () => {
  assert.equal(mermaidText(''), '#160;');
});

test('Markdown text has no sign that means something, and reads back', () => {
  fc.assert(
    fc.property(anyText, text => {
      const encoded = markdownText(text);
      assert.doesNotMatch(encoded.replaceAll(/&#\d+;/g, ''), /[!-/:-@[-`{-~]/);
      assert.equal(decode(encoded), oneLine(text));
    }),
  );
});
