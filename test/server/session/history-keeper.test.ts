import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { History } from '../../../src/core/model/facts/facts.ts';
import type { SeriesQuestion } from '../../../src/core/model/facts/series.ts';
import { HistoryKeeper, type HistoryQuestion } from '../../../src/server/session/history-keeper.ts';
import { MemoryHost } from '../../support/memory-host.ts';

const history = { plans: ['a.yaml'], paths: [], horizon: 400 };
const request: HistoryQuestion = { history, past: [] };

function start() {
  const host = new MemoryHost('/shop');
  const errors: string[] = [];
  const log = { info: () => {}, error: (message: string) => void errors.push(message) };
  let onRead = () => {};
  const needed: History[] = [];
  const pastNeeded = async (known: History) => {
    needed.push(known);
    return [];
  };
  const keeper = new HistoryKeeper(log, () => onRead(), pastNeeded);
  const nextReading = () =>
    new Promise<void>(resolve => {
      onRead = resolve;
    });
  const reason = () => (keeper.current.kind === 'unknown' ? keeper.current.reason : 'known');
  return { host, keeper, errors, needed, nextReading, reason };
}

test('reads nothing before it is trusted', () => {
  const { host, keeper, reason } = start();
  keeper.read(request);
  assert.equal(reason(), 'this folder is not trusted');
  assert.equal(keeper.readAt, '');
  assert.deepEqual(host.calls, []);
});

test('what a sparse checkout leaves out is unknown until git has answered', async () => {
  const { host, keeper, nextReading } = start();
  assert.deepEqual(keeper.current.sparse, { kind: 'unknown' });
  keeper.trust(host);
  assert.deepEqual(keeper.current.sparse, { kind: 'unknown' });
  const reading = nextReading();
  keeper.read(request);
  await reading;
  assert.equal(keeper.current.sparse, undefined);
});

test('reads again where other paths are governed', async () => {
  const { host, keeper, nextReading } = start();
  keeper.trust(host);
  const reading = nextReading();
  keeper.readIfNew(request);
  await reading;
  const governed = [{ glob: 'src/', folder: '' }];
  keeper.readIfNew({ ...request, history: { ...history, governed } });
  await nextReading();
  assert.deepEqual(host.calls, ['readHistory', 'readHistory']);
});

test('says that it reads, and tells when it has', async () => {
  const { host, keeper, nextReading, reason } = start();
  keeper.trust(host);
  assert.equal(reason(), 'the history is being read');
  const reading = nextReading();
  keeper.read(request);
  await reading;
  assert.equal(reason(), 'there is none');
  assert.equal(keeper.readAt, host.moment);
});

test('reads once more where it was asked while it read', async () => {
  const { host, keeper, nextReading } = start();
  const answer = host.holdHistory();
  keeper.trust(host);
  keeper.read(request);
  keeper.read({ ...request, history: { ...history, horizon: 500 } });
  keeper.read({ ...request, history: { ...history, horizon: 600 } });
  assert.deepEqual(host.calls, ['readHistory']);
  const reading = nextReading();
  answer({ kind: 'unknown', reason: 'there is no commit yet' });
  await reading;
  await nextReading();
  assert.deepEqual(host.calls, ['readHistory', 'readHistory']);
});

test('what is known stays in force until the next reading ends', async () => {
  const { host, keeper, nextReading, reason } = start();
  keeper.trust(host);
  const first = nextReading();
  keeper.read(request);
  await first;
  const answer = host.holdHistory();
  keeper.read({ ...request });
  assert.equal(reason(), 'there is none');
  const second = nextReading();
  answer({ kind: 'known', commits: [], since: undefined, isShallow: false, revisions: new Map() });
  await second;
  assert.equal(reason(), 'known');
});

test('equal questions are asked once', async () => {
  const { host, keeper, nextReading } = start();
  keeper.trust(host);
  const reading = nextReading();
  keeper.readIfNew(request);
  await reading;
  keeper.readIfNew({ ...request });
  assert.deepEqual(host.calls, ['readHistory']);
  const second = nextReading();
  keeper.readIfNew({ ...request, history: { ...history, plans: ['a.yaml', 'b.yaml'] } });
  await second;
  assert.deepEqual(host.calls, ['readHistory', 'readHistory']);
});

test('a reading that fails is unknown and is logged', async () => {
  const { host, keeper, errors, nextReading, reason } = start();
  const readHistory = () => Promise.reject(new Error('the pipe broke'));
  keeper.trust({ ...host, folder: host.folder, readHistory });
  const reading = nextReading();
  keeper.read(request);
  await reading;
  assert.equal(reason(), 'the history could not be read');
  assert.match(errors[0] ?? '', /^reading the history: Error: the pipe broke/);
});

test('past measures are read behind the history, which tells where they begin', async () => {
  const { host, keeper, needed, nextReading } = start();
  const source = { kind: 'files' } as const;
  const definition = { id: 'old', source, include: [], exclude: [], folder: '' };
  const question: SeriesQuestion = {
    definition: { ...definition, count: 'files' },
    from: undefined,
    marks: [],
  };
  host.past = new Map([['key', { kind: 'unknown', reason: 'no git history here' }]]);
  keeper.trust(host);
  const reading = nextReading();
  keeper.readIfNew({ history, past: [question] });
  await reading;
  assert.equal(keeper.past.size, 0);
  await nextReading();
  assert.equal(keeper.past, host.past);
  assert.deepEqual(needed, [keeper.current]);
  keeper.readIfNew({ history, past: [{ ...question }] });
  assert.deepEqual(host.calls, ['readHistory', 'readPast']);
});
