import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citationMeasures } from '../../../../src/core/analysis/decisions/citations.ts';
import { readProject } from '../../../../src/core/formats/read-project.ts';
import { listJson } from '../../../../src/core/reports/list/list-json.ts';
import { checkProject } from '../../../../src/core/rules/common/check-project.ts';
import { nameFindings } from '../../../../src/core/rules/common/name-findings.ts';
import { findGovernedFiles } from '../../../../src/core/views/governed-files.ts';
import { checkRules, evaluateFixture } from '../../../support/check-rule.ts';
import { readToolInput } from '../../../support/check-tool.ts';

const record = (path: string, status = 'Accepted') =>
  `--- ${path}\n# Title\n\n## Status\n\n${status}\n`;

/** `line raw -> file` of each citation. */
function outline(source: string): string[] {
  const { analysis } = evaluateFixture(source);
  return analysis.citations.map(
    ({ line, raw, decision }) => `${line} ${raw} -> ${decision?.file ?? 'nothing'}`,
  );
}

test('ids, and paths from the root or from the file', () => {
  const files = `${record('docs/adr/0012-a.md')}--- src/a.ts
// @adr 12
// @adr docs/adr/0012-a.md
// @adr docs/adr/0012-a
// @adr ../docs/adr/0012-a.md#why
// @adr 13
`;
  const found = 'docs/adr/0012-a.md';
  assert.deepEqual(outline(files), [
    `1 12 -> ${found}`,
    `2 docs/adr/0012-a.md -> ${found}`,
    `3 docs/adr/0012-a -> ${found}`,
    `4 ../docs/adr/0012-a.md#why -> ${found}`,
    '5 13 -> nothing',
  ]);
});

test('a number of several logs is that of the log beside the code, or nobody can tell', () => {
  const files = `${record('a/docs/adr/0001-x.md')}${record('b/docs/adr/0001-y.md')}`;
  assert.deepEqual(outline(`${files}--- a/src/x.ts\n// @adr 1\n`), ['1 1 -> a/docs/adr/0001-x.md']);
  checkRules(`${files}--- c/x.ts
// @adr 1
        ^ warning unknown-reference: 1 may mean a/docs/adr/0001-x.md or b/docs/adr/0001-y.md. Write the path.
`);
});

test('a log counts for the folder that its documents lie in', () => {
  const files = ['docs/architecture/decisions', 'services/mail/adr', 'services/mail/docs/rfcs'];
  const logs = files.map(log => record(`${log}/0005-x.md`)).join('');
  const citedIn = (folder: string) => outline(`${logs}--- ${folder}/x.ts\n// @adr 0005\n`);
  assert.deepEqual(citedIn('services/shop/src'), [
    '1 0005 -> docs/architecture/decisions/0005-x.md',
  ]);
  assert.deepEqual(citedIn('services/mail/src'), ['1 0005 -> services/mail/adr/0005-x.md']);
  assert.deepEqual(citedIn('services/mailer'), ['1 0005 -> docs/architecture/decisions/0005-x.md']);
});

test('a number in code means no series: the nearest log counts, of whatever series', () => {
  const files = `${record('docs/adr/0002-a.md')}${record('mail/docs/decisions/0002-b.md')}`;
  const citedIn = (folder: string) => outline(`${files}--- ${folder}/x.ts\n// @adr 0002\n`);
  assert.deepEqual(citedIn('office/src/reports'), ['1 0002 -> docs/adr/0002-a.md']);
  assert.deepEqual(citedIn('mail/src'), ['1 0002 -> mail/docs/decisions/0002-b.md']);
});

test('a successor of a successor is told, and each word for what is over', () => {
  checkRules(`now: 2026-03-16
--- docs/adr/0001-a.md
# A

## Status

Superseded by [2](0002-b.md)
--- docs/adr/0002-b.md
# B

## Status

Superseded by [3](0003-c.md)

Supersedes [1](0001-a.md)
--- docs/adr/0003-c.md
# C

## Status

Accepted

Supersedes [2](0002-b.md)
${record('docs/adr/0004-d.md', 'Rejected')}${record('docs/adr/0005-e.md', 'Proposed')}${record('docs/adr/0006-f.md', 'Deprecated')}--- src/a.rb
# @adr 1, 3, 4, 5, 6
       ^ information outdated-citation: The code cites ADR-0001, which is superseded by ADR-0002, now ADR-0003.
             ^ information outdated-citation: The code cites ADR-0004, which is rejected.
                   ^ information outdated-citation: The code cites ADR-0006, which is deprecated.
`);
});

test('what a number means that another folder of the repository may know is not told', () => {
  const files = `${record('docs/adr/0001-a.md')}--- src/a.ts\n// @adr 9, docs/adr/0009-x.md, apps/docs/adr/0009-x.md\n`;
  const messages = (prefix: string) => {
    const { project, analysis } = readToolInput(files, prefix);
    return checkProject(project, analysis).map(({ message }) => message.split(' ')[0]);
  };
  assert.deepEqual(messages(''), ['9', 'docs/adr/0009-x.md', 'apps/docs/adr/0009-x.md']);
  assert.deepEqual(messages('apps/'), ['apps/docs/adr/0009-x.md']);
});

test('code is not looked at where nothing can be cited', () => {
  assert.deepEqual(citationMeasures(readProject([])), []);
  assert.deepEqual(outline('--- src/a.ts\n// @adr 1\n'), []);
});

test('a finding in code is the same one when it moves', () => {
  const named = (code: string) => {
    const { project, findings } = evaluateFixture(
      `${record('docs/adr/0001-a.md', 'Rejected')}--- src/a.ts\n${code}\n`,
    );
    return nameFindings(project, findings).map(({ fingerprint }) => fingerprint);
  };
  const [first, second] = named('// @adr 1\n// @adr 2');
  assert.deepEqual(named('x();\n\n  // @adr 2'), [second]);
  assert.deepEqual(named('/* @adr 1 */'), [first]);
});

test('the reason why a changed file is governed is the line that cites the decision', () => {
  const { project, analysis } = evaluateFixture(
    `${record('docs/adr/0001-a.md')}${record('docs/adr/0002-b.md', 'Rejected')}--- src/a.ts\n\n// @adr 1, 2\n`,
  );
  const found = findGovernedFiles({ project, analysis }, ['src/a.ts', 'src/b.ts']);
  assert.deepEqual(found, [
    {
      file: 'src/a.ts',
      names: ['ADR-0001'],
      reasons: ['ADR-0001 "Title" governs it, cited in line 2.'],
    },
  ]);
});

test('the list for programs names the places', () => {
  const input = readToolInput(`${record('docs/adr/0001-a.md')}--- src/a.ts\n\n  // @adr 1\n`);
  const [decision] = listJson({ ...input, folders: 1 }).decisions;
  assert.deepEqual(decision?.citedBy, [{ file: 'src/a.ts', line: 2, column: 11 }]);
});
