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

test('below headings for subjects each decision has its label where one of them has several', () => {
  const pair = (title: string) => `✅ **Decision:** ${title}.  \n✅ **Reason:** It is quick.\n\n`;
  const text = `# Key decisions\n\n## Store\n\n${pair('Use files')}${pair('No cache')}## Screen\n\n${pair('Two panes')}`;
  assert.deepEqual(read(text), [
    ' | Use files. | unknown',
    ' | No cache. | unknown',
    ' | Two panes. | unknown',
  ]);
  const [first] = readProject(sourceFiles({ 'decisions.md': text })).decisions;
  assert.match(text.slice(first?.span.start, first?.span.end), /It is quick\.$/);
  const items = (title: string) =>
    `- **Data**: 2026-01-02\n- **Decisione**: ${title}\n  **Motivo**: x\n`;
  const list = `# Decision log\n\n## Store\n${items('Usare file')}${items('Senza cache')}`;
  assert.deepEqual(read(list), [' | Usare file | unknown', ' | Senza cache | unknown']);
});

test('one decision below each heading has its title in the heading, and so have those with a day', () => {
  const entry = (title: string, ...decisions: readonly string[]) =>
    `## ${title}\n\n${decisions.map(said => `**Decision:** ${said}\n\n`).join('')}`;
  assert.deepEqual(read(`# Log\n\n${entry('Store', 'Files')}${entry('Screen', 'Panes')}`), [
    ' | Store | unknown',
    ' | Screen | unknown',
  ]);
  const dated = `${entry('2026-01-02: Store', 'Files', 'No cache')}${entry('2026-01-03: Screen', 'Panes')}`;
  assert.deepEqual(read(`# Log\n\n${dated}`), [' | Store | unknown', ' | Screen | unknown']);
});

test('titles in bold go on in the next line', () => {
  const text =
    '# Decisiones\n\n## Datos\n\n- **El sistema guarda la clave y la\n  comprueba solo.** Nadie más.\n- **Una tabla** (`a`). x\n\n## Vista\n\n- **Dos columnas:** y\n';
  assert.deepEqual(read(text), [
    ' | El sistema guarda la clave y la comprueba solo. | unknown',
    ' | Una tabla | unknown',
    ' | Dos columnas | unknown',
  ]);
});

test('a table that tells the context of each ADR is the log, and one that links to them is an index', () => {
  const table = (id: string, why: string) =>
    `# Решения\n\n| ADR | Дата | Решение | Статус | ${why} |\n|---|---|---|---|---|\n| ${id} | 2026-01-02 | Один файл | Superseded by ADR-009 | x |\n| ADR-002 | 2026-01-03 | Без кэша | Rejected | y |\n`;
  assert.deepEqual(read(table('ADR-001', 'Контекст'), 'docs/ADR.md'), [
    '1 | Один файл | superseded',
    '2 | Без кэша | rejected',
  ]);
  assert.deepEqual(read(table('ADR-001', 'Фаза'), 'docs/ADR.md'), []);
});

test('a table that says why may link to other pages, and not to records', () => {
  const table = (first: string, more: string) =>
    `# Decisions\n\n| Decision | Why | More |\n|---|---|---|\n| ${first} | x | ${more} |\n| No cache | y | z |\n`;
  assert.equal(read(table('One store', '[rules](rules/git.md#names)')).length, 2);
  const both = (more: string) => table('One store', more).replace('| z |', `| ${more} |`);
  assert.deepEqual(read(both('[ADR-7](../adr/use-files.md)')), []);
  assert.deepEqual(read(both('[7](0007-use-files.md)')), []);
  assert.deepEqual(
    read(table('[One store](store.md)', 'x').replace('No cache', '[No cache](cache.md)')),
    [],
  );
});

test('a letter behind the number of an id, and letters alone in front of titles', () => {
  const entry = (id: string) => `## ${id} Part\n\n### Status\n\nRejected\n\n`;
  assert.deepEqual(read(`# ADR\n\n${entry('ADR-003:')}${entry('ADR-003a:')}`), [
    '3 | Part | rejected',
    ' | Part | rejected',
  ]);
  const lettered = (letter: string) => `## ${letter}. Part ${letter}\n\n**Decision:** x\n\n`;
  assert.deepEqual(read(`# Decisions\n\n${lettered('A')}${lettered('B')}`), [
    'A | Part A | unknown',
    'B | Part B | unknown',
  ]);
});

