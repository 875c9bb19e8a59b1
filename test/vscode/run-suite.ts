// Runs the tests of suite/ in a real VS Code: node test/vscode/run-suite.ts RESULTS.
// The packaged VS Code by default; VSCODE_EXECUTABLE names another, VSCODE_VERSION (such as `stable`) downloads one.
// RESULTS receives the counts as JSON when the suite came to its end.
import { cpSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';

const here = import.meta.dirname;
const root = join(here, '..', '..');
const { PATH = '', VSCODE_EXECUTABLE, VSCODE_VERSION } = process.env;
const results = process.argv[2];
if (results === undefined) throw new Error('Where should the results go?');

await bundleSuite();
const temporary = mkdtempSync(join(tmpdir(), 'cairn-'));
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));
// The launcher ends with us, because its standard input does.
process.on('SIGTERM', () => process.exit(143));
try {
  // The tests may change the folder they open.
  cpSync(join(here, 'workspace'), join(temporary, 'workspace'), { recursive: true });
  await runTests({
    ...whichVsCode(),
    extensionDevelopmentPath: root,
    extensionTestsPath: join(root, 'dist', 'test', 'index.cjs'),
    launchArgs: [
      join(temporary, 'workspace'),
      `--user-data-dir=${join(temporary, 'user')}`,
      `--extensions-dir=${join(temporary, 'extensions')}`,
    ],
    extensionTestsEnv: {
      TEST_RESULTS: results,
      PATH: `${dirname(process.execPath)}${delimiter}${PATH}`,
    },
  });
} catch (error) {
  console.error(String(error));
  process.exitCode = 1;
}

async function bundleSuite(): Promise<void> {
  const outdir = join(root, 'dist', 'test');
  rmSync(outdir, { recursive: true, force: true });
  await build({
    entryPoints: [join(here, 'suite', 'index.ts'), ...globSync(join(here, 'suite', '*.test.ts'))],
    outdir,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}

function whichVsCode() {
  if (VSCODE_VERSION) return { version: VSCODE_VERSION, cachePath: join(root, '.cache', 'vscode') };
  return { vscodeExecutablePath: VSCODE_EXECUTABLE ?? join(here, 'code.ts') };
}
