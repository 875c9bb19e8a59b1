import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findCompletion } from '../../../../src/core/features/completion/find-completion.ts';
import { readProject } from '../../../../src/core/formats/read-project.ts';
import { noReadings } from '../../../../src/core/model/facts/facts.ts';
import { sliceOf } from '../../../../src/core/text/span.ts';
import { readFixture } from '../../../support/fixture.ts';

const steps = ['one', 'two-x'];
const statuses = ['planned', 'in-progress', 'verifying'];

/** What stands at the end of a plan, the word that is replaced, and the first things that are offered. */
const places: readonly (readonly [
  name: string,
  lines: string,
  word: string,
  offered: readonly string[],
])[] = [
  ['a list that goes on', '- id: a\n  depends-on: [one,\n    $0', '', steps],
  ['its second line', '- id: a\n  depends-on: [\n    one,\n    tw$0\n  ]', 'tw', steps],
  ['behind an item of the same line', '- id: a\n  depends-on: [\n    one, tw$0', 'tw', steps],
  [
    'behind a comment',
    '- id: a\n  depends-on: [\n    one, # it\'s "the" one\n    tw$0\n  ]',
    'tw',
    steps,
  ],
  ['a map that goes on', '- {id: a,\n   depends-on: [$0]}', '', steps],
  ['a value in it', '- {id: a,\n   status: in$0}', 'in', statuses],
  ['a key in it', '- {id: a, title: A,\n   $0}', '', ['description: ', 'status: ']],
  ['quotes in it', '- {id: a, title: "say, \\"[\\"",\n   depends-on: [$0]}', '', steps],
  [
    'a criterion in it',
    '- id: a\n  entry:\n    - {decision: {ref: X,\n        $0',
    '',
    ['status: '],
  ],
  ['below a list that has ended', '- id: a\n  owners: [\n    x,\n  ]\n  status: $0', '', statuses],
  ['below one of one line', '- id: a\n  owners: [x]\n  depends-on: [$0]', '', steps],
  ['below a title with a bracket', '- id: a\n  title: "[x"\n  status: $0', '', statuses],
  ['in a comment of a list', '- id: a\n  depends-on: [\n    one, # tw$0', '', []],
];

for (const [name, lines, word, offered] of places) {
  for (const lineBreak of ['\n', '\r\n']) {
    test(`brackets over lines: ${name}, ${JSON.stringify(lineBreak)}`, () => {
      const written = `migration-plan: "1.0"\ntitle: A\nsteps:\n  - {id: one, title: One}\n  - {id: two-x, title: Two}\n  ${lines.replaceAll('\n', '\n  ')}\n`;
      const { files, cursor } = readFixture(`--- a.migration.yaml\n${written}`);
      const [file] = files;
      assert.ok(cursor && file?.content.kind === 'text');
      const before = file.content.text.slice(0, cursor.offset).replaceAll('\n', lineBreak);
      const text = before + file.content.text.slice(cursor.offset).replaceAll('\n', lineBreak);
      const project = readProject([{ path: file.path, content: { kind: 'text', text } }]);
      const found = findCompletion(
        { project, readings: noReadings },
        { file: file.path, offset: before.length },
      );
      assert.equal(found ? sliceOf(text, found.span) : '', word);
      const items = found?.items.map(({ insert }) => insert) ?? [];
      assert.deepEqual(items.slice(0, offered.length), offered);
      if (offered.length === 0) assert.deepEqual(items, []);
    });
  }
}
