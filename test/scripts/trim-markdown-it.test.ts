import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { build } from 'esbuild';
import fc from 'fast-check';
import { parseMarkdown } from '../../src/core/parse/markdown.ts';
import type { MarkdownTree } from '../../src/core/parse/markdown-tree.ts';
import { bundleOf } from '../support/bundles.ts';

const root = join(import.meta.dirname, '..', '..');

const folder = mkdtempSync(join(tmpdir(), 'cairn-markdown-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const outfile = join(folder, 'markdown.cjs');
const entryPoints = ['src/core/parse/markdown.ts'];
await build({ ...bundleOf('engine.cjs').options, entryPoints, outfile });
const library = { ...bundleOf('markdown-it.cjs').options, metafile: true } as const;
const { metafile } = await build({ ...library, outfile: join(folder, 'markdown-it.cjs') });
const trimmed: { readonly parseMarkdown: typeof parseMarkdown } = await import(outfile);

function checkSame(text: string): void {
  assert.deepEqual(asData(trimmed.parseMarkdown(text)), asData(parseMarkdown(text)), text);
}

/** With the blocks of each part, which are read when they are asked for. */
function asData({ frontMatter, blocks, parts, problems }: MarkdownTree) {
  const read = parts.map(part => [part.heading, part.mayHoldBoldLines, part.blocks]);
  return { frontMatter, blocks, problems, parts: read };
}

test('markdown-it is bundled without the packages that inline text and HTML need', () => {
  const inputs = Object.keys(metafile.inputs);
  assert.ok(inputs.some(input => input.includes('/markdown-it/')));
  const packages = /node_modules\/(?:entities|linkify-it|mdurl|punycode\.js|uc\.micro)\//;
  assert.deepEqual(
    inputs.filter(input => packages.test(input)),
    [],
  );
});

test('every page of this repository reads the same', () => {
  const pages = ['docs', 'examples'].flatMap(name =>
    readdirSync(join(root, name), { recursive: true, encoding: 'utf8' })
      .filter(file => file.endsWith('.md'))
      .map(file => join(root, name, file)),
  );
  assert.ok(pages.length > 5);
  for (const page of pages) checkSame(readFileSync(page, 'utf8'));
});

const piece = fc.constantFrom(
  ...['[a]:', ' ', '\n', '\n\n', '<', '>', '"', "'", '(', ')', '\\', '[', ']', '- ', '    '],
  ...['&amp;', '&colon;', '&#106;', '&#x3a;', '&nosuch;', '&', ';', '`', '```', '|', '| - |'],
  ...['https://bücher.example/ä?ö#ü', 'http://a:b@c.example', 'javascript:x', 'data:image/x,y'],
  ...['www.example.com', 'a@b.example', '**word**', '“—”', '\u{1f600}', '\ud800', '%zz', 'word'],
);

test('definitions of links, whatever they lead to, read the same', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
      checkSame(pieces.join(''));
      checkSame(`[a]: ${pieces.join('')}`);
    }),
    { numRuns: 3000 },
  );
});
