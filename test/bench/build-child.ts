import { basename, join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';

interface Bundle {
  readonly options: BuildOptions & { readonly outfile: string };
}

const root = join(import.meta.dirname, '..', '..');
const { listBundles }: { readonly listBundles: (mode: 'production') => readonly Bundle[] } =
  await import(join(root, 'scripts', 'bundles.mjs'));

/** Bundles the language server, with what it loads, as it is bundled for people. Gives its file. */
export async function buildServer(): Promise<string> {
  const folder = join(root, '.cache', 'bench', 'server');
  const names = ['server.cjs', 'serve.cjs', 'engine.cjs', 'worker.cjs'];
  for (const { options } of listBundles('production')) {
    const name = basename(options.outfile);
    if (names.includes(name)) await build({ ...options, outfile: join(folder, name) });
  }
  return join(folder, 'server.cjs');
}

/** Bundles `children/<name>.ts` as the engine is bundled for people. Gives the file. */
export async function buildChild(name: string): Promise<string> {
  const outfile = join(root, '.cache', 'bench', `${name}.mjs`);
  const entryPoints = [join(import.meta.dirname, 'children', `${name}.ts`)];
  await build({ ...optionsOf('engine.cjs'), entryPoints, outfile, format: 'esm' });
  return outfile;
}

/** Bundles the command line as it is for people. Gives its file. */
export async function buildCommand(): Promise<string> {
  const folder = join(root, '.cache', 'bench', 'command');
  for (const name of ['cairn.cjs', 'command.cjs']) {
    await build({ ...optionsOf(name), outfile: join(folder, name) });
  }
  return join(folder, 'cairn.cjs');
}

function optionsOf(name: string): Bundle['options'] {
  const bundle = listBundles('production').find(({ options }) => options.outfile.endsWith(name));
  if (!bundle) throw new Error(`There is no bundle ${name}.`);
  return bundle.options;
}
