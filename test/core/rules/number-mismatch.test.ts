import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateFixture } from '../../support/check-rule.ts';

/** File, heading, and the two numbers that the finding names, if there is one. */
const cases: readonly (readonly [string, string, string | undefined])[] = [
  ['docs/adr/0012-a.md', '12. A', undefined],
  ['docs/adr/0012-a.md', '13. A', '13 0012'],
  ['docs/adr/0012-a.md', 'ADR-0013: A', '0013 0012'],
  ['docs/adr/0012-a.md', 'ADR 12 - A', undefined],
  ['docs/adr/ADR-012-a.md', '12: A', undefined],
  ['docs/adr/API-012-a.md', 'API-012 A', undefined],
  ['docs/adr/API-012-a.md', 'API-013 A', 'API-013 API-012'],
  ['docs/adr/0012-a/README.md', '13. A', '13 0012'],
  ['docs/adr/0012-a.md', 'A', undefined],
  ['docs/adr/0012-a.md', '12 factors for a service', undefined],
  ['docs/adr/0012-a.md', '2.0 of the interface', undefined],
  ['docs/adr/0012-404-pages.md', '404: what we show', undefined],
  ['docs/adr/2026-03-09-a.md', '13. A', undefined],
  ['docs/adr/a.md', '13. A', undefined],
  ['docs/adr/0012-a.md', 'RFC 7807 for errors', undefined],
  ['docs/adr/0012-a.md', 'RFC 0013 Errors', '0013 0012'],
];

for (const [file, heading, numbers] of cases) {
  test(`${file} with the heading "${heading}"`, () => {
    const { findings } = evaluateFixture(
      `--- ${file}\n# ${heading}\n\n## Status\n\nAccepted\n\n## Decision\n\nA.\n`,
    );
    const found = findings.filter(({ rule }) => rule === 'number-mismatch');
    const [one, other] = numbers?.split(' ') ?? [];
    assert.deepEqual(
      found.map(({ message }) => message),
      numbers === undefined
        ? []
        : [`The heading has the number ${one}, the name of the file ${other}.`],
    );
  });
}
