import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findFixes } from '../../../src/core/rules/common/find-fixes.ts';
import { applyTextEdits } from '../../../src/core/text/text-edit.ts';
import { checkAllFixes, checkFix, fixTitles } from '../../support/check-fix.ts';
import { evaluateFixture } from '../../support/check-rule.ts';

const body = '\n## Context\n\nText.\n\n## Decision\n\nWe do it.\n';
const younger = `--- docs/adr/0002-b.md
# 2. B

## Status

Accepted

Supersedes ADR-0001
${body}`;

/** How a status is written before the fix and after it. */
const successors: readonly (readonly [string, string])[] = [
  ['# 1. A\n\n## Status\n\nAccepted', '# 1. A\n\n## Status\n\nSuperseded by [2. B](0002-b.md)'],
  ['# 1. A\n\n## Status\n\naccepted', '# 1. A\n\n## Status\n\nsuperseded by [2. B](0002-b.md)'],
  [
    '# 1. A\n\n## Status\n\nAccepted on 2026-01-02\nby the board',
    '# 1. A\n\n## Status\n\nAccepted on 2026-01-02\nby the board\n\nSuperseded by [2. B](0002-b.md)',
  ],
  ['# 1. A\n\n## Status\n\n- Accepted', '# 1. A\n\n## Status\n\n- Superseded by [2. B](0002-b.md)'],
  ['# 1. A\n\n* Status: accepted', '# 1. A\n\n* Status: superseded by [2. B](0002-b.md)'],
  ['# 1. A\n\n**Status:** Accepted', '# 1. A\n\n**Status:** Superseded by [2. B](0002-b.md)'],
  [
    '# 1. A\n\n**Status:** Accepted (2026-01-02)',
    '# 1. A\n\n**Status:** Superseded by [2. B](0002-b.md) (Accepted 2026-01-02)',
  ],
  [
    '# 1. A\n\n| Status | Accepted |\n|---|---|\n| Date | 2026-01-02 |',
    '# 1. A\n\n| Status | Superseded by [2. B](0002-b.md) |\n|---|---|\n| Date | 2026-01-02 |',
  ],
  ['# 1. A\n\n## Status\n\n✅ Accepted', '# 1. A\n\n## Status\n\nSuperseded by [2. B](0002-b.md)'],
  ['---\nstatus: accepted\n---\n# A', '---\nstatus: superseded by ADR-0002\n---\n# A'],
  ['---\nstatus: "accepted"\n---\n# A', '---\nstatus: "superseded by ADR-0002"\n---\n# A'],
];

for (const [before, after] of successors) {
  test(`the older record tells its successor: ${JSON.stringify(before)}`, () => {
    checkFix(
      `--- docs/adr/0001-a.md\n${before}\n${body}${younger}`,
      'Say in ADR-0001 that ADR-0002 supersedes it',
      `--- docs/adr/0001-a.md\n${after}\n${body}`,
    );
  });
}

const older = `--- docs/adr/0001-a.md
# 1. A

## Status

Superseded by ADR-0002
${body}`;

const predecessors: readonly (readonly [string, string])[] = [
  [
    '# 2. B\n\n## Status\n\nAccepted',
    '# 2. B\n\n## Status\n\nAccepted\n\nSupersedes [1. A](0001-a.md)',
  ],
  [
    '# 2. B\n\n## Status\n\n- Accepted',
    '# 2. B\n\n## Status\n\n- Accepted\n- Supersedes [1. A](0001-a.md)',
  ],
  [
    '# 2. B\n\n- Status: accepted\n- Date: 2026-01-02',
    '# 2. B\n\n- Status: accepted\n- Supersedes: [1. A](0001-a.md)\n- Date: 2026-01-02',
  ],
  [
    '# 2. B\n\n> **Status:** Accepted  \n> **Date:** 2026-01-02',
    '# 2. B\n\n> **Status:** Accepted  \n> **Supersedes:** [1. A](0001-a.md)  \n> **Date:** 2026-01-02',
  ],
  [
    '# 2. B\n\n| | |\n|---|---|\n| **Status** | Accepted |',
    '# 2. B\n\n| | |\n|---|---|\n| **Status** | Accepted |\n| **Supersedes** | [1. A](0001-a.md) |',
  ],
  // What follows is no part of the line that is added.
  [
    '# 2. B\n\n| Status | Accepted | since May |\n|---|---|---|\n| Date | 2026-01-02 | |',
    '# 2. B\n\n| Status | Accepted | since May |\n|---|---|---|\n| Supersedes | [1. A](0001-a.md) | |\n| Date | 2026-01-02 | |',
  ],
  [
    '# 2. B\n\n**Status:** Accepted | **Date:** 2026-01-02',
    '# 2. B\n\n**Status:** Accepted | **Date:** 2026-01-02\n\n**Supersedes:** [1. A](0001-a.md)',
  ],
  // Markdown joins the lines of a paragraph.
  [
    '# 2. B\n\n**Status:** Accepted',
    '# 2. B\n\n**Status:** Accepted\n\n**Supersedes:** [1. A](0001-a.md)',
  ],
  [
    '# 2. B\n\n**Date:** 2026-01-02  \n**Status:** Accepted',
    '# 2. B\n\n**Date:** 2026-01-02  \n**Status:** Accepted  \n**Supersedes:** [1. A](0001-a.md)',
  ],
  ['---\nstatus: accepted\n---\n# B', '---\nstatus: accepted\nsupersedes: ADR-0001\n---\n# B'],
];

