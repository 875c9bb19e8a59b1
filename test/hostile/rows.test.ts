import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findLikelyTargets } from '../../src/core/analysis/decisions/link-targets.ts';
import { createDecision } from '../../src/core/edits/new-decision.ts';
import { tellSuccessor } from '../../src/core/edits/tell-supersession.ts';
import { readProject } from '../../src/core/formats/read-project.ts';
import { plainText } from '../../src/core/parse/inline.ts';
import { terminalText } from '../../src/core/text/encode.ts';
import { withoutStateSigns } from '../../src/core/text/state-signs.ts';
import { readFixture } from '../support/fixture.ts';

/* A row of the same sign is gone through once: from each sign to the end of the row would take minutes. */

test('brackets that nothing closes', () => {
  for (const row of ['['.repeat(300_000), '[]('.repeat(100_000), '(['.repeat(150_000)]) {
    assert.ok(plainText(row, { start: 0, end: row.length }) === row);
  }
});

test('links that nothing closes', () => {
  const text = '[]('.repeat(50_000);
  const found = findLikelyTargets({ path: 'a.md', content: { kind: 'text', text } });
  assert.ok(found.every(target => target === undefined));
});

test('blanks in a line for a terminal', () => {
  const line = `${' '.repeat(100_000)}a`;
  assert.ok(terminalText(line) === line);
});

test('blanks in a text of YAML', () => {
  const text = `migration-plan: "1.0"\ntitle: "a${' '.repeat(200_000)}b"\nsteps: []\n`;
  const { plans } = readProject([{ path: 'a.yaml', content: { kind: 'text', text } }]);
  assert.equal(plans.length, 1);
});

test('signs of a state in the middle of a title', () => {
  const title = `x ${'✅ '.repeat(20_000)}x`;
  assert.ok(withoutStateSigns(title) === title);
});

test('blanks in the lines that an edit copies or writes below', () => {
  const head = `Text${' '.repeat(20_000)}x\nStatus: Accepted`;
  const record = (number: number) =>
    `--- docs/adr/000${number}-t.md\n# ${number}. T\n\n${head}\n\n## Context\n\nText.\n`;
  const project = readProject(readFixture(record(1) + record(2)).files);
  const [older, younger] = project.decisions;
  assert.ok(older && younger);
  assert.ok(tellSuccessor(project, older, younger) !== undefined);
  const words = { title: 'New', log: 'docs/adr', day: '2026-03-16', time: '09:00:00' };
  assert.ok('text' in createDecision(project, words));
});

test('numbers in a field of relations', () => {
  for (const numbers of [
    '1 '.repeat(10_000),
    Array.from({ length: 1000 }, (_, at) => at).join(' '),
  ]) {
    const text = `# 1. T\n\n**Supersedes**: ${numbers}\n\n## Status\n\nAccepted\n\n## Decision\n\nText.\n`;
    const project = readProject([{ path: 'docs/adr/0001-t.md', content: { kind: 'text', text } }]);
    assert.ok(project.decisions.length === 1);
  }
});

test('brackets behind a value of YAML that is complete', () => {
  const text = `migration-plan: "1.0"\ntitle: ${'[a]'.repeat(30_000)}\nsteps: []\n`;
  const project = readProject([{ path: 'a.yaml', content: { kind: 'text', text } }]);
  assert.ok(project.plans.length === 1);
});

test('headings of a log that say nothing', () => {
  const text = `# Decisions\n\n${'## a\n'.repeat(150_000)}`;
  const { decisions } = readProject([{ path: 'DECISIONS.md', content: { kind: 'text', text } }]);
  assert.equal(decisions.length, 0);
});

test('phases of which each has a list with a name of its own', () => {
  const phase = (_: unknown, at: number) =>
    `## Phase ${at + 1}: Part\n\nLot x${at} of it:\n\n- green thing of all\n- blue thing of it\n\n`;
  const text = `# Plan\n\n${Array.from({ length: 8_000 }, phase).join('')}`;
  const { plans } = readProject([{ path: 'MIGRATION_PLAN.md', content: { kind: 'text', text } }]);
  assert.equal(plans[0]?.steps.length, 8_000);
});

test('ids of very many parts, in a heading and in the name of a file', () => {
  const parts = 'A-'.repeat(60);
  const text = `# ${parts}\n\n## Status\n\nAccepted\n\n## Decision\n\nText.\n`;
  const path = `docs/adr/${parts}title.md`;
  const { decisions } = readProject([{ path, content: { kind: 'text', text } }]);
  assert.equal(decisions.length, 1);
});

test('a field of people that goes on over very many lines', () => {
  const text = `# 1. T\n\n* Deciders: Ada${':\n'.repeat(20_000)}x\n* Status: Accepted\n\n## Decision\n\nText.\n`;
  const { decisions } = readProject([
    { path: 'docs/adr/0001-t.md', content: { kind: 'text', text } },
  ]);
  assert.equal(decisions.length, 1);
});
