import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findCompletion } from '../../../src/core/features/completion/find-completion.ts';
import { readProject } from '../../../src/core/formats/read-project.ts';
import { noReadings } from '../../../src/core/model/facts/facts.ts';
import { checkCompletion } from '../../support/check-feature.ts';

const log = `
--- docs/adr/0001-use-events.md
# 1. Use events

Date: 2026-01-10

## Status

Accepted
--- docs/adr/0002-own-the-orders.md
# 2. Own the orders

## Status

Accepted

Supersedes [1. Use events](0001-use-events.md)
`;

const head = `
--- a.migration.yaml
migration-plan: "1.0"
id: move
title: Move
incidents:
  - {id: INC-7, title: Lost mail}
maintenance-windows:
  - {id: night, start: 2026-05-16T06:00}
steps:
  - id: expand
    title: Create the tables
    status: done
`;

const rest = `--- b.migration.yaml
migration-plan: "1.0"
id: other
title: Other
steps:
  - {id: seam, title: Put a port in front}
`;

function inPlan(lines: string, more = ''): string {
  return `${head}${lines}\n${rest}${more}`;
}

test('steps of the plan, then of other plans, in a flow list', () => {
  checkCompletion(inPlan('  - id: write\n    depends-on: [ex$0]'), [
    '"ex"',
    'expand',
    'other/seam',
    'step:',
    'lag:',
  ]);
});

test('steps in a block list, and the keys of a dependency', () => {
  checkCompletion(inPlan('  - id: write\n    depends-on:\n      - $0'), [
    '""',
    'expand',
    'other/seam',
    'step:',
    'lag:',
  ]);
});

test('a step as the value of a key in a flow map', () => {
  checkCompletion(inPlan('  - id: write\n    depends-on: [{step: $0, lag: P1D}]'), [
    '""',
    'expand',
    'other/seam',
  ]);
});

test('the words of a status, in whatever map it stands', () => {
  checkCompletion(inPlan('  - id: write\n    status: in$0'), [
    '"in"',
    'planned',
    'in-progress',
    'verifying',
    'done',
    'on-hold',
    'cancelled',
    'rolled-back',
  ]);
  checkCompletion(
    '--- a.migration.yaml\nmigration-plan: "1.0"\nstatus: $0\ntitle: x\nsteps: []\n',
    ['""', 'draft', 'proposed', 'approved', 'active', 'on-hold', 'completed', 'cancelled'],
  );
});

test('decisions by their names, the newest first', () => {
  checkCompletion(inPlan('  - id: write\n    decisions: [ADR-0$0]', log), [
    '"ADR-0"',
    'ADR-0002',
    'ADR-0001',
  ]);
  checkCompletion(inPlan('  - id: write\n    entry:\n      - decision: {ref: $0}', log), [
    '""',
    'ADR-0002',
    'ADR-0001',
  ]);
});

test('two decisions with one number are told apart by their paths', () => {
  const twin = '--- docs/decisions/0001-other.md\n# 1. Other\n\n## Status\n\nAccepted\n';
  checkCompletion(inPlan('  - id: write\n    decisions: [$0]', log + twin), [
    '""',
    'ADR-0002',
    'docs/decisions/0001-other.md',
    'docs/adr/0001-use-events.md',
  ]);
});

test('what stands in the way: incidents, steps, decisions, and the keys of it', () => {
  checkCompletion(inPlan('  - id: write\n    blocked-by: [{ref: $0}]', log), [
    '""',
    'INC-7',
    'expand',
    'other/seam',
    'ADR-0002',
    'ADR-0001',
  ]);
});

test('a window by its id', () => {
  checkCompletion(inPlan('  - id: write\n    window: $0'), ['""', 'night']);
  checkCompletion(inPlan('  - id: write\n    entry: [{maintenance-window: {ref: n$0}}]'), [
    '"n"',
    'night',
  ]);
});

test('keys of a step: those that are there are left out, above and below', () => {
  checkCompletion(inPlan('  - id: write\n    $0\n    title: Write'), [
    '""',
    'description:',
    'status:',
    'kind:',
    '...',
  ]);
});

test('below a dash, where an editor begins the line in the column of the dash', () => {
  const insertsAt = (source: string) => {
    const text = source.replace('$0', '');
    const file = { path: 'a.migration.yaml', content: { kind: 'text', text } } as const;
    const known = { project: readProject([file]), readings: noReadings };
    const found = findCompletion(known, { file: file.path, offset: source.indexOf('$0') });
    return found?.items.map(({ insert }) => insert) ?? [];
  };
  const steps = 'migration-plan: "1.0"\nsteps:\n  - id: a\n    title: A\n';
  assert.deepEqual(insertsAt(`${steps}  $0`).slice(0, 2), ['  description: ', '  status: ']);
  assert.deepEqual(insertsAt(`${steps}  sta$0`)[1], '  status: ');
  assert.deepEqual(insertsAt(`${steps}    $0`)[0], 'description: ');
  // Here a key of the plan can stand.
  assert.deepEqual(insertsAt(`${steps.replaceAll('\n  ', '\n')}$0`)[0], 'id: ');
  assert.deepEqual(insertsAt(`${steps}$0`)[0], 'id: ');
});

