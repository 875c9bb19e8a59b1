import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { calendarText } from '../../../src/core/reports/calendar-entries.ts';
import { checkJson } from '../../../src/core/reports/findings/check-json.ts';
import { checkMarkdown } from '../../../src/core/reports/findings/check-markdown.ts';
import { checkText } from '../../../src/core/reports/findings/check-text.ts';
import { listText } from '../../../src/core/reports/list/list-text.ts';
import { reviewJson } from '../../../src/core/reports/review/review-json.ts';
import { reviewText } from '../../../src/core/reports/review/review-text.ts';
import { fleetJson } from '../../../src/core/reports/status/fleet-json.ts';
import { fleetText } from '../../../src/core/reports/status/fleet-text.ts';
import { metricsText } from '../../../src/core/reports/status/metrics-text.ts';
import { statusJson } from '../../../src/core/reports/status/status-json.ts';
import { statusText } from '../../../src/core/reports/status/status-text.ts';
import { widthOf } from '../../../src/core/reports/text-line.ts';
import { checkReview } from '../../../src/core/review/check-review.ts';
import { nameFindings } from '../../../src/core/rules/common/name-findings.ts';
import { reviewFixtures } from '../../support/check-review.ts';
import { hostileTitles } from '../../support/hostile-titles.ts';
import { readMetrics } from '../../support/read-metrics.ts';
import { linesOf, readReportInput } from '../../support/report-input.ts';
import { createSchemaReader } from '../../support/schema-reader.ts';

const ajv = createSchemaReader();
const validatorOf = (name: string) =>
  ajv.compile(JSON.parse(readFileSync(`media/${name}-report.schema.json`, 'utf8')));
const schemas = {
  check: validatorOf('check'),
  status: validatorOf('status'),
  review: validatorOf('review'),
};

const raw = /(?!\n|\u200d|\ufe0f)[\p{Cc}\p{Cs}\p{DI}\u2028\u2029]/u;

/** A project that says `text` wherever words may stand. */
function projectOf(text: string): string {
  const json = JSON.stringify(text);
  const line = text.replaceAll(/[\r\n]/g, ' ');
  return `
--- docs/adr/0001-a.md
# 1. ${line}

Date: 2026-01-02
Deciders: ${line}

## Status

Accepted ${line}

## Context

${line}
--- docs/adr/0002-b.md
# 2. ${line}

Superseded by ${line}

## Status

${line}
--- a.migration.yaml
migration-plan: "1.0"
title: ${json}
due: 2026-04-01
owners: [${json}]
evidence: [{id: ${json}, title: ${json}, pattern: ${json}, include: [${json}]}]
maintenance-windows: [{id: w, title: ${json}, start: 2026-04-11T06:00, duration: PT2H, scope: [${json}]}]
phases:
  - id: p
    title: ${json}
    steps:
      - {id: ${json}, title: ${json}, status: in-progress, due: 2026-03-01, blocked-by: [{ref: ${json}, since: 2026-03-01}], depends-on: [${json}, two]}
      - {id: two, title: ${json}, status: on-hold, reason: ${json}, window: w, rollback: {how: ${json}}, owners: [${json}]}
      - {id: three, title: ${json}, depends-on: [two], exit: [{soak: {for: P14D}}]}
--- b.migration.md
---
migration-plan: "1.0"
---
# ${line}

- [ ] ${line}
- [x] b
`;
}

/** Each fragment alone, and nothing at all. */
const texts = [...hostileTitles.filter((_, index) => index % 5 === 0), '', ' '];

function folderOf(name: string, source: string) {
  const { findings, ...input } = readReportInput(source);
  return { kind: 'read' as const, name, input, findings };
}

test('no line of a report for people shows a hidden character, in no width', () => {
  for (const text of texts) {
    const input = readReportInput(projectOf(text));
    for (const width of [undefined, 1, 20, 79]) {
      const lines = [
        ...listText(input, width),
        ...statusText(input, width),
        ...checkText(input, input.findings, width),
        ...fleetText([folderOf(text, projectOf(text))], width),
      ];
      for (const line of linesOf(lines)) assert.doesNotMatch(line, raw, JSON.stringify(text));
    }
  }
});

