import { join } from 'node:path';
import { build } from 'esbuild';
import { buildBundles, buildLibraries, bundleOf } from '../support/bundles.ts';

const root = join(import.meta.dirname, '..', '..');

/** Bundles the language server, with what it loads, as it is bundled for people. Gives its file. */
export function buildServer(): Promise<string> {
  const folder = join(root, '.cache', 'bench', 'server');
  return buildBundles(folder, ['server.cjs', 'serve.cjs', 'engine.cjs', 'worker.cjs']);
}

/** Bundles `children/<name>.ts` as the engine is bundled for people, in a module that may await. Gives the file. */
export async function buildChild(name: string): Promise<string> {
  const folder = join(root, '.cache', 'bench');
  const outfile = join(folder, `${name}.mjs`);
  const entryPoints = [join(import.meta.dirname, 'children', `${name}.ts`)];
  const { options } = bundleOf('engine.cjs');
  await build({
    ...options,
    entryPoints,
    outfile,
    format: 'esm',
    banner: { js: asksForLibraries },
  });
  await buildLibraries(folder);
  return outfile;
}

const asksForLibraries =
  "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

/** Bundles the command line as it is for people. Gives its file. */
export function buildCommand(): Promise<string> {
  const folder = join(root, '.cache', 'bench', 'command');
  return buildBundles(folder, ['cairn.cjs', 'command.cjs', 'worker.cjs']);
}
