import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDecision } from '../../../src/core/edits/new-decision.ts';
import { readProject } from '../../../src/core/formats/read-project.ts';
import { statusOf } from '../../../src/core/model/decision.ts';

const log = 'docs/decisions.md';

function projectOf(text: string) {
  return readProject([{ path: log, content: { kind: 'text', text } }]);
}

function make(text: string, title = 'Use a queue', supersedesFirst = false) {
  const project = projectOf(text);
  const [first] = project.decisions;
  const supersedes = supersedesFirst ? first : undefined;
  const now = { day: '2026-03-16', time: '09:30:05' };
  return createDecision(project, { title, log, supersedes, ...now });
}

/** What is written, with a bar where a person writes first. */
function entryIn(text: string, title?: string, supersedesFirst?: boolean): string {
  const made = make(text, title, supersedesFirst);
  assert.ok('kind' in made && made.kind === 'entry', 'reason' in made ? made.reason : '');
  const { at, newText, cursor } = made;
  assert.equal(made.text, text.slice(0, at) + newText + text.slice(at));
  return `${newText.slice(0, cursor - at)}|${newText.slice(cursor - at)}`;
}

const sections = (number: string, title: string) => `## ADR-${number}: ${title}

**Status:** Accepted
**Date:** 2026-01-0${Number(number)}

### Context

Text of ${title}.

### Decision

More text.
`;

const numbered = `# Decisions

${sections('001', 'Use Kafka')}
${sections('002', 'Drop Kafka')}`;

test('an entry like the others, behind the last one', () => {
  assert.equal(
    entryIn(numbered),
    `

## ADR-003: Use a queue

**Status:** Proposed
**Date:** 2026-03-16

### Context

|

### Decision`,
  );
});

