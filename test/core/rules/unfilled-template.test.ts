import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateFixture } from '../../support/check-rule.ts';

/** Status, date, and which of them are still text of a template. */
const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ['Accepted', '2026-03-09', []],
  ['Proposed | Accepted', '2026-03-09', ['status']],
  ['[proposed | rejected | accepted | deprecated]', '2026-03-09', ['status']],
  ['{status}', 'YYYY-MM-DD', ['status', 'date']],
  ['Accepted', '[YYYY-MM-DD when the decision was last updated]', ['date']],
  ['TBD', 'TBD', []],
  ['vielleicht', 'next spring', []],
  ['Accepted', '03/04/2026', []],
];

for (const [status, date, expected] of cases) {
  test(`status "${status}", date "${date}"`, () => {
    const { project, findings } = evaluateFixture(
      `# Use a queue\n\n* Status: ${status}\n* Date: ${date}\n\n## Context and Problem Statement\n\nText.\n\n## Decision Outcome\n\nWe do.\n`,
    );
    assert.equal(project.decisions.length, 1);
    assert.deepEqual(
      findings
        .filter(({ rule }) => rule !== 'unclear-status' && rule !== 'unclear-date')
        .map(({ message, severity, rule }) => [rule, severity, message]),
      expected.map(name => [
        'unfilled-template',
        'information',
        `The ${name} is still the text of the template: "${name === 'status' ? status : date}".`,
      ]),
    );
  });
}

test('a date of the template is told where another day counts', () => {
  const { findings } = evaluateFixture(
    '--- docs/adr/0001-x.adoc\n= Use a queue\nAda <ada@example.org>\nv0.1, 2026-01-30\n\n* Status: accepted\n* Date: [YYYY-MM-DD]\n\n== Context\n\nText.\n\n== Decision\n\nWe do.\n',
  );
  assert.deepEqual(
    findings.map(({ message }) => message),
    ['The date is still the text of the template: "[YYYY-MM-DD]".'],
  );
});
