import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readProject } from '../../../src/core/formats/read-project.ts';
import type { Decision } from '../../../src/core/model/decision.ts';
import type { SourceFile } from '../../../src/core/model/source-file.ts';
import type { Sourced } from '../../../src/core/model/value.ts';
import { readOne } from '../../support/read-one.ts';

const seeds = [
  '---\nstatus: "superseded by ADR-0006"\ndate: 2026-01-02\ndecision-makers: [Ada, Grace]\n---\n# Use X\n\n## Context and Problem Statement\n',
  '# 12. Use X\n\nDate: 02/03/2026\n\n## Status\n\nAccepted\n\nAmended by [17. Y](0017-y.md), ADR-18\n\n## Context\n',
  '# Use X\n\n* Status: **proposed** <!-- x -->\n* Deciders:\n  * Team: Ada, [Grace](g)\n* Date: May 5, 2024\n',
  '# T\n\n| **Status** | Accepted |\n|---|---|\n| Superseded by: | `N/A` |\n\n> **Date:** 2026-01-02 · **Status:** x\n',
  '## ADR-003: T\r\n\r\n### Status: ~~Draft~~ ✅ Accepted\r\n\r\n{ | [ ](<>) \\` &#x20;\r\n',
];

const otherSeeds = [
  'PEP: 8\nTitle: Style\nStatus: Final\nCreated: 05-Jul-2001\nReplaces: 7, 9\n\nAbstract\n========\n\nx\n',
  '8. Events\n#########\n\n:Status: Superseded by :ref:`ADR-9 <adr-9>`\n:Deciders:\n  - Ada\n\nStatus\n------\n\n**Accepted** 2023-05-11\n',
  '= ADR 3: T\nAda <a@b.c>\nv1, 2020-01-02\n:status: draft\n\n* Status: {status}\n* Deciders:\n** Ada\n* Date: 1.3.2021\n\n== Links\n\n* Supersedes xref:ADR002-x.adoc[ADR 2]\n',
  '.. list-table::\n\n   * - Status\n     - Accepted\n   * - Authors\n     - Ada,\n       Grace\n',
];

const headSeeds = [
  '+++\ntitle = "T"\nstatus = "accepted"\ndeciders = ["Ada",\n "Grace"]\n[extra]\ndate = 2020-02-03 # x\n+++\n# T\n',
  '<pre>\n  BIP: 32\n  Title: T\n  Status: Final\n          more\n  Superseded-By: 44\n</pre>\n\n==Abstract==\n',
  '# T\n\n<table><tr><th>Status</th><td><b>Accepted</b></td></tr>\n<tr><th>Deciders</th><td>Ada, Grace</td></tr></table>\n',
  '# ADR-0010：T\n\n- **状态**：已接受\n- **日期**：2026年1月2日\n- **决策者**：李明、王芳\n',
];

const pieces = [
  '---\n',
  '|',
  '[',
  '](',
  '**',
  '`',
  '<!--',
  '{',
  '- [ ] ',
  '\n\n',
  ': ',
  '\u{1f600}',
  'İ',
  '\ud800',
  '\0',
  ...seeds,
];

const mutated = fc
  .tuple(
    fc.constantFrom(...seeds, ...otherSeeds, ...headSeeds),
    fc.array(fc.tuple(fc.nat(400), fc.nat(30), fc.constantFrom(...pieces)), { maxLength: 6 }),
  )
  .map(([seed, cuts]) =>
    cuts.reduce(
      (text, [at, length, piece]) => text.slice(0, at) + piece + text.slice(at + length),
      seed,
    ),
  );

const paths = [
  'docs/adr/0001-a.md',
  'docs/adr/2026-01-02-b.md',
  'docs/adr/README.md',
  'x/API-003-c/README.md',
  'x/d.md',
  'docs/adr/0002-e.rst',
  'docs/adr/0003-f.adoc',
];

/** It lies in no log, and reads as no record. */
const unrelated: SourceFile = {
  path: 'src/guide.md',
  content: { kind: 'text', text: '# Guide\n\nHow to start.\n' },
};

const projects = fc.uniqueArray(fc.tuple(fc.constantFrom(...paths), mutated), {
  selector: ([path]) => path,
  maxLength: paths.length,
});

test('whatever is written, every span slices back to its text, in any order of files', () => {
  fc.assert(
    fc.property(projects, entries => {
      const files = entries.map(
        ([path, text]): SourceFile => ({ path, content: { kind: 'text', text } }),
      );
      const texts = new Map(entries);
      const project = readProject(files);
      for (const decision of project.decisions)
        checkSpans(decision, texts.get(decision.file) ?? '');
      for (const { file, span } of project.problems) {
        assert.ok(0 <= span.start && span.start <= span.end);
        assert.ok(span.end <= (texts.get(file)?.length ?? 0));
      }
      const again = readProject(files.map(file => ({ ...file })).reverse());
      assert.deepEqual(again.decisions, project.decisions);
      assert.deepEqual(again.skipped, project.skipped);
      const more = readProject([...files, unrelated]);
      assert.deepEqual(more.decisions, project.decisions);
    }),
    { numRuns: 300 },
  );
});

function checkSpans(decision: Decision, text: string): void {
  const values: readonly (Sourced<unknown> | undefined)[] = [
    decision.number,
    decision.series,
    decision.title,
    decision.status,
    decision.date,
    ...decision.deciders,
    ...decision.people,
    ...decision.dates,
    ...decision.governs,
    decision.implementation,
  ];
  for (const value of values) {
    if (!value || value.source === 'file-name') continue;
    assert.equal(text.slice(value.span.start, value.span.end), value.raw);
    assert.notEqual(value.raw, '');
  }
  for (const { spans } of decision.contradictions) {
    for (const { start, end } of spans) assert.ok(0 <= start && start <= end && end <= text.length);
  }
  for (const { span, raw } of [...decision.relations, ...decision.otherFields]) {
    assert.equal(text.slice(span.start, span.end), raw);
  }
}

test('long and hostile texts are read to their end', () => {
  const texts = [
    `# T\n\nStatus: ${'*'.repeat(100_000)}\n`,
    `# T\n\nStatus: ${'['.repeat(100_000)}\n`,
    `# T\n\nStatus: ${' <!-- '.repeat(50_000)}\n`,
    `# T\n\nStatus: ${'&nbsp; '.repeat(50_000)}\n`,
    `# ${'ADR ['.repeat(50_000)}\n\nStatus: accepted\n`,
    `# T\n\n${'Status: accepted · '.repeat(10_000)}\n`,
    `# T\n\nSuperseded by: ${'a.-/%+'.repeat(20_000)}\n`,
    `# T\n\n## Status\n\n${'superseded by '.repeat(20_000)}\n`,
    `# T\n\n${'- ['.repeat(50_000)}\n`,
    `# T\n\nx${'\t'.repeat(100_000)}y\n`,
    `---\nstatus: ${'{'.repeat(5_000)}\n---\n# T\n`,
  ];
  for (const text of texts) {
    const { decisions, skip } = readOne(text);
    assert.equal(decisions.length, skip ? 0 : 1);
    for (const { status } of decisions) {
      assert.ok((status?.raw.length ?? 0) <= 4_000);
    }
  }
});
