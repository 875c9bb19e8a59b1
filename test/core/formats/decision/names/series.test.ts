import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameOf } from '../../../../../src/core/model/decision.ts';
import { decisionOf } from '../../../../support/read-one.ts';

const status = '\n\nStatus: accepted\n';

/** Path, text, what it is called, the piece of text that says so (empty for a path). */
const cases: readonly (readonly [string, string, string, string])[] = [
  // The heading.
  ['teps/0012-api.md', `# TEP-0012: API${status}`, 'TEP-0012', 'TEP'],
  ['docs/0042-x.md', `# RFC 42: Use X${status}`, 'RFC-0042', 'RFC'],
  ['docs/0042-x.md', `# [RFC-42] Use X${status}`, 'RFC-0042', 'RFC'],
  ['concepts/0003-protocols/README.md', `# Aries RFC 0003: Protocols${status}`, 'RFC-0003', 'RFC'],
  ['docs/0042-x.md', `# PROJ-0042: Use X${status}`, 'PROJ-0042', 'PROJ'],
  ['docs/oep.md', `# OEP-2: Use X${status}`, 'OEP-2', 'OEP'],
  ['docs/adr/0042-x.md', `# RFC-0042: Use X${status}`, 'RFC-0042', 'RFC'],
  ['docs/rfcs/0042-x.md', `# ADR-0042: Use X${status}`, 'ADR-0042', 'ADR'],
  // The name of the file.
  ['EIPS/eip-20.md', `---\ntitle: Tokens\nstatus: final\n---\n## Abstract\n`, 'EIP-20', ''],
  ['docs/RFC-0042-use-x.md', `# Use X${status}`, 'RFC-0042', ''],
  ['docs/adr-012-use-x.md', `# Use X${status}`, 'ADR-012', ''],
  ['docs/API-003-use-x.md', `# Use X${status}`, 'API-003', ''],
  ['docs/DEC-2026-014-use-x.md', `# Use X${status}`, 'DEC-2026-014', ''],
  // A header.
  ['peps/pep-0008.rst', 'PEP: 8\nTitle: Style\nStatus: Active\n\nText\n====\n', 'PEP-0008', ''],
  [
    'notes/0008-style.rst',
    'PEP: 8\nTitle: Style\nStatus: Active\n\nText\n====\n',
    'PEP-0008',
    'PEP',
  ],
  [
    'notes/20.md',
    `---\neip: 20\ntitle: Tokens\nstatus: final\n---\n## Abstract\n`,
    'EIP-20',
    'eip',
  ],
  ['x/1234-y.md', `---\nkep-number: 1234\ntitle: Y\nstatus: final\n---\n`, 'KEP-1234', 'kep'],
  [
    'proposals/0302-sendable.md',
    '# Sendable\n\n* Proposal: [SE-0302](0302-sendable.md)\n* Status: **Implemented**\n',
    'SE-0302',
    'SE',
  ],
  [
    'text/0168-mod.md',
    '- Start Date: 2014-06-06\n- RFC PR: [org/rfcs#168](https://example.org/168)\n\n# Summary\n',
    'RFC-0168',
    'RFC',
  ],
  ['x/20.md', '---\r\neip: 20\r\ntitle: T\r\nstatus: final\r\n---\r\n', 'EIP-20', 'eip'],
  // The folder.
  ['docs/rfcs/0042-x.md', `# Use X${status}`, 'RFC-0042', ''],
  ['keps/sig-node/1234-x/README.md', `# Use X${status}`, 'KEP-1234', ''],
  // Nothing: as people call a decision.
  ['docs/decisions/0042-x.md', `# 42. Use X${status}`, 'ADR-0042', ''],
  ['docs/decisions/decision-42-x.md', `# Decision 42: Use X${status}`, 'ADR-42', ''],
  ['docs/decisions/use-x.md', `# Use X${status}`, 'docs/decisions/use-x.md', ''],
  ['deps/docs/0042-x.md', `# Use X${status}`, 'ADR-0042', ''],
  ['docs/decisions/0042-step.md', `# Step 42: Use X${status}`, 'ADR-0042', ''],
];

for (const [path, text, name, raw] of cases) {
  test(`${path} with "${text.split('\n', 2).join(' ')}" is called ${name}`, () => {
    const decision = decisionOf(text, path);
    assert.equal(nameOf(decision), name);
    const { span } = decision.series ?? { span: { start: 0, end: 0 } };
    assert.equal(text.slice(span.start, span.end), raw);
  });
}

test('where nothing names a series it is not known, though there is a name for people', () => {
  const cases = [
    ['docs/decisions/0042-x.md', '# 42. Use X'],
    ['docs/decisions/0042-x.md', '# Decision 42: Use X'],
    // Another number is about something else.
    ['docs/decisions/0042-x.md', '# RFC 7231: its words for errors'],
    ['docs/decisions/0042-x.md', '# Use X\n\n- RFC: 7231'],
    ['docs/decisions/use-x.md', '# Use X'],
  ] as const;
  for (const [path, text] of cases) {
    assert.equal(decisionOf(`${text}${status}`, path).series, undefined, text);
  }
});

test('the word is that before the number, not the same letters further in front', () => {
  const text = `# PERFC RFC 12: Measure${status}`;
  assert.equal(decisionOf(text, 'docs/0012-x.md').series?.span.start, text.indexOf(' RFC') + 1);
});

test('the series is read with its place and its source', () => {
  const { series } = decisionOf(
    `# Aries RFC 0003: Protocols${status}`,
    'concepts/0003-x/README.md',
  );
  assert.deepEqual(series, {
    value: 'RFC',
    raw: 'RFC',
    span: { start: 8, end: 11 },
    source: 'heading',
    doubt: undefined,
  });
  const byName = decisionOf(`# Style${status}`, 'peps/pep-0008.md').series;
  assert.deepEqual([byName?.raw, byName?.value, byName?.source], ['pep', 'PEP', 'file-name']);
  const byNumber = decisionOf(`# Style${status}`, 'docs/API-003-x.md').series;
  assert.deepEqual([byNumber?.raw, byNumber?.value], ['API', 'API']);
});
