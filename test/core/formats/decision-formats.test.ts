import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decisionOf } from '../../support/read-one.ts';

const madr =
  '## Context and Problem Statement\n\nX\n\n## Considered Options\n\nX\n\n## Decision Outcome\n\nX\n';

const cases: readonly (readonly [string, string])[] = [
  ['nygard', '# 1. T\n\nDate: 2026-01-02\n\n## Status\n\nAccepted\n\n## Context\n\n## Decision\n'],
  ['nygard', '# T\n\n## Context\n\nX\n\n## Decision\n\nX\n\n## Status: Accepted\n'],
  ['madr-2', `# T\n\n* Status: accepted\n* Deciders: Ada\n\n${madr}`],
  ['madr-3', `---\nstatus: accepted\ndeciders: Ada\n---\n# T\n\n${madr}`],
  ['madr-4', `---\nstatus: accepted\ndecision-makers: Ada\n---\n# T\n\n${madr}`],
  ['madr-4', `---\nstatus: accepted\n---\n# T\n\n${madr}\n### Confirmation\n\nX\n`],
  ['other', '# T\n\nStatus: accepted\n\nWe use X.\n'],
];

for (const [format, text] of cases) {
  test(`reads as ${format}: ${text.slice(0, 40).replaceAll('\n', ' / ')}`, () => {
    assert.equal(decisionOf(text).format, format);
  });
}
