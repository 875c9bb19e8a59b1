import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { analyse } from '../../../src/core/analysis/analyse.ts';
import { findDefinition } from '../../../src/core/features/definition.ts';
import { findHover } from '../../../src/core/features/hover.ts';
import { readProject } from '../../../src/core/formats/read-project.ts';
import { noReadings } from '../../../src/core/model/facts/facts.ts';
import { contains, type Place } from '../../../src/core/text/span.ts';

const files = new Map([
  [
    'docs/adr/0001-a.md',
    '---\nstatus: accepted\n---\n# 1. A\n\nSupersedes [ADR-0002](0002-b.md). See ADR-0001.\n',
  ],
  ['docs/adr/0002-b.md', '# 2. B\r\n\r\n## Status\r\n\r\nSuperseded by [1](0001-a.md)\r\n'],
  [
    'a.migration.yaml',
    'migration-plan: "1.0"\ntitle: A\nsteps:\n  - id: a\n    depends-on: [b]\n  - id: b\n    depends-on: [a]\n    decisions: [ADR-0001]\n    blocked-by: [{ref: ADR-0002}]\n',
  ],
  [
    'MIGRATION_PLAN.md',
    '# Move\n\n- [ ] One `after:two`\n- [x] Two\n  - [ ] Three, blocked by #1\n',
  ],
]);

/** A piece of text is replaced by one that means something in some format. */
const edit = fc.record({
  file: fc.nat(files.size - 1),
  at: fc.nat(200),
  length: fc.nat(40),
  text: fc.constantFrom(
    '',
    '\n',
    ': ',
    '- ',
    '[',
    '`',
    'ADR-0001',
    '👩‍🚀',
    '\ud800',
    '\r\n',
    '#',
    '"',
    'a',
  ),
});

test('at any place of any text the answer lies inside the texts', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 4 }), fc.nat(300), (edits, offset) => {
      const texts = new Map(files);
      for (const { file, at, length, text } of edits) {
        const path = [...files.keys()][file] ?? '';
        const before = texts.get(path) ?? '';
        texts.set(path, before.slice(0, at) + text + before.slice(at + length));
      }
      check(texts, offset);
    }),
    { numRuns: 300 },
  );
});

function check(texts: ReadonlyMap<string, string>, offset: number): void {
  const project = readProject(
    [...texts].map(([path, text]) => ({ path, content: { kind: 'text', text } as const })),
  );
  const history = { kind: 'unknown', reason: 'it is not asked' } as const;
  const analysis = analyse(project, { now: '2026-03-16T09:00:00Z', history, readings: noReadings });
  const isInside = ({ file, span }: Place) =>
    span.start <= span.end && span.end <= (texts.get(file)?.length ?? -1);
  for (const file of texts.keys()) {
    const hover = findHover({ project, analysis }, { file, offset });
    const definition = findDefinition(project, { file, offset });
    for (const found of [hover, definition]) assert.ok(!found || contains(found.span, offset));
    const links = hover?.lines.flat().flatMap(part => (part.kind === 'link' ? part.place : []));
    for (const place of [...(links ?? []), ...(definition?.places ?? [])]) {
      assert.ok(isInside(place), JSON.stringify(place));
    }
  }
}
