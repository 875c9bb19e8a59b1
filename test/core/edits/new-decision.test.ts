import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createDecision, listLogs } from '../../../src/core/edits/new-decision.ts';
import { readProject } from '../../../src/core/formats/read-project.ts';
import { evaluateFixture } from '../../support/check-rule.ts';

const day = '2026-03-16';
const time = '09:30:05';

function make(source: string, title = 'Use events', log = 'docs/adr') {
  const { project } = evaluateFixture(source);
  const made = createDecision(project, { title, log, day, time });
  if ('reason' in made) assert.fail(made.reason);
  return { ...made, project };
}

/** Checks the whole new file. `‸` is the place where a person writes first. */
function checkNew(source: string, path: string, expected: string): void {
  const { file, text, cursor, project } = make(
    source,
    'Use events',
    path.slice(0, path.lastIndexOf('/')),
  );
  assert.equal(file, path);
  assert.equal(`${text.slice(0, cursor)}‸${text.slice(cursor)}`, expected);
  const files = [...project.files.values(), { path, content: { kind: 'text', text } } as const];
  const decision = readProject(files).decisions.find(each => each.file === path);
  assert.equal(decision?.title?.value, 'Use events');
  assert.equal(decision?.status?.value ?? 'proposed', 'proposed');
}

const nygard = (number: number, status = 'Accepted') => `# ${number}. Title ${number}

Date: 2026-01-0${number}

## Status

${status}

Supersedes [1. A](0001-a.md)

## Context

Text ${number}.

## Decision

We do it.

### What only record ${number} has

## Consequences

Some.
`;