test('ids with nothing but labels below them are no decisions yet', () => {
  const open = (id: string) => `## ${id}: \n\n**Date**: \n**Status**:\n\n### Decision\n\n---\n\n`;
  assert.deepEqual(read(`# Decisions\n\n${open('Decision-001')}${open('Decision-002')}`), []);
  const filled = open('Decision-003').replace('### Decision\n', '### Decision\n\nUse files.\n');
  assert.equal(read(`# Decisions\n\n${open('Decision-001')}${filled}`).length, 1);
});

test('two titles that say what was chosen are entries below another heading too', () => {
  const text =
    '# Decisiones de diseño\n\n## Formato\n\nx\n\n### [s00] Ficheros en vez del servidor\n\ny\n\n### [s00] Un repositorio en lugar de dos\n\nz\n';
  assert.equal(read(text).length, 2);
});

test('ids of one digit where several entries have the same letters', () => {
  const entry = (id: string) => `## ${id}: Part\n\n**Decision**: x\n\n`;
  assert.deepEqual(read(`# Decisions\n\n${entry('TD-1')}${entry('TD-2')}`), [
    'TD-1 | Part | unknown',
    'TD-2 | Part | unknown',
  ]);
});

test('a day behind the title tells an entry, and is no part of the title', () => {
  const dayOf = (text: string) =>
    readProject(sourceFiles({ 'decisions.md': text })).decisions.map(
      ({ title, date }) => `${title?.value} | ${date?.value}`,
    );
  assert.deepEqual(
    dayOf('# Decisions\n\n## Files — 2026-01-02\n\nx\n\n## No cache — 2026-01-03\n\ny\n'),
    ['Files | 2026-01-02', 'No cache | 2026-01-03'],
  );
  assert.deepEqual(
    dayOf(
      '# Decisions\n\n## D1: Files (Jan 2, 2026)\n\nx\n\n## D2: Cache (3 janvier 2026, updated)\n\ny\n',
    ),
    ['Files | 2026-01-02', 'Cache | 2026-01-03'],
  );
  // What a week or a meeting brought stands below its heading.
  assert.deepEqual(
    dayOf('# Decisions\n\n## Week 1 — Store (2 Jan 2026)\n\nx\n\n## Week 2 (9 Jan 2026)\n\ny\n'),
    [],
  );
  assert.deepEqual(
    dayOf(
      '# Decisions\n\n## Open questions (2026-01-02)\n\nx\n\n## Next steps (2026-01-03)\n\ny\n',
    ),
    [],
  );
});

test('ids with a blank behind them, of which one has a zero', () => {
  const entry = (id: string) =>
    `## ${id} Part\n\n- **Entscheidung:** x\n- **Datum:** 07.10.2026\n\n`;
  assert.deepEqual(read(`# Log\n\n${entry('E-01')}# Phase 1\n\n${entry('E-15')}`), [
    'E-01 | Part | unknown',
    'E-15 | Part | unknown',
  ]);
});

test('what tells in front of the entries how they are written is none', () => {
  const entry = (day: string) => `## ${day} — Part\n\n- **Decision:** x\n- **Status:** active\n\n`;
  const head =
    '## What belongs here\n\n- x\n\n## Entry format\n\n```\n## YYYY-MM-DD — title\n\n- **Decision:** what\n```\n\n';
  const text = `# Decisions\n\nAppend-only.\n\n${head}${entry('2026-01-02')}${entry('2026-01-03')}`;
  assert.deepEqual(read(text), [' | Part | accepted', ' | Part | accepted']);
});

