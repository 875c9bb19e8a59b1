import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseDocument } from '../../../../src/core/formats/document.ts';
import { readProject } from '../../../../src/core/formats/read-project.ts';
import {
  type RecordReading,
  readRecord,
} from '../../../../src/core/formats/records/read-record.ts';
import { scoreOf } from '../../../../src/core/model/plan/premortem.ts';
import { sliceOf } from '../../../../src/core/text/span.ts';
import { readFixture } from '../../../support/fixture.ts';
import { isSpan } from '../../../support/span-like.ts';

function recordOf(text: string, path = 'notes/a.md'): RecordReading | undefined {
  const document = parseDocument(path, text);
  return document?.kind === 'markdown' ? readRecord(document) : undefined;
}

function present<T>(value: T | undefined): T {
  assert.ok(value !== undefined);
  return value;
}

test('the type in the front matter says what a file is, else the folder does', () => {
  const kinds: [string, string, string | undefined][] = [
    ['notes/a.md', '---\ntype: incident\n---\n# A', 'incident'],
    ['notes/a.md', '---\ntype: Postmortem\n---\n# A', 'postmortem'],
    ['docs/incidents/INC-1.md', '# A', 'incident'],
    ['docs/postmortems/INC-1.md', '# A', 'postmortem'],
    ['team/docs/post-mortems/x.md', '# A', 'postmortem'],
    ['docs/premortems/x.md', '# A', 'premortem'],
    ['docs/incidents/x.md', '---\ntype: premortem\n---\n# A', 'premortem'],
    ['docs/postmortems/README.md', '# A', undefined],
    ['docs/postmortems/template.md', '# A', undefined],
    ['docs/incidents.md', '# A', undefined],
    ['notes/a.md', '---\ntype: note\n---\n# A', undefined],
  ];
  for (const [path, text, kind] of kinds) {
    const record = recordOf(text, path);
    const found = record && Object.keys(record).find(key => key !== 'problems');
    assert.equal(found, kind, `${path} ${text}`);
  }
});

test('an incident has everything in its front matter', () => {
  const record = recordOf(`---
type: incident
id: INC-118
title: Duplicate charge
severity: SEV-2
status: monitoring
started: 2026-03-09T14:05
steps: [dual-write, orders/copy]
postmortem: docs/postmortems/INC-118.md
tags: [payments]
---
# Something else
`);
  const incident = present(record?.incident);
  assert.deepEqual(record?.problems, []);
  assert.equal(incident.id.value, 'INC-118');
  assert.equal(incident.title?.value, 'Duplicate charge');
  assert.equal(incident.severity?.value, 2);
  assert.equal(incident.started?.value, '2026-03-09T14:05:00');
  assert.deepEqual(
    incident.steps.map(({ raw }) => raw),
    ['dual-write', 'orders/copy'],
  );
  assert.equal(incident.postmortem?.raw, 'docs/postmortems/INC-118.md');
  assert.equal(incident.status?.value, 'monitoring');
});

test('an incident without front matter is read from its lines and named by its file', () => {
  const incident = present(
    recordOf(
      `# Checkout was down

**Severity:** SEV-1
- Status: Resolved

| Started | 2026-03-09 14:05 |
|---|---|
| Resolved | 2026-03-09 16:00 |
`,
      'docs/incidents/2026-03-09-INC-7-checkout.md',
    )?.incident,
  );
  assert.equal(incident.id.value, 'INC-7');
  assert.equal(incident.title?.value, 'Checkout was down');
  assert.equal(incident.severity?.value, 1);
  assert.equal(incident.status?.value, 'resolved');
  assert.equal(incident.started?.value, '2026-03-09T14:05:00');
  assert.equal(incident.resolved?.value, '2026-03-09T16:00:00');
});

test('what is written about an incident afterwards may lie beside the incidents', () => {
  const kindOf = (path: string, text: string) =>
    Object.keys(recordOf(text, path) ?? {}).filter(key => key !== 'problems');
  const [plain, after] = ['# Checkout was down\n', '# Post-mortem: checkout was down\n'];
  const later = '# Checkout was down\n\n## Postmortem\n\nText.\n';
  assert.deepEqual(kindOf('docs/incidents/INC-7.md', after), ['postmortem']);
  assert.deepEqual(kindOf('docs/incidents/INC-7-postmortem.md', plain), ['postmortem']);
  assert.deepEqual(kindOf('docs/incidents/INC-7.md', plain), ['incident']);
  assert.deepEqual(kindOf('docs/incidents/INC-7.md', later), ['incident']);
  assert.deepEqual(kindOf('docs/incidents/INC-7.md', `---\ntype: incident\n---\n${after}`), [
    'incident',
  ]);
  assert.deepEqual(kindOf('docs/premortems/INC-7.md', after), ['premortem']);
});

