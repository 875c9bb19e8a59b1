import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readProject } from '../../../src/core/formats/read-project.ts';
import { statusOf } from '../../../src/core/model/decision.ts';
import { readOne } from '../../support/read-one.ts';
import { sourceFiles } from '../../support/source-files.ts';

function decisionsOf(files: Readonly<Record<string, string>>) {
  return readProject(sourceFiles(files)).decisions.map(decision =>
    [decision.number?.value, decision.title?.value, statusOf(decision), decision.log].join(' | '),
  );
}

test('a file of decisions is a log with its first entry', () => {
  const text =
    '# Decisions\n\n## D-001 — Use events\n\n- **Status:** Proposed\n\n## Pending\n\nx\n';
  assert.deepEqual(decisionsOf({ 'docs/DECISIONS.md': text, 'docs/a.md': '# A\n\nx\n' }), [
    '1 | Use events | proposed | docs/DECISIONS.md',
  ]);
});

test('entries of a file of decisions that say what was decided need no status', () => {
  const text = `# Decisions

## D001 - Build tool

**Decision:** Gradle

## D002 - Database

**Decision:** One for all

**Why:** x

## How to add one

x
`;
  assert.deepEqual(decisionsOf({ 'DECISIONS.md': text }), [
    '1 | Build tool | unknown | DECISIONS.md',
    '2 | Database | unknown | DECISIONS.md',
  ]);
  assert.deepEqual(decisionsOf({ 'docs/tasks.md': text }), []);
});

test('several records in one file, each with its own status', () => {
  const text = `# Decisions

About this file.

## ADR-001: Use events

**Status:** Accepted

### Context

x

## ADR-002: Use one database

**Status:** Superseded by ADR-003

## ADR-003 — Split it

### Status

Proposed

## Glossary

Status: Rejected
`;
  assert.deepEqual(decisionsOf({ 'docs/decisions.md': text, 'docs/guide.md': '# Guide\n\nx\n' }), [
    '1 | Use events | accepted | docs/decisions.md',
    '2 | Use one database | superseded | docs/decisions.md',
    '3 | Split it | proposed | docs/decisions.md',
  ]);
});

test('parts of one record that have no status of their own are no records', () => {
  const text =
    '# 7. Names\n\n## Status\n\nAccepted\n\n## Decision 1: Short\n\nx\n\n## Decision 2: Long\n\ny\n';
  assert.deepEqual(decisionsOf({ 'docs/adr/0007-names.md': text }), [
    '7 | Names | accepted | docs/adr',
  ]);
});

test('reStructuredText and short ids', () => {
  const text =
    'Log\n===\n\nD004: Cache\n-----------\n\n:Status: Accepted\n\nD005: Queue\n-----------\n\n:Status: Rejected\n';
  assert.deepEqual(decisionsOf({ 'docs/adr/log.rst': text }), [
    '4 | Cache | accepted | docs/adr/log.rst',
    '5 | Queue | rejected | docs/adr/log.rst',
  ]);
});

test('requirements and tasks with a status are no decisions', () => {
  const text =
    '# Backlog\n\n## REQ-001: Fast\n\nStatus: Accepted\n\n## REQ-002: Small\n\nStatus: Rejected\n\n## D1: x\n\nStatus: Accepted\n';
  assert.deepEqual(decisionsOf({ 'docs/requirements.md': text }), []);
  assert.equal(decisionsOf({ 'docs/decision-log.md': text.replaceAll('REQ', 'ARC') }).length, 3);
});

test('scenarios with a status in a log are parts of one record', () => {
  const text =
    '# Traces\n\n## Scenario 1 - Read\n\nStatus: Accepted\n\n## Scenario 2 - Write\n\nStatus: Rejected\n';
  assert.equal(decisionsOf({ 'docs/adr/traces.md': text }).length, 1);
});

test('a file with an id of its own is one record', () => {
  const text =
    '# Scenarios\n\n## US-1: Read\n\nStatus: Accepted\n\n## US-2: Write\n\nStatus: Rejected\n';
  assert.equal(decisionsOf({ 'docs/adr/0007-scenarios.md': text }).length, 1);
});

test('one record below the title of a log is the record', () => {
  const text = '## ADR-0001 — Use X\n\n**Status:** Accepted\n\n### Context\n\nWords.\n';
  const files = { 'docs/adr/all.md': `# Architecture Decision Records\n\n${text}` };
  assert.deepEqual(decisionsOf(files), ['1 | Use X | accepted | docs/adr/all.md']);
});

const dated = (heading: string, text = '') => `${heading}\n\n${text}Words.\n\n`;

