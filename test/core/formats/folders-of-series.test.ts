import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readProject } from '../../../src/core/formats/read-project.ts';
import { statusOf } from '../../../src/core/model/decision.ts';
import { sourceFiles } from '../../support/source-files.ts';

test('a README with the head of a record is the record of its folder, others are not', () => {
  const sections = '## Summary\n\nWords.\n\n## Motivation\n\nWords.\n';
  const head =
    '---\ntitle: Analysis mode\nauthors: ["@ada"]\ncreation-date: 2024-01-02\nstatus: implementable\n---\n';
  const { decisions, skipped } = readProject(
    sourceFiles({
      'enhancements/README.md': '# Enhancements\n\nWords.\n',
      'enhancements/analysis-mode/README.md': `${head}${sections}`,
      'enhancements/analysis-mode/notes.md': `${head}${sections}`,
      'enhancements/bare/README.md': `---\ntitle: Bare\nstatus: draft\n---\n${sections}`,
    }),
  );
  assert.deepEqual(
    decisions.map(({ file, log, title }) => [file, log, title?.value]),
    [['enhancements/analysis-mode/README.md', 'enhancements', 'Analysis mode']],
  );
  assert.deepEqual(
    skipped.map(({ file }) => file),
    ['enhancements/README.md'],
  );
});

test('several records of a log that are numbered with zeros have no number yet', () => {
  const record = '# X\n\n- Start Date: 2024-01-02\n\n## Motivation\n\nx\n\n## Drawbacks\n\ny\n';
  const numbers = (...paths: readonly string[]) =>
    readProject(sourceFiles(Object.fromEntries(paths.map(path => [path, record])))).decisions.map(
      ({ number }) => number?.value,
    );
  assert.deepEqual(numbers('rfcs/0000-a.md', 'rfcs/0000-b.md', 'rfcs/0001-c.md'), [
    undefined,
    undefined,
    '1',
  ]);
  assert.deepEqual(numbers('docs/adr/0000-a.md', 'docs/adr/0001-b.md'), ['0', '1']);
});

test('one proposal with a head that names its pull request is a log, as are several without a number', () => {
  const text = (name: string, start: string) =>
    `- Feature Name: ${name}\n- Start Date: ${start}\n- RFC PR: (leave this empty)\n\n# Summary\n\nx\n\n# Motivation\n\ny\n`;
  const files = (texts: Readonly<Record<string, string>>) =>
    readProject(sourceFiles(texts)).decisions.map(({ file }) => file);
  assert.deepEqual(files({ 'text/0047-a.md': text('a_b', '2024-01-02') }), ['text/0047-a.md']);
  assert.deepEqual(files({ 'ideas/a.md': text('a_b', ''), 'ideas/b.md': text('b_c', '') }), [
    'ideas/a.md',
    'ideas/b.md',
  ]);
  assert.deepEqual(files({ 'text/0047-a.md': text('(fill me in)', '(fill me in)') }), []);
});

test('proposals of a series of its own are told by their number and a simple summary', () => {
  const text = (number: string) =>
    `---\ntdp: ${number}\ntitle: X\nstatus: Implemented\n---\n\n## Simple Summary\n\nx\n`;
  const { decisions } = readProject(
    sourceFiles({ 'tdps/tdp-3.md': text('3'), 'tdps/tdp-4.md': text('4') }),
  );
  assert.deepEqual(
    decisions.map(({ number }) => number?.value),
    ['3', '4'],
  );
});

test('proposals with neither number nor id are told by their status and their sections', () => {
  const text = (status: string) =>
    `# X\n\n${status}## Motivation\n\nx\n\n## Drawbacks\n\ny\n\n## Alternatives\n\nz\n`;
  const { decisions } = readProject(
    sourceFiles({
      'docs/a.md': text('**Status**: Implemented\n\n'),
      'docs/b.md': text('**Status**: Draft\n\n'),
      'docs/c.md': text(''),
      'docs/guide.md': '# Guide\n\n## Motivation\n\nx\n',
    }),
  );
  assert.deepEqual(
    decisions.map(({ file, status }) => [file, status?.value]),
    [
      ['docs/a.md', 'accepted'],
      ['docs/b.md', 'draft'],
      ['docs/c.md', undefined],
    ],
  );
});

