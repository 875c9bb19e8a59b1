import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { test } from 'node:test';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';
import { installPackage, packageFile } from './installed-package.ts';

const root = join(import.meta.dirname, '..', '..');
const { folder, files } = installPackage();
const textOf = (file: string) => readFileSync(join(folder, file), 'utf8');
const texts = files.filter(file => !file.endsWith('.png'));

/** `UPDATE=1` writes it. Pages of rules are one line, because each rule has one. */
test('the package holds the files of the list and no others', () => {
  const list = join(import.meta.dirname, 'files.txt');
  const isPage = (file: string) => file.startsWith('docs/rules/');
  const found = [...files.filter(file => !isPage(file)), 'docs/rules/*.md'].sort();
  if (process.env['UPDATE']) writeFileSync(list, `${found.join('\n')}\n`);
  assert.deepEqual(found, readFileSync(list, 'utf8').trimEnd().split('\n'));
  assert.deepEqual(
    files.filter(isPage).map(file => basename(file)),
    readdirSync(join(root, 'docs', 'rules')).sort(),
  );
});

test('the package is small', () => {
  const size = statSync(packageFile).size / 1024 / 1024;
  assert.ok(size <= 3, `${packageFile} has ${size} MiB.`);
});

test('every file that the manifest names is in the package', () => {
  const named = [...stringsIn(JSON.parse(textOf('package.json')))]
    .map(text => text.replace(/^\.\//, ''))
    .filter(text => text.includes('/') && existsSync(join(root, text)));
  const missing = named.filter(text => !/^(?:scripts|src|test)\//.test(text) && !hasPath(text));
  assert.ok(named.includes('dist/client.cjs'));
  assert.deepEqual(missing, []);
});

test('every picture and page that the README names is in the package', () => {
  const targets = [...textOf('readme.md').matchAll(/\]\(([^)#:]+)\)/g)].map(
    ([, target = '']) => target,
  );
  const missing = targets.filter(target => !hasPath(target));
  assert.deepEqual(missing, ['CONTRIBUTING.md', 'docs/architecture.md'], 'for who has the code');
});

test('no file tells of the machine it was made on', () => {
  const places = [root, `${homedir()}/`, '/home/', '/Users/', '/builds/'];
  const told = texts.flatMap(file => {
    const text = textOf(file);
    return places.filter(place => text.includes(place)).map(place => `${file}: ${place}`);
  });
  assert.deepEqual(told, []);
});

test('no file names a registry of packages or holds a source map', () => {
  const patterns = [/\bregistry\.[a-z-]+\.[a-z]+/, /\.tgz\b/, /sourceMappingURL=/];
  const told = texts.flatMap(file => {
    const text = textOf(file);
    return patterns.flatMap(pattern => pattern.exec(text)?.map(found => `${file}: ${found}`) ?? []);
  });
  assert.deepEqual(told, []);
});

test('the terms of every bundled package go with it, and none asks for more', () => {
  const notices = textOf('dist/third-party-notices.txt');
  const licences = new Set(
    [...notices.matchAll(/^(\S+) \d+\.\d+\.\d+\S* \((.*)\), https?:\S+$/gm)].map(
      ([, , licence = '']) => licence,
    ),
  );
  const known = [
    '(MPL-2.0 OR Apache-2.0)',
    'Apache-2.0',
    'BSD-3-Clause',
    'BlueOak-1.0.0',
    'ISC',
    'MIT',
    'MPL-2.0',
    'see below',
  ];
  assert.deepEqual(
    [...licences].filter(licence => !known.includes(licence)),
    [],
  );
  for (const name of ['markdown-it', 'mermaid', 'vscode-languageclient', 'yaml']) {
    assert.match(notices, new RegExp(`^${name} \\d`, 'm'));
  }
});

test('the command line runs with the oldest Node.js it is made for', context => {
  const project = temporaryFolder(context);
  writeFiles(project, {
    'docs/adr/0001-keep-orders-here.md': '# 1. Keep orders here\n\n## Status\n\nAccepted\n',
    'move.migration.yaml':
      'migration-plan: "1.0"\ntitle: Move\nsteps:\n  - {id: a, title: A, depends-on: [b]}\n',
  });
  const cairn = (...args: readonly string[]) =>
    spawnSync(findNode20(), [join(folder, 'dist', 'cairn.cjs'), ...args], {
      cwd: project,
      encoding: 'utf8',
    });
  const list = cairn('list', '--format', 'json');
  assert.deepEqual([list.status, list.stderr], [0, '']);
  assert.equal(JSON.parse(list.stdout).decisions[0].status, 'accepted');
  const check = cairn('check');
  assert.deepEqual([check.status, check.stderr], [1, '']);
  assert.match(check.stdout, /unknown-reference/);
});

function hasPath(path: string): boolean {
  const wanted = path.toLowerCase();
  return files.some(file => {
    const has = file.toLowerCase();
    return has === wanted || has.startsWith(`${wanted}/`) || has === `${wanted}.txt`;
  });
}

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  if (typeof value !== 'object' || value === null) return;
  for (const inner of Object.values(value)) yield* stringsIn(inner);
}

/** A Node 20 of this machine; where there is none, the one that runs the tests. */
function findNode20(): string {
  const { PATH = '' } = process.env;
  const programs = PATH.split(delimiter).map(place => join(place, 'node'));
  const is20 = (program: string) =>
    spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout?.startsWith('v20.');
  return programs.find(program => existsSync(program) && is20(program)) ?? process.execPath;
}
