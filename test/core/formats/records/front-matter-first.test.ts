import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readProject } from '../../../../src/core/formats/read-project.ts';
import type { Project } from '../../../../src/core/model/project.ts';
import { sliceOf } from '../../../../src/core/text/span.ts';

/*
 * A record says a thing in its front matter or in a line. Where the front matter says it, that counts: an
 * old line below must not end an incident that was reopened above it, nor hold a premortem that was not.
 */

function read(path: string, front: readonly string[], lines: readonly string[]): Project {
  const head = front.length === 0 ? '' : `---\n${front.join('\n')}\n---\n\n`;
  const text = `${head}# INC-1: Orders twice\n\n${lines.join('\n')}\n`;
  return readProject([{ path, content: { kind: 'text', text } }]);
}

interface Field {
  readonly name: string;
  /** A value that front matter and line both understand, one of each. */
  readonly front: string;
  readonly line: string;
  readonly of: (front: readonly string[], lines: readonly string[]) => unknown;
  readonly expected: readonly [front: unknown, line: unknown];
}

const incident = (front: readonly string[], lines: readonly string[]) =>
  read('docs/incidents/inc-1.md', front, lines).incidents[0];
const postmortem = (front: readonly string[], lines: readonly string[]) =>
  read('docs/postmortems/inc-1.md', front, lines).postmortems[0];
const premortem = (front: readonly string[], lines: readonly string[]) =>
  read('docs/premortems/cut-over.md', front, lines).premortems[0];

const fields: readonly Field[] = [
  {
    name: 'status',
    front: 'monitoring',
    line: 'Status: resolved',
    of: (front, lines) => incident(front, lines)?.status?.value,
    expected: ['monitoring', 'resolved'],
  },
  {
    name: 'severity',
    front: 'SEV-1',
    line: 'Severity: SEV-4',
    of: (front, lines) => incident(front, lines)?.severity?.value,
    expected: [1, 4],
  },
  {
    name: 'started',
    front: '2026-03-09T14:05',
    line: 'Started: 2026-03-08',
    of: (front, lines) => incident(front, lines)?.started?.value,
    expected: ['2026-03-09T14:05:00', '2026-03-08'],
  },
  {
    name: 'resolved',
    front: '2026-03-10',
    line: 'Resolved: 2026-03-09',
    of: (front, lines) => incident(front, lines)?.resolved?.value,
    expected: ['2026-03-10', '2026-03-09'],
  },
  {
    name: 'status',
    front: 'draft',
    line: 'Status: published',
    of: (front, lines) => postmortem(front, lines)?.status?.value,
    expected: ['draft', 'published'],
  },
  {
    name: 'date',
    front: '2026-03-10',
    line: 'Date: 2026-03-09',
    of: (front, lines) => postmortem(front, lines)?.date?.value,
    expected: ['2026-03-10', '2026-03-09'],
  },
  {
    name: 'severity',
    front: '2',
    line: 'Severity: SEV-3',
    of: (front, lines) => postmortem(front, lines)?.severity?.value,
    expected: [2, 3],
  },
  {
    name: 'held',
    front: '2026-03-10',
    line: 'Held: 2026-03-09',
    of: (front, lines) => premortem(front, lines)?.held?.value,
    expected: ['2026-03-10', '2026-03-09'],
  },
];

for (const { name, front, line, of, expected } of fields) {
  const [byFront, byLine] = expected;

  test(`${name}: the front matter counts before the line "${line}"`, () => {
    assert.deepEqual(of([`${name}: ${front}`], [line]), byFront);
    assert.deepEqual(of([`${name}: ${front}`], []), byFront);
    assert.deepEqual(of([], [line]), byLine);
    assert.equal(of([], []), undefined);
  });

  test(`${name}: front matter that is not understood is not overruled by "${line}"`, () => {
    for (const written of ['reopened', '[resolved]', '{is: resolved}', '"not yet"', '-1']) {
      assert.equal(of([`${name}: ${written}`], [line]), undefined, written);
    }
  });

  test(`${name}: a key without a value leaves it to "${line}"`, () => {
    for (const written of ['', '""', '~', '# later']) {
      assert.deepEqual(of([`${name}: ${written}`], [line]), byLine, written);
    }
  });
}

test('what is not understood is told at its place', () => {
  const text = '---\ntype: incident\nid: INC-1\nstatus: reopened\n---\n\n# A\n\nStatus: resolved\n';
  const { incidents, problems } = readProject([
    { path: 'ops/a.md', content: { kind: 'text', text } },
  ]);
  assert.equal(incidents[0]?.status, undefined);
  assert.deepEqual(
    problems.map(({ span, message }) => [sliceOf(text, span), message]),
    [
      [
        'reopened',
        '"reopened" is no status that an incident can have. Write one of investigating, identified, monitoring, resolved.',
      ],
    ],
  );
});

/** Places in which words stand that are not the record's own. */
const elsewhere: Readonly<Record<string, (line: string) => string>> = {
  'a code block': line => `\`\`\`\n${line}\n\`\`\``,
  'an indented code block': line => `    ${line}`,
  'a quote': line => `> ${line}`,
  'a comment': line => `<!--\n${line}\n-->`,
  'a comment in a line': line => `<!-- ${line} -->`,
  'inline code': line => `\`${line}\``,
  'a sentence': line => `The template says ${line}`,
  'the middle of a list item': line => `- See the template, ${line}`,
  'struck words': line => `~~${line}~~`,
  'a line whose value is struck out': line => line.replace(/: (.*)$/, ': ~~$1~~'),
  'a longer word': line => `Former${line.toLowerCase()}`,
};

for (const [place, write] of Object.entries(elsewhere)) {
  test(`a record does not hear what stands in ${place}`, () => {
    for (const { line, of } of fields) assert.equal(of([], [write(line)]), undefined, write(line));
  });
}

test('a line is heard in whatever dress it stands', () => {
  for (const { line, of, expected } of fields) {
    const [key = '', value = ''] = line.split(': ');
    for (const written of [
      `**${key}:** ${value}`,
      `**${key}**: ${value}`,
      `__${key}:__ ${value}`,
      `- ${key}: ${value}`,
      `* **${key}:** ${value}`,
      `${key.toUpperCase()}: **${value}**`,
      `${key}:${value}`,
      `| ${key} | ${value} |\n|---|---|\n| a | b |`,
      `| Field | Value |\n|---|---|\n| **${key}** | ${value} |`,
      `## ${key}\n\n${value}`,
    ]) {
      assert.deepEqual(of([], [written]), expected[1], written);
    }
  }
});
