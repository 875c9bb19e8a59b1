import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type TestContext, test } from 'node:test';
import { build } from 'esbuild';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

/** The command line, its two files, as the build makes them. */
async function buildCairn(context: TestContext): Promise<string> {
  const folder = temporaryFolder(context);
  await build({
    entryPoints: { cairn: 'src/cli/main.ts', command: 'src/cli/command.ts' },
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    alias: { yaml: resolve('node_modules/yaml/browser/dist/index.js') },
    logLevel: 'silent',
  });
  return join(folder, 'cairn.cjs');
}

test('the version is told without the commands, and is a failure where it is lost', async context => {
  const cairn = await buildCairn(context);
  rmSync(join(dirname(cairn), 'command.cjs'));
  const { status, stdout } = spawnSync(process.execPath, [cairn, '--version'], {
    encoding: 'utf8',
  });
  assert.deepEqual([status, /^\d+\.\d+\.\d+\n$/.test(stdout)], [0, true]);
  if (!existsSync('/dev/full')) return;
  const full = openSync('/dev/full', 'w');
  const lost = spawnSync(process.execPath, [cairn, '--version'], {
    stdio: ['ignore', full, 'pipe'],
  });
  closeSync(full);
  assert.equal(lost.status, 2);
});

test('the built command runs by itself', async context => {
  const cairn = await buildCairn(context);
  const folder = temporaryFolder(context);
  const title = 'long '.repeat(100);
  const steps = Array.from({ length: 900 }, (_, index) => `  - {id: s${index}, title: ${title}}\n`);
  writeFiles(folder, {
    'p.migration.yaml': `migration-plan: "1.0"\ntitle: P\nsteps:\n${steps.join('')}`,
  });
  const start = (...argv: readonly string[]) =>
    spawnSync(process.execPath, [cairn, ...argv], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    });

  const list = start('list', '--format', 'json');
  assert.deepEqual([list.status, list.stderr], [0, '']);
  assert.equal(JSON.parse(list.stdout).plans[0].steps.length, 900);

  const wrong = start('nothing');
  assert.deepEqual([wrong.status, wrong.stdout], [2, '']);

  // A reader that stops early is no failure and no noise.
  const script = `"${process.execPath}" "${cairn}" list --format json | head -c 10; exit "\${PIPESTATUS[0]}"`;
  const cut = spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' });
  assert.deepEqual([cut.status, cut.stderr, cut.stdout.length], [0, '', 10]);

  // An output that is lost is one: Linux has a disk that is always full.
  if (!existsSync('/dev/full')) return;
  const full = openSync('/dev/full', 'w');
  const lost = spawnSync(process.execPath, [cairn, 'list'], {
    ...{ cwd: folder, encoding: 'utf8' },
    stdio: ['ignore', full, 'pipe'],
  });
  closeSync(full);
  assert.equal(lost.status, 2);
  assert.match(String(lost.stderr), /^cairn: the output could not be written: ENOSPC/);
});
