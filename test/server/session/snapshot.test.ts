import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readProject } from '../../../src/core/formats/read-project.ts';
import type { Facts } from '../../../src/core/model/facts/facts.ts';
import type { Plan, Step } from '../../../src/core/model/plan/plan.ts';
import type { Project } from '../../../src/core/model/project.ts';
import type { SourceFile } from '../../../src/core/model/source-file.ts';
import type { Span } from '../../../src/core/text/span.ts';
import { type Snapshot, updateSnapshot } from '../../../src/server/session/snapshot.ts';
import { createRandom, type Random } from '../../fuzz/random.ts';
import { evaluateFixture } from '../../support/check-rule.ts';
import { createSnapshot } from '../../support/create-snapshot.ts';

/* Findings that are taken over while somebody types are those that a new start has. */

/** The project with another text in the place of a file. */
function withText(project: Project, path: string, text: string): Project {
  const files = [...project.files.values()].map(
    (file): SourceFile => (file.path === path ? { path, content: { kind: 'text', text } } : file),
  );
  return readProject(files, project.prefix, () => {}, project);
}

/** As somebody sees it who has just begun. */
function createCold({ files, prefix }: Project, facts: Facts): Snapshot {
  return createSnapshot(readProject([...files.values()].map(copy), prefix), facts);
}

function copy(file: SourceFile): SourceFile {
  return { ...file };
}

function textOf(project: Project, path: string): string {
  const content = project.files.get(path)?.content;
  return content?.kind === 'text' ? content.text : assert.fail(path);
}

/** Whether the findings were taken over; then they are the right ones. */
function isTakenOver(source: Snapshot, project: Project, message: string): boolean {
  const updated = updateSnapshot(source, project);
  if (!updated) return false;
  const cold = createCold(project, source.facts);
  assert.deepEqual(updated.findings, cold.findings, message);
  assert.deepEqual(
    updated.analysis.plans.map(({ dates, progress }) => ({ dates, progress })),
    cold.analysis.plans.map(({ dates, progress }) => ({ dates, progress })),
  );
  return true;
}

const pages = readdirSync('docs/rules').map(name => readFileSync(`docs/rules/${name}`, 'utf8'));
const allExamples = pages
  .flatMap(page => [...page.matchAll(/^```fixture\n(.*?)^```$/gms)])
  .map(([, text = '']) => text)
  .filter(text => !/^--- (?:base|head)\b/m.test(text));
const examples = allExamples.filter(text => /^--- \S+\.ya?ml$/m.test(text));

const words = ['x', ' of', ' 2', 'Step 2 - ', ' ADR-0099', ' `a.md`', ', then', ''] as const;
const others = [
  '\n',
  '"',
  ': ',
  '#',
  '[',
  '}',
  '2',
  'planed',
  'done',
  ', due: 2026-01-01',
] as const;

/** Mostly a word within a line, sometimes another sign, sometimes some that are taken away. */
function type(random: Random, text: string, at: number): string {
  const cut = Math.max(0, random.below(8) - 5);
  const piece = random.below(4) > 0 ? random.pick(words) : random.pick(others);
  return text.slice(0, at) + piece + text.slice(at + cut);
}

/** Types into each title of a plan, and elsewhere. Gives how often findings were taken over. */
function typeInto(source: Snapshot, { file, steps }: Plan, random: Random): number {
  const text = textOf(source.project, file);
  const titles = steps.map(({ title: { span } }) => span.end - random.below(3));
  let count = 0;
  for (const at of [...titles, random.below(text.length), random.below(text.length)]) {
    const next = type(random, text, at);
    const typed = withText(source.project, file, next);
    if (isTakenOver(source, typed, next)) count++;
    // A second key is compared with the same source.
    const more = type(random, next, at + 1);
    if (isTakenOver(source, withText(typed, file, more), more)) count++;
  }
  return count;
}

test('whatever is typed into a plan, the findings of every rule are those of a new start', () => {
  const random = createRandom(5);
  let count = 0;
  for (const example of examples) {
    const { project, facts } = evaluateFixture(example);
    const source = createSnapshot(project, facts);
    for (const plan of project.plans) {
      if (plan.format === 'yaml') count += typeInto(source, plan, random);
    }
  }
  assert.ok(examples.length > 50, `${examples.length} examples`);
  assert.ok(count > 50, `${count} were taken over`);
});

const values = [
  ...['2026-03-01', '2025-12-31', '2026-11-2', '2026-02-30'],
  ...['done', 'planned', 'in-progress', 'cancelled', 'on-hold', 'don'],
  ...['other', 'nothing', '[other]', '"', ''],
] as const;

/** What others depend on: a day, a status, an id, what a step waits for. */
function spansOf({ due, started, finished, status, idSpan, dependsOn, blockedBy }: Step): Span[] {
  const written = [due, started, finished, status].flatMap(value => value?.span ?? []);
  return [
    ...written,
    idSpan,
    ...[...dependsOn, ...blockedBy].flatMap(({ ref }) => ref?.span ?? []),
  ];
}

