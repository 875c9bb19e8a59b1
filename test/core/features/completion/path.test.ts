import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completePath } from '../../../../src/core/features/completion/complete-path.ts';
import { findPathQuestion } from '../../../../src/core/features/completion/find-completion.ts';
import { readProject } from '../../../../src/core/formats/read-project.ts';
import { noReadings } from '../../../../src/core/model/facts/facts.ts';
import { sliceOf } from '../../../../src/core/text/span.ts';
import { readFixture } from '../../../support/fixture.ts';

const plan = (line: string) => `
--- a.migration.yaml
migration-plan: "1.0"
title: Move
steps:
  - id: a
    title: A
    ${line}
`;

/** The folder that is asked for at `$0`, and the name that is replaced. */
function askedFor(source: string): string | undefined {
  const { files, cursor } = readFixture(source);
  assert.ok(cursor);
  const project = readProject(files);
  const question = findPathQuestion({ project, readings: noReadings }, cursor);
  const content = project.files.get(cursor.file)?.content;
  assert.ok(content?.kind === 'text');
  return question && `${question.folder} "${sliceOf(content.text, question.span)}"`;
}

const asked: readonly (readonly [line: string, expected: string | undefined])[] = [
  ['paths: [$0', ' ""'],
  ['paths: ["ki$0', ' "ki"'],
  ['paths: ["kiosk/s$0rc/main.ts"]', 'kiosk "src"'],
  ['paths:\n      - kiosk/src/$0', 'kiosk/src ""'],
  ['paths: ["a/b", c/$0]', 'c ""'],
  ['paths: ["kiosk/**/$0"]', undefined],
  ['paths: ["../$0"]', undefined],
  ['paths: ["a/../../$0"]', undefined],
  ['paths: ["/etc/$0"]', undefined],
  ['owners: [a/$0]', undefined],
  ['title: a/$0', undefined],
];

for (const [line, expected] of asked) {
  test(`which folder ${JSON.stringify(line)} asks for`, () => {
    assert.equal(askedFor(plan(line)), expected);
  });
}

test('a path in the front matter of a Markdown plan', () => {
  const head = (line: string) => `
--- MIGRATION_PLAN.md
---
migration-plan: "1.0"
phases:
  - id: one
    steps: [{id: a, paths: [${line}]}]
---
# Move
`;
  assert.equal(askedFor(head('x').replace('# Move', '# Mo$0ve')), undefined);
});

test('names of the folder, folders with a slash, then all below; nothing that is no plain name', () => {
  const question = { folder: 'src', span: { start: 0, end: 0 } };
  const entries = [
    { name: 'lib', kind: 'folder' },
    { name: 'a.ts', kind: 'file' },
    { name: 'a[1].ts', kind: 'file' },
    { name: 'b\u202e.ts', kind: 'file' },
  ] as const;
  assert.deepEqual(
    completePath(question, entries).items.map(({ insert }) => insert),
    ['lib/', 'a.ts', '**'],
  );
  assert.deepEqual(completePath(question, []).items, []);
});
