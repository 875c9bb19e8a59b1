import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { commentText, oneLine } from '../../../src/core/text/encode.ts';
import { hostileTitles } from '../../support/hostile-titles.ts';

/** GitHub Flavored Markdown: CommonMark, tables, strikethrough, links made of plain addresses. */
const reader = new MarkdownIt({ html: true, linkify: true });
// It takes more for an address than GitHub does; what that takes is looked at below.
reader.linkify.set({ fuzzyLink: false, fuzzyEmail: false }).add('//', null);

/** The text that a reader sees. Throws at anything but text in one item of a list. */
function read(source: string): string {
  const kinds: string[] = [];
  let text = '';
  for (const block of reader.parse(source, {})) {
    if (block.type !== 'inline') {
      kinds.push(block.type);
      continue;
    }
    for (const token of block.children ?? []) {
      if (token.type === 'html_inline') assert.match(token.content, /^<\/?span>$/);
      else assert.match(token.type, /^text(?:_special)?$/, source);
      if (token.type !== 'html_inline') text += token.content;
    }
  }
  assert.deepEqual(kinds, [
    ...['bullet_list_open', 'list_item_open', 'paragraph_open'],
    ...['paragraph_close', 'list_item_close', 'bullet_list_close'],
  ]);
  assertUnlinked(text);
  return text.replaceAll('\u200b', '');
}

/** What GitHub and GitLab turn into links, emoji and formulas after the Markdown is read. */
function assertUnlinked(text: string): void {
  assert.doesNotMatch(text, /[@#!%^][\p{L}\p{N}_"]|&\d|:\w+:|:\/\//u);
  assert.doesNotMatch(text, /\bGH-\d|\bwww\.|\b[0-9a-f]{7,}\b/i);
}

test('200 hostile titles are the same text in a comment, and nothing more', () => {
  for (const title of hostileTitles) {
    for (const lead of ['- ', '- ✖ ']) {
      const shown = read(`${lead}${commentText(title)}`).replace(/^✖ /, '');
      assert.equal(shown.trim(), oneLine(title).trim(), title);
    }
  }
});

test('any text is the same text in a comment', () => {
  const signs = [...'@#!%^&$~:/\\`*_[]<>|{}()=+-.19aG Hw\n'];
  const text = fc.oneof(
    fc.string({ unit: fc.constantFrom(...signs) }),
    fc.string({ unit: 'grapheme' }),
  );
  fc.assert(
    fc.property(text, written => {
      const told = `x${written}y`;
      assert.equal(read(`- ${commentText(told)}`), oneLine(told));
    }),
    { numRuns: 2000 },
  );
});
