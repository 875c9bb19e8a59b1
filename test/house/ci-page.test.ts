import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type TestContext, test } from 'node:test';
import { parse } from 'yaml';
import { parseArguments } from '../../src/cli/parse-arguments.ts';
import { runCairn } from '../support/run-cairn.ts';
import { temporaryRepository } from '../support/temporary-repository.ts';

const page = readFileSync('docs/ci.md', 'utf8');
const blocks = [...page.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(
  ([, language = '', text = '']) => ({
    language,
    text,
  }),
);

/** Every call of the command line in an example, as a shell reads it. */
const calls = blocks.flatMap(({ text }) =>
  [...text.matchAll(/npx --no cairn ([^\n]*)/g)].map(([, line = '']) => line.replace(/[",]*$/, '')),
);

interface Manifest {
  readonly contributes: {
    readonly problemMatchers: readonly { readonly name: string }[];
    readonly taskDefinitions: readonly {
      readonly type: string;
      readonly properties: { readonly command: { readonly enum: readonly string[] } };
    }[];
  };
}

const { contributes }: Manifest = JSON.parse(readFileSync('package.json', 'utf8'));

test('there are examples for GitHub, GitLab, a hook and a task', () => {
  const names = blocks.map(({ text }) =>
    text.split('\n').find(line => /^(?:#|\/\/) \./.test(line)),
  );
  assert.deepEqual(names, [
    '# .github/workflows/architecture.yml',
    '# .gitlab-ci.yml',
    '# .pre-commit-config.yaml',
    '# .git/hooks/pre-commit',
    '// .vscode/tasks.json',
    '// .vscode/tasks.json',
  ]);
  assert.equal(calls.length, 9);
});

for (const call of new Set(calls)) {
  test(`runs: cairn ${call}`, async context => {
    const { folder, arguments: argv } = readCall(call, createBranch(context));
    const { code, output, errors } = await runCairn(folder, argv);
    assert.equal(errors, '');
    // The branch weakens a safeguard, which is a warning, and breaks nothing.
    const isLoud = argv.includes('--fail-on') ? argv.includes('warning') : true;
    assert.equal(code, isLoud ? 1 : 0);
    if (!argv.includes('github')) assert.notEqual(output, '');
  });
}

test('nothing is fetched under the name by mistake', () => {
  const bare = blocks.flatMap(({ text }) => text.match(/npx (?!--no )\S*/g) ?? []);
  assert.deepEqual(bare, []);
});

test('the YAML of an example is YAML', () => {
  for (const { language, text } of blocks) {
    if (language === 'yaml') assert.equal(typeof parse(text), 'object');
  }
});

test('a task names what the manifest declares', () => {
  const tasks = blocks
    .filter(({ language }) => language === 'jsonc')
    .flatMap(({ text }): Task[] => JSON.parse(text.replace(/^\/\/.*\n/, '')).tasks);
  assert.equal(tasks.length, 2);
  const matchers = contributes.problemMatchers.map(({ name }) => `$${name}`);
  const [definition] = contributes.taskDefinitions;
  for (const { type, command, args = [], problemMatcher } of tasks) {
    assert.deepEqual(problemMatcher, matchers);
    if (type !== 'cairn') continue;
    assert.equal(definition?.type, type);
    assert.ok(definition?.properties.command.enum.includes(command));
    assert.notEqual(parseArguments([command, ...args]).kind, 'wrong');
  }
});

interface Task {
  readonly type: string;
  readonly command: string;
  readonly args?: readonly string[];
  readonly problemMatcher: readonly string[];
}

/** A branch that weakens a safeguard, as a pipeline checks it out. */
function createBranch(context: TestContext): string {
  const { folder, git, commit } = temporaryRepository(context);
  const plan = (soak: string) =>
    `migration-plan: "1.0"\ntitle: Move\nsteps:\n  - {id: a, title: A, status: planned, blocked-by: [INC-1], exit: [{soak: {for: ${soak}}}]}\n  - {id: b, title: B}\n`;
  commit('2026-03-01', { 'a.migration.yaml': plan('P14D') });
  git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  git('checkout', '--quiet', '-b', 'side');
  commit('2026-03-02', { 'a.migration.yaml': plan('P3D') });
  return folder;
}

/** The arguments without what a shell does with the output. */
function readCall(call: string, folder: string) {
  const words = call.replace(/ >.*$/, '').split(' ');
  return {
    folder,
    arguments: words.map(word => word.replaceAll('"', '').replace(/\$\w+$/, 'main')),
  };
}
