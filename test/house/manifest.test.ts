import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { reviewRules } from '../../src/core/review/rules/index.ts';
import { rules } from '../../src/core/rules/index.ts';
import { tools } from '../../src/core/tools/index.ts';
import { inputSchema } from '../../src/core/tools/input-schema.ts';

interface Manifest {
  readonly engines: Record<string, string>;
  readonly scripts: Record<string, string>;
  readonly dependencies?: Record<string, string>;
  readonly devDependencies: Record<string, string>;
  readonly optionalDependencies: Record<string, string>;
  readonly contributes: {
    readonly walkthroughs: readonly {
      readonly steps: readonly {
        readonly id: string;
        readonly media: { readonly image: Record<'dark' | 'light' | 'hc' | 'hcLight', string> };
        readonly completionEvents: readonly string[];
      }[];
    }[];
    readonly languageModelTools: readonly object[];
    readonly commands?: readonly { readonly command: string }[];
  };
}

const manifestText = readFileSync('package.json', 'utf8');
const manifest: Manifest = JSON.parse(manifestText);
const packages = {
  ...manifest.dependencies,
  ...manifest.devDependencies,
  ...manifest.optionalDependencies,
};
const clientSource = sourceOf('src/client');

test('every declared command is registered, and every registered one declared', () => {
  const declared = (manifest.contributes.commands ?? []).map(({ command }) => command);
  const registered = [...clientSource.matchAll(/registerCommand\(\s*'(cairn\.\w+)'/g)];
  assert.deepEqual(registered.map(([, command]) => command).sort(), [...declared].sort());
});

test('the tools for language models are those of the core, word for word', () => {
  const texts: Record<string, string> = JSON.parse(readFileSync('package.nls.json', 'utf8'));
  const expected = tools.map(tool => ({
    name: `cairn_${tool.name}`,
    displayName: `%tool.${tool.name}%`,
    modelDescription: tool.description,
    toolReferenceName: tool.name,
    canBeReferencedInPrompt: true,
    inputSchema: inputSchema(tool),
  }));
  assert.deepEqual(manifest.contributes.languageModelTools, expected);
  for (const { name, title } of tools) assert.equal(texts[`tool.${name}`], title);
});

test('what the walkthrough shows is there, and what it offers can be run', () => {
  const [walkthrough] = manifest.contributes.walkthroughs;
  assert.equal(walkthrough?.steps.length, 5);
  const declared = (manifest.contributes.commands ?? []).map(({ command }) => command);
  for (const { id, media, completionEvents } of walkthrough?.steps ?? []) {
    for (const theme of ['dark', 'light', 'hc', 'hcLight'] as const) {
      assert.ok(existsSync(media.image[theme]), media.image[theme]);
    }
    assert.ok(completionEvents.length > 0, id);
    for (const event of completionEvents) {
      const [, command = ''] = /^onCommand:(cairn\..*)$/.exec(event) ?? [];
      assert.ok(command === '' || declared.includes(command), event);
    }
  }
});

test('every %key% has a text, and every text is used', () => {
  const texts: Record<string, string> = JSON.parse(readFileSync('package.nls.json', 'utf8'));
  const used = [...manifestText.matchAll(/"%([^%"]+)%"/g)].map(([, key = '']) => key);
  assert.deepEqual([...new Set(used)].sort(), Object.keys(texts).sort());
});

test('the types of VS Code are those of the oldest version it runs in', () => {
  const minorOf = (version = '') => version.replace('^', '').split('.').slice(0, 2).join('.');
  assert.equal(minorOf(packages['@types/vscode']), minorOf(manifest.engines['vscode']));
});

test('every package is pinned', () => {
  for (const [name, version] of Object.entries(packages)) {
    assert.match(version, /^\d+\.\d+\.\d+$/, name);
  }
});

test('the map says why each package is here', () => {
  const map = readFileSync('docs/architecture.md', 'utf8');
  for (const name of Object.keys(packages).filter(name => !name.startsWith('@types/'))) {
    assert.ok(map.includes(`\`${name}\``), `docs/architecture.md does not name ${name}`);
  }
});

test('lock files name no place to download from', () => {
  for (const lock of ['package-lock.json', 'test/vscode/package-lock.json']) {
    assert.doesNotMatch(readFileSync(lock, 'utf8'), /"resolved"|https?:\/\/[^"]*\.tgz/, lock);
  }
});

test('a rule is one file, one entry in the list, one page', () => {
  const ids = rules.map(rule => rule.id).sort();
  const reviewIds = reviewRules.map(rule => rule.id).sort();
  assert.deepEqual(namesOf('src/core/rules'), ids);
  assert.deepEqual(namesOf('src/core/review/rules'), reviewIds);
  assert.deepEqual(namesIn('docs/rules', '.md'), [...ids, ...reviewIds].sort());
});

test('the scripts that the documents name exist', () => {
  for (const file of ['README.md', 'CONTRIBUTING.md']) {
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/\bnpm (?:run )?([\w:]+)/g)) {
      assert.ok(
        name in manifest.scripts || ['ci', 'install', 'pack'].includes(name),
        `${file}: ${name}`,
      );
    }
  }
});

function namesOf(folder: string): string[] {
  return namesIn(folder, '.ts').filter(name => name !== 'index');
}

function namesIn(folder: string, ending: string): string[] {
  return readdirSync(folder)
    .filter(name => name.endsWith(ending))
    .map(name => name.slice(0, -ending.length))
    .sort();
}

function sourceOf(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}
