import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Severity } from '../../../../src/core/model/finding.ts';
import type { FindingReport } from '../../../../src/core/reports/findings/finding-report.ts';
import { githubText } from '../../../../src/core/reports/findings/github-text.ts';
import { gitlabJson } from '../../../../src/core/reports/findings/gitlab-json.ts';
import { junitText } from '../../../../src/core/reports/findings/junit-text.ts';
import { sarifJson } from '../../../../src/core/reports/findings/sarif-json.ts';
import { oneLine } from '../../../../src/core/text/encode.ts';
import { jsonText } from '../../../../src/core/text/encode-json.ts';
import { hostileTitles } from '../../../support/hostile-titles.ts';
import { readXml } from '../../../support/read-xml.ts';
import { sarifSchema } from '../../../support/sarif-schema.ts';

const severities: readonly Severity[] = ['error', 'warning', 'information'];

/** Every title as the words of a finding, as a path and as a note. */
const report: FindingReport = {
  verb: 'check',
  version: '1.2.3',
  failLevel: 'warning',
  rules: [{ id: 'some-rule', severity: 'warning', summary: 'Finds {some} [thing].', help: '# A' }],
  findings: hostileTitles.map((title, index) => ({
    rule: 'some-rule',
    severity: severities[index % 3] ?? 'error',
    message: title,
    start: { file: `docs/${title}.md`, line: index + 1, column: 3 },
    end: { file: `docs/${title}.md`, line: index + 1, column: 9 },
    side: index % 7 === 0 ? 'base' : 'head',
    fingerprint: String(index),
    related: [{ start: { file: `${title}/a.md`, line: 1, column: 1 }, message: title }],
  })),
  notes: hostileTitles,
};

const messages = hostileTitles.map(oneLine);
const raw =
  /(?!\n)[\p{Cc}\p{Cs}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u;

test('there are two hundred titles', () => assert.equal(new Set(hostileTitles).size, 200));

test('SARIF is valid and its messages are text', () => {
  const text = jsonText(sarifJson(report));
  assert.doesNotMatch(text, raw);
  const log: ReturnType<typeof sarifJson> = JSON.parse(text);
  const ajv = new Ajv2020({ strict: true, validateFormats: false });
  assert.ok(ajv.validate(sarifSchema, log), ajv.errorsText());
  const [run] = log.runs;
  const results = run?.results ?? [];
  assert.deepEqual(
    results.map(({ message }) => unescapeSarif(message.text)),
    messages,
  );
  for (const [index, { locations, relatedLocations, ruleIndex }] of results.entries()) {
    const uri = locations[0]?.physicalLocation.artifactLocation.uri ?? '';
    assert.match(uri, /^(?:[\w.~!*'()/-]|%[0-9A-F]{2})+$/);
    const path = `docs/${hostileTitles[index]}.md`.replaceAll(/\p{Cs}/gu, '\ufffd');
    assert.equal(uri.split('/').map(decodeURIComponent).join('/'), path);
    assert.equal(relatedLocations.length, 1);
    assert.equal(ruleIndex, 0);
  }
  assert.equal(run?.tool.driver.rules[0]?.shortDescription.text, 'Finds {{some}} \\[thing\\].');
});

/** Reads from left to right, as 3.11.5 and 3.11.6 of SARIF 2.1.0 say; throws at more than text. */
function unescapeSarif(text: string): string {
  let read = '';
  for (let at = 0; at < text.length; at++) {
    const pair = text.slice(at, at + 2);
    if (['\\\\', '\\[', '\\]', '{{', '}}'].includes(pair)) {
      read += pair[1];
      at++;
    } else {
      assert.doesNotMatch(text[at] ?? '', /[\\[\]{}]/, text);
      read += text[at];
    }
  }
  return read;
}

test('GitHub reads each line as one command, and its text is the same', () => {
  const lines = githubText(report).split('\n');
  assert.equal(lines.pop(), '');
  assert.equal(lines.length, 400);
  const commands = lines.map(readCommand);
  const order = commands.slice(0, 200).map(({ name }) => name);
  assert.deepEqual([...new Set(order)], ['error', 'warning', 'notice']);
  const rank = ['error', 'warning', 'notice'];
  assert.deepEqual(
    order,
    order.toSorted((a, b) => rank.indexOf(a) - rank.indexOf(b)),
  );
  for (const [index, title] of messages.entries()) {
    const line = String(index + 1);
    const command = commands.find(
      ({ properties, data }) => properties.get('line') === line || data.endsWith(`:${line})`),
    );
    const isGone = index % 7 === 0;
    const file = oneLine(`docs/${hostileTitles[index]}.md`);
    assert.equal(command?.data, isGone ? `${title} (was ${file}:${line})` : title);
    assert.equal(command?.properties.get('file'), isGone ? undefined : file);
    assert.equal(command?.properties.get('title'), 'some-rule');
  }
  assert.deepEqual(
    commands.slice(200).map(({ data }) => data),
    messages,
  );
});

/** As the runner of GitHub Actions reads a line: the command ends at the first `::` behind it. */
function readCommand(line: string) {
  assert.doesNotMatch(line, raw);
  assert.ok(line.startsWith('::'));
  const end = line.indexOf('::', 2);
  const [name = '', ...rest] = line.slice(2, end).split(' ');
  const properties = new Map<string, string>();
  for (const part of rest.join(' ').split(',')) {
    const at = part.indexOf('=');
    properties.set(part.slice(0, at), unescapeProperty(part.slice(at + 1)));
  }
  return { name, properties, data: unescapeData(line.slice(end + 2)) };
}

function unescapeProperty(text: string): string {
  return unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

const gitlabSchema = {
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    additionalProperties: false,
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string' },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', pattern: '^(?!\\./|/)' },
          lines: {
            type: 'object',
            required: ['begin'],
            properties: { begin: { type: 'integer', minimum: 1 } },
          },
        },
      },
    },
  },
};