test('notes on improvements in a folder of that name are no records', () => {
  const files = {
    'docs/enhancements/dark.md': '# Dark mode\n\nStatus: Implemented\n\n## Overview\n',
  };
  assert.deepEqual(readProject(sourceFiles(files)).decisions, []);
});

test('a text that is called after its series is the record of its folder', () => {
  const text = (title: string) => `# ${title}\n\n## Overview\n\nx\n\n## Motivation\n\ny\n`;
  const { decisions } = readProject(
    sourceFiles({
      'veps/sig-compute/14-firmware-uuid/vep.md': text('VEP 14: Firmware UUID'),
      'veps/sig-compute/14-firmware-uuid/notes.md': text('Notes'),
      'veps/NNNN-vep-template/vep.md': text('VEP #NNNN: Your title'),
      'changes/2026-01-02-use-x/proposal.md': text('Use X'),
    }),
  );
  assert.deepEqual(
    decisions.map(({ file, log, number, title }) => [file, log, number?.value, title?.value]),
    [['veps/sig-compute/14-firmware-uuid/vep.md', 'veps/sig-compute', '14', 'Firmware UUID']],
  );
});

test('a folder named rfc holds records where one of its texts reads as one', () => {
  const record =
    '# [RFC] Use X\n\n## 1 Motivation\n\nx\n\n## 2 Drawbacks\n\ny\n\n## 3 Alternatives\n\nz\n';
  const standard = '# RFC 2616\n\n## Introduction\n\nx\n\n## Terminology\n\ny\n';
  const files = { 'rfc/system/0012-use-x.md': record, 'docs/rfc/rfc2616.md': standard };
  const { decisions } = readProject(sourceFiles(files));
  assert.deepEqual(
    decisions.map(({ file, title }) => [file, title?.value]),
    [['rfc/system/0012-use-x.md', 'Use X']],
  );
});

test('a text that is called as its folder is the record of that folder', () => {
  const record = (title: string) =>
    `# ${title}\n\n- Status: proposed\n\n## Summary\n\nx\n\n## Motivation\n\ny\n`;
  const { decisions } = readProject(
    sourceFiles({
      'text/0013-use-x/0013-use-x.md': record('Use X'),
      'text/0013-use-x/notes.md': record('Notes'),
      'text/0014-use-y/0014-Use-Y.md': record('Use Y'),
      'text/2024/2024.md': record('Of a year'),
    }),
  );
  assert.deepEqual(
    decisions.map(({ file, log, number }) => [file, log, number?.value]),
    [
      ['text/0013-use-x/0013-use-x.md', 'text', '13'],
      ['text/0014-use-y/0014-Use-Y.md', 'text', '14'],
    ],
  );
});

test('a title that says what it is tells a proposal in the folder of the proposals', () => {
  const sections = '\n\n## Motivation\n\nx\n\n## Goals\n\ny\n';
  const { decisions } = readProject(
    sourceFiles({
      'proposals/events.md': `# Proposal: Tell of events${sections}`,
      'proposals/surface.md': `# All commands${sections}`,
      'rfcs/pool.md': '# RFC - A pool\n\nWords.\n',
      'docs/talk.md': `# Proposal: A talk${sections}`,
    }),
  );
  assert.deepEqual(
    decisions.map(({ file, title, status }) => [file, title?.value, status?.value]),
    [
      ['proposals/events.md', 'Tell of events', undefined],
      ['rfcs/pool.md', 'A pool', undefined],
    ],
  );
});

test('one record in a folder of a state beside the log of another state is of the same series', () => {
  const record = '# X\n\n- Status: Draft\n\n## Motivation\n\nx\n\n## Drawbacks\n\ny\n';
  const { decisions } = readProject(
    sourceFiles({
      'abandoned/0003-c.md': record,
      'accepted/0001-a.md': record,
      'accepted/0002-b.md': record,
      'archive/notes.md': '# Notes\n\nStatus: done\n',
      'docs/0001-d.md': record,
    }),
  );
  assert.deepEqual(
    decisions.map(({ file }) => file),
    ['abandoned/0003-c.md', 'accepted/0001-a.md', 'accepted/0002-b.md'],
  );
});