test('entries with a day in a file that is named after decisions', () => {
  const text = `# Decisions\n\n\`\`\`\n### YYYY-MM-DD: Title\n\`\`\`\n\n${dated('### 2026-08-30: 「X」を使う')}${dated('### 2026-08-31 - Use Y', '**Status:** Rejected\n\n')}## Notes\n\nWords.\n`;
  const { decisions } = readProject(sourceFiles({ 'docs/DECISIONS.md': text }));
  assert.deepEqual(
    decisions.map(({ number, title, date, status, log }) => [
      number?.value,
      title?.value,
      date?.value,
      status?.value,
      log,
    ]),
    [
      [undefined, '「X」を使う', '2026-08-30', undefined, 'docs/DECISIONS.md'],
      [undefined, 'Use Y', '2026-08-31', 'rejected', 'docs/DECISIONS.md'],
    ],
  );
});

test('entries with a day elsewhere must say what was decided', () => {
  const files = (line: string) => ({
    'docs/decisions/platform.md': `# Platform\n\n${dated('## 2026-08-05 — A', line)}${dated('## 2026-08-06 — B', line)}`,
  });
  assert.deepEqual(decisionsOf(files('Decision: use it.\n\n')), [
    ' | A | unknown | docs/decisions/platform.md',
    ' | B | unknown | docs/decisions/platform.md',
  ]);
  assert.deepEqual(decisionsOf(files('')), []);
  const changelog = dated('## 2026-08-05 - A', 'Decision: x\n\n').repeat(2);
  assert.deepEqual(decisionsOf({ 'docs/news.md': changelog }), []);
});

test('a file of decisions heads them by their numbers alone, or with a wide colon', () => {
  const french = `# DECISIONS.md

## 001 — Stack : Next.js
- **Statut** : Acceptée
- **Contexte** : pages statiques.

## 002 — Base : PostgreSQL
- **Statut** : Rejetée
`;
  const chinese =
    '# 决策\n\n## ADR-0001：使用 X\n\n状态：Accepted\n\n## ADR-0002：使用 Y\n\n状态：提议\n';
  assert.deepEqual(decisionsOf({ 'DECISIONS.md': french, 'docs/decisions.md': chinese }), [
    '1 | Stack : Next.js | accepted | DECISIONS.md',
    '2 | Base : PostgreSQL | rejected | DECISIONS.md',
    '1 | 使用 X | accepted | docs/decisions.md',
    '2 | 使用 Y | proposed | docs/decisions.md',
  ]);
});

test('numbered sections of one decision, and numbered statuses of anything else, are no records', () => {
  const one = '# Use X\n\nStatus: Accepted\n\n## 1. Context\n\nx\n\n## 2. Decision\n\ny\n';
  const other = '# Risks\n\n## 1. Outage\n\nStatus: Accepted\n\n## 2. Loss\n\nStatus: Accepted\n';
  assert.deepEqual(decisionsOf({ 'docs/adr/decision.md': one, 'docs/risks.md': other }), [
    ' | Use X | accepted | docs/adr',
  ]);
});

test('parts of numbered groups that say what was decided are the records, not the groups', () => {
  const text = `# Decision log

## 1. Storage

### 1.1 One database

**Decision:** PostgreSQL

### 1.2 No cache

**Decision:** None

## 2. Names

### 2.1 Plain words

**Decision:** English
`;
  assert.deepEqual(decisionsOf({ 'docs/decision-log.md': text }), [
    '1.1 | One database | unknown | docs/decision-log.md',
    '1.2 | No cache | unknown | docs/decision-log.md',
    '2.1 | Plain words | unknown | docs/decision-log.md',
  ]);
});

test('the day of an entry is that of its heading, not the one on which it ended', () => {
  const entry = '## 2026-08-05: Use X\n\nStatus: superseded on 2026-09-01 by the worker\n\n';
  const other = '## 2026-08-06: Use Y\n\nDate: 2026-08-07\n\nStatus: accepted\n';
  const files = sourceFiles({ 'docs/decision-log.md': `# Log\n\n${entry}${other}` });
  assert.deepEqual(
    readProject(files).decisions.map(({ date }) => date?.value),
    ['2026-08-05', '2026-08-07'],
  );
});

test('the chapter of a document that holds all decisions is a log, whatever its number', () => {
  const entry = (id: string) => `## ${id}: Use X\n\n**Status**: Accepted\n\n**Context**:\nx\n\n`;
  const text = `# 9. Architecture Decisions\n\n${entry('ADR-001')}${entry('ADR-002')}`;
  const path = 'docs/arc42/09_architecture_decisions.md';
  assert.deepEqual(decisionsOf({ [path]: text }), [
    `1 | Use X | accepted | ${path}`,
    `2 | Use X | accepted | ${path}`,
  ]);
});

