import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseDocument } from '../../../src/core/formats/document.ts';

/** Arguments of a call have room for about a hundred thousand: whatever hands a list over so fails with more. */
const many = 150_000;

const texts: readonly (readonly [path: string, text: string])[] = [
  ['lines-of-an-item.rst', `- a\n${'  b\n'.repeat(many)}`],
  ['lines-of-a-note.rst', `.. note::\n${'   b\n'.repeat(many)}`],
  ['paragraphs-of-a-note.rst', `.. note::\n${'\n   b\n'.repeat(many)}`],
  ['lines-of-a-field.rst', `:a: b\n${'   b\n'.repeat(many)}`],
  ['lines-of-an-item.adoc', `* a\n${'b\n'.repeat(many)}`],
  ['items.adoc', '* a\n'.repeat(many)],
  ['items.md', `# A\n\n${'- a\n'.repeat(many)}`],
  ['lines.md', `# A\n\n${'a\n'.repeat(many)}`],
];

describe('a text of very many lines', () => {
  for (const [path, text] of texts) {
    it(`is read: ${path}`, () => {
      const document = parseDocument(path, text);
      assert.ok(document && document.kind !== 'yaml');
      assert.ok(document.tree.blocks.length > 0);
    });
  }
});
