import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readProject } from '../../src/core/formats/read-project.ts';
import { runCairn } from '../support/run-cairn.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', 'valueOf'];

const steps = names
  .map((name, index) => {
    const before = names[index - 1];
    const after = before === undefined ? '' : `, depends-on: [${before}]`;
    return `  - {id: ${name}, title: ${name}, ${name}: {polluted: 1}${after}}`;
  })
  .join('\n');

const words = names.map(name => `${name}: {polluted: accepted}`).join('\n');

const files = {
  '.cairn.yaml': `${words}\nrules: {__proto__: "off", constructor: error}\nwords: {decisions: {__proto__: accepted}}\n`,
  'a.migration.yaml': `migration-plan: "1.0"\ntitle: A\n${words}\nsteps:\n${steps}\n`,
  'b.migration.md': `---\nmigration-plan: "1.0"\n${words}\n---\n# B\n\n${names.map(name => `- [ ] Do it \`id:${name}\` \`${name}:x\` \`after:constructor\`\n`).join('')}`,
  'docs/adr/0001-a.md': `---\n${words}\nstatus: accepted\n---\n# 1. A\n\n${names.map(name => `${name}: x\n`).join('')}\n## Context\n`,
};

test('names that JavaScript gives a meaning are names like any other', async context => {
  const folder = temporaryFolder(context);
  writeFiles(folder, files);
  const { output } = await runCairn(folder, ['list', '--format=json']);
  const { plans, decisions } = JSON.parse(output);
  const idsOf = (index: number) => plans[index].steps.map(({ id }: { readonly id: string }) => id);
  assert.deepEqual(idsOf(0), names);
  assert.deepEqual(idsOf(1), names);
  assert.equal(decisions[0].status, 'accepted');
  const check = await runCairn(folder, ['check']);
  assert.doesNotMatch(check.output, /depends on \S+, which is not/);
  assert.doesNotMatch(check.errors, /should not happen/);
  assert.equal(Reflect.get({}, 'polluted'), undefined);
});

test('a file may have such a name too', () => {
  const sources = names.map(name => ({
    path: `docs/adr/${name}.md`,
    content: {
      kind: 'text',
      text: `# 1. ${name}\n\n## Status\n\nAccepted\n\n## Context\n`,
    } as const,
  }));
  assert.equal(readProject(sources).decisions.length, names.length);
});
