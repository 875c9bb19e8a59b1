import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { reviewRules } from '../../src/core/review/rules/index.ts';
import { rules } from '../../src/core/rules/index.ts';
import { replaceTable } from '../support/replace-table.ts';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly menus: {
      readonly commandPalette: readonly { readonly command: string; readonly when: string }[];
    };
  };
}

/** The tables of the README that are made from the code. `UPDATE=1` writes them. */
const tables = new Map([
  ['rules', ['| rule | severity | what it finds |', '|---|---|---|', ...ruleRows(rules)]],
  [
    'review-rules',
    ['| rule of a review | severity | what it finds |', '|---|---|---|', ...ruleRows(reviewRules)],
  ],
  ['commands', ['| command | id |', '|---|---|', ...commandRows()]],
]);

test('the tables of the README say what the code says', () => {
  const readme = readFileSync('README.md', 'utf8');
  let expected = readme;
  for (const [name, rows] of tables) expected = replaceTable(expected, name, rows);
  if (process.env['UPDATE']) writeFileSync('README.md', expected);
  else assert.equal(readme, expected);
});

test('every picture and page that the README names is there', () => {
  const readme = readFileSync('README.md', 'utf8');
  const targets = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map(([, target = '']) => target);
  assert.ok(targets.length > 0);
  for (const target of targets) assert.ok(existsSync(target), target);
});

function ruleRows(
  all: readonly { readonly id: string; readonly severity: string; readonly summary: string }[],
): string[] {
  return all.map(
    ({ id, severity, summary }) => `| [${id}](docs/rules/${id}.md) | ${severity} | ${summary} |`,
  );
}

function commandRows(): string[] {
  const manifest: Manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  const texts: Record<string, string> = JSON.parse(readFileSync('package.nls.json', 'utf8'));
  const { commands, menus } = manifest.contributes;
  // What needs a row of a tree is no command that one looks for.
  const hidden = menus.commandPalette.filter(({ when }) => when === 'false');
  const offered = commands.filter(each => !hidden.some(({ command }) => command === each.command));
  return offered.map(({ command, title }) => {
    const key = title.replaceAll('%', '');
    return `| Cairn: ${texts[key]} | \`${command}\` |`;
  });
}