for (const [before, after] of predecessors) {
  test(`the younger record tells what it supersedes: ${JSON.stringify(before)}`, () => {
    checkFix(
      `${older}--- docs/adr/0002-b.md\n${before}\n${body}`,
      'Say in ADR-0002 that it supersedes ADR-0001',
      `--- docs/adr/0002-b.md\n${after}\n${body}`,
    );
  });
}

test('a link is written as the markup of its file has it', () => {
  const records = (ending: string, a: string, b: string) =>
    `--- docs/adr/0001-a.${ending}\n${a}--- docs/adr/0002-b.${ending}\n${b}`;
  const adoc = (status: string) => `= Use \n\n== Status\n\n${status}\n\n== Context\n\nText.\n`;
  checkFix(
    records('adoc', adoc('Accepted'), adoc('Accepted\n\nSupersedes link:0001-a.adoc[One]')),
    'Say in ADR-0001 that ADR-0002 supersedes it',
    `--- docs/adr/0001-a.adoc\n${adoc('Superseded by link:0002-b.adoc[2. Use]')}`,
  );
  const rst = (status: string) =>
    `Use\n===\n\nStatus\n------\n\n${status}\n\nContext\n-------\n\nText.\n`;
  checkFix(
    records('rst', rst('Accepted'), rst('Accepted\n\nSupersedes :doc:`0001-a`')),
    'Say in ADR-0001 that ADR-0002 supersedes it',
    `--- docs/adr/0001-a.rst\n${rst('Superseded by `2. Use <0002-b.rst>`__')}`,
  );
});

test('both files change where the status of the older record must follow', () => {
  checkFix(
    `--- docs/adr/0001-a.md\n# 1. A\n\n* Status: accepted\n* Superseded by: ADR-0002\n${body}--- docs/adr/0002-b.md\n# 2. B\n\n* Status: accepted\n${body}`,
    'Say in ADR-0002 that it supersedes ADR-0001',
    `--- docs/adr/0001-a.md\n# 1. A\n\n* Status: superseded\n* Superseded by: ADR-0002\n${body}--- docs/adr/0002-b.md\n# 2. B\n\n* Status: accepted\n* Supersedes: [1. A](0001-a.md)\n${body}`,
  );
});

test('in YAML the other record is named, not linked, and a comment stays with its key', () => {
  const yaml = (lines: string) =>
    `title: Use it\n${lines}\ndate: 2026-01-02\nowners: [li]\nauthors: [sam]\n`;
  checkFix(
    `--- docs/adr/0001-a.yaml\n${yaml('status: accepted # by the board')}${younger}`,
    'Say in ADR-0001 that ADR-0002 supersedes it',
    `--- docs/adr/0001-a.yaml\n${yaml('status: superseded by ADR-0002 # by the board')}`,
  );
  checkFix(
    `${older}--- docs/adr/0002-b.yaml\n${yaml('status: "accepted" # by the board')}`,
    'Say in ADR-0002 that it supersedes ADR-0001',
    `--- docs/adr/0002-b.yaml\n${yaml('status: "accepted" # by the board\nsupersedes: "ADR-0001"')}`,
  );
});

test('no fix writes a key that is there already, empty or not', () => {
  for (const key of ['supersedes:', 'supersedes: []', '"supersedes": ADR-0003']) {
    const source = `${older}--- docs/adr/0002-b.md\n---\nstatus: accepted\n${key}\n---\n# B\n${body}`;
    assert.ok(!fixTitles(source).includes('Say in ADR-0002 that it supersedes ADR-0001'), key);
  }
});

test('titles and paths are written as Markdown needs them', () => {
  checkFix(
    `--- a/adr/0001 old (1).md\n# 1. [A] | \`b\`\n\n## Status\n\nAccepted\n${body}--- b/adr/0002-b.md\n# 2. New *and* [x]\n\n## Status\n\nAccepted\n\nSupersedes [it](<../../a/adr/0001 old (1).md>)\n${body}`,
    'Say in ADR-0001 that ADR-0002 supersedes it',
    `--- a/adr/0001 old (1).md\n# 1. [A] | \`b\`\n\n## Status\n\nSuperseded by [2. New and \\[x\\]](../../b/adr/0002-b.md)\n${body}`,
  );
});

test('no fix where the record leaves it open how to write it', () => {
  for (const status of ['- [x] Accepted\n- [ ] Rejected', '']) {
    const source = `--- docs/adr/0001-a.md\n# 1. A\n\n## Status\n\n${status}\n${body}${younger}`;
    assert.deepEqual(fixTitles(source), [], status);
  }
});

