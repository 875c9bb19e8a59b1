import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readMoment } from '../../src/cli/read-moment.ts';
import { verbs } from '../../src/cli/verbs/index.ts';
import { runCairn } from '../support/run-cairn.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

/** Arguments, and what the one line about them says. */
const wrong: readonly (readonly [readonly string[], RegExp])[] = [
  [[], /Say what to do/],
  [
    ['lists'],
    /There is no command "lists"\. There are: list, diagram, calendar, status, check, review, new, mcp\. Did you mean "list"\?/,
  ],
  [['List'], /There is no command "List"/],
  [['constructor'], /There is no command "constructor"/],
  [['list', '--format', 'xml'], /There is no format "xml"\. There are: text, json\./],
  [['list', '--format'], /--format/],
  [['list', '--format='], /There is no format ""/],
  [['list', '--now'], /--now/],
  [['list', '--now', 'today'], /"today" is no day/],
  [['list', '--now', '2026-02-30'], /"2026-02-30" is no day/],
  [['list', '--now='], /"" is no day/],
  [['list', '--verbose'], /--verbose/],
  [['list', '-x'], /-x/],
  [['list', '.', 'docs'], /"docs" is one too many/],
  [['list', ''], /The folder has no name/],
  [
    ['review', '--format', 'xml'],
    /There is no format "xml"\. There are: text, json, markdown, sarif, github, gitlab, junit\./,
  ],
  [['review', '--fail-on', 'all'], /"all" is no level\. There are: error, warning, never\./],
  [['review', 'a', 'b'], /One folder is enough: "b" is one too many/],
  [['review', ''], /The folder has no name/],
  [['review', '--in', 'a'], /--in is for "cairn new" only/],
  [['review'], /There is nothing to compare with: no git history here\./],
  [['list', '--base', 'main'], /--base is for "cairn review" only/],
  [['list', '--fail-on', 'never'], /--fail-on is for "cairn check" and "cairn review" only/],
  [['check', '--base', 'main'], /--base is for "cairn review" only/],
  [['review', '--baseline', 'a'], /--baseline is for "cairn check" only/],
  [['review', '--fix'], /--fix is for "cairn check" only/],
  [['check', '--dry-run'], /--dry-run goes with --fix/],
  [['check', '--force'], /--force goes with --fix/],
  [['review', '--force'], /--force is for "cairn check" only/],
  [['check', '--fix', '--since', 'a'], /it goes without --baseline and --since/],
  [['check', '--fix', '--format', 'junit'], /There are: text, json\./],
  [['check', '--baseline', ''], /The baseline has no name/],
  [['check', '--write-baseline', 'a', '--since', 'b'], /--write-baseline writes all findings/],
  [['check', '--write-baseline', 'a', '--format', 'sarif'], /There are: text, json\./],
  [['check', '--fail-on', 'all'], /"all" is no level\. There are: error, warning, never\./],
  [['check', '--format', 'xml'], /There is no format "xml"/],
  [['check', 'a', 'b'], /One folder is enough: "b" is one too many/],
  [['status', 'a', ''], /The folder has no name/],
  [
    ['status', '--format', 'sarif'],
    /There is no format "sarif"\. There are: text, json, openmetrics\./,
  ],
  [['mcp', 'a', 'b'], /One folder is enough: "b" is one too many/],
  [['mcp', ''], /The folder has no name/],
  [['mcp', '--format', 'json'], /"cairn mcp" knows one format only/],
  [['diagram', 'a', 'b'], /One plan is enough: "b" is one too many/],
  [['diagram', ''], /The plan has no name/],
  [['diagram'], /There is no plan in /],
  [['diagram', 'p'], /There is no plan in /],
  [['list', '--help=yes'], /--help/],
  [['check', '--baseline'], /^cairn: Option '--baseline <value>' argument missing\.\n/],
  [['review', '--base', '-x'], /^cairn: Option '--base' argument is ambiguous\. Did you forget/],
  [['list', 'no/such/folder'], /There is no folder .*no\/such\/folder\./],
  [['list', 'file.md'], /file\.md is a file\. Name the folder/],
  [['list', '\u001b[31m'], /There is no folder .*\\u\{1b\}\[31m\./],
  [['check', 'a\0b'], /There is no folder/],
];

for (const [argv, message] of wrong) {
  test(`cairn ${JSON.stringify(argv)} is wrong`, async context => {
    const folder = temporaryFolder(context);
    writeFiles(folder, { 'file.md': '' });
    const { code, output, errors } = await runCairn(folder, argv);
    assert.equal(code, 2);
    assert.equal(output, '');
    assert.match(errors, message);
    assert.match(errors, /^cairn: [^\n]+\n(?:Try cairn --help\.\n)?$/);
    assert.ok(!errors.includes('\u001b'));
  });
}

test('help and version go to the output and are no failure', async context => {
  const folder = temporaryFolder(context);
  const help = await runCairn(folder, ['--help']);
  assert.deepEqual([help.code, help.errors], [0, '']);
  const wide = help.output.split('\n').filter(line => line.length > 80);
  assert.deepEqual(wide, [], 'a terminal of the usual width breaks it');
  for (const { name } of verbs) assert.match(help.output, new RegExp(`^  ${name} `, 'm'));
  for (const argv of [['list', '-h'], ['help'], ['help', 'check']])
    assert.deepEqual(await runCairn(folder, argv), help);
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  assert.equal((await runCairn(folder, ['--version'])).output, `${version}\n`);
});

test('an error that should not happen is one line', async context => {
  const folder = temporaryFolder(context);
  const { code, output, errors } = await runCairn(folder, ['list'], {
    clock: () => {
      throw new Error('no\nclock');
    },
  });
  assert.deepEqual([code, output, errors], [2, '', 'cairn: this should not happen: no\\nclock\n']);
});

test('a verb is one file', () => {
  for (const { name } of verbs)
    assert.ok(readFileSync(join('src/cli/verbs', `${name}.ts`)).length > 0);
});

test('a moment is a day or an instant with its zone', () => {
  const moments = {
    '2026-03-16': '2026-03-16T12:00:00.000Z',
    '2024-02-29': '2024-02-29T12:00:00.000Z',
    '2026-03-16T09:00Z': '2026-03-16T09:00:00.000Z',
    '2026-03-16T09:00:05.250Z': '2026-03-16T09:00:05.250Z',
    '2026-03-16T00:30:00+02:00': '2026-03-15T22:30:00.000Z',
    '2026-03-16T09:00': undefined,
    '2026-02-29': undefined,
    '2026-13-01': undefined,
    '2026-3-1': undefined,
    '16.3.2026': undefined,
    '2026-03-16T25:00Z': undefined,
    '2026-03-16 ': undefined,
    '+012026-03-16': undefined,
    '': undefined,
  };
  for (const [text, moment] of Object.entries(moments)) {
    assert.equal(readMoment(text), moment, text);
  }
});
