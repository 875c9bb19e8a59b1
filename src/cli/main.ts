import { join } from 'node:path';
import process from 'node:process';
import { loadKept } from '../host/load-kept.ts';
import { findCacheFolder } from './find-cache-folder.ts';

loadKept(join(__dirname, 'command.cjs'), findCacheFolder(process.platform, process.env));