test('of a log with decisions that are made and others that are not the former are read', () => {
  const made = '- **One table** for all\n- **Two panes:** x\n- **No sign-up**\n\n';
  const open = '1. **Voice:** which service?\n2. **Model:** which one?\n3. **Host:** where?\n\n';
  const titles = [' | One table | unknown', ' | Two panes | unknown', ' | No sign-up | unknown'];
  const log = (...heads: readonly string[]) =>
    `# Decisions\n\n## ${heads[0]}\n\n${made}## ${heads[1]}\n\n${open}`;
  assert.deepEqual(
    read(log('Decisiones tomadas en esta etapa', 'Decisiones que necesito')),
    titles,
  );
  assert.deepEqual(read(log('Store', 'Decisions we still need')), titles);
});

test('numbered chapters that hold tables of decisions', () => {
  const table = (id: string) =>
    `| # | Question | Decision |\n|---|---|---|\n| ${id}.1 | a? | Part ${id}.1 |\n| ${id}.2 | b? | Part ${id}.2 |\n\n`;
  const text = `# Decisions\n\n## 1. Points of the store\n\n${table('1')}## 2. Points of the screen\n\n${table('2')}`;
  assert.equal(read(text).length, 4);
  // One table sums up the entries.
  const entries = '## 1. Files\n\nx\n\n## 2. No cache\n\ny\n\n';
  assert.deepEqual(read(`# Decisions\n\n${entries}## All of them\n\n${table('1')}`), [
    '1 | Files | unknown',
    '2 | No cache | unknown',
  ]);
});

test('chapters of prose alone are decisions where the title says that the text holds nothing else', () => {
  const chapter = (title: string, below = '') =>
    `## ${title}\n\nWe do so.\n\nIt is simple.\n\n${below}`;
  const three = `${chapter('The base is the truth')}${chapter('Template reuse')}${chapter('No state', '- x\n\n')}`;
  assert.equal(read(`# Key decisions\n\n${three}`).length, 3);
  assert.deepEqual(read(`# The parts\n\n${three}`), []);
  assert.deepEqual(read(`# Key decisions\n\n${three}### Detail\n\nx\n`), []);
  assert.deepEqual(read(`# Key decisions\n\n${chapter('One')}${chapter('Two')}`), []);
});

test('tables tell what was to be decided in their first column, or of one decision what it is and why', () => {
  const table = (...rows: readonly string[]) =>
    `# Decisions\n\n| Topic | Decision |\n|---|---|\n${rows.join('\n')}\n`;
  assert.deepEqual(read(table('| Stack | Vite |', '| Login | None |')), [
    ' | Vite | unknown',
    ' | None | unknown',
  ]);
  const polish =
    '# Decyzje\n\n| Temat | Decyzja |\n|---|---|\n| Stack | Vite |\n| Login | Brak |\n';
  assert.equal(read(polish, 'docs/decyzje.md').length, 2);
  assert.deepEqual(read(table('| Choice | Vite |', '| Why | It is quick |')), []);
});

test('a chapter of decisions may have a day behind its name', () => {
  const list = '1. **Eerst a.** x\n\n2. **Dan b.** y\n';
  const read11 = (day: string) =>
    read(`# Logboek\n\n## Het idee\n\nx\n\n## Besluiten (${day})\n\n${list}`, 'docs/besluiten.md');
  assert.deepEqual(read11('11 augustus 2026'), ['1 | Eerst a. | unknown', '2 | Dan b. | unknown']);
  assert.deepEqual(read11('nog open'), []);
});

test('a file of a month in a folder of decisions is a log', () => {
  const text = '# Decisions — May 2026\n\n- 2026-05-02 — **Use a.** x\n- 2026-05-01 — Use b.\n';
  assert.equal(read(text, 'docs/decisions/2026-05.md').length, 2);
  assert.deepEqual(read(text, 'docs/notes/2026-05.md'), []);
});

test('a status behind the title that a field says too is no part of the title', () => {
  const entry = (heading: string, status: string) =>
    `## ${heading}\n\n| Campo | Valor |\n|---|---|\n| Decisión | x |\n| Estado | **${status}** |\n\n`;
  const text = `# Log\n\n${entry('D-01 — Correo — ACCEPTED', 'ACCEPTED')}${entry('D-04A — Coste (Accepted)', 'Accepted')}${entry('D-05 — Datos — CSV', 'Accepted')}`;
  assert.deepEqual(read(text), [
    '1 | Correo | accepted',
    ' | Coste | accepted',
    '5 | Datos — CSV | accepted',
  ]);
});

