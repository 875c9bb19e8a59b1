// A fresh process that reads and hashes files, and does nothing else with them. Prints what it took as JSON.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder = '.', list = ''] = process.argv.slice(2);
const { paths }: { readonly paths: readonly string[] } = JSON.parse(readFileSync(list, 'utf8'));
const started = performance.now();
for (const path of paths)
  createHash('sha1')
    .update(readFileSync(join(folder, path)))
    .digest();
console.log(JSON.stringify({ milliseconds: performance.now() - started }));
