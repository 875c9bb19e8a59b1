import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fieldLabels } from '../../../../../src/core/formats/decision/fields/field-labels.ts';
import { mayNameStatus } from '../../../../../src/core/formats/decision/record/may-be-record.ts';
import { parseDocument } from '../../../../../src/core/formats/document.ts';
import { glanceAtDecision, readDecision } from '../../../../../src/core/formats/read-decision.ts';
import { readProject } from '../../../../../src/core/formats/read-project.ts';
import { sourceFiles } from '../../../../support/source-files.ts';

function open(path: string, text: string) {
  const document = parseDocument(path, text);
  if (!document || document.kind === 'yaml') throw new Error(`${path} is no text.`);
  return document;
}

const isGlance = (path: string, text: string) => glanceAtDecision(open(path, text), []).isGlance;

test('every label of a status is noticed, in small and large letters, however it is composed', () => {
  for (const [label, name] of fieldLabels()) {
    if (name !== 'status') continue;
    const forms = [label, label.toUpperCase(), label.normalize('NFD')];
    for (const form of forms) assert.ok(mayNameStatus(`* ${form}: x`), form);
  }
});

const page = '# Handbook\n\nText.\n\n## Lunch\n\nAt noon.\n';

test('a page without id, status and sections of a decision is not read', () => {
  assert.ok(isGlance('docs/page.md', page));
  assert.ok(isGlance('docs/page.md', `${page}\n## Context\n\nText.\n`));
});

const whole: readonly (readonly [string, string, string])[] = [
  ['a number in its name', 'docs/0001-page.md', page],
  ['a day in its name', 'docs/2026-01-02-page.md', page],
  ['a status', 'docs/page.md', `Status: accepted\n\n${page}`],
  ['a status in the front matter', 'docs/page.md', `---\nstatus: accepted\n---\n${page}`],
  ['a stage in the front matter', 'docs/page.md', `---\nStage: Draft\n---\n${page}`],
  ['two sections of a decision', 'docs/page.md', `${page}\n## Context\n\n## Decision\n`],
  ['a title that says that it is one', 'docs/page.md', '# Proposal: A page\n\nText.\n'],
  ['headings in bold', 'docs/page.md', `${page}\n**Context**\n\nText.\n`],
  ['another language than Markdown', 'docs/page.rst', 'Page\n====\n\nText.\n'],
];
for (const [what, path, text] of whole) {
  test(`a text with ${what} is read`, () => assert.equal(isGlance(path, text), false));
}

const line = fc.constantFrom(
  ...[
    '# A',
    '# RFC: A',
    '## Context',
    '## Decision',
    '## 1. Context',
    '### Consequences',
    '## Lunch',
    '# Status',
  ],
  ...[
    'Status: accepted',
    '* State: done',
    '| Statut | x |',
    '**Context**',
    '**Decision:**',
    'Text.',
  ],
  ...[
    'Context',
    '=======',
    '-------',
    '---',
    'status: x',
    'stage: x',
    '- a',
    '> ## Decision',
    '```',
    '<b>',
    '',
  ],
  ...[
    '## ADR-1: A',
    '## ADR-2: B',
    '![](https://e.org/badge/status-accepted-green)',
    '- [a](b.md)',
  ],
);

test('a glance gives no evidence only where reading gives none', () => {
  let glances = 0;
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), lines => {
      const document = open('docs/page.md', lines.join('\n'));
      if (!glanceAtDecision(document, []).isGlance) return;
      glances++;
      const { evidence, decisions } = readDecision(document);
      assert.equal(evidence, 'none');
      assert.ok(decisions.length <= 1);
    }),
    { numRuns: 3000 },
  );
  assert.ok(glances > 100);
});

test('a log says of a page why it is no decision, read at a glance or not', () => {
  const files = sourceFiles({
    'docs/adr/0001-a.md': '# A\n\n## Status\n\nAccepted\n',
    'docs/adr/README.md': page,
    'docs/adr/moved.md': '# Moved\n\nSee [the wiki](https://example.org).\n',
    'docs/adr/page.md': page,
    'docs/adr/template.md': page,
    'docs/adr/void.md': '',
  });
  const expected = [
    ['docs/adr/README.md', 'readme'],
    ['docs/adr/moved.md', 'stub'],
    ['docs/adr/page.md', 'not-a-decision'],
    ['docs/adr/template.md', 'template'],
    ['docs/adr/void.md', 'empty'],
  ];
  for (const project of [readProject(files), readProject(files)]) {
    const skipped = project.skipped.map(({ file, reason }) => [file, reason]);
    assert.deepEqual(skipped, expected);
  }
});
