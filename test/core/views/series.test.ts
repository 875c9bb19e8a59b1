import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkTo, mentionOf } from '../../../src/core/edits/relation-text.ts';
import { listText } from '../../../src/core/reports/list/list-text.ts';
import { createDecisionsView } from '../../../src/core/views/decisions.ts';
import { checkCompletion, checkSymbols } from '../../support/check-feature.ts';
import { checkChanges, checkReviewRules } from '../../support/check-review.ts';
import { evaluateFixture } from '../../support/check-rule.ts';
import { askTool, readToolInput } from '../../support/check-tool.ts';
import { factsOn } from '../../support/plan-builder.ts';
import { outlineOfTree } from '../../support/tree-outline.ts';

/** A log that counts proposals and decisions apart, and says who follows whom in words. */
const log = `
--- docs/decisions/ADR-0012-use-a.md
# ADR-0012: Use A

## Status

Accepted
--- docs/decisions/TEP-0012-use-b.md
# TEP-0012: Use B

## Status

Superseded by TEP 13
--- docs/decisions/TEP-0013-use-c.md
# TEP-0013: Use C

## Status

Accepted

Supersedes TEP 12
`;

test('the tree', () => {
  const { project, analysis } = evaluateFixture(log);
  assert.equal(
    outlineOfTree(createDecisionsView(project, analysis)),
    [
      '- docs/decisions | 3',
      '  (check) 0012 Use A | accepted',
      '  (arrow-right) TEP-0012 Use B | superseded by TEP-0013',
      '  (check) TEP-0013 Use C | accepted',
      '',
    ].join('\n'),
  );
});

test('cairn list for people', () => {
  const { project, analysis } = evaluateFixture(log);
  const about = { folder: '/shop', pathOf: (file: string) => file, folders: 2, notes: [] };
  const lines = listText({ project, analysis, facts: factsOn('2026-03-16'), ...about }, undefined);
  const said = lines.map(line => line.map(({ text }) => text).join(''));
  const cells = said.slice(1, 4).map(line =>
    line
      .trim()
      .split(/\s{2,}/)
      .slice(0, 3),
  );
  assert.deepEqual(cells, [
    ['✓ 0012', 'Use A', 'accepted'],
    ['→ TEP-0012', 'Use B', 'superseded by TEP-0013'],
    ['✓ TEP-0013', 'Use C', 'accepted'],
  ]);
});

test('completion and symbols', () => {
  checkCompletion(`\n--- NOTES.md\nSee TEP-$0 for it.${log}`, ['"TEP-"', 'TEP-0013', 'TEP-0012']);
  checkCompletion(`\n--- NOTES.md\nSee ADR-0$0 for it.${log}`, ['"ADR-0"', 'ADR-0012']);
  checkSymbols(log, 'TEP-0012', ['decision TEP-0012 Use B docs/decisions/TEP-0012-use-b.md:1']);
});

test('what is written into another record', () => {
  const { project } = evaluateFixture(log);
  const texts = project.decisions.map(decision => [
    linkTo('docs/decisions/x.md', decision),
    mentionOf(project, 'docs/decisions/x.md', decision),
  ]);
  assert.deepEqual(texts, [
    ['[12. Use A](ADR-0012-use-a.md)', 'ADR-0012'],
    ['[TEP-0012: Use B](TEP-0012-use-b.md)', 'TEP-0012'],
    ['[TEP-0013: Use C](TEP-0013-use-c.md)', 'TEP-0013'],
  ]);
});

test('what a language model is told', () => {
  const { text } = askTool(readToolInput(log), 'read_decision', { decision: 'TEP 12' });
  assert.match(text, /TEP-0012/);
  assert.doesNotMatch(text, /ADR-0012/);
});

test('a review: a number that another series has is free', () => {
  const base =
    '\n--- docs/decisions/ADR-0012-use-a.md\n# ADR-0012: Use A\n\n## Status\n\nAccepted\n';
  const proposal = (number: string) =>
    `--- docs/decisions/TEP-${number}-use-b.md\n# TEP-${number}: Use B\n\n## Status\n\nProposed\n`;
  checkReviewRules(base, `${base}${proposal('0012')}`);
  checkReviewRules(
    `${base}--- elsewhere: docs/decisions/ADR-0013-c.md\n`,
    `${base}${proposal('0013')}`,
  );
  checkChanges(base, `${base}${proposal('0012')}`, [
    'scope TEP-0012 "Use B" is new: proposed. @-→1',
  ]);
});

test('a review: the same number in the same series is taken', () => {
  const base = '\n--- docs/decisions/TEP-0012-a.md\n# TEP-0012: Use A\n\n## Status\n\nAccepted\n';
  checkReviewRules(
    `${base}--- elsewhere: docs/decisions/tep-0013-c.md\n`,
    `${base}--- docs/decisions/TEP-0013-use-b.md
# TEP-0013: Use B
            ^^^^^ error number-taken-elsewhere: TEP-0013 "Use B" has a number that the other branch gave to docs/decisions/tep-0013-c.md meanwhile. Take another one than TEP-0013.

## Status

Proposed
`,
  );
});