test('a text that is called as its folder without the number is the record of that folder', () => {
  const record =
    '---\ntitle: Restart\ndate-started: 2024-01-02\n---\n\n# Summary\n\nx\n\n# Prior art\n\ny\n\n# Drawbacks\n\nz\n';
  const { decisions } = readProject(
    sourceFiles({
      '118-restart/restart.md': record,
      '118-restart/notes.md': record,
      '121-token-auth/token-auth.md': record,
    }),
  );
  assert.deepEqual(
    decisions.map(({ file, number, date }) => [file, number?.value, date?.value]),
    [
      ['118-restart/restart.md', '118', '2024-01-02'],
      ['121-token-auth/token-auth.md', '121', '2024-01-02'],
    ],
  );
});

test('numbered proposals without a head are told by what they reject', () => {
  const proposal = '# Use X\n\nWords.\n\n## Motivation\n\nx\n\n## Proposal\n\ny\n\n';
  const { decisions } = readProject(
    sourceFiles({
      '001-use-x.md': `${proposal}## Rejected alternatives\n\nz\n`,
      '002-use-y.md': `${proposal}## Rejected alternatives\n\nz\n`,
      'README.md': '# Proposals\n\nWords.\n',
      'guide/001-use-x.md': `${proposal}## Steps\n\nz\n`,
      'guide/002-use-y.md': `${proposal}## Steps\n\nz\n`,
    }),
  );
  assert.deepEqual(
    decisions.map(({ file }) => file),
    ['001-use-x.md', '002-use-y.md'],
  );
});

test('a README in a folder that is a number is the record which its title counts so', () => {
  const sections = '\n## Motivation\n\nx\n\n## Backwards compatibility\n\ny\n\n## Abstract\n\nz\n';
  const { decisions } = readProject(
    sourceFiles({
      'jep/3/README.md': `# JEP-3: Use X\n\nStatus: Draft\n${sections}`,
      'jep/8/README.md': `# JEP-8: Use Y\n\nStatus: Rejected\n${sections}`,
      'guide/3/README.md': `# 3. Install\n\nStatus: Draft\n${sections}`,
      'guide/4/README.md': `# JEP-3: Install\n\nStatus: Draft\n${sections}`,
    }),
  );
  assert.deepEqual(
    decisions.map(({ file, number, title }) => [file, number?.value, title?.value]),
    [
      ['jep/3/README.md', '3', 'Use X'],
      ['jep/8/README.md', '8', 'Use Y'],
    ],
  );
});

test('the word by which a series counts is the first key of its header, whatever it is', () => {
  const sections = '\n## Abstract\n\nx\n\n## Specification\n\ny\n';
  const header = (number: string, status: string) =>
    `\`\`\`\nCAP: ${number}\nTitle: Use X\nStatus: ${status}\nCreated: 2024-01-02\n\`\`\`\n`;
  const { decisions } = readProject(
    sourceFiles({
      'core/cap-0006.md': `## Preamble\n\n${header('0006', 'Rejected')}${sections}`,
      'core/cap-0007.md': `{{cap}}\n\n${header('0007', 'Draft')}${sections}`,
      'core/notes.md': `## Example\n\n${header('0008', 'Draft')}`,
    }),
  );
  assert.deepEqual(
    decisions.map(decision => [
      decision.file,
      decision.number?.value,
      decision.title?.value,
      statusOf(decision),
      decision.otherFields.length,
    ]),
    [
      ['core/cap-0006.md', '6', 'Use X', 'rejected', 0],
      ['core/cap-0007.md', '7', 'Use X', 'draft', 0],
    ],
  );
});

test('one text that its title counts as its name does is a log', () => {
  const body = '\n- Start Date: 2024-01-02\n\n## Summary\n\nx\n\n## Motivation\n\ny\n';
  const { decisions } = readProject(
    sourceFiles({
      'text/0005-use-x.md': `# RFC-5: Use X\n${body}`,
      'pages/0006-use-y.md': `# Use Y\n${body}`,
      'tasks/TASK-07-use-z.md': `# TASK-07: Use Z\n${body}`,
    }),
  );
  assert.deepEqual(
    decisions.map(({ file }) => file),
    ['text/0005-use-x.md'],
  );
});

