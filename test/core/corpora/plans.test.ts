import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseDocument } from '../../../src/core/formats/document.ts';
import { readPlan } from '../../../src/core/formats/read-plan.ts';
import type { Plan } from '../../../src/core/model/plan/plan.ts';
import { createLineMap, positionOf } from '../../../src/core/text/line-map.ts';

const corpora = '../shared/corpora';
const truthFile = join(corpora, 'plans-truth.jsonl');
const skip = existsSync(truthFile) ? false : `there is no ${truthFile}`;

interface Truth {
  readonly file: string;
  readonly steps: readonly {
    readonly line: number;
    readonly text: string;
    readonly done: boolean | null;
  }[];
  readonly optional: readonly { readonly line: number }[];
}

interface Score {
  found: number;
  missed: number;
  invented: number;
  wrongMarks: number;
}

test('steps of real plans are found, and few are invented', { skip }, t => {
  const score = { found: 0, missed: 0, invented: 0, wrongMarks: 0 };
  for (const line of readFileSync(truthFile, 'utf8').split('\n').filter(Boolean)) {
    const truth: Truth = JSON.parse(line);
    const text = readFileSync(join(corpora, truth.file), 'utf8');
    addScore(score, truth, { text, plan: planIn(truth.file, text) });
  }
  t.diagnostic(JSON.stringify(score));
  assert.ok(score.found / (score.found + score.missed) >= 0.95, JSON.stringify(score));
  assert.ok(score.invented / (score.found + score.invented) <= 0.05, JSON.stringify(score));
  assert.equal(score.wrongMarks, 0);
});

test('every file of the real repositories is read, and few look like plans', { skip }, t => {
  const counts = new Map<string, number>();
  for (const file of readdirSync(corpora, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:md|ya?ml)$/i.test(file)) continue;
    const plan = planIn(file, readFileSync(join(corpora, file), 'utf8'));
    if (plan) counts.set(plan.detected, (counts.get(plan.detected) ?? 0) + 1);
  }
  t.diagnostic(JSON.stringify([...counts]));
  assert.equal(counts.get('declared') ?? 0, 0);
  assert.ok((counts.get('named') ?? 0) >= 2);
  assert.ok((counts.get('likely') ?? 0) <= 20);
});

function planIn(file: string, text: string): Plan | undefined {
  const document = parseDocument(file, text);
  return document && readPlan(document);
}

function addScore(
  score: Score,
  truth: Truth,
  read: { text: string; plan: Plan | undefined },
): void {
  const map = createLineMap(read.text);
  const steps = read.plan?.steps ?? [];
  const byLine = new Map(
    steps.map(step => [positionOf(map, step.title.span.start).line + 1, step]),
  );
  const optional = new Set(truth.optional.map(({ line }) => line));
  for (const wanted of truth.steps.filter(({ line }) => !optional.has(line))) {
    const step = byLine.get(wanted.line);
    if (!step) score.missed++;
    else score.found++;
    const done = step?.status ? step.status.value === 'done' : null;
    if (step && done !== wanted.done) score.wrongMarks++;
  }
  const known = new Set([...optional, ...truth.steps.map(({ line }) => line)]);
  score.invented += [...byLine.keys()].filter(line => !known.has(line)).length;
}
