import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseMarkdown } from '../../../src/core/parse/markdown.ts';
import { yamlLine } from '../../support/outline.ts';

function lineOf(text: string): string {
  return yamlLine(parseMarkdown(text).frontMatter?.yaml.root);
}

test('TOML between plus signs: strings, bare values, lists, tables, comments', () => {
  const text = `+++
# status = "rejected"
title = "A # \\"b\\""
date = 2020-02-03 # a day
draft = false
tags = [
  "x", 'y', # z
]
[extra]
"status" = 'accepted'
title = "twice"
broken = "open
+++
# T
`;
  assert.equal(
    lineOf(text),
    '{title: A # \\"b\\", date: 2020-02-03, draft: false, tags: [x, y], status: accepted, broken: ~}',
  );
  const { frontMatter, blocks } = parseMarkdown(text);
  assert.equal(text.slice(frontMatter?.span.end).startsWith('+++'), true);
  assert.equal(blocks[0]?.kind, 'heading');
});

test('without the closing line there is no front matter', () => {
  assert.equal(parseMarkdown('+++\ntitle = "x"\n').frontMatter, undefined);
  assert.equal(parseMarkdown('+++ a\n+++\n').frontMatter, undefined);
});

test('a long list that is never closed is read to its end', () => {
  const text = `+++\n${'a = [\n'.repeat(20_000)}+++\n`;
  assert.notEqual(parseMarkdown(text).frontMatter, undefined);
});
