import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readProject } from '../../../src/core/formats/read-project.ts';
import { statusOf } from '../../../src/core/model/decision.ts';
import { sourceFiles } from '../../support/source-files.ts';

/** Number, title and status of each decision. */
function read(text: string, path = 'docs/decisions.md') {
  return readProject(sourceFiles({ [path]: text })).decisions.map(decision =>
    [decision.number?.value ?? '', decision.title?.value, statusOf(decision)].join(' | '),
  );
}

test('a file with the name of one record is a log where its title speaks of decisions', () => {
  const entries = '## 1. Use files\n\nx\n\n## 2. No cache\n\ny\n';
  const found = ['1 | Use files | unknown', '2 | No cache | unknown'];
  assert.deepEqual(read(`# Architecture decisions\n\n${entries}`, 'ADR.md'), found);
  const below = entries.replace('## 2', '## Phase 2 decisions\n\n## 2').replaceAll('## ', '### ');
  const chapters = `## Decisions of the build\n\n${below.replace('### Phase', '## Phase')}`;
  assert.deepEqual(read(`# Shop — design decisions\n\n${chapters}`, 'docs/adr.md'), found);
  const told = '## Store\n\n**Decision:** Use files\n\n**Decision:** No cache\n';
  assert.deepEqual(read(`# Architecture decisions\n\n${told}`, 'ADR.md'), [
    ' | Use files | unknown',
    ' | No cache | unknown',
  ]);
  const rest = '- **Use files** for all\n- **No cache** in front\n- **Two panes** of glass\n';
  assert.equal(read(`# Architecture decisions\n\n${rest}`, 'ADR.md').length, 3);
  for (const title of ['Files for all', 'Record design decisions', 'How we take decisions'])
    assert.deepEqual(read(`# ${title}\n\n${entries}`, 'docs/adr.md'), []);
});

test('one record with a title of decisions stays one', () => {
  const text =
    '# Storage decisions\n\n## Status\n\nAccepted\n\n## Decision\n\n- **One store** for all.\n- **No cache** in front.\n- **No copies** of it.\n\n## Consequences\n\nx\n';
  assert.deepEqual(read(text, 'docs/adr/storage/adr.md'), [' | Storage decisions | accepted']);
});

test('bold titles below a chapter of decisions, whatever stands beside it', () => {
  const lead = (title: string) => `**${title}**\nIt is quick.\n\n`;
  const leads = `${lead('1. Files hold all.')}${lead('2. No cache.')}${lead('7. Two panes.')}`;
  const beside = '## Numbers\n\n- x\n\n';
  assert.deepEqual(read(`# Decisions\n\n${beside}## Decisions\n\n${leads}## Weak points\n\ny\n`), [
    '1 | Files hold all. | unknown',
    '2 | No cache. | unknown',
    '7 | Two panes. | unknown',
  ]);
  assert.deepEqual(read(`# Decisions\n\n${beside}## Tips\n\n${leads}## Weak points\n\ny\n`), []);
});

test('a file named after one record is a log of its own, whatever lies beside it', () => {
  const record =
    '# ADR-001: Use files\n\n## Status\n\nAccepted\n\n## Context\n\nx\n\n## Decision\n\ny\n';
  const pages = Object.fromEntries(['a', 'b', 'c', 'd'].map(name => [`docs/${name}.md`, '# x\n']));
  const { logs, decisions, skipped } = readProject(
    sourceFiles({ 'docs/adr.md': record, ...pages }),
  );
  assert.deepEqual(logs, ['docs/adr.md']);
  assert.deepEqual(
    decisions.map(({ number, status }) => [number?.value, status?.value]),
    [['1', 'accepted']],
  );
  assert.deepEqual(skipped, []);
  const within = { 'docs/adr/adr.md': record, 'docs/adr/0002-x.md': record.replace('001', '2') };
  assert.deepEqual(readProject(sourceFiles(within)).logs, ['docs/adr']);
  assert.deepEqual(
    readProject(sourceFiles({ 'docs/adr.md': '# ADR\n\nHow we do it.\n' })).logs,
    [],
  );
});

test('requests for comments beside records in one log', () => {
  const entry = (title: string) => `### ${title}\n\n**Decision:** x\n\n`;
  const text = `# Decisions\n\n## ADRs\n\n${entry('ADR 001 — Files')}## RFCs\n\n${entry('RFC 002 — No cache')}`;
  assert.deepEqual(read(text), ['1 | Files | unknown', '2 | No cache | unknown']);
  assert.deepEqual(read(text, 'docs/protocols.md'), []);
});

test('titles without a mark are entries where labels below most of them say why', () => {
  const log = (label: string) =>
    `# Design decisions and trade-offs\n\n## Files\n\nx\n\n- one\n- two\n\n**${label}:** y\n\n## One cache\n\n**${label}**: y\n\n## Parts\n\n- one\n`;
  const found = [' | Files | unknown', ' | One cache | unknown', ' | Parts | unknown'];
  for (const label of ['Why', 'Trade-off', 'Implication', 'Begründung'])
    assert.deepEqual(read(log(label)), found);
  assert.deepEqual(read(log('Example')), []);
});

test('a list with numbers that fills a file of decisions', () => {
  const list = '1. Files hold all\n2. No cache:\n   - none\n';
  assert.deepEqual(read(`# Decisions\n${list}`), [
    '1 | Files hold all | unknown',
    '2 | No cache: | unknown',
  ]);
  assert.deepEqual(read(`# Decisions\n\nHow we take them:\n\n${list}`), []);
  assert.deepEqual(read(`# Agenda\n\n${list}`), []);
});

test('what the decisions are of may stand in front of them', () => {
  const log = (title: string) =>
    `# ${title}\n\n## Overview\n\nx\n\n## Drive\n\nx\n\n### Why no belt?\n\ny\n\n## Power\n\nx\n\n### Why one battery?\n\ny\n`;
  const found = [' | Why no belt? | unknown', ' | Why one battery? | unknown'];
  assert.deepEqual(read(log('Robot Design Decisions')), found);
  for (const title of ['Robot Design', 'Open Design Decisions', 'How we take design decisions'])
    assert.deepEqual(read(log(title)), []);
});
