import { join } from 'node:path';
import process from 'node:process';
import { loadKept } from '../host/load-kept.ts';
import { findCacheFolder } from './find-cache-folder.ts';
import { version } from './version.ts';
import { watchOutput } from './watch-output.ts';

const [first = '', ...others] = process.argv.slice(2);
if (first === '--version' && others.length === 0) {
  // Programs ask for it before each run: it needs no command.
  watchOutput(process);
  process.stdout.write(`${version}\n`);
} else {
  const folder = findCacheFolder(process.platform, process.env) ?? '';
  // What --help compiles is little: kept for all, it would leave the commands slow.
  const kept = /^[a-z]/.test(first) ? folder : join(folder, 'help');
  loadKept(join(__dirname, 'command.cjs'), folder === '' ? undefined : kept);
}