test('a text of a log with the head and the sections of its template is one of its records', () => {
  const head =
    '---\ntitle: X\nauthors: ["@ada"]\napprovers: [TBD]\ncreation-date: 2024-01-02\n---\n\n';
  const sections = '## Summary\n\nx\n\n## Motivation\n\ny\n\n## Proposal\n\nz\n';
  const { decisions, skipped } = readProject(
    sourceFiles({
      'docs/proposals/000-template.md': `${head}# Idea\n\n${sections}`,
      'docs/proposals/001-first.md': `${head}# First\n\n${sections}`,
      'docs/proposals/use-links.md': `${head}# Links\n\n${sections}`,
      'docs/proposals/use-caches.md': `# Caches\n\n${sections}\n## Use cases\n\nx\n`,
      'docs/proposals/writing.md': '# How to write\n\n## Summary\n\nx\n\n## References\n\ny\n',
      'docs/guides/links.md': `${head}# Guide\n\n${sections}`,
    }),
  );
  assert.deepEqual(
    decisions.map(({ file, date }) => [file, date?.value]),
    [
      ['docs/proposals/001-first.md', '2024-01-02'],
      ['docs/proposals/use-links.md', '2024-01-02'],
    ],
  );
  assert.deepEqual(
    skipped.map(({ file, reason }) => [file, reason]),
    [
      ['docs/proposals/000-template.md', 'template'],
      ['docs/proposals/use-caches.md', 'not-a-decision'],
      ['docs/proposals/writing.md', 'not-a-decision'],
    ],
  );
});

test('the first key of front matter counts a series by a word of its own where the name of the file does too', () => {
  const text = (number: string) =>
    `---\nlp: ${number}\ntitle: X\nstatus: Draft\n---\n\n## Abstract\n\nx\n\n## Motivation\n\ny\n`;
  const { decisions } = readProject(
    sourceFiles({
      'LPs/lp-9030.md': text('9030'),
      'LPs/lp-0031.md': text('31'),
      'LPs/lp-7.md': text('8'),
    }),
  );
  assert.deepEqual(
    decisions.map(({ file, number }) => [file, number?.value]),
    [
      ['LPs/lp-0031.md', '31'],
      ['LPs/lp-7.md', undefined],
      ['LPs/lp-9030.md', '9030'],
    ],
  );
});

test('an enhancement without a status is a record where somebody is named who looks at it', () => {
  const text = (people: string) =>
    `---\ntitle: x\nauthors:\n  - ada\n${people}creation-date: 2024-01-02\n---\n\n# X\n\n## Summary\n\nx\n\n## Motivation\n\ny\n`;
  const { decisions } = readProject(
    sourceFiles({
      'enhancements/network/a.md': text('approvers:\n  - grace\n'),
      'enhancements/other/b.md': text(''),
    }),
  );
  assert.deepEqual(
    decisions.map(({ file }) => file),
    ['enhancements/network/a.md'],
  );
});

test('folders are named after decisions in several languages', () => {
  const { decisions } = readProject(
    sourceFiles({ 'docs/decisiones/0020-usar-x.md': '# 0020 — Usar X\n\n**Estado:** rechazada\n' }),
  );
  assert.deepEqual(
    decisions.map(({ title }) => title?.value),
    ['Usar X'],
  );
});

test('a folder is named as a log in other languages too', () => {
  const text = '---\nstatus: gjeldende\n---\n\n# A\n\n**Bestemt:** Vi lukker det.\n';
  for (const folder of ['beslutninger', 'decisões', 'entscheidungen', 'décisions']) {
    const files = {
      [`docs/${folder}/2026-08-16-a.md`]: text,
      [`docs/${folder}/notes.md`]: '# B\n\nWords.\n',
    };
    const { decisions } = readProject(sourceFiles(files));
    assert.deepEqual(
      decisions.map(({ status }) => status?.value),
      ['accepted'],
      folder,
    );
  }
  assert.deepEqual(readProject(sourceFiles({ 'docs/notes/2026-08-16-a.md': text })).decisions, []);
});