test('ids of decisions in a file of decisions need neither status nor label; days may stand above them', () => {
  const text = `# Decision log

## 2026-03-04

### D-001 — Use events
Events between the parts.

### D-002 — No cache
None until it is slow.

## Later

### D-004 — One team
All in one.
`;
  const { decisions } = readProject(sourceFiles({ 'docs/decision-log.md': text }));
  assert.deepEqual(
    decisions.map(({ number, title, date }) => [number?.value, title?.value, date?.value]),
    [
      ['1', 'Use events', '2026-03-04'],
      ['2', 'No cache', '2026-03-04'],
      ['4', 'One team', undefined],
    ],
  );
  assert.deepEqual(decisionsOf({ 'docs/decisions/how-to.md': text.replace(/^# .*/, '# D') }), []);
});

test('entries with a day behind their id, or with a month alone', () => {
  const dated = ['1', '2'].map(
    each => `### D${each} · 2026-03-0${each} · Use ${each}\n\n- **决策**：${each}\n`,
  );
  const monthly = ['1', '2'].map(each => `## 2026-0${each} | Use ${each}\n\n**決策**：${each}\n`);
  const { decisions } = readProject(
    sourceFiles({
      'a/decision-log.md': `# Log\n\n## All\n\n${dated.join('\n')}`,
      'b/decision-log.md': `# Log\n\n${monthly.join('\n')}`,
    }),
  );
  assert.deepEqual(
    decisions.map(({ number, title, date }) => [number?.value, title?.value, date?.value]),
    [
      ['1', 'Use 1', '2026-03-01'],
      ['2', 'Use 2', '2026-03-02'],
      [undefined, 'Use 1', undefined],
      [undefined, 'Use 2', undefined],
    ],
  );
});

test('a table in a file of decisions holds one in each row', () => {
  const table = (head: string, ...rows: readonly string[]) =>
    `# Decisions\n\nSince the start.\n\n| ${head} |\n|${head.replaceAll(/[^|]+/g, '---')}|\n${rows.map(row => `| ${row} |\n`).join('')}`;
  const files = {
    'a/decision-log.md': table('Date | Decision | Why', '2026-03-04 | **Use events** | Loose'),
    'b/DECISIONS.md': table(
      'ID | Decision | Decided by | Status',
      'D-001 | Use events | Ada | Rejected',
      'D-002 | One cache | Grace | Superseded by ADR-3',
    ),
    'c/decisions.md': table('# | Decision', '7 | Use events'),
    'd/decisions.md': table('Decision | Why', 'Use events | Loose'),
    // One says nothing of it, one leads to records, one has their ids, and one stands in another text.
    'd/phases/decisions.md': table('Decision | Phase', 'Use events | 3'),
    'e/decisions.md': table('# | Decision', '[1](0001-a.md) | Use events'),
    'g/decisions.md': table('ADR | Date | Decision', 'ADR-3 | 2026-03-04 | Use events'),
    'f/notes.md': table('Date | Decision', '2026-03-04 | Use events'),
  };
  assert.deepEqual(decisionsOf(files), [
    ' | Use events | unknown | a/decision-log.md',
    '1 | Use events | rejected | b/DECISIONS.md',
    '2 | One cache | superseded | b/DECISIONS.md',
    '7 | Use events | unknown | c/decisions.md',
    ' | Use events | unknown | d/decisions.md',
  ]);
  const { decisions } = readProject(sourceFiles(files));
  const [first, second, third] = decisions;
  assert.equal(first?.date?.value, '2026-03-04');
  assert.deepEqual(
    second?.deciders.map(({ value }) => value),
    ['Ada'],
  );
  assert.deepEqual(
    third?.relations.map(({ kind, target }) => `${kind} ${target}`),
    ['superseded-by 3'],
  );
});

test('the id of an entry may stand in a comment above its heading, of one alone too', () => {
  const entry = (id: string, title: string) =>
    `<!-- ${id} -->\n## Decision: ${title}\n\n**Status**: Active\n**Files**:\n\n- \`src/**\`\n\n`;
  for (const entries of [
    entry('DECISION-DB-001', 'Use X'),
    `${entry('DECISION-DB-001', 'Use X')}---\n\n${entry('DECISION-7', 'Use Y')}`,
  ]) {
    const text = `# Team\n\n${entries}`;
    const { decisions } = readOne(text, '.decispher/decisions.md');
    assert.deepEqual(
      decisions.map(({ number, title, status, governs }) => [
        number?.value,
        title?.value,
        status?.value,
        governs[0]?.value,
      ]),
      [
        ['DECISION-DB-001', 'Use X', 'accepted', 'src/**'],
        ['DECISION-7', 'Use Y', 'accepted', 'src/**'],
      ].slice(0, decisions.length),
    );
    assert.equal(decisions.length, entries.split('## ').length - 1);
    for (const { number } of decisions) {
      assert.equal(text.slice(number?.span.start, number?.span.end), number?.raw);
    }
  }
});