test('an incident of which nothing is written is neither open nor resolved', () => {
  for (const status of ['', 'Status: unclear', 'Status: resolved, we think']) {
    const incident = present(recordOf(`# A\n\n${status}\n`, 'docs/incidents/a.md')?.incident);
    assert.deepEqual([incident.status, incident.resolved], [undefined, undefined], status);
  }
});

test('front matter that cannot be understood is a problem at its place', () => {
  const record = recordOf('---\ntype: incident\nseverity: 9\nstatus: over\n---\n# A\n');
  assert.deepEqual(
    record?.problems.map(({ message }) => message),
    [
      '"9" is not a severity. Write a number from 1 to 5.',
      '"over" is no status that an incident can have. Write one of investigating, identified, monitoring, resolved.',
    ],
  );
});

test('a postmortem with the headings of the SRE book', () => {
  const text = `# Postmortem of INC-118: duplicate charge

**Date:** 2026-03-10
**Authors:** @li, @sam
**Status:** Complete, action items in progress
**Severity:** 2

## Summary

It charged twice.

## Action Items

| Action Item | Type | Owner | Due | Status | Bug |
|---|---|---|---|---|---|
| Retry with a key | prevent | @li | 2026-04-01 | done | #12 |
| Page earlier | detect | @sam, @jo | | open | OPS-7 |

## Lessons learned

- [ ] no action item
`;
  const postmortem = present(recordOf(text, 'docs/postmortems/a.md')?.postmortem);
  assert.equal(postmortem.incident?.raw, 'INC-118');
  assert.equal(postmortem.id.value, 'INC-118');
  assert.equal(postmortem.date?.value, '2026-03-10');
  assert.deepEqual(
    postmortem.authors.map(({ value }) => value),
    ['@li', '@sam'],
  );
  assert.equal(postmortem.status?.value, 'published');
  assert.equal(postmortem.severity?.value, 2);
  assert.deepEqual(postmortem.actionItems.map(outlineOf), [
    'done Retry with a key prevent @li 2026-04-01',
    'planned Page earlier detect @sam,@jo -',
  ]);
});

test('action items as tasks, with labels and words', () => {
  const text = `---
type: postmortem
incident: INC-118
status: published
date: 2026-03-10
authors: ["@li"]
severity: 2
---
# What happened

## 7. Follow-up items

- [x] Retry with a key \`type:prevent\` \`owner:@li\` \`due:2026-04-01\`
- [ ] Page earlier (#12) \`type:detect\` @sam
- [-] Buy more servers
- Talk to the vendor

### Later

- [ ] Write it down \`type:other\`
`;
  const postmortem = present(recordOf(text)?.postmortem);
  assert.deepEqual(postmortem.actionItems.map(outlineOf), [
    'done Retry with a key prevent @li 2026-04-01',
    'planned Page earlier (#12) detect @sam -',
    'cancelled Buy more servers -  -',
    '? Talk to the vendor -  -',
    'planned Write it down -  -',
  ]);
});

function outlineOf(item: NonNullable<RecordReading['postmortem']>['actionItems'][number]): string {
  const owners = item.owners.map(({ value }) => value).join(',');
  const parts = [item.status?.value ?? '?', item.title.value, item.type?.value ?? '-', owners];
  return [...parts, item.due?.value ?? '-'].join(' ');
}

test('a status that is not certainly an end is none', () => {
  for (const [written, status] of [
    ['Status: Draft', 'draft'],
    ['Status: in review', 'review'],
    ['Status: almost complete', undefined],
    ['', undefined],
  ] as const) {
    const record = recordOf(`# A\n\n${written}\n`, 'docs/postmortems/a.md');
    assert.equal(record?.postmortem?.status?.value, status, written);
  }
});

test('a heading with one line below it is a field', () => {
  const record = recordOf(
    '# A\n\n## Date\n\n2026-03-10\n\n## Status\n\nclosed\n',
    'docs/postmortems/a.md',
  );
  assert.equal(record?.postmortem?.date?.value, '2026-03-10');
  assert.equal(record?.postmortem?.status?.value, 'closed');
});

