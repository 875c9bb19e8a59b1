// Bundles the extension, its server, the command line and the page of the diagram into dist/.
import { chmodSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { listBundles } from './bundles.mjs';
import { root } from './run.mjs';
import { createNotices, listBundledPackages } from './third-party-notices.mjs';

const mode = process.argv.includes('--production') ? 'production' : 'development';

if (mode === 'production') rmSync(join(root, 'dist'), { recursive: true, force: true });
const metafiles = [];
for (const bundle of listBundles(mode)) {
  try {
    metafiles.push(await write(bundle));
  } catch (error) {
    // What is wrong with a file, esbuild has printed itself.
    if (!error.errors) console.error(error.message);
    process.exitCode = 1;
  }
}
if (mode === 'production') {
  const notices = createNotices(listBundledPackages(metafiles));
  writeFileSync(join(root, 'dist', 'third-party-notices.txt'), notices);
}

async function write({ budget, options }) {
  const { metafile } = await build({ ...options, metafile: true });
  const { outfile, banner, minify } = options;
  const file = join(root, outfile);
  if (banner) chmodSync(file, 0o755);
  const size = Math.ceil(statSync(file).size / 1024);
  console.log(`${outfile.padEnd(16)} ${String(size).padStart(5)} KiB`);
  if (minify && size > budget) throw new Error(`${outfile} is over its ${budget} KiB.`);
  return metafile;
}
