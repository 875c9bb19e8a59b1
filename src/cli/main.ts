import { join } from 'node:path';
import process from 'node:process';
import { loadKept } from '../host/load-kept.ts';
import { findCacheFolder } from './find-cache-folder.ts';

const folder = findCacheFolder(process.platform, process.env) ?? '';
// What --help and --version compile is little: kept for all, it would leave the commands slow.
const isCommand = /^[a-z]/.test(process.argv[2] ?? '');
const kept = isCommand ? folder : join(folder, 'help');

loadKept(join(__dirname, 'command.cjs'), folder === '' ? undefined : kept);