test('the hints of a record that nobody has filled in are good for the next one', () => {
  const empty = (hint: string) =>
    `# 1. Use files\n\nDate: 2026-01-01\n\n## Status\n\nProposed\n\n## Context\n\n${hint}\n\n## Decision\n\nWe do it. <!-- Or not? -->\n`;
  const next = (hint: string) =>
    make(`--- docs/adr/0001-use-files.md\n${empty(hint)}`).text.replace(/^.*(?=## Context)/s, '');
  const hint = '<!-- What is known?\nWhat is not? -->';
  assert.equal(next(hint), `## Context\n\n${hint}\n\n## Decision\n`);
  assert.equal(next(`${hint}\n\nMuch.`), '## Context\n\n\n\n## Decision\n');
});

test('the first record of a project', () => {
  checkNew(
    '--- README.md\nHello\n',
    'docs/adr/0001-use-events.md',
    `# 1. Use events

Date: 2026-03-16

## Status

Proposed

## Context

‸<!-- What makes a decision necessary? What is known, and what pulls in which direction? -->

## Decision

<!-- What will we do? -->

## Consequences

<!-- What becomes easier, what becomes harder? -->
`,
  );
});

test('where each year counts anew', () => {
  const record = (id: string) =>
    `--- docs/adr/${id}-a.md\n---\nid: ${id}\nstatus: accepted\n---\n# ${id}: A\n\n## Context\n\nText.\n`;
  const expected = (id: string) =>
    `---\nid: ${id}\nstatus: proposed\n---\n\n# ${id}: Use events\n\n## Context\n‸`;
  const path = (id: string) => `docs/adr/${id}-use-events.md`;
  const old = ['ADR-2025-007', 'ADR-2025-008', 'ADR-2025-009'].map(record).join('');
  checkNew(old, path('ADR-2026-001'), expected('ADR-2026-001'));
  checkNew(`${old}${record('ADR-2026-002')}`, path('ADR-2026-003'), expected('ADR-2026-003'));
});

test('in the manner of Nygard', () => {
  checkNew(
    `--- docs/adr/0001-a.md\n${nygard(1)}--- docs/adr/0002-b.md\n${nygard(2)}`,
    'docs/adr/0003-use-events.md',
    '# 3. Use events\n\nDate: 2026-03-16\n\n## Status\n\nProposed\n\n## Context\n\n‸\n\n## Decision\n\n\n\n## Consequences\n',
  );
});

test('with bullets, as MADR 2', () => {
  checkNew(
    `--- docs/adr/0001-a.md
# A

* Status: accepted
* Deciders: Li, Sam
* Date: 2026-01-02

Technical story: #12

## Context and Problem Statement

Text.

## Considered Options

* One

## Decision Outcome

One.
`,
    'docs/adr/0002-use-events.md',
    '# Use events\n\n* Status: proposed\n* Deciders: \n* Date: 2026-03-16\n\n## Context and Problem Statement\n\n‸\n\n## Considered Options\n\n\n\n## Decision Outcome\n',
  );
});

test('with front matter, as MADR 4', () => {
  const record = (more: string) => `---
status: accepted
date: 2026-01-02
decision-makers: [Li]
supersedes: ADR-0001
layout: decision
tags: ${more}
---

# A

## Context and Problem Statement

Text.

## Decision Outcome

One.
`;
  checkNew(
    `--- docs/adr/0007-a.md\n${record('a')}--- docs/adr/0008-b.md\n${record('b')}`,
    'docs/adr/0009-use-events.md',
    '---\nstatus: proposed\ndate: 2026-03-16\ndecision-makers:\nlayout: decision\ntags:\n---\n\n# Use events\n\n## Context and Problem Statement\n\n‸\n\n## Decision Outcome\n',
  );
});

test('in the language and with the emphasis of the log', () => {
  checkNew(
    '--- docs/adr/001-a.md\n# ADR-001: A\n\n**Status:** Akzeptiert\n**Datum:** 2026-01-02\n\n## Kontext\n\nText.\n\n## Entscheidung\n\nWir tun es.\n',
    'docs/adr/002-use-events.md',
    '# ADR-002: Use events\n\n**Status:** Vorgeschlagen\n**Datum:** 2026-03-16\n\n## Kontext\n\n‸\n\n## Entscheidung\n',
  );
});

test('with a table', () => {
  checkNew(
    '--- docs/adr/0001-a.md\n# A\n\n| | |\n|---|---|\n| Status | Accepted |\n| Scope | Shop |\n| Date | 2026-01-02 |\n\n## Context\n\nText.\n\n## Decision\n\nA.\n',
    'docs/adr/0002-use-events.md',
    '# Use events\n\n| | |\n|---|---|\n| Status | Proposed |\n| Date | 2026-03-16 |\n\n## Context\n\n‸\n\n## Decision\n',
  );
});

const templates: readonly (readonly [string, string])[] = [
  [
    '# NUMBER. TITLE\n\nDate: DATE\n\n## Status\n\nSTATUS\n\n## Context\n\nThe issue.\n\n## Decision\n\nThe change.\n',
    '# 1. Use events\n\nDate: 2026-03-16\n\n## Status\n\nProposed\n\n## Context\n\n‸The issue.\n\n## Decision\n\nThe change.\n',
  ],
  [
    '---\nstatus: "{proposed | rejected | accepted | superseded by ADR-0123}"\ndate: {YYYY-MM-DD when the decision was last updated}\n---\n\n# {short title, representative of solved problem}\n\n## Context and Problem Statement\n\n{Describe the context.}\n\n## Decision Outcome\n\n{Why.}\n',
    '---\nstatus: "proposed"\ndate: 2026-03-16\n---\n\n# Use events\n\n## Context and Problem Statement\n\n‸{Describe the context.}\n\n## Decision Outcome\n\n{Why.}\n',
  ],
  [
    '# [short title of solved problem and solution]\n\n- Status: [draft | proposed | accepted | superseded by [xxx](yyyymmdd-xxx.md)] <!-- optional -->\n- Date: [YYYY-MM-DD when the decision was last updated] <!-- optional -->\n\n## Context and Problem Statement\n\n[Describe the context.]\n\n## Decision Outcome\n\nChosen option: "[option 1]"\n',
    '# Use events\n\n- Status: proposed <!-- optional -->\n- Date: 2026-03-16 <!-- optional -->\n\n## Context and Problem Statement\n\n‸[Describe the context.]\n\n## Decision Outcome\n\nChosen option: "[option 1]"\n',
  ],
  [
    '---\nnumber: NNNN\ntitle: Title\nstatus: proposed | accepted\n---\n\n# Title\n\n## Context\n\nWhy?\n\n## Decision\n\nWhat?\n',
    '---\nnumber: 0001\ntitle: Use events\nstatus: proposed\n---\n\n# Use events\n\n## Context\n\n‸Why?\n\n## Decision\n\nWhat?\n',
  ],
  [
    '# ADR-NNN: Title\n\nStatus: Draft\n\n## Kontext\n\nWas ist los?\n\n## Entscheidung\n\nWas tun wir?\n',
    '# ADR-001: Use events\n\nStatus: Draft\n\n## Kontext\n\n‸Was ist los?\n\n## Entscheidung\n\nWas tun wir?\n',
  ],
];

for (const [template, expected] of templates) {
  test(`by the template ${JSON.stringify(template.slice(0, 40))}`, () => {
    for (const name of [
      'template.md',
      'adr-template.md',
      'templates/template.md',
      '0000-template.md',
    ]) {
      const { text, cursor } = make(`--- docs/adr/${name}\n${template}`);
      assert.equal(`${text.slice(0, cursor)}‸${text.slice(cursor)}`, expected, name);
    }
  });
}

test('the line breaks of the log stay', () => {
  const { text } = make(`--- docs/adr/0001-a.md\n${nygard(1).replaceAll('\n', '\r\n')}`);
  assert.doesNotMatch(text, /[^\r]\n/);
  assert.match(text, /^# 2\. Use events\r\n\r\nDate: 2026-03-16\r\n/);
});

/** Names of files in a log, and the name of the next one. */
const names: readonly (readonly [readonly string[], string])[] = [
  [[], '0001-use-events'],
  [['0001-a.md', '0003-b.md', '0002-c.md'], '0004-use-events'],
  [['0099-a.md'], '0100-use-events'],
  [['9999-a.md'], '10000-use-events'],
  [['1-a.md', '2-b.md'], '3-use-events'],
  [['001_a_b.md'], '002_use_events'],
  [['0001 Some title.md'], '0002 Use events'],
  [['ADR-007-a.md'], 'ADR-008-use-events'],
  [['adr0007-a.md'], 'adr0008-use-events'],
  [['API-003-a.md', 'API-012-b.md', 'WEB-044-c.md'], 'API-013-use-events'],
  [['0001-a.md', '0005-index.md', '0007-not-read.adoc'], '0008-use-events'],
  [['2026-01-02-a.md', '2026-02-03-b.md'], '2026-03-16-use-events'],
  [['20260102-a.md'], '20260316-use-events'],
  [['20230102123456-a.md', '20240102123456-b.md'], '20260316093005-use-events'],
  [['202301021234_some_a.md'], '202603160930_use_events'],
  [['20260102-a.md', '20260103-b.md', '20270102123456-c.md'], '20260316-use-events'],
  [['20230102-a.md', '20230102123456-b.md', '20230103123456-c.md'], '20260316093005-use-events'],
  [['use-a.md', 'use-b.md', 'README.md'], 'use-events'],
  [['README.md', 'template.md'], '0001-use-events'],
];

for (const [files, expected] of names) {
  test(`after ${files.join(', ') || 'nothing'} comes ${expected}`, () => {
    const source = files.map(name => `--- docs/adr/${name}\n# A\n\nStatus: accepted\n`).join('');
    assert.equal(make(`--- other.md\n${source}`).file, `docs/adr/${expected}.md`);
  });
}

test('a record in a folder of its own', () => {
  const source = '--- docs/adr/0001-a/README.md\n# A\n\nStatus: accepted\n';
  assert.equal(make(source).file, 'docs/adr/0002-use-events/README.md');
});

test('titles become names that every system takes', () => {
  const file = (title: string) => make('--- a.md\n', title).file.slice('docs/adr/'.length);
  assert.equal(file('  Größe: „über“ / <alles>?  '), '0001-grosse-uber-alles.md');
  assert.equal(file('../../etc/passwd 1'), '0001-etc-passwd-1.md');
  assert.equal(file('事件を使う'), '0001-事件を使う.md');
  assert.ok(file('word '.repeat(39)).length < 80);
});

test('titles that are none are refused', () => {
  const { project } = evaluateFixture('--- a.md\n');
  for (const title of ['', '  ', '---', 'a\nb', 'a\u0000', 'x'.repeat(201)]) {
    const made = createDecision(project, { title, log: 'docs/adr', day, time });
    assert.ok('reason' in made && /[.]$/.test(made.reason), title);
  }
});

test('a log that is not written in Markdown gets no Markdown', () => {
  const source = '--- docs/adr/0001-a.adoc\n= 1. A\n\n== Status\n\nAccepted\n\n== Decision\n\nA.\n';
  const made = createDecision(evaluateFixture(source).project, {
    title: 'B',
    log: 'docs/adr',
    day,
    time,
  });
  assert.deepEqual(made, {
    kind: 'refused',
    reason: 'Cairn writes records in Markdown only, and those of docs/adr are none.',
  });
});

test('where a decision can be written', () => {
  const logs = (source: string) => listLogs(evaluateFixture(source).project);
  assert.deepEqual(logs('--- a.md\n'), ['docs/adr']);
  assert.deepEqual(logs('--- .adr-dir\ndoc/choices\n'), ['doc/choices']);
  assert.deepEqual(logs('--- .cairn.yaml\ndecisions: [records/]\n'), ['records']);
  assert.deepEqual(logs('--- .cairn.yaml\ndecisions: ["*/adr/*.md"]\n'), ['docs/adr']);
  assert.deepEqual(logs(`--- a/adr/0001-a.md\n${nygard(1)}--- b/adr/0001-a.md\n${nygard(1)}`), [
    'a/adr',
    'b/adr',
  ]);
});

test('whatever the title and the log: the new record is read as what it should be', () => {
  const sources = [
    '--- a.md\n',
    `--- docs/adr/0001-a.md\n${nygard(1)}`,
    ...templates.map(([template]) => `--- docs/adr/template.md\n${template}`),
    '--- docs/adr/0001-a.md\n---\ntitle: A\nstatus: accepted\n---\n\n## Context\n\nA.\n',
  ];
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...sources), (title, source) => {
      const { project } = evaluateFixture(source);
      const made = createDecision(project, { title, log: 'docs/adr', day, time });
      if ('reason' in made) return;
      assert.match(made.file, /^docs\/adr\/[^/\\:*?"<>|\s]+\.md$/);
      assert.ok(made.cursor <= made.text.length);
      const files = [
        ...project.files.values(),
        { path: made.file, content: { kind: 'text', text: made.text } } as const,
      ];
      const found = readProject(files).decisions.filter(({ file }) => file === made.file);
      assert.equal(found.length, 1, made.text);
    }),
  );
});

test('a newest record that lacks what most have is no model', () => {
  const note = `# 4. Drop it

## Status

Superseded by [3. Title 3](0003-c.md)

## Context

Old.
`;
  const files = [1, 2, 3].map(
    number => `--- docs/adr/000${number}-${'abc'[number - 1]}.md\n${nygard(number)}`,
  );
  const { text } = make(`${files.join('')}--- docs/adr/0004-d.md\n${note}`);
  assert.deepEqual(text.match(/^(?:#|Date).*/gm), [
    '# 5. Use events',
    'Date: 2026-03-16',
    '## Status',
    '## Context',
    '## Decision',
    '## Consequences',
  ]);
});
