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

test('the name of the house may stand in front of the title of a log with one entry', () => {
  const entry = '## ADR-001: Use files\n\n### Status:\n\nAccepted\n\n### Context:\n\nx\n';
  const title = 'Shop - Architectural Decision Records';
  assert.deepEqual(read(`# ${title}\n\n${entry}`, 'docs/ADR.md'), ['1 | Use files | accepted']);
});

test('beside subjects with entries below them, a heading with none is an entry itself', () => {
  const text =
    '# Technical decisions\n\n## Store\n\n### Files over tables\n\nx\n\n### No cache\n\ny\n\n## Two panes of glass\n\nz\n\n## Open questions\n\nx\n\n## License\n\nMIT\n';
  assert.deepEqual(read(text), [
    ' | Files over tables | unknown',
    ' | No cache | unknown',
    ' | Two panes of glass | unknown',
  ]);
  const said = (title: string, mark: string) =>
    `${mark} ${title}\n\n${mark}# Context\n\nx\n\n${mark}# Decision\n\ny\n\n`;
  assert.deepEqual(
    read(`# Decisions\n\n${said('Files', '##')}${said('No cache', '##')}${said('Two panes', '#')}`),
    [' | Files | unknown', ' | No cache | unknown', ' | Two panes | unknown'],
  );
});

test('a reason may be an item of a list, and what came of all is no entry', () => {
  const fork = (title: string) => `### ${title}\n\n- Options: one; two\n- Why: it is quick\n\n`;
  const wave = (title: string) => `## Wave: ${title}\n\n${fork(`${title} by rail`)}`;
  const end = '### Resolution\n\nBoth as proposed.\n\n';
  assert.deepEqual(read(`# Wave decision log\n\n${wave('Tea')}${end}${wave('Salt')}${end}`), [
    ' | Tea by rail | unknown',
    ' | Salt by rail | unknown',
  ]);
});

test('a chapter of decisions that is written in another way than the rest', () => {
  const rest = '## 2026-06-15 — Plan adopted\n\n1. Files\n\n';
  const list = '- Files first: all is text.\n- One store for all.\n\n';
  assert.deepEqual(
    read(`# Decisions log\n\n${rest}## Visible layout decisions\n\n${list}## Notes\n\n- x\n- y\n`),
    [
      ' | Plan adopted | unknown',
      ' | Files first: all is text. | unknown',
      ' | One store for all. | unknown',
    ],
  );
  const entry = '### 2026-07-20 — Panes\n\nx\n\n### 2026-07-21 — Doors\n\nx\n\n';
  const bold = '1. **No cache.** x\n2. **Two panes.** y\n\n';
  assert.deepEqual(
    read(
      `# Decisions\n\n## The house — locked decisions\n\n${bold}## Notes of the work\n\n${entry}`,
    ),
    [
      '1 | No cache. | unknown',
      '2 | Two panes. | unknown',
      ' | Panes | unknown',
      ' | Doors | unknown',
    ],
  );
});

test('an overview of the entries, a summary, and kinds of decisions are none', () => {
  const entry = (id: string, title: string) => `## ${id}: ${title}\n\n**Decision:** x\n\n`;
  const entries = `${entry('D-1', 'Files')}${entry('D-2', 'No cache')}`;
  const found = ['1 | Files | unknown', '2 | No cache | unknown'];
  const row = (id: string, title: string) => `| ${id} | ${title} | x |\n`;
  const table = `| ID | Decision | Why |\n|---|---|---|\n${row('D-1', 'Files')}${row('D-2', 'No caches')}`;
  assert.deepEqual(read(`# Log\n\n## Key decisions\n\n${table}\n${entries}`), found);
  const other = table.replaceAll('D-', 'E-').replaceAll('Files', 'Panes');
  const headings = ['Summary of decisions', 'Decision', 'Deferred decisions'];
  for (const name of [...headings, 'Key decisions (still open)', 'Key decisions — pending'])
    assert.deepEqual(read(`# Log\n\n${entries}## ${name}\n\n${other}`), found);
  const kinds = '## Decision categories\n\n### Design decisions\n\n- Style\n- Rules\n';
  assert.deepEqual(read(`# Log\n\n${entries}${kinds}`), found);
});

test('nothing but a list below the title of decisions, broken by another that is no part of it', () => {
  const list = '1. Files only\n2. No cache:\n - for pages\n3. Two panes\n';
  assert.deepEqual(read(`# Decisions\n\n${list}`), [
    '1 | Files only | unknown',
    '2 | No cache: | unknown',
    '3 | Two panes | unknown',
  ]);
  const bullets = (...items: string[]) => items.map(item => `- ${item}\n`).join('');
  const plain = bullets('Files only', 'No cache');
  assert.deepEqual(read(`# Log\n\n## Decisions\n\n${plain}`), [
    ' | Files only | unknown',
    ' | No cache | unknown',
  ]);
  assert.deepEqual(read(`# Decisions\n\n${bullets('Newest first', 'One line for each')}`), []);
  const pages = bullets('[Files](files.md)', '[Cache](cache.md)');
  assert.deepEqual(read(`# Log\n\n## Decisions\n\n${pages}`), []);
  assert.deepEqual(read('# Decisions\n\nHow we take them:\n\n- Ask all\n- Then vote\n'), []);
});

