import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { tools } from '../../src/core/tools/index.ts';
import { replaceTable } from '../support/replace-table.ts';

const page = 'docs/assistants.md';

test('the page for assistants names every tool with what it wants to be given', () => {
  const text = readFileSync(page, 'utf8');
  const rows = tools.map(({ name, description, parameters }) => {
    const given = parameters.map(({ name: key, need, description: words }) => {
      return `\`${key}\`${need === 'optional' ? ' (optional)' : ''}: ${words}`;
    });
    return `| \`${name}\` | ${description} | ${given.join('<br>') || '–'} |`;
  });
  const table = ['| tool | what it tells | given |', '|---|---|---|', ...rows];
  const expected = replaceTable(text, 'tools', table);
  if (process.env['UPDATE']) writeFileSync(page, expected);
  else assert.equal(text, expected);
});
