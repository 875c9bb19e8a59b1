import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  noReadings,
  type ReadingRequest,
  type Readings,
} from '../../../src/core/model/facts/facts.ts';
import { ReadingKeeper } from '../../../src/server/session/reading-keeper.ts';
import { MemoryHost } from '../../support/memory-host.ts';

const request: ReadingRequest = { files: ['a.json'], measures: [], reports: ['r.json'] };
const found = { ...noReadings, files: new Map([['a.json', { kind: 'missing' }]] as const) };

function start() {
  const host = new MemoryHost('/shop');
  host.readings = found;
  const errors: string[] = [];
  const log = { info: () => {}, error: (message: string) => void errors.push(message) };
  let onRead = () => {};
  const keeper = new ReadingKeeper(log, host, () => onRead());
  const nextReading = () =>
    new Promise<void>(resolve => {
      onRead = resolve;
    });
  return { host, keeper, errors, nextReading };
}

test('reads what is asked for and tells when it has', async () => {
  const { host, keeper, nextReading } = start();
  assert.equal(keeper.current, noReadings);
  const reading = nextReading();
  keeper.readIfNew(request);
  await reading;
  assert.equal(keeper.current, found);
  keeper.readIfNew({ ...request });
  assert.deepEqual(host.calls, ['takeReadings']);
});

test('says what was known before', async () => {
  const host = new MemoryHost('/shop');
  host.readings = found;
  const log = { info: () => {}, error: () => {} };
  const before = await new Promise<Readings>(resolve => {
    new ReadingKeeper(log, host, resolve).read(request);
  });
  assert.equal(before, noReadings);
});

test('asks for nothing where nothing was named, and once more where nothing is named any more', async () => {
  const { host, keeper, nextReading } = start();
  const nothing = { files: [], measures: [], reports: [] };
  keeper.readIfNew(nothing);
  assert.deepEqual(host.calls, []);
  keeper.read(request);
  const reading = nextReading();
  keeper.readIfNew(nothing);
  await reading;
  assert.ok(host.calls.length > 0);
});

test('several requests during a reading are one reading afterwards', async () => {
  const { host, keeper, nextReading } = start();
  const first = nextReading();
  keeper.read(request);
  keeper.read(request);
  keeper.read(request);
  await first;
  await nextReading();
  assert.deepEqual(host.calls, ['takeReadings', 'takeReadings']);
});

test('reads again when enough time has passed', async () => {
  const { host, keeper, nextReading } = start();
  const count = async (ask: () => void): Promise<number> => {
    const before = host.calls.length;
    const reading = nextReading();
    ask();
    if (host.calls.length > before) await reading;
    return host.calls.length - before;
  };
  assert.equal(await count(() => keeper.readIfOlder(request, 60_000)), 1);
  assert.equal(await count(() => keeper.readIfOlder(request, 60_000)), 0);
  host.moment = '2026-03-16T09:02:00Z';
  assert.equal(await count(() => keeper.readIfOlder(request, 60_000)), 1);
});

test('what is known stays in force where a reading fails', async () => {
  const { host, keeper, errors, nextReading } = start();
  const first = nextReading();
  keeper.read(request);
  await first;
  host.readings = Promise.reject(new Error('the disk is gone'));
  const second = nextReading();
  keeper.read(request);
  await second;
  assert.equal(keeper.current, found);
  assert.match(errors[0] ?? '', /^reading what plans name: Error: the disk is gone/);
});

test('after a save it tells what was saved, and reads all again where anything may be another', async () => {
  const { host, keeper, nextReading } = start();
  const then = async (ask: () => void) => {
    const reading = nextReading();
    ask();
    await reading;
  };
  await then(() => keeper.readIfNew(request));
  await then(() => keeper.readSaved(request, 'src/a.ts', 60_000));
  await then(() => keeper.readSaved(request, 'src/b.ts', 60_000));
  await then(() => keeper.read(request));
  await then(() => keeper.readIfNew({ ...request, reports: [] }));
  assert.deepEqual(host.saved, [undefined, ['src/a.ts'], ['src/b.ts'], undefined, []]);
});

test('files saved during a reading are looked at together after it', async () => {
  const { host, keeper, nextReading } = start();
  const first = nextReading();
  keeper.readIfNew(request);
  for (const path of ['a.ts', 'b.ts', 'a.ts']) keeper.readSaved(request, path, 60_000);
  await first;
  await nextReading();
  assert.deepEqual(host.saved, [undefined, ['a.ts', 'b.ts']]);
});

test('a save has everything read again when that is long ago: programs write files too', async () => {
  const { host, keeper, nextReading } = start();
  for (const moment of ['2026-03-16T09:00:00Z', '2026-03-16T09:01:00Z', '2026-03-16T09:01:01Z']) {
    host.moment = moment;
    const reading = nextReading();
    keeper.readSaved(request, 'a.ts', 60_000);
    await reading;
  }
  assert.deepEqual(host.saved, [undefined, ['a.ts'], undefined]);
});

test('after a reading that failed everything is read again', async () => {
  const { host, keeper, nextReading } = start();
  for (const readings of [found, Promise.reject(new Error('the disk is gone')), found]) {
    host.readings = readings;
    const reading = nextReading();
    keeper.readSaved(request, 'a.ts', 60_000);
    await reading;
  }
  assert.deepEqual(host.saved, [undefined, ['a.ts'], undefined]);
});

test('says nothing after it was stopped', async () => {
  const { host, keeper } = start();
  keeper.stop();
  keeper.read(request);
  assert.deepEqual(host.calls, []);
});
