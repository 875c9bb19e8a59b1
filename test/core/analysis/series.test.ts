import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findDecision, findRelated } from '../../../src/core/analysis/names/references.ts';
import { nameOf, shortNameOf, targetNameOf } from '../../../src/core/model/decision.ts';
import { checkDefinition, checkHover } from '../../support/check-feature.ts';
import { checkRules, evaluateFixture } from '../../support/check-rule.ts';

const record = (path: string, heading: string, status = 'Accepted') =>
  `--- ${path}\n# ${heading}\n\n## Status\n\n${status}\n\n## Context\n\nText.\n\n## Decision\n\nText.\n`;

/** One log that counts decisions and requests for comments apart. */
const both = `
${record('docs/decisions/ADR-0012-a.md', 'ADR-0012: Use A')}
${record('docs/decisions/RFC-0012-b.md', 'RFC-0012: Use B')}
${record('docs/decisions/RFC-0042-c.md', 'RFC-0042: Use C', 'Accepted\n\nSupersedes RFC 12')}
${record('docs/decisions/RFC-0043-d.md', 'RFC-0043: Use D')}
`.trim();

function find(source: string, text: string, from = 'PLAN.md'): string | undefined {
  const { decision } = findDecision(evaluateFixture(`\n${source}`).project, text, from);
  return decision && nameOf(decision);
}

test('a mention means a decision of its own series', () => {
  for (const text of ['ADR-12', 'ADR-0012', 'adr 12']) assert.equal(find(both, text), 'ADR-0012');
  for (const text of ['RFC-12', 'RFC 0012', 'rfc12']) assert.equal(find(both, text), 'RFC-0012');
  for (const text of ['ADR-42', 'TEP-12', 'PEP 42']) assert.equal(find(both, text), undefined);
  assert.equal(find(both, 'RFC 42'), 'RFC-0042');
});

test('a decision is called by as many digits as its log writes', () => {
  const { decisions } = evaluateFixture(
    `\n${record('docs/adr/007-a.md', '7. A')}${record('docs/adr/008-b.md', '8. B', 'Superseded by 9')}`,
  ).project;
  assert.deepEqual(decisions.map(nameOf), ['ADR-007', 'ADR-008']);
  assert.deepEqual(decisions.map(shortNameOf), ['007', '008']);
  const calls = (status: string) =>
    evaluateFixture(`\n${record('docs/adr/008-b.md', 'B', status)}`).project.decisions.flatMap(
      decision => decision.relations.map(relation => targetNameOf(relation, decision)),
    );
  assert.deepEqual(calls('Superseded by 009'), ['ADR-009']);
  assert.deepEqual(calls('Superseded by [9. Use C](009-c.md)'), ['ADR-009']);
});

test('a bare number in a record means one of the series of the record, and elsewhere neither', () => {
  assert.equal(find(both, '12'), undefined);
  assert.equal(find(both, '0012', 'docs/decisions/RFC-0042-c.md'), 'RFC-0012');
  assert.equal(find(both, '42', 'docs/decisions/ADR-0012-a.md'), 'RFC-0042');
});

test('what a record supersedes is found within the series that it names', () => {
  const related = (source: string) => {
    const { project } = evaluateFixture(`\n${source}`);
    return project.decisions.flatMap(decision =>
      decision.relations.map(relation => {
        const other = findRelated(project, decision, relation);
        return `${nameOf(decision)} ${relation.kind} ${other && nameOf(other)}`;
      }),
    );
  };
  assert.deepEqual(related(both), ['RFC-0042 supersedes RFC-0012']);
  const peps = [
    '--- peps/pep-0256.rst\nPEP: 256\nTitle: One\nStatus: Final\nCreated: 01-Jun-2001\n\nAbstract\n========\n\nText\n',
    '--- peps/pep-0257.rst\nPEP: 257\nTitle: Two\nStatus: Final\nReplaces: 256\n\nAbstract\n========\n\nText\n',
    '--- peps/pep-0258.rst\nPEP: 258\nTitle: Three\nStatus: Superseded by :pep:`257`\n\nAbstract\n========\n\nText\n',
  ].join('');
  assert.deepEqual(related(peps), [
    'PEP-0257 supersedes PEP-0256',
    'PEP-0258 superseded-by PEP-0257',
  ]);
  const teps = [
    record('teps/0011-a.md', 'TEP-0011: A', 'Superseded by TEP-0012'),
    record('teps/0012-b.md', 'TEP-0012: B', 'Accepted. Replaces TEP 11'),
    record('docs/adr/0011-c.md', '11. C'),
  ].join('');
  assert.deepEqual(related(teps), [
    'TEP-0011 superseded-by TEP-0012',
    'TEP-0012 supersedes TEP-0011',
  ]);
});

test('two series of a log have numbers of their own', () => {
  checkRules(`
--- docs/decisions/ADR-0012-a.md
# ADR-0012: Use A

Date: 2026-01-01

## Status

Accepted
--- docs/decisions/RFC-0012-b.md
# RFC-0012: Use B

Date: 2026-01-01

## Status

Accepted
--- docs/decisions/RFC-12-c.md
# RFC 12: Use C
          ^^^^^ error duplicate-id: RFC-12 is used twice, also in docs/decisions/RFC-0012-b.md.

Date: 2026-01-01

## Status

Accepted
`);
});

test('a number of a series that nobody here counts leads nowhere, and that is no finding', () => {
  checkRules(`
--- docs/decisions/RFC-0012-b.md
# RFC-0012: Use B

Date: 2026-01-01

## Status

Accepted

Supersedes RFC 99, PEP 99
           ^^^^^^ error unknown-reference: RFC-0012 names RFC 99, which is no decision here.
`);
});

test('hover and definition of a mention, with a hyphen or a blank', () => {
  const mention = (text: string) => `\n--- NOTES.md\nSee ${text} for it.\n${both}`;
  checkDefinition(mention('RFC 1$02'), ['RFC 12', 'docs/decisions/RFC-0012-b.md:1 Use B']);
  checkDefinition(mention('AD$0R-12'), ['ADR-12', 'docs/decisions/ADR-0012-a.md:1 Use A']);
  checkDefinition(mention('step 1$02'), []);
  checkHover(mention('RFC-004$03'), [
    'RFC-0043',
    '[RFC-0043](docs/decisions/RFC-0043-d.md:1) **Use D** · accepted',
    'Text.',
    'Read as accepted from the status section, [line 5](docs/decisions/RFC-0043-d.md:5): “Accepted”.',
  ]);
});

test('a series may have a name of several words', () => {
  const log = [
    record('docs/decisions/WEB-ADR-0007-a.md', 'Use A', 'Superseded by WEB-ADR-0008'),
    record('docs/decisions/WEB-ADR-0008-b.md', 'Use B'),
    record('docs/decisions/APP-ADR-0008-c.md', 'Use C'),
  ].join('');
  assert.equal(find(log, 'web-adr-8'), 'WEB-ADR-0008');
  for (const text of ['ADR-8', 'WEB-8', '8']) assert.equal(find(log, text), undefined);
  const { project } = evaluateFixture(`\n${log}`);
  const [decision] = project.decisions.filter(({ relations }) => relations.length > 0);
  const [relation] = decision?.relations ?? [];
  const other = decision && relation && findRelated(project, decision, relation);
  assert.equal(other && nameOf(other), 'WEB-ADR-0008');
  checkDefinition(`\n--- NOTES.md\nSee WEB-A$0DR-0008.\n${log}`, [
    'WEB-ADR-0008',
    'docs/decisions/WEB-ADR-0008-b.md:1 Use B',
  ]);
});
