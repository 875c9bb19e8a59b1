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
  assert.deepEqual(read(text.replace('Design decisions', 'Events for all'), 'ADR.md'), []);
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
  assert.deepEqual(read(text.replaceAll('ADR-', 'D-'), 'README.md'), entries);
  const parts = text.replaceAll('ADR-', 'D-').replace('Decisions', 'Parts');
  assert.deepEqual(read(parts, 'README.md'), []);
  assert.deepEqual(read(text.replaceAll(/ADR-(\d+): Use it/g, '[ADR-$1](a.md)'), 'README.md'), []);
});

test('a page of the project has a chapter of its decisions', () => {
  const table =
    '| Decision | Rationale | Outcome |\n|---|---|---|\n| **Files** | Small | ✓ Good |\n| One cache | Quick | — Pending |\n';
  const titles = '### Why files\n\nx\n\n### Cache\n\ny\n';
  const page = (chapter: string, below: string) =>
    `# The shop\n\n## Constraints\n\n| Feature | Reason |\n|---|---|\n| Mail | Slow |\n\n## ${chapter}\n\n${below}\n## Context\n\nx\n`;
  const rows = [' | Files | unknown | ', ' | One cache | unknown | '];
  assert.deepEqual(read(page('Key Decisions', table), '.planning/PROJECT.md'), rows);
  assert.deepEqual(read(page('Key Design Decisions', table), 'README.md'), rows);
  assert.deepEqual(read(page('Design decisions', titles), 'ARCHITECTURE.md'), [
    ' | Why files | unknown | ',
    ' | Cache | unknown | ',
  ]);
  const leads = '- **¿Por qué ficheros?** x\n- **Caché**: y\n- **Sin correo** nunca\n';
  assert.deepEqual(read(page('Decisiones técnicas clave', leads), 'README.md'), [
    ' | ¿Por qué ficheros? | unknown | ',
    ' | Caché | unknown | ',
    ' | Sin correo | unknown | ',
  ]);
  assert.deepEqual(read(page('Choices', table), 'README.md'), []);
  assert.deepEqual(read(page('Key Decisions', table), 'docs/specs/mail.md'), []);
  assert.deepEqual(read(page('Key Decisions', table), 'docs/2026-11-24-meeting.md'), []);
});

test('entries that are called `D1` name each other so, and nothing else does', () => {
  const relationsOf = (letter: string) =>
    readProject(
      sourceFiles({
        'docs/decisions.md': `# Log\n\n## ${letter}1: Files\n\nStatus: Superseded by D2\n\nx\n\n## ${letter}2: A store\n\nStatus: Accepted\n\ny\n`,
      }),
    ).decisions.flatMap(({ relations }) =>
      relations.map(({ kind, target }) => `${kind} ${target}`),
    );
  assert.deepEqual(relationsOf('D'), ['superseded-by 2']);
  assert.deepEqual(relationsOf('ADR-'), []);
});

test('a table whose line below the head has another number of cells', () => {
  const text =
    '# Log\n\n| ID | Decision | Status | Why |\n|---|---|---|\n| D-001 | Files | rejected | x |\n| D-002 | **One** cache | accepted | y |\n';
  assert.deepEqual(read(text), ['1 | Files | rejected | ', '2 | **One** cache | accepted | ']);
});

test('a chapter that leads to the records elsewhere, or is not filled in, holds none', () => {
  const links = ['Hardware', 'Software'].map(
    name => `=== ${name}\n\n* link:adrs/ADR-001-x.html[ADR-001: The chip] - x\n\n`,
  );
  const index = `== Architecture Decisions\n\nWords.\n\n${links.join('')}=== Between them\n\n* *ADR-001 asks for ADR-002*: x\n`;
  assert.deepEqual(read(index, 'chapters/09_architecture_decisions.adoc'), []);
  const template =
    '# Design Decisions\n\nThis explains the decisions made here.\n\n## Technical Decisions\n\n### Parts\n\n[Explain the parts]\n\n### Data\n\n[Explain the data]\n\n## Trade-offs\n\nx\n\n## Speed\n\ny\n';
  assert.deepEqual(read(template), []);
});

