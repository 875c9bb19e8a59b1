import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { helpText } from '../../src/cli/help-text.ts';
import { parseArguments } from '../../src/cli/parse-arguments.ts';
import { tools } from '../../src/core/tools/index.ts';

const manifest: {
  readonly contributes: { readonly chatSkills: readonly { readonly path: string }[] };
} = JSON.parse(readFileSync('package.json', 'utf8'));

const path = 'skills/cairn/SKILL.md';
const skill = readFileSync(path, 'utf8');
const code = [...skill.matchAll(/`([^`\n]+)`/g)].map(([, text = '']) => text);

test('the skill is found by its folder and says when to use it', () => {
  assert.deepEqual(manifest.contributes.chatSkills, [{ path: `./${path}` }]);
  assert.ok(existsSync(path));
  const [, name, description = ''] =
    /^---\nname: (\S+)\ndescription: (.+)\n---\n/.exec(skill) ?? [];
  assert.equal(name, 'cairn');
  assert.ok(description.length > 50 && description.length <= 1024);
});

test('every command in the skill is one, and the help names all that is in it', () => {
  const commands = code.filter(text => text.startsWith('cairn '));
  assert.equal(commands.length, 7);
  for (const command of commands) {
    const [, ...argv] = command.match(/"[^"]*"|\S+/g) ?? [];
    const parsed = parseArguments(argv.map(word => word.replaceAll('"', '')));
    assert.ok(!['wrong', 'help', 'version'].includes(parsed.kind), command);
    const [verb = '', ...others] = argv;
    for (const word of [`  ${verb} `, ...others.filter(each => each.startsWith('--'))]) {
      assert.ok(helpText().includes(word), `${command}: ${word}`);
    }
  }
});

test('every tool in the skill is one', () => {
  const named = code.filter(text => /^[a-z]+_[a-z]+$/.test(text) && text !== 'untrusted_text');
  assert.deepEqual(
    [...new Set(named)].filter(name => !tools.some(tool => tool.name === name)),
    [],
  );
  assert.ok(named.length >= 5);
});
