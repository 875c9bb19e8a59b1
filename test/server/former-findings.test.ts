import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readProject } from '../../src/core/formats/read-project.ts';
import type { SourceFile } from '../../src/core/model/source-file.ts';
import { sliceOf } from '../../src/core/text/span.ts';
import { FormerFindings } from '../../src/server/former-findings.ts';
import { createSnapshot } from '../support/create-snapshot.ts';
import { factsOn } from '../support/plan-builder.ts';

const plan = `migration-plan: "1.0"
title: Move
steps:
  - id: a
    title: A
    owners: [x]
  - id: b
    title: B
    owners: [y]
    depends-on: [nowhere]
`;

const adr: SourceFile = file('docs/adr/0001-a.md', '# 1. A\n\n## Status\n\nAccepted\n');

function file(path: string, text: string): SourceFile {
  return { path, content: { kind: 'text', text } };
}

/** Takes texts of the plan one after the other; gives what is kept at the last one, each with its text. */
function kept(texts: readonly string[], others: (index: number) => readonly SourceFile[]) {
  const former = new FormerFindings();
  let lines: readonly string[] = [];
  for (const [index, text] of texts.entries()) {
    const project = readProject([file('a.migration.yaml', text), ...others(index)]);
    const found = former.take(createSnapshot(project, factsOn('2026-03-16')));
    lines = found.map(({ rule, place }) => `${rule} "${sliceOf(text, place.span)}"`);
  }
  return lines;
}

const broken = plan.replace('[x]', '[x').replace('title: A\n', 'title: A\n    kind: build\n');

test('findings of other lines stay while a line is half typed, where they stand now', () => {
  assert.deepEqual(
    kept([plan, broken], () => [adr]),
    ['unknown-reference "nowhere"'],
  );
});

test('nothing is kept of a plan that is whole, was never whole, or whose findings are in what changed', () => {
  assert.deepEqual(
    kept([plan, broken, plan], () => [adr]),
    [],
  );
  assert.deepEqual(
    kept([broken], () => [adr]),
    [],
  );
  assert.deepEqual(
    kept([plan, plan.replace('[nowhere]', '[nowher')], () => [adr]),
    [],
  );
});

test('nothing is kept once another file changed', () => {
  assert.deepEqual(
    kept([plan, broken], index => (index === 0 ? [adr] : [{ ...adr }])),
    [],
  );
});
