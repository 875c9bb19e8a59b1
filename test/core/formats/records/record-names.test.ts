import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { analyse } from '../../../../src/core/analysis/analyse.ts';
import { readProject } from '../../../../src/core/formats/read-project.ts';
import { checkProject } from '../../../../src/core/rules/common/check-project.ts';
import { factsOn } from '../../../support/plan-builder.ts';

/*
 * How records are called: by what is written, else by their file, else by their heading. Two records with
 * one name are a finding, and a name that is none leads nowhere.
 */

const read = (...files: readonly (readonly [string, string])[]) =>
  readProject(files.map(([path, text]) => ({ path, content: { kind: 'text', text } })));

/** The name of a file in a folder of records, and the id that it stands for. */
const fileNames: Readonly<Record<string, string>> = {
  'INC-7': 'INC-7',
  'inc-7': 'inc-7',
  'INC-7-checkout-was-down': 'INC-7',
  '2026-03-09-INC-7': 'INC-7',
  '2026-03-09-INC-7-checkout': 'INC-7',
  '20260309_INC-7': 'INC-7',
  'checkout_INC-7': 'INC-7',
  'INC-2026-004': 'INC-2026-004',
  'INC-2026-0042-checkout': 'INC-2026-0042',
  'OPS-118-INC-7': 'OPS-118',
  'checkout-2026-03-09': 'checkout-2026-03-09',
  'checkout-2026-03': 'checkout-2026-03',
  'march-2026-outage': 'march-2026-outage',
  'dec-24-outage': 'dec-24-outage',
  'sev-1-login': 'sev-1-login',
  'SEV-1-INC-7': 'INC-7',
  'utf-8-import': 'utf-8-import',
  'adr-12-went-wrong': 'adr-12-went-wrong',
  '2026-03-09': '2026-03-09',
  'checkout was down': 'checkout-was-down',
  inc12: 'inc12',
  'Überlauf-im-März': 'uberlauf-im-marz',
  '!!!': 'record',
};

for (const [name, id] of Object.entries(fileNames)) {
  test(`a record in the file ${name}.md is ${id}`, () => {
    assert.equal(read([`docs/incidents/${name}.md`, '# Down\n']).incidents[0]?.id.value, id);
    assert.equal(read([`docs/premortems/${name}.md`, '# Down\n']).premortems[0]?.id.value, id);
  });
}

/** The heading of a postmortem, and the incident that it names. */
const headings: Readonly<Record<string, string | undefined>> = {
  'INC-7: orders twice': 'INC-7',
  'Postmortem of INC-7': 'INC-7',
  'Postmortem (INC-2026-004): orders twice': 'INC-2026-004',
  'SEV-2 INC-7': 'INC-7',
  'SEV-2: orders twice': undefined,
  'UTF-8 broke the import': undefined,
  'ADR-0012 went wrong': undefined,
  'HTTP-503 everywhere': undefined,
  'Outage of MARCH-2026': undefined,
  'Postmortem of 2026-03-09': undefined,
  'Orders twice': undefined,
  'XINC-7Y': undefined,
  'inc-7': undefined,
};

for (const [heading, incident] of Object.entries(headings)) {
  test(`the postmortem "${heading}" is of ${incident ?? 'no incident that is named'}`, () => {
    const [postmortem] = read(['docs/postmortems/x.md', `# ${heading}\n`]).postmortems;
    assert.equal(postmortem?.incident?.raw, incident);
    assert.equal(postmortem?.id.value, incident ?? 'x');
  });
}

test('records of two days have two names, and nobody is told otherwise', () => {
  const project = read(
    ['a.migration.yaml', 'migration-plan: "1.0"\nid: a\ntitle: A\nsteps: []\n'],
    ['docs/incidents/checkout-2026-03-09.md', '# Down\n\nStatus: resolved\n'],
    ['docs/incidents/checkout-2026-05-01.md', '# Down again\n\nStatus: resolved\n'],
  );
  const findings = checkProject(project, analyse(project, factsOn('2026-05-02')));
  assert.deepEqual(
    findings.filter(({ rule }) => rule === 'duplicate-id').map(({ message }) => message),
    [],
  );
});

test('an item with a label that no risk has keeps its words', () => {
  const text = '# A\n\n- Two `constructor:x` writers `likelihood:4` `impact:5`\n';
  const [risk] = read(['docs/premortems/x.md', text]).premortems[0]?.risks ?? [];
  assert.equal(risk?.scenario?.value, 'Two `constructor:x` writers');
});

test('files of other days and names have other ids', () => {
  const day = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map(moment => moment.toISOString().slice(0, 10));
  const name = fc.stringMatching(/^[a-z]{2,9}$/);
  const stem = fc.oneof(
    fc.tuple(name, day).map(([each, at]) => `${each}-${at}`),
    fc.tuple(day, name).map(([at, each]) => `${at}-${each}`),
  );
  fc.assert(
    fc.property(fc.uniqueArray(stem, { maxLength: 8 }), stems => {
      const files = stems.map(each => [`docs/incidents/${each}.md`, '# Down\n'] as const);
      const ids = read(...files).incidents.map(({ id }) => id.value);
      assert.deepEqual(ids.toSorted(), stems.toSorted());
    }),
  );
});
