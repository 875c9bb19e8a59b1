import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readProject } from '../../../src/core/formats/read-project.ts';
import { statusOf } from '../../../src/core/model/decision.ts';
import { sourceFiles } from '../../support/source-files.ts';

/** Number, title, status and day of each decision. */
function read(text: string, path = 'docs/decisions.md') {
  return readProject(sourceFiles({ [path]: text })).decisions.map(decision =>
    [
      decision.number?.value ?? '',
      decision.title?.value,
      statusOf(decision),
      decision.date?.value ?? '',
    ].join(' | '),
  );
}

test('a bracket behind an id is sign enough, and a file may be named in camel case', () => {
  const entry = (id: string) =>
    `### [${id}] Use ${id.at(-1)}\n\n**Date**: 2026-03-0${id.at(-1)}\n**Status**: Rejected\n\n`;
  const text = `# Decision Log\n\n## Decisions\n\n${entry('DEC-001')}${entry('DEC-002')}`;
  assert.deepEqual(read(text, 'memory-bank/decisionLog.md'), [
    '1 | Use 1 | rejected | 2026-03-01',
    '2 | Use 2 | rejected | 2026-03-02',
  ]);
});

test('a blank alone behind an id, in a file of decisions', () => {
  const text = '# Log\n\n### D-012 Use events\n\nx\n\n### D-013 One cache\n\ny\n';
  assert.deepEqual(read(text), ['12 | Use events | unknown | ', '13 | One cache | unknown | ']);
  assert.deepEqual(read(text, 'docs/decisions/notes.md'), []);
});

test('numbers alone head the entries of a log, behind a sign and in bold too', () => {
  const text =
    '# Design decisions\n\n## 🧭 1. **Events between the parts**\n\nx\n\n## ⚙️ 2. One cache\n\ny\n\n## Glossary\n\nz\n';
  const entries = ['1 | Events between the parts | unknown | ', '2 | One cache | unknown | '];
  assert.deepEqual(read(text, 'docs/design-decisions.md'), entries);
  // One record, and the chapters of a text.
  assert.deepEqual(read(text, 'ADR.md'), []);
  assert.deepEqual(read(`${text}\n## 3. Context\n\nz\n`), []);
  assert.deepEqual(read(text.replaceAll('## ', '### ').replace('\n\n', '\n\n## Review\n\n')), []);
});

test('entries without an id say what was decided; what an entry has below is no entry', () => {
  const text = `# Decisions

## Decision log

### Use events
**Date:** 2026-03-04
**Status:** Active
**Decision:** Events.

### One cache
**Decision:** None.

#### Consequences

Slow.

## Template

### [Title]
**Decision:** [What was decided?]
`;
  assert.deepEqual(read(text), [
    ' | Use events | accepted | 2026-03-04',
    ' | One cache | unknown | ',
  ]);
  const sections = ['Use events', 'One cache']
    .map(title => `## ${title}\n\n### Context\n\nx\n\n### Decision\n\nYes.\n\n`)
    .join('');
  assert.deepEqual(read(`# Decisions\n\n${sections}`), [
    ' | Use events | unknown | ',
    ' | One cache | unknown | ',
  ]);
});

test('sentences that begin with their context say what was decided', () => {
  const entry = (title: string) =>
    `### ${title}\n\nIn the context of size, facing cost, we decided for one crate to achieve calm.\n\n`;
  const text = `# Records\n\n## Parts\n\n${entry('One crate')}## Screen\n\n${entry('Two panes')}`;
  assert.deepEqual(read(text, 'ADR.md'), [
    ' | One crate | unknown | ',
    ' | Two panes | unknown | ',
  ]);
});

test('a number does for one of several that say what was decided', () => {
  const text =
    '# Log\n\n## 1. Framework\n\n**Decision:** A\n\n## 2. Base\n\n**Decision:** B\n\n## 3. Versions\n\nPinned.\n';
  assert.deepEqual(read(text), [
    '1 | Framework | unknown | ',
    '2 | Base | unknown | ',
    '3 | Versions | unknown | ',
  ]);
});

test('the day stands above the entries or in their titles', () => {
  const text = `# Log\n\n## 2026-04-03: The start\n\n### Decision: Events\n\nx\n\n### Decision: No cache\n\ny\n`;
  assert.deepEqual(read(text), [
    ' | Events | unknown | 2026-04-03',
    ' | No cache | unknown | 2026-04-03',
  ]);
  const behind =
    '# Log\n\n## D-001 · Events (2026-07-04)\n\nx\n\n## D-002 · Move by 2026-12-31\n\ny\n';
  assert.deepEqual(read(behind), [
    '1 | Events | unknown | 2026-07-04',
    '2 | Move by 2026-12-31 | unknown | ',
  ]);
});

test('what stands below a heading for decisions needs no mark, and nothing else is one', () => {
  const text =
    '# Log\n\n## Decisions made so far\n\n### Working name\n\nx\n\n### Scope\n\ny\n\n## Open decisions\n\n### Host\n\n?\n\n### Owner\n\n?\n';
  assert.deepEqual(read(text), [' | Working name | unknown | ', ' | Scope | unknown | ']);
  assert.deepEqual(read('# Design decisions\n\n## Why so small\n\nx\n\n## Limits\n\ny\n'), []);
});

