import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findDerivedLinks } from '../../../../src/core/analysis/decisions/decision-links.ts';
import { readProject } from '../../../../src/core/formats/read-project.ts';
import { decisionOf } from '../../../support/read-one.ts';
import { sourceFiles } from '../../../support/source-files.ts';

function withStatus(status: string): string {
  return `# 7. T\n\n## Status\n\n${status}\n\n## Context\n\nx\n`;
}

const implementations: readonly (readonly [string, string | undefined])[] = [
  ['Accepted', undefined],
  ['Implemented', 'implemented'],
  ['Accepted (implemented)', 'implemented'],
  ['Accepted — implemented', 'implemented'],
  ['**Implemented (v5.0)**', 'implemented'],
  ['Umgesetzt', 'implemented'],
  ['accepted-pending-implementation', 'not-started'],
  ['Accepted, not yet implemented', 'not-started'],
  ['Not implemented', 'not-started'],
  ['Accepted (partially implemented, see below)', 'partial'],
  ['Accepted (partial)', 'partial'],
  ['partially accepted', 'partial'],
  ['Accepted, middleware implemented', 'partial'],
  ['implementable', 'unknown'],
  ['{implemented | accepted}', undefined],
];

for (const [status, expected] of implementations) {
  test(`how far "${status}" has been carried out: ${expected}`, () => {
    assert.equal(decisionOf(withStatus(status)).implementation?.value, expected);
  });
}

test('a section about the implementation is no status', () => {
  const text = `${withStatus('Proposed')}\n## Implementation Status\n\nIn progress\n\n## Implementation\n\nDone by hand.\n`;
  const { status, implementation } = decisionOf(text);
  assert.equal(status?.value, 'proposed');
  assert.equal(implementation?.value, 'partial');
});

test('days by their kind, people by their role, keys that are not known', () => {
  const text = `---
status: accepted
date: 2026-01-05
created: 2025-12-01
review-by: 2027-01-05
decision-makers: [Ada]
consulted: [Grace]
informed: Li
authors:
  - Sam
confidence: high
tags: [a, b]
---
# T

## Context and Problem Statement
`;
  const { dates, people, otherFields } = decisionOf(text);
  assert.deepEqual(
    dates.map(({ kind, value }) => `${kind} ${value}`),
    ['date 2026-01-05', 'created 2025-12-01', 'review-by 2027-01-05'],
  );
  assert.deepEqual(
    people.map(({ role, value }) => `${role} ${value}`),
    ['decider Ada', 'author Sam', 'consulted Grace', 'informed Li'],
  );
  assert.deepEqual(
    otherFields.map(({ label, raw }) => `${label}: ${raw}`),
    ['confidence: high', 'tags: [a, b]'],
  );
});

test('keys of a head that are not known are kept, whichever way it is written', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['* Status: accepted\n* Ticket: PAY-12', ['bullet Ticket: PAY-12']],
    ['Status: accepted\nTicket: PAY-12', ['line Ticket: PAY-12']],
    ['> **Status:** accepted · **Scope:** api', ['line Scope: api']],
    [
      '| Field | Value |\n|---|---|\n| Status | Accepted |\n| Ticket | PAY-12 |',
      ['table Ticket: PAY-12'],
    ],
    ['Status: accepted\n\nOne thing: prose.', []],
    ['| Date | Status |\n|---|---|\n| 2026-01-02 | Accepted |', []],
  ];
  for (const [head, expected] of rows) {
    const text = `# T\n\n${head}\n\n## Context\n`;
    const { otherFields } = decisionOf(text);
    assert.deepEqual(
      otherFields.map(({ label, raw, source }) => `${source} ${label}: ${raw}`),
      expected,
    );
    for (const { raw, span } of otherFields) assert.equal(text.slice(span.start, span.end), raw);
  }
});