test('keys and words that are nearly right', () => {
  const plan = (lines: string) => `--- a.migration.yaml\ntitle: A\n${lines}\n`;
  for (const [before, title, after] of [
    [
      'steps: [{id: a, title: A, status: planed}]',
      'planned',
      'steps: [{id: a, title: A, status: planned}]',
    ],
    [
      'steps: [{id: a, title: A, status: "doen"}]',
      'done',
      'steps: [{id: a, title: A, status: "done"}]',
    ],
    ['ownrs: [li]\nsteps: []', 'owners', 'owners: [li]\nsteps: []'],
    ['"ownrs": [li]\nsteps: []', 'owners', 'owners: [li]\nsteps: []'],
    ['status: activ\nsteps: []', 'active', 'status: active\nsteps: []'],
    ['steps: [{id: a, title: A, kind: buidl}]', 'build', 'steps: [{id: a, title: A, kind: build}]'],
  ] as const) {
    checkFix(plan(before), `Change to "${title}"`, plan(after));
  }
  checkFix(
    '--- .cairn.yaml\nruls: {stale-step: off}\n',
    'Change to "rules"',
    '--- .cairn.yaml\nrules: {stale-step: off}\n',
  );
});

test('what is understood is written as the format has it, where nothing is lost by that', () => {
  const steps = (lines: string) =>
    `--- a.migration.yaml\nmigration-plan: "1.0"\ntitle: A\nsteps:\n  - id: a\n    title: A\n${lines}`;
  for (const [before, after, word] of [
    ['    dependsOn: []\n', '    depends-on: []\n', 'depends-on'],
    ['    "stale_after": P3W', '    stale-after: P3W', 'stale-after'],
    ['    status: "In Progress" # now\n', '    status: "in-progress" # now\n', 'in-progress'],
    ["    kind: 'Expand'\n", "    kind: 'expand'\n", 'expand'],
    ['    estimate: 5 days', '    estimate: P5D', 'P5D'],
  ] as const) {
    checkFix(steps(before), `Change to "${word}"`, steps(after));
  }
  assert.deepEqual(fixTitles(steps('    status: Done on Monday\n')), []);
  // A key that stands there twice is no YAML.
  assert.deepEqual(fixTitles(steps('    dependsOn: []\n    depends-on: []\n')), []);
});

test('a link to another record leads to the file that is near', () => {
  const record = (link: string) =>
    `--- docs/adr/0002-b.md\n# 2. B\n\n* Status: accepted\n* Supersedes: [A](${link})\n${body}`;
  checkFix(
    `--- docs/adr/0001-use-a.md\n# 1. A\n\n* Status: superseded by [B](0002-b.md)\n${body}${record('0001-ues-a.md#why')}`,
    'Link to docs/adr/0001-use-a.md',
    record('0001-use-a.md#why'),
  );
});

test('a heading gets the number of its file, written as it was', () => {
  const record = (heading: string) =>
    `--- docs/adr/0002-b.md\n# ${heading}\n\nStatus: accepted\n${body}`;
  for (const [before, number, after] of [
    ['3. B', '2', '2. B'],
    ['ADR-0003: B', '0002', 'ADR-0002: B'],
    ['ADR 12 - B', '2', 'ADR 2 - B'],
  ] as const) {
    checkFix(record(before), `Give the heading the number ${number} of the file`, record(after));
  }
  const twice = `${record('3. B')}${record('3. C').replace('0002-b', '0002-c')}`;
  assert.deepEqual(fixTitles(twice), []);
});

test('every fix does away with its finding and brings no other one', () => {
  const parts = [...successors, ...predecessors].flat();
  const called = (text: string, name: string) => text.replace(/# (?:\d\. )?[AB]$/m, `# ${name}`);
  let count = 0;
  for (const one of parts) {
    for (const other of parts) {
      const source = `--- docs/adr/0001-a.md\n${called(one, '1. A')}\n\nSupersedes ADR-0002\n${body}--- docs/adr/0002-b.md\n${called(other, '2. B')}\n${body}`;
      count += checkAllFixes(source);
    }
  }
  assert.ok(count > 100, String(count));
});

test('line breaks stay as the file has them', () => {
  const text = (source: string) => source.replaceAll('\n', '\r\n');
  const fixture = `${older}--- docs/adr/0002-b.md\n# 2. B\n\n## Status\n\nAccepted\n${body}`;
  const { project, findings } = evaluateFixture(fixture);
  const [finding] = findings;
  const [fix] = finding ? findFixes(project, finding) : [];
  const [file] = fix?.edit.files ?? [];
  assert.ok(file?.kind === 'change');
  const content = project.files.get(file.file)?.content;
  assert.ok(content?.kind === 'text');
  const crlf = text(content.text);
  const shift = (offset: number) => text(content.text.slice(0, offset)).length;
  const edits = file.edits.map(({ span, newText }) => ({
    span: { start: shift(span.start), end: shift(span.end) },
    newText,
  }));
  assert.equal(applyTextEdits(crlf, edits), text(applyTextEdits(content.text, file.edits)));
});