test('beside days and reasons the column of another name holds the titles', () => {
  const table = (name: string, ...behind: string[]) =>
    `| Date | ${[name, 'Why', ...behind].join(' | ')} |\n|---|---|---|\n| 2026-11-24 | Files hold all | x |\n`;
  const found = [' | Files hold all | unknown'];
  assert.deepEqual(read(`# Log\n\n${table('What changes')}`), found);
  assert.deepEqual(read(`# Log\n\n${table('Decision / finding')}`), found);
  assert.deepEqual(read('# Log\n\n| Part | Amount | Why |\n|---|---|---|\n| Tea | 2 | x |\n'), []);
});

test('headings with a label of a decision stay the titles where one of many has several', () => {
  const entry = (title: string) => `### ${title}\n\n**Decision:** ${title} it is.\n\n`;
  const two = '### Panes\n\n**Decision:** Two.\n\n**Decision:** Of glass.\n';
  const all = ['Files', 'Doors', 'Stairs'].map(entry).join('');
  assert.deepEqual(read(`# Log\n\n## 2026-07-15\n\n${all}${two}`), [
    ' | Files | unknown',
    ' | Doors | unknown',
    ' | Stairs | unknown',
    ' | Panes | unknown',
  ]);
});

test('a month in front of a title that begins with a number, and an id of one digit', () => {
  const entry = (title: string) => `## ${title}\n\n- **Decision:** x\n- **Status:** Active\n\n`;
  assert.deepEqual(
    read(`# Log\n\n${entry('#1 — 2026-02 — 44 doors')}${entry('#2 — 2026-02 — Tea')}`),
    ['1 | 44 doors | accepted', '2 | Tea | accepted'],
  );
  const bare = (title: string) => `### ${title}\n\n- **Decision:** x\n\n`;
  assert.deepEqual(read(`# Shop decisions\n\n${bare('TD-1 Files')}${bare('TD-12 No cache')}`), [
    'TD-1 | Files | unknown',
    'TD-12 | No cache | unknown',
  ]);
});

test('a bold title of a whole sentence may be long', () => {
  const long = `**All of ${'the very '.repeat(25)}old files lie in one store.** x\n\n`;
  const text = `# Decisions\n\n## Store\n\n${long}**No cache.** y\n\n**Two panes.** z\n`;
  assert.equal(read(text).length, 3);
});

test('what was open and is resolved is decided', () => {
  const entries = '## 1. Pin a version\n\nx\n\n## 2. Ports\n\ny\n';
  assert.equal(read(`# Open questions — resolved\n\n${entries}`).length, 2);
  assert.deepEqual(read(`# Open questions\n\n${entries}`), []);
});

test('titles in Chinese that say what was chosen and what was not', () => {
  const text =
    '# 商店 设计决策\n\n## 为什么用文件而不是表\n\nx\n\n## 缓存，不保存页面\n\ny\n\n## 两扇窗\n\nz\n';
  assert.equal(read(text, 'docs/设计决策.md').length, 3);
});

test('a list below a day with a remark is of that day, and one behind a name with a remark is a log', () => {
  const list = '1. **Files hold all.** x\n2. **No cache** in front\n';
  const found = ['1 | Files hold all. | unknown', '2 | No cache | unknown'];
  assert.deepEqual(read(`# Log\n\n## 2026-07-11 (evening session)\n\n${list}`), found);
  assert.deepEqual(read(`# Log\n\n## Key design decisions (verbatim)\n\n${list}`), found);
  assert.deepEqual(read(`# Log\n\n## Key design decisions (open)\n\n${list}`), []);
});

test('behind ids of decisions the title may stand in a column of any name', () => {
  const row = (id: string, title: string) => `| ${id} | 2026-07-20 | ${title} | n/a | active |\n`;
  const head = '| decision_id | date | summary | refs | status |\n|---|---|---|---|---|\n';
  const rows = `${row('DEC-001', 'Files hold all')}${row('DEC-002', 'No cache')}`;
  assert.deepEqual(read(`# Log\n\n${head}${rows}`), [
    '1 | Files hold all | accepted',
    '2 | No cache | accepted',
  ]);
  assert.deepEqual(read(`# Log\n\n${head}${rows.replaceAll('DEC', 'TASK')}`), []);
});

test('a table of decisions below a heading with their status, which leads to what they are about', () => {
  const table = (page: string) =>
    `| ID | Decisión | Referencia |\n|---|---|---|\n| DEC-001 | Un almacén | [x](${page}) |\n| DEC-002 | Sin caché | [x](${page}) |\n`;
  const log = (mark: string, page: string) =>
    read(`# Registro de decisiones\n\n## Decisiones técnicas — ${mark}\n\n${table(page)}`);
  const found = (status: string) => [`1 | Un almacén | ${status}`, `2 | Sin caché | ${status}`];
  assert.deepEqual(log('APROBADO', '../shop/STORE.md'), found('accepted'));
  assert.deepEqual(log('PLANES', '../shop/STORE.md'), found('unknown'));
  assert.deepEqual(log('APROBADO', 'un-almacen.md'), []);
});

test('what is about decisions, or still open, is none', () => {
  for (const title of [
    'Rules for decisions',
    'To do: key decisions',
    'Outstanding decisions',
    'Upcoming decisions',
  ]) {
    assert.deepEqual(read(`# ${title}\n\n1. Write down why\n2. Ask the team\n`), [], title);
  }
});