test('GitLab gets what it asks for', () => {
  const text = jsonText(gitlabJson(report));
  assert.doesNotMatch(text, raw);
  const entries: ReturnType<typeof gitlabJson> = JSON.parse(text);
  const ajv = new Ajv2020({ strict: true });
  assert.ok(ajv.validate(gitlabSchema, entries), ajv.errorsText());
  assert.deepEqual(
    entries.map(({ description }) => description),
    messages,
  );
  assert.equal(new Set(entries.map(({ fingerprint }) => fingerprint)).size, 200);
});

test('JUnit is XML, and every finding is one case of it', () => {
  const text = junitText(report);
  const root = readXml(text);
  const [suite] = root.children;
  const cases = suite?.children ?? [];
  assert.deepEqual([root.name, suite?.name, cases.length], ['testsuites', 'testsuite', 200]);
  const failed = cases.filter(({ children }) => children.length > 0);
  for (const element of [root, suite]) {
    assert.equal(element?.attributes.get('tests'), '200');
    assert.equal(element?.attributes.get('failures'), String(failed.length));
  }
  for (const [index, each] of cases.entries()) {
    const message = shownInXml(hostileTitles[index] ?? '');
    const place = shownInXml(`docs/${hostileTitles[index]}.md:${index + 1}`);
    assert.equal(each.attributes.get('name'), `${place} ${message}`);
    assert.equal(each.attributes.get('classname'), 'some-rule');
    const isFailed = index % 3 !== 2;
    assert.equal(each.children.length, isFailed ? 1 : 0);
    if (isFailed) assert.equal(each.children[0]?.attributes.get('message'), message);
  }
});

/** XML has no noncharacters. */
function shownInXml(text: string): string {
  return oneLine(text).replaceAll('\ufffe', '\\u{fffe}').replaceAll('\uffff', '\\u{ffff}');
}

test('nothing found is a test that passed', () => {
  const [suite] = readXml(junitText({ ...report, findings: [] })).children;
  assert.equal(suite?.attributes.get('tests'), '1');
  assert.equal(suite?.children[0]?.attributes.get('name'), 'Nothing to report');
  assert.deepEqual(gitlabJson({ ...report, findings: [] }), []);
  assert.equal(githubText({ ...report, findings: [], notes: [] }), '');
  assert.deepEqual(sarifJson({ ...report, findings: [] }).runs[0]?.results, []);
});

test('the level of failure decides what fails', () => {
  const failures = (failLevel: FindingReport['failLevel']) =>
    readXml(junitText({ ...report, failLevel })).attributes.get('failures');
  assert.deepEqual([failures('error'), failures('warning'), failures('never')], ['67', '134', '0']);
});