test('keys at the top of a plan', () => {
  checkCompletion('--- a.migration.yaml\nmigration-plan: "1.0"\nti$0\nsteps: []\n', [
    '"ti"',
    'id:',
    'title:',
    'description:',
    '...',
  ]);
});

test('keys of a criterion exclude each other', () => {
  checkCompletion(
    inPlan('  - id: write\n    entry:\n      - decision: {ref: ADR-0001}\n        $0'),
    ['""', 'id:', 'waived:'],
  );
});

test('keys inside a flow map', () => {
  checkCompletion(inPlan('  - id: write\n    rollback: {how: Undo, t$0}'), [
    '"t"',
    'trigger:',
    'takes:',
    'valid-for:',
    'tested:',
    'runbook:',
  ]);
});

test('a list of maps begins in the line below its key', () => {
  checkCompletion(inPlan('  - id: write\n    entry: $0'), ['" "', '\n  - evidence:', '...']);
  checkCompletion(inPlan('  - id: write\n    entry:$0'), ['""', '\n  - evidence:', '...']);
  checkCompletion(inPlan('  - id: write\n    exit:   dec$0'), [
    '"   dec"',
    '\n  - evidence:',
    '...',
  ]);
  checkCompletion('--- a.migration.yaml\nmigration-plan: "1.0"\nincidents: $0\n', [
    '" "',
    '\n  - id:',
    '...',
  ]);
  checkCompletion(inPlan('  - {id: write, entry: $0}'), []);
});

test('list items in the column of their key', () => {
  checkCompletion(
    '--- a.migration.yaml\nmigration-plan: "1.0"\ntitle: x\nsteps:\n- id: a\n- id: b\n  depends-on: [$0]\n',
    ['""', 'a', 'step:', 'lag:'],
  );
});

test('a new plan that is hardly begun', () => {
  const source = '--- move-the-mail.migration.yaml\nmi$0';
  const whole = `migration-plan: "1.0"
title: Move the mail
steps:
  - id: expand
    title: Build the new beside the old
  - id: migrate
    title: Move what uses the old to the new
    depends-on: [expand]
  - id: contract
    title: Remove the old
    depends-on: [migrate]`;
  checkCompletion(source, ['"mi"', whole, 'migration-plan:', 'id:', '...']);
  checkCompletion(source.replace('mi$0', 'title: Mail\n$0'), ['""', 'migration-plan:', '...']);
});

test('a blank behind a colon or a dash that has just been typed', () => {
  checkCompletion(inPlan('  - id: write\n    kind:$0'), ['""', ' seam', '...']);
  checkCompletion(inPlan('  - {id: write, depends-on: [{step:$0}]}'), [
    '""',
    ' expand',
    ' other/seam',
  ]);
  checkCompletion(inPlan('  - id: write\n    depends-on:\n      -$0'), ['""', ' expand', '...']);
  const own = '--- docs/adr/0003-c.md\n# 3. C\n\nStatus:$0\n';
  checkCompletion(`${own}${log}`, ['""', ' Accepted', '...']);
  checkCompletion(`--- docs/adr/0003-c.md\n---\nstatus:$0\n---\n# C\n${log}`, [
    '""',
    ' Accepted',
    '...',
  ]);
});

test('a version in quotes, which would be a number without them', () => {
  checkCompletion('--- a.migration.yaml\nmigration-plan: $0\ntitle: A\n', ['""', '"1.0"']);
  checkCompletion('--- a.migration.yaml\nmigration-plan: "$0"\ntitle: A\n', ['""', '1.0']);
});

test('nothing in comments and in texts of several lines', () => {
  checkCompletion(inPlan('  # depends-on: [$0]'), []);
  checkCompletion(inPlan('  - id: write\n    description: |\n      Write $0'), []);
});

test('nothing in YAML that is no plan, but mentions of decisions', () => {
  checkCompletion('--- a.yaml\nstatus: $0\n', []);
  checkCompletion(`--- a.yaml\n# see ADR-$0\n${log}`, ['"ADR-"', 'ADR-0002', 'ADR-0001']);
});

const markdownPlan = (line: string) => `
--- MIGRATION_PLAN.md
---
migration-plan: "1.0"
---
# Move

- [x] **seam** Put a port in front
${line}
`;