/** Puts one thing after another in the place of such a one. Gives how often. */
function changeValues(project: Project, facts: Facts, file: string, random: Random): number {
  const ids = project.plans.flatMap(({ steps }) => steps.map(({ id }) => id));
  let [last, count] = [project, 0];
  for (; count < 8; count++) {
    const plan = last.plans.find(each => each.file === file);
    const spans = plan?.steps.flatMap(spansOf) ?? [];
    const span = spans[random.below(spans.length)];
    if (!span) break;
    const { start, end } = span;
    const value = random.pick([...values, ...ids]);
    const text = textOf(last, file);
    const next = text.slice(0, start) + value + text.slice(end);
    const typed = withText(last, file, next);
    const [warm, cold] = [createSnapshot(typed, facts), createCold(typed, facts)];
    assert.deepEqual(warm.findings, cold.findings, next);
    assert.deepEqual(statesOf(warm), statesOf(cold), next);
    // What is no plan for the moment has no values.
    if (typed.plans.some(each => each.file === file && each.isWhole)) last = typed;
  }
  return count;
}

function statesOf({ analysis }: Snapshot) {
  return analysis.plans.map(({ plan, roots, progress, dates, steps }) => ({
    ...{ plan, roots, progress, dates },
    steps: steps.map(state => ({ ...state, owners: state.owners(), chains: state.chains() })),
  }));
}

test('whatever day, status, id or dependency is written in a plan, all is what a new start finds', () => {
  const random = createRandom(7);
  let count = 0;
  for (const example of examples) {
    const { project, facts } = evaluateFixture(example);
    for (const { file, format } of project.plans) {
      if (format === 'yaml') count += changeValues(project, facts, file, random);
    }
  }
  assert.ok(count > 300, `${count} were changed`);
});

/** Types into sentences and elsewhere. Gives how often findings were taken over. */
function typeIntoText(source: Snapshot, path: string, random: Random): number {
  const text = textOf(source.project, path);
  let count = 0;
  for (let round = 0; round < 12; round++) {
    const at = random.below(text.length + 1);
    const next = type(random, text, at);
    const typed = withText(source.project, path, next);
    if (isTakenOver(source, typed, next)) count++;
    const more = type(random, next, at + 1);
    if (isTakenOver(source, withText(typed, path, more), more)) count++;
  }
  return count;
}

test('whatever is typed into a Markdown text, the findings of every rule are those of a new start', () => {
  const random = createRandom(6);
  let count = 0;
  for (const example of allExamples) {
    const { project, facts } = evaluateFixture(example);
    const source = createSnapshot(project, facts);
    for (const path of project.files.keys()) {
      if (path.endsWith('.md')) count += typeIntoText(source, path, random);
    }
  }
  assert.ok(count > 60, `${count} were taken over`);
});

const record = `now: 2026-03-16
--- docs/adr/0001-keep-events.md
# 1. Keep events

Status: Accepted
Date: 2025-01-02

## Context

Orders are lost when the broker restarts at night.
We see that once a week.

A long sentence that leads to [a plan](
gone.md) stands here.

Nobody knows why
----------------

- They are small.
- [ ] Look into it

## Decision

Events are kept for a week.
--- docs/adr/0002-drop-events.md
# 2. Drop events

Status: Accepted

## Context

This takes the place of number 1, which it does not say.

It was about events.

## Decision

We drop them.
`;

function isQuietText(
  before: string,
  after: string,
  fixture = record,
  name = '0001-keep-events',
  lineBreak = '\n',
) {
  const { project, facts } = evaluateFixture(fixture);
  const path = `docs/adr/${name}.md`;
  const text = textOf(project, path).replaceAll('\n', lineBreak);
  assert.ok(text.includes(before), before);
  const source = createSnapshot(withText(project, path, text), facts);
  return isTakenOver(source, withText(source.project, path, text.replace(before, after)), after);
}

for (const [before, after] of [
  ['the broker', 'the old broker'],
  ['lost when', 'lost, and found, when'],
  ['once a week', 'twice a day'],
  ['restarts at night', 'restarts'],
  ['They are small', 'They are very small'],
  ['Nobody knows', 'Nobody ever knows'],
] as const) {
  test(`findings are taken over where somebody types in a sentence: ${after}`, () => {
    assert.ok(isQuietText(before, after));
    assert.ok(isQuietText(before, after, record, '0001-keep-events', '\r\n'));
  });
}

for (const [what, before, after] of [
  ['a status', 'Accepted', 'Accepte'],
  ['a title', 'Keep events', 'Keep all events'],
  ['the name of a section', 'Context', 'Contexts'],
  ['a heading about migrating', 'Nobody knows why', 'Nobody knows why there is a migration'],
  ['where a link leads', 'gone.md', 'agone.md'],
  ['a link', 'small.', 'small [b](c.md).'],
  ['a box', 'Look into it', 'Look into this'],
  ['the first word of a line', 'We see', 'So we see'],
  ['a further line', 'We see', 'But\nWe see'],
  ['what others may be told by', 'once a week', 'once a week, as replaced'],
] as const) {
  test(`all is evaluated where somebody types ${what}`, () => {
    assert.ok(!isQuietText(before, after));
  });
}

