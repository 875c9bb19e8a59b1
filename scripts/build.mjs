// Bundles the extension, its server, the command line and the page of the diagram into dist/.
import { chmodSync, existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './run.mjs';
import { trimMermaid } from './trim-mermaid.mjs';

const production = process.argv.includes('--production');

const common = { absWorkingDir: root, bundle: true, logLevel: 'warning' };
const node = {
  ...common,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  mainFields: ['module', 'main'],
  // The package offers Node.js its CommonJS form only, which cannot be shaken.
  alias: { yaml: join(root, 'node_modules', 'yaml', 'browser', 'dist', 'index.js') },
  minify: production,
  sourcemap: production ? false : 'linked',
};
const browser = { ...common, platform: 'browser', target: 'es2022', minify: true };

/** `budget` is the greatest size in KiB of a minified bundle. */
const bundles = [
  {
    entry: 'src/client/main.ts',
    out: 'dist/client.cjs',
    budget: 600,
    ...node,
    external: ['vscode'],
  },
  { entry: 'src/server/main.ts', out: 'dist/server.cjs', budget: 450, ...node },
  {
    entry: 'src/cli/main.ts',
    out: 'dist/cairn.cjs',
    ...node,
    banner: { js: '#!/usr/bin/env node' },
  },
  {
    entry: 'src/webview/main.ts',
    out: 'dist/webview.js',
    budget: 1434,
    ...browser,
    format: 'iife',
    plugins: [trimMermaid],
  },
  { entry: 'src/webview/style.css', out: 'dist/webview.css', ...browser },
];

if (production) rmSync(join(root, 'dist'), { recursive: true, force: true });
for (const bundle of bundles) {
  try {
    await write(bundle);
  } catch (error) {
    // What is wrong with a file, esbuild has printed itself.
    if (!error.errors) console.error(error.message);
    process.exitCode = 1;
  }
}

async function write({ entry, out, budget, ...options }) {
  if (!existsSync(join(root, entry))) {
    console.log(`${out} skipped: there is no ${entry} yet.`);
    return;
  }
  await build({ ...options, entryPoints: [entry], outfile: out });
  const file = join(root, out);
  if (out === 'dist/cairn.cjs') chmodSync(file, 0o755);
  const size = Math.ceil(statSync(file).size / 1024);
  console.log(`${out.padEnd(16)} ${String(size).padStart(5)} KiB`);
  if (options.minify && size > budget) throw new Error(`${out} is over its ${budget} KiB.`);
}