test('labels of a step in a Markdown plan', () => {
  checkCompletion(markdownPlan('- [ ] **write** Write `after:s$0`'), ['"s"', 'seam']);
  checkCompletion(markdownPlan('- [ ] **write** Write `after:seam,$0`'), ['""', 'seam']);
  checkCompletion(markdownPlan('- [ ] **write** Write `status:v$0`'), [
    '"v"',
    'planned',
    'in-progress',
    '...',
  ]);
  checkCompletion(markdownPlan('- [ ] **write** Write `$0`'), [
    '""',
    ...['id:', 'after:', 'blocked-by:', 'due:', 'start:', 'started:', 'done:', 'reviewed:'],
    ...['until:', 'status:', 'owner:', 'kind:', 'reason:', 'paths:', 'decision:', 'stale-after:'],
    ...['est:', 'window:', 'subject:', 'release:', 'ponr'],
  ]);
});

test('no labels outside of code', () => {
  checkCompletion(markdownPlan('- [ ] **write** Write `x` after:$0'), []);
});

test('front matter of a Markdown plan has the keys of a plan', () => {
  checkCompletion(
    '--- MIGRATION_PLAN.md\n---\nmigration-plan: "1.0"\nst$0\n---\n# Move\n\n- [ ] a\n',
    ['"st"', 'id:', 'title:', 'description:', 'status:', '...'],
  );
});

const inLog = (text: string) => `--- docs/adr/0003-new.md\n${text}\n${log}`;

test('a status below its heading, in the words of the log', () => {
  checkCompletion(inLog('# 3. New\n\n## Status\n\nAc$0\n\n## Context\n'), [
    '"Ac"',
    'Accepted',
    'Proposed',
    'Rejected',
    'Deprecated',
    'Superseded',
  ]);
});

test('a status behind its label, in a list, bold or in a table', () => {
  for (const line of [
    'Status: $0',
    '* Status: $0',
    '**Status:** $0',
    '**Status**: $0',
    '| Status | $0',
  ]) {
    checkCompletion(inLog(`# 3. New\n\n${line}\n`), ['""', 'Accepted', 'Proposed', '...']);
  }
});

test('a successor, as a link where the log has links', () => {
  checkCompletion(inLog('# 3. New\n\n## Status\n\nSuperseded by $0\n'), [
    '""',
    '[ADR-0002](0002-own-the-orders.md)',
    '[ADR-0001](0001-use-events.md)',
  ]);
});

const madr = `
--- docs/decisions/0001-a.md
---
status: accepted
date: 2026-01-10
decision-makers: li
---
# Use events
`;

test('front matter of a decision: the keys and words of its log', () => {
  const own = (line: string) => `--- docs/decisions/0002-b.md\n---\n${line}\n---\n# B\n${madr}`;
  checkCompletion(own('s$0'), ['"s"', 'status:', 'date:', 'decision-makers:']);
  checkCompletion(own('date: 2026-01-11\n$0'), ['""', 'status:', 'decision-makers:']);
  checkCompletion(own('status: $0'), ['""', 'accepted', 'proposed', 'rejected', '...']);
  checkCompletion(own('superseded-by: $0'), ['""', 'ADR-0001']);
});

test('a mention in prose, never in a fence and never in a path', () => {
  checkCompletion(`--- notes.md\nAs said in adr-0$0\n${log}`, ['"adr-0"', 'ADR-0002', 'ADR-0001']);
  checkCompletion(`--- notes.md\n\`\`\`\nADR-$0\n\`\`\`\n${log}`, []);
  checkCompletion(`--- notes.md\nSee docs/adr-$0\n${log}`, []);
  checkCompletion(`--- notes.md\nSee UTF-$0\n${log}`, []);
});

test('never throws, and replaces the piece of text at the place', () => {
  const pieces = fc.constantFrom(
    ...['steps:', '  - id: a', '- ', '[', ']', '{', '}', '"', "'", ',', ': ', 'depends-on: ', '\n'],
    ...['    ', '#', '`', 'after:', '---\n', 'status: ', 'ADR-0', '|', '>', '\r\n', '\t', '😀'],
  );
  const paths = fc.constantFrom('a.migration.yaml', 'MIGRATION_PLAN.md', 'docs/adr/0001-a.md');
  fc.assert(
    fc.property(paths, fc.array(pieces, { maxLength: 30 }), fc.nat(), (path, parts, at) => {
      const text = parts.join('');
      const offset = at % (text.length + 1);
      const project = readProject([{ path, content: { kind: 'text', text } }]);
      const found = findCompletion({ project, readings: noReadings }, { file: path, offset });
      if (!found) return;
      assert.ok(found.span.start <= offset && offset <= found.span.end);
      assert.ok(0 <= found.span.start && found.span.end <= text.length);
    }),
  );
});
