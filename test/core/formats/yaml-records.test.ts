import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findRelated } from '../../../src/core/analysis/names/references.ts';
import { readProject } from '../../../src/core/formats/read-project.ts';
import { sourceFiles } from '../../support/source-files.ts';

test('facts in YAML beside the text are the record; the text is no second one', () => {
  const { decisions } = readProject(
    sourceFiles({
      'keps/1234-a/kep.yaml': 'title: A\nkep-number: 1234\nstatus: provisional\n',
      'keps/1234-a/README.md': '# KEP-1234: A\n\n## Summary\n\nx\n',
      'keps/1235-b/kep.yaml': 'title: B\nstatus: implemented\n',
      'docs/adr/0001-c.md': '# 1. C\n\n## Context\n\nx\n',
      'docs/adr/0001-c.yaml': 'title: C\nstatus: rejected\n',
    }),
  );
  assert.deepEqual(
    decisions.map(({ file, number, status }) => [
      file,
      number?.value,
      status?.value,
      status?.source,
    ]),
    [
      ['docs/adr/0001-c.yaml', '1', 'rejected', 'yaml'],
      ['keps/1234-a/kep.yaml', '1234', 'proposed', 'yaml'],
      ['keps/1235-b/kep.yaml', '1235', 'accepted', 'yaml'],
    ],
  );
});

test('other YAML is no record, whatever its keys', () => {
  const { decisions } = readProject(
    sourceFiles({
      'deploy/0001-a/x.yaml': 'kind: Pod\nmetadata: {}\nstatus:\n  phase: Running\ntitle: x\n',
      'deploy/0002-b.yaml': 'status: accepted\n',
      'deploy/c.yaml': 'title: C\nstatus: accepted\n',
      'keps/NNNN-template/kep.yaml': 'title: T\nstatus: provisional\n',
      'keps/0003-d/kep.yaml': 'title: [\n',
    }),
  );
  assert.deepEqual(decisions, []);
});

test('the files of other tools say where a log lies', () => {
  const record = '# Use X\n\n## Context\n\nx\n\n## Decision\n\ny\n';
  for (const [path, text] of [
    ['.adr-dir', 'notes/log\n'],
    ['.adr-dir', 'notes\\log\r\n'],
    ['notes/log/.adr-dir', '.\n'],
    ['.log4brains.yml', 'project:\n  name: x\n  adrFolder: ./notes/log\n'],
    ['.log4brains.yml', 'project:\n  packages:\n    - name: a\n      adrFolder: "notes/log"\n'],
    ['adrs.toml', 'adr_dir = "notes/log"\n'],
    ['.madrrc.json', '{"madrDirectory": "notes/log"}'],
    ['.adr.json', '{"language":"en","path":"notes/log/"}'],
  ] as const) {
    const { logs } = readProject(sourceFiles({ [path]: text, 'notes/log/use-x.md': record }));
    assert.deepEqual(logs, ['notes/log'], path);
  }
  assert.deepEqual(readProject(sourceFiles({ 'notes/log/use-x.md': record })).logs, []);
});

test('a log in the project folder itself takes in no other folder', () => {
  const record = '# Use X\n\n## Context\n\nx\n\n## Decision\n\ny\n';
  const files = { '.adr-dir': '.\n', 'use-x.md': record, 'notes/use-y.md': record };
  assert.deepEqual(readProject(sourceFiles(files)).logs, ['']);
});

test('a link to the text leads to the record', () => {
  const project = readProject(
    sourceFiles({
      'keps/1234-a/kep.yaml': 'title: A\nkep-number: 1234\nstatus: replaced\n',
      'keps/1234-a/README.md': '# KEP-1234: A\n',
      'docs/adr/0001-c.md':
        '# 1. C\n\n## Status\n\nAccepted\n\nSupersedes [A](../../keps/1234-a/README.md)\n\n## Context\n\nx\n',
      'keps/1235-b/kep.yaml': 'title: B\nstatus: implemented\n',
    }),
  );
  const from = project.decisions.find(({ file }) => file.endsWith('0001-c.md'));
  const [relation] = from?.relations ?? [];
  assert.ok(from && relation);
  assert.equal(findRelated(project, from, relation)?.file, 'keps/1234-a/kep.yaml');
});
