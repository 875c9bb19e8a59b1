import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../../../src/core/analysis/analyse.ts';
import type { Finding } from '../../../../src/core/model/finding.ts';
import type { Project } from '../../../../src/core/model/project.ts';
import { checkJson } from '../../../../src/core/reports/findings/check-json.ts';
import { checkText } from '../../../../src/core/reports/findings/check-text.ts';
import { nameFindings } from '../../../../src/core/rules/common/name-findings.ts';
import { decision, factsOn, plan, project } from '../../../support/plan-builder.ts';

const text = 'one\r\ntwo three\r\n';
const content = { kind: 'text', text } as const;
const files = new Map([['docs/a.md', { path: 'docs/a.md', content }]]);
const place = { file: 'docs/a.md', span: { start: 9, end: 14 } };
const finding: Finding = {
  rule: 'unknown-reference',
  severity: 'error',
  place,
  message: 'No step has the id \u001bthree.',
  related: [{ place: { file: 'docs/a.md', span: { start: 0, end: 3 } }, message: 'The plan.' }],
};
const withOne: Project = { ...project([], [decision('docs/a.md', 'accepted')]), files };

function inputOf(of: Project) {
  const facts = factsOn('2026-03-16');
  const about = {
    folder: '/project',
    pathOf: (file: string) => `x/${file}`,
    folders: 7,
    notes: ['A note.'],
  };
  return { project: of, analysis: analyse(of, facts), facts, ...about };
}

function textOf(of: Project, findings: readonly Finding[]): string[] {
  return checkText(inputOf(of), findings, undefined).map(line =>
    line.map(({ text }) => text).join(''),
  );
}

test('JSON has the place of a finding and of what explains it, counted from 1', () => {
  const json = checkJson(inputOf(withOne), nameFindings(withOne, [finding]));
  assert.deepEqual(json.findings, [
    {
      ...{ rule: 'unknown-reference', severity: 'error' },
      ...{ file: 'x/docs/a.md', line: 2, column: 5, message: 'No step has the id \u001bthree.' },
      fingerprint: 'b0474480a762c7d7',
      related: [{ file: 'x/docs/a.md', line: 1, column: 1, message: 'The plan.' }],
    },
  ]);
  assert.deepEqual(json.history, { kind: 'unknown', reason: 'no git history here' });
  assert.deepEqual(json.notes, ['A note.']);
});

test('text has a line for each, its place at the end', () => {
  const warning: Finding = {
    ...finding,
    severity: 'warning',
    rule: 'r',
    related: [],
    message: 'M.',
  };
  assert.deepEqual(textOf(withOne, [finding, warning]), [
    '✖ No step has the id \\u{1b}three.  unknown-reference  x/docs/a.md:2:5',
    '    The plan.                                         x/docs/a.md:1:1',
    '△ M.                               r                  x/docs/a.md:2:5',
    '',
    '1 error, 1 warning on 1 decision and 0 plans.',
    'A note.',
  ]);
});

test('nothing found, and nothing to find', () => {
  assert.deepEqual(textOf(withOne, []), [
    'Nothing to report on 1 decision and 0 plans.',
    'A note.',
  ]);
  assert.deepEqual(textOf(project([]), []), [
    '0 decisions and 0 plans found in 7 folders below /project.',
    'A note.',
  ]);
});

test('a history that could not be read is said where there are plans', () => {
  assert.deepEqual(textOf(project([plan([])]), []), [
    'Nothing to report on 0 decisions and 1 plan.',
    'A note.',
    'Activity is unknown: no git history here.',
  ]);
});
