import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findCompletion } from '../../../../src/core/features/completion/find-completion.ts';
import { readProject } from '../../../../src/core/formats/read-project.ts';
import { noReadings } from '../../../../src/core/model/facts/facts.ts';
import { readFixture } from '../../../support/fixture.ts';

const codeOwners = '* @org/all\n/src/ @org/core mail@example.org # @org/nobody\n';

/** What would be written at `$0` in a step of a plan that @org/orders owns. */
function offered(line: string): readonly string[] | undefined {
  const { files, cursor } = readFixture(`
--- a.migration.yaml
migration-plan: "1.0"
title: Move
owners: ["@org/orders"]
steps:
  - id: a
    title: A
    ${line}
`);
  assert.ok(cursor);
  const texts = new Map([['CODEOWNERS', { kind: 'text', text: codeOwners } as const]]);
  const known = { project: readProject(files), readings: { ...noReadings, files: texts } };
  return findCompletion(known, cursor)?.items.map(({ insert }) => insert);
}

const quoted = ['"@org/orders"', '"@org/all"', '"@org/core"', 'mail@example.org'];
const plain = ['@org/orders', '@org/all', '@org/core', 'mail@example.org'];

test('owners are those that plans and CODEOWNERS name, in quotes where YAML needs them', () => {
  assert.deepEqual(offered('owners: [$0'), quoted);
  assert.deepEqual(offered('owners: [@o$0'), quoted);
  assert.deepEqual(offered('owners: $0'), quoted);
  assert.deepEqual(offered('owners: ["@o$0"]'), plain);
  assert.deepEqual(offered("owners:\n      - '$0"), plain);
});