test('all is evaluated beside a sentence that tells what takes the place of what', () => {
  const told = record.replace('It was about', 'It replaced what was about');
  const other = '0002-drop-events';
  assert.ok(isQuietText('which it does', 'and which it does', record, other));
  assert.ok(!isQuietText('which it does', 'and which it does', told, other));
});

test('all is evaluated where a heading makes a record of another text', () => {
  const sections = (last: string) => `## Crew\n\nAnn\n\n## Route\n\nNorth\n\n${last}\n\nLittle\n`;
  const log = `--- docs/adr/0001-keep-events.md
# 1. Keep events

Status: Accepted

${sections('## Cost of it')}
--- docs/adr/0002-use-sails.md
# 2. Use sails

Status: Accepted
--- docs/adr/oars.md
# Oars

${sections('## Cost of all')}`;
  assert.ok(isQuietText('Cost of it', 'Cost of this', log));
  assert.ok(!isQuietText('Cost of it', 'Cost of all', log));
});

const plan = `now: 2026-03-16
--- plan.migration.yaml
migration-plan: "1.0"
title: Move the orders
steps:
  - id: expand
    title: Create the tables
    status: done
  - id: write
    title: Write to both
    description: Nobody waits for it.
    due: 2026-03-01   # or later
    depends-on: [expand]
  - title: Cut over
    depends-on: [write]
`;

/** Whether the findings are taken over when one text is put in the place of another one. */
function isQuiet(fixture: string, before: string, after: string): boolean {
  const { project, facts } = evaluateFixture(fixture);
  const path = 'plan.migration.yaml';
  const text = textOf(project, path);
  assert.ok(text.includes(before));
  const typed = withText(project, path, text.replace(before, after));
  return isTakenOver(createSnapshot(project, facts), typed, after);
}

for (const [what, before, after] of [
  ['in a title', 'to both', 'to both of them'],
  ['in a description', 'Nobody', 'Now nobody'],
  ['in a comment', 'or later', 'or much later'],
] as const) {
  test(`findings are taken over where somebody types ${what}`, () => {
    assert.ok(isQuiet(plan, before, after));
  });
}

for (const [what, before, after] of [
  ['a day', '2026-03-01', '2026-03-21'],
  ['a status', 'status: done', 'status: doner'],
  ['what a step waits for', '[expand]', '[expande]'],
  ['an id', 'id: write', 'id: writes'],
  ['a title from which an id is made', 'Cut over', 'Cut it over'],
  ['a word that is no word of a plan', 'due: 2026', 'duee: 2026'],
  ['a further line', 'Create the tables', 'Create the tables\n    paths: [a]'],
] as const) {
  test(`all is evaluated where somebody types ${what}`, () => {
    assert.ok(!isQuiet(plan, before, after));
  });
}

test('all is evaluated where a step is meant by its title, before or after', () => {
  const byTitle = plan.replace('[write]', '[Write to both]');
  assert.ok(!isQuiet(byTitle, 'Write to both\n', 'Write to both of them\n'));
  assert.ok(!isQuiet(byTitle, 'Create the tables', 'Write to both'));
  assert.ok(isQuiet(byTitle, 'Create the tables', 'Create tables'));
  const byLead = plan.replace('[write]', '[Step 2]').replace('Create', 'Step 4 - Create');
  assert.ok(!isQuiet(byLead, 'Step 4', 'Step 2'));
  assert.ok(isQuiet(byLead, 'Step 4', 'Step 3'));
});

test('all is evaluated where a criterion asks for the boxes in the text of the plan', () => {
  const boxes = plan.replace(
    'description: Nobody waits for it.',
    `description: |
      # Before
      - [ ] Tell everybody
    entry:
      - checklist: {heading: Before}`,
  );
  assert.ok(!isQuiet(boxes, '[ ]', '[x]'));
  assert.ok(!isQuiet(boxes, 'Tell everybody', 'Tell all'));
});

test('all is evaluated where a step says, or no longer says, what was committed', () => {
  const committed = `${plan}--- git\n2026-01-05 aaaaaaa plan.migration.yaml\n`;
  assert.ok(!isQuiet(committed, 'to both', 'to both of them'));
  const edited = `${committed}--- plan.migration.yaml@aaaaaaa\n${plan.slice(plan.indexOf('migration-plan:')).replace('to both', 'to each')}`;
  assert.ok(isQuiet(edited, 'to both', 'to both of them'));
  assert.ok(!isQuiet(edited, 'to both', 'to each'));
  assert.ok(!isQuiet(edited, 'Create the', 'Create all the'));
});
