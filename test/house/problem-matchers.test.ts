import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { runCairn } from '../support/run-cairn.ts';
import { writeFiles } from '../support/temporary-folder.ts';
import { temporaryRepository } from '../support/temporary-repository.ts';

interface Matcher {
  readonly name: string;
  readonly severity: string;
  readonly pattern: Readonly<Record<'message' | 'code' | 'file' | 'line' | 'column', number>> & {
    readonly regexp: string;
  };
}

const manifest: { readonly contributes: { readonly problemMatchers: readonly Matcher[] } } =
  JSON.parse(readFileSync('package.json', 'utf8'));
const matchers = manifest.contributes.problemMatchers;

/** What VS Code reads in an output, line by line, as `severity code file:line:column message`. */
function problemsIn(output: string): readonly string[] {
  return output.split('\n').flatMap(line =>
    matchers.flatMap(({ severity, pattern }) => {
      const found = new RegExp(pattern.regexp).exec(line);
      if (!found) return [];
      const at = (part: keyof Matcher['pattern']) => found[Number(pattern[part])] ?? '';
      return [
        `${severity} ${at('code')} ${at('file')}:${at('line')}:${at('column')} ${at('message')}`,
      ];
    }),
  );
}

const plan = (soak: string, depends: string) => `migration-plan: "1.0"
title: Move  it
steps:
  - {id: a, title: A, status: in-progress, depends-on: [${depends}], exit: [{soak: {for: ${soak}}}]}
  - {id: b, title: B}
  - {id: c, title: C, kind: contract, depends-on: [nowhere]}
`;

test('every finding of check is read, with its severity, rule and place', async context => {
  const { folder } = temporaryRepository(context);
  writeFiles(folder, { 'docs/a b.migration.yaml': plan('P14D', 'b') });
  const json = await runCairn(folder, ['check', '--format', 'json']);
  const { findings }: { readonly findings: readonly Record<string, unknown>[] } = JSON.parse(
    json.output,
  );
  const severities = new Map([['information', 'info']]);
  const expected = findings.map(
    ({ severity, rule, file, line, column, message }) =>
      `${severities.get(String(severity)) ?? severity} ${rule} ${file}:${line}:${column} ${message}`,
  );
  assert.equal(new Set(findings.map(({ severity }) => severity)).size, 3);
  const terminal = { columns: 1000 };
  const { output } = await runCairn(folder, ['check']);
  assert.deepEqual(problemsIn(output), expected);
  // What VS Code shows in a task has colours, which it takes away before it reads.
  const coloured = await runCairn(folder, ['check'], { terminal });
  const colours = new RegExp(`${String.fromCharCode(27)}\\[\\d*m`, 'g');
  assert.deepEqual(problemsIn(coloured.output.replaceAll(colours, '')), expected);
});

test('of a review the loud lines are read, and not what is gone', async context => {
  const { folder, commit } = temporaryRepository(context);
  commit('2026-03-01', { 'a.migration.yaml': plan('P14D', 'b') });
  writeFiles(folder, { 'a.migration.yaml': plan('P3D', 'c') });
  const { output } = await runCairn(folder, ['review']);
  assert.deepEqual(problemsIn(output), [
    'warning early-start a.migration.yaml:4:57 a: started before c is done.',
    'error  a.migration.yaml:4:68 Safeguard weakened on a: soak 14 days → 3 days.',
  ]);
});

test('other lines are no problem, however long', () => {
  const lines = ['', '✖', '△ no place', '1 error on 1 plan.', '✖ a  rule  was a.md:1:2'];
  assert.deepEqual(problemsIn(lines.join('\n')), []);
  for (const start of ['', 'a', 'a  b:1']) {
    assert.deepEqual(problemsIn(`✖ ${start}${' '.repeat(20_000)}`), []);
  }
});