test('a status alone in the last line of an entry, behind what else was looked at', () => {
  const entry = (day: string, status: string) =>
    `## ${day} – The base\n\n**Decision:** Files\n\n**Alternatives considered:**\n\n- **A store**: slow\n\n${status}\n\n---\n\n`;
  const text = `# Architecture Decisions Log\n\n${entry('2026-04-03', '**Status:** ✅ Active')}${entry('2026-04-05', '**Status:** see below')}`;
  assert.deepEqual(read(text), [
    ' | The base | accepted | 2026-04-03',
    ' | The base | unknown | 2026-04-05',
  ]);
});

test('titles without any mark are entries where the text says what each entry is', () => {
  const entries = '## Build with make\n\nx\n\n## Names are kept\n\ny\n\n## Open questions\n\nz\n';
  const read2 = [' | Build with make | unknown | ', ' | Names are kept | unknown | '];
  assert.deepEqual(read(`# Design decisions\n\nEach entry says why.\n\n${entries}`), read2);
  assert.deepEqual(read(`# Design decisions\n\nHow it works.\n\n${entries}`), []);
  assert.deepEqual(read(`# Decisions guide\n\nEach entry says why.\n\n${entries}`), []);
});

test('titles without any mark are entries where most of them say what was chosen', () => {
  const text =
    '# Decisiones de arquitectura\n\n## Por qué ficheros\n\nx\n\n## Caché y no base\n\n## Sin correo\n\ny\n';
  assert.deepEqual(read(text, 'docs/decisiones.md'), [
    ' | Por qué ficheros | unknown | ',
    ' | Caché y no base | unknown | ',
    ' | Sin correo | unknown | ',
  ]);
  assert.deepEqual(read('# Design decisions\n\n## The cluster\n\nx\n\n## State\n\ny\n'), []);
  const numbered =
    '# Design decisions\n\n## 1. Why files\n\nx\n\n## 2. No cache\n\ny\n\n## 3. Context\n';
  assert.deepEqual(read(numbered), []);
});

test('an entry without a mark stands beside those with a day, or that say what was decided', () => {
  const dated =
    '# Decision log\n\n## 2026-04-03: Events\n\nx\n\n## One cache\n\ny\n\n## 2026-04-05: Files\n\nz\n\n## How to use this file\n\nx\n';
  assert.deepEqual(read(dated), [
    ' | Events | unknown | 2026-04-03',
    ' | One cache | unknown | ',
    ' | Files | unknown | 2026-04-05',
  ]);
  const saying =
    '# Design decisions\n\n## The loop\n\nx\n\n## Badges\n\nDecision: they stay.\n\n## Routes\n\nDecision: by name.\n\n## The cache\n\nx\n';
  assert.deepEqual(
    read(saying).map(entry => entry.split(' | ')[1]),
    ['The loop', 'Badges', 'Routes', 'The cache'],
  );
});

test('entries begin with their title in bold, below headings for their subjects', () => {
  const text =
    '# Decisions & assumptions\n\nJudgement calls.\n\n## Data\n\n- **One source.** x\n- **Files** for all: y\n\n## Parts\n\n- **No graph.** z\n\n## Marks\n\n- Five at most.\n';
  assert.deepEqual(read(text), [
    ' | One source. | unknown | ',
    ' | Files | unknown | ',
    ' | No graph. | unknown | ',
  ]);
  const paragraphs =
    '# Entscheidungen\n\n## Rahmen\n\n**Eigenes Paket.** x\n\n**Zweigeteilt** (2026-04-03). y\n\n**Was das heißt:** z\n\n## Sprache\n\n**Typen hergeleitet.**\n\nx\n';
  assert.deepEqual(
    read(paragraphs, 'docs/entscheidungen.md').map(entry => entry.split(' | ')[1]),
    ['Eigenes Paket.', 'Zweigeteilt', 'Typen hergeleitet.'],
  );
  // Labels come again, and a list within an essay has none.
  const labels = ['One', 'Two'].map(name => `## ${name}\n\n- **Choice**: x\n- **Cost**: y\n\n`);
  assert.deepEqual(read(`# Decisions\n\n${labels.join('')}`), []);
  const essay = ['One', 'Two', 'Three'].map(
    name => `## ${name}\n\nIt goes so.\n\n- **${name} a**: x\n\n`,
  );
  assert.deepEqual(read(`# Decisions\n\n${essay.join('')}`), []);
});

