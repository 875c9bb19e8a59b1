import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { Script } from 'node:vm';
import { replaceFile } from './replace-file.ts';

/** When a start is over and what it has compiled is worth keeping, in milliseconds. */
const startTime = 5_000;

/**
 * Loads a CommonJS bundle as `require` does, and those beside it that it asks for, with the code that
 * an earlier start has compiled. Node.js itself can keep what is compiled while a file is loaded; but
 * most functions are compiled when they are called first. `folder` is where the code is kept, which
 * must be a place that nobody else can write; without one nothing is kept.
 */
export function loadKept(file: string, folder: string | undefined): unknown {
  const loaded = new Map<string, { exports: unknown }>();
  const load = (path: string): unknown => {
    const before = loaded.get(path);
    if (before) return before.exports;
    const module = { exports: {} };
    loaded.set(path, module);
    const others = createRequire(path);
    const ask = (id: string): unknown =>
      id.startsWith('./') ? load(join(dirname(path), id)) : others(id);
    compile(path, folder)(module.exports, ask, module, path, dirname(path));
    return module.exports;
  };
  return load(file);
}

const opening = '(function (exports, require, module, __filename, __dirname) {';

/** The function that Node.js makes of a CommonJS file. */
function compile(file: string, folder: string | undefined): (...args: readonly unknown[]) => void {
  const source = readFileSync(file);
  const kept = folder === undefined ? undefined : join(folder, `${basename(file)}.code`);
  const cachedData = kept === undefined ? undefined : readKept(kept, source);
  const script = new Script(`${opening}${source.toString('utf8')}\n})`, {
    filename: file,
    columnOffset: -opening.length,
    cachedData,
  });
  if (kept !== undefined && script.cachedDataRejected !== false) keepSoon(kept, source, script);
  const made: unknown = script.runInThisContext();
  if (typeof made !== 'function') throw new Error(`${file} cannot be loaded.`);
  return (...args) => void made(...args);
}

/** V8 runs whatever it is given: only what was kept whole, of this very source, may come to it. */
function readKept(kept: string, source: Buffer): Buffer | undefined {
  try {
    const bytes = readFileSync(kept);
    const code = bytes.subarray(digestLength);
    return digestOf(source, code).equals(bytes.subarray(0, digestLength)) ? code : undefined;
  } catch {
    return undefined; // Nothing was kept yet.
  }
}

/** Once: when the start is over, or the process is before that. */
function keepSoon(kept: string, source: Buffer, script: Script): void {
  const keep = () => {
    clearTimeout(timer);
    process.off('exit', keep);
    try {
      const code = script.createCachedData();
      mkdirSync(dirname(kept), { recursive: true });
      replaceFile(kept, Buffer.concat([digestOf(source, code), code]));
    } catch {
      // The next start is as slow as this one.
    }
  };
  const timer = setTimeout(keep, startTime).unref();
  process.on('exit', keep);
}

const digestLength = 20;

/** Against what the disk or another version did to it; nobody else can write there. */
function digestOf(source: Buffer, code: Buffer): Buffer {
  return createHash('sha1').update(source).update(code).digest();
}
