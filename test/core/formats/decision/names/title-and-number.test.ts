import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decisionOf } from '../../../../support/read-one.ts';

/** Path, first line, number, title. */
const cases: readonly (readonly [string, string, string | undefined, string])[] = [
  ['0012-use-x.md', '# 12. Use X', '12', 'Use X'],
  ['0012-use-x.md', '# Nr. 012: Use X', '12', 'Use X'],
  ['0012+use x [old].md', '# Use X', '12', 'Use X'],
  ['use-x.md', '# Architecture Decision Record 12: Use X', '12', 'Use X'],
  ['2026_03_04_use_x.md', '# Use X', undefined, 'Use X'],
  ['2026_03_use_x.md', '# Use X', undefined, 'Use X'],
  ['2026_13_04_use_x.md', '# Use X', '2026', 'Use X'],
  ['260304-142049-use-x.md', '# 260304-142049. Use X', undefined, 'Use X'],
  ['261304-142049-use-x.md', '# Use X', '261304', 'Use X'],
  ['nr.-012-use-x.md', '# Use X', '12', 'Use X'],
  ['Nr 12 - use x.md', '# Use X', '12', 'Use X'],
  ['use-x.md', '# No. 9: Use X', '9', 'Use X'],
  ['0012-use-x.md', '# UTF-8 for texts', '12', 'UTF-8 for texts'],
  ['0012-use-x.md', '# SHA-256 for sums', '12', 'SHA-256 for sums'],
  ['0012-use-x.md', '# API-012 Use X', '12', 'Use X'],
  ['use-x.md', '# UTF-8 for texts', undefined, 'UTF-8 for texts'],
  ['use-x.md', '# SHA-256 for sums', undefined, 'SHA-256 for sums'],
  ['use-x.md', '# API-12: Use X', 'API-12', 'Use X'],
  ['use-x.md', '# API-003 Use X', 'API-003', 'Use X'],
  ['INF2-use-x.md', '# INF-2: Use X', 'INF-2', 'Use X'],
  ['S3-use-x.md', '# SQS-3: Use X', undefined, 'Use X'],
  ['no-2-phase-commit.md', '# No 2-phase commit', undefined, 'No 2-phase commit'],
  ['0012-use-x.md', '# ADR-0012: Use X', '12', 'Use X'],
  ['0012-use-x.md', '# ADR-012 — Use X', '12', 'Use X'],
  ['0012-use-x.md', '# ADR 0012 – Use X', '12', 'Use X'],
  ['0012-use-x.md', '# ADR-0012 · Use X', '12', 'Use X'],
  ['0012-use-x.md', '# 0012 : Use X', '12', 'Use X'],
  ['0012-use-x.md', '# D012: Use X', '12', 'Use X'],
  ['0012-use-x.md', '# Team RFC 0012: Use X', '12', 'Use X'],
  ['0012-use-x.md', '# ADR12 Use X', '12', 'Use X'],
  ['0012-use-x.md', '# [ADR-12] Use X', '12', 'Use X'],
  ['0012-use-x.md', '# ADR-012 (phase 1): Use X', '12', 'Use X'],
  ['0012-use-x.md', '# ADR-012: (Re)use X', '12', '(Re)use X'],
  ['0012-use-x.md', '# RFC 12 - 2026-11-24 - Use X', '12', 'Use X'],
  ['ADR-012-annex.md', '# ADR-012-annex: Use X', '12', 'Use X'],
  ['http2.md', '# HTTP2: why we use it', undefined, 'HTTP2: why we use it'],
  ['0012b-use-x.md', '# ADR 0012b (draft) — Use X', '12b', 'Use X'],
  ['0012-use-x.md', '# Version 2 (beta): Use X', '12', 'Version 2 (beta): Use X'],
  ['PO-DB7A-1-use-x.md', '# PO-DB7A-1 – Use X', 'PO-DB7A-1', 'Use X'],
  ['adr-012.md', '# ADR.012 Use X', '12', 'Use X'],
  ['0012/README.md', '# RFD 12 Use X', '12', 'Use X'],
  ['0012/README.md', '# IPD 12 Use X', '12', 'Use X'],
  ['0012-use-x.md', '# RFD 13 Use X', '12', 'RFD 13 Use X'],
  ['0012-use-x.md', '# HTTP 12 for X', '12', 'HTTP 12 for X'],
  ['adr-012.adoc', '=== ADR-012: Use X', '12', 'Use X'],
  [
    '0012-use-x.md',
    '---\ntitle: Use X\n---\n# D1 — the first part\n\nx\n\n# D2 — the second part',
    '12',
    'Use X',
  ],
  ['0012-use-x.md', '---\ntitle: Use Y\n---\n# 12. Use X\n\nx\n\n# Decision', '12', 'Use X'],
  ['use-x.md', '# ADR.6 Use X', '6', 'Use X'],
  ['ADR-012-use-x.md', '# ADR-012-use-x', '12', 'use-x'],
  ['0012-use-x.md', '# RFC n: Use X', '12', 'Use X'],
  ['0012-use-x.md', '# Acme Proposal #: Use X', '12', 'Use X'],
  ['0012-use-x.md', '# Title: Use X', '12', 'Use X'],
  ['use-x.md', '# **ADR-12: Use X**', '12', 'Use X'],
  ['use-x.md', '# **ADR-12** — Use X', '12', 'Use X'],
  ['use-x.md', '# **UTF-8** for texts', undefined, '**UTF-8** for texts'],
  ['0012-use-x.md', '# **Title:** ADR-12 - Use X', '12', 'Use X'],
  ['0012-use-x.md', '## **Title**: 0012 - Use X', '12', 'Use X'],
  [
    '0012-one.md',
    '# Architecture Decision Record (ADR)\n\nWords.\n\n## Title: adr-0012: Use X',
    '12',
    'Use X',
  ],
  ['0012-use-x.md', '# Titles: why we need them', '12', 'Titles: why we need them'],
  ['0012-one.md', '## 0012 - Use X', '12', 'Use X'],
  ['0012-use-x.md', '## Use X', '12', 'Use X'],
  ['0012-use-x.md', '### Use X, not Y', '12', 'Use X, not Y'],
  ['0012-one.md', '## Use X\n\nText.\n\n### One\n\n### Another', '12', 'Use X'],
  ['0012-one.md', '<!-- x -->\n## Use X\n\n### One\n\n### Another', '12', 'Use X'],
  ['0012-one.md', '**ADR-12: Use X**', '12', 'Use X'],
  ['0012-one.md', '**ADR 12**: Use X', '12', 'Use X'],
  ['0012-use-x.md', '# C#: why we use it', '12', 'C#: why we use it'],
  ['0012-use-x.md', '# **🧱 Technical Design Proposal: Use X**', '12', 'Use X'],
  ['0012-use-x.md', '# Decision Document: Use X', '12', 'Use X'],
  ['0012-use-x.md', "# Décision d'architecture : Use X", '12', 'Use X'],
  ['0012-use-x.md', '# Decisão arquitetural: Use X', '12', 'Use X'],
  ['0012-use-x.md', '# Architekturentscheidung: Use X', '12', 'Use X'],
  ['0012-use-x.md', '# Our decision: use X', '12', 'Our decision: use X'],
  ['adr-012.md', '# Architecture Decision Records 12\n\n## Titre\n\nADR 12 - Use X', '12', 'Use X'],
  [
    'adr-012.md',
    '# 📜 Architecture Decision Record (ADR)\n\n## ADR-012 — Use X\n\nText.',
    '12',
    'Use X',
  ],
  ['adr-012.md', 'ADR-012: Use X\nStatus: Accepted | Date: 2026-01-02', '12', 'Use X'],
  ['adr-012.md', '\\# ADR-012: Use X', '12', 'Use X'],
  [
    'adr-012.md',
    '# Architecture Decision Record (ADR)\n\nDecision Title: Use X \\\nDate: 2026-01-02',
    '12',
    'Use X',
  ],
  ['0012-use-x.md', '# [RFC] Use X', '12', 'Use X'],
  ['0012-use-x.md', '# [WIP] Use X', '12', '[WIP] Use X'],
  ['0012-use-x.md', '# 12\\. Use X', '12', 'Use X'],
  ['0012-use-x.md', '# Decision record: use X', '12', 'use X'],
  ['0012-use-x.md', '# ADR: Use X', '12', 'Use X'],
  ['0012-use-x.md', '## Decision Record: Use X', '12', 'Use X'],
  ['0012-use-x.md', '# 29 Use X', '12', 'Use X'],
  ['0008-service-rules.md', '# 12 factors for a service', '8', '12 factors for a service'],
  ['0008-election.md', '# 2020 Term', '8', '2020 Term'],
  ['0030-roots.md', '# 29 Configuration of roots', '30', 'Configuration of roots'],
  ['0011-errors.md', '# RFC 7807 for errors', '11', 'RFC 7807 for errors'],
  ['2119-words.md', '# RFC 2119 Words', '2119', 'Words'],
  ['0012-5-ways.md', '# 5 ways to fail', '12', '5 ways to fail'],
  ['0012-use-x.md', '# Use HTTP 2: the transport', '12', 'Use HTTP 2: the transport'],
  ['0012-use-x.md', '# Use `X` for [Y](y.md)', '12', 'Use `X` for [Y](y.md)'],
  ['0012-use-x.md', '# Proposals are public', '12', 'Proposals are public'],
  [
    '0012-use-x.md',
    '# [Use X at home]\n\n* Status: draft\n* Date: 2026-01-02',
    '12',
    'Use X at home',
  ],
  ['0012-use-x.md', '#Use X in the domain\nDate : 24/10/2023', '12', 'Use X in the domain'],
  ['001-x.md', '# X', '1', 'X'],
  ['0000-x.md', '# X', '0', 'X'],
  ['12345-x.md', '# X', '12345', 'X'],
  ['ADR-012-x.md', '# X', '12', 'X'],
  ['ADR032-x.md', '# X', '32', 'X'],
  ['adr-0007-x.md', '# X', '7', 'X'],
  ['RFC-0100-x.md', '# X', '100', 'X'],
  ['API-003-x.md', '# API-003: X', 'API-003', 'X'],
  ['DEC-2026-014-x.md', '# DEC-2026-014: X', 'DEC-2026-014', 'X'],
  ['DEC-2026-14-x.md', '# X', 'DEC-2026-14', 'X'],
  ['adr-2026-014-x.md', '# ADR-2026-014 – X', 'ADR-2026-014', 'X'],
  ['2026-014-x.md', '# 2026-014: X', '2026-014', 'X'],
  ['x.md', '# [ADR-2026-014] X', 'ADR-2026-014', 'X'],
  ['x.md', '# 2024-2026: plans', undefined, '2024-2026: plans'],
  ['2024-2026-plans.md', '# Plans', '2024', 'Plans'],
  ['ODH-ADR-MS-0001-x.md', '# X', 'ODH-ADR-MS-0001', 'X'],
  ['0007-slug/README.md', '# X', '7', 'X'],
  ['adr002-slug/index.md', '# X', '2', 'X'],
  ['2026-06-21-x.md', '# X', undefined, 'X'],
  ['20240603162604-x.md', '# X', undefined, 'X'],
  ['20240102-x.md', '# X', undefined, 'X'],
  ['2026-01-x.md', '# X', undefined, 'X'],
  ['202601-x.md', '# X', undefined, 'X'],
  ['202613-x.md', '# X', '202613', 'X'],
  ['use-x.md', '# X', undefined, 'X'],
  ['ADRx-use-x.md', '# X', undefined, 'X'],
  ['use-x.md', '# ADR-0009: Use X', '9', 'Use X'],
  ['use-x.md', '# 9. Use X', '9', 'Use X'],
  ['S-DO-01.md', '## RFC — S-DO-01 · Use X', 'S-DO-01', 'Use X'],
];