test('a log that is a list', () => {
  const dated =
    '# Decision log\n\n- 2026-09-02 Peers first. The rest was rejected.\n- **2026-09-03**: Revenue only\n\n## Changes\n\n- 2026-09-09 Typing.\n- 2026-09-10 More of it.\n';
  assert.deepEqual(read(dated), [
    ' | Peers first. | unknown | 2026-09-02',
    ' | Revenue only | unknown | 2026-09-03',
  ]);
  const numbered = '# Decision log\n\n1. **One monolith.** Less to run.\n2. **No cache.** Later.\n';
  assert.deepEqual(read(numbered), [
    '1 | One monolith. | unknown | ',
    '2 | No cache. | unknown | ',
  ]);
  const monthly = 'Log\n===\n\n2026\n----\n\nSeptember\n~~~~~~~~~\n\n* Long paths\n* Short names\n';
  assert.deepEqual(read(monthly, 'docs/decisions.rst'), [
    ' | Long paths | unknown | ',
    ' | Short names | unknown | ',
  ]);
  const tasks =
    '# Decisions\n\n- [ ] 2026-09-02 Ask\n- [x] 2026-09-03 Tell\n\nx\n\n- **Yes:** a\n- **No:** b\n';
  assert.deepEqual(read(tasks), []);
});

test('an entry whose heading says only what it is has its title and its day in the line below', () => {
  const text = `# Decision Log

## Decision

*

## Rationale

*

---
### Decision (Code)
[2026-05-08 09:52:49] - Use events

**Rationale:**
Loose parts.

---
### Decision (Debug)
[2026-05-09 10:00:00] - No cache
`;
  const entries = [' | Use events | unknown | 2026-05-08', ' | No cache | unknown | 2026-05-09'];
  assert.deepEqual(read(text, 'memory-bank/decisionLog.md'), entries);
  const lines =
    '# Decision Log\n\n## Decision\n\n* [2026-05-08 09:52:49] - Use events\n* **Rationale**: Loose parts.\n\n## Details\n\n[2026-05-09 10:00:00] - No cache\n';
  assert.deepEqual(read(lines, 'memory-bank/decisionLog.md'), entries);
});

test('the row of a table may have a status instead of a day, and say in any column what replaced it', () => {
  const text = `# Log

| ID | Decision | Status | Why |
|---|---|---|---|
| D-001 | Files | superseded | Superseded by D-002 when they grew. |
| D-002 | A store, see [the limits](limits.md) | accepted | x |
| | Names | Decided | y |
`;
  assert.deepEqual(read(text), [
    '1 | Files | superseded | ',
    '2 | A store, see [the limits](limits.md) | accepted | ',
    ' | Names | accepted | ',
  ]);
  const [first] = readProject(sourceFiles({ 'docs/decisions.md': text })).decisions;
  assert.deepEqual(
    first?.relations.map(({ kind, target }) => `${kind} ${target}`),
    ['superseded-by 2'],
  );
});

test('a log that sums up the records beside it is their index', () => {
  const record = (title: string) =>
    `# ${title}\n\n## Status\n\nAccepted\n\n## Context\n\nx\n\n## Decision\n\ny\n`;
  const table =
    '# Log\n\n| # | Decision | Status |\n|---|---|---|\n| 1 | Use `events` | Accepted |\n| 2 | One cache | Accepted |\n';
  const { decisions, skipped } = readProject(
    sourceFiles({
      'docs/adr/0001-use-events.md': record('1. Use events'),
      'docs/adr/0002-one-cache.md': record('2. One cache'),
      'docs/adr/decisions.md': table,
      'other/decisions.md': table,
    }),
  );
  assert.deepEqual(
    decisions.map(({ file }) => file),
    [
      'docs/adr/0001-use-events.md',
      'docs/adr/0002-one-cache.md',
      'other/decisions.md',
      'other/decisions.md',
    ],
  );
  assert.deepEqual(skipped, [{ file: 'docs/adr/decisions.md', reason: 'index' }]);
});

test('a page of the project holds decisions where their ids say so', () => {
  const entry = (id: string) => `### ${id}: Use it\n\n**Decision:** Yes.\n\n`;
  const text = `# The shop\n\n## Decisions\n\n${entry('ADR-001')}${entry('ADR-002')}`;
  const entries = ['1 | Use it | unknown | ', '2 | Use it | unknown | '];
  assert.deepEqual(read(text, 'README.md'), entries);
  assert.deepEqual(read(text, 'docs/architecture.md'), entries);
  assert.deepEqual(read(text.replaceAll('ADR-', 'D-'), 'README.md'), []);
  assert.deepEqual(read(text.replaceAll(/ADR-(\d+): Use it/g, '[ADR-$1](a.md)'), 'README.md'), []);
});
