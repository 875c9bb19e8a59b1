import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SourceFile } from '../../src/core/model/source-file.ts';
import { PatientReader, type ReadingNote } from '../../src/host/patient-reader.ts';
import { runWithin } from '../../src/host/time-limit.ts';

const fileOf = (path: string, text = path): SourceFile => ({
  path,
  content: { kind: 'text', text },
});

const forever = () => {
  while (true);
};

/** A reader that keeps what it read, hangs on the text `hang` and fails on the text `fail`. */
function start(patience = { first: 300, again: 60 }) {
  const reports: string[] = [];
  const known = new WeakSet<SourceFile>();
  const readings: string[] = [];
  const reader = new PatientReader(patience, (sentence, error) =>
    reports.push(error === undefined ? sentence : `${sentence} ${error}`),
  );
  const readOne = (path: string, text: string) => {
    readings.push(path);
    if (text === 'hang') forever();
    if (text === 'fail') throw new RangeError('too deep');
  };
  const read = (files: readonly SourceFile[], note: ReadingNote) => {
    for (const file of files) {
      if (known.has(file)) continue;
      note(file);
      if (file.content.kind === 'text') readOne(file.path, file.content.text);
      known.add(file);
    }
    note(undefined);
    return files.map(({ path, content }) =>
      content.kind === 'text' ? path : `${path}! ${content.reason}`,
    );
  };
  return {
    reports,
    readings,
    read: (...files: readonly SourceFile[]) => reader.read(files, read),
    reader,
  };
}

test('work that ends in time gives its value, or what it throws', () => {
  assert.deepEqual(
    runWithin(1000, () => 7),
    { kind: 'done', value: 7 },
  );
  assert.throws(
    () =>
      runWithin(1000, () => {
        throw new TypeError('x');
      }),
    TypeError,
  );
});

test('work that does not end is ended: a loop, one that catches all, and a regular expression', () => {
  const stubborn = () => {
    while (true) {
      try {
        forever();
      } catch {
        forever();
      }
    }
  };
  const expression = () => /^(a|a)*$/.test(`${'a'.repeat(60)}b`);
  for (const run of [forever, stubborn, expression]) {
    assert.deepEqual(runWithin<unknown>(20, run), { kind: 'late' });
  }
});

test('a file is not to blame for time in which nothing was done', () => {
  const { reader, reports } = start({ first: 200, again: 60 });
  const cell = new Int32Array(new SharedArrayBuffer(4));
  const files = [fileOf('a.md')];
  const value = reader.read(files, (given, note) => {
    note(given[0]);
    // The machine does something else.
    Atomics.wait(cell, 0, 0, 300);
    return given.map(({ content }) => content.kind);
  });
  assert.deepEqual(value, ['text']);
  assert.deepEqual(reports, []);
});

test('limits may stand inside each other, and the outer one holds', () => {
  assert.deepEqual(
    runWithin(1000, () => runWithin(20, forever)),
    { kind: 'done', value: { kind: 'late' } },
  );
  assert.deepEqual(
    runWithin(20, () => runWithin(10_000, forever)),
    { kind: 'late' },
  );
});

test('a file that hangs is set aside, and the rest is read once', () => {
  const { read, readings, reports } = start();
  const files = [fileOf('a'), fileOf('b', 'hang'), fileOf('c')];
  const expected = ['a', 'b! it takes longer than 0.3 seconds to read', 'c'];
  assert.deepEqual(read(...files), expected);
  assert.deepEqual(read(...files), expected);
  // Where the machine is busy, the one that hangs is tried more than once.
  assert.deepEqual(
    readings.filter((path, at) => path !== 'b' || readings.indexOf(path) === at),
    ['a', 'b', 'c'],
  );
  assert.deepEqual(reports, [
    'b was set aside until it changes: it takes longer than 0.3 seconds to read.',
  ]);
});

test('a file that changes is tried again, with less patience, until it is read', () => {
  const { read, reports } = start();
  read(fileOf('a'), fileOf('b', 'hang'));
  assert.deepEqual(read(fileOf('a'), fileOf('b', 'hang')), [
    'a',
    'b! it takes longer than 0.06 seconds to read',
  ]);
  assert.deepEqual(read(fileOf('a'), fileOf('b', 'mended')), ['a', 'b']);
  assert.equal(reports.length, 2);
  read(fileOf('b', 'hang'));
  assert.match(reports[2] ?? '', /0\.3 seconds/);
});

test('another file does not pay for the one that hung', () => {
  const { read } = start();
  read(fileOf('a', 'hang'));
  assert.deepEqual(read(fileOf('a', 'hang'), fileOf('b', 'hang')), [
    'a! it takes longer than 0.06 seconds to read',
    'b! it takes longer than 0.3 seconds to read',
  ]);
});

test('a file on which the reader fails is set aside, with the error', () => {
  const { read, reports } = start();
  assert.deepEqual(read(fileOf('a', 'fail'), fileOf('b')), ['a! Cairn failed on it', 'b']);
  assert.deepEqual(reports, [
    'a was set aside until it changes: Cairn failed on it. RangeError: too deep',
  ]);
});

test('many files that take long together are all read', () => {
  const { reader } = start({ first: 600, again: 600 });
  const known = new Set<SourceFile>();
  const files = Array.from({ length: 15 }, (_, index) => fileOf(String(index)));
  const paths = reader.read(files, (given, note) => {
    for (const file of given) {
      if (known.has(file)) continue;
      note(file);
      const end = performance.now() + 60;
      while (performance.now() < end);
      known.add(file);
    }
    note(undefined);
    return given.filter(({ content }) => content.kind === 'text').length;
  });
  assert.equal(paths, 15);
});

test('what hangs or fails when all files are read is nobody’s fault', () => {
  const { reader } = start();
  assert.throws(
    () =>
      reader.read([fileOf('a')], (_, note) => {
        note(undefined);
        forever();
      }),
    /Reading takes longer than 300 ms/,
  );
  assert.throws(
    () =>
      reader.read([fileOf('a')], (_, note) => {
        note(undefined);
        throw new RangeError('too deep');
      }),
    RangeError,
  );
});