const governing: readonly (readonly [string, readonly string[]])[] = [
  ['---\naffects:\n  - path: src/**\n  - package: core\n---\n# T\n\n## Context\n', ['src/**']],
  ['---\napplies-to: ["src/a/**", lib/*.ts]\n---\n# T\n\n## Context\n', ['src/a/**', 'lib/*.ts']],
  ['---\nfiles: src/a.ts\n---\n# T\n\n## Context\n', ['src/a.ts']],
  ['# T\n\n**Files**: `src/a.ts`, `b/**`\n\n## Context\n', ['src/a.ts', 'b/**']],
  [
    '# T\n\n<!-- adr-manager-relevant-files: ["src/a.ts", "src/b.ts"] -->\n\n## Context\n',
    ['src/a.ts', 'src/b.ts'],
  ],
  [
    '---\naffects:\n  - "{a,b}/*.ts"\n  - src/{a,b}/**, lib/{c,d}\n  - path: "src/{e,f}.ts"\n---\n# T\n\n## Context\n',
    ['{a,b}/*.ts', 'src/{a,b}/**', 'lib/{c,d}', 'src/{e,f}.ts'],
  ],
  ['# T\n\n**Files**: `src/{a,b}.ts`, `{c,d}/**`\n\n## Context\n', ['src/{a,b}.ts', '{c,d}/**']],
  [
    '---\naffects:\n  - type: path\n    pattern: src/**\n  - {type: api, pattern: /v1/*}\n  - {type: package, pattern: "@a/b"}\n  - {type: path, pattern: src/gen/**, negate: true}\n  - {type: path, pattern: lib/**, repo: other}\n---\n# T\n\n## Context\n',
    ['src/**'],
  ],
  [
    '# T\n\n## Context\n\nx\n\n### Options\n\ny\n\n<!-- adr-manager-relevant-files: ["src/a.ts"] -->\n',
    ['src/a.ts'],
  ],
  [
    '# T\n\n## Context\n\nx\n\n## Enforcement\n\n```json\n{"a": [{"path_glob": "src/**"}, {"path_glob": "src/**"}]}\n```\n',
    ['src/**'],
  ],
  ['# T\n\n## Context\n\n```json\n{"path_glob": "src/**"}\n```\n', []],
  ['# T\n\n**Affects**: everybody who works here\n\n## Context\n', []],
  ['---\nfiles:\n  - "src/a b/*.ts"\n---\n# T\n\n## Context\n', ['src/a b/*.ts']],
  [
    '# T\n\nStatus: Accepted\n\n<!-- adr-manager-relevant-files: ["src/a b.ts", "ü/x.ts"] -->\n',
    ['src/a b.ts', 'ü/x.ts'],
  ],
  [
    '# T\n\n**Affects**: services/cart (all of it), infra/\n\n## Context\n',
    ['services/cart', 'infra/'],
  ],
];

for (const [text, expected] of governing) {
  test(`governs ${expected.join(', ') || 'nothing'}: ${JSON.stringify(text.slice(0, 30))}`, () => {
    assert.deepEqual(
      decisionOf(text).governs.map(({ value }) => value),
      expected,
    );
  });
}

test('what does not agree is told with both places', () => {
  const said = (text: string, path?: string) =>
    decisionOf(text, path).contradictions.map(({ message, spans }) =>
      [message, ...spans.map(({ start, end }) => text.slice(start, end))].join(' | '),
    );
  assert.deepEqual(
    said('---\nstatus: accepted\n---\n# T\n\n## Status\n\nProposed\n\n## Context\n'),
    ['One place says "accepted", another one "Proposed". | accepted | Proposed'],
  );
  assert.deepEqual(said(withStatus('Accepted'), 'docs/adr/deprecated/0007-t.md'), [
    'Its status is "Accepted", but its folder or file is named "deprecated". | Accepted',
  ]);
  assert.deepEqual(said(withStatus('Proposed'), 'docs/adr/accepted/0007-t.md'), [
    'Its status is "Proposed", but its folder or file is named "accepted". | Proposed',
  ]);
  assert.deepEqual(said(withStatus('Proposed'), 'docs/adr/drafts/0007-t.md'), []);
  assert.deepEqual(said('# T\n\n* Status: Accepted\n* Superseded by: ADR-9\n\n## Context\n'), [
    'Its status is "Accepted", but it names a successor, "ADR-9". | Accepted | ADR-9',
  ]);
  for (const status of [
    'Accepted (partially superseded by ADR-0015)',
    'Accepted',
    'Superseded by ADR-9',
  ]) {
    assert.deepEqual(said(withStatus(status)), []);
  }
  assert.deepEqual(said(withStatus('Superseded by ADR-9'), 'docs/adr/superseded/0007-t.md'), []);
  assert.deepEqual(said(withStatus('Withdrawn'), 'docs/adr/rejected/0007-t.md'), []);
  for (const title of [
    '[Superseded] T',
    'T (SUPERSEDED)',
    'SUPERSEDED: T',
    'Superseded: T',
    'T — SUPERSEDED',
  ]) {
    const text = withStatus('Accepted').replace('7. T', `7. ${title}`);
    const mark = /superseded/i.exec(title)?.[0];
    assert.deepEqual(said(text), [
      `Its status is "Accepted", but its title says "${mark}". | Accepted | ${mark}`,
    ]);
  }
  for (const title of [
    'Leave version 1 (deprecated)',
    'How a record is superseded',
    '[Core] T',
    'Deprecated: how we mark endpoints',
  ]) {
    assert.deepEqual(said(withStatus('Accepted').replace('7. T', `7. ${title}`)), []);
  }
  assert.deepEqual(said(withStatus('Deprecated').replace('7. T', '7. [Superseded] T')), []);
  assert.deepEqual(
    said(
      withStatus('Accepted').replace(
        '7. T',
        '7. T\n\n> **This ADR has been superseded by ADR-9.**',
      ),
    ),
    ['Its status is "Accepted", but it names a successor, "ADR-9". | Accepted | ADR-9'],
  );
});

