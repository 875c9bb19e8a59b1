import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Changed, DiskChanges } from '../../../src/server/session/disk-changes.ts';
import { MemoryHost } from '../../support/memory-host.ts';

test('changes are read together, when the disk is quiet', () => {
  const { changes, pass, read } = start();
  changes.change('a.md');
  changes.change('b.md');
  changes.change('a.md');
  assert.deepEqual(read, []);
  pass();
  assert.deepEqual(read, ['a.md b.md']);
  pass();
  changes.flush();
  assert.deepEqual(read, ['a.md b.md']);
});

test('who asks does not wait', () => {
  const { changes, pass, read } = start();
  changes.change('a.md');
  changes.flush();
  pass();
  assert.deepEqual(read, ['a.md']);
});

test('a new folder is a reason to read all, and is watched from then on', () => {
  const { host, changes, pass, read } = start();
  changes.createFolder('docs');
  pass();
  host.watches.get('docs')?.('docs/adr/0001-a.md');
  pass();
  assert.deepEqual(read, ['all', 'docs/adr/0001-a.md']);
});

test('a folder that went is not watched, and one that came again only once', () => {
  const { host, changes } = start();
  changes.createFolder('docs');
  changes.change('docs');
  assert.deepEqual([...host.watches.keys()], []);
  changes.createFolder('docs');
  changes.createFolder('docs');
  assert.deepEqual([...host.watches.keys()], ['docs']);
  changes.dispose();
  assert.deepEqual([...host.watches.keys()], []);
});

/** `pass` lets the time pass; `read` is what was read, an entry each time. */
function start() {
  const host = new MemoryHost('/shop');
  const read: string[] = [];
  let due: (() => void) | undefined;
  const startTimer = (_milliseconds: number, run: () => void) => {
    due = run;
    const dispose = () => {
      due = undefined;
    };
    return { dispose };
  };
  const take = ({ paths, isWhole }: Changed) =>
    void read.push(isWhole ? 'all' : [...paths].join(' '));
  const pass = () => {
    const run = due;
    due = undefined;
    run?.();
  };
  return { host, changes: new DiskChanges(startTimer, host, take), pass, read };
}
