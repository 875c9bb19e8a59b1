import { basename, join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';

export interface Bundle {
  readonly options: BuildOptions & { readonly outfile: string };
  /** The greatest size, in KiB. */
  readonly budget?: number;
}

const root = join(import.meta.dirname, '..', '..');
const { listBundles }: { readonly listBundles: (mode: 'production') => readonly Bundle[] } =
  await import(join(root, 'scripts', 'bundles.mjs'));

/** As they are made for people. */
export const bundles = listBundles('production');

/** The bundle that is named like this, `engine.cjs`. */
export function bundleOf(name: string): Bundle {
  const found = bundles.find(({ options }) => basename(options.outfile) === name);
  if (!found) throw new Error(`There is no bundle ${name}.`);
  return found;
}

/** Builds bundles by their names, and the libraries that they load when they need them. Gives the first file. */
export async function buildBundles(folder: string, names: readonly [string, ...string[]]) {
  for (const name of names) await build({ ...bundleOf(name).options, outfile: join(folder, name) });
  await buildLibraries(folder);
  return join(folder, names[0]);
}

/** Those that are loaded when they are needed. */
export async function buildLibraries(folder: string): Promise<void> {
  for (const { options } of bundles) {
    if (!options.stdin) continue;
    await build({ ...options, outfile: join(folder, basename(options.outfile)) });
  }
}