test('ids with a digit behind their letter are no part of the title', () => {
  const text =
    '# Journal de décisions\n\n## Jour 1\n\n**J1-01 — Un dépôt.** x\n\n**J1-02 — Python.** y\n\n**J1-04 — Un verrou.** z\n';
  assert.deepEqual(read(text), [
    'J1-01 | Un dépôt. | unknown',
    'J1-02 | Python. | unknown',
    'J1-04 | Un verrou. | unknown',
  ]);
});

test('a log of tables may link to more pages than it has paragraphs', () => {
  const row = (title: string) =>
    `| ✅ **${title}** | It is quick | [git.md](conventions/git.md#x) |`;
  const text = `# Decisions\n\n## Store\n\n| Decision | Why | More |\n|---|---|---|\n${['Files', 'One repo', 'PRs'].map(row).join('\n')}\n`;
  assert.deepEqual(read(text), [' | Files | unknown', ' | One repo | unknown', ' | PRs | unknown']);
});

test('of lines below an id the one with the label of a decision is the title', () => {
  const entry = (id: string, title: string) =>
    `---\n\n**ID**: ${id}\n**Date**: 2026-02-27\n**Context**: x\n**Decision**: ${title}. More.\n**Tags**: [y]\n\n`;
  const text = `# Architectural Decision Log\n\n${entry('ADR-001', 'Use files')}${entry('ADR-016', 'No cache')}`;
  assert.deepEqual(read(text, 'docs/ADR_LOG.md'), [
    '1 | Use files. | unknown',
    '16 | No cache. | unknown',
  ]);
  const [first] = readProject(sourceFiles({ 'ADR_LOG.md': text })).decisions;
  assert.equal(first?.date?.value, '2026-02-27');
});

test('what is put off is no entry', () => {
  const text =
    '# Decision log\n\n## 2026-01-02 — Files\n\n- x\n\n## 2026-01-03 — Panes\n\n- y\n\n## Deferred decisions\n\n- z\n';
  assert.deepEqual(read(text), [' | Files | unknown', ' | Panes | unknown']);
});

test('a heading in bold has a number and a day too', () => {
  const log = (one: string, two: string) =>
    `# Decisions\n\n## ${one}\n\n**Decision:** x\n\n## ${two}\n\n**Decision:** y\n`;
  const found = ['1 | Use files | unknown', '2 | No cache | unknown'];
  assert.deepEqual(read(log('**1. Use files**', '**2. No cache**')), found);
  assert.deepEqual(read(log('**ADR-001: Use files**', '__ADR-002: No cache__')), found);
  assert.deepEqual(read(log('**Decision 1** — Use files', '**Decision 2** — No cache')), found);
  assert.deepEqual(read(log('**1.** Use files', '**2.** No cache')), found);
  assert.deepEqual(read(log('**D-001** Use files', '**D-002** No cache')), found);
  assert.deepEqual(read(log('**1.2 Use files**', '**1.3 No cache**')), [
    '1.2 | Use files | unknown',
    '1.3 | No cache | unknown',
  ]);
  assert.deepEqual(read(log('**T3. Use files**', '**T4. No cache**')), [
    'T3 | Use files | unknown',
    'T4 | No cache | unknown',
  ]);
  const text = log('**2026-01-02: Files**', '**Panes (2026-01-03)**');
  assert.deepEqual(
    readProject(sourceFiles({ 'decisions.md': text })).decisions.map(({ date }) => date?.value),
    ['2026-01-02', '2026-01-03'],
  );
});

test('what was considered and rejected is decided too, whatever its heading says', () => {
  const idea = (title: string) => `## ${title}\n\n**The idea:** x\n\n**Why it fell:** y\n\n`;
  const text = `# Design decisions considered and rejected\n\n${['A bridge', 'Services', 'One model'].map(idea).join('')}`;
  assert.deepEqual(read(text), [
    ' | A bridge | unknown',
    ' | Services | unknown',
    ' | One model | unknown',
  ]);
});
