import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SourceFile } from '../../../src/core/model/source-file.ts';
import { PatientReader, usualPatience } from '../../../src/host/patient-reader.ts';
import { engine } from '../../../src/server/engine.ts';
import { readAhead } from '../../../src/server/session/read-ahead.ts';

const record = (number: number) => {
  const text = `# ${number}. Use events\n\n## Status\n\nAccepted\n`;
  return { path: `docs/adr/${number}-a.md`, content: { kind: 'text', text } } as const;
};

const reader = () => new PatientReader(usualPatience, sentence => assert.fail(sentence));

/** Which files are read for the first time while `run` goes on, and how often others get their turn. */
async function watch(files: readonly SourceFile[]) {
  const read: string[] = [];
  let turns = 0;
  let isOver = false;
  const turn = () => {
    turns++;
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  const noting: typeof engine = {
    ...engine,
    readProject: (given, prefix, note) =>
      engine.readProject(given, prefix, file => {
        if (file) read.push(file.path);
        note?.(file);
      }),
  };
  await readAhead(noting, reader(), { files, prefix: '' });
  isOver = true;
  return { read, turns };
}

test('many files are read in portions, and others get their turn between them', async () => {
  const files = Array.from({ length: 65 }, (_, index) => record(index + 1));
  const { read, turns } = await watch(files);
  assert.deepEqual(
    read,
    files.map(({ path }) => path),
  );
  assert.ok(turns >= 4, `${turns} turns`);
});

test('what was read ahead is not read again', async () => {
  const files = Array.from({ length: 65 }, (_, index) => record(index + 1));
  await watch(files);
  const read: string[] = [];
  const project = engine.readProject(files, '', file => file && read.push(file.path));
  assert.deepEqual(read, []);
  assert.equal(project.decisions.length, 65);
});

test('settings hold for every portion', async () => {
  const text = 'decisions:\n  statuses: {Beschlossen: accepted}\n';
  const settings = { path: '.cairn.yaml', content: { kind: 'text', text } } as const;
  const files = Array.from({ length: 65 }, (_, index) => record(index + 1));
  await watch([...files, settings]);
  const read: string[] = [];
  engine.readProject([...files, settings], '', file => file && read.push(file.path));
  assert.deepEqual(read, []);
});

test('few files are left to be read when they are evaluated', async () => {
  const { read } = await watch([record(1), record(2)]);
  assert.deepEqual(read, []);
});

test('a long plan is read ahead however few files there are', async () => {
  const steps = Array.from({ length: 4000 }, (_, index) => `  - {id: s${index}, title: A}\n`);
  const text = `migration-plan: "1.0"\nsteps:\n${steps.join('')}`;
  const plan = { path: 'a.migration.yaml', content: { kind: 'text', text } } as const;
  await watch([plan]);
  const read: string[] = [];
  const project = engine.readProject([plan], '', file => file && read.push(file.path));
  assert.deepEqual(read, []);
  assert.equal(project.plans[0]?.steps.length, 4000);
});