for (const [name, heading, number, title] of cases) {
  test(`${name} with "${heading}" is ${number ?? 'without number'}: ${title}`, () => {
    const text = `${heading}\n\nStatus: accepted\n`;
    const decision = decisionOf(text, `docs/adr/${name}`);
    assert.equal(decision.number?.value, number);
    assert.equal(decision.title?.value, title);
    assert.equal(text.slice(decision.title?.span.start, decision.title?.span.end), title);
  });
}

test('the log of a folder per record is the folder above, of an archive too', () => {
  assert.equal(
    decisionOf('# X\n\nStatus: accepted\n', 'docs/adr/0007-slug/README.md').log,
    'docs/adr',
  );
  assert.equal(
    decisionOf('# X\n\nStatus: accepted\n', 'docs/adr/archive/0007-x.md').log,
    'docs/adr',
  );
  assert.equal(
    decisionOf('# X\n\nStatus: accepted\n', 'docs/adr/infra/0007-x.md').log,
    'docs/adr/infra',
  );
  assert.equal(decisionOf('# X\n\nStatus: accepted\n', '0007-x.md').log, '');
});

test('without a heading the front matter names the record, then the file with a doubt', () => {
  const fromField = decisionOf(
    '---\nid: API-004\ntitle: "ADR 4 – Use X"\n---\n\n## Context\n\nText\n',
    'adr/x.md',
  );
  assert.equal(fromField.title?.value, 'Use X');
  assert.equal(fromField.title?.source, 'front-matter');
  assert.equal(fromField.number?.value, 'API-004');
  const fromName = decisionOf('## Context\n\nText\n', 'adr/0004-use-x.md');
  assert.equal(fromName.title?.value, 'Use x');
  assert.equal(fromName.title?.source, 'file-name');
  assert.match(fromName.title?.doubt ?? '', /made from its name/);
});

