import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findDerivedLinks } from '../../../../src/core/analysis/decisions/decision-links.ts';
import { plansOf } from '../../../../src/core/analysis/decisions/plans-of-decision.ts';
import { relatedName } from '../../../../src/core/analysis/decisions/related-name.ts';
import {
  successionOf,
  successorsOf,
} from '../../../../src/core/analysis/decisions/supersession.ts';
import { findRelated } from '../../../../src/core/analysis/names/references.ts';
import { readProject } from '../../../../src/core/formats/read-project.ts';
import type { Decision } from '../../../../src/core/model/decision.ts';
import type { Project } from '../../../../src/core/model/project.ts';
import { readFixture } from '../../../support/fixture.ts';

/* What decisions say of each other, and what plans say of them, seen from the other side. */

/** Records by their number: the lines of their status. */
function read(statuses: Readonly<Record<number, string>>, more = ''): Project {
  const records = Object.entries(statuses).map(
    ([number, status]) =>
      `--- docs/adr/${number.padStart(4, '0')}-x.md\n# ${number}. X${number}\n\n## Status\n\n${status}\n`,
  );
  return readProject(readFixture(records.join('') + more).files);
}

function record(project: Project, number: number): Decision {
  const found = project.decisions.find(({ number: own }) => own?.value === String(number));
  assert.ok(found);
  return found;
}

const numbersOf = (decisions: readonly Decision[]) =>
  decisions.map(({ number }) => number?.value).join(' ');

/** Statuses, and which decisions stand in the place of the first one, one after the other. */
const chains: readonly (readonly [
  name: string,
  statuses: Readonly<Record<number, string>>,
  chain: string,
])[] = [
  ['nobody', { 1: 'Accepted', 2: 'Accepted' }, ''],
  ['the one that it names', { 1: 'Superseded by ADR-2', 2: 'Accepted' }, '2'],
  ['the one that alone says so', { 1: 'Accepted', 2: 'Accepted\n\nSupersedes ADR-1' }, '2'],
  ['both say so: once', { 1: 'Superseded by ADR-2', 2: 'Accepted\n\nSupersedes ADR-1' }, '2'],
  ['a proposal does not yet', { 1: 'Accepted', 2: 'Proposed\n\nSupersedes ADR-1' }, ''],
  ['what was rejected never did', { 1: 'Accepted', 2: 'Rejected\n\nSupersedes ADR-1' }, ''],
  [
    'one after the other',
    { 1: 'Superseded by ADR-2', 2: 'Superseded by ADR-3', 3: 'Accepted' },
    '2 3',
  ],
  [
    'a circle ends where it began',
    { 1: 'Superseded by ADR-2', 2: 'Superseded by ADR-3', 3: 'Superseded by ADR-1' },
    '2 3',
  ],
  [
    'a circle behind it as well',
    { 1: 'Superseded by ADR-2', 2: 'Superseded by ADR-3', 3: 'Superseded by ADR-2' },
    '2 3',
  ],
  ['one that is not there', { 1: 'Superseded by ADR-9' }, ''],
  ['itself is none', { 1: 'Superseded by ADR-1' }, ''],
];

for (const [name, statuses, chain] of chains) {
  test(`what stands in the place of a decision: ${name}`, () => {
    const project = read(statuses);
    const found = successionOf(project, record(project, 1)).map(({ successor }) => successor);
    assert.equal(numbersOf(found), chain);
  });
}

test('the successor that a decision names comes before those that only say so themselves', () => {
  const project = read({
    1: 'Superseded by ADR-3',
    2: 'Accepted\n\nSupersedes ADR-1',
    3: 'Accepted',
  });
  const found = successorsOf(project, record(project, 1));
  assert.equal(numbersOf(found.map(({ successor }) => successor)), '3 2');
  assert.equal(numbersOf(found.map(({ toldBy }) => toldBy)), '1 2');
});

test('what another decision says is a link of both, once, and none where both say it', () => {
  const project = read({
    1: 'Accepted\n\nAmended by ADR-2',
    2: 'Accepted\n\nAmends ADR-1',
    3: 'Accepted\n\nAmends ADR-1',
    4: 'Accepted\n\nSupersedes ADR-3',
  });
  const linksOf = (number: number) =>
    findDerivedLinks(project, record(project, number)).map(
      ({ kind, other }) => `${kind} ${other.number?.value}`,
    );
  assert.deepEqual(linksOf(1), ['amended-by 3']);
  assert.deepEqual(linksOf(2), []);
  assert.deepEqual(linksOf(3), ['superseded-by 4']);
  assert.deepEqual(linksOf(4), []);
});

test('a decision of which another one speaks is called by its number, there or as it is written', () => {
  const project = read({ 1: 'Superseded by ADR-2', 2: 'Accepted', 3: 'Superseded by ADR-9' });
  const nameOf = (number: number) => {
    const [relation] = record(project, number).relations;
    return relation && relatedName(project, record(project, number), relation);
  };
  assert.equal(nameOf(1), '0002');
  assert.equal(nameOf(3), '9');
});

test('the plans that name a decision: as a whole, by steps that carry it out, by steps that wait for it', () => {
  const plan = (id: string, head: string, ...steps: readonly string[]) =>
    `--- ${id}.migration.yaml\nmigration-plan: "1.0"\nid: ${id}\ntitle: X\n${head}\nsteps:\n${steps.map(each => `  - {title: X, ${each}}\n`).join('')}`;
  const project = read(
    { 1: 'Accepted', 2: 'Accepted' },
    plan('b', 'decisions: [ADR-1]', 'id: x, decisions: [ADR-1, docs/adr/0001-x.md]') +
      plan(
        'a',
        '',
        'id: y, entry: [{decision: ADR-1}], exit: [{decision: {ref: ADR-1, status: superseded}}]',
        'id: z, blocked-by: [ADR-1]',
      ) +
      plan('c', 'decisions: [ADR-9]', 'id: w'),
  );
  const told = (number: number) =>
    plansOf(project, record(project, number)).map(
      ({ plan: { id }, named, carriedOutBy, awaitedBy }) => [
        id,
        named?.raw,
        carriedOutBy.map(each => each.id).join(' '),
        awaitedBy.map(each => each.id).join(' '),
      ],
    );
  assert.deepEqual(told(1), [
    ['a', undefined, '', 'y'],
    ['b', 'ADR-1', 'x', ''],
  ]);
  assert.deepEqual(told(2), []);
});

test('a log that is named before the number tells which record is meant', () => {
  const at = (folder: string, status: string) =>
    `--- ${folder}/docs/adr/0002-x.md\n# 2. X\n\n## Status\n\n${status}\n`;
  const project = readProject(
    readFixture(
      at('shop', 'Accepted') +
        at('payments', 'Accepted') +
        at('web', 'Accepted\n\nDepends on payments:0002'),
    ).files,
  );
  const web = project.decisions.find(({ file }) => file.startsWith('web'));
  const [relation, ...others] = web?.relations ?? [];
  assert.ok(web && relation);
  assert.deepEqual(others, []);
  assert.equal(findRelated(project, web, relation)?.file, 'payments/docs/adr/0002-x.md');
  assert.equal(findRelated(project, web, { ...relation, target: 'stock:0002' }), undefined);
});
