import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readProject } from '../../../../src/core/formats/read-project.ts';
import type { SourceFile } from '../../../../src/core/model/source-file.ts';
import { analyseFixture } from '../../../support/analyse-fixture.ts';
import { checkHover } from '../../../support/check-feature.ts';
import { evaluateFixture } from '../../../support/check-rule.ts';

function decisionStatus(words: string, status: string): string | undefined {
  const { project } = evaluateFixture(
    `--- .cairn.yaml\nwords: {${words}}\n--- docs/adr/0001-a.md\n# 1. A\n\n## Status\n\n${status}\n\n## Decision\n\nA.\n`,
  );
  return project.decisions[0]?.status?.value;
}

function stepStatus(words: string, status: string): string | undefined {
  const { project } = evaluateFixture(
    `--- .cairn.yaml\nwords: {${words}}\n--- a.migration.yaml\ntitle: A\nsteps:\n  - {id: a, title: A, status: "${status}"}\n`,
  );
  return project.plans[0]?.steps[0]?.status?.value;
}

test('a status is read by the words of the team, and by the known ones still', () => {
  assert.equal(decisionStatus('sealed: accepted', 'Sealed'), 'accepted');
  assert.equal(decisionStatus('sealed: accepted', '**SEALED** by the council'), 'accepted');
  assert.equal(decisionStatus('sealed: accepted', 'Rejected'), 'rejected');
  assert.equal(decisionStatus('sealed: accepted', 'Sealedish'), 'unknown');
  assert.equal(decisionStatus('sealed: accepted', 'Sealed, superseded by ADR-0002'), 'superseded');
  assert.equal(decisionStatus('"🟢 go": accepted', '🟢 Go'), 'accepted');
});

test('the word of the team comes before a known one', () => {
  assert.equal(decisionStatus('final: proposed', 'Final'), 'proposed');
  assert.equal(stepStatus('done: verifying', 'done'), 'verifying');
});

test('a status of a step and of a plan too', () => {
  assert.equal(stepStatus('parked: on-hold', 'Parked'), 'on-hold');
  assert.equal(stepStatus('in flight: in-progress', 'in-flight'), 'in-progress');
  assert.equal(stepStatus('"🚧🚧": in-progress', '🚧🚧'), 'in-progress');
  const { project } = evaluateFixture(
    `--- .cairn.yaml\nwords: {signed: approved}\n--- a.migration.yaml\ntitle: A\nstatus: signed\nsteps: []\n`,
  );
  assert.equal(project.plans[0]?.status?.value, 'approved');
});

test('a word counts only where a status of its kind is written', () => {
  assert.equal(stepStatus('sealed: accepted', 'sealed'), undefined);
  assert.equal(decisionStatus('parked: on-hold', 'Parked'), 'unknown');
});

test('the hover names the place of the word', () => {
  checkHover(
    `
--- .cairn.yaml
words:
  sealed: accepted
--- docs/adr/0001-a.md
# 1. A

## Status

Sea$0led
`,
    [
      'Sealed',
      'Read as accepted from the status section, [line 5](docs/adr/0001-a.md:5): “Sealed”.',
      '“sealed” means accepted in [.cairn.yaml line 2](.cairn.yaml:2).',
    ],
  );
});

test('a changed configuration has read again what depends on it, and nothing else', () => {
  const file = (path: string, text: string): SourceFile => ({
    path,
    content: { kind: 'text', text },
  });
  const record = file('docs/adr/0001-a.md', '# 1. A\n\n## Status\n\nSealed\n\n## Decision\n\nA.\n');
  const statusWith = (configuration: string) =>
    readProject([record, file('.cairn.yaml', configuration)]).decisions[0]?.status;
  const before = readProject([record]).decisions[0]?.status;
  assert.equal(before?.value, 'unknown');
  const sealed = statusWith('words: {sealed: accepted}');
  assert.equal(sealed?.value, 'accepted');
  assert.equal(statusWith('rules: {stale-step: off}\nwords: {sealed: accepted}'), sealed);
  assert.equal(statusWith('words: {sealed: rejected}')?.value, 'rejected');
  assert.equal(readProject([record]).decisions[0]?.status?.value, 'unknown');
});

test('earlier versions of a plan are read by the same words', () => {
  const analysis = analyseFixture(`
--- .cairn.yaml
words: {parked: on-hold}
--- a.migration.yaml
title: A
steps:
  - {id: a, title: A, status: parked}
--- a.migration.yaml@2026-01-05
title: A
steps:
  - {id: a, title: A, status: planned}
--- git
2026-02-06 bbbbbbbb a.migration.yaml
2026-01-05 2026-01-05 a.migration.yaml
`);
  const [state] = analysis.plans[0]?.steps ?? [];
  assert.equal(state?.condition, 'on-hold');
  assert.equal(state?.reasons[0]?.since, '2026-02-06');
});