test('a heading of the second level beside others, below words or below a title is none', () => {
  for (const text of [
    '## Rules\n\nx\n\n## More rules\n\n### One\n\n### Another\n',
    'Use X\n\n## Rules\n\n### One\n\n### Another\n',
    '## Rules\n\n### One\n\n# Use X\n',
    '## Rules\n\nx\n',
  ]) {
    assert.equal(decisionOf(text, 'adr/0004-use-x.md').title?.source, 'file-name', text);
  }
  const named = '---\ntitle: Use X\n---\n## Rules\n\n### One\n\n### Another\n';
  assert.equal(decisionOf(named, 'adr/0004-use-x.md').title?.source, 'front-matter');
});

test('the title of a template and a hash tag name no record', () => {
  const left = '# [titre du problème résolu]\n\n* Statut: proposé\n* Date: 2026-01-02\n';
  for (const text of [left, '#hashtag\n\nStatus: draft\n']) {
    assert.equal(decisionOf(text, 'adr/0004-use-x.md').title?.source, 'file-name');
  }
});

test('a heading wins over the title of the page', () => {
  assert.equal(
    decisionOf('---\ntitle: use-x\n---\n<!-- lint -->\n# Use X\n\nText.\n').title?.value,
    'Use X',
  );
});

test('a plus sign in the name of a file stands for a blank between words only', () => {
  const text = 'Status: accepted\n\n## Context\n\nx\n';
  const { title } = decisionOf(text, 'docs/adr/0012-use-c++-and+x.md');
  assert.equal(title?.value, 'Use c++ and x');
});
