import { join } from 'node:path';
import process from 'node:process';
import { loadKept } from '../host/load-kept.ts';

loadKept(join(__dirname, 'serve.cjs'), process.env['NODE_COMPILE_CACHE']);
