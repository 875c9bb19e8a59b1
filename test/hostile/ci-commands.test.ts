import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { terminalText } from '../../src/core/text/encode.ts';
import { jsonText } from '../../src/core/text/encode-json.ts';
import { runCairn } from '../support/run-cairn.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

/**
 * What a CI server takes for a command of its own in a line of a log: the runner of GitHub what stands
 * between `::` at the beginning, behind blanks, and `##[` anywhere; the agent of Azure Pipelines
 * `##vso[` anywhere, that of TeamCity `##teamcity[`.
 */
function commandsIn(output: string): string[] {
  return output
    .split(/[\r\n]/)
    .filter(line => /^\s*::/.test(line) || /##(?:vso|teamcity)?\[/.test(line));
}

const commands = [
  '::stop-commands::x',
  '  ::add-mask::x',
  '::error file=a,line=1::owned',
  '##[error]owned',
  '##vso[task.complete result=Failed;]',
  "##teamcity[buildStop comment='x']",
  'Move ##vso[task.setvariable variable=PATH]x',
  '####[group]x',
  '##\n::error::x',
] as const;

test('what is a command is found by the rule of this test', () => {
  for (const command of commands) assert.notEqual(commandsIn(command).length, 0, command);
  for (const text of ['a::b', 'std::io', '# [x]', '#[derive]', 'A :: B']) {
    assert.deepEqual(commandsIn(text), [], text);
  }
});

test('no text is a command on a terminal or in JSON, and what is none stays as it is', () => {
  const pieces = fc.array(
    fc.constantFrom(...commands, '::', '##', '[', '#', ':', 'vso', ' ', 'a', '\n', '\\', '"'),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(pieces, parts => {
      const text = parts.join('');
      assert.deepEqual(commandsIn(terminalText(text)), [], text);
      assert.deepEqual(commandsIn(jsonText(text)), [], text);
      assert.equal(JSON.parse(jsonText(text)), text);
    }),
  );
  for (const text of ['use std::io', 'A :: B', 'issue ##12', '# [x]', 'C# [1]']) {
    assert.equal(terminalText(text), text);
  }
});

for (const command of commands) {
  test(`${JSON.stringify(command)} in a repository is no command in any output`, async context => {
    const folder = temporaryFolder(context);
    const json = JSON.stringify(command);
    const name = command.replaceAll(/[\n/]/g, ' ').trim();
    const line = command.replaceAll('\n', ' ');
    writeFiles(folder, {
      'a.migration.yaml': `migration-plan: "1.0"\nid: ${json}\ntitle: ${json}\nowners: [${json}]\nsteps:\n  - {id: one, title: ${json}, status: in-progress, blocked-by: [{reason: ${json}, since: 2026-03-01}]}\n  - {id: two, title: ${json}, status: planned, depends-on: [${json}], ${json}: 1}\n`,
      [`docs/adr/0001-${name}.md`]: `# 1. ${line}\n\n## Status\n\nSuperseded by [${line}](${name})\n\n## Context\n`,
      [`docs/adr/${name}/0002-a.md`]: `# ${line}\n\nStatus: ${line}\n\n## Context\n`,
    });
    for (const verb of ['status', 'list', 'check']) {
      for (const format of ['text', 'json']) {
        const { output, errors } = await runCairn(folder, [verb, `--format=${format}`]);
        assert.ok(output.length > 100, errors);
        assert.deepEqual(commandsIn(output + errors), [], `${verb} ${format}`);
      }
    }
    const { output } = await runCairn(folder, ['diagram']);
    assert.deepEqual(commandsIn(output), []);
    for (const argv of [[command], ['list', command], ['new', 'decision', 'A', '--in', command]]) {
      const { output: said, errors } = await runCairn(folder, argv);
      assert.notEqual(said + errors, '');
      assert.deepEqual(commandsIn(said + errors), [], argv.join(' '));
    }
  });
}
