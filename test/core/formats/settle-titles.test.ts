import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readProject } from '../../../src/core/formats/read-project.ts';
import { sliceOf } from '../../../src/core/text/span.ts';

function titlesOf(headings: Readonly<Record<string, string>>): (string | undefined)[] {
  const files = Object.entries(headings).map(([path, heading]) => ({
    path,
    content: { kind: 'text' as const, text: `# ${heading}\n\n## Status\n\nAccepted\n` },
  }));
  return readProject(files).decisions.map(({ file, title }) => {
    const content = files.find(({ path }) => path === file)?.content;
    if (title && title.span.end > 0)
      assert.equal(sliceOf(content?.text ?? '', title.span), title.raw);
    return title?.value;
  });
}

test('the name of the house before most titles of a log is no part of them', () => {
  const titles = titlesOf({
    'docs/adr/0001-a.md': 'Acme Shop - Use events',
    'docs/adr/0002-b.md': 'Acme Shop - ADR 2 - Use one database',
    'docs/adr/api/0003-c.md': 'Acme Shop - Version the API',
    'docs/adr/api/0004-d.md': 'Acme Shop – Keep it small',
    'docs/adr/api/0005-e.md': 'Acme Shop - Retire v1',
    'docs/adr/0006-f.md': 'Say who decides',
  });
  assert.deepEqual(titles, [
    'Use events',
    'Use one database',
    'Say who decides',
    'Version the API',
    'Acme Shop – Keep it small',
    'Retire v1',
  ]);
});

test('the name of the house may end with a colon', () => {
  const titles = titlesOf({
    'adr/0001-a.md': 'Acme Enhancement: Use events',
    'adr/0002-b.md': 'Acme Enhancement: Split billing: a first step',
    'adr/0003-c.md': 'Acme Enhancement: Version the API',
    'adr/0004-d.md': 'Acme Enhancement: Keep it small',
    'adr/0005-e.md': 'Billing: Round once',
  });
  assert.deepEqual(titles, [
    'Use events',
    'Split billing: a first step',
    'Version the API',
    'Keep it small',
    'Billing: Round once',
  ]);
});

test('a beginning that few titles share, or that half of them have, is theirs', () => {
  const few = titlesOf({
    'docs/adr/0001-a.md': 'Search - Use an index',
    'docs/adr/0002-b.md': 'Search - Rank by date',
    'docs/adr/0003-c.md': 'Search - Keep synonyms',
  });
  assert.deepEqual(few, [
    'Search - Use an index',
    'Search - Rank by date',
    'Search - Keep synonyms',
  ]);
});

test('the name of one log is not that of another', () => {
  const titles = titlesOf({
    'a/adr/0001-a.md': 'Acme - One',
    'a/adr/0002-b.md': 'Acme - Two',
    'a/adr/0003-c.md': 'Acme - Three',
    'a/adr/0004-d.md': 'Acme - Four',
    'b/adr/0001-a.md': 'Acme - Five',
    'b/adr/0002-b.md': 'Six',
  });
  assert.deepEqual(titles, ['One', 'Two', 'Three', 'Four', 'Acme - Five', 'Six']);
});
