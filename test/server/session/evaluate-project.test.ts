import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Facts, noReadings } from '../../../src/core/model/facts/facts.ts';
import type { SourceFile } from '../../../src/core/model/source-file.ts';
import { atOnce } from '../../../src/core/text/in-parts.ts';
import { PatientReader, usualPatience } from '../../../src/host/patient-reader.ts';
import { type Engine, engine } from '../../../src/server/engine.ts';
import { evaluateProject } from '../../../src/server/session/evaluate-project.ts';
import { createInParts, type Snapshot } from '../../../src/server/session/snapshot.ts';
import { createSnapshot } from '../../support/create-snapshot.ts';
import { factsOn } from '../../support/plan-builder.ts';

const reader = new PatientReader(usualPatience, assert.fail);
const facts: Facts = { ...factsOn('2026-03-16'), now: '2026-03-16T09:00:10Z' };

/** What is known when a title ends with `typed`. */
function evaluate(typed: string, now: Facts, former?: Snapshot): Snapshot {
  const text = `migration-plan: "1.0"\nsteps:\n  - {id: a, title: A title${typed}, due: 2026-01-01}\n`;
  const files: SourceFile[] = [{ path: 'a.migration.yaml', content: { kind: 'text', text } }];
  return atOnce(evaluateProject(engine, { reader, files, prefix: '', former }, now));
}

test('findings are taken over from the last evaluation, not from what took them over', () => {
  const first = evaluate('', facts);
  const second = evaluate('x', facts, first);
  const third = evaluate('xy', facts, second);
  assert.equal(second.source, first);
  assert.equal(third.source, first);
  assert.ok(third.findings.length > 0);
  assert.deepEqual(third.findings, evaluate('xy', facts).findings);
});

test('all is evaluated when a minute has passed or something was found out', () => {
  const first = evaluate('', facts);
  const { now } = facts;
  assert.equal(evaluate('x', { ...facts, now: now.replace(':10Z', ':59Z') }, first).source, first);
  for (const other of [
    { ...facts, now: now.replace('09:00', '09:01') },
    { ...facts, readings: { ...noReadings } },
    { ...facts, history: { ...facts.history } },
    { ...facts, past: new Map() },
  ]) {
    const next = evaluate('x', other, first);
    assert.equal(next.source, undefined);
    assert.equal(next.facts, other);
  }
});

test('what takes long leaves room between its parts, and comes to the same', () => {
  const project = engine.readProject([]);
  const slow: Engine = {
    ...engine,
    *createInParts(given, now) {
      for (const end = performance.now() + 40; performance.now() < end; ) yield;
      return yield* createInParts(given, now);
    },
  };
  const sources = { reader, files: [], prefix: '', former: undefined };
  const work = evaluateProject(slow, sources, facts);
  assert.equal(work.next().done, false);
  assert.deepEqual(atOnce(work).findings, createSnapshot(project, facts).findings);
});

const longPlan = (title: string): SourceFile => {
  const steps = Array.from(
    { length: 4000 },
    (_, index) => `  - {id: s${index}, title: Step ${index}}\n`,
  );
  const text = `migration-plan: "1.0"\ntitle: ${title}\nsteps:\n${steps.join('')}`;
  return { path: 'a.migration.yaml', content: { kind: 'text', text } };
};

test('a long plan is read before all of the project is, in slices', () => {
  const files = [longPlan('Long')];
  const read: string[] = [];
  const noting: Engine = {
    ...engine,
    readProject: (given, prefix, _, former) =>
      engine.readProject(given, prefix, file => file && read.push(file.path), former),
  };
  const sources = { reader, files, prefix: '', former: undefined };
  const { project } = atOnce(evaluateProject(noting, sources, facts));
  assert.equal(project.plans[0]?.steps.length, 4000);
  assert.deepEqual(read, []);
});

test('where reading a long plan ahead fails, reading the project tells so', () => {
  const broken: Engine = {
    ...engine,
    *readLongPlans() {
      yield;
      throw new Error('The reader is broken.');
    },
  };
  const sources = { reader, files: [longPlan('Other')], prefix: '', former: undefined };
  const { project } = atOnce(evaluateProject(broken, sources, facts));
  assert.equal(project.plans[0]?.steps.length, 4000);
});