test('before the first one where the newest stand first', () => {
  const text = `# Decisions\n\n${sections('002', 'Drop Kafka')}\n${sections('001', 'Use Kafka')}`;
  const made = make(text);
  assert.ok('kind' in made && made.kind === 'entry');
  assert.equal(made.at, text.indexOf('## ADR-002'));
  assert.match(made.newText, /^## ADR-003: Use a queue\n.*### Decision\n\n\n\n$/s);
});

test('behind the last one where nothing tells which is the newest', () => {
  const body = '\n\n**Decision:** Text.\n\n**Why:** Text.\n\n';
  const made = make(`# Architecture decisions\n\n## A b${body}## C d${body}`);
  assert.ok('kind' in made && made.kind === 'entry');
  assert.match(made.newText, /^\n\n## Use a queue\n/);
});

test('a rule stands between two entries where it does between the others', () => {
  const text = `# Decisions\n\n${sections('001', 'A b')}\n---\n\n${sections('002', 'C d')}\n---\n`;
  assert.match(entryIn(text), /^\n\n---\n\n## ADR-003: Use a queue\n/);
  const made = make(text);
  assert.ok('kind' in made && made.kind === 'entry');
  assert.match(made.text, /### Decision\n\n\n\n---\n$/);
  const starred = text.replaceAll('---', '* * *');
  assert.match(entryIn(starred), /^\n\n\* \* \*\n\n## ADR-003: Use a queue\n/);
});

test('labels that all entries have are there to be filled, the cursor at the first one', () => {
  const entry = (number: number, title: string) =>
    `### D${number}. ${title}\n\nStatus: accepted\n\n**Why:** Text.\n\nImpact: Text.\n\nNote: ${number}\n\n`;
  const text = `# Decisions\n\n${entry(2, 'A b')}${entry(1, 'C d').replace('Note', 'Aside')}`;
  assert.equal(
    entryIn(text),
    '### D3. Use a queue\n\nStatus: proposed\n\n**Why:**|\n\nImpact:\n\n',
  );
});

const heads: readonly (readonly [name: string, first: string, second: string, own: string])[] = [
  ['numbers', '## 1. A b', '## 2. C d', '## 3. Use a queue'],
  ['padded numbers', '## D-08 — A b', '## D-09 — C d', '## D-10 — Use a queue'],
  ['years', '## DEC-2025-008: A b', '## DEC-2025-009: C d', '## DEC-2026-001: Use a queue'],
  ['days', '## 2026-01-02: A b', '## 2026-01-03: C d', '## 2026-03-16: Use a queue'],
  [
    'days behind',
    '## ADR-1: A b (2026-01-02)',
    '## ADR-2: C d (2026-01-03)',
    '## ADR-3: Use a queue (2026-03-16)',
  ],
  [
    'statuses',
    '## ADR-1: A b [Accepted]',
    '## ADR-2: C d [Accepted]',
    '## ADR-3: Use a queue [Proposed]',
  ],
];

for (const [name, first, second, own] of heads) {
  test(`the heading of an entry is like those of the others: ${name}`, () => {
    const body = '\n\n**Decision:** Text.\n\n**Why:** Text.\n\n';
    assert.equal(entryIn(`# Decisions\n\n${first}${body}${second}${body}`).split('\n')[2], own);
  });
}

test('line breaks are those of the file', () => {
  const made = make(numbered.replaceAll('\n', '\r\n'));
  assert.ok('kind' in made && made.kind === 'entry');
  assert.doesNotMatch(made.newText, /(?<!\r)\n/);
});

test('an entry says what it replaces, by its id, and the replaced one stays as it is', () => {
  const made = make(numbered, 'Use a queue', true);
  assert.ok('kind' in made && made.kind === 'entry', 'reason' in made ? made.reason : '');
  assert.match(made.newText, /\*\*Status:\*\* Proposed\n\*\*Supersedes:\*\* ADR-0*1\n\*\*Date:/);
  const [older, , younger] = projectOf(made.text).decisions;
  assert.ok(older && younger);
  assert.deepEqual([statusOf(older), statusOf(younger)], ['accepted', 'proposed']);
});

test('entries that are called `D1` are called so by the next one too', () => {
  const entry = (id: string) =>
    `## ${id}: Use ${id}\n\nStatus: Accepted\nDate: 2026-01-02\n\nText.\n\n`;
  for (const [first, second] of [
    ['D1', 'D2'],
    ['D-1', 'D-2'],
    ['D-01', 'D-02'],
  ] as const) {
    const made = make(`# Decisions\n\n${entry(first)}${entry(second)}`, 'Use a queue', true);
    assert.ok('kind' in made && made.kind === 'entry', 'reason' in made ? made.reason : '');
    assert.match(made.newText, new RegExp(`^Supersedes: ${first}$`, 'm'));
  }
});

const refused = {
  'a table':
    '# Decisions\n\n| ID | Date | Decision | Status |\n|---|---|---|---|\n| D-1 | 2026-01-01 | Use Kafka | Accepted |\n| D-2 | 2026-01-02 | Drop Kafka | Accepted |\n',
  'a list': '# Decision log\n\n- **2026-01-01** Use Kafka.\n- **2026-01-02** Drop Kafka.\n',
};

for (const [name, text] of Object.entries(refused)) {
  test(`a log of another form is left alone, with the reason: ${name}`, () => {
    assert.ok(projectOf(text).decisions.length > 0);
    assert.deepEqual(make(text), {
      kind: 'refused',
      reason: `${log} holds its decisions in one file, and leaves open how the next one is written: write it there by hand.`,
    });
  });
}

test('an entry that ends with very many empty lines, before more of its text', () => {
  const text = `${numbered}${'\n'.repeat(300_000)}Last words.\n`;
  const made = make(text);
  assert.ok('kind' in made && made.kind === 'entry');
  assert.equal(made.at, text.length - 1);
});

test('a title that would be read as more than a title is refused, and no other entry is read anew', () => {
  for (const title of [
    'a | b',
    '[x](y)',
    '# x',
    '**x**',
    '`x`',
    'ADR-001: x',
    '---',
    'Accepted',
    '<!-- x',
    '$1 $&',
  ]) {
    const made = make(numbered, title);
    if ('reason' in made) continue;
    const own = projectOf(made.text).decisions;
    assert.deepEqual(
      own.map(each => each.title?.value),
      ['Use Kafka', 'Drop Kafka', title],
    );
  }
});

test('a title that looks like something else is the reason, not the log', () => {
  assert.deepEqual(make(numbered, '2025-01-01 New Year'), {
    kind: 'refused',
    reason: 'A record would not be read by the title "2025-01-01 New Year".',
  });
});

test('an entry that has no number cannot be named by another one', () => {
  const body = '\n\n**Status:** accepted\n\n**Decision:** Text.\n\n';
  const made = make(`# Decisions\n\n## A b${body}## C d${body}`, 'Use a queue', true);
  assert.ok('reason' in made, JSON.stringify(made));
});

test('nothing is written into a log that is in the middle of a merge', () => {
  const text = `${numbered}\n<<<<<<< HEAD\nText.\n=======\nOther.\n>>>>>>> other\n`;
  assert.deepEqual(make(text), { kind: 'refused', reason: `${log} is in the middle of a merge.` });
});