test('a premortem with its risks in a table', () => {
  const text = `# Premortem: cut over

Held: 2026-03-05
For: cut-over-writes, orders/copy

| # | Risk | Likelihood | Impact | Mitigation | Owner | Status | Due |
|---|---|---|---|---|---|---|---|
| R1 | Two writers diverge | 4 | 5 | Nightly report | @li | mitigated | |
| R2 | Backfill lags | high | 4 | | @sam | open | 2026-04-17 |
`;
  const premortem = present(recordOf(text, 'docs/premortems/cutover.md')?.premortem);
  assert.equal(premortem.id.value, 'cutover');
  assert.equal(premortem.held?.value, '2026-03-05');
  assert.deepEqual(
    premortem.for.map(({ raw }) => raw),
    ['cut-over-writes', 'orders/copy'],
  );
  assert.deepEqual(
    premortem.risks.map(risk => [
      risk.id?.value,
      risk.scenario?.value,
      scoreOf(risk),
      risk.status?.value,
    ]),
    [
      ['R1', 'Two writers diverge', 20, 'mitigated'],
      ['R2', 'Backfill lags', undefined, 'open'],
    ],
  );
  assert.equal(premortem.risks[1]?.due?.value, '2026-04-17');
});

test('a premortem with its risks in front matter and in a list', () => {
  const premortem = present(
    recordOf(`---
type: premortem
id: cutover
held: 2026-03-05
for: [cut-over]
risks: [{id: R0, scenario: Nobody is there, likelihood: 1, impact: 2}]
---
# Premortem

- **R1** Two writers diverge \`likelihood:4\` \`impact:5\` \`status:open\` \`owner:@li\`
- An idea
`)?.premortem,
  );
  assert.deepEqual(
    premortem.risks.map(risk => [
      risk.id?.value,
      risk.scenario?.value,
      scoreOf(risk),
      risk.owner?.value,
    ]),
    [
      ['R0', 'Nobody is there', 2, undefined],
      ['R1', 'Two writers diverge', 20, '@li'],
    ],
  );
});

test('a project holds its records, and none of them is a plan by its look', () => {
  const files = [
    ['docs/incidents/INC-1.md', '# Down\n\nStatus: open\n'],
    [
      'docs/postmortems/migration.md',
      '---\ntype: postmortem\nstatus: over\n---\n# Migration\n\n- [ ] a\n- [ ] b\n- [ ] c\n',
    ],
    ['docs/premortems/cutover.md', '# Cut over\n'],
  ].map(([path = '', text = '']) => ({ path, content: { kind: 'text', text } as const }));
  const project = readProject(files);
  assert.deepEqual(
    [project.incidents, project.postmortems, project.premortems].map(list => list.length),
    [1, 1, 1],
  );
  assert.deepEqual(project.plans, []);
  assert.deepEqual(
    project.problems.map(({ file }) => file),
    ['docs/postmortems/migration.md'],
  );
});

const pieces = [
  '# Action items\n',
  '| Risk | L |\n|-|-|\n',
  '| a | 4 |\n',
  '- [x] a `type:prevent`',
  '`impact:5`',
  '\n',
  ': ',
  '**',
  'Status: ',
  '---\n',
  'type: postmortem\n',
  '@a',
  '{',
  '\ud83d',
  '\r\n',
];

test('nothing that is written makes the readers throw, and every span holds its raw text', () => {
  const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map(list => list.join(''));
  const paths = fc.constantFrom(
    'docs/incidents/a.md',
    'docs/postmortems/a.md',
    'docs/premortems/a.md',
  );
  fc.assert(
    fc.property(texts, paths, (text, path) => checkSpans(recordOf(text, path), text)),
    { numRuns: 300 },
  );
});

function checkSpans(value: unknown, text: string): void {
  if (typeof value !== 'object' || value === null) return;
  if ('raw' in value && 'span' in value && isSpan(value.span)) {
    assert.equal(sliceOf(text, value.span), value.raw);
  }
  for (const part of Object.values(value)) checkSpans(part, text);
}

test('hostile records come to an end', () => {
  const parts = [
    '| a '.repeat(20000),
    '**a'.repeat(50000),
    `- a ${'`l:1` '.repeat(50000)}`,
    'Status: a\n'.repeat(20000),
  ];
  for (const part of parts) {
    for (const folder of ['incidents', 'postmortems', 'premortems']) {
      assert.ok(recordOf(`# Action items\n\n${part}\n`, `docs/${folder}/a.md`));
    }
  }
});

test('incidents beside each other are no log of decisions', () => {
  const incident = (id: string) =>
    `--- docs/incidents/${id}.md\n---\ntype: incident\nid: ${id}\nstatus: resolved\n---\n# ${id}: Orders twice\n\n## Decision\n\nx\n\n## Context\n\ny\n`;
  const project = readProject(
    readFixture(`${incident('INC-31')}${incident('INC-40')}${incident('INC-41')}`).files,
  );
  assert.deepEqual(project.decisions, []);
  assert.deepEqual(project.skipped, []);
  assert.deepEqual(
    project.incidents.map(({ id }) => id.value),
    ['INC-31', 'INC-40', 'INC-41'],
  );
});