test('ids in bold begin entries whatever stands beside them', () => {
  const text =
    '# Decisions\n\n## Choices\n\n**D1. Plain transport.** x\n\n**D2. Roles are given.** y\n\n- a\n\n**D14. No ticks.** z\n\n## Packages\n\n- `x`: y\n\n## Changes\n\nz\n';
  assert.deepEqual(read(text), [
    '1 | Plain transport. | unknown | ',
    '2 | Roles are given. | unknown | ',
    '14 | No ticks. | unknown | ',
  ]);
  const list = '# Decisions\n\n- **ADR-001**: Files\n- **ADR-002**: No cache. Later.\n';
  assert.deepEqual(read(list), ['1 | Files | unknown | ', '2 | No cache. | unknown | ']);
});

test('numbers in brackets, with a letter, a sign before them or below one chapter, and none of an overview', () => {
  const entries = (...numbers: readonly string[]) =>
    numbers.map(number => `## ${number} Use ${number.at(-2)}\n\nx\n\n`).join('');
  assert.deepEqual(read('# Log\n\n## [0001] - Files\n\nx\n\n## [0002] - Cache\n\ny\n'), [
    '1 | Files | unknown | ',
    '2 | Cache | unknown | ',
  ]);
  assert.deepEqual(read(`# Log\n\n${entries('8.', '8A.', '9)')}`), [
    '8 | Use 8 | unknown | ',
    '8A | Use A | unknown | ',
    '9 | Use 9 | unknown | ',
  ]);
  assert.deepEqual(
    read('# Log\n\n## 0. Overview\n\nx\n\n## 1. Files\n\nx\n\n## 2. Cache\n\ny\n'),
    [],
  );
  assert.deepEqual(read(`# Log\n\n${entries('§0.', '§1.')}`), [
    '0 | Use 0 | unknown | ',
    '1 | Use 1 | unknown | ',
  ]);
  const chapter = entries('1.', '2.').replaceAll('## ', '### ');
  assert.deepEqual(read(`# Decisions\n\n## The first phase\n\n${chapter}`), [
    '1 | Use 1 | unknown | ',
    '2 | Use 2 | unknown | ',
  ]);
});

test('letters in front of numbers are ids where several entries have the same', () => {
  const text =
    '# Decisions\n\n### T1. Keep the tests\n\n**Decision:** x\n\n### T2. No mocks\n\n**Decision:** y\n\n### S3: one bucket\n\n**Decision:** z\n';
  assert.deepEqual(read(text), [
    'T1 | Keep the tests | unknown | ',
    'T2 | No mocks | unknown | ',
    ' | S3: one bucket | unknown | ',
  ]);
  const table =
    '# Besluiten\n\n| | Besluit |\n|---|---|\n| **A1** | Zelf bouwen |\n| **B2** | Geen app |\n';
  assert.deepEqual(read(table, 'docs/besluiten.md'), [
    'A1 | Zelf bouwen | unknown | ',
    'B2 | Geen app | unknown | ',
  ]);
});

test('a chapter of decisions in other languages', () => {
  const entries =
    '### 키 나누기\n\n**결정**\n\nx\n\n### 때 고르기\n\n**결정: B**\n\ny\n\n### 세는 법\n\nz\n';
  assert.deepEqual(
    read(`## 의사결정 기록\n\n${entries}`, 'docs/의사결정.md').map(entry => entry.split(' | ')[1]),
    ['키 나누기', '때 고르기', '세는 법'],
  );
  const polish =
    '# Dziennik\n\n| # | Decyzja | Uzasadnienie |\n|---|---|---|\n| D-001 | Czysty kod | x |\n';
  assert.deepEqual(read(polish, 'docs/decyzje.md'), ['1 | Czysty kod | unknown | ']);
});