test('a status that front matter has twice is not the first one alone', () => {
  const text = '---\nstatus: accepted\nstatus: rejected\n---\n# T\n\n## Context\n';
  const { status, contradictions } = decisionOf(text);
  assert.equal(status?.value, 'rejected');
  assert.equal(contradictions.length, 1);
});

test('a folder never stands for a status', () => {
  const { status, placedAs } = decisionOf('# 7. T\n\n## Context\n\nx\n', 'adr/accepted/0007-t.md');
  assert.equal(status, undefined);
  assert.equal(placedAs?.value, 'accepted');
  assert.equal(decisionOf('# T\n\nx\n', 'adr/0007-t.rejected.md').placedAs?.value, 'rejected');
  assert.equal(decisionOf('# T\n\nx\n', 'docs/adr/0007-accepted-risks.md').placedAs, undefined);
});

test('supersession in part keeps the other one in force', () => {
  const { status, relations } = decisionOf(
    withStatus('Accepted (partially superseded by ADR-0015, ADR-0023)'),
  );
  assert.equal(status?.value, 'accepted');
  assert.deepEqual(
    relations.map(({ kind, target, inPart }) => `${kind} ${target} ${inPart}`),
    ['amended-by 15 true', 'amended-by 23 true'],
  );
});

test('what only the other side says is derived, what both say is not', () => {
  const project = readProject(
    sourceFiles({
      'docs/adr/0001-a.md': '# 1. A\n\n## Status\n\nAccepted\n\n## Context\n\nx\n',
      'docs/adr/0002-b.md':
        '# 2. B\n\n## Status\n\nAccepted\n\nSupersedes ADR-1. Amends ADR-3.\n\n## Context\n\nx\n',
      'docs/adr/0003-c.md':
        '# 3. C\n\n## Status\n\nAccepted\n\nAmended by ADR-2. Depends on ADR-1.\n\n## Context\n\nx\n',
    }),
  );
  const links = project.decisions.map(decision =>
    findDerivedLinks(project, decision).map(({ kind, other }) => `${kind} ${other.number?.value}`),
  );
  assert.deepEqual(links, [['superseded-by 2', 'needed-by 3'], [], []]);
});

test('records that replace each other in a circle are told from both sides, without an end', () => {
  const record = (number: number, other: number) =>
    `# ${number}. T\n\n## Status\n\nSuperseded by ADR-${other}\n\n## Context\n\nx\n`;
  const project = readProject(
    sourceFiles({ 'docs/adr/0001-a.md': record(1, 2), 'docs/adr/0002-b.md': record(2, 1) }),
  );
  const links = project.decisions.map(decision =>
    findDerivedLinks(project, decision).map(({ kind, other }) => `${kind} ${other.number?.value}`),
  );
  assert.deepEqual(links, [['supersedes 2'], ['supersedes 1']]);
});
