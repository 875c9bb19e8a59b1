import module from 'node:module';
import process from 'node:process';
import { findCacheFolder } from './find-cache-folder.ts';

// What Node has compiled is kept for the next start; Node 20 cannot.
const folder = findCacheFolder(process.platform, process.env);
if (folder !== undefined) module.enableCompileCache?.(folder);

void import('./start-command.ts').then(({ startCommand }) => startCommand());
