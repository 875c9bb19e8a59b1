import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFixture } from './fixture.ts';

const text = (fixture: ReturnType<typeof readFixture>, index: number) => {
  const content = fixture.files[index]?.content;
  return content?.kind === 'text' ? content.text : undefined;
};

test('files, cursor and expected findings', () => {
  const fixture = readFixture(`
--- docs/adr/0001-a.md
---
status: acc$0epted
---
# A
--- plan.yaml
after: nowhere
       ^^^^^^^ error unknown-reference: No step.
`);
  assert.deepEqual(
    fixture.files.map(file => file.path),
    ['docs/adr/0001-a.md', 'plan.yaml'],
  );
  assert.equal(text(fixture, 0), '---\nstatus: accepted\n---\n# A');
  assert.equal(text(fixture, 1), 'after: nowhere\n');
  assert.deepEqual(fixture.cursor, { file: 'docs/adr/0001-a.md', offset: 15 });
  assert.deepEqual(fixture.expected, [
    { file: 'plan.yaml', line: 1, text: 'nowhere', says: 'error unknown-reference: No step.' },
  ]);
});

test('text before the first file belongs to the default path', () => {
  assert.equal(readFixture('\n# A\n').files[0]?.path, 'docs/adr/0001-first.md');
});