test('a line of rows is no wider than the terminal, but for a place', () => {
  for (const text of texts) {
    const input = readReportInput(projectOf(text));
    for (const width of [40, 79]) {
      const rows = [...listText(input, width), ...statusText(input, width)].filter(
        line => line.length > 1,
      );
      for (const line of linesOf(rows)) {
        if (/\S+:\d+$/.test(line.trim()) && !line.trim().includes('  ')) continue;
        assert.ok(widthOf(line) <= width, line);
      }
    }
  }
});

test('the words of a report are the same in every width, but for titles that are cut', () => {
  const bare = (lines: readonly string[]) => lines.join('').replaceAll(/\s+/g, '');
  for (const text of texts.filter(each => each.length < 100)) {
    const input = readReportInput(projectOf(text));
    const whole = bare(linesOf(checkText(input, input.findings, undefined)));
    for (const width of [1, 30, 100]) {
      assert.equal(bare(linesOf(checkText(input, input.findings, width))), whole, text);
    }
  }
});

test('JSON of every report holds to its schema', () => {
  for (const text of texts) {
    const source = projectOf(text);
    const input = readReportInput(source);
    const review = reviewFixtures(
      source,
      source.replace('P14D', 'P3D').replace('id: three', 'id: four'),
    );
    const base = { name: text, commit: '0123456789abcdef0123456789abcdef01234567' };
    const reviewInput = { ...input, ...review.head, review, findings: checkReview(review), base };
    assert.ok(review.changes.length > 0);
    for (const [validate, json] of [
      [schemas.check, checkJson(input, nameFindings(input.project, input.findings))],
      [schemas.status, statusJson(input)],
      [schemas.status, fleetJson([folderOf(text, source)])],
      [schemas.review, reviewJson(reviewInput)],
    ] as const) {
      const read: unknown = JSON.parse(JSON.stringify(json));
      assert.ok(validate(read), `${JSON.stringify(text)} ${ajv.errorsText(validate.errors)}`);
    }
    for (const width of [undefined, 1, 60]) {
      for (const line of linesOf(reviewText(reviewInput, width))) assert.doesNotMatch(line, raw);
    }
  }
});

test('metrics and calendars are read by strict readers', () => {
  for (const text of texts) {
    const source = projectOf(text);
    const families = readMetrics(metricsText([folderOf(text, source)]));
    assert.ok(families.size > 10);
    const calendar = calendarText(readReportInput(source));
    assert.match(calendar, /^BEGIN:VCALENDAR\r\n(?:[^\r\n]+\r\n)+END:VCALENDAR\r\n$/);
    assert.equal(calendar.match(/^BEGIN:VEVENT\r$/gm)?.length, 1, text);
  }
});

test('a comment has one item for each finding, whatever the files say', () => {
  for (const text of texts) {
    const input = readReportInput(projectOf(text));
    const lines = checkMarkdown(input, input.findings).split('\n');
    assert.equal(lines.filter(line => line.startsWith('- ')).length, input.findings.length, text);
    for (const line of lines) assert.doesNotMatch(line.replaceAll('\u200b', ''), raw);
  }
});

test('nothing is accepted or done because a title says so', () => {
  for (const word of [
    'Accepted',
    'Status: accepted',
    '✓ done',
    '[x] done',
    'status: done',
    'Done 1 Mar',
  ]) {
    const { project, analysis } = readReportInput(`
--- docs/adr/0001-a.md
# 1. ${word}

## Status

Proposed
--- a.migration.yaml
migration-plan: "1.0"
title: ${JSON.stringify(word)}
steps:
  - {id: a, title: ${JSON.stringify(word)}}
  - {id: b, title: ${JSON.stringify(word)}, description: ${JSON.stringify(word)}, depends-on: [a]}
`);
    assert.equal(project.decisions[0]?.status?.value, 'proposed', word);
    const [state] = analysis.plans;
    assert.deepEqual(
      state?.steps.map(({ condition }) => condition),
      ['ready', 'waiting'],
      word,
    );
    assert.equal(state?.progress.done, 0, word);
  }
});