test('files named after decisions in other languages, and by adjectives that follow', () => {
  const text = '# Log\n\n## 2026-04-03 — Events\n\nx\n\n## 2026-04-05 — Files\n\ny\n';
  const paths = [
    'docs/决策记录.md',
    'docs/設計判断.md',
    'docs/журнал-решений.md',
    'docs/decisions-techniques.md',
    'docs/decisiones-de-diseno.md',
    'docs/Architekturentscheidungen.md',
    'docs/entscheidungsprotokoll.md',
  ];
  for (const path of paths) assert.equal(read(text, path).length, 2, path);
  assert.deepEqual(read(text, 'docs/решения.md'), []);
  const decision = '### Decisão #21: Usar ficheiros\n\n**Solução:** x\n\n';
  assert.deepEqual(
    read(`# Decisões\n\n${decision}${decision.replace('21', '22')}`, 'DECISOES.md'),
    ['21 | Usar ficheiros | unknown | ', '22 | Usar ficheiros | unknown | '],
  );
});

test('days in other ways of writing head entries too', () => {
  const entries = (...days: readonly string[]) =>
    read(`# Journal\n\n${days.map(day => `## ${day} Files\n\n**Why:** x\n\n`).join('')}`);
  const files = ' | Files | unknown | ';
  assert.deepEqual(entries('27/09/2026 :', '28/09/2026 :'), [
    `${files}2026-09-27`,
    `${files}2026-09-28`,
  ]);
  assert.deepEqual(entries('January 12, 2026 —', '12. Januar 2026:'), [
    `${files}2026-01-12`,
    `${files}2026-01-12`,
  ]);
  assert.deepEqual(entries('Decision 2026-01-12:', 'Decision 2026-01-18:'), [
    `${files}2026-01-12`,
    `${files}2026-01-18`,
  ]);
  // The order of the other days in the log tells which of the two numbers is the month.
  assert.deepEqual(entries('27/09/2026 :', '05/06/2026 :').at(-1), `${files}2026-06-05`);
});

test('lines with a time head the entries of an agent, and what is written below them', () => {
  const entry = (time: string, title: string) =>
    `[2026-01-${time}] - ${title}\n- **Context:** a\n- **Decision:** b\n\n`;
  const text = `# Decision Log\n\n## Log Entries\n\n${entry('11 09:30', 'Use files')}${entry('12 10:45', 'One cache')}### Note on criteria\nBug fixes are no decisions.\n\n${entry('13 10:45', 'No mocks')}`;
  assert.deepEqual(read(text, 'memory-bank/decisionLog.md'), [
    ' | Use files | unknown | 2026-01-11',
    ' | One cache | unknown | 2026-01-12',
    ' | No mocks | unknown | 2026-01-13',
  ]);
  const [first] = readProject(sourceFiles({ 'decisionLog.md': text })).decisions;
  assert.match(text.slice(first?.span.start, first?.span.end), /Decision:\*\* b\n*$/);
});

test('items that say that they are decisions in front of their day', () => {
  const item = (day: string, title: string) =>
    `- Decision ${day} 9fd499c: ${title}\n    Decision: x.\n    Reason: y.\n\n`;
  const text = `# Decisions\n\n## Decision Log\n\n<!-- ENTRIES START -->\n\n${item('2026-01-11', 'Use files')}${item('2026-01-12', 'One cache')}`;
  assert.deepEqual(read(text), [
    ' | Use files | unknown | 2026-01-11',
    ' | One cache | unknown | 2026-01-12',
  ]);
});

test('a table with the ids of ADRs is a log where it tells why, and lines are where the text tells what stands in them', () => {
  const table = (...head: readonly string[]) =>
    `# Decisions\n\n## Format\n\n| ${head.join(' | ')} |\n|---|---|---|\n| ADR-01 | Files | x |\n| ADR-02 | Cache | y |\n`;
  assert.deepEqual(read(table('#', 'Decision', 'Rationale'), 'DECISIONS.md'), [
    '1 | Files | unknown | ',
    '2 | Cache | unknown | ',
  ]);
  assert.deepEqual(read(table('#', 'Decision', 'Area'), 'DECISIONS.md'), []);
  const bars =
    '| Date | Decision | Status |\n| 2026-01-02 | Files | Active |\n| 2026-01-03 | Cache | Rejected |\n';
  assert.deepEqual(read(`# Decisions\n\n${bars}`), [
    ' | Files | accepted | 2026-01-02',
    ' | Cache | rejected | 2026-01-03',
  ]);
  const lines = '2026-01-02 | 00 | Files | x\n2026-01-03 | 01 | Cache; no files | y\n';
  assert.deepEqual(
    read(`# Decisions\n\nOne line each: \`date | step | decision | why\`.\n\n${lines}`),
    [' | Files | unknown | 2026-01-02', ' | Cache; no files | unknown | 2026-01-03'],
  );
  assert.deepEqual(read(`# Decisions\n\n${lines}`), []);
});

test('what is yet to come, categories and sections of an own name are no entries', () => {
  const entry = (number: number) => `### ${number}. Part ${number}\n\n**Decision**: x\n\n`;
  const text = `# Architecture decisions\n\n## Storage decisions\n\n${entry(1)}${entry(2)}## Future considerations\n\n### 1. Regions\n\nx\n\n### 2. Phones\n\ny\n`;
  assert.deepEqual(read(text), ['1 | Part 1 | unknown | ', '2 | Part 2 | unknown | ']);
  const dated =
    '## 2026-01-02: Files\n\n### Context\n\nx\n\n### Code sample\n\ny\n\n### Decision\n\nz\n\n';
  assert.deepEqual(
    read(
      `# Decisions\n\n${dated}${dated.replace('02: Files', '03: Cache')}## Decision categories\n\n- x\n`,
    ),
    [' | Files | unknown | 2026-01-02', ' | Cache | unknown | 2026-01-03'],
  );
});

test('titles below subjects are entries where most of them say what was chosen', () => {
  const subject = (name: string, ...titles: readonly string[]) =>
    `## ${name}\n\n${titles.map(title => `### ${title}\n\nx\n\n`).join('')}`;
  const stack = subject('Stack', 'Flask over Django', 'Svelte');
  const data = subject('Data', 'Numbers instead of dates', 'Sums in software, not in triggers');
  assert.equal(read(`# Technical decisions\n\n${stack}${data}`).length, 4);
  assert.deepEqual(
    read(`# Technical decisions\n\n${stack}${subject('Data', 'Dates', 'Sums')}`),
    [],
  );
});

test('one entry is enough below the title of a log in other languages', () => {
  const text = '## 2026-01-09 — Usar ficheros\n\n**Decisión**\nx\n';
  assert.equal(read(`# Registro de decisiones\n\n${text}`).length, 1);
  assert.equal(read(`# Notas\n\n${text}`, 'notas.md').length, 0);
});

test('items that begin with the word decision, and ids of the house', () => {
  const item = (title: string) => `- 决策：${title}\n  理由：x。\n`;
  assert.deepEqual(
    read(`# 决策日志\n\n${item('双轨迁移')}${item('单一真源')}`, 'docs/决策日志.md'),
    [' | 双轨迁移 | unknown | ', ' | 单一真源 | unknown | '],
  );
  const english = (title: string) => `- Decision: ${title}.\n  Rationale: x.\n`;
  assert.deepEqual(read(`# Decision Log\n\n${english('Two steps')}${english('One map')}`), [
    ' | Two steps. | unknown | ',
    ' | One map. | unknown | ',
  ]);
  const entry = (id: string) => `## ${id} — Part ${id.at(-1)}\n\nx\n\n`;
  assert.deepEqual(read(`# Project Decisions\n\n${entry('PD-01')}${entry('PD-02')}`), [
    'PD-01 | Part 1 | unknown | ',
    'PD-02 | Part 2 | unknown | ',
  ]);
  assert.deepEqual(read(`# Project Decisions\n\n${entry('REQ-01')}${entry('REQ-02')}`), []);
});

test('an id may stand behind the word for a decision, and behind the day', () => {
  const entry = (id: string, title: string) =>
    `## Decision ${id} — ${title}\n- **Date:** 2026-02-03\n- **Status:** REJECTED\n\n`;
  const found = ['1 | Use files | rejected | 2026-02-03', '12 | No cache | rejected | 2026-02-03'];
  const text = (one: string, two: string) =>
    `# Decision Log\n\n${entry(one, 'Use files')}${entry(two, 'No cache')}`;
  assert.deepEqual(read(text('D001', 'D012')), found);
  assert.deepEqual(read(text('AD-1', 'AD-12')), found);
  const dated =
    '# Log\n\n## 2026-02-03 — D1: Use files\n\nx\n\n## 4 March 2026: ADR-12 · No cache\n\ny\n\n## 2026-03-05 — D2 charts\n\nz\n';
  assert.deepEqual(read(dated), [
    '1 | Use files | unknown | 2026-02-03',
    '12 | No cache | unknown | 2026-03-04',
    ' | D2 charts | unknown | 2026-03-05',
  ]);
});

test('one heading with the label of a decision below a number is a section of it, several are entries', () => {
  const entry = (number: number, title: string, ...own: readonly string[]) =>
    `## ${number}. ${title}\n\n${own.map(said => `### Decision: **${said}**\n\nx\n\n`).join('')}### Rationale\n\ny\n\n`;
  const text = `# Decisions\n\n${entry(1, 'The bus', 'Events')}${entry(2, 'Speed', 'No cache')}`;
  assert.deepEqual(read(text), ['1 | The bus | unknown | ', '2 | Speed | unknown | ']);
  const several = `# Decisions\n\n${entry(1, 'The bus', 'Events', 'One topic')}${entry(2, 'Speed', 'No cache', 'Rows')}`;
  assert.equal(read(several).length, 4);
});

test('bold words at the start of an item go on in the next line', () => {
  const text =
    '# Decisions\n\n- **Use files for all that is\n  written.** They are there.\n- **No cache.** Later.\n';
  assert.deepEqual(read(text), [
    ' | Use files for all that is written. | unknown | ',
    ' | No cache. | unknown | ',
  ]);
  assert.deepEqual(read(text.replaceAll('\n', '\r\n')), read(text));
});

test('bold words that nothing ends do not go on in the next item', () => {
  assert.deepEqual(read('# Decisions\n\n1. **Use files\n2. **No cache.** Later.\n'), [
    '1 | Use files | unknown | ',
    '2 | No cache. | unknown | ',
  ]);
});

test('in an entry a status may stand between lines in bold with their lists', () => {
  const entry = (id: string, said: string) =>
    `### ${id}: Use files\n**Date:** 2026-02-03\n\n**Rationale:**\n- x\n\n**Status:** ${said}\n\n**Related:**\n- y\n\n`;
  const text = `# Log\n\n${entry('D001', '✅ Rejected')}${entry('D002', 'what it shows')}`;
  assert.deepEqual(read(text), [
    '1 | Use files | rejected | 2026-02-03',
    '2 | Use files | unknown | 2026-02-03',
  ]);
});

test('known limits are no entries', () => {
  const text =
    '# Decisions\n\n## Storage\n\n- **Files.** x\n- **One store.** y\n- **No cache.** z\n\n## Known limitations\n\n- **Slow.** x\n';
  assert.equal(read(text).length, 3);
});

test('an id may count the entries of each day, or go on with a letter', () => {
  const entry = (id: string, title: string) =>
    `## ${id}: ${title}\n\n### Decision ID\n\`${id}\`\n\n### Date\n2026-02-03\n\n### Decision\nYes.\n\n`;
  const text = `# Decision Log\n\n## First expected entries\n\n- x\n\n${entry('DL-20260203-01', 'Use files')}${entry('DL-20260203-02', 'No cache')}`;
  assert.deepEqual(read(text, 'DECISION_LOG.md'), [
    'DL-20260203-01 | Use files | unknown | 2026-02-03',
    'DL-20260203-02 | No cache | unknown | 2026-02-03',
  ]);
  const lettered =
    '# Log\n\n## D-015: Use files\n\nx\n\n## D-015b: No cache\n\ny\n\n## D-016: One store\n\nz\n';
  assert.deepEqual(read(lettered), [
    '15 | Use files | unknown | ',
    'D-015b | No cache | unknown | ',
    '16 | One store | unknown | ',
  ]);
});

test('the days of a table may be called timestamps', () => {
  const text =
    '# Log\n\n| Timestamp | Decision | Why |\n|---|---|---|\n| 2026-07-03T11:54:20-06:00 | Files | x |\n';
  assert.deepEqual(read(text), [' | Files | unknown | 2026-07-03']);
});

test('headings with the label of a decision below those of subjects are the entries', () => {
  const subject = (title: string, said: string) =>
    `## ${title}\n\n### Decision: ${said}\n\n**Why?**\n- x\n\n`;
  const rest =
    '## Principles\n\n### 1. Types\n\n- x\n\n### 2. Tests\n\n- y\n\n## Later\n\n### Changes\n\n- z\n\n### Host\n\n- z\n';
  const text = `# Architecture Decisions\n\n${subject('Build', 'One repo')}${subject('Calls', 'Typed')}`;
  assert.deepEqual(read(`${text}${rest}`), [' | One repo | unknown | ', ' | Typed | unknown | ']);
});

test('bold titles with numbers are entries of a file without a heading, what ends with a colon a label', () => {
  const entry = (title: string) =>
    `**${title}**\n\n**Context:**\nx\n\n**Options:**\n- a\n- b\n\n**Decision:**\ny\n\n`;
  const text = ['1.Files', '2. No cache', '3. One store (for all)'].map(entry).join('');
  assert.deepEqual(read(text, 'ADR.md'), [
    '1 | Files | unknown | ',
    '2 | No cache | unknown | ',
    '3 | One store (for all) | unknown | ',
  ]);
  assert.deepEqual(read(text, 'notes.md'), []);
});

test('a list of links in bold is an index, and an id of one letter a number of its table', () => {
  const link = (title: string) =>
    `- **[ADR-1 — ${title}](adr/0001-x.md)**\n  - **Status**: Accepted\n`;
  const text = `# Index of decisions\n\n## List\n\n${['A', 'B', 'C'].map(link).join('')}`;
  assert.deepEqual(read(text), []);
  assert.deepEqual(read(text.replace('List', 'Decisions')), []);
  assert.deepEqual(
    read('# Log\n\n- 2026-02-03 [A](adr/0001-a.md)\n- 2026-02-04 [B](adr/0002-b.md)\n'),
    [],
  );
  const table =
    '# Decisions\n\n| ID | Decision | Why |\n|---|---|---|\n| R-1 | Files | x |\n| R-2 | No cache | y |\n';
  assert.deepEqual(read(table), ['R-1 | Files | unknown | ', 'R-2 | No cache | unknown | ']);
});

test('the heading over records tells the status of those that say none, and that only it does', () => {
  const text =
    '# Decisions\n\n## Accepted\n\n### ADR-1: Use Kafka\n\n**Decision:** yes.\n\n### ADR-2: Use Go\n\nStatus: Deprecated\n\n**Decision:** yes.\n\n## Rejected decisions\n\n### ADR-3: Use Rust\n\n**Decision:** no.\n\n## Accepted risks\n\n### ADR-4: Use C\n\n**Decision:** yes.\n';
  const { decisions } = readProject(sourceFiles({ 'docs/decisions.md': text }));
  assert.deepEqual(
    decisions.map(({ status }) => status && [status.value, status.raw, status.doubt]),
    [
      ['accepted', 'Accepted', 'Only the heading above it says so.'],
      ['deprecated', 'Deprecated', undefined],
      ['rejected', 'Rejected', 'Only the heading above it says so.'],
      undefined,
    ],
  );
});

test('it tells the status of the rows and the items below it too', () => {
  const rows = (head: string) =>
    `## ${head}\n\n| ID | Decision | Why |\n|---|---|---|\n| D${head.length} | Use ${head} | x |\n\n`;
  const table = `# Decisions\n\n${['Accepted', 'Rejected ADRs', 'Storage'].map(rows).join('')}`;
  assert.deepEqual(read(table), [
    '8 | Use Accepted | accepted | ',
    '13 | Use Rejected ADRs | rejected | ',
    '7 | Use Storage | unknown | ',
  ]);
  const list =
    '# Decisions\n\n## Accepted\n\n- **Use Go.** We know it.\n- **Use Kafka.** It is quick.\n\n## Rejected\n\n- **Use C.** No.\n';
  const { decisions } = readProject(sourceFiles({ 'docs/decisions.md': list }));
  assert.deepEqual(
    decisions.map(({ status }) => status && [status.value, status.doubt]),
    ['accepted', 'accepted', 'rejected'].map(value => [
      value,
      'Only the heading above it says so.',
    ]),
  );
});

test('numbers that count parts of chapters are those of one text', () => {
  const text =
    '# Notes\n\n## 1. Rules of the store\n\n### 1.1 Names of files\n\nx\n\n## 2. The bus\n\ny\n';
  assert.deepEqual(read(text), []);
  assert.deepEqual(read(text.replace('Names of files', 'Context')), [
    '1 | Rules of the store | unknown | ',
    '2 | The bus | unknown | ',
  ]);
});

test('what stands behind the entries, below a heading that tells a state, is one of them', () => {
  const text =
    '# Decisions\n\n## 2026-03-04\n\n### Files\n\n**Decision**\n\nx\n\n### One cache\n\n**Decision**\n\nx\n\n## Rejected decisions\n\n### A database\n\nToo much.\n\n## Later\n\n### A queue\n\ny\n';
  assert.deepEqual(read(text), [
    ' | Files | unknown | 2026-03-04',
    ' | One cache | unknown | 2026-03-04',
    ' | A database | rejected | ',
  ]);
});

test('a table of choices and their reasons', () => {
  const rows = '| 1 | 2026-03-04 | Files in the store | Simple. |';
  const head = (choice: string, why: string) =>
    `# Log\n\n| # | Date | ${choice} | ${why} |\n|---|---|---|---|\n`;
  for (const [choice, why] of [
    ['Choice', 'Why'],
    ['Keuze', 'Reden'],
    ['Choix', 'Raison'],
  ] as const)
    assert.deepEqual(read(`${head(choice, why)}${rows}\n`), [
      '1 | Files in the store | unknown | 2026-03-04',
    ]);
});

test('an entry that counts on stands at another level too, unless its number is known', () => {
  const entry = (level: string, id: string) =>
    `${level} ${id} — Use ${id.slice(-1)}\n\n- **Date**: 2026-03-04\n- **Status**: Accepted.\n\n`;
  const text = `# Decisions\n\n${entry('##', 'D-001')}${entry('##', 'D-002')}${entry('###', 'D-003')}## Index\n\nx\n\n${entry('###', 'D-005')}`;
  assert.deepEqual(
    read(text).map(line => line.slice(0, 9)),
    ['1 | Use 1', '2 | Use 2', '3 | Use 3', '5 | Use 5'],
  );
  const cited = text
    .replace('### D-003', '### D-004')
    .replace('### D-005', '## D-004')
    .replace('## Index', '### D-001');
  assert.deepEqual(
    read(cited).map(line => line.slice(0, 9)),
    ['1 | Use 1', '2 | Use 2', '4 | Use 5'],
  );
});
